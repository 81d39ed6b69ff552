//! Forgotten passwords.

use crate::common::auth::WRONG_CODE;
use crate::common::{Browser, MINUTE, get, post, sign_in_request, wrong};
use serde_json::{Value, json};
use wacht_yew::client::Request;
use wacht_yew::wire::{SignInMethod, SignInStep};

const NEW: &str = "Countess-1852!";
const WRONG_TOKEN: &str = "Invalid or expired token";

fn forgot(email: &str) -> Request {
    post("/auth/forgot-password", &[("email", email)])
}

fn exchange(email: &str, code: &str) -> Request {
    post("/auth/forgot-password", &[("email", email), ("otp", code)])
}

fn reset(token: &str, password: &str) -> Request {
    post("/auth/reset-password", &[("token", token), ("password", password)])
}

/// A token for a new password.
fn token(browser: &mut Browser, email: &str) -> String {
    assert_eq!(browser.data(forgot(email)), Value::Null);
    let code = browser.code(email);
    let data = browser.data(exchange(email, &code));
    data["token"].as_str().expect("a token").to_owned()
}

#[test]
fn a_new_password_signs_in_and_replaces_the_old_one() {
    let mut browser = Browser::new();
    let token = token(&mut browser, "ada@example.com");
    let session = browser.read_session(reset(&token, NEW));
    let attempt = &session.signin_attempts[0];
    assert!(attempt.completed && attempt.method == SignInMethod::PlainEmail);
    assert_eq!(browser.active_email().as_deref(), Some("ada@example.com"));
    let mut browser = browser.fresh();
    let old = browser.refusal(sign_in_request("ada@example.com", "Lovelace-1843!"));
    assert_eq!(old.1, "INVALID_CREDENTIALS");
    browser.data(sign_in_request("ada@example.com", NEW));
}

#[test]
fn the_second_factor_and_the_profile_still_stand_in_the_way() {
    let mut browser = Browser::new();
    for (email, step) in [
        ("grace@example.com", SignInStep::VerifySecondFactor),
        ("katherine@example.com", SignInStep::CompleteProfile),
    ] {
        let token = token(&mut browser, email);
        let session = browser.read_session(reset(&token, NEW));
        let attempt = session.signin_attempts.last().expect("an attempt");
        assert_eq!((&attempt.current_step, attempt.completed), (&step, false));
        assert!(session.signins.is_empty());
    }
}

#[test]
fn everybody_signed_in_with_the_old_password_is_out() {
    let mut browser = Browser::new();
    browser.ada();
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let elsewhere = browser.become_another();
    browser.ada();
    let token = token(&mut browser, "ada@example.com");
    assert_eq!(browser.read_session(reset(&token, NEW)).signins.len(), 1);
    assert_eq!(browser.active_email().as_deref(), Some("ada@example.com"));
    browser.token = elsewhere;
    let session = browser.session();
    assert_eq!(session.signins.len(), 1);
    assert_eq!(session.signins[0].user.email(), Some("barbara@example.com"));
}

#[test]
fn unknown_and_disabled_people_are_told() {
    let mut browser = Browser::new();
    let unknown = wrong(404, "USER_NOT_FOUND", "User not found.");
    for email in ["nobody@example.com", "not an address"] {
        assert_eq!(browser.refusal(forgot(email)), unknown);
    }
    assert_eq!(browser.refusal(exchange("nobody@example.com", "1")), unknown);
    assert_eq!(browser.refusal(forgot("disabled@example.com")).1, "USER_DISABLED");
    for empty in ["", " ", &"a".repeat(10_000)] {
        assert_eq!(browser.refusal(forgot(empty)).1, "BAD_REQUEST_BODY");
    }
    assert!(browser.deployment.inbox(None).is_empty());
}

#[test]
fn wrong_old_and_other_peoples_codes_are_refused() {
    let mut browser = Browser::new();
    browser.data(forgot("ada@example.com"));
    let code = browser.code("ada@example.com");
    for (email, code) in [("ada@example.com", "000000"), ("grace@example.com", &*code)] {
        assert_eq!(browser.refusal(exchange(email, code)), wrong(400, "", WRONG_CODE));
    }
    browser.data(exchange("ada@example.com", &code));
    assert_eq!(
        browser.refusal(exchange("ada@example.com", &code)),
        wrong(400, "", WRONG_CODE)
    );
    browser.data(forgot("ada@example.com"));
    let code = browser.code("ada@example.com");
    browser.deployment.advance_clock(5 * MINUTE);
    assert_eq!(
        browser.refusal(exchange("ada@example.com", &code)),
        wrong(400, "", WRONG_CODE)
    );
}

#[test]
fn the_password_is_judged_before_the_token_is_spent() {
    let mut browser = Browser::new();
    let token = token(&mut browser, "ada@example.com");
    let weak = browser.refusal(reset(&token, "short"));
    assert_eq!(weak, wrong(400, "", "password must be at least 8 characters long"));
    let long = browser.refusal(reset(&token, &"Aa1!".repeat(2_500)));
    assert_eq!(long.2, "password must be at most 125 characters long");
    browser.data(reset(&token, NEW));
    assert_eq!(browser.refusal(reset(&token, NEW)), wrong(400, "", WRONG_TOKEN));
}

#[test]
fn a_token_lives_a_quarter_of_an_hour() {
    let mut browser = Browser::new();
    let live = token(&mut browser, "ada@example.com");
    browser.deployment.advance_clock(15 * MINUTE);
    for token in [&*live, "", "1-2", &"9".repeat(10_000)] {
        assert_eq!(browser.refusal(reset(token, NEW)), wrong(400, "", WRONG_TOKEN));
    }
}

#[test]
fn a_token_of_one_account_does_not_open_another() {
    let mut browser = Browser::new();
    let ada = token(&mut browser, "ada@example.com");
    let grace = token(&mut browser, "grace@example.com");
    let user = grace.split('-').next().expect("a user");
    let forged = format!("{user}-{}", ada.split('-').nth(1).expect("a secret"));
    assert_eq!(browser.refusal(reset(&forged, NEW)), wrong(400, "", WRONG_TOKEN));
}

#[test]
fn a_full_session_does_not_cost_the_token() {
    let one = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let mut browser = Browser::new().settings(one);
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let token = token(&mut browser, "ada@example.com");
    assert_eq!(browser.refusal(reset(&token, NEW)).0, 400);
    browser.data(post("/session/sign-out", &[]));
    browser.data(reset(&token, NEW));
}

#[test]
fn it_forgives_the_guesses_and_proves_the_address() {
    let mut browser = Browser::new();
    for _ in 0..10 {
        browser.refusal(sign_in_request("dorothy@example.com", "guess"));
    }
    let token = token(&mut browser, "dorothy@example.com");
    browser.data(reset(&token, NEW));
    assert_eq!(browser.data(get("/me"))["primary_email_address"]["verified"], true);
    let mut browser = browser.fresh();
    assert!(browser.attempt("dorothy@example.com", NEW).completed);
}

#[test]
fn who_had_no_password_has_one_now() {
    let mut browser = Browser::new();
    let token = token(&mut browser, "edsger@example.com");
    browser.data(reset(&token, NEW));
    assert_eq!(browser.data(get("/me"))["has_password"], true);
}
