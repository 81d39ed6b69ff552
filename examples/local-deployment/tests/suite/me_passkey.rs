//! `/me/passkeys…`: registering passkeys and looking after them.

use crate::authenticator as passkey;
use crate::authenticator::{Authenticator, BACKED_UP, PRESENT, decode};
use crate::common::{Browser, MINUTE, NOON, get, post, post_json, request, with_header, wrong};
use crate::me::{ada, id};
use serde_json::{Value, json};
use wacht_yew::client::{Body, Method, Request};

const PAGE: &str = "http://localhost:8787";
const BEGIN: &str = "/me/passkeys/register/begin";
const FAILED: &str = "Failed to verify passkey registration";

/// A request from the page.
fn page(request: Request) -> Request {
    with_header(request, "origin", PAGE)
}

fn begin(browser: &mut Browser) -> Value {
    browser.data(page(post(BEGIN, &[])))["options"].clone()
}

fn finish(name: &str, body: &Value) -> Request {
    page(post_json(&format!("/me/passkeys/register/finish?name={name}"), body))
}

fn registered(browser: &mut Browser, authenticator: &mut Authenticator, name: &str) -> Value {
    let options = begin(browser);
    let body = authenticator.create(&options);
    browser.data(finish(name, &body))["passkey"].clone()
}

fn passkeys(browser: &mut Browser) -> Vec<Value> {
    browser.data(get("/me/passkeys")).as_array().unwrap().clone()
}

fn patch(id: &str, body: Body) -> Request {
    request(Method::Patch, &format!("/me/passkeys/{id}"), body)
}

#[test]
fn the_options_ask_for_a_key_that_knows_its_user() {
    let mut browser = ada();
    let user = browser.me();
    let options = begin(&mut browser)["publicKey"].clone();
    assert_eq!(
        options["rp"],
        json!({ "id": "localhost", "name": "Analytical Engines" })
    );
    assert_eq!(decode(&options["user"]["id"]), user["id"].as_str().unwrap().as_bytes());
    assert_eq!(
        (&options["user"]["name"], &options["user"]["displayName"]),
        (&json!("ada@example.com"), &json!("Ada Lovelace"))
    );
    assert_eq!(decode(&options["challenge"]).len(), 32);
    assert_eq!(
        (&options["timeout"], &options["attestation"]),
        (&json!(300_000), &json!("none"))
    );
    assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(options["authenticatorSelection"]["userVerification"], "preferred");
    assert_eq!(
        (
            &options["pubKeyCredParams"][0]["alg"],
            &options["pubKeyCredParams"][1]["alg"]
        ),
        (&json!(-7), &json!(-8))
    );
    assert_ne!(begin(&mut browser)["publicKey"]["challenge"], options["challenge"]);
}

#[test]
fn the_relying_party_is_the_host_of_the_pages_under_a_name_that_browsers_take() {
    let cases = [
        ("http://127.0.0.1:8787", None, None),
        ("http://127.0.0.1:8787", Some("http://127.0.0.1:8787"), None),
        (
            "http://127.0.0.1:8787",
            Some("http://localhost:3000"),
            Some("localhost"),
        ),
        (
            "http://127.0.0.1:8787",
            Some("http://app.localhost"),
            Some("app.localhost"),
        ),
        ("http://127.0.0.1:8787", Some("https://evil.example"), None),
        ("http://[::1]:8787", None, None),
        ("https://app.example.com", None, Some("app.example.com")),
        (
            "https://app.example.com:8443",
            Some("http://localhost:3000"),
            Some("app.example.com"),
        ),
    ];
    for (pages, origin, name) in cases {
        let mut browser = Browser::new();
        browser.deployment = browser.deployment.with_page_origin(pages);
        browser.ada();
        let mut request = post(BEGIN, &[]);
        if let Some(origin) = origin {
            request = with_header(request, "origin", origin);
        }
        let options = browser.data(request)["options"]["publicKey"].clone();
        assert_eq!(
            options["rp"].get("id").and_then(Value::as_str),
            name,
            "{pages} {origin:?}"
        );
    }
}

#[test]
fn a_key_that_answers_becomes_a_passkey() {
    for (mut authenticator, packed) in [(Authenticator::es256(1), false), (Authenticator::ed_dsa(2), true)] {
        authenticator.packed = packed;
        authenticator.flags = PRESENT | BACKED_UP;
        let mut browser = ada();
        assert_eq!(browser.me()["has_passkeys"], false);
        let passkey = registered(&mut browser, &mut authenticator, "My%20key");
        assert_eq!(
            passkey,
            json!({
                "id": passkey["id"], "name": "My key", "created_at": "2026-05-28T20:26:40.000Z", "last_used_at": null,
                "device_type": "cross-platform", "backed_up": true,
            })
        );
        assert_eq!(passkeys(&mut browser), [passkey]);
        assert_eq!(browser.me()["has_passkeys"], true);
    }
}

