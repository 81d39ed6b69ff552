//! `POST /auth/identify` and `GET /auth/identifier-availability`.

use crate::common::{Browser, get, post, wrong};
use serde_json::json;
use wacht_local::{Fixtures, LocalDeployment, Person};

#[test]
fn everybody_with_a_password_or_unknown_gets_the_password() {
    let mut browser = Browser::new();
    for identifier in [
        "ada@example.com",
        "nobody@example.com",
        "edsger@example.com",
        "ada",
        "a@b@c",
        " ADA ",
    ] {
        let data = browser.data(post("/auth/identify", &[("identifier", identifier)]));
        assert_eq!(data, json!({ "strategy": "password" }), "{identifier}");
    }
}

#[test]
fn a_verified_domain_leads_to_its_identity_provider() {
    let data = Browser::new().data(post("/auth/identify", &[("identifier", "Someone@SSO.example.com")]));
    assert_eq!(data["strategy"], "sso");
    let connection = data["connection_id"].as_str().expect("a connection");
    assert!(connection.parse::<u64>().is_ok());
    let provider = format!("http://127.0.0.1:8787/__local/idp/enterprise/{connection}");
    assert_eq!(data["idp_url"], provider);
}

#[test]
fn who_has_only_a_social_account_is_led_there_while_it_is_enabled() {
    let mut fixtures = Fixtures::default();
    let social = vec!["google_oauth".to_owned()];
    fixtures.people.push(Person {
        social_providers: social,
        ..Person::new("hedy@example.com", "Hedy", "Lamarr")
    });
    let mut browser = Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    };
    let ask = || post("/auth/identify", &[("identifier", "hedy@example.com")]);
    assert_eq!(
        browser.data(ask()),
        json!({ "strategy": "social", "provider": "google_oauth" })
    );
    let mut browser = browser.settings(json!({ "social_connections": [] }));
    assert_eq!(browser.data(ask()), json!({ "strategy": "password" }));
}

#[test]
fn an_identifier_is_required() {
    let mut browser = Browser::new();
    for fields in [&[][..], &[("identifier", "  ")]] {
        assert_eq!(
            browser.refusal(post("/auth/identify", fields)),
            wrong(400, "", "Identifier is required")
        );
    }
}

#[test]
fn availability_tells_addresses_and_usernames_apart() {
    let mut browser = Browser::new();
    let mut exists =
        |query: &str| browser.data(get(&format!("/auth/identifier-availability?{query}")))["exists"].clone();
    assert_eq!(exists("identifier=Ada%40example.com&type=email"), true);
    assert_eq!(exists("identifier=ADA&type=username"), true);
    assert_eq!(exists("identifier=ada&type=email"), false);
    assert_eq!(exists("identifier=nobody&type=username"), false);
    for query in ["identifier=ada", "identifier=ada&type=phone", "type=email"] {
        assert_eq!(
            browser
                .refusal(get(&format!("/auth/identifier-availability?{query}")))
                .1,
            "BAD_REQUEST_BODY"
        );
    }
}
