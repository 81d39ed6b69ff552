//! Faults: every way in which a real deployment is known to surprise its clients.

use crate::common::{Browser, MINUTE, NOON, body, get, post, sign_in_request, wrong};
use serde_json::json;
use wacht_yew::wire::AttemptId;

#[test]
fn delays_and_losses_are_told_to_the_shell() {
    let mut browser = Browser::new().faults(json!({ "delay_ms": 300 }));
    let reply = browser.deployment.handle(get("/session"), NOON);
    assert_eq!(
        (reply.delay_ms, reply.response.map(|response| response.status)),
        (300, Some(200))
    );
    let mut browser = Browser::new().faults(json!({ "drop": true, "times": 1 }));
    assert_eq!(browser.deployment.handle(get("/session"), NOON).response, None);
    assert!(browser.deployment.handle(get("/session"), NOON).response.is_some());
}

#[test]
fn a_lost_request_was_not_handled() {
    let mut browser = Browser::new();
    browser.session();
    let mut browser = browser.faults(json!({ "drop": true, "times": 1 }));
    let mut request = sign_in_request("ada@example.com", "Lovelace-1843!");
    request.url = format!("{}?__dev_session__={}", request.url, browser.token);
    browser.deployment.handle(request, NOON);
    assert_eq!(browser.session().active_signin, None);
}

#[test]
fn a_request_whose_answer_is_lost_was_handled() {
    let mut browser = Browser::new();
    browser.session();
    let mut browser = browser.faults(json!({ "lose_answer": true, "times": 1 }));
    let mut request = sign_in_request("ada@example.com", "Lovelace-1843!");
    request.url = format!("{}?__dev_session__={}", request.url, browser.token);
    assert_eq!(browser.deployment.handle(request, NOON).response, None);
    assert!(browser.session().active_signin.is_some());
}

#[test]
fn a_status_on_order_concerns_the_named_path_only() {
    let mut browser = Browser::new().faults(json!({ "status": 500, "path": "/auth/signin" }));
    browser.data(get("/session"));
    let text = "An internal server error occurred. Please try again later.";
    let refusal = browser.refusal(sign_in_request("ada@example.com", "Lovelace-1843!"));
    assert_eq!(refusal, wrong(500, "INTERNAL", text));
    let mut browser = browser.faults(json!({ "status": 429 }));
    assert_eq!(
        browser.refusal(post("/auth/signin", &[])).2,
        "Too many requests. Please try again later."
    );
    let mut browser = browser.faults(json!({ "status": 503 }));
    assert_eq!(
        browser.refusal(post("/auth/signin", &[])),
        wrong(503, "", "Something went wrong. Please try again later.")
    );
}

#[test]
fn faults_merge_and_an_empty_order_ends_them() {
    let browser = Browser::new()
        .faults(json!({ "delay_ms": 5 }))
        .faults(json!({ "drop": true }));
    let faults = browser.deployment.faults();
    assert_eq!((faults.delay_ms, faults.drop), (5, true));
    let mut browser = browser.faults(json!({}));
    assert_eq!(browser.deployment.faults(), &Default::default());
    let misspelt = browser
        .deployment
        .set_faults(&json!({ "delay": 5 }))
        .unwrap_err()
        .to_string();
    assert!(misspelt.contains("delay"), "{misspelt}");
    assert!(browser.deployment.set_faults(&json!({ "challenge": "maybe" })).is_err());
    assert!(browser.deployment.set_faults(&json!(null)).is_err());
}

#[test]
fn stale_replies_know_the_attempt_but_not_who_is_signed_in() {
    let mut browser = Browser::new().faults(json!({ "stale_replies": true }));
    let reply = browser.ada();
    assert!(reply.signin_attempts[0].completed);
    assert_eq!((reply.active_signin, reply.signins.len()), (None, 0));
    let session = browser.session();
    let id = session.active_signin.expect("signed in").id.clone();
    let reply = browser.data(post(&format!("/session/sign-out?sign_in_id={id}"), &[]));
    assert_eq!(reply["active_signin"]["id"], id.as_str());
    assert_eq!(reply["signins"][0]["id"], id.as_str());
    assert_eq!(browser.session().signins.len(), 0);
}

#[test]
fn attempts_come_in_either_order_and_are_found_by_id() {
    for (order, newest) in [("append", 1), ("newest_first", 0)] {
        let mut browser = Browser::new().faults(json!({ "attempt_order": order }));
        let first = browser.attempt("grace@example.com", "Hopper-1906!").id;
        let session = browser.sign_in("alan@example.com", "Turing-1912!");
        let ids: Vec<&AttemptId> = session.signin_attempts.iter().map(|attempt| &attempt.id).collect();
        assert_ne!(*ids[newest], first, "{order}");
        assert_eq!(
            session
                .newest_sign_in_attempt_since(&[first])
                .map(|attempt| &attempt.id),
            Some(ids[newest])
        );
    }
}

#[test]
fn leaked_numbers_are_exact_and_readable() {
    let mut browser = Browser::new().faults(json!({ "numeric_ids": true }));
    let data = browser.data(sign_in_request("grace@example.com", "Hopper-1906!"));
    let leaked = data["signin_attempts"][0]["session_id"].as_u64().expect("a number");
    assert_eq!(leaked.to_string(), data["id"].as_str().unwrap());
    assert_eq!(
        browser.session().signin_attempts[0].session_id.as_str(),
        leaked.to_string()
    );
}

#[test]
fn the_rate_limit_is_twenty_a_minute_and_path_and_names_a_waiting_time() {
    let mut browser = Browser::new().faults(json!({ "rate_limit": true }));
    for _ in 0..20 {
        browser.data(get("/session"));
    }
    let refused = browser.send(get("/session"));
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("60")));
    assert_eq!(body(&refused)["errors"][0]["code"], "TOO_MANY_REQUESTS");
    browser.data(get("/deployment"));
    browser.deployment.advance_clock(MINUTE);
    browser.data(get("/session"));
}

#[test]
fn generic_errors_hide_the_true_reason() {
    let mut browser = Browser::new().faults(json!({ "generic_errors": true }));
    let refusal = browser.refusal(sign_in_request("ada@example.com", "guess"));
    assert_eq!(refusal, wrong(401, "", "Something went wrong. Please try again later."));
}
