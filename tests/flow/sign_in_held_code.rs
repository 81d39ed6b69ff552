//! A code that is submitted while another one is being sent waits for that, and is not lost.

use crate::common::sign_in::{ADA, EMAIL, Flow, asked, everything, nobody, offline, refused, waiting};
use wacht_yew::flow::sign_in::{SignInCall, SignInEvent, SignInReply, SignInScreen, SignInTask};
use wacht_yew::wire::{AttemptId, SecondFactor};

const CODE: &str = "314159";

fn verify(method: Option<SecondFactor>) -> SignInCall {
    SignInCall::Verify {
        attempt: AttemptId::from("9"),
        method,
        code: CODE.into(),
    }
}

/// At the code of this step, with another one on its way.
fn resending(step: &str) -> Flow {
    let mut flow = Flow::at_step(everything(), waiting("9", step));
    if step == "verify_second_factor" {
        flow.send(SignInEvent::SecondFactorChosen(SecondFactor::PhoneOtp));
        flow.send(SignInEvent::LastDigitsSubmitted("0123".into()));
    }
    flow.prepared();
    let now = flow.now.plus_millis(60_000);
    flow.send(SignInEvent::ResendRequested { now });
    assert_eq!(flow.state.task, Some(SignInTask::Preparing), "{step}");
    flow
}

fn submit(flow: &mut Flow, code: &str) {
    let effects = flow.send(SignInEvent::CodeSubmitted(code.into()));
    assert_eq!(effects, [], "one request at a time");
}

#[test]
fn a_code_typed_while_another_one_is_sent_is_checked_as_soon_as_that_is_done() {
    for (step, method) in [
        ("verify_email_otp", None),
        ("verify_phone_otp", None),
        ("verify_second_factor", Some(SecondFactor::PhoneOtp)),
    ] {
        let mut flow = resending(step);
        submit(&mut flow, CODE);
        let effects = flow.prepared();
        assert_eq!(asked(&effects), Some(&verify(method)), "{step}");
        assert!(flow.state.sent.is_some());
    }
}

#[test]
fn it_is_checked_when_the_sending_fails_too_and_the_last_one_counts() {
    for failure in [offline(), refused(429, "", "")] {
        let mut flow = resending("verify_email_otp");
        submit(&mut flow, "111111");
        submit(&mut flow, CODE);
        let effects = flow.answer(Err(failure));
        assert_eq!(asked(&effects), Some(&verify(None)));
    }
}

#[test]
fn a_code_that_is_changed_meanwhile_is_not_checked() {
    let mut flow = resending("verify_email_otp");
    submit(&mut flow, CODE);
    flow.send(SignInEvent::CodeTyped);
    assert_eq!(asked(&flow.prepared()), None);
}

#[test]
fn a_code_does_not_follow_to_another_screen() {
    let mut flow = resending("verify_email_otp");
    submit(&mut flow, CODE);
    flow.send(SignInEvent::IdentifierReopened);
    let left = format!("{:?}", flow.state);
    assert!(left.contains("held_code: None"), "a secret is kept: {left}");
    assert_eq!(asked(&flow.prepared()), None);
    let mut flow = resending("verify_email_otp");
    submit(&mut flow, CODE);
    flow.answer(Err(refused(400, "BAD_SIGN_IN_ATTEMPT", "x")));
    assert_eq!(
        (&flow.state.screen, flow.state.is_busy()),
        (&SignInScreen::Identifier, false)
    );
}

#[test]
fn a_recovery_code_waits_as_well_and_nothing_else_does() {
    let mut flow = Flow::new(EMAIL, nobody(&[]));
    flow.send(SignInEvent::RecoveryRequested);
    flow.send(SignInEvent::RecoveryEmailSubmitted(ADA.into()));
    submit(&mut flow, CODE);
    assert_eq!(
        asked(&flow.answer(Ok(SignInReply::Done))),
        None,
        "no code was asked for then"
    );
    let now = flow.now.plus_millis(60_000);
    flow.send(SignInEvent::ResendRequested { now });
    submit(&mut flow, CODE);
    let effects = flow.answer(Ok(SignInReply::Done));
    let call = SignInCall::CheckRecoveryCode {
        email: ADA.into(),
        code: CODE.into(),
    };
    assert_eq!(asked(&effects), Some(&call));
}
