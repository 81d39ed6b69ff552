//! Enterprise sign-on: `POST /auth/sso/login`, and the addresses that browsers come back to.
//!
//! The deployment calls nobody, so the local identity provider stands in for whatever issuer or sign-on address a
//! connection names. SAML responses are not signed, neither by that provider nor when they are read.

mod arrival;
mod metadata;
mod oidc;
mod saml;
mod start;

pub(super) use start::start;

use wacht_yew::client::{Method, Response};
use wacht_yew::wire::Timestamp;

use super::journey::{Errand, Journey};
use crate::deployment::LocalDeployment;
use crate::http::{Address, Incoming};

/// The deployment's name as a service provider; also what its tokens name as issuer.
fn entity_id(deployment: &LocalDeployment) -> String {
    format!("https://{}", deployment.settings.backend_host)
}

/// Where SAML responses are posted to.
fn saml_address(deployment: &LocalDeployment) -> String {
    format!("{}/auth/sso/callback", deployment.origin())
}

/// Where OpenID Connect providers return to.
fn oidc_address(deployment: &LocalDeployment) -> String {
    format!("{}/auth/sso/oidc/callback", deployment.origin())
}

/// Answers browsers that come back from a provider; `None` for other paths. Which session they belong to stands in the
/// state that they bring: in staging nothing else tells, and a form posted from another site carries no cookie.
pub(super) fn answer(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Option<Response> {
    match (request.method, request.path.as_str()) {
        (Method::Get, "/auth/sso/metadata") => Some(metadata::document(deployment)),
        (Method::Get, "/auth/sso/oidc/callback") => Some(oidc::callback(deployment, request, now)),
        (Method::Post, "/auth/sso/callback") => Some(saml::callback(deployment, request, now)),
        _ => None,
    }
}

/// The origins to which somebody may be sent who comes back with this state.
pub(crate) fn destinations(deployment: &LocalDeployment, state: &str, now: Timestamp) -> Vec<String> {
    let settings = &deployment.settings.ui_settings;
    let journey = Journey::read(deployment, state, Errand::Enterprise, now);
    let wanted = journey.as_ref().and_then(|journey| journey.redirect_uri.as_deref());
    let addresses = [
        Some(deployment.page_origin()),
        Some(&*settings.sign_in_page_url),
        Some(&*settings.after_signin_redirect_url),
        wanted,
    ];
    let addresses = addresses.into_iter().flatten().filter_map(Address::parse);
    let mut origins: Vec<String> = addresses.map(|address| address.origin()).collect();
    origins.sort();
    origins.dedup();
    origins
}
