//! A forgotten password: nobody learns who has an account, and the policy is the deployment's.

use crate::common::sign_in::{ADA, EMAIL, Flow, asked, completed, offline, refused, waiting};
use wacht_yew::flow::password::PasswordRule;
use wacht_yew::flow::sign_in::{
    SignInCall, SignInErrorReason as Reason, SignInEvent, SignInField, SignInReply, SignInScreen as Screen,
};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
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