#[test]
fn a_key_inside_the_device_is_told_from_one_in_the_pocket() {
    for (attachment, transports, kind) in [
        (json!("platform"), json!([]), "platform"),
        (json!("cross-platform"), json!(["internal"]), "cross-platform"),
        (Value::Null, json!(["internal", "hybrid"]), "platform"),
        (Value::Null, json!(["usb", "a way nobody knows"]), "cross-platform"),
        (Value::Null, Value::Null, "cross-platform"),
    ] {
        let mut browser = ada();
        let mut body = Authenticator::es256(1).create(&begin(&mut browser));
        body["authenticatorAttachment"] = attachment;
        body["response"]["transports"] = transports;
        assert_eq!(browser.data(finish("", &body))["passkey"]["device_type"], kind);
        let known = begin(&mut browser)["publicKey"]["excludeCredentials"][0]["transports"].clone();
        assert!(!known.to_string().contains("nobody"), "{known}");
    }
}

#[test]
fn without_a_name_it_is_called_by_the_time() {
    let mut browser = ada();
    let passkey = registered(&mut browser, &mut Authenticator::es256(1), "");
    assert_eq!(passkey["name"], format!("Passkey {}", NOON.as_millis() / 1000));
}

#[test]
fn the_next_options_name_the_keys_that_are_there() {
    let mut browser = ada();
    let mut authenticator = Authenticator::es256(1);
    assert_eq!(begin(&mut browser)["publicKey"]["excludeCredentials"], json!([]));
    registered(&mut browser, &mut authenticator, "");
    let known = begin(&mut browser)["publicKey"]["excludeCredentials"].clone();
    let id = passkey::encode(&authenticator.id);
    assert_eq!(
        known,
        json!([{ "type": "public-key", "id": id, "transports": ["nfc", "usb"] }])
    );
}

#[test]
fn one_key_is_one_persons_passkey_once() {
    let mut browser = ada();
    let mut authenticator = Authenticator::es256(1);
    registered(&mut browser, &mut authenticator, "");
    let again = authenticator.create(&begin(&mut browser));
    assert_eq!(browser.refusal(finish("", &again)), wrong(400, "", FAILED));
    browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        let stolen = authenticator.create(&begin(browser));
        assert_eq!(browser.refusal(finish("", &stolen)), wrong(400, "", FAILED));
    });
}

#[test]
fn an_answer_counts_once_within_five_minutes_in_the_session_that_asked() {
    let expired = wrong(400, "", "Registration session expired");
    let mut browser = ada();
    let body = Authenticator::es256(1).create(&begin(&mut browser));
    browser.meanwhile(|browser| {
        browser.ada();
        assert_eq!(browser.refusal(finish("", &body)), expired);
    });
    browser.data(finish("", &body));
    assert_eq!(browser.refusal(finish("", &body)), expired);
    let late = Authenticator::es256(2).create(&begin(&mut browser));
    browser.deployment.advance_clock(5 * MINUTE);
    assert_eq!(browser.refusal(finish("", &late)), expired);
}

#[test]
fn an_answer_is_its_users_own_also_within_one_session() {
    let mut browser = ada();
    let body = Authenticator::es256(1).create(&begin(&mut browser));
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    assert_eq!(
        browser.refusal(finish("", &body)),
        wrong(400, "", "Registration session expired")
    );
}

#[test]
fn a_wrong_answer_makes_no_passkey_and_uses_its_question_up() {
    let mut browser = ada();
    let mut authenticator = Authenticator::es256(1);
    let failed = wrong(400, "", FAILED);
    authenticator.origin = "https://evil.example".to_owned();
    let options = begin(&mut browser);
    let body = authenticator.create(&options);
    assert_eq!(browser.refusal(finish("", &body)), failed);
    authenticator.origin = PAGE.to_owned();
    begin(&mut browser);
    let body = authenticator.create(&options);
    assert_eq!(browser.refusal(finish("", &body)), failed);
    assert!(passkeys(&mut browser).is_empty());
}

#[test]
fn bodies_that_make_no_sense_make_no_passkey() {
    let mut browser = ada();
    let options = begin(&mut browser);
    let good = Authenticator::es256(1).create(&options);
    for (field, odd) in [
        ("type", json!("password")),
        ("rawId", json!("AAAA")),
        ("rawId", json!(7)),
        ("response", json!({})),
    ] {
        let mut body = good.clone();
        body[field] = odd;
        let options = begin(&mut browser);
        if field == "rawId" {
            body["response"] = Authenticator::es256(1).create(&options)["response"].clone();
        }
        assert_eq!(browser.refusal(finish("", &body)), wrong(400, "", FAILED), "{field}");
    }
    assert_eq!(browser.refusal(finish("", &json!([]))), wrong(400, "", FAILED));
    let form = post("/me/passkeys/register/finish", &[("id", "x")]);
    assert_eq!(browser.refusal(form), wrong(400, "", FAILED));
    assert!(passkeys(&mut browser).is_empty());
}

