//! Who may not come in: the checks of sign-up in the server's order, countries, and too many browsers.

use crate::common;
use crate::common::auth::{answer, prepare, sign_up};
use crate::common::{Browser, body, get, wrong};
use serde_json::{Value, json};
use wacht_yew::client::Request;

const HIDDEN: &str = "Unable to process request body. Please check the format.";

/// A refusal whose reason stands in `message` only.
fn hidden(browser: &mut Browser, request: Request) -> String {
    let response = browser.send(request);
    let body = body(&response);
    let errors = json!([{ "code": "BAD_REQUEST_BODY", "message": HIDDEN }]);
    assert_eq!((response.status, &body["errors"]), (400, &errors), "{body}");
    body["message"].as_str().expect("a reason").to_owned()
}

fn as_hedy<'a>(email: &'a str, username: &'a str) -> [(&'static str, &'a str); 2] {
    [("email", email), ("username", username)]
}

/// Whether the browser of each token is signed in.
fn signed_in(browser: &mut Browser, tokens: Vec<String>) -> Vec<bool> {
    let is_signed_in = |token| {
        browser.token = token;
        browser.session().active_signin.is_some()
    };
    tokens.into_iter().map(is_signed_in).collect()
}

fn restricted(rules: Value) -> Browser {
    Browser::new().settings(json!({ "restrictions": rules }))
}

#[test]
fn required_fields_are_named_one_by_one_in_the_servers_order() {
    let all = ["first_name", "last_name", "email_address", "username", "phone_number"];
    let settings: serde_json::Map<String, Value> = all
        .iter()
        .map(|field| ((*field).to_owned(), json!({ "required": true })))
        .collect();
    let mut browser = Browser::new().settings(json!({ "auth_settings": settings }));
    let fields = [
        ("first_name", "Hedy", "First name is required"),
        ("last_name", "Lamarr", "Last name is required"),
        ("email", "hedy@example.com", "Email address is required"),
        ("username", "hedy", "Username is required"),
        ("phone_number", "5550100142", "Phone number is required"),
    ];
    let mut given = Vec::new();
    for (name, value, text) in fields {
        assert_eq!(hidden(&mut browser, sign_up(&given)), text);
        given.push((name, value));
    }
    given.push(("phone_country_code", "+1"));
    browser.data(sign_up(&given));
}

#[test]
fn a_field_that_is_switched_off_is_neither_required_nor_kept() {
    let off = json!({ "auth_settings": { "username": { "enabled": false } } });
    let mut browser = Browser::new().settings(off);
    let data = browser.data(sign_up(&as_hedy("hedy@example.com", "hedy")));
    assert_eq!(data["signup_attempts"][0]["username"], "");
}

#[test]
fn restrictions_speak_through_the_message_only() {
    let hedy = ("hedy@example.com", "hedy");
    for (rules, (email, username), text) in [
        (json!({}), ("hedy", "hedy"), "This email address is not allowed."),
        (
            json!({}),
            ("hedy@nowhere.invalid", "hedy"),
            "This email address is not allowed.",
        ),
        (
            json!({ "allowlist_enabled": true }),
            hedy,
            "This email address is not allowed.",
        ),
        (
            json!({ "blocklist_enabled": true, "blocklisted_resources": ["example.com"] }),
            hedy,
            "This email address is blocked.",
        ),
        (
            json!({ "block_subaddresses": true }),
            ("hedy+tag@example.com", "hedy"),
            "This email address is not allowed.",
        ),
        (
            json!({ "block_disposable_emails": true }),
            ("hedy@mailinator.com", "hedy"),
            "Disposable email addresses are not allowed.",
        ),
        (
            json!({ "banned_keywords": ["Hed"] }),
            hedy,
            "Your input contains restricted content.",
        ),
        (
            json!({ "banned_keywords": ["xx"] }),
            ("hedy@example.com", "axxb"),
            "Your input contains restricted content.",
        ),
        (
            json!({}),
            ("hedy@example.com", "he"),
            "Username must be between 3 and 30 characters long",
        ),
        (
            json!({}),
            ("hedy@example.com", "he dy"),
            "Username contains characters that are not allowed",
        ),
    ] {
        let mut browser = restricted(rules);
        assert_eq!(hidden(&mut browser, sign_up(&as_hedy(email, username))), text);
        assert!(browser.session().signup_attempts.is_empty());
    }
    let mut browser = restricted(json!({ "allowlist_enabled": true, "allowlisted_resources": ["example.com"] }));
    browser.data(sign_up(&as_hedy("hedy@example.com", "hedy")));
}

