//! Passkeys: suggested by the browser, asked for by the button, offered at the end.

use std::rc::Rc;

use crate::common::sign_in::{
    ADA, EMAIL, Flow, PASSWORD, asked, assertion, completed, everything, nobody, offline, refused, session,
};
use serde_json::json;
use wacht_yew::client::WebAuthnError;
use wacht_yew::flow::sign_in::{
    SignInCall, SignInEffect, SignInErrorReason as Reason, SignInEvent, SignInFailure, SignInReply, SignInRules,
    SignInScreen as Screen, SignInTask,
};
use wacht_yew::wire::Deployment;

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn open() -> Flow {
    Flow::new(everything(), nobody(&[]))
}

#[test]
fn passkeys_follow_their_settings() {
    for (enabled, autofill, prompt) in [(true, true, true), (true, false, true), (false, true, true)] {
        let mut deployment = Deployment::default();
        let settings = &mut deployment.auth_settings.passkey;
        settings.enabled = enabled;
        settings.allow_autofill = autofill;
        settings.prompt_registration_on_auth = prompt;
        let rules = SignInRules::from(&deployment).passkey;
        assert_eq!(
            (rules.enabled, rules.autofill, rules.prompt),
            (enabled, enabled && autofill, enabled && prompt)
        );
    }
}

#[test]
fn passkeys_are_suggested_while_the_identifier_is_asked_for_and_no_longer() {
    let mut flow = Flow::open(everything(), nobody(&[]));
    let effects = flow.arrive();
    assert!(
        effects.contains(&SignInEffect::SuggestPasskeys { offer: 1 }),
        "{effects:?}"
    );
    assert!(!flow.submit_identifier(ADA).contains(&SignInEffect::CallOffPasskey));
    assert!(flow.identified(Ok("password")).contains(&SignInEffect::CallOffPasskey));
    let effects = flow.send(SignInEvent::IdentifierReopened);
    assert!(
        effects.contains(&SignInEffect::SuggestPasskeys { offer: 2 }),
        "{effects:?}"
    );
}

fn suggested(offer: u32, picks: bool) -> SignInEvent {
    SignInEvent::PasskeySuggested {
        offer,
        assertion: picks.then(assertion),
    }
}

#[test]
fn a_suggested_passkey_neither_replaces_what_is_under_way_nor_tells_of_its_failure() {
    let mut flow = open();
    flow.submit_identifier(ADA);
    let before = flow.state.clone();
    assert_eq!(flow.send(suggested(1, true)), []);
    assert_eq!((flow.state.task, &flow.state.screen), (before.task, &before.screen));
    let mut flow = open();
    assert_eq!(
        flow.send(suggested(1, false)),
        [],
        "nothing was picked: nothing is said, nothing is asked again"
    );
    assert_eq!(reason(&flow), None);
    let mut flow = open();
    assert_eq!(flow.send(suggested(7, true)), [], "an older suggestion");
    for failure in [
        refused(401, "INVALID_CREDENTIALS", "x"),
        offline(),
        refused(400, "", "Login session expired"),
    ] {
        let mut flow = open();
        let effects = flow.send(suggested(1, true));
        assert_eq!(asked(&effects), Some(&SignInCall::FinishPasskey(assertion())));
        let effects = flow.answer(Err(failure));
        let asks_again = |effect: &SignInEffect| matches!(effect, SignInEffect::SuggestPasskeys { .. });
        assert!(
            !effects.iter().any(asks_again),
            "what picks by itself picks the same again"
        );
        assert_eq!(
            (reason(&flow), flow.state.is_busy(), &flow.state.screen),
            (None, false, &Screen::Identifier)
        );
    }
}

#[test]
fn the_passkey_button_calls_the_suggestion_off_first() {
    let mut flow = open();
    let effects = flow.send(SignInEvent::PasskeyRequested);
    assert_eq!(
        effects,
        [SignInEffect::CallOffPasskey, flow.call(SignInCall::AskPasskey)]
    );
    assert_eq!(flow.send(suggested(1, true)), [], "what was called off comes too late");
    flow.answer(Ok(SignInReply::Assertion(assertion())));
    assert_eq!(flow.state.task, Some(SignInTask::CheckingPasskey));
    flow.answered(Ok(completed("9", &["ada"])), completed("9", &["ada"]));
    flow.confirmed();
    assert_eq!(flow.state.screen, Screen::Finished);
}

