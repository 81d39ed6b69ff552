//! `GET /session/token` and the key that anybody can check it with.

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{Browser, NOON, get, post, wrong};
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::{Value, json};

fn part(jwt: &str, number: usize) -> Value {
    let text = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(number).unwrap()).unwrap();
    serde_json::from_slice(&text).unwrap()
}

fn coordinate(key: &Value, name: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(key[name].as_str().unwrap()).unwrap()
}

#[test]
fn a_token_lives_thirty_seconds_and_names_user_and_session() {
    let mut browser = Browser::new();
    let session = browser.ada();
    let data = browser.data(get("/session/token"));
    assert_eq!(data["expires"], NOON.as_millis() + 30_000);
    let claims = part(data["token"].as_str().unwrap(), 1);
    let expected = json!({
        "iss": "https://127.0.0.1:8787",
        "sub": session.active_signin.unwrap().user_id.as_str(),
        "iat": 1_780_000_000,
        "exp": 1_780_000_035,
        "sid": session.id.as_str(),
        "permissions": {},
    });
    assert_eq!(claims, expected);
}

#[test]
fn its_signature_verifies_against_the_published_keys() {
    let mut browser = Browser::new();
    browser.ada();
    let data = browser.data(get("/session/token?template=default"));
    let jwt = data["token"].as_str().unwrap();
    let keys = common::body(&browser.send(get("/.well-known/jwks.json")));
    let header = part(jwt, 0);
    let key = keys["keys"]
        .as_array()
        .unwrap()
        .iter()
        .find(|key| key["kid"] == header["kid"])
        .expect("the key");
    assert_eq!(
        (&key["use"], &key["alg"], &header["alg"]),
        (&json!("sig"), &json!("ES256"), &json!("ES256"))
    );
    let point = [vec![4], coordinate(key, "x"), coordinate(key, "y")].concat();
    let key = VerifyingKey::from_sec1_bytes(&point).unwrap();
    let (signed, signature) = jwt.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    key.verify(signed.as_bytes(), &signature).expect("a valid signature");
    assert!(key.verify(signed.to_uppercase().as_bytes(), &signature).is_err());
}

#[test]
fn the_key_in_pem_is_the_same_key() {
    let mut browser = Browser::new();
    let document = common::body(&browser.send(get("/.well-known/jwk")));
    let pem = document["data"]["public_key"].as_str().unwrap().to_owned();
    let text: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let der = base64::engine::general_purpose::STANDARD.decode(text).unwrap();
    let keys = common::body(&browser.send(get("/.well-known/jwks.json")));
    let point = [coordinate(&keys["keys"][0], "x"), coordinate(&keys["keys"][0], "y")].concat();
    assert_eq!(der.len(), 91);
    assert_eq!(der[27..], point);
}

#[test]
fn organization_and_workspace_bring_their_permissions() {
    let mut browser = Browser::new();
    browser.ada();
    let workspaces = browser.data(get("/me/workspace-memberships"));
    let workspace = workspaces[0]["workspace"]["id"].as_str().unwrap();
    browser.data(post(
        &format!("/session/switch-workspace?workspace_id={workspace}"),
        &[],
    ));
    let data = browser.data(get("/session/token"));
    let claims = part(data["token"].as_str().unwrap(), 1);
    assert_eq!(claims["workspace"], workspace);
    assert_eq!(claims["organization"], workspaces[0]["organization"]["id"]);
    let permissions = json!({ "organization": ["organization:admin"], "workspace": ["workspace:admin"] });
    assert_eq!(claims["permissions"], permissions);
}

#[test]
fn without_sign_in_or_template_there_is_no_token() {
    let mut browser = Browser::new();
    assert_eq!(
        browser.refusal(get("/session/token")),
        wrong(400, "", "No active sign in")
    );
    assert_eq!(
        browser.refusal(get("/session/token?template=other")),
        wrong(404, "", "Template not found")
    );
}
