#![cfg(not(target_arch = "wasm32"))]
//! Every way in: codes and links, providers, passkeys, a forgotten password, links to the page.

#[path = "common/sign_in.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod sign_in;

use std::rc::Rc;

use serde_json::json;
use sign_in::{
    ADA, EMAIL, Flow, NO_METHOD, ONE_ACCOUNT, PASSWORD, asked, assertion, completed, everything, nobody, offline,
    refused, session, signed_in, waiting,
};
use wacht_yew::client::{SignInRequest, WebAuthnError};
use wacht_yew::flow::password::PasswordRule;
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::sign_in::{
    CodeChannel, Elsewhere, FirstFactor, SignInCall, SignInEffect, SignInErrorReason as Reason, SignInEvent,
    SignInFailure, SignInField, SignInReply, SignInRules, SignInScreen as Screen, SignInTask, take_links,
};
use wacht_yew::wire::{AuthFactor, Deployment, Identified, SocialConnection, SocialProvider};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn open() -> Flow {
    Flow::new(everything(), nobody(&[]))
}

fn phone(dial_code: &str, number: &str) -> PhoneInput {
    PhoneInput {
        country: "US".into(),
        dial_code: dial_code.into(),
        number: number.into(),
    }
}

#[test]
fn the_deployment_decides_the_ways_in_and_the_first_of_them() {
    let factors = [
        (AuthFactor::EmailPassword, FirstFactor::Password),
        (AuthFactor::UsernamePassword, FirstFactor::Password),
        (AuthFactor::EmailOtp, FirstFactor::EmailCode),
        (AuthFactor::EmailMagicLink, FirstFactor::EmailLink),
        (AuthFactor::PhoneOtp, FirstFactor::PhoneCode),
        (AuthFactor::Web3Wallet, FirstFactor::Password),
    ];
    for (named, first) in factors {
        let mut deployment = Deployment::default();
        let settings = &mut deployment.auth_settings;
        settings.first_factor = named.clone();
        settings.password.enabled = true;
        settings.email_address.enabled = true;
        settings.phone_number.enabled = true;
        let enabled = &mut settings.auth_factors_enabled;
        enabled.email_password = true;
        enabled.email_otp = true;
        enabled.email_magic_link = true;
        enabled.phone_otp = true;
        assert_eq!(SignInRules::from(&deployment).first, Some(first), "{named:?}");
        deployment.auth_settings.email_address.enabled = false;
        let rules = SignInRules::from(&deployment);
        assert_eq!(
            rules.factors().collect::<Vec<_>>(),
            [FirstFactor::PhoneCode],
            "without addresses"
        );
        assert_eq!(
            rules.first,
            Some(FirstFactor::PhoneCode),
            "{named:?}: what is named is not enabled"
        );
        assert!(!rules.recovery);
    }
}

