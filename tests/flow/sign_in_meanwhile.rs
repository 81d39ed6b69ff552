//! What is typed while a request is under way is not lost: corrections count, and nothing goes where nobody waits for it.

use crate::common::sign_in::{
    ADA, EMAIL, Flow, asked, completed, everything, nobody, offline, refused, waiting, waiting_with,
};
use serde_json::json;
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_in::{
    FirstFactor, SignInCall, SignInEffect, SignInErrorReason as Reason, SignInEvent, SignInField, SignInReply,
    SignInScreen as Screen, SignInTask,
};
use wacht_yew::wire::Identified;

const CORRECTED: &str = "ada@example.org";

fn phone(number: &str) -> PhoneInput {
    PhoneInput {
        country: "US".into(),
        dial_code: "+1".into(),
        number: number.into(),
    }
}

/// A code is being asked for by mail, or by text message, and the form was corrected since.
fn correcting(method: FirstFactor) -> Flow {
    let mut flow = Flow::new(everything(), nobody(&[]));
    flow.send(SignInEvent::MethodChosen(method));
    let effects = if method == FirstFactor::PhoneCode {
        flow.send(SignInEvent::PhoneSubmitted(phone("555 0100 142")));
        flow.send(SignInEvent::PhoneTyped(phone("555 0100 143")))
    } else {
        flow.submit_identifier(ADA);
        flow.send(SignInEvent::IdentifierTyped(CORRECTED.into()))
    };
    assert_eq!(asked(&effects), None, "what is sent goes on");
    assert_eq!(flow.state.task, Some(SignInTask::SigningIn), "{method:?}");
    flow
}

fn step_of(method: FirstFactor) -> &'static str {
    match method {
        FirstFactor::PhoneCode => "verify_phone_otp",
        FirstFactor::EmailLink => "verify_email_link",
        _ => "verify_email_otp",
    }
}

fn is_corrected(flow: &Flow, method: FirstFactor) -> bool {
    match method {
        FirstFactor::PhoneCode => flow.state.phone == phone("555 0100 143"),
        _ => &*flow.state.identifier == CORRECTED,
    }
}

const METHODS: [FirstFactor; 3] = [FirstFactor::EmailCode, FirstFactor::EmailLink, FirstFactor::PhoneCode];

#[test]
fn a_correction_outlives_a_failure_and_what_is_said_of_the_old_text_does_not() {
    for method in METHODS {
        let mut flow = correcting(method);
        flow.refused(offline());
        assert!(is_corrected(&flow, method), "{method:?}");
        assert!(flow.state.error.is_some() && !flow.state.is_busy(), "{method:?}");
        assert_eq!(flow.lost, [""; 0]);
    }
}

#[test]
fn nothing_is_sent_to_what_was_corrected() {
    for method in METHODS {
        let mut flow = correcting(method);
        let server = waiting("9", step_of(method));
        flow.answered(Ok(server.clone()), server);
        assert_eq!(asked(&flow.confirmed()), None, "{method:?}");
        assert_eq!((&flow.state.screen, flow.state.is_busy()), (&Screen::Identifier, false));
        assert!(is_corrected(&flow, method) && flow.state.method == method, "{method:?}");
        assert_eq!(flow.lost, [""; 0], "{method:?}");
    }
}

#[test]
fn nor_after_a_reload_wherever_it_was() {
    for method in METHODS {
        for is_answered in [false, true] {
            let mut flow = correcting(method);
            let server = waiting("9", step_of(method));
            if is_answered {
                flow.answered(Ok(server.clone()), server);
            } else {
                flow.server = server;
            }
            for _ in 0..2 {
                flow.reload();
                assert_eq!(asked(&flow.arrive()), None, "{method:?} {is_answered}");
                assert_eq!(
                    (&flow.state.screen, flow.state.attempt_id()),
                    (&Screen::Identifier, None)
                );
                assert!(is_corrected(&flow, method), "{method:?} {is_answered}");
            }
        }
    }
}

#[test]
fn who_types_the_same_again_or_is_in_by_then_goes_on() {
    let mut flow = correcting(FirstFactor::EmailCode);
    flow.send(SignInEvent::IdentifierTyped(format!(" {ADA}").into()));
    let server = waiting("9", "verify_email_otp");
    flow.answered(Ok(server.clone()), server);
    assert!(matches!(asked(&flow.confirmed()), Some(SignInCall::Prepare { .. })));
    let mut flow = correcting(FirstFactor::EmailCode);
    flow.answered(Ok(waiting("9", "")), completed("9", &["ada"]));
    flow.confirmed();
    assert!(
        matches!(flow.state.screen, Screen::Confirming | Screen::Finished),
        "{:?}",
        flow.state.screen
    );
}

#[test]
fn a_recovery_of_another_address_is_not_waited_for() {
    for answer in [Ok(SignInReply::Done), Err(refused(404, "USER_NOT_FOUND", "x"))] {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.send(SignInEvent::RecoveryRequested);
        flow.send(SignInEvent::RecoveryEmailSubmitted(ADA.into()));
        flow.send(SignInEvent::IdentifierTyped(CORRECTED.into()));
        flow.answer(answer);
        assert_eq!(
            (&flow.state.screen, &*flow.state.identifier),
            (&Screen::RecoveryEmail, CORRECTED)
        );
        assert!(flow.state.error.is_none() && !flow.state.is_busy());
        assert_eq!(flow.lost, [""; 0]);
    }
}

#[test]
fn the_provider_of_another_address_is_not_gone_to() {
    let mut flow = Flow::new(everything(), nobody(&[]));
    flow.submit_identifier(ADA);
    flow.answer(Ok(SignInReply::Identified(Identified {
        strategy: "sso".into(),
        connection_id: Some("7".into()),
        ..Identified::default()
    })));
    assert_eq!(flow.state.task, Some(SignInTask::AskingProvider));
    flow.send(SignInEvent::IdentifierTyped(CORRECTED.into()));
    let effects = flow.answer(Ok(SignInReply::Address("https://provider.example/".into())));
    assert!(!effects.iter().any(|effect| matches!(effect, SignInEffect::Leave(_))));
    assert_eq!(
        (&flow.state.screen, flow.state.is_busy(), &*flow.state.identifier),
        (&Screen::Identifier, false, CORRECTED)
    );
}

#[test]
fn a_profile_can_be_corrected_while_it_is_sent() {
    let profile = |username: &str| ProfileInput {
        first_name: "Ada".into(),
        username: username.into(),
        ..ProfileInput::default()
    };
    let taken = || refused(400, "USERNAME_EXISTS", "x");
    let mut flow = Flow::at_step(EMAIL, waiting_with("9", "complete_profile", json!({})));
    flow.send(SignInEvent::ProfileSubmitted(profile("ada")));
    flow.send(SignInEvent::ProfileTyped(profile("ada_l")));
    flow.refused(taken());
    assert_eq!(flow.state.profile, profile("ada_l"));
    assert_eq!(flow.state.error, None, "what is said of the old name");
    assert_eq!(flow.lost, [""; 0]);
    flow.send(SignInEvent::ProfileSubmitted(profile("ada_l")));
    flow.refused(taken());
    let error = flow.state.error.clone().expect("told of the new name");
    assert_eq!(
        (error.field, error.reason),
        (Some(SignInField::Username), Reason::FieldTaken)
    );
}
