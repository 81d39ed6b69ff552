//! The way to a social provider and back.

use serde_json::Value;
use wacht_yew::client::Request;

use super::provider::{encoded, location, parameter, submit};
use super::{Browser, ORIGIN, get, post};

pub(crate) const ADA: &[(&str, &str)] = &[("person", "ada@example.com")];
pub(crate) const HEDY: &[(&str, &str)] = &[
    ("email", "hedy@example.com"),
    ("first_name", "Hedy"),
    ("last_name", "Lamarr"),
];
pub(crate) const INVALID_STATE: &str = "Invalid request state.";

pub(crate) fn init(query: &str) -> Request {
    post(&format!("/auth/oauth2/init?{query}"), &[])
}

/// Begins a sign-in and gives the provider's address.
pub(crate) fn begun(browser: &mut Browser, query: &str) -> String {
    let data = browser.data(init(query));
    data["oauth_url"].as_str().expect("an address").to_owned()
}

/// Decides on the provider's page and gives code and state of the way back.
pub(crate) fn decided(browser: &mut Browser, address: &str, fields: &[(&'static str, &str)]) -> (String, String) {
    let back = location(&submit(browser, address, fields));
    assert!(back.starts_with(&format!("{ORIGIN}/social/callback?")), "{back}");
    (
        parameter(&back, "code").expect("a code"),
        parameter(&back, "state").expect("a state"),
    )
}

pub(crate) fn callback(code: &str, state: &str) -> Request {
    get(&format!(
        "/auth/oauth2/callback?{}",
        encoded(&[("code", code), ("state", state)])
    ))
}

pub(crate) fn connect_callback(code: &str, state: &str) -> Request {
    let query = encoded(&[("code", code), ("state", state)]);
    post(&format!("/me/sso-connection-callback?{query}"), &[])
}

pub(crate) fn signed_in(browser: &mut Browser, fields: &[(&'static str, &str)]) -> Value {
    let address = begun(browser, "provider=google_oauth");
    let (code, state) = decided(browser, &address, fields);
    browser.data(callback(&code, &state))
}

pub(crate) fn connected(browser: &mut Browser, provider: &str, fields: &[(&'static str, &str)]) -> Request {
    let data = browser.data(post(&format!("/me/init-sso-connection?provider={provider}"), &[]));
    let (code, state) = decided(browser, data["oauth_url"].as_str().expect("an address"), fields);
    connect_callback(&code, &state)
}