#[test]
fn only_enabled_providers_are_offered() {
    let connection = |provider: &str, enabled| SocialConnection {
        provider: provider.into(),
        enabled,
        ..SocialConnection::default()
    };
    let mut deployment = Deployment::default();
    deployment.social_connections = vec![
        connection("github_oauth", true),
        connection("google_oauth", false),
        connection("", true),
        connection("brand_new_oauth", true),
    ];
    let rules = SignInRules::from(&deployment);
    assert_eq!(
        rules.social,
        [
            SocialProvider::GitHub,
            SocialProvider::Unknown("brand_new_oauth".into())
        ]
    );
    assert_eq!(
        Flow::new(rules, nobody(&[])).state.screen,
        Screen::Methods,
        "no form, but ways in"
    );
    let nothing = SignInRules::from(&Deployment::default());
    assert_eq!(
        Flow::new(nothing, nobody(&[])).state.screen,
        Screen::Elsewhere(Elsewhere::NoMethod)
    );
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
fn a_code_or_a_link_by_mail_begins_with_the_address() {
    let email = || ADA.into();
    for (method, request) in [
        (FirstFactor::EmailCode, SignInRequest::EmailCode { email: email() }),
        (FirstFactor::EmailLink, SignInRequest::EmailLink { email: email() }),
    ] {
        let mut flow = open();
        flow.send(SignInEvent::MethodChosen(method));
        assert_eq!((&flow.state.screen, flow.state.method), (&Screen::Identifier, method));
        assert_eq!(asked(&flow.submit_identifier("ada")), None, "a username has no mailbox");
        assert_eq!(reason(&flow), Some(&Reason::EmailMalformed));
        assert_eq!(asked(&flow.submit_identifier(ADA)), Some(&SignInCall::SignIn(request)));
    }
}

/// The dial code decides whom the server finds.
#[test]
fn a_phone_number_is_sent_with_its_dial_code_and_digits_only() {
    let mut flow = open();
    flow.send(SignInEvent::MethodChosen(FirstFactor::PhoneCode));
    let table = [
        (phone("+1", ""), Some(Reason::PhoneMissing)),
        (phone("+1", "12"), Some(Reason::PhoneMalformed)),
        (phone("", "5550100123"), Some(Reason::PhoneMalformed)),
        (phone("+1", "call me"), Some(Reason::PhoneMalformed)),
        (phone("+1", "12345678901234567"), Some(Reason::PhoneMalformed)),
        (phone("+1", "(555) 010-0123"), None),
    ];
    for (typed, flaw) in table {
        let effects = flow.send(SignInEvent::PhoneSubmitted(typed.clone()));
        assert_eq!(reason(&flow), flaw.as_ref(), "{typed:?}");
        let request = SignInRequest::PhoneCode {
            dial_code: "+1".into(),
            number: "5550100123".into(),
        };
        assert_eq!(
            asked(&effects),
            flaw.is_none().then_some(&SignInCall::SignIn(request)),
            "{typed:?}"
        );
    }
    flow.answered(Ok(waiting("9", "verify_phone_otp")), waiting("9", "verify_phone_otp"));
    flow.confirmed();
    assert_eq!(flow.state.screen, Screen::Code(CodeChannel::Phone));
    assert_eq!(flow.state.phone.display(), "+1 (555) 010-0123");
}

#[test]
fn another_method_begins_with_the_address_that_was_accepted() {
    let mut flow = Flow::new(everything(), nobody(&[]));
    flow.identify(ADA, "password");
    flow.send(SignInEvent::MethodsRequested);
    assert_eq!(flow.state.screen, Screen::Methods);
    let effects = flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    assert!(matches!(asked(&effects), Some(SignInCall::SignIn(SignInRequest::EmailCode { email })) if &**email == ADA));
    flow.refused(offline());
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Methods, Some(&Reason::Offline))
    );
    flow.send(SignInEvent::MethodChosen(FirstFactor::Password));
    assert_eq!(flow.state.screen, Screen::Password, "and back");
}

#[test]
fn a_code_for_a_username_asks_for_the_address() {
    let mut flow = open();
    flow.identify("ada", "password");
    let effects = flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    assert_eq!((asked(&effects), &flow.state.screen), (None, &Screen::Identifier));
    assert_eq!(&*flow.state.identifier, "ada", "what was typed stays");
}

#[test]
fn closing_the_methods_leads_back_where_they_were_opened() {
    let mut flow = open();
    flow.send(SignInEvent::MethodsRequested);
    flow.send(SignInEvent::MethodsClosed);
    assert_eq!(flow.state.screen, Screen::Identifier);
    flow.identify(ADA, "password");
    flow.send(SignInEvent::MethodsRequested);
    flow.send(SignInEvent::MethodsClosed);
    assert_eq!((&flow.state.screen, &*flow.state.identifier), (&Screen::Password, ADA));
}

#[test]
fn methods_that_the_deployment_does_not_allow_are_ignored() {
    let mut flow = Flow::at_password(EMAIL);
    for event in [
        SignInEvent::MethodsRequested,
        SignInEvent::MethodChosen(FirstFactor::PhoneCode),
        SignInEvent::MethodChosen(FirstFactor::EmailLink),
        SignInEvent::SocialChosen(SocialProvider::GitHub),
        SignInEvent::PasskeyRequested,
    ] {
        let before = flow.state.clone();
        assert_eq!(
            (flow.send(event.clone()), &flow.state),
            (Vec::new(), &before),
            "{event:?}"
        );
    }
}

fn identified(strategy: &str, connection: Option<&str>, provider: Option<&str>) -> SignInReply {
    SignInReply::Identified(Identified {
        strategy: strategy.into(),
        connection_id: connection.map(Into::into),
        provider: provider.map(Into::into),
        ..Identified::default()
    })
}

