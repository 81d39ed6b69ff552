//! A deployment written down and read again is the same deployment.

use crate::common;
use crate::common::{Browser, NOON, deployment, get, post, sign_in_request};
use proptest::prelude::*;
use serde_json::{Value, json};
use wacht_local::LocalDeployment;
use wacht_yew::client::Request;

/// Requests that between them touch every store, some of them refused.
fn script(step: u8, token: &str) -> Request {
    let mut request = match step % 10 {
        0 => get("/session"),
        1 => sign_in_request("ada@example.com", "Lovelace-1843!"),
        2 => sign_in_request("katherine@example.com", "Johnson-1918!"),
        3 => sign_in_request("ada@example.com", "wrong"),
        4 => post("/session/sign-out", &[]),
        5 => get("/session/token"),
        6 => post("/captcha/challenge", &[]),
        7 => get("/me/organization-memberships"),
        8 => post("/__local/clock", &[("advance_ms", "7200000")]),
        _ => sign_in_request("grace@example.com", "Hopper-1906!"),
    };
    if step >= 10 && !request.url.contains("/__local/") {
        request.url = format!("{}?__dev_session__={token}", request.url);
    }
    request
}

/// Sends the steps and notes every reply, carrying the newest token along.
fn play(deployment: &mut LocalDeployment, steps: &[u8], token: &mut String) -> Vec<(u16, Vec<u8>, String)> {
    let mut replies = Vec::new();
    for step in steps {
        let response = common::sent(deployment.handle(script(*step, token), NOON));
        if let Some(next) = response.header("x-development-session") {
            *token = next.to_owned();
        }
        replies.push((response.status, response.body, token.clone()));
    }
    replies
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_loaded_deployment_answers_like_the_saved_one(
        before in proptest::collection::vec(0_u8..40, 0..12),
        after in proptest::collection::vec(0_u8..40, 1..12),
        seed in any::<u64>(),
    ) {
        let mut saved = LocalDeployment::new(wacht_local::Fixtures::default(), seed);
        let mut token = String::new();
        play(&mut saved, &before, &mut token);
        let text = saved.save();
        let mut loaded = LocalDeployment::load(&text).expect("what was saved");
        prop_assert_eq!(loaded.save(), text);
        let mut token_of_loaded = token.clone();
        let expected = play(&mut saved, &after, &mut token);
        prop_assert_eq!(play(&mut loaded, &after, &mut token_of_loaded), expected);
        prop_assert_eq!(loaded.save(), saved.save());
    }
}

#[test]
fn settings_faults_clock_and_origin_survive() {
    let mut browser = Browser::new()
        .faults(json!({ "rate_limit": true, "delay_ms": 3 }))
        .settings(json!({ "ui_settings": { "app_name": "Difference" } }));
    browser.deployment.advance_clock(90_000);
    let loaded = LocalDeployment::load(&browser.deployment.save()).expect("what was saved");
    assert_eq!(loaded.faults(), browser.deployment.faults());
    assert_eq!(loaded.settings(), browser.deployment.settings());
    assert_eq!(loaded.clock_lead_ms(), 90_000);
    assert_eq!(loaded.fixtures(), browser.deployment.fixtures());
    assert_eq!(loaded.origin(), browser.deployment.origin());
}

#[test]
fn a_session_goes_on_in_the_loaded_deployment() {
    let mut browser = Browser::new();
    let before = browser.ada();
    browser.deployment = LocalDeployment::load(&browser.deployment.save()).expect("what was saved");
    assert_eq!(browser.session().active_signin, before.active_signin);
}

#[test]
fn damaged_text_is_refused_by_name() {
    let text = deployment().save();
    let tree: Value = serde_json::from_str(&text).expect("JSON");
    let with = |name: &str, value: Value| {
        let mut tree = tree.clone();
        tree[name] = value;
        tree.to_string()
    };
    let table = [
        (text[..text.len() / 2].to_owned(), "no JSON"),
        (String::new(), "no JSON"),
        ("[]".to_owned(), "object"),
        ("{}".to_owned(), "version"),
        (with("version", json!(99)), "version 99"),
        (with("sessions", json!([1])), "sessions is damaged"),
        (with("settings", json!("tolerated elsewhere")), "settings is damaged"),
        (with("key", json!({ "id": "1", "key": "AAAA" })), "key is damaged"),
        (with("random", json!({ "seed": [] })), "random is damaged"),
    ];
    for (damaged, why) in table {
        let error = LocalDeployment::load(&damaged).expect_err(why).to_string();
        assert!(error.contains(why), "{error}");
    }
    for name in tree
        .as_object()
        .expect("fields")
        .keys()
        .filter(|name| *name != "version")
    {
        let mut tree = tree.clone();
        tree.as_object_mut().expect("fields").remove(name);
        let error = LocalDeployment::load(&tree.to_string()).expect_err(name).to_string();
        assert_eq!(error, format!("{name} is missing"));
    }
}
