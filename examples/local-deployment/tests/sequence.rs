//! Whatever comes in whatever order: an answer in the envelope, nothing of anybody else, and always a way on.

#[path = "sequence/calls.rs"]
mod calls;
mod common;
#[path = "sequence/world.rs"]
mod world;

use calls::calls;
use common::body;
use proptest::prelude::*;
use wacht_local::LocalDeployment;
use wacht_yew::client::Response;
use wacht_yew::wire::{SignInAttempt, SignInMethod, SignInStep, SignUpAttempt, SignUpStep, Timestamp};
use world::{SESSIONS, World, canary};

/// The strategy that a step is prepared with; `None` for steps that need no preparation.
fn strategy(step: &SignInStep) -> Option<&'static str> {
    match step {
        SignInStep::VerifyEmail | SignInStep::VerifyEmailOtp => Some("email_otp"),
        SignInStep::VerifyPhone | SignInStep::VerifyPhoneOtp => Some("phone_otp"),
        SignInStep::VerifyEmailLink => Some("magic_link"),
        _ => None,
    }
}

/// Asserts that somebody who holds this attempt can go on with it.
fn assert_way_on(world: &World, session: usize, attempt: &SignInAttempt) {
    let step = attempt.step();
    if step.is_empty() && [SignInMethod::Social, SignInMethod::EnterpriseSso].contains(&attempt.method) {
        // The way on is at the provider, and leads back through its callback.
        return;
    }
    match step {
        SignInStep::VerifySecondFactor => assert!(!attempt.available_2fa_methods.is_empty(), "{attempt:?}"),
        SignInStep::CompleteProfile => assert!(!attempt.missing_fields.is_empty(), "{attempt:?}"),
        step => {
            let strategy = strategy(step).unwrap_or_else(|| panic!("no way on: {attempt:?}"));
            assert_prepares(world, session, attempt.id.as_str(), "signin", strategy);
        }
    }
    assert_eq!(attempt.remaining_steps.first(), Some(step), "{attempt:?}");
}

/// When an attempt was begun: its id tells, where nothing else does.
fn begun(attempt: &SignUpAttempt) -> Timestamp {
    let id: u64 = attempt.id.as_str().parse().expect("a number");
    Timestamp::from_millis((id >> 22).try_into().expect("a time"))
}

fn assert_sign_up_goes_on(world: &World, session: usize, attempt: &SignUpAttempt) {
    let strategy = match attempt.current_step {
        SignUpStep::VerifyEmail => "email_otp",
        SignUpStep::VerifyPhone => "phone_otp",
        _ => panic!("no way on: {attempt:?}"),
    };
    assert_prepares(world, session, attempt.id.as_str(), "signup", strategy);
}

fn assert_prepares(world: &World, session: usize, id: &str, kind: &str, strategy: &str) {
    let query = format!("attempt_identifier={id}&identifier_type={kind}&strategy={strategy}");
    let response = world.would_answer(session, &format!("/auth/prepare-verification?{query}"));
    assert_eq!(response.status, 200, "{query}: {}", body(&response));
}

/// Asserts the form of an answer, and that nothing in it belongs to another session.
fn assert_sound(session: usize, response: &Response) {
    let text = String::from_utf8_lossy(&response.body);
    // The one thing that the contract answers like a fault of the server's own.
    let is_unknown_attempt = text.contains("\"code\":\"BAD_SIGN_IN_ATTEMPT\"");
    assert!(
        response.status < 500 || is_unknown_attempt,
        "{} {text}",
        response.status
    );
    if response.header("content-type") == Some("application/json") {
        let body = body(response);
        assert_eq!(body["status"], response.status, "{text}");
        let is_success = response.status == 200;
        assert_eq!(body["errors"].is_null() && body["message"] == "", is_success, "{text}");
    }
    for other in (0..SESSIONS).filter(|other| *other != session) {
        assert!(
            !text.contains(&canary(other)),
            "session {session} hears of {other}: {text}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 100,
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_sequence_is_answered_keeps_secrets_and_leaves_a_way_on(calls in calls(SESSIONS, 60)) {
        let mut world = World::new();
        for call in &calls {
            let response = world.play(call);
            assert_sound(call.session, &response);
        }
        let saved = world.deployment.save();
        prop_assert_eq!(LocalDeployment::load(&saved).map(|again| again.save()), Ok(saved));
        for session in 0..SESSIONS {
            let state = world.session(session);
            let now = common::NOON.plus_millis(world.deployment.clock_lead_ms());
            let open = state.signin_attempts.iter().filter(|attempt| !attempt.completed && !attempt.is_expired(now));
            open.for_each(|attempt| assert_way_on(&world, session, attempt));
            let open = state.signup_attempts.iter();
            let open = open.filter(|attempt| !attempt.completed && begun(attempt).plus_millis(10 * 60_000) > now);
            open.for_each(|attempt| assert_sign_up_goes_on(&world, session, attempt));
        }
    }
}
