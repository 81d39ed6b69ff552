//! Tokens: one question for all, fresh ones only, and never one of a context that is over.

use crate::common::transport::{Task, World, reply, start};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use wacht_yew::client::{CallError, TransportError};
use wacht_yew::session::{ContextChange, ContextWatch, TokenError, Tokens};
use wacht_yew::wire::Token;

const SECOND: u32 = 1_000;

struct Desk {
    world: World,
    context: ContextWatch,
    tokens: Tokens,
}

impl Desk {
    fn new() -> Self {
        let world = World::staging();
        let context = ContextWatch::default();
        let tokens = Tokens::new(world.client.clone(), context.clone());
        Self { world, context, tokens }
    }

    fn get(&self, template: &'static str) -> Task<Result<Token, TokenError>> {
        let tokens = self.tokens.clone();
        start(async move { tokens.get(template).await })
    }

    /// Answers a question with a token of this name that ends at this time of the server's clock.
    fn answer(&self, number: usize, name: &str, expires: i64) {
        let body = json!({ "data": { "token": name, "expires": expires } });
        self.world.script.answer(number, reply(200, &body.to_string(), ""));
    }

    fn refuse(&self, number: usize, status: u16, message: &str) {
        let body = json!({ "message": message });
        self.world.script.answer(number, reply(status, &body.to_string(), ""));
    }

    fn count(&self) -> usize {
        self.world.script.count()
    }
}

fn name(task: Task<Result<Token, TokenError>>) -> String {
    task.finish().expect("a token").token.into()
}

/// A token that tells when it was made.
fn dated(issued_at_seconds: i64) -> String {
    let claims = URL_SAFE_NO_PAD.encode(json!({ "iat": issued_at_seconds }).to_string());
    format!("e30.{claims}.sig")
}

#[test]
fn all_who_ask_share_one_question_and_its_answer_is_kept() {
    let desk = Desk::new();
    let waiting = [desk.get(""), desk.get(""), desk.get("")];
    assert_eq!(desk.count(), 1);
    desk.answer(0, "one", 30_000);
    for task in waiting {
        assert_eq!(name(task), "one");
    }
    assert_eq!(name(desk.get("")), "one");
    assert_eq!(desk.count(), 1);
}

#[test]
fn each_template_has_tokens_of_its_own() {
    let desk = Desk::new();
    let (default, hasura) = (desk.get(""), desk.get("hasura & co"));
    assert!(!desk.world.script.request(0).url.contains("template"));
    assert!(desk.world.script.request(1).url.contains("template=hasura+%26+co"));
    desk.answer(1, "two", 30_000);
    desk.answer(0, "one", 30_000);
    assert_eq!((name(default), name(hasura)), ("one".to_owned(), "two".to_owned()));
    assert_eq!(name(desk.get("hasura & co")), "two");
}

#[test]
fn a_token_is_asked_for_anew_before_its_end() {
    let desk = Desk::new();
    let task = desk.get("");
    desk.answer(0, "one", 30_000);
    assert_eq!(name(task), "one");
    desk.world.clock.advance(24 * SECOND + 999);
    assert_eq!(name(desk.get("")), "one");
    desk.world.clock.advance(1);
    let task = desk.get("");
    assert_eq!(desk.count(), 2);
    desk.answer(1, "two", 55_000);
    assert_eq!(name(task), "two");
}

#[test]
fn the_clock_of_the_device_may_be_wrong() {
    for server_ahead in [-86_400_i64, -3_600, 3_600, 86_400] {
        let desk = Desk::new();
        desk.world.clock.advance(1_000_000_000);
        let made = 1_000_000 + server_ahead;
        let task = desk.get("");
        desk.answer(0, &dated(made), (made + 30) * 1_000);
        assert_eq!(name(task), dated(made));
        desk.world.clock.advance(24 * SECOND);
        assert_eq!(name(desk.get("")), dated(made), "{server_ahead}");
        assert_eq!(desk.count(), 1);
        desk.world.clock.advance(SECOND);
        let _task = desk.get("");
        assert_eq!(desk.count(), 2, "{server_ahead}");
    }
}

#[test]
fn the_time_an_answer_takes_counts_against_the_token() {
    let desk = Desk::new();
    let task = desk.get("");
    desk.world.clock.advance(4 * SECOND);
    desk.answer(0, &dated(0), 30_000);
    assert_eq!(name(task), dated(0));
    desk.world.clock.advance(21 * SECOND);
    let _task = desk.get("");
    assert_eq!(desk.count(), 2);
}

#[test]
fn short_lived_tokens_are_kept_for_most_of_their_life() {
    let desk = Desk::new();
    let task = desk.get("");
    desk.answer(0, "short", 8_000);
    assert_eq!(name(task), "short");
    desk.world.clock.advance(5_999);
    assert_eq!(name(desk.get("")), "short");
    desk.world.clock.advance(1);
    let _task = desk.get("");
    assert_eq!(desk.count(), 2);
}

#[test]
fn a_token_that_is_over_when_it_comes_is_given_once_and_not_kept() {
    for expires in [-5_000, 0, 500, i64::MIN] {
        let desk = Desk::new();
        let task = desk.get("");
        desk.answer(0, "late", expires);
        assert_eq!(name(task), "late");
        let _task = desk.get("");
        assert_eq!(desk.count(), 2, "{expires}");
    }
}