#[test]
fn the_identifiers_provider_is_asked_for_its_page() {
    let github = SignInCall::BeginSocial(SocialProvider::GitHub);
    let table = [
        (
            identified("sso", Some("77"), None),
            Some(SignInCall::BeginEnterprise("77".into())),
        ),
        (identified("sso", None, None), None),
        (identified("social", None, Some("github_oauth")), Some(github)),
        (identified("social", None, Some("google_oauth")), None),
        (identified("social", None, None), None),
    ];
    for (reply, call) in table {
        let mut flow = open();
        flow.submit_identifier(ADA);
        let effects = flow.answer(Ok(reply.clone()));
        assert_eq!(asked(&effects), call.as_ref(), "{reply:?}");
        assert_eq!(flow.state.screen == Screen::Password, call.is_none(), "{reply:?}");
    }
}

#[test]
fn the_page_is_left_for_a_safe_address_only_and_once() {
    let table = [
        ("https://github.com/login/oauth?x=1", true),
        ("http://127.0.0.1:8787/provider", true),
        ("http://github.com/login", false),
        ("javascript:alert(1)", false),
        ("//github.com", false),
        ("/provider", false),
        ("https://user@github.com/", false),
        ("https://github.com/\\evil", false),
        ("data:text/html,x", false),
        ("", false),
    ];
    for (address, is_safe) in table {
        let mut flow = open();
        let effects = flow.send(SignInEvent::SocialChosen(SocialProvider::GitHub));
        assert_eq!(asked(&effects), Some(&SignInCall::BeginSocial(SocialProvider::GitHub)));
        assert_eq!(flow.send(SignInEvent::SocialChosen(SocialProvider::GitHub)), [], "once");
        let effects = flow.answer(Ok(SignInReply::Address(address.into())));
        let leave = SignInEffect::Leave(address.into());
        assert_eq!(effects.contains(&leave), is_safe, "{address}");
        assert_eq!(flow.state.screen == Screen::Leaving, is_safe, "{address}");
        assert_eq!(
            reason(&flow),
            (!is_safe).then_some(&Reason::ProviderUnusable),
            "{address}"
        );
    }
}

