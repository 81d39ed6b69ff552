//! Setting up an authenticator app: consecutive codes are waited for, and nothing is lost on the way.

use std::rc::Rc;

use wacht_yew::client::{ApiError, CallError, Secret, TransportError};
use wacht_yew::flow::authenticator_setup::{
    AuthenticatorSetup, PERIOD_MILLIS, SetupEffect, SetupEvent, SetupIssue, SetupStep, step,
};
use wacht_yew::flow::problem::Problem;
use wacht_yew::wire::{Issue, NewAuthenticator, Timestamp};

/// A moment in the middle of this period.
fn period(number: i64) -> Timestamp {
    Timestamp::from_millis(number * PERIOD_MILLIS + 12_345)
}

fn key(id: &str) -> NewAuthenticator {
    NewAuthenticator {
        id: id.into(),
        otp_url: "otpauth://totp/x?secret=ABC".into(),
        totp_secret: "ABC".into(),
    }
}

fn refusal(text: &str) -> CallError {
    ApiError {
        status: 400,
        issues: Rc::new([Issue {
            message: text.into(),
            ..Issue::default()
        }]),
    }
    .into()
}

fn code(code: &str, at: Timestamp) -> SetupEvent {
    let code = Secret::from(code);
    SetupEvent::CodeSubmitted { code, at }
}

/// Runs events; tells the state and what is to be done after the last one.
fn run(
    state: AuthenticatorSetup,
    events: impl IntoIterator<Item = SetupEvent>,
) -> (AuthenticatorSetup, Vec<SetupEffect>) {
    events
        .into_iter()
        .fold((state, Vec::new()), |(state, _), event| step(state, event))
}

/// A set-up that asks for the first code.
fn at_first_code() -> AuthenticatorSetup {
    let events = [
        SetupEvent::Started,
        SetupEvent::KeyArrived(Ok(key("a1"))),
        SetupEvent::Scanned,
    ];
    run(AuthenticatorSetup::new(true), events).0
}

fn link(first: &str, second: &str) -> Vec<SetupEffect> {
    vec![SetupEffect::Link {
        id: "a1".into(),
        codes: [Secret::from(first), Secret::from(second)],
    }]
}

#[test]
fn it_begins_by_asking_for_a_key_once() {
    let (state, effects) = step(AuthenticatorSetup::new(true), SetupEvent::Started);
    assert_eq!(effects, [SetupEffect::RequestKey]);
    let (state, effects) = step(state, SetupEvent::KeyArrived(Ok(key("a1"))));
    assert_eq!((state.step.clone(), effects), (SetupStep::Scan, vec![]));
    assert_eq!(step(state, SetupEvent::Started).1, []);
}

#[test]
fn no_key_can_be_asked_for_again() {
    let error = CallError::from(TransportError::Offline);
    let (state, _) = run(
        AuthenticatorSetup::new(true),
        [SetupEvent::Started, SetupEvent::KeyArrived(Err(error))],
    );
    assert_eq!(state.step, SetupStep::NotStarted);
    assert_eq!(state.issue, Some(SetupIssue::Other(Problem::Offline)));
    let (state, effects) = step(state, SetupEvent::Started);
    assert_eq!((state.issue, effects), (None, vec![SetupEffect::RequestKey]));
}

#[test]
fn two_codes_of_neighbouring_periods_are_sent_in_their_order() {
    let (state, effects) = run(
        at_first_code(),
        [code("111 111", period(10)), code("222222", period(11))],
    );
    assert_eq!(state.step, SetupStep::Linking);
    assert_eq!(effects, link("111111", "222222"));
}

#[test]
fn the_second_code_is_waited_for_until_the_period_ends() {
    let (state, effects) = step(at_first_code(), code("111111", period(10)));
    assert_eq!(effects, []);
    let SetupStep::SecondCode(first) = state.step else {
        panic!("the second code is asked for")
    };
    assert_eq!(first.next_at(), Timestamp::from_millis(11 * PERIOD_MILLIS));
}

#[test]
fn the_first_code_again_is_no_second_one() {
    for at in [10, 11] {
        let (state, effects) = run(
            at_first_code(),
            [code("111111", period(10)), code("111111", period(at))],
        );
        assert_eq!((state.issue, effects), (Some(SetupIssue::SameCode), vec![]), "{at}");
        assert!(matches!(state.step, SetupStep::SecondCode(_)));
    }
}

#[test]
fn a_phone_whose_clock_is_ahead_is_believed() {
    let (_, effects) = run(
        at_first_code(),
        [code("111111", period(10)), code("222222", period(10))],
    );
    assert_eq!(effects, link("111111", "222222"));
}

#[test]
fn a_first_code_that_is_too_old_gives_way_to_the_one_given_now() {
    let (state, effects) = run(
        at_first_code(),
        [code("111111", period(10)), code("333333", period(12))],
    );
    assert_eq!((state.issue.clone(), effects), (Some(SetupIssue::MovedOn), vec![]));
    let (_, effects) = step(state, code("444444", period(13)));
    assert_eq!(effects, link("333333", "444444"));
}

