//! Every transition of the sign-in, as tables.

use crate::common::sign_in;
use crate::common::sign_in::{
    ADA, BOTH, EMAIL, Flow, NO_METHOD, ONE_ACCOUNT, PASSWORD, USERNAME, asked, nobody, offline, refused, session,
    signed_in, waiting, wrong_password,
};
use serde_json::json;
use wacht_yew::client::SignInRequest;
use wacht_yew::flow::sign_in::{
    Elsewhere, Identifiers, SignInCall, SignInEffect, SignInErrorReason as Reason, SignInEvent, SignInField,
    SignInRules, SignInScreen, SignInTask,
};
use wacht_yew::wire::{Deployment, SignInStep};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

#[test]
fn the_settings_say_what_identifies_a_person() {
    let table = [
        (true, true, true, true, true, Some(Identifiers::Both)),
        (true, true, true, false, false, Some(Identifiers::Email)),
        (true, false, false, true, true, Some(Identifiers::Username)),
        (true, true, false, false, true, None),
        (true, false, true, true, false, None),
        (false, true, true, true, true, None),
    ];
    for (password, email, email_factor, username, username_factor, identifiers) in table {
        let mut deployment = Deployment::default();
        let settings = &mut deployment.auth_settings;
        settings.password.enabled = password;
        settings.email_address.enabled = email;
        settings.username.enabled = username;
        settings.auth_factors_enabled.email_password = email_factor;
        settings.auth_factors_enabled.username_password = username_factor;
        settings.multi_session_support.enabled = password;
        let rules = SignInRules::from(&deployment);
        assert_eq!(
            (rules.identifiers, rules.several_accounts),
            (identifiers, password),
            "{password} {email} {email_factor} {username} {username_factor}"
        );
    }
}

#[test]
fn the_session_decides_the_first_screen() {
    use SignInScreen::{Accounts, Finished, Identifier};
    let no_password = SignInScreen::Elsewhere(Elsewhere::NoMethod);
    let table = [
        (EMAIL, nobody(&[]), Identifier),
        (EMAIL, nobody(&["ada"]), Accounts),
        (EMAIL, signed_in(&["ada"]), Accounts),
        (EMAIL, signed_in(&["ada", "bob"]), Accounts),
        (ONE_ACCOUNT, nobody(&[]), Identifier),
        (ONE_ACCOUNT, signed_in(&["ada"]), Finished),
        (ONE_ACCOUNT, nobody(&["ada"]), Accounts),
        (NO_METHOD, nobody(&[]), no_password),
        (NO_METHOD, signed_in(&["ada"]), Accounts),
    ];
    for (rules, server, screen) in table {
        let mut flow = Flow::open(rules.clone(), server.clone());
        let effects = flow.arrive();
        assert_eq!(flow.state.screen, screen, "{rules:?} {server:?}");
        let finishes = effects.contains(&SignInEffect::Finish);
        assert_eq!(finishes, screen == Finished, "{effects:?}");
        assert_eq!(sign_in::focus(&effects), [], "the first paint takes no focus");
    }
}

#[test]
fn a_flawed_identifier_is_refused_before_anything_is_sent() {
    let table = [
        (EMAIL, "", Some(Reason::IdentifierMissing)),
        (EMAIL, " \t ", Some(Reason::IdentifierMissing)),
        (BOTH, "", Some(Reason::IdentifierMissing)),
        (USERNAME, "  ", Some(Reason::IdentifierMissing)),
        (EMAIL, "ada", Some(Reason::EmailMalformed)),
        (EMAIL, "@example.com", Some(Reason::EmailMalformed)),
        (EMAIL, "ada@", Some(Reason::EmailMalformed)),
        (EMAIL, "a@b@c", Some(Reason::EmailMalformed)),
        (EMAIL, "ada lovelace@example.com", Some(Reason::EmailMalformed)),
        (EMAIL, "ada@exam ple.com", Some(Reason::EmailMalformed)),
        (EMAIL, "ada@localhost", None),
        (EMAIL, "  ada@example.com ", None),
        (EMAIL, "grün@bücher.example", None),
        (BOTH, "ada", None),
        (BOTH, "ada@example.com", None),
        (USERNAME, "ada", None),
        (USERNAME, "a@b@c", None),
    ];
    for (rules, text, flaw) in table {
        let mut flow = Flow::new(rules, nobody(&[]));
        let effects = flow.submit_identifier(text);
        assert_eq!(reason(&flow), flaw.as_ref(), "{text:?}");
        assert_eq!(&*flow.state.identifier, text.trim(), "{text:?}");
        let identifier = text.trim().into();
        let request = flow.call(SignInCall::Identify(identifier));
        assert_eq!(effects.contains(&request), flaw.is_none(), "{text:?}: {effects:?}");
        assert_eq!(
            flow.state.task,
            flaw.is_none().then_some(SignInTask::Identifying),
            "{text:?}"
        );
        assert!(
            flow.state
                .error
                .as_ref()
                .is_none_or(|error| error.field == Some(SignInField::Identifier)),
            "{text:?}"
        );
    }
}

#[test]
fn the_server_proposes_the_way_in() {
    let table = [
        (Ok("password"), SignInScreen::Password),
        (Ok("telepathy"), SignInScreen::Password),
        (Ok(""), SignInScreen::Password),
        (Ok("sso"), SignInScreen::Password),
        (Ok("social"), SignInScreen::Password),
        (Err(refused(404, "", "")), SignInScreen::Password),
        (Err(offline()), SignInScreen::Identifier),
        (Err(refused(500, "INTERNAL", "")), SignInScreen::Identifier),
    ];
    for (answer, screen) in table {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.submit_identifier(ADA);
        flow.identified(answer.clone());
        assert_eq!(
            (&flow.state.screen, &*flow.state.identifier),
            (&screen, ADA),
            "{answer:?}"
        );
        assert_eq!(
            flow.state.error.is_some(),
            screen == SignInScreen::Identifier,
            "{answer:?}"
        );
        assert!(!flow.state.is_busy());
    }
}

