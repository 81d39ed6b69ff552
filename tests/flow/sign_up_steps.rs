//! What follows the form: completion by the session, codes, changed addresses, attempts that end.

use crate::common::sign_up::{
    Flow, PASSWORD, PLAIN, asked, done, focus, hedy, nobody, offline, reasons, refused, session, signed_in, waiting,
};
use serde_json::json;
use wacht_yew::client::{Secret, VerificationStrategy};
use wacht_yew::flow::sign_in::CodeChannel;
use wacht_yew::flow::sign_up::{
    SignUpCall, SignUpEffect, SignUpErrorReason as Reason, SignUpEvent, SignUpField, SignUpFocus, SignUpScreen,
    SignUpTask,
};
use wacht_yew::wire::AttemptId;

const EMAIL_CODE: SignUpScreen = SignUpScreen::Code(CodeChannel::Email);
const PHONE_CODE: SignUpScreen = SignUpScreen::Code(CodeChannel::Phone);

#[test]
fn nothing_to_prove_is_recognised_by_the_session() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    // The reply is a snapshot from before the write.
    let effects = flow.answered(Ok(waiting("9", &[])), done("9", false));
    assert_eq!(asked(&effects), Some(&SignUpCall::Confirm));
    let effects = flow.confirmed();
    assert!(effects.contains(&SignUpEffect::Finish));
    assert_eq!(
        (flow.state.screen.clone(), &*flow.stored),
        (SignUpScreen::Finished, "{}")
    );
}

#[test]
fn a_server_that_names_no_attempt_signs_in_at_once_or_did_nothing() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.answered(Ok(nobody()), signed_in());
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.answered(Ok(nobody()), nobody());
    flow.confirmed();
    assert_eq!(flow.state.screen, SignUpScreen::Form);
    assert_eq!(reasons(&flow), [(None, Reason::NotConfirmed)]);
}

#[test]
fn the_attempt_is_the_new_one_wherever_it_stands_in_the_list() {
    let older = json!({ "id": "8", "current_step": "verify_phone" });
    let newer = json!({ "id": "10", "current_step": "verify_email" });
    for attempts in [json!([older, newer]), json!([newer, older])] {
        let before = session(&json!({ "id": "1", "signup_attempts": [older] }));
        let after = session(&json!({ "id": "1", "signup_attempts": attempts }));
        let mut flow = Flow::new(PLAIN, before);
        flow.submit();
        flow.answered(Ok(after.clone()), after);
        flow.confirmed();
        assert_eq!(flow.state.attempt_id(), Some(&AttemptId::from("10")));
        assert_eq!(flow.state.screen, EMAIL_CODE);
    }
}

#[test]
fn each_step_is_prepared_once_by_itself() {
    let (mut flow, effects) = Flow::at_steps(PLAIN, &["verify_email", "verify_phone"]);
    let prepare = |strategy| SignUpCall::Prepare {
        attempt: "9".into(),
        strategy,
    };
    assert_eq!(asked(&effects), Some(&prepare(VerificationStrategy::EmailCode)));
    assert_eq!(focus(&effects), [SignUpFocus::Heading]);
    flow.prepared();
    assert_eq!(asked(&flow.arrive()), None);
    assert_eq!(flow.reloaded().task, None);
    let effects = flow.send(SignUpEvent::CodeSubmitted("314 159".into()));
    let verify = SignUpCall::Verify {
        attempt: "9".into(),
        code: "314159".into(),
        invite_token: Secret::default(),
    };
    assert_eq!(asked(&effects), Some(&verify));
    flow.answered(Ok(nobody()), waiting("9", &["verify_phone"]));
    let effects = flow.confirmed();
    assert_eq!(asked(&effects), Some(&prepare(VerificationStrategy::PhoneCode)));
    assert_eq!(flow.state.screen, PHONE_CODE);
    flow.prepared();
    flow.send(SignUpEvent::CodeSubmitted("271828".into()));
    flow.answered(Ok(nobody()), done("9", true));
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
}

#[test]
fn a_code_is_sent_again_after_a_minute_and_not_before() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    flow.prepared();
    let now = flow.now;
    assert_eq!(
        flow.send(SignUpEvent::ResendRequested {
            now: now.plus_millis(59_999)
        }),
        []
    );
    flow.now = now.plus_millis(60_000);
    let effects = flow.send(SignUpEvent::ResendRequested { now: flow.now });
    assert!(matches!(asked(&effects), Some(SignUpCall::Prepare { .. })));
    flow.refused(offline());
    // The old code still counts, and another one can be asked for at once.
    assert_eq!(flow.state.sent.as_ref().map(|sent| sent.at), Some(now));
}

#[test]
fn a_code_that_was_not_sent_can_be_asked_for_at_once() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    flow.refused(offline());
    assert_eq!((flow.state.sent.is_none(), flow.wrong()), (true, vec![None]));
    assert_eq!(asked(&flow.arrive()), None, "it is not tried again by itself");
    let effects = flow.send(SignUpEvent::ResendRequested { now: flow.now });
    assert!(matches!(asked(&effects), Some(SignUpCall::Prepare { .. })));
}

