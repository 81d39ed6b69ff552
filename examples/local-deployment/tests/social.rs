//! `/auth/oauth2/*` and `/me/*sso-connection*`: from the button to the provider's page and back.

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::provider::{encoded, location, parameter, submit};
use common::{Browser, MINUTE, NOON, ORIGIN, get, post, sign_in_request, wrong};
use serde_json::{Value, json};
use wacht_local::{Fixtures, LocalDeployment, Person};
use wacht_yew::client::Request;

const ADA: &[(&str, &str)] = &[("person", "ada@example.com")];
const HEDY: &[(&str, &str)] = &[
    ("email", "hedy@example.com"),
    ("first_name", "Hedy"),
    ("last_name", "Lamarr"),
];
const INVALID_STATE: &str = "Invalid request state.";

fn init(query: &str) -> Request {
    post(&format!("/auth/oauth2/init?{query}"), &[])
}

/// Begins a sign-in and gives the provider's address.
fn begun(browser: &mut Browser, query: &str) -> String {
    let data = browser.data(init(query));
    data["oauth_url"].as_str().expect("an address").to_owned()
}

/// Decides on the provider's page and gives code and state of the way back.
fn decided(browser: &mut Browser, address: &str, fields: &[(&'static str, &str)]) -> (String, String) {
    let back = location(&submit(browser, address, fields));
    assert!(back.starts_with(&format!("{ORIGIN}/social/callback?")), "{back}");
    (
        parameter(&back, "code").expect("a code"),
        parameter(&back, "state").expect("a state"),
    )
}

fn callback(code: &str, state: &str) -> Request {
    get(&format!(
        "/auth/oauth2/callback?{}",
        encoded(&[("code", code), ("state", state)])
    ))
}

fn connect_callback(code: &str, state: &str) -> Request {
    let query = encoded(&[("code", code), ("state", state)]);
    post(&format!("/me/sso-connection-callback?{query}"), &[])
}

fn signed_in(browser: &mut Browser, fields: &[(&'static str, &str)]) -> Value {
    let address = begun(browser, "provider=google_oauth");
    let (code, state) = decided(browser, &address, fields);
    browser.data(callback(&code, &state))
}

fn connected(browser: &mut Browser, provider: &str, fields: &[(&'static str, &str)]) -> Request {
    let data = browser.data(post(&format!("/me/init-sso-connection?provider={provider}"), &[]));
    let (code, state) = decided(browser, data["oauth_url"].as_str().expect("an address"), fields);
    connect_callback(&code, &state)
}

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
fn a_connected_account_signs_in_whatever_its_address() {
    let mut browser = Browser::new();
    browser.ada();
    let request = connected(&mut browser, "google_oauth", &[("email", "countess@example.org")]);
    browser.data(request);
    let mut browser = browser.fresh();
    let session = signed_in(&mut browser, &[("email", "countess@example.org")])["session"].clone();
    assert_eq!(session["active_signin"]["user"]["username"], "ada");
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
fn connecting_adds_the_social_account_to_the_user() {
    let mut browser = Browser::new();
    browser.ada();
    let query = encoded(&[
        ("provider", "github_oauth"),
        ("redirect_uri", "http://127.0.0.1:8787/account"),
    ]);
    let data = browser.data(post(&format!("/me/init-sso-connection?{query}"), &[]));
    let (code, state) = decided(&mut browser, data["oauth_url"].as_str().unwrap(), HEDY);
    let done = browser.data(connect_callback(&code, &state));
    assert_eq!(done["message"], "Social account connected successfully");
    assert_eq!(done["redirect_uri"], "http://127.0.0.1:8787/account");
    assert_eq!(done["session"]["active_signin"]["user"]["username"], "ada");
    let me = browser.data(get("/me"));
    let mut connection = me["social_connections"][0].clone();
    assert!(
        connection["id"]
            .take()
            .as_str()
            .is_some_and(|id| id.parse::<u64>().is_ok())
    );
    let expected = json!({
        "id": null, "provider": "github_oauth", "email_address": "hedy@example.com",
        "first_name": "Hedy", "last_name": "Lamarr",
    });
    assert_eq!(connection, expected);
    let again = connected(&mut browser, "github_oauth", HEDY);
    assert_eq!(
        browser.refusal(again),
        wrong(400, "", "This social account is already connected")
    );
    let elsewhere = connected(&mut browser, "google_oauth", HEDY);
    browser.data(elsewhere);
}

#[test]
fn connecting_needs_a_sign_in_and_a_provider() {
    let mut browser = Browser::new();
    let unauthorized = wrong(401, "", "Unauthorized");
    for path in [
        "/me/init-sso-connection?provider=google_oauth",
        "/me/sso-connection-callback?code=a&state=b",
    ] {
        assert_eq!(browser.refusal(post(path, &[])), unauthorized);
    }
    browser.ada();
    let mut code = |path: &str| browser.refusal(post(path, &[])).1;
    assert_eq!(code("/me/init-sso-connection"), "PROVIDER_REQUIRED");
    assert_eq!(
        code("/me/init-sso-connection?provider=apple_oauth"),
        "PROVIDER_NOT_CONFIGURED"
    );
    assert_eq!(code("/me/sso-connection-callback?state=b"), "CODE_REQUIRED");
    assert_eq!(code("/me/sso-connection-callback?code=a&state=b"), "INVALID_STATE");
    let relative = post(
        "/me/init-sso-connection?provider=google_oauth&redirect_uri=/account",
        &[],
    );
    assert_eq!(
        browser.refusal(relative).2,
        "redirect_uri must be an absolute http or https URL"
    );
}

#[test]
fn what_belongs_to_somebody_else_is_not_connected() {
    let mut fixtures = Fixtures::default();
    fixtures.people.push(Person {
        social_providers: vec!["google_oauth".to_owned()],
        ..Person::new("hedy@example.com", "Hedy", "Lamarr")
    });
    let deployment = LocalDeployment::new(fixtures, 1);
    let token = String::new();
    let mut browser = Browser { deployment, token };
    browser.ada();
    let taken = connected(&mut browser, "google_oauth", HEDY);
    let text = "This social account is already connected to another user.";
    assert_eq!(
        browser.refusal(taken),
        wrong(400, "SOCIAL_ACCOUNT_ALREADY_CONNECTED", text)
    );
    let address = connected(&mut browser, "github_oauth", &[("person", "grace@example.com")]);
    let text = "This email address is already associated with another user";
    assert_eq!(browser.refusal(address), wrong(400, "", text));
    assert_eq!(browser.data(get("/me"))["social_connections"], json!([]));
}

#[test]
fn another_account_of_the_session_cannot_finish_the_connection() {
    let mut browser = Browser::new();
    browser.ada();
    let request = connected(&mut browser, "google_oauth", HEDY);
    browser.data(sign_in_request("barbara@example.com", "Liskov-1939!"));
    let (status, code, text) = browser.refusal(request);
    assert_eq!((status, &*code), (400, "INVALID_STATE"));
    assert!(text.starts_with("Please sign in with the correct account"), "{text}");
    assert_eq!(browser.data(get("/me"))["social_connections"], json!([]));
    let mut browser = Browser::new();
    browser.ada();
    let request = connected(&mut browser, "google_oauth", HEDY);
    let mut other = browser.fresh();
    other.ada();
    assert_eq!(other.refusal(request), wrong(400, "INVALID_STATE", INVALID_STATE));
}

#[test]
fn attempts_and_social_accounts_have_a_limit() {
    let mut browser = Browser::new();
    let first = begun(&mut browser, "provider=google_oauth");
    for _ in 0..60 {
        begun(&mut browser, "provider=google_oauth");
    }
    assert_eq!(browser.session().signin_attempts.len(), 50);
    let (code, state) = decided(&mut browser, &first, ADA);
    assert_eq!(browser.refusal(callback(&code, &state)).1, "INVALID_STATE");
    browser.ada();
    for number in 0..20 {
        let request = connected(
            &mut browser,
            "google_oauth",
            &[("email", &format!("a{number}@example.org"))],
        );
        browser.data(request);
    }
    let request = connected(&mut browser, "google_oauth", HEDY);
    assert_eq!(browser.refusal(request).2, "Maximum number of social accounts reached");
}