#[test]
fn a_page_that_was_left_and_came_back_is_no_dead_end() {
    for back in [
        SignInEvent::PageReturned,
        SignInEvent::IdentifierReopened,
        SignInEvent::StartedOver,
    ] {
        let mut flow = open();
        flow.send(SignInEvent::SocialChosen(SocialProvider::GitHub));
        flow.answer(Ok(SignInReply::Address("https://github.com/".into())));
        flow.send(back.clone());
        assert_eq!(flow.state.screen, Screen::Identifier, "{back:?}");
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
        flow.answer(Err(failure));
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
    let attempt = json!({ "id": id, "completed": true, "method": "plain_email" });
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

#[test]
fn a_passkey_is_offered_as_the_last_step_to_whom_has_none() {
    let mut flow = at_passkey_question(everything());
    assert_eq!(flow.state.task, Some(SignInTask::CountingPasskeys));
    flow.answer(Ok(SignInReply::WantsPasskey(true)));
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
    let mut flow = at_passkey_question(everything());
    flow.answer(Ok(SignInReply::WantsPasskey(true)));
    flow.send(SignInEvent::PasskeyAccepted);
    let effects = flow.send(SignInEvent::PasskeyDeclined);
    assert!(effects.contains(&SignInEffect::Finish) && effects.contains(&SignInEffect::CallOffPasskey));
    let mut flow = at_passkey_question(everything());
    flow.answer(Ok(SignInReply::WantsPasskey(true)));
    flow.send(SignInEvent::PasskeyAccepted);
    let effects = flow.answer_or_fail(Err(WebAuthnError::InvalidState.into()));
    assert!(effects.contains(&SignInEffect::Finish), "the device has one already");
}

fn at_recovery_code() -> Flow {
    let mut flow = Flow::at_password(EMAIL);
    flow.send(SignInEvent::RecoveryRequested);
    assert_eq!(
        (&flow.state.screen, &*flow.state.identifier),
        (&Screen::RecoveryEmail, ADA)
    );
    let effects = flow.send(SignInEvent::RecoveryEmailSubmitted(ADA.into()));
    assert_eq!(asked(&effects), Some(&SignInCall::ForgotPassword(ADA.into())));
    flow
}

#[test]
fn known_and_unknown_addresses_look_the_same_in_a_recovery() {
    let mut known = at_recovery_code();
    known.answer(Ok(SignInReply::Done));
    let mut unknown = at_recovery_code();
    unknown.answer(Err(refused(404, "USER_NOT_FOUND", "User not found.")));
    assert_eq!(known.state, unknown.state);
    assert_eq!(known.state.screen, Screen::RecoveryCode);
    for flow in [&mut known, &mut unknown] {
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
    }
    known.answer(Err(refused(400, "", "Invalid or expired OTP")));
    unknown.answer(Err(refused(404, "USER_NOT_FOUND", "User not found.")));
    assert_eq!(known.state, unknown.state);
    assert_eq!(reason(&known), Some(&Reason::CodeWrong));
}

#[test]
fn a_recovery_that_is_not_sent_says_so() {
    for error in [offline(), refused(429, "", ""), refused(403, "USER_DISABLED", "x")] {
        let mut flow = at_recovery_code();
        flow.answer(Err(error.clone()));
        assert_eq!(flow.state.screen, Screen::RecoveryEmail);
        assert!(flow.state.error.is_some(), "{error:?}");
    }
}

fn at_new_password() -> Flow {
    let mut flow = at_recovery_code();
    flow.rules.password.number = true;
    flow.answer(Ok(SignInReply::Done));
    flow.send(SignInEvent::CodeSubmitted("123456".into()));
    flow.answer(Ok(SignInReply::Token("tok".into())));
    assert_eq!(flow.state.screen, Screen::RecoveryPassword);
    flow
}

#[test]
fn a_new_password_is_held_against_the_deployments_own_policy() {
    let table = [
        ("", Reason::PasswordMissing),
        ("short1", Reason::PasswordTooWeak(PasswordRule::MinLength(8))),
        ("long enough", Reason::PasswordTooWeak(PasswordRule::Number)),
    ];
    for (typed, told) in table {
        let mut flow = at_new_password();
        let effects = flow.send(SignInEvent::NewPasswordSubmitted(typed.into()));
        assert_eq!((asked(&effects), reason(&flow)), (None, Some(&told)), "{typed:?}");
        let error = flow.state.error.as_ref().expect("told");
        assert_eq!(error.field, Some(SignInField::NewPassword));
    }
    let mut flow = at_new_password();
    flow.send(SignInEvent::NewPasswordSubmitted("long enough 1".into()));
    flow.answer(Err(refused(
        400,
        "",
        "password must contain at least one special character",
    )));
    assert!(
        matches!(reason(&flow), Some(Reason::PasswordRefused(_))),
        "{:?}",
        flow.state.error
    );
}

#[test]
fn a_new_password_signs_in_or_leads_on() {
    for (next, screen) in [
        (completed("9", &["ada"]), Screen::Finished),
        (waiting("9", "verify_second_factor"), Screen::SecondFactorChoice),
        (waiting("9", "complete_profile"), Screen::ProfileCompletion),
    ] {
        let mut flow = at_new_password();
        let effects = flow.send(SignInEvent::NewPasswordSubmitted("long enough 1".into()));
        assert!(matches!(asked(&effects), Some(SignInCall::ResetPassword { .. })));
        flow.answered(Ok(next.clone()), next);
        flow.confirmed();
        assert_eq!(flow.state.screen, screen);
    }
}

#[test]
fn a_recovery_that_took_too_long_begins_again() {
    let mut flow = at_new_password();
    flow.send(SignInEvent::NewPasswordSubmitted("long enough 1".into()));
    flow.answer(Err(refused(400, "", "Invalid or expired token")));
    assert_eq!(
        (&flow.state.screen, reason(&flow), &*flow.state.identifier),
        (&Screen::RecoveryEmail, Some(&Reason::RecoveryExpired), ADA)
    );
}

#[test]
fn the_address_of_the_page_is_read_once_and_cleaned() {
    let address = "https://a.example/in?redirect_uri=%2Fx&ticket=tick&signin_attempt_id=9&error=access_denied&error_description=No%20way&invited_email=ada%40example.com&help=true#h";
    let (links, cleaned) = take_links(address);
    assert_eq!(cleaned.as_deref(), Some("https://a.example/in?redirect_uri=%2Fx#h"));
    assert_eq!(
        links.ticket.as_ref().map(wacht_yew::client::Secret::expose),
        Some("tick")
    );
    assert_eq!(links.attempt.as_ref().map(|id| id.as_str()), Some("9"));
    let refusal = links.refusal.clone().expect("a refusal");
    assert_eq!((&*refusal.code, &*refusal.description), ("access_denied", "No way"));
    assert_eq!((&*links.invited_email, links.help), (ADA, true));
    let (none, cleaned) = take_links("https://a.example/in?redirect_uri=%2Fx&help=false");
    assert!(!none.help && cleaned.is_some());
    assert_eq!(take_links("https://a.example/in?redirect_uri=%2Fx").1, None);
}

fn opened(rules: SignInRules, address: &str, server: Rc<wacht_yew::wire::Session>) -> Flow {
    let mut flow = Flow::open(rules, server);
    let effects = flow.send(SignInEvent::LinksFound(take_links(address).0));
    assert!(effects.contains(&SignInEffect::CleanAddress));
    flow.arrive();
    flow
}

#[test]
fn a_link_names_the_attempt_to_go_on_with() {
    let server = session(&json!({ "id": "1", "signin_attempts": [
        { "id": "8", "current_step": "add_second_factor" },
        { "id": "9", "current_step": "complete_profile", "missing_fields": ["username"] },
    ] }));
    let flow = opened(EMAIL, "/?signin_attempt_id=8", server);
    assert_eq!(flow.state.screen, Screen::AddSecondFactor);
    let flow = opened(EMAIL, "/?signin_attempt_id=8", nobody(&[]));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Identifier, Some(&Reason::AttemptExpired))
    );
}

