//! Social providers: signing in with one, and connecting one to an account.

mod account;
mod callback;
mod connect;
mod start;

pub(super) use callback::callback;
pub(super) use connect::{begin as begin_to_connect, finish as finish_to_connect};
pub(super) use start::start;

use wacht_yew::wire::{ErrorCode, SocialProvider};

use super::Call;
use super::journey::Journey;
use crate::control::Provider;
use crate::deployment::LocalDeployment;
use crate::http::{Refusal, with_query};
use crate::store::{Exchange, Identity};

/// The name under which the deployment is known to its own providers.
const CLIENT: &str = "wacht-local";

/// The provider of this name, if the deployment uses it.
fn configured(deployment: &LocalDeployment, name: &str) -> Result<SocialProvider, Refusal> {
    let provider = SocialProvider::from(name);
    let mut connections = deployment.settings.social_connections.iter();
    let is_enabled = connections.any(|connection| connection.enabled && connection.provider == provider);
    if !is_enabled || matches!(provider, SocialProvider::Unknown(_)) {
        return Err(Refusal::coded(400, ErrorCode::ProviderNotConfigured));
    }
    Ok(provider)
}

/// The provider that a call names.
fn asked_for(deployment: &LocalDeployment, call: &Call<'_>) -> Result<SocialProvider, Refusal> {
    match call.request.query("provider") {
        None => Err(Refusal::coded(400, ErrorCode::ProviderRequired)),
        Some(name) => configured(deployment, name),
    }
}

/// Where the provider sends people back to: a page of the app, without any relay between.
fn return_address(deployment: &LocalDeployment) -> String {
    format!("{}/social/callback", deployment.page_origin())
}

/// Where to send the browser.
fn provider_address(deployment: &LocalDeployment, provider: SocialProvider, journey: &Journey) -> String {
    let mut connections = deployment.settings.social_connections.iter();
    let connection = connections.find(|connection| connection.provider == provider);
    let more = connection.iter().flat_map(|connection| &connection.user_defined_scopes);
    let scopes: Vec<&str> = ["openid", "email", "profile"]
        .into_iter()
        .chain(more.map(|scope| &**scope))
        .collect();
    let issuer = Provider::Social(provider).issuer(deployment);
    with_query(
        &format!("{issuer}/authorize"),
        &[
            ("client_id", CLIENT),
            ("redirect_uri", &return_address(deployment)),
            ("response_type", "code"),
            ("scope", &scopes.join(" ")),
            ("state", &journey.state(deployment)),
        ],
    )
}

/// Who the provider says it is, for a code.
fn identity(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    provider: &SocialProvider,
    code: &str,
) -> Result<Identity, Refusal> {
    let issuer = Provider::Social(provider.clone()).issuer(deployment);
    let exchange = Exchange {
        code,
        issuer: &issuer,
        client: CLIENT,
        redirect_uri: &return_address(deployment),
        verifier: None,
    };
    let grant = deployment.grants.exchange(exchange, call.now);
    let grant = grant.ok_or_else(|| Refusal::coded(400, ErrorCode::InvalidCode))?;
    Ok(grant.identity)
}
