//! What is typed while a request is under way is not lost: codes wait, corrections count.

use crate::common::sign_up::{
    Flow, HEDY, PASSWORD, PLAIN, asked, done, everything, hedy, nobody, offline, reasons, refused, waiting,
};
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_up::{
    SignUpCall, SignUpEffect, SignUpErrorReason as Reason, SignUpEvent, SignUpField, SignUpScreen, SignUpTask,
};
use wacht_yew::wire::AttemptId;

const CODE: &str = "314159";

fn verify() -> SignUpCall {
    SignUpCall::Verify {
        attempt: AttemptId::from("9"),
        code: CODE.into(),
        invite_token: "".into(),
    }
}

/// At the code of this step, with another one on its way.
fn resending(step: &str) -> Flow {
    let (mut flow, _) = Flow::at_steps(PLAIN, &[step]);
    flow.prepared();
    let now = flow.now.plus_millis(60_000);
    flow.send(SignUpEvent::ResendRequested { now });
    assert_eq!(flow.state.task, Some(SignUpTask::Preparing), "{step}");
    flow
}

fn submit(flow: &mut Flow, code: &str) {
    assert_eq!(flow.send(SignUpEvent::CodeSubmitted(code.into())), [], "one at a time");
}

#[test]
fn a_code_typed_while_another_one_is_sent_is_checked_as_soon_as_that_is_done() {
    for step in ["verify_email", "verify_phone"] {
        let mut flow = resending(step);
        submit(&mut flow, "111111");
        submit(&mut flow, CODE);
        assert_eq!(asked(&flow.prepared()), Some(&verify()), "{step}");
    }
    for failure in [offline(), refused(429, &[], "")] {
        let mut flow = resending("verify_email");
        submit(&mut flow, CODE);
        assert_eq!(asked(&flow.refused(failure)), Some(&verify()));
    }
}

#[test]
fn a_code_that_is_changed_or_left_meanwhile_is_not_checked() {
    for event in [SignUpEvent::CodeTyped, SignUpEvent::DetailsReopened] {
        let mut flow = resending("verify_email");
        submit(&mut flow, CODE);
        flow.send(event.clone());
        let left = format!("{:?}", flow.state);
        assert!(left.contains("held_code: None"), "a secret is kept: {left}");
        assert_eq!(asked(&flow.prepared()), None, "{event:?}");
    }
    let mut flow = resending("verify_email");
    submit(&mut flow, CODE);
    let effects = flow.refused(refused(400, &["BAD_SIGN_IN_ATTEMPT"], "x"));
    assert_eq!(asked(&effects), Some(&SignUpCall::Confirm), "the attempt comes first");
    assert_eq!(asked(&flow.confirmed()), None);
}

fn corrected() -> ProfileInput {
    ProfileInput {
        email: "hedy@example.org".into(),
        ..hedy()
    }
}

/// The form on its way, and corrected since.
fn correcting() -> Flow {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    let effects = flow.send(SignUpEvent::ProfileTyped(corrected()));
    assert_eq!(asked(&effects), None, "what is sent goes on");
    assert_eq!(flow.state.task, Some(SignUpTask::SigningUp));
    flow
}

#[test]
fn a_correction_outlives_a_failure_and_what_is_said_of_the_old_text_does_not() {
    let mut flow = correcting();
    flow.refused(refused(400, &["EMAIL_EXISTS", "USERNAME_EXISTS"], "x"));
    assert_eq!(flow.state.profile, corrected());
    assert_eq!(reasons(&flow), [(Some(SignUpField::Username), Reason::FieldTaken)]);
    let mut flow = correcting();
    flow.refused(offline());
    assert_eq!(flow.state.profile, corrected());
    assert_eq!(flow.state.errors.len(), 1, "the network is not of the text");
    assert_eq!(flow.lost, [""; 0]);
}

#[test]
fn no_code_goes_to_an_address_that_was_corrected() {
    let mut flow = correcting();
    flow.answered(Ok(waiting("9", &["verify_email"])), waiting("9", &["verify_email"]));
    assert_eq!(asked(&flow.confirmed()), None);
    assert_eq!(
        (&flow.state.screen, &flow.state.profile, flow.state.is_busy()),
        (&SignUpScreen::Form, &corrected(), false)
    );
    assert_eq!(flow.lost, [""; 0]);
    let effects = flow.submit_with(corrected(), PASSWORD);
    assert!(matches!(asked(&effects), Some(SignUpCall::SignUp(_))));
}

#[test]
fn a_reload_while_the_session_is_read_sends_no_code_to_an_address_that_was_corrected() {
    let mut flow = correcting();
    flow.answered(Ok(waiting("9", &["verify_email"])), waiting("9", &["verify_email"]));
    assert_eq!(flow.state.screen, SignUpScreen::Confirming);
    flow.reload();
    assert_eq!(asked(&flow.arrive()), None);
    assert_eq!(
        (&flow.state.screen, &flow.state.profile, flow.state.attempt_id()),
        (&SignUpScreen::Form, &corrected(), None)
    );
    flow.reload();
    assert_eq!(asked(&flow.arrive()), None, "and so does the next reload");
    assert_eq!(flow.state.screen, SignUpScreen::Form);
    let mut flow = correcting();
    flow.send(SignUpEvent::ProfileTyped(hedy()));
    flow.answered(Ok(waiting("9", &["verify_email"])), waiting("9", &["verify_email"]));
    flow.reload();
    assert!(matches!(asked(&flow.arrive()), Some(SignUpCall::Prepare { .. })));
}

#[test]
fn who_types_the_same_again_or_is_in_by_then_goes_on() {
    let mut flow = correcting();
    flow.send(SignUpEvent::ProfileTyped(hedy()));
    flow.answered(Ok(waiting("9", &["verify_email"])), waiting("9", &["verify_email"]));
    assert!(matches!(asked(&flow.confirmed()), Some(SignUpCall::Prepare { .. })));
    let mut flow = correcting();
    flow.answered(Ok(waiting("9", &[])), done("9", false));
    assert!(flow.confirmed().contains(&SignUpEffect::Finish));
}

#[test]
fn terms_that_are_no_longer_accepted_are_kept_like_that() {
    let mut flow = Flow::new(everything(), nobody());
    flow.send(SignUpEvent::TermsToggled(true));
    flow.submit_with(
        ProfileInput {
            last_name: "Lamarr".into(),
            ..hedy()
        },
        PASSWORD,
    );
    assert!(flow.state.is_busy(), "{:?}", flow.state.errors);
    flow.send(SignUpEvent::TermsToggled(false));
    flow.answered(Ok(waiting("9", &["verify_email"])), waiting("9", &["verify_email"]));
    flow.confirmed();
    assert_eq!(
        (&flow.state.screen, flow.state.accepts_terms, &*flow.state.profile.email),
        (&SignUpScreen::Form, false, HEDY)
    );
}
