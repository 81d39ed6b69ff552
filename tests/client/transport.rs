//! Requests under way: time limits, giving up, sharing, and what becomes of each answer.

use crate::common::transport::{TIME_LIMIT, Task, World, reply, session, start};
use wacht_yew::client::{CallError, Method, Response, SignInRequest, TransportError};
use wacht_yew::wire::{ErrorCode, Session};

type Read = Task<Result<Session, CallError>>;

fn read_session(world: &World) -> Read {
    let client = world.client.clone();
    start(async move { client.session().await })
}

fn sign_out(world: &World) -> Task<Result<(), CallError>> {
    let client = world.client.clone();
    start(async move { client.sign_out(None).await })
}

fn id(read: Read) -> String {
    read.finish().expect("a session").id.to_string()
}

#[test]
fn an_answer_in_time_is_read() {
    let world = World::staging();
    let read = read_session(&world);
    world.clock.advance(TIME_LIMIT - 1);
    world.script.answer(0, session("7"));
    assert_eq!(id(read), "7");
    assert_eq!(world.script.request(0).method, Method::Get);
    assert_eq!(world.script.count(), 1);
}

#[test]
fn no_answer_in_time_is_a_timeout_and_aborts_the_request() {
    let world = World::staging();
    let mut read = read_session(&world);
    let mut act = sign_out(&world);
    world.clock.advance(TIME_LIMIT - 1);
    assert!(!read.run() && !act.run());
    assert!(!world.script.is_dropped(0) && !world.script.is_dropped(1));
    world.clock.advance(1);
    assert_eq!(read.finish().err(), Some(TransportError::Timeout.into()));
    assert_eq!(act.finish().err(), Some(TransportError::Timeout.into()));
    assert!(world.script.is_dropped(0) && world.script.is_dropped(1));
}

#[test]
fn a_caller_that_gives_up_aborts_its_request() {
    let world = World::staging();
    let (read, act) = (read_session(&world), sign_out(&world));
    drop(read);
    assert!(world.script.is_dropped(0) && !world.script.is_dropped(1));
    drop(act);
    assert!(world.script.is_dropped(1));
}

#[test]
fn failures_of_the_transport_are_handed_on() {
    let failures = [
        TransportError::Offline,
        TransportError::Aborted,
        TransportError::Timeout,
        TransportError::Blocked,
        TransportError::Decode { at: "here".into() },
    ];
    for failure in failures {
        let world = World::staging();
        let (read, act) = (read_session(&world), sign_out(&world));
        world.script.answer(0, Err(failure.clone()));
        world.script.answer(1, Err(failure.clone()));
        assert_eq!(read.finish().err(), Some(failure.clone().into()));
        assert_eq!(act.finish().err(), Some(failure.into()));
    }
}

#[test]
fn refusals_and_unreadable_answers_are_told_apart() {
    let table = [
        (
            401,
            r#"{"message":"Unauthorized","errors":null}"#,
            Some((401, "Unauthorized")),
        ),
        (
            404,
            r#"{"message":"Deployment not found"}"#,
            Some((404, "Deployment not found")),
        ),
        (502, "<html>Bad Gateway</html>", Some((502, ""))),
        (500, "", Some((500, ""))),
        (304, "", Some((304, ""))),
        (200, "<html>Welcome to the hotel</html>", None),
        (200, "", None),
        (204, "", None),
    ];
    for (status, body, refusal) in table {
        let world = World::staging();
        let read = read_session(&world);
        world.script.answer(0, reply(status, body, ""));
        match (read.finish().expect_err("no session"), refusal) {
            (CallError::Api(error), Some(refusal)) => {
                assert_eq!((error.status, error.message()), refusal, "{status} {body}");
            }
            (CallError::Transport(TransportError::Decode { at }), None) => {
                assert!(!at.is_empty(), "{status} {body}");
            }
            (error, _) => panic!("{status} {body}: {error:?}"),
        }
    }
}

#[test]
fn bytes_that_are_no_text_panic_nowhere() {
    for status in [200, 400] {
        let world = World::staging();
        let read = read_session(&world);
        world.script.answer(
            0,
            Ok(Response {
                status,
                headers: Vec::new(),
                body: vec![0xff, 0xc3, 0x28, 0],
            }),
        );
        assert!(read.finish().is_err());
    }
}

