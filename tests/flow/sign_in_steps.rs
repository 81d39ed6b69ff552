//! Each step of an attempt: its screen, what is sent for it, what a right and a wrong code lead to.

use crate::common::sign_in;
use std::rc::Rc;

use crate::common::sign_in::{ADA, EMAIL, Flow, asked, completed, everything, offline, refused, waiting};
use wacht_yew::client::VerificationStrategy as Strategy;
use wacht_yew::flow::sign_in::{
    CodeChannel, Elsewhere, FirstFactor, SignInCall, SignInErrorReason as Reason, SignInEvent, SignInField,
    SignInReply, SignInScreen as Screen, SignInTask,
};
use wacht_yew::wire::{SecondFactor, Session, SignInStep};

const EMAIL_CODE: Screen = Screen::Code(CodeChannel::Email);
const PHONE_CODE: Screen = Screen::Code(CodeChannel::Phone);

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

/// The step is done, and the session says what is next.
fn advance(flow: &mut Flow, next: Rc<Session>) {
    flow.server = next;
    flow.answer(Ok(SignInReply::Session(Rc::default())));
    flow.confirmed();
}

#[test]
fn each_step_has_its_screen_and_its_strategy() {
    let code = Some(Strategy::EmailCode);
    let table = [
        ("verify_email", EMAIL_CODE, code),
        ("verify_email_otp", EMAIL_CODE, code),
        ("verify_phone", PHONE_CODE, Some(Strategy::PhoneCode)),
        ("verify_phone_otp", PHONE_CODE, Some(Strategy::PhoneCode)),
        ("verify_email_link", Screen::LinkSent, Some(Strategy::EmailLink)),
        ("verify_second_factor", Screen::SecondFactorChoice, None),
        ("add_second_factor", Screen::AddSecondFactor, None),
        ("complete_profile", Screen::ProfileCompletion, None),
        (
            "verify_password",
            Screen::Elsewhere(Elsewhere::Step(SignInStep::VerifyPassword)),
            None,
        ),
    ];
    for (step, screen, strategy) in table {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(sign_in::PASSWORD);
        flow.answered(Ok(waiting("9", step)), waiting("9", step));
        let effects = flow.confirmed();
        assert_eq!(flow.state.screen, screen, "{step}");
        assert_eq!(
            asked(&effects).cloned(),
            strategy.map(|strategy| prepare(strategy, "")),
            "{step}"
        );
        assert_eq!(flow.state.attempt_id().map(|id| id.as_str()), Some("9"), "{step}");
        flow.send(SignInEvent::StartedOver);
        assert_eq!(flow.state.screen, Screen::Identifier, "{step}: a way out");
    }
}

#[test]
fn a_code_is_sent_once_for_a_step_however_often_the_session_arrives() {
    for step in ["verify_email_otp", "verify_phone_otp", "verify_email_link"] {
        let mut flow = at(step);
        flow.prepared();
        for _ in 0..3 {
            assert_eq!(asked(&flow.arrive()), None, "{step}");
        }
        flow.reload();
        assert_eq!(asked(&flow.arrive()), None, "{step}: nor after a reload");
    }
}

#[test]
fn a_reload_while_a_code_is_being_sent_sends_no_second_one() {
    let mut flow = at("verify_email_otp");
    assert_eq!(flow.state.task, Some(SignInTask::Preparing));
    flow.reload();
    assert_eq!(asked(&flow.arrive()), None);
    assert!(flow.state.sent.is_some());
}

#[test]
fn a_sending_that_failed_is_repeated_by_the_person_only() {
    for error in [offline(), refused(429, "", ""), refused(500, "INTERNAL", "")] {
        let mut flow = at("verify_email_otp");
        flow.answer(Err(error));
        assert!(flow.state.error.is_some() && flow.state.sent.is_none());
        assert_eq!(asked(&flow.arrive()), None, "the session's arrival repeats nothing");
        let effects = flow.send(SignInEvent::ResendRequested { now: flow.now });
        assert_eq!(asked(&effects), Some(&prepare(Strategy::EmailCode, "")));
    }
}

#[test]
fn a_code_can_be_sent_again_after_a_minute() {
    for (step, strategy) in [
        ("verify_email", Strategy::EmailCode),
        ("verify_phone_otp", Strategy::PhoneCode),
        ("verify_email_link", Strategy::EmailLink),
    ] {
        let mut flow = at(step);
        flow.prepared();
        let sent = flow.now;
        for (millis, is_time) in [(0, false), (59_999, false), (60_000, true)] {
            let now = sent.plus_millis(millis);
            let effects = flow.send(SignInEvent::ResendRequested { now });
            assert_eq!(asked(&effects).is_some(), is_time, "{step} after {millis} ms");
            if is_time {
                assert_eq!(
                    asked(&effects),
                    Some(&prepare(strategy, "")),
                    "the strategy is the step's"
                );
            }
        }
        flow.now = sent.plus_millis(60_000);
        flow.prepared();
        let sent = flow.state.sent.clone().expect("sent");
        assert_eq!(
            sent.again_at(),
            flow.now.plus_millis(60_000),
            "and a minute later again"
        );
        assert_eq!(sent.ends_at(), flow.now.plus_millis(90_000));
    }
}

