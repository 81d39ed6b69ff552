//! The offer of a passkey to who just signed up.

use crate::common::sign_up::{Flow, PLAIN, asked, done, nobody, offline, reasons, refused, signed_in, waiting};
use wacht_yew::client::WebAuthnError;
use wacht_yew::flow::sign_in::{SignInErrorReason, SignInFailure};
use wacht_yew::flow::sign_up::{
    SignUpCall, SignUpEffect, SignUpErrorReason as Reason, SignUpEvent, SignUpReply, SignUpRules, SignUpScreen,
    SignUpState,
};
use wacht_yew::wire::Deployment;

fn offering() -> SignUpRules {
    SignUpRules {
        offers_passkey: true,
        several_accounts: false,
        ..PLAIN
    }
}

/// Hedy's account is there, and it is asked whether she has a passkey.
fn counting(rules: SignUpRules) -> (Flow, Vec<SignUpEffect>) {
    let (mut flow, _) = Flow::at_steps(rules, &["verify_email"]);
    flow.prepared();
    flow.send(SignUpEvent::CodeSubmitted("314159".into()));
    flow.answered(Ok(waiting("9", &[])), done("9", true));
    let effects = flow.confirmed();
    (flow, effects)
}

fn offered() -> Flow {
    let (mut flow, _) = counting(offering());
    flow.answer(Ok(SignUpReply::WantsPasskey(true)));
    assert_eq!(flow.state.screen, SignUpScreen::PasskeyPrompt);
    flow
}

fn accept(flow: &mut Flow, answer: Result<(), SignInFailure>) -> Vec<SignUpEffect> {
    let effects = flow.send(SignUpEvent::PasskeyAccepted);
    assert_eq!(asked(&effects), Some(&SignUpCall::RegisterPasskey));
    flow.answer(Ok(SignUpReply::Registered(answer)))
}

fn is_done(flow: &Flow, effects: &[SignUpEffect]) -> bool {
    effects.contains(&SignUpEffect::Finish) && flow.state.screen == SignUpScreen::Finished && flow.stored == "{}"
}

#[test]
fn the_offer_follows_its_settings() {
    for (enabled, prompt) in [(true, true), (true, false), (false, true)] {
        let mut deployment = Deployment::default();
        deployment.auth_settings.passkey.enabled = enabled;
        deployment.auth_settings.passkey.prompt_registration_on_auth = prompt;
        let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
        assert_eq!(rules.offers_passkey, enabled && prompt);
        assert!(!rules.without_passkeys().offers_passkey);
    }
}

#[test]
fn who_signed_up_is_offered_a_passkey_before_the_target() {
    let (mut flow, effects) = counting(offering());
    assert_eq!(asked(&effects), Some(&SignUpCall::CountPasskeys));
    assert!(flow.state.is_unfinished());
    let effects = flow.answer(Ok(SignUpReply::WantsPasskey(true)));
    assert_eq!(flow.state.screen, SignUpScreen::PasskeyPrompt);
    assert!(!effects.contains(&SignUpEffect::Finish) && flow.state.is_unfinished());
    let effects = accept(&mut flow, Ok(()));
    assert!(is_done(&flow, &effects), "{effects:?}");
    assert!(!flow.state.is_unfinished());
    assert_eq!(flow.lost, [""; 0]);
}

#[test]
fn a_server_that_signs_in_at_once_ends_with_the_offer_too() {
    let mut flow = Flow::new(offering(), nobody());
    flow.submit();
    flow.answered(Ok(nobody()), signed_in());
    assert_eq!(asked(&flow.confirmed()), Some(&SignUpCall::CountPasskeys));
}

