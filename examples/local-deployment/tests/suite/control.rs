//! `/__local/*`: the controls as a program and as a person use them.

use crate::common;
use crate::common::{Browser, NOON, body, get, post, post_json, sent, with_header};
use serde_json::json;
use wacht_yew::client::{Request, Response};

fn send(browser: &mut Browser, request: Request) -> Response {
    sent(browser.deployment.handle(request, NOON))
}

fn from_page(request: Request) -> Request {
    with_header(request, "accept", "text/html,application/xhtml+xml")
}

#[test]
fn a_program_gets_json_and_a_page_is_sent_back_to_the_page() {
    let mut browser = Browser::new();
    let orders = [
        || post("/__local/clock", &[("advance_ms", "1000")]),
        || post("/__local/clock?advance_ms=1000", &[]),
        || post_json("/__local/clock", &json!({ "advance_ms": 1000 })),
    ];
    for (count, order) in orders.into_iter().enumerate() {
        let done = send(&mut browser, order());
        assert_eq!((done.status, body(&done)), (200, json!({ "ok": true })));
        assert_eq!(browser.deployment.clock_lead_ms(), 1000 * (count as i64 + 1));
    }
    let back = send(&mut browser, from_page(post("/__local/clock", &[("advance_ms", "1")])));
    assert_eq!((back.status, back.header("location")), (303, Some("/__local/#clock")));
}

#[test]
fn orders_that_mean_nothing_are_refused_and_change_nothing() {
    let mut browser = Browser::new();
    let orders = [
        post("/__local/clock", &[]),
        post("/__local/clock?advance_ms=-1", &[]),
        post("/__local/reset?seed=x", &[]),
        post("/__local/faults", &[("json", "{not json")]),
        post_json("/__local/settings", &json!({ "id": "1" })),
        post("/__local/settings", &[]),
    ];
    for order in orders {
        let refused = send(&mut browser, order);
        assert_eq!((refused.status, &body(&refused)["ok"]), (400, &json!(false)));
    }
    let on_the_page = send(&mut browser, from_page(post("/__local/faults", &[("json", "{<b>")])));
    assert_eq!(on_the_page.status, 400);
    assert!(String::from_utf8_lossy(&on_the_page.body).contains("role=\"alert\">not JSON"));
    assert_eq!(send(&mut browser, get("/__local/nothing")).status, 404);
    assert_eq!(send(&mut browser, post("/__local/nothing", &[])).status, 404);
}

#[test]
fn settings_show_in_the_deployment_at_once() {
    let mut browser = Browser::new();
    let patch = json!({ "ui_settings": { "app_name": "Difference" }, "frontend_host": "accounts.example.com" });
    send(&mut browser, post_json("/__local/settings", &patch));
    let deployment = browser.data(get("/deployment"));
    assert_eq!(deployment["ui_settings"]["app_name"], "Difference");
    assert_eq!(deployment["frontend_host"], "accounts.example.com");
    assert_eq!(
        deployment["ui_settings"]["sign_in_page_url"],
        "http://127.0.0.1:8787/sign-in"
    );
}

#[test]
fn reset_brings_back_the_fixtures_and_another_seed_other_ids() {
    let mut browser = Browser::new();
    browser.ada();
    browser.deployment.advance_clock(1);
    browser.deployment.set_faults(&json!({ "rate_limit": true })).unwrap();
    browser
        .deployment
        .merge_settings(&json!({ "mode": "production" }))
        .unwrap();
    let settings = Browser::new().data(get("/deployment"));
    send(&mut browser, post("/__local/reset", &[]));
    assert_eq!(browser.data(get("/deployment")), settings);
    assert_eq!(browser.session().active_signin, None);
    assert_eq!(browser.deployment.clock_lead_ms(), 0);
    send(&mut browser, post("/__local/reset?seed=9", &[]));
    assert_ne!(browser.data(get("/deployment"))["id"], settings["id"]);
    assert_eq!(
        browser.deployment.public_key(),
        settings["publishable_key"].as_str().unwrap()
    );
}

#[test]
fn controls_start_no_session_and_obey_no_fault() {
    let mut browser = Browser::new().faults(json!({ "drop": true, "delay_ms": 9 }));
    let reply = browser.deployment.handle(get("/__local/inbox"), NOON);
    assert_eq!(reply.delay_ms, 0);
    let response = sent(reply);
    assert_eq!(
        (body(&response), response.header("x-development-session")),
        (json!([]), None)
    );
}

#[test]
fn pages_elsewhere_on_the_web_cannot_give_orders() {
    let mut browser = Browser::new();
    let from = |origin| with_header(post("/__local/reset", &[]), "origin", origin);
    for origin in ["https://example.com", "null", "http://127.0.0.1.example.com"] {
        let refused = send(&mut browser, from(origin));
        assert_eq!(
            (refused.status, refused.header("access-control-allow-origin")),
            (403, None),
            "{origin}"
        );
    }
    let allowed = send(&mut browser, from("http://localhost:5173"));
    assert_eq!(
        (allowed.status, allowed.header("access-control-allow-origin")),
        (200, Some("http://localhost:5173"))
    );
}

