//! `GET /session/token` and the key that anybody can check it with.

use crate::common;
use crate::common::provider::verified;
use crate::common::{Browser, NOON, get, post, post_json, wrong};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
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

fn template(browser: &mut Browser, order: &Value) -> (u16, String) {
    let response = common::sent(browser.deployment.handle(post_json("/__local/templates", order), NOON));
    let message = common::body(&response)["message"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    (response.status, message)
}

#[test]
fn a_template_decides_about_life_and_claims() {
    let mut browser = Browser::new();
    let claims = json!({ "metadata": { "plan": "pro" }, "aud": "shop" });
    let order = json!({ "name": "shop", "lifetime_s": 600, "claims": claims });
    assert_eq!(template(&mut browser, &order), (200, String::new()));
    let user = browser.ada().active_signin.unwrap().user_id.clone();
    let data = browser.data(get("/session/token?template=shop"));
    assert_eq!(data["expires"], NOON.as_millis() + 600_000);
    let keys = common::body(&browser.send(get("/.well-known/jwks.json")));
    let claims = verified(data["token"].as_str().unwrap(), &keys);
    assert_eq!(
        (&claims["metadata"]["plan"], &claims["aud"]),
        (&json!("pro"), &json!("shop"))
    );
    assert_eq!((&claims["sub"], &claims["exp"]), (&json!(user), &json!(1_780_000_605)));
    let usual = browser.data(get("/session/token"));
    assert_eq!(usual["expires"], NOON.as_millis() + 30_000);
    assert_eq!(part(usual["token"].as_str().unwrap(), 1)["aud"], Value::Null);
    let listed = common::body(&common::sent(
        browser.deployment.handle(get("/__local/templates"), NOON),
    ));
    assert_eq!(listed["shop"]["lifetime_s"], 600);
    assert_eq!(listed["default"], json!({ "lifetime_s": 30, "claims": {} }));
}

#[test]
fn the_default_template_can_be_replaced_until_the_next_reset() {
    let mut browser = Browser::new();
    let form = [("name", "default"), ("lifetime_s", "5"), ("claims", r#"{"beta":true}"#)];
    let response = common::sent(browser.deployment.handle(post("/__local/templates", &form), NOON));
    assert_eq!(response.status, 200);
    browser.ada();
    let data = browser.data(get("/session/token"));
    assert_eq!(data["expires"], NOON.as_millis() + 5_000);
    assert_eq!(part(data["token"].as_str().unwrap(), 1)["beta"], true);
    browser.deployment.reset(None);
    browser.ada();
    assert_eq!(
        browser.data(get("/session/token"))["expires"],
        NOON.as_millis() + 30_000
    );
}

#[test]
fn templates_that_mean_nothing_are_refused() {
    let mut browser = Browser::new();
    let many: Value = (0..1000).map(|number| (format!("claim-{number}"), json!(1))).collect();
    for (order, reason) in [
        (json!({}), "name is missing"),
        (json!({ "name": "a b" }), "name must have"),
        (json!({ "name": "x".repeat(65) }), "name must have"),
        (
            json!({ "name": "a", "lifetime_s": 0 }),
            "lifetime_s must be 1 to 86400 seconds",
        ),
        (
            json!({ "name": "a", "lifetime_s": 86_401 }),
            "lifetime_s must be 1 to 86400 seconds",
        ),
        (
            json!({ "name": "a", "lifetime_s": u64::MAX }),
            "lifetime_s must be 1 to 86400 seconds",
        ),
        (
            json!({ "name": "a", "lifetime_s": -1 }),
            "lifetime_s must be a whole number",
        ),
        (json!({ "name": "a", "claims": [] }), "claims must be a JSON object"),
        (
            json!({ "name": "a", "claims": { "sub": "1" } }),
            "the claim sub is the deployment's own",
        ),
        (
            json!({ "name": "a", "claims": { "permissions": {} } }),
            "the claim permissions is",
        ),
        (json!({ "name": "a", "claims": many }), "claims may have at most"),
    ] {
        let (status, message) = template(&mut browser, &order);
        assert!(status == 400 && message.starts_with(reason), "{message}");
    }
    let form = [("name", "a"), ("claims", "{")];
    let response = common::sent(browser.deployment.handle(post("/__local/templates", &form), NOON));
    assert_eq!(response.status, 400);
    browser.ada();
    assert_eq!(browser.refusal(get("/session/token?template=a")).0, 404);
}

#[test]
fn what_is_well_known_needs_no_session_and_starts_none() {
    let mut browser = Browser::new();
    let mut read = |path: &str| {
        let response = common::sent(browser.deployment.handle(get(path), NOON));
        assert_eq!(
            (response.status, response.header("x-development-session")),
            (200, None),
            "{path}"
        );
        common::body(&response)
    };
    let (meta, jwk, keys) = (
        read("/.well-known/meta"),
        read("/.well-known/jwk"),
        read("/.well-known/jwks.json"),
    );
    let deployment = browser.data(get("/deployment"));
    assert_eq!(
        (&meta["status"], &meta["data"]),
        (&json!(200), &deployment["ui_settings"])
    );
    assert_eq!(jwk["data"]["deployment_id"], deployment["id"]);
    assert_eq!(jwk["data"]["saml_public_key"], "");
    let key = keys["keys"][0].as_object().unwrap();
    let names: Vec<&str> = key.keys().map(String::as_str).collect();
    assert_eq!(names, ["alg", "crv", "kid", "kty", "use", "x", "y"]);
    assert_eq!((&key["kty"], &key["crv"]), (&json!("EC"), &json!("P-256")));
    let unknown = common::sent(browser.deployment.handle(get("/.well-known/other"), NOON));
    assert_eq!(
        (unknown.status, common::body(&unknown)["errors"].clone()),
        (404, json!([]))
    );
}