#[test]
fn a_resend_that_fails_leaves_the_code_before_it_good() {
    let mut flow = at("verify_email");
    flow.prepared();
    let sent = flow.state.sent.clone();
    let now = flow.now.plus_millis(60_000);
    flow.send(SignInEvent::ResendRequested { now });
    flow.answer(Err(offline()));
    assert_eq!((reason(&flow), &flow.state.sent), (Some(&Reason::Offline), &sent));
}

#[test]
fn a_code_is_checked_here_before_it_is_sent() {
    let table = [
        ("", Some(Reason::CodeMissing)),
        ("  ", Some(Reason::CodeMissing)),
        ("12345", Some(Reason::CodeMalformed)),
        ("1234567", Some(Reason::CodeMalformed)),
        ("12345a", Some(Reason::CodeMalformed)),
        ("123456", None),
        (" 123-456 ", None),
        ("١٢٣٤٥٦", None),
        ("123456", None),
    ];
    for (typed, flaw) in table {
        let mut flow = at("verify_email");
        flow.prepared();
        let effects = flow.send(SignInEvent::CodeSubmitted(typed.into()));
        let call = verify(None, "123456");
        assert_eq!(asked(&effects), flaw.is_none().then_some(&call), "{typed:?}");
        assert_eq!(reason(&flow), flaw.as_ref(), "{typed:?}");
    }
}

#[test]
fn a_wrong_code_keeps_the_attempt() {
    for text in ["Invalid or expired OTP", "Invalid OTP", "Invalid OTP code"] {
        let mut flow = at("verify_email_otp");
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        flow.answer(Err(refused(400, "", text)));
        let error = flow.state.error.clone().expect("told");
        assert_eq!(
            (error.field, error.reason),
            (Some(SignInField::Code), Reason::CodeWrong)
        );
        assert_eq!(flow.state.screen, EMAIL_CODE, "{text}");
        assert_eq!(flow.state.attempt_id().map(|id| id.as_str()), Some("9"));
        flow.send(SignInEvent::CodeTyped);
        assert_eq!(reason(&flow), None);
    }
}

#[test]
fn a_right_code_leads_to_the_next_step_or_in() {
    let table = [
        ("verify_email", "verify_second_factor", Screen::SecondFactorChoice),
        ("verify_email_otp", "complete_profile", Screen::ProfileCompletion),
        ("verify_phone", "verify_email_otp", EMAIL_CODE),
        ("verify_phone_otp", "add_second_factor", Screen::AddSecondFactor),
    ];
    for (step, next, screen) in table {
        let mut flow = at(step);
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        advance(&mut flow, waiting("9", next));
        assert_eq!(flow.state.screen, screen, "{step}");
        let mut flow = at(step);
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        advance(&mut flow, completed("9", &["ada"]));
        assert_eq!(flow.state.screen, Screen::Finished, "{step}");
    }
}

#[test]
fn the_next_step_gets_a_code_of_its_own() {
    let mut flow = at("verify_phone");
    flow.prepared();
    flow.send(SignInEvent::CodeSubmitted("123456".into()));
    flow.server = waiting("9", "verify_email");
    flow.answer(Ok(SignInReply::Session(Rc::default())));
    assert_eq!(asked(&flow.confirmed()), Some(&prepare(Strategy::EmailCode, "")));
}

#[test]
fn an_opened_link_is_noticed_from_the_session_beside_other_accounts_too() {
    let mut flow = Flow::new(everything(), sign_in::signed_in(&["bob"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    flow.send(SignInEvent::MethodChosen(FirstFactor::EmailLink));
    flow.submit_identifier(ADA);
    flow.answered(Ok(waiting("9", "verify_email_link")), waiting("9", "verify_email_link"));
    flow.confirmed();
    flow.prepared();
    assert!(flow.state.is_watching());
    flow.change(completed("9", &["ada", "bob"]));
    assert_eq!(flow.state.screen, Screen::Finished);
    assert!(!flow.state.is_watching());
}

#[test]
fn a_link_opened_while_it_is_being_sent_again_is_noticed_at_once() {
    let mut flow = at("verify_email_link");
    assert!(flow.state.is_busy());
    flow.change(waiting("9", "verify_second_factor"));
    assert_eq!(flow.state.screen, Screen::SecondFactorChoice);
}

/// Server gap: `verify_email` and `verify_phone` are answered "Invalid step". A code sign-in is no way round: servers mail
/// codes to confirmed addresses only.
#[test]
fn a_step_that_the_server_does_not_verify_says_so_and_can_be_left() {
    let mut flow = Flow::at_step(everything(), waiting("9", "verify_email"));
    flow.answer(Err(refused(400, "", "Invalid step")));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&EMAIL_CODE, Some(&Reason::StepUnsupported))
    );
    flow.send(SignInEvent::IdentifierReopened);
    assert_eq!(
        (&flow.state.screen, &*flow.state.identifier, flow.state.attempt_id()),
        (&Screen::Identifier, ADA, None)
    );
}