#[test]
fn what_may_be_repeated_is_decided_once() {
    let api = |status, code: &str| {
        let body = format!(r#"{{"errors":[{{"code":"{code}","message":"m"}}]}}"#);
        CallError::from(wacht_yew::client::ApiError {
            status,
            issues: wacht_yew::wire::read_error(&body).issues.into(),
        })
    };
    let table = [
        (TransportError::Offline.into(), true),
        (TransportError::Timeout.into(), true),
        (TransportError::Decode { at: "x".into() }.into(), false),
        (api(500, "INTERNAL"), true),
        (api(503, ""), true),
        (api(429, ""), true),
        (api(429, "TOO_MANY_REQUESTS"), true),
        (api(401, "INVALID_CREDENTIALS"), false),
        (api(404, ""), false),
        (api(400, "BAD_REQUEST_BODY"), false),
    ];
    for (error, is_retriable) in table {
        assert_eq!(error.is_retriable(), is_retriable, "{error:?}");
    }
}

#[test]
fn equal_reads_under_way_share_one_request() {
    let world = World::staging();
    let (mut first, mut second, third) = (read_session(&world), read_session(&world), read_session(&world));
    assert_eq!(world.script.count(), 1);
    assert!(!first.run() && !second.run());
    world.script.answer(0, session("7"));
    assert_eq!([id(first), id(second), id(third)], ["7", "7", "7"]);
    let later = read_session(&world);
    assert_eq!(world.script.count(), 2, "a finished read is asked anew");
    world.script.answer(1, session("8"));
    assert_eq!(id(later), "8");
}

#[test]
fn callers_of_a_shared_read_share_its_failure_and_the_next_one_asks_anew() {
    let world = World::staging();
    let (first, second) = (read_session(&world), read_session(&world));
    world.clock.advance(TIME_LIMIT);
    for read in [first, second] {
        assert_eq!(read.finish().err(), Some(TransportError::Timeout.into()));
    }
    let later = read_session(&world);
    world.script.answer(1, session("8"));
    assert_eq!(id(later), "8");
}

#[test]
fn a_read_that_another_caller_finished_is_asked_anew() {
    let world = World::staging();
    let (first, second) = (read_session(&world), read_session(&world));
    world.script.answer(0, session("7"));
    assert_eq!(id(second), "7", "the second caller runs before the first");
    let later = read_session(&world);
    assert_eq!(world.script.count(), 2, "the first read is not under way any more");
    world.script.answer(1, session("8"));
    assert_eq!([id(first), id(later)], ["7", "8"]);
}

#[test]
fn different_reads_share_nothing() {
    let world = World::staging();
    let token = |template: &'static str| {
        let client = world.client.clone();
        start(async move { client.token(template).await })
    };
    let _reads = (
        read_session(&world),
        token(""),
        token("one"),
        token("two"),
        token("one"),
    );
    assert_eq!(world.script.count(), 4);
    let queries = [1, 2, 3].map(|number| world.script.request(number).url.contains("template="));
    assert_eq!(queries, [false, true, true], "the default template is not named");
}

#[test]
fn acts_are_never_shared() {
    let world = World::staging();
    let _acts = (sign_out(&world), sign_out(&world));
    assert_eq!(world.script.count(), 2);
}

#[test]
fn a_dropped_first_caller_does_not_starve_the_second() {
    let world = World::staging();
    let (first, mut second) = (read_session(&world), read_session(&world));
    drop(first);
    assert!(!world.script.is_dropped(0), "somebody still waits");
    assert!(!second.run());
    world.script.answer(0, session("7"));
    assert_eq!(id(second), "7");
}

#[test]
fn a_dropped_second_caller_does_not_starve_the_first() {
    let world = World::staging();
    let (first, second) = (read_session(&world), read_session(&world));
    drop(second);
    world.script.answer(0, session("7"));
    assert_eq!(id(first), "7");
}

#[test]
fn a_read_after_an_act_is_not_shared_with_one_from_before_it() {
    let world = World::staging();
    let before = read_session(&world);
    let act = sign_out(&world);
    let during = read_session(&world);
    world.script.answer(1, session("x"));
    act.finish().expect("it succeeds");
    let after = read_session(&world);
    assert_eq!(world.script.count(), 4, "before, the act, during, after");
    for (number, id) in [(3, "after"), (2, "during"), (0, "before")] {
        world.script.answer(number, session(id));
    }
    assert_eq!([id(before), id(during), id(after)], ["before", "during", "after"]);
}

/// An act without an answer may have been done all the same.
#[test]
fn a_read_after_a_failed_act_is_not_shared_with_one_from_during_it() {
    for failure in [TransportError::Timeout, TransportError::Offline] {
        let world = World::staging();
        let act = sign_out(&world);
        let _during = read_session(&world);
        world.script.answer(0, Err(failure.clone()));
        assert_eq!(act.finish().err(), Some(failure.into()));
        let _after = read_session(&world);
        assert_eq!(world.script.count(), 3, "the act, during, after");
    }
}

#[test]
fn a_read_after_a_dropped_act_is_not_shared_with_one_from_during_it() {
    let world = World::staging();
    let act = sign_out(&world);
    let _during = read_session(&world);
    drop(act);
    let _after = read_session(&world);
    assert_eq!(world.script.count(), 3, "the act, during, after");
}

#[test]
fn answers_of_acts_may_come_in_any_order() {
    let world = World::staging();
    let identify = |identifier: &'static str| {
        let client = world.client.clone();
        start(async move { client.identify(identifier, "").await })
    };
    let (first, second) = (identify("ada"), identify("bob"));
    world
        .script
        .answer(1, reply(200, r#"{"data":{"strategy":"social"}}"#, ""));
    world.script.answer(0, reply(200, r#"{"data":{"strategy":"sso"}}"#, ""));
    let (first, second) = (first.finish().expect("read"), second.finish().expect("read"));
    assert_eq!((first.strategy.as_str(), second.strategy.as_str()), ("sso", "social"));
}

#[test]
fn a_wrong_password_is_an_answer_with_its_code() {
    let world = World::staging();
    let client = world.client.clone();
    let act = start(async move {
        let sign_in = SignInRequest::Email {
            email: "ada@example.com".into(),
            password: "wrong".into(),
        };
        client.sign_in(&sign_in, "").await
    });
    world.script.answer(
        0,
        reply(
            401,
            r#"{"errors":[{"code":"INVALID_CREDENTIALS","message":"No."}]}"#,
            "",
        ),
    );
    let error = act.finish().expect_err("refused");
    assert_eq!(
        error.api().map(|api| (api.status, api.code().clone())),
        Some((401, ErrorCode::InvalidCredentials))
    );
}
