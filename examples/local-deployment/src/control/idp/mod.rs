//! `/__local/idp/*`: identity providers of this deployment's own, where a tester says who somebody is.
//!
//! They speak OpenID Connect (authorization code, PKCE with S256, ES256 id tokens) to this deployment and to anybody
//! else, and SAML without signatures to this deployment. One stands for each social provider at `social/<provider>`, one
//! for each enterprise connection at `enterprise/<connection>`, whatever issuer the connection names: nothing here leaves
//! the machine.

mod authorize;
mod consent;
mod discovery;
mod identity;
mod provider;
mod saml;
mod token;

pub(crate) use provider::Provider;

use wacht_yew::client::{Method, Response};
use wacht_yew::wire::Timestamp;

use crate::deployment::LocalDeployment;
use crate::http::{Incoming, content, json_response};

/// Answers a request to an identity provider.
pub(super) fn answer(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    let segments = request.segments();
    if let (Method::Get, ["__local", "idp", "style.css"]) = (request.method, &*segments) {
        return content(200, "text/css; charset=utf-8", consent::STYLE.into());
    }
    let Some((provider, endpoint)) = Provider::read(segments.get(2..).unwrap_or_default()) else {
        return unknown();
    };
    match (request.method, endpoint) {
        (Method::Get, [".well-known", "openid-configuration"]) => discovery::document(deployment, &provider),
        (Method::Get, ["jwks.json"]) => json_response(200, &deployment.provider_key.jwks()),
        (Method::Get, ["authorize"]) => authorize::ask(deployment, request, &provider, now),
        (Method::Post, ["authorize"]) => authorize::decide(deployment, request, &provider, now),
        (Method::Get, ["saml"]) => saml::ask(deployment, request, &provider),
        (Method::Post, ["saml"]) => saml::decide(deployment, request, &provider, now),
        (Method::Post, ["token"]) => token::exchange(deployment, request, &provider, now),
        _ => unknown(),
    }
}

fn unknown() -> Response {
    let body = serde_json::json!({ "error": "not_found", "error_description": "There is no such identity provider." });
    json_response(404, &body)
}
