//! `POST /auth/signin` and the attempts it creates.

use crate::common;
use crate::common::{Browser, MINUTE, NOON, post, request, sign_in_request, wrong};
use serde_json::json;
use wacht_yew::client::{Body, Method, Part, PartContent};
use wacht_yew::wire::{ProfileField, SecondFactor, SignInMethod, SignInStep};

const WRONG: &str = "Invalid credentials. Please try again.";
const TOO_MANY: &str = "Too many failed attempts. Please try again later.";

#[test]
fn the_right_password_signs_in_at_once() {
    let mut browser = Browser::new();
    let session = browser.sign_in(" ADA@Example.com ", "Lovelace-1843!");
    let active = session.active_signin.expect("signed in");
    assert_eq!(active.user.email(), Some("ada@example.com"));
    assert_eq!(active.session_id, session.id);
    assert_eq!(active.expires_at, Some(NOON.plus_millis(30 * 86_400_000)));
    assert_eq!(session.signins.len(), 1);
    let attempt = &session.signin_attempts[0];
    assert!(attempt.completed && attempt.remaining_steps.is_empty() && attempt.current_step.is_empty());
    assert_eq!(attempt.method, SignInMethod::PlainEmail);
    assert_eq!(attempt.expires_at, Some(NOON.plus_millis(600_000)));
    assert_eq!(
        browser.session().active_signin.map(|sign_in| sign_in.id.clone()),
        Some(active.id.clone())
    );
}

#[test]
fn a_username_works_in_any_case() {
    let fields = [
        ("strategy", "plain_username"),
        ("username", "Ada"),
        ("password", "Lovelace-1843!"),
    ];
    let data = Browser::new().data(post("/auth/signin", &fields));
    assert_eq!(data["active_signin"]["user"]["username"], "ada");
    assert_eq!(data["signin_attempts"][0]["method"], "plain_username");
}

#[test]
fn multipart_bodies_are_as_good_as_forms() {
    let text = |name, value: &str| Part {
        name,
        content: PartContent::Text(value.to_owned()),
    };
    let parts = vec![
        text("strategy", "plain_email"),
        text("email", "ada@example.com"),
        text("password", "Lovelace-1843!"),
    ];
    let data = Browser::new().data(request(Method::Post, "/auth/signin", Body::Multipart(parts)));
    assert_eq!(data["active_signin"]["user"]["first_name"], "Ada");
}

#[test]
fn a_broken_body_and_a_json_body_are_not_forms() {
    let mut browser = Browser::new();
    let mut broken = sign_in_request("ada@example.com", "Lovelace-1843!");
    broken.headers[0].1 = "multipart/form-data; boundary=x".to_owned();
    let text = "Unable to process request body. Please check the format.";
    assert_eq!(browser.refusal(broken), wrong(400, "BAD_REQUEST_BODY", text));
    let json = common::post_json("/auth/signin", &json!({ "strategy": "plain_email" }));
    assert_eq!(browser.refusal(json), wrong(400, "", "Invalid or missing strategy"));
}

#[test]
fn nobody_and_somebody_with_a_wrong_password_look_the_same() {
    let mut browser = Browser::new();
    for email in [
        "ada@example.com",
        "nobody@example.com",
        "edsger@example.com",
        "grace@example.com",
    ] {
        let refusal = browser.refusal(sign_in_request(email, "guess"));
        assert_eq!(refusal, wrong(401, "INVALID_CREDENTIALS", WRONG), "{email}");
    }
    assert!(browser.session().signin_attempts.is_empty());
}

#[test]
fn a_disabled_account_says_so() {
    let refusal = Browser::new().refusal(sign_in_request("disabled@example.com", "Disabled-1!"));
    assert_eq!(refusal, wrong(403, "USER_DISABLED", "User account is disabled."));
}

#[test]
fn missing_fields_and_strategies_are_named() {
    let mut browser = Browser::new();
    let no_password = post(
        "/auth/signin",
        &[("strategy", "plain_email"), ("email", "ada@example.com")],
    );
    assert_eq!(browser.refusal(no_password).1, "BAD_REQUEST_BODY");
    for fields in [&[][..], &[("strategy", "telepathy")]] {
        let refusal = browser.refusal(post("/auth/signin", fields));
        assert_eq!(refusal, wrong(400, "", "Invalid or missing strategy"));
    }
}

#[test]
fn ten_wrong_guesses_close_an_identifier_known_or_not() {
    for email in ["ada@example.com", "nobody@example.com"] {
        let mut browser = Browser::new();
        for _ in 0..10 {
            assert_eq!(browser.refusal(sign_in_request(email, "guess")).0, 401);
        }
        let closed = wrong(403, "TOO_MANY_REQUESTS", TOO_MANY);
        assert_eq!(browser.refusal(sign_in_request(email, "Lovelace-1843!")), closed);
        assert_eq!(browser.refusal(sign_in_request(&email.to_uppercase(), "guess")), closed);
        assert_eq!(browser.refusal(sign_in_request("grace@example.com", "guess")).0, 401);
        browser.deployment.advance_clock(15 * MINUTE);
        assert_eq!(browser.refusal(sign_in_request(email, "guess")).0, 401);
    }
}

