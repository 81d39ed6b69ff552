//! Sign-in by a mailed link.

use crate::common;
use crate::common::auth::prepare;
use crate::common::{Browser, MINUTE, ORIGIN, get, wrong};
use serde_json::{Value, json};
use wacht_yew::client::Request;
use wacht_yew::wire::{AttemptId, SignInMethod, SignInStep};

const DEAD: &str = "Invalid or expired magic link";

fn begin(browser: &mut Browser, email: &str) -> AttemptId {
    browser.begin(&[("strategy", "magic_link"), ("email", email)]).id
}

/// Begins, sends, and gives the attempt and the query of the mailed link.
fn mailed(browser: &mut Browser, email: &str) -> (AttemptId, String) {
    let attempt = begin(browser, email);
    assert_eq!(browser.data(prepare(&attempt, "magic_link")), Value::Null);
    (attempt, newest_query(browser, email))
}

fn newest_query(browser: &Browser, email: &str) -> String {
    let link = browser.message(email).link.expect("a link");
    let query = link
        .strip_prefix(&format!("{ORIGIN}/magic?"))
        .expect("the app's own page");
    query.to_owned()
}

fn open(query: &str) -> Request {
    get(&format!("/auth/verify-magic-link?{query}"))
}

#[test]
fn the_link_signs_in_once() {
    let mut browser = Browser::new();
    let (attempt, query) = mailed(&mut browser, "edsger@example.com");
    let shown = browser.shown(&attempt);
    assert_eq!(shown.method, SignInMethod::MagicLink);
    assert_eq!(shown.remaining_steps, [SignInStep::VerifyEmailLink]);
    let session = browser.read_session(open(&query));
    assert!(
        session
            .sign_in_attempt(&attempt)
            .is_some_and(|attempt| attempt.completed)
    );
    assert_eq!(browser.active_email().as_deref(), Some("edsger@example.com"));
    assert_eq!(browser.refusal(open(&query)), wrong(400, "", DEAD));
}

#[test]
fn the_link_brings_its_return_address_along() {
    let mut browser = Browser::new();
    let attempt = begin(&mut browser, "edsger@example.com");
    browser.data(prepare(&attempt, "magic_link&redirect_uri=%2Fnotes%3Fa%3D1%26b%3D2"));
    let query = newest_query(&browser, "edsger@example.com");
    assert!(query.ends_with("&redirect_uri=%2Fnotes%3Fa%3D1%26b%3D2"), "{query}");
    browser.data(open(&query));
    let other = begin(&mut browser, "ada@example.com");
    let long = format!("magic_link&redirect_uri=/{}", "a".repeat(10_000));
    assert_eq!(browser.refusal(prepare(&other, &long)).1, "BAD_REQUEST_BODY");
}

#[test]
fn the_browser_that_opens_the_link_is_the_one_signed_in() {
    let mut browser = Browser::new();
    let (attempt, query) = mailed(&mut browser, "edsger@example.com");
    let home = browser.become_another();
    let session = browser.read_session(open(&query));
    let moved = session.sign_in_attempt(&attempt).expect("the attempt");
    assert!(moved.completed && moved.session_id == session.id);
    assert_eq!(browser.active_email().as_deref(), Some("edsger@example.com"));
    browser.token = home;
    assert_eq!(browser.active_email(), None);
    assert!(!browser.shown(&attempt).completed);
    // The page that still waits can ask for another link and go on.
    browser.data(prepare(&attempt, "magic_link"));
    let query = newest_query(&browser, "edsger@example.com");
    browser.data(open(&query));
    assert_eq!(browser.active_email().as_deref(), Some("edsger@example.com"));
}

#[test]
fn the_steps_behind_the_link_are_taken_where_it_was_opened() {
    let mut browser = Browser::new();
    let (attempt, query) = mailed(&mut browser, "grace@example.com");
    let home = browser.become_another();
    browser.data(open(&query));
    assert_eq!(browser.active_email(), None);
    browser.data(prepare(&attempt, "backup_code"));
    browser.data(common::auth::answer(&attempt, "AAAA-0001"));
    assert_eq!(browser.active_email().as_deref(), Some("grace@example.com"));
    browser.token = home;
    assert_eq!(browser.shown(&attempt).current_step, SignInStep::VerifyEmailLink);
}

#[test]
fn a_link_can_be_bound_to_the_browser_that_asked() {
    let bound = json!({ "auth_settings": { "magic_link": { "require_same_device": true } } });
    let mut browser = Browser::new().settings(bound);
    let (_, query) = mailed(&mut browser, "edsger@example.com");
    let home = browser.become_another();
    let text = "Magic link must be verified from the same device/browser where it was requested";
    assert_eq!(browser.refusal(open(&query)), wrong(400, "", text));
    assert!(browser.session().signin_attempts.is_empty());
    browser.token = home;
    browser.data(open(&query));
}

#[test]
fn broken_and_old_links_are_dead() {
    let mut browser = Browser::new();
    let (attempt, query) = mailed(&mut browser, "edsger@example.com");
    let other = begin(&mut browser, "edsger@example.com");
    let token = query.split('&').next().expect("a token").to_owned();
    for broken in [
        String::new(),
        token.clone(),
        format!("attempt={attempt}"),
        format!("token=1&attempt={attempt}"),
        format!("{token}&attempt={other}"),
        format!("{token}&attempt=1"),
    ] {
        assert_eq!(browser.refusal(open(&broken)), wrong(400, "", DEAD), "{broken}");
    }
    browser.deployment.advance_clock(5 * MINUTE);
    assert_eq!(browser.refusal(open(&query)), wrong(400, "", DEAD));
    let refusal = browser.refusal(common::auth::answer(&attempt, "1"));
    assert_eq!(refusal, wrong(400, "", "Invalid step"));
}

#[test]
fn no_link_is_sent_to_nobody() {
    let mut browser = Browser::new();
    for email in ["nobody@example.com", "dorothy@example.com"] {
        let attempt = begin(&mut browser, email);
        assert_eq!(browser.data(prepare(&attempt, "magic_link")), Value::Null);
        let forged = format!("token=&attempt={attempt}");
        assert_eq!(browser.refusal(open(&forged)), wrong(400, "", DEAD));
    }
    assert!(browser.deployment.inbox(None).is_empty());
}

#[test]
fn a_link_opened_where_its_account_is_signed_in_is_kept() {
    let mut browser = Browser::new();
    let (_, query) = mailed(&mut browser, "ada@example.com");
    let home = browser.become_another();
    browser.ada();
    assert_eq!(browser.refusal(open(&query)).1, "USER_ALREADY_SIGNED_IN");
    browser.token = home;
    browser.data(open(&query));
    assert_eq!(browser.active_email().as_deref(), Some("ada@example.com"));
}
