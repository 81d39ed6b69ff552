//! Whatever is sent to the endpoints of authentication: an answer in the envelope, and nothing lost.

use crate::common;
use crate::common::{Browser, body, get, post};
use serde_json::json;
use wacht_yew::client::Request;
use wacht_yew::wire::AttemptId;

const ENDPOINTS: [(&str, &[&str], &[&str]); 9] = [
    (
        "/auth/signin",
        &[],
        &[
            "strategy",
            "email",
            "username",
            "password",
            "phone",
            "phone_country_code",
            "challenge_token",
        ],
    ),
    (
        "/auth/signup",
        &[],
        &[
            "first_name",
            "last_name",
            "username",
            "phone_number",
            "phone_country_code",
            "email",
            "password",
            "invite_token",
        ],
    ),
    (
        "/auth/prepare-verification",
        &[
            "attempt_identifier",
            "identifier_type",
            "strategy",
            "redirect_uri",
            "last_digits",
        ],
        &[],
    ),
    (
        "/auth/attempt-verification",
        &["attempt_identifier", "identifier_type", "method", "invite_token"],
        &["verification_code"],
    ),
    (
        "/auth/complete-profile",
        &["attempt_id"],
        &[
            "first_name",
            "last_name",
            "username",
            "phone_number",
            "phone_country_code",
            "email",
        ],
    ),
    ("/auth/verify-magic-link", &["token", "attempt", "redirect_uri"], &[]),
    ("/auth/forgot-password", &[], &["email", "otp"]),
    ("/auth/reset-password", &[], &["token", "password"]),
    ("/waitlist/join", &[], &["first_name", "last_name", "email"]),
];

fn absurd() -> Vec<String> {
    let mut values = [
        "",
        " ",
        "\0",
        "\r\n",
        "undefined",
        "null",
        "-1",
        "18446744073709551616",
        "<b>",
        "ä@ö.ü",
        "@",
        "🦀",
    ]
    .map(str::to_owned)
    .to_vec();
    values.push("x".repeat(10_000));
    values.push(format!("{}@example.com", "x".repeat(10_000)));
    values
}

/// Good values of an open attempt, so that an absurd one is judged on its own.
fn usual(name: &str, attempt: &AttemptId) -> String {
    match name {
        "attempt_identifier" | "attempt_id" | "attempt" => attempt.to_string(),
        "identifier_type" => "signin".to_owned(),
        "strategy" => "email_otp".to_owned(),
        "email" => "hedy@example.com".to_owned(),
        "username" => "hedy".to_owned(),
        "password" => "Lamarr-1914!".to_owned(),
        "phone" | "phone_number" => "5550100142".to_owned(),
        "phone_country_code" => "+1".to_owned(),
        _ => String::new(),
    }
}

fn built(path: &str, query: &[(&'static str, String)], form: &[(&'static str, String)]) -> Request {
    let mut serializer = form_urlencoded::Serializer::new(String::new());
    for (name, value) in query {
        serializer.append_pair(name, value);
    }
    let target = format!("{path}?{}", serializer.finish());
    if path == "/auth/verify-magic-link" {
        return get(&target);
    }
    let fields: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    post(&target, &fields)
}

#[test]
fn every_absurd_value_in_every_field_gets_an_answer_and_breaks_nothing() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("edsger@example.com").id;
    let home = browser.token.clone();
    for (path, query, form) in ENDPOINTS {
        for name in query.iter().chain(form) {
            for value in absurd() {
                let given = |other: &&'static str| {
                    let usual = usual(other, &attempt);
                    (*other, if other == name { value.clone() } else { usual })
                };
                let query: Vec<_> = query.iter().map(given).collect();
                let form: Vec<_> = form.iter().map(given).collect();
                // Calls that begin an attempt come from browsers of their own: a session keeps only so many.
                browser.become_another();
                if !query.is_empty() {
                    browser.token.clone_from(&home);
                }
                let response = browser.send(built(path, &query, &form));
                let body = body(&response);
                let code = &body["errors"][0]["code"];
                // The contract's only 500: an attempt that does not exist.
                let is_known = response.status < 500 || *code == "BAD_SIGN_IN_ATTEMPT";
                assert!(
                    is_known && body["status"] == response.status,
                    "{path} {name} {value:.40}: {body}"
                );
            }
        }
    }
    browser.token.clone_from(&home);
    browser.data(common::auth::prepare(&attempt, "email_otp"));
    let code = browser.code("edsger@example.com");
    browser.data(common::auth::answer(&attempt, &code));
    assert_eq!(browser.active_email().as_deref(), Some("edsger@example.com"));
}

#[test]
fn a_body_that_is_no_form_is_no_reason_to_fail() {
    let mut browser = Browser::new();
    for (path, ..) in ENDPOINTS {
        let request = common::post_json(path, &json!({ "email": "ada@example.com" }));
        assert!((400..500).contains(&browser.send(request).status), "{path}");
    }
}
