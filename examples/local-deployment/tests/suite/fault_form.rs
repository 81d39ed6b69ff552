//! Faults that change the form of answers: other names, other envelopes, other versions' habits.

use crate::common::{Browser, MINUTE, NOON, body, get, post, sign_in_request, wrong};
use serde_json::{Value, json};
use wacht_local::Frame;
use wacht_yew::wire::{ErrorCode, Session, User, WorkspaceMembership, read_error};

fn read<T: serde::de::DeserializeOwned>(data: &Value) -> T {
    serde_json::from_value(data.clone()).expect("a tolerated shape")
}

#[test]
fn other_names_and_zero_dates_mean_the_same() {
    let mut browser = Browser::new();
    browser.ada();
    let targets = ["/session", "/me", "/me/workspace-memberships", "/deployment"];
    let plain = targets.map(|target| browser.data(get(target)));
    let mut browser = browser.faults(json!({ "alternate_names": true, "zero_dates": true }));
    let strange = targets.map(|target| browser.data(get(target)));
    for (target, (plain, strange)) in targets.iter().zip(plain.iter().zip(&strange)) {
        assert_ne!(plain, strange, "{target}");
    }
    let sessions: [Session; 2] = [read(&strange[0]), read(&plain[0])];
    let [strange_accounts, plain_accounts] = sessions
        .each_ref()
        .map(|session| (&*session.signins, session.active_signin.as_deref()));
    assert_eq!(strange_accounts, plain_accounts);
    let [strange_attempts, plain_attempts] = sessions
        .each_ref()
        .map(|session| (&*session.signin_attempts, &*session.signup_attempts));
    assert_eq!(strange_attempts, plain_attempts);
    assert_eq!(read::<User>(&strange[1]), read(&plain[1]));
    let memberships: [Vec<WorkspaceMembership>; 2] = [read(&strange[2]), read(&plain[2])];
    assert_eq!(memberships[0], memberships[1]);
    assert_eq!(read::<wacht_yew::wire::Deployment>(&strange[3]), read(&plain[3]));
    assert!(strange[0]["active_signin"]["expiresAt"].is_string());
    assert!(strange[1]["email_addresses"][0]["email_address"].is_string());
    assert_eq!(strange[3]["deleted_at"], "0001-01-01T00:00:00Z");
    assert_eq!(strange[3]["auth_settings"]["password"]["require_special_char"], true);
}

#[test]
fn refusals_can_be_one_object() {
    let mut browser = Browser::new().faults(json!({ "error_object": true }));
    let response = browser.send(sign_in_request("ada@example.com", "guess"));
    let expected = json!({ "error": {
        "code": "INVALID_CREDENTIALS", "message": "Invalid credentials. Please try again.", "status": 401,
    } });
    assert_eq!((response.status, body(&response)), (401, expected.clone()));
    assert_eq!(
        read_error(&expected.to_string()).issues[0].code,
        ErrorCode::InvalidCredentials
    );
}

#[test]
fn an_invalid_session_is_refused_on_order_and_a_missing_one_is_not() {
    let mut browser = Browser::new().faults(json!({ "invalid_session_refused": true }));
    browser.ada();
    assert!(browser.session().active_signin.is_some());
    let good = std::mem::replace(&mut browser.token, "a.b.c".to_owned());
    let response = browser.send(get("/session"));
    assert_eq!((response.status, response.header("x-development-session")), (401, None));
    assert_eq!(body(&response)["message"], "Invalid session");
    browser.token = good;
    browser.deployment.advance_clock(31 * 24 * 60 * MINUTE);
    assert_eq!(browser.refusal(get("/session")), wrong(401, "", "Invalid session"));
}

#[test]
fn an_unknown_deployment_knows_nothing_but_its_controls() {
    let mut browser = Browser::new().faults(json!({ "unknown_deployment": true }));
    for target in ["/deployment", "/session", "/.well-known/jwks.json"] {
        let response = browser.send(get(target));
        assert_eq!(
            (response.status, body(&response)),
            (404, json!({ "message": "Deployment not found" })),
            "{target}"
        );
    }
    assert_eq!(browser.send(get("/__local/faults")).status, 200);
}

#[test]
fn a_failed_challenge_has_either_code() {
    let text = "Challenge verification failed";
    for (order, code) in [(false, "TOO_MANY_REQUESTS"), (true, "BAD_REQUEST_BODY")] {
        let mut browser = Browser::new().faults(json!({ "challenge": "on", "challenge_bad_request": order }));
        let refusal = browser.refusal(sign_in_request("ada@example.com", "Lovelace-1843!"));
        assert_eq!(refusal, wrong(403, code, text));
    }
}

#[test]
fn signing_out_somebody_else_may_leave_the_active_account_alone() {
    for (order, stays) in [(false, false), (true, true)] {
        let mut browser = Browser::new().faults(json!({ "sign_out_keeps_active": order }));
        let other = browser.ada().active_signin.expect("signed in").id.clone();
        let active = browser
            .sign_in("barbara@example.com", "Liskov-1939!")
            .active_signin
            .expect("signed in")
            .id
            .clone();
        browser.data(post(&format!("/session/sign-out?sign_in_id={other}"), &[]));
        let left = browser.session().active_signin.map(|sign_in| sign_in.id.clone());
        assert_eq!(left, stays.then(|| active.clone()), "{order}");
        browser.data(post(&format!("/session/sign-out?sign_in_id={active}"), &[]));
        assert_eq!(browser.session().active_signin, None);
    }
}

#[test]
fn tokens_live_as_long_as_ordered() {
    let mut browser = Browser::new();
    browser.ada();
    for (order, life_s) in [
        (json!({}), 30),
        (json!({ "token_life_s": 1800 }), 1800),
        (json!({ "token_life_s": 0 }), 0),
    ] {
        browser = browser.faults(order);
        let token = browser.data(get("/session/token"));
        assert_eq!(token["expires"], NOON.plus_millis(life_s * 1000).as_millis());
    }
}

#[test]
fn streams_break_off_and_repeat_themselves() {
    let mut browser = Browser::new().faults(json!({ "stream_repeats": true }));
    browser.ada();
    let target = format!("/notifications/stream?__dev_session__={}", browser.token);
    let mut stream = browser.deployment.stream_open(get(&target), NOON).expect("a stream");
    browser.deployment.stream_frames(&mut stream, NOON);
    let draft = json!({ "email": "ada@example.com", "title": "t" });
    browser.deployment.notify(&draft, NOON).expect("a notification");
    let frames = browser.deployment.stream_frames(&mut stream, NOON);
    assert_eq!(frames.len(), 2);
    assert_eq!(frames[0], frames[1]);
    let browser = browser.faults(json!({ "stream_breaks": true }));
    assert_eq!(browser.deployment.stream_frames(&mut stream, NOON), [Frame::Close]);
}