#[test]
fn a_ticket_is_spent_once_and_its_refusal_is_told() {
    let mut flow = opened(ONE_ACCOUNT, "/?ticket=t", nobody(&[]));
    assert_eq!(
        (&flow.state.screen, flow.state.task),
        (&Screen::Confirming, Some(SignInTask::SpendingTicket))
    );
    assert_eq!(asked(&flow.arrive()), None, "once");
    flow.answer(Ok(SignInReply::Done));
    flow.server = signed_in(&["ada"]);
    assert!(flow.confirmed().contains(&SignInEffect::Finish));
    for (status, code, text, told) in [
        (401, "", "Invalid or expired ticket", Reason::TicketRefused),
        (404, "USER_NOT_FOUND", "User not found.", Reason::TicketRefused),
        (403, "USER_DISABLED", "x", Reason::UserDisabled),
        (400, "", "User already signed in", Reason::AlreadySignedIn),
    ] {
        let mut flow = opened(EMAIL, "/?ticket=t", nobody(&[]));
        flow.answer(Err(refused(status, code, text)));
        assert_eq!(
            (&flow.state.screen, reason(&flow)),
            (&Screen::Identifier, Some(&told)),
            "{text}"
        );
    }
}

#[test]
fn a_providers_refusal_an_invited_address_and_a_call_for_help_are_heeded() {
    let mut flow = opened(EMAIL, "/?error=access_denied&error_description=x", nobody(&[]));
    assert!(flow.state.refusal.is_some());
    flow.send(SignInEvent::RefusalDismissed);
    assert_eq!(flow.state.refusal, None);
    let flow = opened(EMAIL, "/?invited_email=ada%40example.com", nobody(&[]));
    assert_eq!(&*flow.state.identifier, ADA);
    assert_eq!(
        opened(everything(), "/?help=true", nobody(&[])).state.screen,
        Screen::Methods
    );
    assert_eq!(
        opened(EMAIL, "/?help=true", nobody(&[])).state.screen,
        Screen::Identifier,
        "nothing else to offer"
    );
    assert_eq!(
        opened(NO_METHOD, "/?help=true", nobody(&[])).state.screen,
        Screen::Elsewhere(Elsewhere::NoMethod)
    );
}

#[test]
fn an_account_that_is_signed_in_already_is_offered() {
    let mut flow = Flow::new(everything(), signed_in(&["ada"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    flow.submit_identifier(ADA);
    flow.refused(refused(400, "USER_ALREADY_SIGNED_IN", "x"));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Accounts, Some(&Reason::AlreadySignedIn))
    );
}
