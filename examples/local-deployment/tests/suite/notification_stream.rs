//! The stream without its socket: greeting, filters, farewell.

use crate::common;
use crate::common::{Browser, NOON, get, post};
use serde_json::{Value, json};
use wacht_local::{Frame, NotificationStream};
use wacht_yew::wire::{StreamFrame, StreamFrameKind};

fn open(browser: &mut Browser, query: &str) -> NotificationStream {
    let target = format!("/notifications/stream?__dev_session__={}{query}", browser.token);
    browser.deployment.stream_open(get(&target), NOON).expect("a stream")
}

fn frames(browser: &Browser, stream: &mut NotificationStream) -> Vec<Frame> {
    browser.deployment.stream_frames(stream, NOON)
}

fn read(frame: &Frame) -> StreamFrame {
    match frame {
        Frame::Text(text) => serde_json::from_str(text).expect("JSON"),
        Frame::Close => panic!("the stream ended"),
    }
}

fn notify(browser: &mut Browser, draft: Value) {
    browser.deployment.notify(&draft, NOON).expect("a notification");
}

fn titles(frames: &[Frame]) -> Vec<String> {
    frames
        .iter()
        .map(|frame| read(frame).data.expect("a notification").title.into())
        .collect()
}

#[test]
fn the_greeting_comes_first_and_only_news_follow() {
    let mut browser = Browser::new();
    browser.ada();
    notify(&mut browser, json!({ "email": "ada@example.com", "title": "before" }));
    let mut stream = open(&mut browser, "");
    let first = frames(&browser, &mut stream);
    assert_eq!(
        first,
        [Frame::Text(
            r#"{"message":"Notification stream connected","type":"connected"}"#.into()
        )]
    );
    assert!(frames(&browser, &mut stream).is_empty());
    for title in ["one", "two"] {
        notify(&mut browser, json!({ "email": "ada@example.com", "title": title }));
    }
    notify(
        &mut browser,
        json!({ "email": "grace@example.com", "title": "not for her" }),
    );
    let news = frames(&browser, &mut stream);
    assert_eq!(titles(&news), ["one", "two"]);
    assert_eq!(read(&news[0]).kind, StreamFrameKind::Notification);
    let Frame::Text(text) = &news[0] else { panic!("text") };
    assert!(!text.contains("is_read") && !text.contains("expires_at"), "{text}");
    assert!(frames(&browser, &mut stream).is_empty());
}

#[test]
fn filters_are_joined_by_commas() {
    let mut browser = Browser::new();
    browser.ada();
    let memberships = browser.data(get("/me/organization-memberships"));
    let ids: Vec<String> = (0..2)
        .map(|at| memberships[at]["organization"]["id"].as_str().unwrap().to_owned())
        .collect();
    let mut personal = open(&mut browser, "");
    let mut all = open(&mut browser, "&channels=user,organization,workspace");
    let mut both = open(&mut browser, &format!("&organization_ids={},{}", ids[0], ids[1]));
    let mut one = open(&mut browser, &format!("&organization_ids={}", ids[0]));
    for stream in [&mut personal, &mut all, &mut both, &mut one] {
        frames(&browser, stream);
    }
    notify(&mut browser, json!({ "email": "ada@example.com", "title": "mine" }));
    for (title, id) in ["first", "second"].iter().zip(&ids) {
        notify(
            &mut browser,
            json!({ "email": "ada@example.com", "title": title, "organization_id": id }),
        );
    }
    assert_eq!(titles(&frames(&browser, &mut personal)), ["mine"]);
    assert_eq!(titles(&frames(&browser, &mut all)), ["mine", "first", "second"]);
    assert_eq!(titles(&frames(&browser, &mut both)), ["first", "second"]);
    assert_eq!(titles(&frames(&browser, &mut one)), ["first"]);
}

#[test]
fn a_ping_is_answered_by_bare_text() {
    let mut browser = Browser::new();
    browser.ada();
    let stream = open(&mut browser, "");
    assert_eq!(stream.receive("ping"), Some(Frame::Text("pong".to_owned())));
    assert_eq!(stream.receive("{\"type\":\"ping\"}"), None);
}

#[test]
fn nobody_is_told_so_and_the_stream_ends() {
    let mut browser = Browser::new();
    browser.session();
    let mut stream = open(&mut browser, "");
    let ended = frames(&browser, &mut stream);
    assert_eq!(
        (read(&ended[0]).kind, &*read(&ended[0]).error),
        (StreamFrameKind::Error, "Unauthorized")
    );
    assert_eq!(ended[1..], [Frame::Close]);
    assert!(frames(&browser, &mut stream).is_empty());
}

#[test]
fn signing_out_ends_the_stream() {
    let mut browser = Browser::new();
    browser.ada();
    let mut stream = open(&mut browser, "");
    frames(&browser, &mut stream);
    browser.data(post("/session/sign-out", &[]));
    notify(&mut browser, json!({ "email": "ada@example.com", "title": "late" }));
    let ended = frames(&browser, &mut stream);
    assert_eq!(read(&ended[0]).kind, StreamFrameKind::Error);
    assert_eq!(ended.len(), 2);
}

#[test]
fn a_filter_that_makes_no_sense_ends_the_stream() {
    let mut browser = Browser::new();
    browser.ada();
    let mut stream = open(&mut browser, "&scope=everything");
    assert_eq!(frames(&browser, &mut stream).last(), Some(&Frame::Close));
}

#[test]
fn faults_and_foreign_pages_are_kept_out() {
    let mut browser = Browser::new().faults(json!({ "status": 503, "path": "/notifications", "times": 1 }));
    browser.ada();
    let target = format!("/notifications/stream?__dev_session__={}", browser.token);
    let refused = browser.deployment.stream_open(get(&target), NOON).expect_err("a fault");
    assert_eq!(refused.response.map(|response| response.status), Some(503));
    browser
        .deployment
        .stream_open(get(&target), NOON)
        .expect("the fault is over");
    let mut browser = browser.settings(json!({ "mode": "production", "frontend_host": "accounts.example.com" }));
    let mut from = |origin: &str| {
        let request = common::with_header(get(&target), "origin", origin);
        browser
            .deployment
            .stream_open(request, NOON)
            .map_err(|reply| reply.response.map(|response| response.status))
    };
    assert_eq!(from("https://evil.example.org").err(), Some(Some(403)));
    assert!(from("https://app.example.com").is_ok());
    assert_eq!(browser.send(get("/notifications/stream")).status, 426);
}