#[test]
fn the_identifier_decides_what_is_sent() {
    let table = [
        (EMAIL, ADA, true),
        (USERNAME, "ada", false),
        (USERNAME, "a@b", false),
        (BOTH, "ada", false),
        (BOTH, ADA, true),
    ];
    for (rules, identifier, is_email) in table {
        let mut flow = Flow::new(rules, nobody(&[]));
        flow.identify(identifier, "password");
        let effects = flow.submit_password(PASSWORD);
        let request = if is_email {
            SignInRequest::Email {
                email: identifier.into(),
                password: PASSWORD.into(),
            }
        } else {
            SignInRequest::Username {
                username: identifier.into(),
                password: PASSWORD.into(),
            }
        };
        assert_eq!(effects, [flow.call(SignInCall::SignIn(request))], "{identifier}");
        assert_eq!(flow.state.task, Some(SignInTask::SigningIn));
    }
}

#[test]
fn an_empty_password_is_refused_before_anything_is_sent() {
    let mut flow = Flow::at_password(EMAIL);
    let effects = flow.submit_password("");
    assert_eq!(reason(&flow), Some(&Reason::PasswordMissing));
    assert!(asked(&effects).is_none() && !flow.state.is_busy());
    flow.submit_password(" ");
    assert!(flow.state.is_busy(), "a space is a password");
}

#[test]
fn wrong_code_or_failed_network_keeps_the_identifier() {
    for error in [
        wrong_password(),
        offline(),
        refused(500, "INTERNAL", ""),
        refused(403, "USER_DISABLED", ""),
    ] {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.refused(error.clone());
        assert_eq!(
            (&flow.state.screen, &*flow.state.identifier),
            (&SignInScreen::Password, ADA),
            "{error:?}"
        );
        assert!(flow.state.error.is_some() && !flow.state.is_busy());
        flow.submit_password(PASSWORD);
        assert!(
            flow.state.error.is_none() && flow.state.is_busy(),
            "the next try clears the error"
        );
        flow.send(SignInEvent::IdentifierReopened);
        assert_eq!(
            (&flow.state.screen, &*flow.state.identifier),
            (&SignInScreen::Identifier, ADA),
            "{error:?}"
        );
    }
}

#[test]
fn typing_clears_the_error_of_its_field_only() {
    let mut flow = Flow::new(EMAIL, nobody(&[]));
    flow.submit_identifier("ada");
    flow.send(SignInEvent::PasswordTyped);
    assert_eq!(reason(&flow), Some(&Reason::EmailMalformed));
    flow.send(SignInEvent::IdentifierTyped("ada@".into()));
    assert_eq!((reason(&flow), &*flow.state.identifier), (None, "ada@"));
    let mut flow = Flow::at_password(EMAIL);
    flow.submit_password(PASSWORD);
    flow.refused(wrong_password());
    flow.send(SignInEvent::PasswordTyped);
    assert_eq!(reason(&flow), None);
    flow.submit_password(PASSWORD);
    flow.refused(offline());
    flow.send(SignInEvent::PasswordTyped);
    assert_eq!(reason(&flow), Some(&Reason::Offline), "an error of the form stays");
}

#[test]
fn a_step_that_cannot_be_shown_goes_on_elsewhere() {
    for step in ["verify_password", "solve_riddle", ""] {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(waiting("9", step)), waiting("9", step));
        flow.confirmed();
        assert_eq!(
            flow.state.screen,
            SignInScreen::Elsewhere(Elsewhere::Step(SignInStep::from(step))),
            "{step}"
        );
        assert_eq!(
            (
                flow.state.attempt_id().map(|id| id.as_str()),
                flow.state.error.is_none()
            ),
            (Some("9"), true),
            "{step}"
        );
        flow.send(SignInEvent::StartedOver);
        assert_eq!(
            (&flow.state.screen, flow.state.attempt_id()),
            (&SignInScreen::Identifier, None),
            "{step}: a way out"
        );
    }
}

#[test]
fn the_new_attempt_is_found_by_id_in_any_order_and_among_old_ones() {
    let attempt = |id: &str, completed: bool| json!({ "id": id, "completed": completed, "current_step": if completed { "" } else { "verify_email" } });
    let old = session(&json!({ "id": "1", "signin_attempts": [attempt("90", true), attempt("80", false)] }));
    for order in [[2, 0, 1], [0, 1, 2], [1, 2, 0]] {
        let attempts = [attempt("90", true), attempt("80", false), attempt("100", false)];
        let attempts: Vec<_> = order.iter().map(|at: &usize| attempts[*at].clone()).collect();
        let reply = session(&json!({ "id": "1", "signin_attempts": attempts }));
        let mut flow = Flow::new(EMAIL, old.clone());
        flow.identify(ADA, "password");
        flow.submit_password(PASSWORD);
        flow.answered(Ok(reply.clone()), reply);
        assert_eq!(flow.state.attempt_id().map(|id| id.as_str()), Some("100"), "{order:?}");
    }
    let mut flow = Flow::new(EMAIL, old.clone());
    flow.identify(ADA, "password");
    flow.submit_password(PASSWORD);
    flow.answered(Ok(old), signed_in(&["ada"]));
    assert_eq!(
        flow.state.attempt_id(),
        None,
        "an old attempt is not taken for the new one"
    );
    flow.confirmed();
    assert_eq!(flow.state.screen, SignInScreen::Finished);
}
