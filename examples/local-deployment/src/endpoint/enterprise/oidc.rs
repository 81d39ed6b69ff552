//! `GET /auth/sso/oidc/callback`: back from an OpenID Connect provider.

use wacht_yew::client::Response;
use wacht_yew::wire::{ErrorCode, Timestamp};

use super::arrival::{Arrival, Denial};
use super::oidc_address;
use crate::control::Provider;
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal};
use crate::store::{Exchange, Identity};

pub(super) fn callback(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    match Arrival::read(deployment, request, request.query("state"), now) {
        Ok(arrival) => {
            let identified = identity(deployment, request, &arrival, now);
            arrival.finish(deployment, identified)
        }
        Err(response) => response,
    }
}

fn identity(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    arrival: &Arrival<'_>,
    now: Timestamp,
) -> Result<Identity, Denial> {
    if let Some(error) = request.query("error") {
        let description = request.query("error_description").unwrap_or(error);
        return Err(Denial::new(error, description));
    }
    let code = request.query("code");
    let code = code.ok_or_else(|| Refusal::coded(400, ErrorCode::CodeRequired))?;
    let issuer = Provider::Enterprise(arrival.connection().into()).issuer(deployment);
    let exchange = Exchange {
        code,
        issuer: &issuer,
        client: &arrival.trust.client,
        redirect_uri: &oidc_address(deployment),
        verifier: None,
    };
    let grant = deployment.grants.exchange(exchange, now);
    let grant = grant.ok_or_else(|| Refusal::coded(400, ErrorCode::InvalidCode))?;
    Ok(grant.identity)
}