#[test]
fn a_failure_is_told_to_all_and_not_kept() {
    let desk = Desk::new();
    let waiting = [desk.get(""), desk.get("")];
    desk.world.script.answer(0, Err(TransportError::Offline));
    for task in waiting {
        let error = TokenError::Unavailable(CallError::Transport(TransportError::Offline));
        assert_eq!(task.finish(), Err(error));
    }
    let task = desk.get("");
    desk.answer(1, "one", 30_000);
    assert_eq!(name(task), "one");
}

#[test]
fn what_the_server_refuses_has_a_name() {
    let table = [
        (400, "No active sign in", TokenError::SignedOut),
        (401, "Unauthorized", TokenError::SignedOut),
        (404, "Session not found", TokenError::SignedOut),
        (404, "Template not found", TokenError::UnknownTemplate),
        (
            429,
            "Too many requests. Please try again later.",
            TokenError::RateLimited,
        ),
    ];
    for (status, message, error) in table {
        let desk = Desk::new();
        let task = desk.get("");
        desk.refuse(0, status, message);
        assert_eq!(task.finish(), Err(error), "{status} {message}");
    }
    let desk = Desk::new();
    let task = desk.get("");
    desk.refuse(0, 503, "Maintenance");
    let Err(TokenError::Unavailable(CallError::Api(error))) = task.finish() else {
        panic!("a server at fault is no sign-out")
    };
    assert_eq!(error.status, 503);
}

#[test]
fn a_change_of_context_drops_what_is_kept_and_what_is_asked_for() {
    for change in [ContextChange::Tenancy, ContextChange::Identity] {
        let desk = Desk::new();
        let kept = desk.get("kept");
        desk.answer(0, "old", 30_000);
        assert_eq!(name(kept), "old");
        let mut asked = desk.get("asked");
        desk.context.note(change);
        assert!(!asked.run());
        assert!(desk.world.script.is_dropped(1), "nobody waits for the old answer");
        assert_eq!(desk.count(), 3);
        desk.answer(2, "new", 30_000);
        assert_eq!(name(asked), "new");
        let _kept = desk.get("kept");
        assert_eq!(desk.count(), 4);
    }
}

#[test]
fn an_old_answer_that_comes_before_anybody_looks_is_dropped() {
    let desk = Desk::new();
    let waiting = [desk.get(""), desk.get("")];
    desk.answer(0, "old", 30_000);
    desk.context.note(ContextChange::Tenancy);
    let mut waiting = waiting.into_iter().map(|mut task| {
        assert!(!task.run());
        task
    });
    let (first, second) = (waiting.next().unwrap(), waiting.next().unwrap());
    assert_eq!(desk.count(), 2, "both share the new question");
    desk.answer(1, "new", 30_000);
    assert_eq!((name(first), name(second)), ("new".to_owned(), "new".to_owned()));
}

#[test]
fn tokens_wait_for_a_change_that_is_under_way() {
    let desk = Desk::new();
    let context = desk.context.clone();
    let turn = start(async move { context.turn().await }).finish();
    let mut task = desk.get("");
    assert!(!task.run());
    assert_eq!(desk.count(), 0);
    drop(turn);
    assert!(!task.run());
    desk.answer(0, "new", 30_000);
    assert_eq!(name(task), "new");
}

#[test]
fn changes_take_their_turns_in_order() {
    let desk = Desk::new();
    let take = || {
        let context = desk.context.clone();
        start(async move { context.turn().await })
    };
    let first = take().finish();
    let (mut second, mut third) = (take(), take());
    assert!(!second.run() && !third.run());
    drop(first);
    assert!(!third.run(), "it is not its turn");
    let second = second.finish();
    assert!(!third.run());
    drop(second);
    drop(third.finish());
    let given_up = take();
    drop(given_up);
    drop(take().finish());
}

#[test]
fn a_question_that_all_gave_up_is_asked_anew() {
    let desk = Desk::new();
    drop(desk.get(""));
    desk.world.clock.advance(60 * SECOND);
    let task = desk.get("");
    assert_eq!(desk.count(), 2);
    desk.answer(1, "new", 90_000);
    assert_eq!(name(task), "new");
}

#[test]
fn a_token_that_a_server_refused_is_not_given_again() {
    let desk = Desk::new();
    let task = desk.get("");
    desk.answer(0, "one", 30_000);
    let refused = task.finish().expect("a token");
    desk.tokens.discard("", &refused);
    let task = desk.get("");
    desk.answer(1, "two", 30_000);
    assert_eq!(name(task), "two");
    desk.tokens.discard("", &refused);
    assert_eq!(name(desk.get("")), "two", "the refusal was of another one");
}

#[test]
fn no_token_shows_in_debug_output() {
    let desk = Desk::new();
    let task = desk.get("");
    desk.answer(0, "secret", 30_000);
    let token = task.finish();
    let shown = format!("{:?} {:?} {token:?}", desk.tokens, desk.context);
    assert!(!shown.contains("secret"), "{shown}");
}