#[test]
fn a_wrong_code_is_told_in_its_field() {
    for (typed, reason) in [("", Reason::CodeMissing), ("12", Reason::CodeMalformed)] {
        let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
        flow.prepared();
        let effects = flow.send(SignUpEvent::CodeSubmitted(typed.into()));
        assert_eq!(reasons(&flow), [(Some(SignUpField::Code), reason)]);
        assert_eq!(focus(&effects), [SignUpFocus::Field(SignUpField::Code)]);
    }
    for text in [
        "Invalid or expired OTP",
        "Invalid OTP code",
        "Invalid verification code",
    ] {
        let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
        flow.prepared();
        flow.send(SignUpEvent::CodeSubmitted("314159".into()));
        flow.refused(refused(400, &[], text));
        assert_eq!(reasons(&flow), [(Some(SignUpField::Code), Reason::CodeWrong)], "{text}");
        assert_eq!(flow.state.screen, EMAIL_CODE);
        flow.send(SignUpEvent::CodeTyped);
        assert!(flow.state.errors.is_empty());
    }
}

#[test]
fn an_address_can_be_changed_and_nothing_else_is_lost() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    let effects = flow.send(SignUpEvent::DetailsReopened);
    assert_eq!(
        (flow.state.screen.clone(), flow.state.is_busy()),
        (SignUpScreen::Form, false)
    );
    assert_eq!(focus(&effects), [SignUpFocus::Heading]);
    assert_eq!(flow.state.profile, hedy());
    let mut profile = hedy();
    profile.email = "hedwig@example.com".into();
    flow.submit_with(profile, PASSWORD);
    let both = session(&json!({ "id": "1", "signup_attempts": [
        { "id": "9", "current_step": "verify_email" }, { "id": "11", "current_step": "verify_email" } ] }));
    flow.answered(Ok(both.clone()), both);
    let effects = flow.confirmed();
    let prepare = SignUpCall::Prepare {
        attempt: "11".into(),
        strategy: VerificationStrategy::EmailCode,
    };
    assert_eq!(asked(&effects), Some(&prepare));
}

#[test]
fn an_attempt_that_grew_old_leads_back_to_the_form_with_what_was_typed() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    flow.prepared();
    flow.now = flow.now.plus_millis(600_000);
    let effects = flow.send(SignUpEvent::TimePassed { now: flow.now });
    assert_eq!(flow.state.screen, SignUpScreen::Form);
    assert_eq!(reasons(&flow), [(None, Reason::AttemptExpired)]);
    assert_eq!(flow.state.profile, hedy());
    assert_eq!(focus(&effects), [SignUpFocus::Heading]);
}

#[test]
fn an_attempt_that_the_server_calls_over_may_have_come_to_its_good_end() {
    for (server, ends) in [
        (done("9", true), true),
        (waiting("9", &["verify_email"]), false),
        (nobody(), false),
    ] {
        let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
        flow.prepared();
        flow.send(SignUpEvent::CodeSubmitted("314159".into()));
        flow.server = server;
        let effects = flow.refused(refused(400, &["BAD_SIGN_IN_ATTEMPT"], "Unsuccessful"));
        assert_eq!(asked(&effects), Some(&SignUpCall::Confirm));
        let effects = flow.confirmed();
        assert_eq!(effects.contains(&SignUpEffect::Finish), ends);
        if !ends {
            assert_eq!(reasons(&flow), [(None, Reason::AttemptExpired)]);
            assert_eq!(flow.state.screen, SignUpScreen::Form);
        }
    }
}

#[test]
fn what_another_tab_proved_counts_here() {
    let (mut flow, _) = Flow::at_steps(PLAIN, &["verify_email", "verify_phone"]);
    flow.prepared();
    flow.change(waiting("9", &["verify_phone"]));
    assert_eq!(
        (flow.state.screen.clone(), flow.state.task),
        (PHONE_CODE, Some(SignUpTask::Preparing))
    );
    assert!(flow.change(done("9", true)).contains(&SignUpEffect::Finish));
}

#[test]
fn a_session_that_cannot_be_read_is_read_again_on_demand() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.answered(Ok(waiting("9", &[])), done("9", false));
    flow.refused(offline());
    assert_eq!(
        (flow.state.screen.clone(), flow.state.is_busy()),
        (SignUpScreen::Confirming, false)
    );
    assert_eq!(flow.wrong(), [None]);
    let effects = flow.send(SignUpEvent::RetryRequested);
    assert_eq!(asked(&effects), Some(&SignUpCall::Confirm));
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
}

#[test]
fn a_step_that_is_not_known_has_a_screen_and_a_way_back() {
    for step in ["verify_authenticator", "verify_something"] {
        let (mut flow, effects) = Flow::at_steps(PLAIN, &[step]);
        assert_eq!(flow.state.screen, SignUpScreen::UnknownStep(step.into()));
        assert_eq!(asked(&effects), None);
        flow.send(SignUpEvent::DetailsReopened);
        assert_eq!(flow.state.screen, SignUpScreen::Form);
    }
}
