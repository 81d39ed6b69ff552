//! The second factor: announced first, changed at will, and what if there is none.

use crate::common::sign_in::{EMAIL, Flow, asked, offline, refused, waiting, waiting_with};
use serde_json::json;
use wacht_yew::client::VerificationStrategy as Strategy;
use wacht_yew::flow::sign_in::{
    SignInCall, SignInErrorReason as Reason, SignInEvent, SignInField, SignInReply, SignInScreen as Screen, SignInTask,
};
use wacht_yew::wire::{Prepared, SecondFactor};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn prepare(strategy: Strategy, last_digits: &str) -> SignInCall {
    SignInCall::Prepare {
        attempt: "9".into(),
        strategy,
        last_digits: last_digits.into(),
    }
}

fn verify(method: Option<SecondFactor>, code: &str) -> SignInCall {
    SignInCall::Verify {
        attempt: "9".into(),
        method,
        code: code.into(),
    }
}

fn at(step: &str) -> Flow {
    Flow::at_step(EMAIL, waiting("9", step))
}

#[test]
fn each_second_factor_is_announced_before_its_code_is_sent() {
    let table = [
        (
            SecondFactor::Authenticator,
            Strategy::Authenticator,
            "123 456",
            "123456",
        ),
        (
            SecondFactor::BackupCode,
            Strategy::BackupCode,
            " ABCD-1234 ",
            "ABCD-1234",
        ),
        (SecondFactor::BackupCode, Strategy::BackupCode, "ABCD1234", "ABCD-1234"),
    ];
    for (factor, strategy, typed, code) in table {
        let mut flow = at("verify_second_factor");
        let effects = flow.send(SignInEvent::SecondFactorChosen(factor.clone()));
        assert_eq!(asked(&effects), Some(&prepare(strategy, "")));
        assert_eq!(asked(&flow.send(SignInEvent::CodeSubmitted(typed.into()))), None);
        let effects = flow.prepared();
        assert_eq!(flow.state.screen, Screen::SecondFactorCode(factor.clone()));
        assert_eq!(asked(&effects), Some(&verify(Some(factor), code)), "{typed}");
    }
}

#[test]
fn the_only_second_factor_is_announced_by_itself_and_only_once() {
    let server = waiting_with(
        "9",
        "verify_second_factor",
        json!({ "available_2fa_methods": ["authenticator"] }),
    );
    let mut flow = Flow::at_step(EMAIL, server);
    assert_eq!(flow.state.task, Some(SignInTask::Preparing));
    flow.answer(Err(offline()));
    assert_eq!(flow.state.screen, Screen::SecondFactorChoice, "it can be chosen again");
    assert_eq!(asked(&flow.arrive()), None);
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::Authenticator));
    flow.prepared();
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::Authenticator));
}

#[test]
fn a_text_message_as_second_factor_wants_the_last_digits_first() {
    let mut flow = at("verify_second_factor");
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::PhoneOtp));
    assert_eq!(flow.state.screen, Screen::LastDigits);
    for typed in ["", "123", "12345", "abcd"] {
        flow.send(SignInEvent::LastDigitsSubmitted(typed.into()));
        assert_eq!(reason(&flow), Some(&Reason::LastDigitsMalformed), "{typed:?}");
    }
    let effects = flow.send(SignInEvent::LastDigitsSubmitted("0199".into()));
    assert_eq!(asked(&effects), Some(&prepare(Strategy::PhoneCode, "0199")));
    flow.answer(Err(refused(400, "", "Phone number verification failed")));
    let error = flow.state.error.clone().expect("told");
    assert_eq!(
        (error.field, error.reason),
        (Some(SignInField::LastDigits), Reason::LastDigitsWrong)
    );
    flow.send(SignInEvent::LastDigitsSubmitted("0100".into()));
    flow.answer(Ok(SignInReply::Prepared(Prepared {
        otp_sent: true,
        masked_phone: Some("+1******0100".into()),
        ..Prepared::default()
    })));
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::PhoneOtp));
    assert_eq!(flow.state.sent.as_ref().map(|sent| &*sent.to), Some("+1******0100"));
    let now = flow.now.plus_millis(60_000);
    let effects = flow.send(SignInEvent::ResendRequested { now });
    assert_eq!(asked(&effects), Some(&prepare(Strategy::PhoneCode, "0100")));
}

#[test]
fn another_second_factor_can_be_chosen_at_any_time() {
    let mut flow = at("verify_second_factor");
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::Authenticator));
    flow.prepared();
    flow.send(SignInEvent::CodeSubmitted("000000".into()));
    flow.answer(Err(refused(400, "", "Invalid authentication code")));
    assert_eq!(reason(&flow), Some(&Reason::CodeWrong));
    flow.send(SignInEvent::SecondFactorsRequested);
    assert_eq!((&flow.state.screen, reason(&flow)), (&Screen::SecondFactorChoice, None));
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::BackupCode));
    flow.prepared();
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::BackupCode));
    flow.arrive();
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::BackupCode));
}

#[test]
fn without_a_usable_second_factor_there_is_a_way_out_only() {
    for methods in [json!([]), json!(null), json!(["telepathy"])] {
        let server = waiting_with("9", "verify_second_factor", json!({ "available_2fa_methods": methods }));
        let mut flow = Flow::at_step(EMAIL, server);
        assert_eq!(flow.state.screen, Screen::NoSecondFactor, "{methods}");
        flow.send(SignInEvent::StartedOver);
        assert_eq!(flow.state.screen, Screen::Identifier);
    }
}