#[test]
fn a_success_clears_the_guesses() {
    let mut browser = Browser::new();
    for _ in 0..9 {
        browser.refusal(sign_in_request("ada@example.com", "guess"));
    }
    browser.ada();
    let mut browser = browser.fresh();
    for _ in 0..9 {
        assert_eq!(browser.refusal(sign_in_request("ada@example.com", "guess")).0, 401);
    }
}

#[test]
fn an_enforced_second_factor_stops_the_sign_in_and_lists_what_the_user_has() {
    let mut browser = Browser::new();
    let grace = browser.attempt("grace@example.com", "Hopper-1906!");
    assert_eq!(grace.current_step, SignInStep::VerifySecondFactor);
    assert_eq!(grace.remaining_steps, [SignInStep::VerifySecondFactor]);
    assert_eq!(
        grace.available_2fa_methods,
        [SecondFactor::Authenticator, SecondFactor::BackupCode]
    );
    assert!(grace.first_method_authenticated && grace.second_method_authentication_required);
    assert!(!grace.completed && !grace.second_method_authenticated && !grace.requires_completion);
    let alan = browser.attempt("alan@example.com", "Turing-1912!");
    assert_eq!(alan.available_2fa_methods, [SecondFactor::PhoneOtp]);
    assert_eq!(browser.session().active_signin, None);
}

#[test]
fn a_factor_that_the_deployment_switched_off_is_not_offered() {
    let off = json!({ "auth_settings": { "auth_factors_enabled": { "authenticator": false, "phone_otp": false } } });
    let mut browser = Browser::new().settings(off);
    let grace = browser.attempt("grace@example.com", "Hopper-1906!");
    assert_eq!(grace.available_2fa_methods, [SecondFactor::BackupCode]);
    let data = browser.data(sign_in_request("alan@example.com", "Turing-1912!"));
    assert_eq!(data["signin_attempts"][1]["available_2fa_methods"], json!(null));
    assert_eq!(data["signin_attempts"][1]["current_step"], "verify_second_factor");
}

#[test]
fn a_missing_username_stops_at_profile_completion() {
    let attempt = Browser::new().attempt("katherine@example.com", "Johnson-1918!");
    assert_eq!(attempt.current_step, SignInStep::CompleteProfile);
    assert!(attempt.requires_completion && !attempt.completed);
    assert_eq!(attempt.missing_fields, [ProfileField::Username]);
    assert_eq!(
        attempt.required_fields,
        [ProfileField::EmailAddress, ProfileField::Username]
    );
}

#[test]
fn steps_come_in_the_servers_order() {
    let phones = json!({ "auth_settings": { "phone_number": { "required": true } } });
    let attempt = Browser::new()
        .settings(phones)
        .attempt("grace@example.com", "Hopper-1906!");
    assert_eq!(
        attempt.remaining_steps,
        [SignInStep::VerifySecondFactor, SignInStep::CompleteProfile]
    );
    assert_eq!(attempt.current_step, SignInStep::VerifySecondFactor);
    assert_eq!(attempt.missing_fields, [ProfileField::PhoneNumber]);
}

#[test]
fn an_unverified_address_is_verified_first_but_not_when_the_username_was_given() {
    let attempt = Browser::new().attempt("dorothy@example.com", "Vaughan-1910!");
    assert_eq!(attempt.remaining_steps, [SignInStep::VerifyEmail]);
    let fields = [
        ("strategy", "plain_username"),
        ("username", "dorothy"),
        ("password", "Vaughan-1910!"),
    ];
    let data = Browser::new().data(post("/auth/signin", &fields));
    assert_eq!(data["signin_attempts"][0]["completed"], true);
}

#[test]
fn one_account_signs_in_once_per_session() {
    let mut browser = Browser::new();
    browser.ada();
    let refused = wrong(400, "USER_ALREADY_SIGNED_IN", "You are already signed in.");
    assert_eq!(
        browser.refusal(sign_in_request("ada@example.com", "Lovelace-1843!")),
        refused
    );
    let mut browser = browser.fresh();
    assert!(browser.ada().active_signin.is_some());
}

#[test]
fn a_session_has_room_for_as_many_accounts_as_the_deployment_says() {
    let two = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 2 } } });
    let mut browser = Browser::new().settings(two);
    browser.ada();
    assert_eq!(browser.sign_in("barbara@example.com", "Liskov-1939!").signins.len(), 2);
    let third = browser.refusal(sign_in_request("grace@example.com", "Hopper-1906!"));
    assert_eq!(third, wrong(400, "", "Maximum number of accounts per session reached"));
    let one = json!({ "auth_settings": { "multi_session_support": { "enabled": false } } });
    let mut browser = Browser::new().settings(one);
    browser.ada();
    let second = browser.refusal(sign_in_request("barbara@example.com", "Liskov-1939!"));
    assert_eq!(second.1, "USER_ALREADY_SIGNED_IN");
}

#[test]
fn password_sign_in_can_be_switched_off() {
    let off = json!({ "auth_settings": { "auth_factors_enabled": { "email_password": false } } });
    let refusal = Browser::new()
        .settings(off)
        .refusal(sign_in_request("ada@example.com", "Lovelace-1843!"));
    assert_eq!(refusal.2, "Invalid or missing strategy");
}