#[test]
fn what_is_no_code_is_told_and_not_sent() {
    for text in ["", "12345", "1234567", "abcdef"] {
        let (state, effects) = step(at_first_code(), code(text, period(10)));
        assert_eq!(
            (state.step, state.issue, effects),
            (SetupStep::FirstCode, Some(SetupIssue::CodeIncomplete), vec![])
        );
        let (state, effects) = run(at_first_code(), [code("111111", period(10)), code(text, period(11))]);
        assert_eq!(
            (state.issue.clone(), effects),
            (Some(SetupIssue::CodeIncomplete), vec![]),
            "{text}"
        );
        // The first code is kept.
        assert_eq!(step(state, code("222222", period(11))).1, link("111111", "222222"));
    }
}

#[test]
fn typing_forgets_what_was_wrong() {
    let (state, _) = run(at_first_code(), [code("1", period(10)), SetupEvent::CodeTyped]);
    assert_eq!((state.step, state.issue), (SetupStep::FirstCode, None));
}

#[test]
fn refused_codes_are_asked_for_from_the_first_one() {
    let codes = [code("111111", period(10)), code("222222", period(11))];
    let (state, _) = run(at_first_code(), codes);
    for (error, issue) in [
        (refusal("Invalid code"), SetupIssue::CodesWrong),
        (
            CallError::from(TransportError::Timeout),
            SetupIssue::Other(Problem::Timeout),
        ),
    ] {
        let (state, effects) = step(state.clone(), SetupEvent::Linked(Err(error)));
        assert_eq!(
            (state.step, state.issue, effects),
            (SetupStep::FirstCode, Some(issue), vec![])
        );
        assert_eq!(state.key, Some(Rc::new(key("a1"))));
    }
}

#[test]
fn a_key_that_waited_too_long_is_replaced_and_that_is_said() {
    let codes = [code("111111", period(10)), code("222222", period(11))];
    let (state, _) = run(at_first_code(), codes);
    let (state, effects) = step(state, SetupEvent::Linked(Err(refusal("Invalid authenticator ID"))));
    assert_eq!(effects, [SetupEffect::RequestKey]);
    let (state, _) = step(state, SetupEvent::KeyArrived(Ok(key("a2"))));
    assert_eq!(
        (state.step, state.issue),
        (SetupStep::Scan, Some(SetupIssue::KeyExpired))
    );
}

#[test]
fn submitting_while_the_codes_are_checked_is_ignored() {
    let codes = [
        code("111111", period(10)),
        code("222222", period(11)),
        code("222222", period(11)),
    ];
    let (state, effects) = run(at_first_code(), codes);
    assert_eq!((state.step, effects), (SetupStep::Linking, vec![]));
}

fn at_codes() -> AuthenticatorSetup {
    let events = [
        code("111111", period(10)),
        code("222222", period(11)),
        SetupEvent::Linked(Ok(())),
        SetupEvent::CodesArrived(Ok(vec![Secret::from("AB12-CD34")])),
    ];
    run(at_first_code(), events).0
}

#[test]
fn backup_codes_follow_and_are_held_until_they_are_closed() {
    let state = at_codes();
    assert!(state.holds_codes());
    for event in [
        SetupEvent::WentBack,
        SetupEvent::Started,
        SetupEvent::Scanned,
        SetupEvent::CodeTyped,
    ] {
        assert_eq!(step(state.clone(), event).0, state);
    }
    assert_eq!(step(state, SetupEvent::Closed).0.step, SetupStep::Finished);
}

#[test]
fn backup_codes_that_did_not_come_can_be_asked_for_again_or_left() {
    let events = [
        code("111111", period(10)),
        code("222222", period(11)),
        SetupEvent::Linked(Ok(())),
        SetupEvent::CodesArrived(Err(TransportError::Offline.into())),
    ];
    let (state, _) = run(at_first_code(), events);
    assert_eq!(state.step, SetupStep::CodesFailed);
    assert_eq!(
        step(state.clone(), SetupEvent::CodesRequested).1,
        [SetupEffect::RequestCodes]
    );
    assert_eq!(step(state, SetupEvent::Closed).0.step, SetupStep::Finished);
}

#[test]
fn a_deployment_without_backup_codes_is_done_with_the_app() {
    let events = [
        SetupEvent::Started,
        SetupEvent::KeyArrived(Ok(key("a1"))),
        SetupEvent::Scanned,
        code("111111", period(10)),
        code("222222", period(11)),
        SetupEvent::Linked(Ok(())),
    ];
    let (state, effects) = run(AuthenticatorSetup::new(false), events);
    assert_eq!((state.steps(), state.step, effects), (2, SetupStep::Finished, vec![]));
}

#[test]
fn debug_output_shows_no_secret() {
    let (state, _) = step(at_first_code(), code("111111", period(10)));
    let text = format!("{state:?} {:?}", at_codes());
    for secret in ["ABC", "111111", "AB12-CD34", "otpauth"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}
