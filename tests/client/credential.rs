//! Which credential a deployment gets, and whose wins when answers race.

use crate::common::transport::{Task, World, reply, session, start};
use wacht_yew::client::{CallError, Credentials};
use wacht_yew::wire::{Mode, Session};

const EMPTY: &str = r#"{"data":{"id":"1"}}"#;

fn read_session(world: &World) -> Task<Result<Session, CallError>> {
    let client = world.client.clone();
    start(async move { client.session().await })
}

fn act(world: &World) -> Task<Result<(), CallError>> {
    let client = world.client.clone();
    start(async move { client.sign_out(None).await })
}

#[test]
fn of_two_racing_reads_the_first_new_session_stays() {
    let world = World::staging();
    let client = world.client.clone();
    let (session, deployment) = (read_session(&world), start(async move { client.deployment().await }));
    world
        .script
        .answer(1, reply(200, r#"{"data":{"mode":"staging"}}"#, "of-the-deployment"));
    deployment.finish().expect("read");
    world.script.answer(0, reply(200, EMPTY, "of-the-session"));
    session.finish().expect("read");
    assert_eq!(world.client.dev_session().read().as_deref(), Some("of-the-deployment"));
}

#[test]
fn the_session_of_an_act_wins_whichever_comes_first() {
    for act_is_first in [true, false] {
        let world = World::staging();
        let (read, act) = (read_session(&world), act(&world));
        let answer_read = || world.script.answer(0, reply(200, EMPTY, "of-the-read"));
        let answer_act = || world.script.answer(1, reply(200, EMPTY, "of-the-act"));
        if act_is_first {
            answer_act();
            act.finish().expect("done");
            answer_read();
            read.finish().expect("read");
        } else {
            answer_read();
            read.finish().expect("read");
            answer_act();
            act.finish().expect("done");
        }
        assert_eq!(
            world.client.dev_session().read().as_deref(),
            Some("of-the-act"),
            "act first: {act_is_first}"
        );
    }
}

#[test]
fn an_old_read_does_not_undo_what_was_written_meanwhile() {
    let world = World::staging();
    world.client.dev_session().write("old");
    let read = read_session(&world);
    world
        .client
        .dev_session()
        .take_from_address("/?__dev_session__=from-the-address");
    world.script.answer(0, reply(200, EMPTY, "rotated-old"));
    read.finish().expect("read");
    assert_eq!(world.client.dev_session().read().as_deref(), Some("from-the-address"));
}

#[test]
fn production_sends_none_keeps_none_and_includes_cookies() {
    let world = World::production();
    world.client.dev_session().write("left over");
    let (read, act) = (read_session(&world), act(&world));
    for number in [0, 1] {
        let request = world.script.request(number);
        assert_eq!(request.credentials, Credentials::Include);
        assert!(
            !request.url.contains("__dev_session__") && !request.url.contains('?'),
            "{}",
            request.url
        );
        assert!(
            request.headers.is_empty(),
            "nothing that would need a preflight: {:?}",
            request.headers
        );
        world.script.answer(number, reply(200, EMPTY, "unasked"));
    }
    read.finish().expect("read");
    act.finish().expect("done");
    assert_eq!(world.client.dev_session().read().as_deref(), Some("left over"));
}

#[test]
fn the_deployment_knows_its_mode_better_than_the_key() {
    let table = [
        (World::staging(), "production", false),
        (World::production(), "staging", true),
        (World::staging(), "staging", true),
        (World::production(), "production", false),
        (World::staging(), "rehearsal", true),
        (World::production(), "", false),
    ];
    for (world, mode, is_staging) in table {
        let client = world.client.clone();
        let deployment = start(async move { client.deployment().await });
        world
            .script
            .answer(0, reply(200, &format!(r#"{{"data":{{"mode":"{mode}"}}}}"#), ""));
        deployment.finish().expect("read");
        assert_eq!(world.client.is_staging(), is_staging, "{mode}");
        let _read = read_session(&world);
        assert_eq!(
            world.script.request(1).url.matches("__dev_session__=").count(),
            usize::from(is_staging),
            "{mode}"
        );
        let credentials = if is_staging {
            Credentials::SameOrigin
        } else {
            Credentials::Include
        };
        assert_eq!(world.script.request(1).credentials, credentials, "{mode}");
    }
    let world = World::production();
    world.client.set_mode(&Mode::Staging);
    assert!(world.client.clone().is_staging(), "clones share the mode");
}

#[test]
fn clones_share_it() {
    let world = World::staging();
    let other = world.client.clone();
    let read = read_session(&world);
    world.script.answer(0, session("7"));
    read.finish().expect("read");
    other.dev_session().write("shared");
    assert_eq!(world.client.dev_session().read().as_deref(), Some("shared"));
}
