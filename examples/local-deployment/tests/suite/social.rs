//! `/auth/oauth2/*`: from the button to the provider's page and back.

use crate::common;
use crate::common::provider::{encoded, location, parameter, submit};
use crate::common::social::{ADA, HEDY, INVALID_STATE, begun, callback, connect_callback, decided, init, signed_in};
use crate::common::{Browser, MINUTE, NOON, ORIGIN, get, post, wrong};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

#[test]
fn a_known_address_signs_in_and_is_connected() {
    let mut browser = Browser::new();
    let data = browser.data(init("provider=google_oauth"));
    let waiting = &data["session"]["signin_attempts"][0];
    assert_eq!(
        (&waiting["method"], &waiting["sso_provider"]),
        (&json!("sso"), &json!("google_oauth"))
    );
    assert_eq!(
        (&waiting["completed"], &waiting["first_method_authenticated"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(waiting["expires_at"], json!(NOON.plus_millis(600_000)));
    let address = data["oauth_url"].as_str().unwrap();
    assert_eq!(parameter(address, "scope").as_deref(), Some("openid email profile"));
    let (code, state) = decided(&mut browser, address, ADA);
    let done = browser.data(callback(&code, &state));
    assert_eq!(done.get("redirect_uri"), None);
    let session = &done["session"];
    assert_eq!(session["active_signin"]["user"]["first_name"], "Ada");
    assert_eq!(session["signin_attempts"].as_array().map(Vec::len), Some(1));
    let attempt = &session["signin_attempts"][0];
    assert_eq!((&attempt["id"], &attempt["completed"]), (&waiting["id"], &json!(true)));
    assert_eq!(
        (&attempt["method"], &attempt["sso_provider"]),
        (&json!("sso"), &json!("google_oauth"))
    );
    let me = browser.data(get("/me"));
    assert_eq!(me["social_connections"][0]["provider"], "google_oauth");
    assert_eq!(me["social_connections"][0]["email_address"], "ada@example.com");
    assert_eq!(me["social_connections"].as_array().map(Vec::len), Some(1));
    let mut browser = browser.fresh();
    signed_in(&mut browser, ADA);
    assert_eq!(
        browser.data(get("/me"))["social_connections"].as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn the_address_to_return_to_comes_back() {
    let mut browser = Browser::new();
    let target = "https://app.example.com/a?b=c|d#e";
    let address = begun(
        &mut browser,
        &encoded(&[("provider", "github_oauth"), ("redirect_uri", target)]),
    );
    let (code, state) = decided(&mut browser, &address, ADA);
    assert_eq!(browser.data(callback(&code, &state))["redirect_uri"], target);
}

#[test]
fn the_state_has_the_parts_that_clients_look_at() {
    let mut browser = Browser::new();
    let state_of = |address: &str| {
        let state = parameter(address, "state").unwrap();
        assert_eq!(state.split('.').count(), 3);
        let payload = URL_SAFE_NO_PAD.decode(state.split('.').next().unwrap()).unwrap();
        String::from_utf8(payload).unwrap()
    };
    let payload = state_of(&begun(&mut browser, "provider=google_oauth"));
    let items: Vec<&str> = payload.split('|').collect();
    assert_eq!((items[0], items[4]), ("sign_in", "127.0.0.1:8787"));
    browser.ada();
    let data = browser.data(post("/me/init-sso-connection?provider=google_oauth", &[]));
    let payload = state_of(data["oauth_url"].as_str().unwrap());
    let items: Vec<&str> = payload.split('|').collect();
    assert_eq!((items[0], items[6]), ("connect_social", "127.0.0.1:8787"));
}

#[test]
fn somebody_unknown_gets_an_account_whatever_the_sign_up_mode() {
    let mode = json!({ "restrictions": { "sign_up_mode": "restricted" } });
    let mut browser = Browser::new().settings(mode);
    let session = signed_in(&mut browser, HEDY)["session"].clone();
    assert_eq!(session["active_signin"], Value::Null);
    let attempt = &session["signin_attempts"][0];
    assert_eq!(
        (&attempt["current_step"], &attempt["completed"]),
        (&json!("complete_profile"), &json!(false))
    );
    assert_eq!(attempt["missing_fields"], json!(["username"]));
    let optional = json!({ "auth_settings": { "username": { "required": false } } });
    let mut browser = browser.fresh().settings(optional);
    signed_in(&mut browser, HEDY);
    let me = browser.data(get("/me"));
    assert_eq!(
        (&me["first_name"], &me["last_name"]),
        (&json!("Hedy"), &json!("Lamarr"))
    );
    let email = &me["user_email_addresses"][0];
    assert_eq!(
        (&email["email"], &email["verified"]),
        (&json!("hedy@example.com"), &json!(true))
    );
    assert_eq!(
        (&email["verification_strategy"], &email["verified_at"]),
        (&json!("oauth_google"), &json!(NOON))
    );
    assert_eq!(
        (&me["has_password"], &me["second_factor_policy"]),
        (&json!(false), &json!("none"))
    );
    let identified = browser.data(post("/auth/identify", &[("identifier", "hedy@example.com")]));
    assert_eq!(identified, json!({ "strategy": "social", "provider": "google_oauth" }));
}

#[test]
fn a_second_factor_still_stands_before_the_sign_in() {
    let mut browser = Browser::new();
    let session = signed_in(&mut browser, &[("person", "grace@example.com")])["session"].clone();
    let attempt = &session["signin_attempts"][0];
    assert_eq!(
        (&attempt["current_step"], &attempt["sso_provider"]),
        (&json!("verify_second_factor"), &json!("google_oauth"))
    );
    assert_eq!(session["active_signin"], Value::Null);
}

#[test]
fn the_provider_proves_an_address_that_was_not_verified() {
    let mut browser = Browser::new();
    let session = signed_in(&mut browser, &[("person", "dorothy@example.com")])["session"].clone();
    assert_eq!(
        session["active_signin"]["user"]["primary_email_address"]["verified"],
        true
    );
    let attempt = browser.fresh().attempt("dorothy@example.com", "Vaughan-1910!");
    assert!(attempt.completed);
}

#[test]
fn only_providers_in_use_are_begun_with() {
    let mut browser = Browser::new();
    let missing = wrong(400, "PROVIDER_REQUIRED", "Authentication provider is required.");
    assert_eq!(browser.refusal(init("provider=")), missing);
    let text = "OAuth provider is not configured for this deployment.";
    for provider in [
        "apple_oauth",
        "discord_oauth",
        "telepathy",
        "google",
        &"x".repeat(10_000),
    ] {
        let refusal = browser.refusal(init(&format!("provider={provider}")));
        assert_eq!(refusal, wrong(400, "PROVIDER_NOT_CONFIGURED", text));
    }
    let long = format!("provider=google_oauth&redirect_uri=http://h/{}", "x".repeat(10_000));
    assert_eq!(browser.refusal(init(&long)), wrong(400, "", "redirect_uri is too long"));
    assert!(browser.session().signin_attempts.is_empty());
}

#[test]
fn a_provider_switched_off_on_the_way_takes_nobody_in() {
    let mut browser = Browser::new();
    let address = begun(&mut browser, "provider=google_oauth");
    let (code, state) = decided(&mut browser, &address, ADA);
    let mut browser = browser.settings(json!({ "social_connections": [] }));
    assert_eq!(browser.refusal(callback(&code, &state)).1, "PROVIDER_NOT_CONFIGURED");
}

#[test]
fn the_challenge_stands_before_it() {
    let mut browser = Browser::new().faults(json!({ "challenge": "on" }));
    let refusal = browser.refusal(init("provider=google_oauth"));
    assert_eq!(
        refusal,
        wrong(403, "TOO_MANY_REQUESTS", "Challenge verification failed")
    );
}

#[test]
fn a_state_is_good_in_its_session_for_ten_minutes_and_once() {
    let mut browser = Browser::new();
    let invalid = wrong(400, "INVALID_STATE", INVALID_STATE);
    let address = begun(&mut browser, "provider=google_oauth");
    let (code, state) = decided(&mut browser, &address, ADA);
    let forged = format!("{}A{}", &state[..5], &state[6..]);
    for state in ["", "a.b.c", "..", &forged, &"x".repeat(10_000)] {
        assert_eq!(browser.refusal(callback(&code, state)), invalid, "{state}");
    }
    let text = "A verification code is required.";
    assert_eq!(browser.refusal(callback("", &state)), wrong(400, "CODE_REQUIRED", text));
    assert_eq!(browser.refusal(connect_callback(&code, &state)).0, 401);
    let own = std::mem::take(&mut browser.token);
    assert_eq!(browser.refusal(callback(&code, &state)), invalid);
    browser.token = own;
    browser.data(callback(&code, &state));
    let (code, _) = decided(&mut browser, &address, HEDY);
    assert_eq!(browser.refusal(callback(&code, &state)), invalid);
    let late = begun(&mut browser, "provider=google_oauth");
    browser.deployment.advance_clock(10 * MINUTE);
    let (code, state) = decided(&mut browser, &late, HEDY);
    assert_eq!(browser.refusal(callback(&code, &state)), invalid);
}

#[test]
fn a_wrong_code_keeps_the_attempt() {
    let mut browser = Browser::new();
    let address = begun(&mut browser, "provider=google_oauth");
    let (code, state) = decided(&mut browser, &address, ADA);
    let other = begun(&mut browser, "provider=github_oauth");
    let (of_other, _) = decided(&mut browser, &other, ADA);
    let invalid = wrong(400, "INVALID_CODE", "The provided code is invalid.");
    for wrong_code in ["000000", &of_other] {
        assert_eq!(browser.refusal(callback(wrong_code, &state)), invalid);
    }
    assert_eq!(
        browser.data(callback(&code, &state))["session"]["active_signin"]["user"]["username"],
        "ada"
    );
}

#[test]
fn denying_returns_to_the_page_with_the_reason() {
    let mut browser = Browser::new();
    let address = begun(&mut browser, "provider=google_oauth");
    let back = location(&submit(&mut browser, &address, &[("deny", "true")]));
    assert!(
        back.starts_with(&format!(
            "{ORIGIN}/social/callback?error=access_denied&error_description="
        )),
        "{back}"
    );
    assert_eq!(parameter(&back, "state"), parameter(&address, "state"));
}

#[test]
fn who_may_not_sign_in_may_not_this_way_either() {
    let mut browser = Browser::new();
    let address = begun(&mut browser, "provider=google_oauth");
    let (code, state) = decided(&mut browser, &address, &[("person", "disabled@example.com")]);
    let disabled = wrong(403, "USER_DISABLED", "User account is disabled.");
    assert_eq!(browser.refusal(callback(&code, &state)), disabled);
    browser.ada();
    let (code, state) = decided(&mut browser, &address, ADA);
    let twice = wrong(400, "USER_ALREADY_SIGNED_IN", "You are already signed in.");
    assert_eq!(browser.refusal(callback(&code, &state)), twice);
    let one = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let mut browser = browser.settings(one);
    let (code, state) = decided(&mut browser, &address, HEDY);
    assert_eq!(
        browser.refusal(callback(&code, &state)).2,
        "Maximum number of accounts per session reached"
    );
    let identifier = get("/auth/identifier-availability?type=email&identifier=hedy%40example.com");
    assert_eq!(browser.data(identifier)["exists"], false);
}

#[test]
fn a_foreign_address_to_return_to_is_refused_on_the_way_back() {
    let try_with = |mode: &str, target: &str| {
        let mut browser = Browser::new();
        let address = begun(
            &mut browser,
            &encoded(&[("provider", "google_oauth"), ("redirect_uri", target)]),
        );
        let (code, state) = decided(&mut browser, &address, ADA);
        let mut browser = browser.settings(json!({ "mode": mode, "frontend_host": "accounts.example.com" }));
        let cookie = format!("__session={}", browser.token);
        let request = common::with_header(callback(&code, &state), "cookie", &cookie);
        let response = browser.send(request);
        (
            response.status,
            common::body(&response)["message"].as_str().unwrap().to_owned(),
        )
    };
    for target in [
        "/app",
        "javascript:alert(1)",
        "//example.com",
        "http://a@b",
        "http://h\\@x",
    ] {
        let expected = (400, "redirect_uri must be an absolute http or https URL".to_owned());
        assert_eq!(try_with("staging", target), expected, "{target}");
    }
    assert_eq!(try_with("staging", "http://elsewhere.example"), (200, String::new()));
    assert_eq!(
        try_with("production", "https://app.example.com/x"),
        (200, String::new())
    );
    let insecure = (400, "redirect_uri must use https".to_owned());
    assert_eq!(try_with("production", "http://app.example.com"), insecure);
    assert!(try_with("production", "https://example.org").1.contains("same domain"));
}

#[test]
fn attempts_have_a_limit() {
    let mut browser = Browser::new();
    let first = begun(&mut browser, "provider=google_oauth");
    for _ in 0..60 {
        begun(&mut browser, "provider=google_oauth");
    }
    assert_eq!(browser.session().signin_attempts.len(), 50);
    let (code, state) = decided(&mut browser, &first, ADA);
    assert_eq!(browser.refusal(callback(&code, &state)).1, "INVALID_STATE");
}
