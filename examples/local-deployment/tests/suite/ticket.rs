//! Tickets, and "sign in as…": ways in that need no factor.

use crate::common;
use crate::common::provider::{location, navigate, parameter, text};
use crate::common::{Browser, MINUTE, NOON, ORIGIN, body, get, post, post_json, with_header, wrong};
use serde_json::{Value, json};
use wacht_yew::client::{Request, Response};

const HOUR: u64 = 60 * MINUTE;

/// A control, as a program sends it.
fn control(browser: &mut Browser, path: &str, fields: &Value) -> Response {
    let request = post_json(&format!("/__local/{path}"), fields);
    common::sent(browser.deployment.handle(request, NOON))
}

fn ticket(browser: &mut Browser, email: &str) -> String {
    let made = control(browser, "tickets", &json!({ "email": email }));
    let made = body(&made);
    assert_eq!(made["ok"], true, "{made}");
    made["ticket"].as_str().expect("a ticket").to_owned()
}

fn exchange(ticket: &str) -> Request {
    get(&format!("/session/ticket/exchange?ticket={ticket}"))
}

fn active(browser: &mut Browser) -> Value {
    browser.data(get("/session"))["active_signin"].clone()
}

#[test]
fn a_ticket_signs_in_for_twenty_minutes() {
    let mut browser = Browser::new();
    let made = body(&control(
        &mut browser,
        "tickets",
        &json!({ "email": " ADA@example.com " }),
    ));
    let ticket = made["ticket"].as_str().unwrap();
    assert_eq!(made["link"], format!("{ORIGIN}/sign-in?ticket={ticket}"));
    assert_eq!(made["expires_at"], json!(NOON.plus_millis(12 * 3_600_000)));
    let done = browser.data(exchange(ticket));
    assert_eq!(
        (&done["success"], &done["session_id"]),
        (&json!(true), &done["session"]["id"])
    );
    let active_now = &done["session"]["active_signin"];
    assert_eq!(active_now["user"]["username"], "ada");
    assert_eq!(active_now["expires_at"], json!(NOON.plus_millis(20 * 60_000)));
    let attempt = &done["session"]["signin_attempts"][0];
    assert_eq!(
        (&attempt["method"], &attempt["completed"]),
        (&json!("impersonation"), &json!(true))
    );
    browser.deployment.advance_clock(20 * MINUTE - 1);
    assert_eq!(active(&mut browser)["user"]["username"], "ada");
    browser.deployment.advance_clock(1);
    assert_eq!(active(&mut browser), Value::Null);
}

#[test]
fn it_passes_second_factor_and_profile_by() {
    let mut browser = Browser::new();
    for email in ["grace@example.com", "katherine@example.com"] {
        let ticket = ticket(&mut browser, email);
        browser.data(exchange(&ticket));
        assert_eq!(active(&mut browser)["user"]["primary_email_address"]["email"], email);
    }
    assert_eq!(browser.session().signins.len(), 2);
}

#[test]
fn a_ticket_is_used_once_and_ends_after_twelve_hours() {
    let mut browser = Browser::new();
    let spent = wrong(401, "", "Invalid or expired ticket");
    let first = ticket(&mut browser, "ada@example.com");
    browser.data(exchange(&first));
    let mut browser = browser.fresh();
    assert_eq!(browser.refusal(exchange(&first)), spent);
    let late = ticket(&mut browser, "ada@example.com");
    browser.deployment.advance_clock(12 * HOUR - 1);
    let in_time = ticket(&mut browser, "grace@example.com");
    browser.deployment.advance_clock(1);
    assert_eq!(browser.refusal(exchange(&late)), spent);
    browser.data(exchange(&in_time));
    let short = control(
        &mut browser,
        "tickets",
        &json!({ "email": "ada@example.com", "life_s": 60 }),
    );
    let short = body(&short)["ticket"].as_str().unwrap().to_owned();
    browser.deployment.advance_clock(MINUTE);
    assert_eq!(browser.refusal(exchange(&short)), spent);
}

#[test]
fn what_is_no_ticket_is_refused() {
    let mut browser = Browser::new();
    assert_eq!(
        browser.refusal(get("/session/ticket/exchange")),
        wrong(400, "", "ticket is required")
    );
    assert_eq!(browser.refusal(exchange("")), wrong(400, "", "ticket is required"));
    let own = browser.deployment.settings().id.as_str().to_owned();
    for text in ["x", "%00", "_", "tkt__", &format!("tkt_{own}_00"), &"x".repeat(10_000)] {
        let refusal = browser.refusal(exchange(text));
        assert_eq!(refusal.0, 401, "{text}");
    }
    let ours = ticket(&mut browser, "ada@example.com");
    let foreign = ours.replace(&own, "123");
    let text = "Ticket not valid for this deployment";
    assert_eq!(browser.refusal(exchange(&foreign)), wrong(401, "", text));
    browser.data(exchange(&ours));
}

