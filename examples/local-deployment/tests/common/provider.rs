//! The consent page of an identity provider, as the browser in front of it sees it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::Value;
use wacht_yew::client::{Request, Response};

use super::{Browser, NOON, ORIGIN, get, post, sent, with_header};

/// A request of the browser itself: no token in its address.
pub(crate) fn navigate(browser: &mut Browser, request: Request) -> Response {
    let request = with_header(request, "accept", "text/html,application/xhtml+xml");
    sent(browser.deployment.handle(request, NOON))
}

/// Opens an address of the deployment.
pub(crate) fn open(browser: &mut Browser, address: &str) -> Response {
    navigate(
        browser,
        get(address.strip_prefix(ORIGIN).expect("the deployment's origin")),
    )
}

/// Sends a form of the page at this address.
pub(crate) fn submit(browser: &mut Browser, address: &str, fields: &[(&'static str, &str)]) -> Response {
    let target = address.strip_prefix(ORIGIN).expect("the deployment's origin");
    navigate(browser, post(target, fields))
}

/// Where a response sends the browser.
pub(crate) fn location(response: &Response) -> String {
    assert!(matches!(response.status, 302 | 303), "{}", text(response));
    response.header("location").expect("a location").to_owned()
}

/// A parameter of an address.
pub(crate) fn parameter(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

pub(crate) fn text(response: &Response) -> String {
    String::from_utf8(response.body.clone()).expect("text")
}

pub(crate) fn encoded(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// The claims of a token whose signature the published keys verify.
pub(crate) fn verified(jwt: &str, keys: &Value) -> Value {
    let decode = |text: &str| URL_SAFE_NO_PAD.decode(text).expect("base64url");
    let (signed, signature) = jwt.rsplit_once('.').expect("three parts");
    let (header, claims) = signed.split_once('.').expect("three parts");
    let header: Value = serde_json::from_slice(&decode(header)).expect("a header");
    let mut known = keys["keys"].as_array().expect("keys").iter();
    let key = known.find(|key| key["kid"] == header["kid"]).expect("the key");
    assert_eq!((&header["alg"], &key["alg"]), (&"ES256".into(), &"ES256".into()));
    let coordinate = |name: &str| decode(key[name].as_str().expect("a coordinate"));
    let point = [vec![4], coordinate("x"), coordinate("y")].concat();
    let signature = Signature::from_slice(&decode(signature)).expect("a signature");
    let key = VerifyingKey::from_sec1_bytes(&point).expect("a point");
    key.verify(signed.as_bytes(), &signature).expect("a valid signature");
    serde_json::from_slice(&decode(claims)).expect("claims")
}