#[test]
fn absurd_values_are_refused() {
    let mut browser = restricted(json!({ "block_voip_numbers": true }));
    let long = "h".repeat(10_000);
    let hedy = as_hedy("hedy@example.com", "hedy");
    for (field, value, text) in [
        ("first_name", &*long, "First name is invalid"),
        ("last_name", "La\u{0}marr", "Last name is invalid"),
        ("phone_number", "5550100142", "Phone number is invalid"),
        ("phone_number", &*long, "Phone number is invalid"),
    ] {
        let fields = [hedy[0], hedy[1], (field, value)];
        assert_eq!(hidden(&mut browser, sign_up(&fields)), text);
    }
    let voip = [
        hedy[0],
        hedy[1],
        ("phone_number", "9990100142"),
        ("phone_country_code", "+1"),
    ];
    assert_eq!(
        hidden(&mut browser, sign_up(&voip)),
        "VOIP phone numbers are not allowed."
    );
    for (email, username, text) in [
        (&*long, "hedy", "This email address is not allowed."),
        (
            "hedy@example.com",
            &*long,
            "Username must be between 3 and 30 characters long",
        ),
    ] {
        assert_eq!(hidden(&mut browser, sign_up(&as_hedy(email, username))), text);
    }
}

#[test]
fn the_password_is_judged_before_everything_else_and_who_may_come_before_the_fields() {
    let weak = [("password", "short")];
    let mut browser = restricted(json!({ "sign_up_mode": "restricted" }));
    let text = "password must be at least 8 characters long";
    assert_eq!(browser.refusal(sign_up(&weak)), wrong(400, "", text));
    let closed = wrong(
        403,
        "SIGNUP_RESTRICTED",
        "Signup is currently restricted for this deployment.",
    );
    assert_eq!(browser.refusal(sign_up(&[])), closed);
    let taken = restricted(json!({ "banned_keywords": ["ada"] }));
    let mut browser = taken;
    let banned = hidden(&mut browser, sign_up(&as_hedy("ada@example.com", "ada")));
    assert_eq!(banned, "Your input contains restricted content.");
}

#[test]
fn a_country_that_is_kept_out_ends_a_sign_in_after_the_right_code() {
    let rules = json!({ "country_restrictions": { "enabled": true, "country_codes": ["XX", "yy"] } });
    let mut browser = restricted(rules).faults(json!({ "country": "YY" }));
    let refused = wrong(400, "COUNTRY_RESTRICTED", "Signup is not allowed from your country.");
    let password = common::sign_in_request("ada@example.com", "Lovelace-1843!");
    assert_eq!(browser.refusal(password.clone()), refused);
    let attempt = browser.begin_with_code("edsger@example.com").id;
    browser.data(prepare(&attempt, "email_otp"));
    let code = browser.code("edsger@example.com");
    assert_eq!(browser.refusal(answer(&attempt, &code)), refused);
    assert!(!browser.shown(&attempt).completed && browser.session().signins.is_empty());
    let mut browser = browser.faults(json!({ "country": "ZZ" }));
    browser.data(password.clone());
    let off = json!({ "restrictions": { "country_restrictions": { "enabled": false } } });
    let mut browser = browser.fresh().settings(off).faults(json!({ "country": "XX" }));
    browser.data(password);
}

#[test]
fn a_country_that_is_kept_out_makes_no_account() {
    let rules = json!({ "country_restrictions": { "enabled": true, "country_codes": ["XX"] } });
    let trusting = json!({ "auth_settings": { "email_address": { "verify_signup": false } } });
    let mut browser = restricted(rules).settings(trusting).faults(json!({ "country": "XX" }));
    let hedy = as_hedy("hedy@example.com", "hedy");
    assert_eq!(browser.refusal(sign_up(&hedy)).1, "COUNTRY_RESTRICTED");
    let taken = browser.data(get(
        "/auth/identifier-availability?identifier=hedy%40example.com&type=email",
    ));
    assert_eq!(taken["exists"], false);
}

#[test]
fn in_one_browser_too_many_the_sign_in_unused_for_longest_ends() {
    let two = json!({ "auth_settings": { "multi_session_support": { "max_sessions_per_account": 2 } } });
    let mut browser = Browser::new().settings(two);
    let mut tokens = Vec::new();
    for _ in 0..2 {
        browser.ada();
        tokens.push(browser.become_another());
        browser.deployment.advance_clock(1000);
    }
    // The first browser is used again, so the second is the one to go.
    browser.token.clone_from(&tokens[0]);
    browser.data(get("/session"));
    browser.become_another();
    browser.ada();
    tokens.push(browser.become_another());
    assert_eq!(signed_in(&mut browser, tokens), [true, false, true]);
}

#[test]
fn without_a_limit_an_account_is_signed_in_anywhere() {
    let unlimited = json!({ "auth_settings": { "multi_session_support": { "max_sessions_per_account": 0 } } });
    let mut browser = Browser::new().settings(unlimited);
    let mut tokens = Vec::new();
    for _ in 0..7 {
        browser.ada();
        tokens.push(browser.become_another());
    }
    assert_eq!(signed_in(&mut browser, tokens), [true; 7]);
}
