//! The challenge as a client meets it. The solver below is written from the published description, not from the server.

use crate::common;
use crate::common::{Browser, MINUTE, body, post, post_json, sign_in_request, wrong};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use wacht_yew::client::Request;

fn text_from(seed: &str, length: usize) -> String {
    let mut state: u32 = 2_166_136_261;
    for unit in seed.bytes() {
        state ^= u32::from(unit);
        let shifts = [1, 4, 7, 8, 24].map(|bits| state << bits);
        state = shifts.into_iter().fold(state, u32::wrapping_add);
    }
    let mut text = String::new();
    while text.len() < length {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        text += &format!("{state:08x}");
    }
    text[..length].to_owned()
}

fn puzzles(challenge: &Value) -> Vec<(String, String)> {
    let spec = &challenge["challenge"];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    if let Some(list) = spec.as_array() {
        return list.iter().map(|puzzle| (text(&puzzle[0]), text(&puzzle[1]))).collect();
    }
    let number = |key: &str| spec[key].as_u64().unwrap() as usize;
    let token = challenge["token"].as_str().unwrap();
    (1..=number("c"))
        .map(|i| {
            (
                text_from(&format!("{token}{i}"), number("s")),
                text_from(&format!("{token}{i}d"), number("d")),
            )
        })
        .collect()
}

fn solve(challenge: &Value) -> Vec<u64> {
    let hash = |salt: &str, number: u64| -> String {
        Sha256::digest(format!("{salt}{number}"))
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    };
    let solution = |(salt, target): (String, String)| (0..).find(|number| hash(&salt, *number).starts_with(&target));
    puzzles(challenge)
        .into_iter()
        .map(|puzzle| solution(puzzle).unwrap())
        .collect()
}

fn earn(browser: &mut Browser) -> String {
    let challenge = body(&browser.send(post("/captcha/challenge", &[])));
    let answer = json!({ "token": challenge["token"], "solutions": solve(&challenge) });
    let redeemed = body(&browser.send(post_json("/captcha/redeem", &answer)));
    assert_eq!(redeemed["success"], true);
    redeemed["token"].as_str().unwrap().to_owned()
}

fn identify(token: &str) -> Request {
    post(
        "/auth/identify",
        &[("identifier", "ada@example.com"), ("challenge_token", token)],
    )
}

#[test]
fn switched_off_tokens_are_ignored_and_the_puzzle_is_trivial() {
    let mut browser = Browser::new();
    let challenge = body(&browser.send(post("/captcha/challenge", &[])));
    assert_eq!(challenge["challenge"], json!({ "c": 1, "s": 32, "d": 1 }));
    earn(&mut browser);
    browser.data(identify("anything"));
    browser.ada();
}

#[test]
fn switched_on_each_call_needs_a_token_of_its_own() {
    let mut browser = Browser::new().faults(json!({ "challenge": "on" }));
    let failed = wrong(403, "TOO_MANY_REQUESTS", "Challenge verification failed");
    assert_eq!(browser.refusal(identify("")), failed);
    assert_eq!(browser.refusal(identify("forged")), failed);
    assert_eq!(
        browser.refusal(sign_in_request("ada@example.com", "Lovelace-1843!")),
        failed
    );
    let token = earn(&mut browser);
    browser.data(identify(&token));
    assert_eq!(browser.refusal(identify(&token)), failed);
}

#[test]
fn reuse_lets_one_token_serve_until_it_is_twenty_minutes_old() {
    let mut browser = Browser::new().faults(json!({ "challenge": "reuse" }));
    let token = earn(&mut browser);
    browser.data(identify(&token));
    browser.data(post(
        &format!("/auth/identify?challenge_token={token}"),
        &[("identifier", "ada")],
    ));
    browser.deployment.advance_clock(20 * MINUTE);
    assert_eq!(browser.refusal(identify(&token)).0, 403);
}

#[test]
fn the_work_asked_for_is_adjustable_and_may_come_as_a_list() {
    let order = json!({ "challenge": "on", "challenge_puzzles": 3, "challenge_digits": 2, "challenge_listed": true });
    let mut browser = Browser::new().faults(order);
    let challenge = body(&browser.send(post("/captcha/challenge", &[])));
    assert_eq!(challenge["challenge"].as_array().map(Vec::len), Some(3));
    assert_eq!(challenge["challenge"][0][1].as_str().map(str::len), Some(2));
    let token = earn(&mut browser);
    browser.data(identify(&token));
}

#[test]
fn the_proxy_speaks_without_an_envelope_and_refuses_what_is_wrong() {
    let mut browser = Browser::new();
    let challenge = body(&browser.send(post("/captcha/challenge", &[])));
    assert_eq!(challenge.get("data"), None);
    assert_eq!(challenge["expires"], common::NOON.as_millis() + 600_000);
    let wrong = json!({ "token": challenge["token"], "solutions": [] });
    let refused = browser.send(post_json("/captcha/redeem", &wrong));
    assert_eq!((refused.status, body(&refused)), (200, json!({ "success": false })));
    let malformed = browser.send(post_json("/captcha/redeem", &json!({ "token": 1 })));
    assert_eq!((malformed.status, body(&malformed)), (400, json!({ "success": false })));
}

#[test]
fn the_guess_limit_and_the_challenge_are_told_apart_by_their_text() {
    let mut browser = Browser::new().faults(json!({ "challenge": "reuse" }));
    let token = earn(&mut browser);
    let guess = || {
        post(
            "/auth/signin",
            &[
                ("strategy", "plain_email"),
                ("email", "ada@example.com"),
                ("password", "guess"),
                ("challenge_token", &token),
            ],
        )
    };
    for _ in 0..10 {
        assert_eq!(browser.refusal(guess()).0, 401);
    }
    let text = "Too many failed attempts. Please try again later.";
    assert_eq!(browser.refusal(guess()), wrong(403, "TOO_MANY_REQUESTS", text));
}
