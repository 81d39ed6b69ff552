//! `/me/init-sso-connection`, `/me/sso-connection-callback`: a social account joins the account signed in.

use crate::common::provider::encoded;
use crate::common::social::{HEDY, INVALID_STATE, connect_callback, connected, decided, signed_in};
use crate::common::{Browser, get, post, sign_in_request, wrong};
use serde_json::json;
use wacht_local::{Fixtures, LocalDeployment, Person};

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
fn a_user_has_room_for_twenty_social_accounts() {
    let mut browser = Browser::new();
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
