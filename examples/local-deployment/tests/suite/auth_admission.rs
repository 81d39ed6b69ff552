//! Invitations to the deployment and the waitlist.

use crate::common::auth::{sign_up, sign_up_answer, sign_up_prepare};
use crate::common::{Browser, NOON, ORIGIN, body, get, post, post_json, sent, wrong};
use serde_json::{Value, json};
use wacht_yew::client::{Request, Response};

const DAY: u64 = 86_400_000;

fn waitlist() -> Browser {
    Browser::new().settings(json!({ "restrictions": { "sign_up_mode": "waitlist" } }))
}

fn control(browser: &mut Browser, request: Request) -> Response {
    sent(browser.deployment.handle(request, NOON))
}

fn join(email: &str) -> Request {
    let fields = [("first_name", "Hedy"), ("last_name", "Lamarr"), ("email", email)];
    post("/waitlist/join", &fields)
}

/// Invites Hedy and gives the token of the mailed link.
fn invited(browser: &mut Browser) -> String {
    let order = json!({ "email": "Hedy@example.com", "first_name": "Hedy" });
    assert_eq!(control(browser, post_json("/__local/invitations", &order)).status, 200);
    mailed_token(browser)
}

fn mailed_token(browser: &Browser) -> String {
    let link = browser.message("hedy@example.com").link.expect("a link");
    let token = link.strip_prefix(&format!("{ORIGIN}/sign-up?invite_token="));
    token.expect("the app's own page").to_owned()
}

fn validate(token: &str) -> Request {
    get(&format!("/deployment/invitations/validate?token={token}"))
}

fn hedy<'a>(email: &'a str, token: &'a str) -> [(&'static str, &'a str); 3] {
    [("email", email), ("username", "hedy"), ("invite_token", token)]
}

#[test]
fn a_mailed_token_tells_who_is_invited() {
    let mut browser = Browser::new();
    let token = invited(&mut browser);
    let check = json!({ "valid": true, "email": "hedy@example.com", "first_name": "Hedy" });
    assert_eq!(browser.data(validate(&token)), check);
}

#[test]
fn unknown_and_old_tokens_are_invalid_and_none_is_an_error() {
    let mut browser = Browser::new();
    let token = invited(&mut browser);
    let invalid = json!({
        "valid": false,
        "message": "The invitation token is invalid or does not exist",
        "error_code": "INVALID_INVITATION_TOKEN",
    });
    for token in ["1", "%00", &"9".repeat(10_000)] {
        assert_eq!(browser.data(validate(token)), invalid);
    }
    browser.deployment.advance_clock(10 * DAY);
    assert_eq!(browser.data(validate(&token)), invalid);
    assert_eq!(browser.refusal(validate("")), wrong(400, "", "Token is required"));
}

#[test]
fn joining_the_waitlist_gives_an_entry_and_happens_once() {
    let mut browser = waitlist();
    let joined = browser.data(join(" Hedy@Example.com "));
    assert_eq!(joined["entry"]["email"], "hedy@example.com");
    assert_eq!(joined["entry"]["first_name"], "Hedy");
    assert!(joined["message"].is_string());
    assert_eq!(browser.refusal(join("hedy@example.com")).1, "EMAIL_EXISTS");
    assert_eq!(browser.refusal(join("ada@example.com")).1, "EMAIL_EXISTS");
}

#[test]
fn the_waitlist_is_open_in_its_mode_only() {
    let refusal = Browser::new().refusal(join("hedy@example.com"));
    assert_eq!((refusal.0, &*refusal.1), (400, ""));
}

#[test]
fn the_waitlist_takes_addresses_and_asks_for_names_when_told() {
    let mut browser = waitlist();
    let message = |browser: &mut Browser, request| body(&browser.send(request))["message"].clone();
    for (email, text) in [
        ("", "Email address is required"),
        ("hedy", "This email address is not allowed."),
        (&*"h".repeat(10_000), "This email address is not allowed."),
    ] {
        assert_eq!(message(&mut browser, join(email)), text);
    }
    browser.data(post("/waitlist/join", &[("email", "hedy@example.com")]));
    let mut browser = browser.settings(json!({ "restrictions": { "waitlist_collect_names": true } }));
    let nameless = post("/waitlist/join", &[("email", "kat@example.com"), ("first_name", "Kat")]);
    assert_eq!(message(&mut browser, nameless), "Last name is required");
}