#[test]
fn a_passkey_dialog_that_was_closed_needs_no_words_and_one_that_failed_does() {
    let table = [
        (WebAuthnError::Cancelled, None),
        (WebAuthnError::NotAllowed, None),
        (WebAuthnError::Unsupported, Some(Reason::PasskeyUnusable)),
        (WebAuthnError::Other, Some(Reason::PasskeyUnusable)),
        (WebAuthnError::InvalidState, Some(Reason::PasskeyRefused)),
    ];
    for (failure, told) in table {
        let mut flow = open();
        flow.send(SignInEvent::PasskeyRequested);
        flow.answer_or_fail(Err(failure.into()));
        assert_eq!(
            (reason(&flow), flow.state.is_busy()),
            (told.as_ref(), false),
            "{failure:?}"
        );
    }
    let mut flow = open();
    flow.send(SignInEvent::PasskeyRequested);
    flow.answer(Ok(SignInReply::Assertion(assertion())));
    flow.answer(Err(refused(401, "INVALID_CREDENTIALS", "x")));
    assert_eq!(reason(&flow), Some(&Reason::PasskeyRefused));
}

fn by_password(id: &str) -> Rc<wacht_yew::wire::Session> {
    by_method(id, "plain_email")
}

fn by_method(id: &str, method: &str) -> Rc<wacht_yew::wire::Session> {
    let attempt = json!({ "id": id, "completed": true, "method": method });
    let ada = json!({ "id": "ada" });
    session(&json!({ "id": "1", "active_signin": ada, "signins": [ada], "signin_attempts": [attempt] }))
}

fn at_passkey_question(rules: SignInRules) -> Flow {
    let mut flow = Flow::new(rules, nobody(&[]));
    flow.identify(ADA, "password");
    flow.submit_password(PASSWORD);
    flow.answered(Ok(by_password("9")), by_password("9"));
    flow.confirmed();
    flow
}

/// The person has none, and this is what came of making one without a word.
fn after_upgrade(answer: Result<SignInReply, SignInFailure>) -> (Flow, Vec<SignInEffect>) {
    let mut flow = at_passkey_question(everything());
    let effects = flow.answer(Ok(SignInReply::WantsPasskey(true)));
    assert_eq!(asked(&effects), Some(&SignInCall::UpgradeToPasskey));
    assert_eq!(flow.state.screen, Screen::Confirming, "nothing is asked yet");
    let effects = flow.answer_or_fail(answer);
    (flow, effects)
}

fn at_prompt() -> Flow {
    let (flow, _) = after_upgrade(Err(WebAuthnError::Unsupported.into()));
    assert_eq!(flow.state.screen, Screen::PasskeyPrompt);
    flow
}

#[test]
fn a_passkey_is_made_without_a_word_where_the_browser_can() {
    let device_has_one = Err(WebAuthnError::InvalidState.into());
    for answer in [Ok(SignInReply::Done), device_has_one] {
        let (_, effects) = after_upgrade(answer.clone());
        assert!(effects.contains(&SignInEffect::Finish), "{answer:?}");
    }
}

#[test]
fn who_came_by_any_other_way_than_a_passkey_is_asked_for_one_too() {
    let after = |method: &str| {
        let mut flow = Flow::new(everything(), nobody(&[]));
        flow.identify(ADA, "password");
        flow.submit_password(PASSWORD);
        flow.answered(Ok(by_method("9", method)), by_method("9", method));
        flow.confirmed();
        flow
    };
    for method in ["phone_otp", "magic_link", "email_otp", "sso", "enterprise_sso"] {
        let mut flow = after(method);
        assert_eq!(flow.state.task, Some(SignInTask::CountingPasskeys), "{method}");
        flow.answer(Ok(SignInReply::WantsPasskey(true)));
        assert_eq!(
            (&flow.state.screen, flow.state.is_busy()),
            (&Screen::PasskeyPrompt, false),
            "{method}: no password was typed that a browser could vouch for"
        );
    }
    for method in ["passkey", "impersonation", "from_the_future", ""] {
        assert_eq!(after(method).state.screen, Screen::Finished, "{method}");
    }
}