#[test]
fn the_page_lists_the_people_and_runs_no_script() {
    let mut browser = Browser::new();
    let page = send(&mut browser, get("/__local/"));
    let html = String::from_utf8_lossy(&page.body).into_owned();
    for text in [
        "ada@example.com",
        "Lovelace-1843!",
        "JBSWY3DPEHPK3PXP",
        "someone@sso.example.com",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert!(!html.contains("<script") && !html.contains("style=") && !html.contains("<style"));
    assert!(
        page.header("content-security-policy")
            .is_some_and(|policy| policy.starts_with("default-src 'none'"))
    );
    for (path, kind) in [
        ("/__local/style.css", "text/css; charset=utf-8"),
        ("/__local/logo.svg", "image/svg+xml"),
    ] {
        assert_eq!(send(&mut browser, get(path)).header("content-type"), Some(kind));
        assert!(html.contains(path));
    }
}

#[test]
fn the_deployment_names_addresses_of_its_own_origins() {
    let deployment = common::deployment()
        .with_origin("http://127.0.0.1:9000/")
        .with_page_origin("http://localhost:9001");
    let settings = deployment.settings();
    assert_eq!(&*settings.backend_host, "127.0.0.1:9000");
    assert_eq!(&*settings.frontend_host, "localhost:9001");
    assert_eq!(&*settings.ui_settings.sign_in_page_url, "http://localhost:9001/sign-in");
    assert_eq!(deployment.public_key(), "pk_test_aHR0cDovLzEyNy4wLjAuMTo5MDAw");
}

#[test]
fn the_switches_of_the_page_name_every_fault() {
    let mut browser = Browser::new().faults(json!({ "stale_replies": true, "status": 500, "path": "/me" }));
    let switches = [
        ("every_fault", "true"),
        ("drop", "true"),
        ("delay_ms", " 250 "),
        ("path", "/auth"),
        ("times", "3"),
        ("status", ""),
        ("attempt_order", "newest_first"),
        ("challenge", "off"),
    ];
    let back = send(&mut browser, from_page(post("/__local/faults", &switches)));
    assert_eq!((back.status, back.header("location")), (303, Some("/__local/#faults")));
    let expected = wacht_local::Faults {
        drop: true,
        delay_ms: 250,
        path: "/auth".to_owned(),
        times: Some(3),
        attempt_order: wacht_local::AttemptOrder::NewestFirst,
        ..wacht_local::Faults::default()
    };
    assert_eq!(*browser.deployment.faults(), expected);
    for wrong in [("delay_ms", "soon"), ("challenge", "perhaps"), ("times", "-1")] {
        let refused = send(&mut browser, post("/__local/faults", &[switches[0], wrong]));
        assert_eq!(
            (refused.status, browser.deployment.faults()),
            (400, &expected),
            "{wrong:?}"
        );
    }
}

#[test]
fn the_page_shows_who_waits_and_lets_them_in() {
    let mut browser = Browser::new().settings(json!({ "restrictions": { "sign_up_mode": "waitlist" } }));
    let sofia = [
        ("email", "sofia@example.com"),
        ("first_name", "Sofia"),
        ("last_name", "<b>"),
    ];
    browser.data(post("/waitlist/join", &sofia));
    let page = |browser: &mut Browser| {
        let page = send(browser, get("/__local/"));
        String::from_utf8(page.body).expect("text")
    };
    let html = page(&mut browser);
    assert!(
        html.contains("value=\"sofia@example.com\"") && html.contains("Sofia &lt;b&gt;"),
        "{html}"
    );
    assert!(html.contains("Nobody has an open invitation"));
    let approve = post("/__local/waitlist/approve", &[("email", "sofia@example.com")]);
    let back = send(&mut browser, from_page(approve));
    assert_eq!(
        (back.status, back.header("location")),
        (303, Some("/__local/#waitlist"))
    );
    let html = page(&mut browser);
    assert!(
        html.contains("<strong>sofia@example.com</strong> <span class=\"hint\">until "),
        "{html}"
    );
    assert!(html.contains("/sign-up?invite_token="), "the link is in the inbox");
}

#[test]
fn the_page_may_lead_to_the_app_and_nowhere_else() {
    let mut deployment = common::deployment().with_page_origin("http://localhost:9001");
    let reply = deployment.handle(get("/__local/"), common::NOON);
    let page = common::sent(reply);
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(
        policy.ends_with("; form-action 'self' http://localhost:9001"),
        "{policy}"
    );
}