#[test]
fn knowing_the_user_can_be_required() {
    let mut browser = ada().faults(json!({ "passkeys_verify_user": true }));
    let mut authenticator = Authenticator::es256(1);
    let options = begin(&mut browser);
    assert_eq!(
        options["publicKey"]["authenticatorSelection"]["userVerification"],
        "required"
    );
    authenticator.flags = PRESENT;
    let body = authenticator.create(&options);
    assert_eq!(browser.refusal(finish("", &body)), wrong(400, "", FAILED));
    registered(&mut browser, &mut Authenticator::es256(1), "");
}

#[test]
fn names_change_by_json_and_by_form() {
    let mut browser = ada();
    let id = id(&registered(&mut browser, &mut Authenticator::es256(1), "Old"));
    let renamed = browser.data(patch(&id, Body::Json(json!({ "name": " New " }).to_string())));
    assert_eq!((&renamed["name"], &renamed["id"]), (&json!("New"), &json!(id)));
    browser.data(patch(&id, Body::Form(vec![("name", "Newer".to_owned())])));
    assert_eq!(passkeys(&mut browser)[0]["name"], "Newer");
    for body in [
        Body::Empty,
        Body::Json("{\"name\":\" \"}".to_owned()),
        Body::Json("{\"name\":7}".to_owned()),
    ] {
        assert_eq!(browser.refusal(patch(&id, body)), wrong(400, "", "Name is required"));
    }
    for odd in ["x".repeat(10_000), "a\u{0}b".to_owned()] {
        assert_eq!(browser.send(patch(&id, Body::Form(vec![("name", odd)]))).status, 400);
    }
    assert_eq!(passkeys(&mut browser)[0]["name"], "Newer");
}

#[test]
fn a_name_too_long_keeps_the_question_for_another_try() {
    let mut browser = ada();
    let body = Authenticator::es256(1).create(&begin(&mut browser));
    assert_eq!(browser.send(finish(&"x".repeat(101), &body)).status, 400);
    browser.data(finish("Key", &body));
}

#[test]
fn a_deleted_passkey_is_gone() {
    let mut browser = ada();
    let id = id(&registered(&mut browser, &mut Authenticator::es256(1), ""));
    let target = format!("/me/passkeys/{id}/delete");
    assert!(browser.data(post(&target, &[]))["message"].is_string());
    assert!(passkeys(&mut browser).is_empty());
    assert_eq!(browser.me()["has_passkeys"], false);
    assert_eq!(browser.refusal(post(&target, &[])).0, 404);
}

#[test]
fn passkeys_of_others_do_not_exist() {
    let mut browser = ada();
    let id = id(&registered(&mut browser, &mut Authenticator::es256(1), "Old"));
    browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        assert!(passkeys(browser).is_empty());
        for id in [&*id, "1", "x"] {
            let form = Body::Form(vec![("name", "New".to_owned())]);
            assert_eq!(browser.refusal(patch(id, form)).0, 404);
            assert_eq!(browser.refusal(post(&format!("/me/passkeys/{id}/delete"), &[])).0, 404);
        }
    });
    assert_eq!(passkeys(&mut browser)[0]["name"], "Old");
}

#[test]
fn the_twenty_first_passkey_is_one_too_many() {
    let mut browser = ada();
    for seed in 1..=20 {
        registered(&mut browser, &mut Authenticator::ed_dsa(seed), "");
    }
    let refusal = wrong(400, "", "A user can have at most 20 passkeys");
    assert_eq!(browser.refusal(page(post(BEGIN, &[]))), refusal);
}

#[test]
fn a_deployment_without_passkeys_says_so() {
    let mut browser = ada().settings(json!({ "auth_settings": { "passkey": { "enabled": false } } }));
    let text = "Passkeys are not enabled for this deployment.";
    let refused = wrong(403, "PASSKEY_NOT_ENABLED", text);
    assert_eq!(browser.refusal(get("/me/passkeys")), refused);
    for target in [BEGIN, "/me/passkeys/register/finish", "/me/passkeys/1/delete"] {
        assert_eq!(browser.refusal(post(target, &[])), refused, "{target}");
    }
    assert_eq!(browser.refusal(patch("1", Body::Empty)), refused);
}

#[test]
fn nobody_has_no_passkeys() {
    let mut browser = Browser::new();
    let refused = wrong(401, "UNAUTHORIZED", "Unauthorized.");
    assert_eq!(browser.refusal(get("/me/passkeys")), refused);
    for target in [BEGIN, "/me/passkeys/register/finish", "/me/passkeys/1/delete"] {
        assert_eq!(browser.refusal(post(target, &[])), refused, "{target}");
    }
    assert_eq!(browser.refusal(patch("1", Body::Empty)), refused);
}