#[test]
fn a_ticket_that_cannot_be_used_is_kept() {
    let mut browser = Browser::new();
    browser.ada();
    let again = ticket(&mut browser, "ada@example.com");
    assert_eq!(
        browser.refusal(exchange(&again)),
        wrong(400, "", "User already signed in")
    );
    let disabled = ticket(&mut browser, "disabled@example.com");
    for _ in 0..2 {
        let refusal = browser.refusal(exchange(&disabled));
        assert_eq!(refusal, wrong(403, "USER_DISABLED", "User account is disabled."));
    }
    let one = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let mut browser = browser.settings(one);
    let third = ticket(&mut browser, "grace@example.com");
    assert_eq!(
        browser.refusal(exchange(&third)).2,
        "Maximum number of accounts per session reached"
    );
    let mut browser = browser.fresh();
    browser.data(exchange(&again));
}

#[test]
fn orders_for_tickets_that_mean_nothing_are_refused() {
    let mut browser = Browser::new();
    for (order, reason) in [
        (json!({}), "email is missing"),
        (json!({ "email": 7 }), "email is missing"),
        (
            json!({ "email": "nobody@example.com" }),
            "nobody has this email address",
        ),
        (
            json!({ "email": "ada@example.com", "kind": "agent" }),
            "the only kind of ticket is impersonation",
        ),
        (
            json!({ "email": "ada@example.com", "life_s": 0 }),
            "life_s must be 1 to 43200 seconds",
        ),
        (
            json!({ "email": "ada@example.com", "life_s": 43_201 }),
            "life_s must be 1 to 43200 seconds",
        ),
        (
            json!({ "email": "ada@example.com", "life_s": u64::MAX }),
            "life_s must be 1 to 43200 seconds",
        ),
    ] {
        let refused = control(&mut browser, "tickets", &order);
        assert_eq!(
            (refused.status, &body(&refused)["message"]),
            (400, &json!(reason)),
            "{order}"
        );
    }
    let request = with_header(post("/__local/tickets", &[]), "origin", "https://example.com");
    assert_eq!(navigate(&mut browser, request).status, 403);
}

#[test]
fn a_page_follows_the_link_of_its_ticket() {
    let mut browser = Browser::new();
    for path in ["tickets", "sign-in"] {
        let form = post(&format!("/__local/{path}"), &[("email", "ada@example.com")]);
        let link = location(&navigate(&mut browser, form));
        assert!(link.starts_with(&format!("{ORIGIN}/sign-in?ticket=")), "{link}");
        let mut other = Browser::new();
        std::mem::swap(&mut other.deployment, &mut browser.deployment);
        let ticket = parameter(&link, "ticket").unwrap();
        assert_eq!(
            other.data(exchange(&ticket))["session"]["active_signin"]["user"]["username"],
            "ada"
        );
        std::mem::swap(&mut other.deployment, &mut browser.deployment);
        let wrong = post(&format!("/__local/{path}"), &[("email", "<b>@example.com")]);
        let page = navigate(&mut browser, wrong);
        assert!(page.status == 400 && text(&page).contains("nobody has this email address"));
    }
}

#[test]
fn signing_in_as_somebody_happens_in_the_session_that_asks() {
    let mut browser = Browser::new();
    browser.session();
    let order = json!({ "email": "grace@example.com" });
    let path = format!("sign-in?__dev_session__={}", browser.token);
    let done = body(&control(&mut browser, &path, &order));
    let session = browser.data(get("/session"));
    let grace = &session["active_signin"];
    let expected = json!({
        "ok": true, "signed_in": true, "session_id": session["id"], "user_id": grace["user"]["id"],
    });
    assert_eq!(done, expected);
    assert_eq!(grace["user"]["username"], "grace");
    browser.ada();
    control(&mut browser, &path, &order);
    assert_eq!(active(&mut browser)["id"], grace["id"]);
    let disabled = control(&mut browser, &path, &json!({ "email": "disabled@example.com" }));
    assert_eq!(
        (disabled.status, &body(&disabled)["message"]),
        (400, &json!("User account is disabled."))
    );
    let form = post(&format!("/__local/{path}"), &[("email", "barbara@example.com")]);
    assert_eq!(location(&navigate(&mut browser, form)), "/__local/");
    assert_eq!(active(&mut browser)["user"]["username"], "barbara");
}

#[test]
fn without_a_session_signing_in_as_somebody_is_a_link() {
    let mut browser = Browser::new();
    let forged = "sign-in?__dev_session__=a.b.c";
    for path in ["sign-in", forged] {
        let made = body(&control(&mut browser, path, &json!({ "email": "ada@example.com" })));
        assert_eq!((&made["ok"], &made["signed_in"]), (&json!(true), &json!(false)));
        let ticket = made["ticket"].as_str().unwrap();
        assert_eq!(made["link"], format!("{ORIGIN}/sign-in?ticket={ticket}"));
    }
    let nobody = control(&mut browser, "sign-in", &json!({ "email": "nobody@example.com" }));
    assert_eq!(nobody.status, 400);
}