#[test]
fn approval_mails_a_token_that_signs_up_and_ends_with_it() {
    let mut browser = waitlist();
    let closed = browser.refusal(sign_up(&[("email", "hedy@example.com"), ("username", "hedy")]));
    let text = "Signup is currently in waitlist mode. Please join the waitlist instead.";
    assert_eq!(closed, wrong(400, "SIGNUP_WAITLIST_ONLY", text));
    browser.data(join("hedy@example.com"));
    let approve = post("/__local/waitlist/approve", &[("email", "hedy@example.com")]);
    assert_eq!(control(&mut browser, approve).status, 200);
    let token = mailed_token(&browser);
    let check = browser.data(validate(&token));
    assert_eq!((&check["last_name"], &check["valid"]), (&json!("Lamarr"), &json!(true)));
    let session = browser.read_session(sign_up(&hedy("hedy@example.com", &token)));
    let attempt = session.signup_attempts[0].id.clone();
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("hedy@example.com");
    let mut last = sign_up_answer(&attempt, &code);
    last.url.push_str(&format!("&invite_token={token}"));
    browser.data(last);
    assert_eq!(browser.active_email().as_deref(), Some("hedy@example.com"));
    assert_eq!(browser.data(validate(&token))["valid"], false);
    assert_eq!(browser.refusal(join("hedy@example.com")).1, "EMAIL_EXISTS");
}

#[test]
fn an_invitation_stays_open_when_the_last_call_does_not_name_it() {
    let mut browser = Browser::new();
    let token = invited(&mut browser);
    let session = browser.read_session(sign_up(&hedy("hedy@example.com", &token)));
    let attempt = session.signup_attempts[0].id.clone();
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("hedy@example.com");
    browser.data(sign_up_answer(&attempt, &code));
    assert_eq!(browser.data(validate(&token))["valid"], true);
}

#[test]
fn with_nothing_to_prove_the_form_uses_the_invitation_up() {
    let trusting = json!({ "auth_settings": { "email_address": { "verify_signup": false } } });
    let mut browser = Browser::new().settings(trusting);
    let token = invited(&mut browser);
    browser.data(sign_up(&hedy("hedy@example.com", &token)));
    assert_eq!(browser.data(validate(&token))["valid"], false);
}

#[test]
fn only_the_invited_address_can_use_an_invitation() {
    let mut browser = waitlist();
    let token = invited(&mut browser);
    let other = body(&browser.send(sign_up(&hedy("kat@example.com", &token))));
    assert_eq!(other["message"], "You must sign up with the invited email address");
    let unknown = browser.refusal(sign_up(&hedy("hedy@example.com", "1")));
    assert_eq!(unknown.1, "INVALID_INVITATION_TOKEN");
    // Whoever wants may sign up in public mode: a token that is no good is no harm.
    let mut browser = browser.settings(json!({ "restrictions": { "sign_up_mode": "public" } }));
    browser.data(sign_up(&hedy("kat@example.com", "1")));
    let mut browser = browser.settings(json!({ "restrictions": { "sign_up_mode": "restricted" } }));
    assert_eq!(
        browser.refusal(sign_up(&hedy("hedy@example.com", &token))).1,
        "SIGNUP_RESTRICTED"
    );
}

#[test]
fn a_second_invitation_ends_the_first() {
    let mut browser = Browser::new();
    let (first, second) = (invited(&mut browser), invited(&mut browser));
    assert_eq!(browser.data(validate(&first))["valid"], false);
    assert_eq!(browser.data(validate(&second))["valid"], true);
}

#[test]
fn orders_to_let_somebody_in_are_checked() {
    let mut browser = waitlist();
    for (path, order) in [
        ("invitations", json!({})),
        ("invitations", json!({ "email": "hedy" })),
        ("invitations", json!({ "email": "ada@example.com" })),
        (
            "invitations",
            json!({ "email": "hedy@example.com", "first_name": "h".repeat(10_000) }),
        ),
        ("waitlist/approve", json!({ "email": "hedy@example.com" })),
        ("waitlist/approve", Value::Null),
    ] {
        let refused = control(&mut browser, post_json(&format!("/__local/{path}"), &order));
        assert_eq!(
            (refused.status, &body(&refused)["ok"]),
            (400, &json!(false)),
            "{path} {order}"
        );
    }
    assert!(browser.deployment.inbox(None).is_empty());
}
