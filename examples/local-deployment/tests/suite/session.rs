//! The session's token: how it travels, how it ages, what happens when it is no good.

use crate::common;
use crate::common::{Browser, MINUTE, NOON, body, deployment, get, post, sent, with_header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use wacht_local::LocalDeployment;
use wacht_yew::client::{Request, Response};

const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

fn send(deployment: &mut LocalDeployment, request: Request) -> Response {
    sent(deployment.handle(request, NOON))
}

fn session_id(response: &Response) -> Value {
    body(response)["data"]["id"].clone()
}

fn token(response: &Response) -> String {
    response.header("x-development-session").expect("a token").to_owned()
}

#[test]
fn the_first_request_starts_an_empty_session() {
    let mut deployment = deployment();
    let response = send(&mut deployment, get("/session?__dev_session__="));
    let document = body(&response);
    assert_eq!(document["data"]["active_signin"], Value::Null);
    for absent in ["signins", "signin_attempts", "signup_attempts"] {
        assert_eq!(document["data"].get(absent), None, "{absent}");
    }
    assert_eq!(document["session"]["id"], document["data"]["id"]);
    assert_eq!(document["session"]["created_at"], "2026-05-28T20:26:40.000Z");
    assert!(document["data"]["id"].as_str().unwrap().parse::<u64>().unwrap() > 1 << 53);
}

#[test]
fn query_header_and_cookie_lead_to_the_same_session() {
    let mut deployment = deployment();
    let first = send(&mut deployment, get("/session"));
    let token = token(&first);
    let ways = [
        get(&format!("/session?__dev_session__={token}")),
        with_header(get("/session"), "x-development-session", &token),
        with_header(
            get("/session?__dev_session__="),
            "cookie",
            &format!("a=b; __session={token}"),
        ),
        with_header(
            get("/session?__dev_session__=nonsense"),
            "cookie",
            &format!("__session={token}"),
        ),
    ];
    for way in ways {
        assert_eq!(session_id(&send(&mut deployment, way)), session_id(&first));
    }
}

#[test]
fn every_reply_carries_the_token_even_a_refusal() {
    let mut browser = Browser::new();
    for request in [
        get("/deployment"),
        get("/nowhere"),
        post("/auth/signin", &[]),
        post("/captcha/challenge", &[]),
    ] {
        assert!(browser.send(request).header("x-development-session").is_some());
    }
}

#[test]
fn a_token_that_is_no_good_gives_a_new_empty_session() {
    let mut browser = Browser::new();
    let session = browser.ada();
    let good = browser.token.clone();
    let stranger = token(&sent(
        LocalDeployment::new(Default::default(), 2).handle(get("/session"), NOON),
    ));
    let forged = format!("{}A", &good[..good.len() - 1]);
    let unsigned = format!("{}.", good.rsplit_once('.').unwrap().0);
    for bad in ["", "nonsense", "a.b.c", &stranger, &forged, &unsigned] {
        browser.token = bad.to_owned();
        let other = browser.session();
        assert_ne!(other.id, session.id, "{bad}");
        assert_eq!(other.active_signin, None);
    }
    browser.token = good;
    assert_eq!(browser.session().id, session.id);
}

#[test]
fn a_token_stays_the_same_until_it_is_six_hours_old() {
    let mut browser = Browser::new();
    browser.ada();
    let first = browser.token.clone();
    browser.deployment.advance_clock(6 * HOUR - 1);
    browser.session();
    assert_eq!(browser.token, first);
    browser.deployment.advance_clock(1);
    assert!(browser.session().active_signin.is_some());
    assert_ne!(browser.token, first);
}

#[test]
fn requests_on_their_way_survive_the_exchange_for_a_minute() {
    let mut browser = Browser::new();
    let session = browser.ada();
    let old = browser.token.clone();
    browser.deployment.advance_clock(6 * HOUR);
    browser.session();
    let new = browser.token.clone();
    browser.token = old.clone();
    assert_eq!(browser.session().id, session.id);
    assert_eq!(browser.token, new);
    browser.deployment.advance_clock(MINUTE);
    browser.token = old;
    assert_ne!(browser.session().id, session.id);
    browser.token = new;
    assert_eq!(browser.session().id, session.id);
}

#[test]
fn thirty_days_after_its_end_a_token_is_worth_nothing() {
    let mut browser = Browser::new();
    let first = browser.session();
    browser.deployment.advance_clock(6 * HOUR + 30 * DAY - 1);
    assert_eq!(browser.session().id, first.id);
    browser.deployment.advance_clock(6 * HOUR + 30 * DAY);
    assert_ne!(browser.session().id, first.id);
}

#[test]
fn a_sign_in_ends_when_its_time_is_over() {
    let mut browser = Browser::new();
    browser.ada();
    browser.deployment.advance_clock(30 * DAY - 1);
    assert!(browser.session().active_signin.is_some());
    browser.deployment.advance_clock(1);
    let session = browser.session();
    assert_eq!((session.active_signin, session.signins.len()), (None, 0));
}

#[test]
fn well_known_documents_and_preflights_start_no_session() {
    let mut deployment = deployment();
    let before = format!("{deployment:?}");
    for path in [
        "/.well-known/jwks.json",
        "/.well-known/jwk",
        "/.well-known/meta",
        "/.well-known/nothing",
    ] {
        assert_eq!(
            send(&mut deployment, get(path)).header("x-development-session"),
            None,
            "{path}"
        );
    }
    deployment.preflight(Some("http://localhost:1"), None);
    assert!(before.contains("sessions: 0"));
    assert_eq!(format!("{deployment:?}"), before);
}

#[test]
fn production_hands_out_a_cookie_and_looks_at_nothing_else() {
    let mut deployment = deployment();
    deployment.merge_settings(&json!({ "mode": "production" })).unwrap();
    let first = send(&mut deployment, get("/session"));
    assert_eq!(first.header("x-development-session"), None);
    let cookie = first.header("set-cookie").expect("a cookie").to_owned();
    let (pair, attributes) = cookie.split_once("; ").unwrap();
    assert_eq!(attributes, "Path=/; Max-Age=604800; HttpOnly; Secure");
    let again = send(&mut deployment, with_header(get("/session"), "cookie", pair));
    assert_eq!(session_id(&again), session_id(&first));
    let token = pair.strip_prefix("__session=").unwrap();
    let by_query = send(&mut deployment, get(&format!("/session?__dev_session__={token}")));
    assert_ne!(session_id(&by_query), session_id(&first));
}

#[test]
fn the_cookie_covers_the_apps_domain_when_the_api_has_a_name_in_it() {
    let mut deployment = deployment().with_origin("https://frontend.example.com");
    deployment.merge_settings(&json!({ "mode": "production" })).unwrap();
    let cookie = send(&mut deployment, get("/session"))
        .header("set-cookie")
        .unwrap()
        .to_owned();
    assert!(cookie.ends_with("; Domain=example.com"), "{cookie}");
}

#[test]
fn an_unknown_route_is_a_resource_that_does_not_exist() {
    let response = Browser::new().send(get("/me/nothing"));
    assert_eq!(response.status, 404);
    assert_eq!(body(&response)["message"], "Resource does not exist");
    assert_eq!(body(&response)["errors"], json!([]));
}

#[test]
fn one_seed_gives_one_course_of_events() {
    let course = |seed| -> Vec<String> {
        let mut deployment = LocalDeployment::new(Default::default(), seed);
        let requests = [
            get("/deployment"),
            common::sign_in_request("grace@example.com", "Hopper-1906!"),
            post("/captcha/challenge", &[]),
            get("/.well-known/jwks.json"),
        ];
        requests
            .map(|request| format!("{:?}", send(&mut deployment, request).body))
            .into()
    };
    assert_eq!(course(1), course(1));
    assert_ne!(course(1), course(2));
}

#[test]
fn every_method_of_the_api_is_dispatched_by_name() {
    let patch = common::request(
        wacht_yew::client::Method::Patch,
        "/session",
        wacht_yew::client::Body::Empty,
    );
    assert_eq!(Browser::new().send(patch).status, 404);
}

#[test]
fn a_forged_token_does_not_pass_for_one_on_its_way() {
    let mut browser = Browser::new();
    let session = browser.ada();
    let old = browser.token.clone();
    browser.deployment.advance_clock(6 * HOUR);
    browser.session();
    let parts: Vec<&str> = old.split('.').collect();
    let claims = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let forged = URL_SAFE_NO_PAD.encode(claims.replace('}', " }"));
    browser.token = format!("{}.{forged}.{}", parts[0], parts[2]);
    assert_ne!(browser.session().id, session.id);
    browser.token = old;
    assert_eq!(browser.session().id, session.id);
}