#[test]
fn a_passkey_that_cannot_be_made_without_a_word_is_offered() {
    let failures: [SignInFailure; 6] = [
        WebAuthnError::Unsupported.into(),
        WebAuthnError::NotAllowed.into(),
        // It took too long.
        WebAuthnError::Cancelled.into(),
        WebAuthnError::Other.into(),
        offline().into(),
        refused(400, "", "Failed to verify passkey registration").into(),
    ];
    for failure in failures {
        let (flow, _) = after_upgrade(Err(failure.clone()));
        assert_eq!(
            (&flow.state.screen, reason(&flow), flow.state.is_busy()),
            (&Screen::PasskeyPrompt, None, false),
            "{failure:?}"
        );
    }
}

#[test]
fn a_passkey_that_is_being_made_without_a_word_survives_a_reload_and_ends_with_the_sign_in() {
    let mut flow = at_passkey_question(everything());
    flow.answer(Ok(SignInReply::WantsPasskey(true)));
    flow.reload();
    let effects = flow.arrive();
    assert_eq!(
        asked(&effects),
        Some(&SignInCall::CountPasskeys),
        "it may be there by now"
    );
    flow.answer(Ok(SignInReply::WantsPasskey(true)));
    let effects = flow.send(SignInEvent::StartedOver);
    assert!(effects.contains(&SignInEffect::CallOffPasskey), "{effects:?}");
    let mut flow = at_passkey_question(everything());
    flow.answer(Ok(SignInReply::WantsPasskey(true)));
    flow.change(nobody(&[]));
    flow.answer_or_fail(Err(refused(401, "UNAUTHORIZED", "x").into()));
    assert_ne!(flow.state.screen, Screen::PasskeyPrompt, "signed out meanwhile");
}

#[test]
fn a_browser_without_passkeys_is_offered_none() {
    let rules = everything().without_passkeys();
    let mut flow = Flow::open(rules.clone(), nobody(&[]));
    let suggests = |effect: &SignInEffect| matches!(effect, SignInEffect::SuggestPasskeys { .. });
    assert!(!flow.arrive().iter().any(suggests));
    assert_eq!(flow.send(SignInEvent::PasskeyRequested), []);
    assert_eq!(at_passkey_question(rules).state.screen, Screen::Finished);
}

#[test]
fn a_passkey_is_offered_as_the_last_step_to_whom_has_none() {
    let flow = at_passkey_question(everything());
    assert_eq!(flow.state.task, Some(SignInTask::CountingPasskeys));
    let mut flow = at_prompt();
    assert_eq!(flow.state.screen, Screen::PasskeyPrompt);
    flow.reload();
    flow.arrive();
    assert_eq!(flow.state.screen, Screen::PasskeyPrompt, "after a reload, too");
    flow.send(SignInEvent::PasskeyAccepted);
    flow.answer_or_fail(Err(WebAuthnError::NotAllowed.into()));
    assert_eq!((&flow.state.screen, reason(&flow)), (&Screen::PasskeyPrompt, None));
    flow.send(SignInEvent::PasskeyAccepted);
    let effects = flow.answer(Ok(SignInReply::Done));
    assert!(effects.contains(&SignInEffect::Finish));
}

#[test]
fn nobody_is_kept_from_signing_in_by_the_offer_of_a_passkey() {
    let answers: [Result<SignInReply, SignInFailure>; 3] = [
        Ok(SignInReply::WantsPasskey(false)),
        Err(offline().into()),
        Err(refused(401, "UNAUTHORIZED", "x").into()),
    ];
    for answer in answers {
        let mut flow = at_passkey_question(everything());
        let effects = flow.answer_or_fail(answer.clone());
        assert!(effects.contains(&SignInEffect::Finish), "{answer:?}");
    }
    assert_eq!(
        at_passkey_question(EMAIL).state.screen,
        Screen::Finished,
        "not asked for by the deployment"
    );
    let mut flow = at_prompt();
    flow.send(SignInEvent::PasskeyAccepted);
    let effects = flow.send(SignInEvent::PasskeyDeclined);
    assert!(effects.contains(&SignInEffect::Finish) && effects.contains(&SignInEffect::CallOffPasskey));
    let mut flow = at_prompt();
    flow.send(SignInEvent::PasskeyAccepted);
    let effects = flow.answer_or_fail(Err(WebAuthnError::InvalidState.into()));
    assert!(effects.contains(&SignInEffect::Finish), "the device has one already");
}