#[test]
fn nobody_else_is_offered_one() {
    let (flow, effects) = counting(PLAIN);
    assert!(
        is_done(&flow, &effects),
        "a deployment that does not want it: {effects:?}"
    );
    for answer in [
        Ok(SignUpReply::WantsPasskey(false)),
        Err(offline()),
        Err(refused(401, &[], "x")),
    ] {
        let (mut flow, _) = counting(offering());
        let effects = flow.answer(answer);
        assert!(is_done(&flow, &effects), "{effects:?}");
    }
    let mut flow = Flow::open(offering(), signed_in(), Default::default());
    assert!(flow.arrive().contains(&SignUpEffect::GoOn), "who was signed in before");
}

#[test]
fn who_declines_goes_on_at_once() {
    let mut flow = offered();
    let effects = flow.send(SignUpEvent::PasskeyDeclined);
    assert!(is_done(&flow, &effects), "{effects:?}");
    let mut flow = offered();
    flow.send(SignUpEvent::PasskeyAccepted);
    assert_eq!(flow.send(SignUpEvent::PasskeyAccepted), [], "once");
    let effects = flow.send(SignUpEvent::PasskeyDeclined);
    assert_eq!(effects[0], SignUpEffect::CallOffPasskey);
    assert!(is_done(&flow, &effects), "{effects:?}");
    let late = flow.answer(Ok(SignUpReply::Registered(Ok(()))));
    assert_eq!(late, [], "the dialog's answer came too late");
}

#[test]
fn an_offer_that_fails_says_so_and_stays() {
    let unusable = Reason::PasskeyFailed(SignInErrorReason::PasskeyUnusable);
    let table = [
        (WebAuthnError::Cancelled.into(), None),
        (WebAuthnError::NotAllowed.into(), None),
        (WebAuthnError::Other.into(), Some(unusable)),
        (
            offline().into(),
            Some(Reason::PasskeyFailed(SignInErrorReason::Offline)),
        ),
    ];
    for (failure, told) in table {
        let mut flow = offered();
        accept(&mut flow, Err(failure));
        let expected: Vec<_> = told.into_iter().map(|reason| (None, reason)).collect();
        assert_eq!(
            (&flow.state.screen, reasons(&flow)),
            (&SignUpScreen::PasskeyPrompt, expected)
        );
        let effects = accept(&mut flow, Err(WebAuthnError::InvalidState.into()));
        assert!(is_done(&flow, &effects), "there is one already: {effects:?}");
    }
}

#[test]
fn a_reload_lands_on_the_offer_or_asks_for_it_again() {
    let (mut flow, _) = counting(offering());
    flow.reload();
    assert!(flow.state.is_unfinished(), "gates wait for it from the start");
    assert_eq!(asked(&flow.arrive()), Some(&SignUpCall::CountPasskeys));
    let mut flow = offered();
    for _ in 0..2 {
        flow.reload();
        assert!(flow.state.is_unfinished(), "gates wait for it from the start");
        assert_eq!(asked(&flow.arrive()), None);
        assert_eq!(flow.state.screen, SignUpScreen::PasskeyPrompt);
    }
    flow.reload();
    flow.change(nobody());
    assert_eq!(
        (&flow.state.screen, &*flow.stored),
        (&SignUpScreen::Form, "{}"),
        "signed out meanwhile"
    );
}

#[test]
fn who_is_signed_out_elsewhere_gets_the_form_back() {
    let leaves: [fn() -> Flow; 3] = [
        offered,
        || {
            let mut flow = offered();
            flow.send(SignUpEvent::PasskeyAccepted);
            flow
        },
        || counting(offering()).0,
    ];
    for leave in leaves {
        let mut flow = leave();
        flow.change(nobody());
        if flow.state.is_busy() && flow.state.screen == SignUpScreen::Confirming {
            flow.answer(Ok(SignUpReply::WantsPasskey(true)));
        }
        let SignUpState { screen, task, .. } = &flow.state;
        assert_eq!((screen, task), (&SignUpScreen::Form, &None));
    }
    let mut flow = offered();
    flow.change(done("10", true));
    assert_eq!(
        flow.state.screen,
        SignUpScreen::PasskeyPrompt,
        "what else is new changes nothing"
    );
}
