//! `POST /auth/sso/login`: opens an attempt and says where to go.

use serde_json::json;
use wacht_yew::wire::SignInMethod;

use super::{oidc_address, saml};
use crate::control::Provider;
use crate::deployment::LocalDeployment;
use crate::endpoint::journey::{Errand, Journey};
use crate::endpoint::{Answer, Call, Outcome, challenge, provider_attempt, redirect};
use crate::http::{Refusal, with_query};
use crate::store::Trust;
use crate::view;

pub(in crate::endpoint) fn start(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    if !deployment.settings.b2b_settings.enterprise_sso_enabled {
        return Err(Refusal::plain(403, "Enterprise SSO is not enabled for this deployment"));
    }
    let connection = call.request.query("connection_id");
    let connection = connection.ok_or_else(|| Refusal::plain(400, "connection_id is required"))?;
    let trust = deployment.directory.trust(connection);
    let trust = trust.ok_or_else(|| Refusal::plain(400, "Enterprise connection not found"))?;
    let redirect_uri = redirect::wanted(call)?;
    if let Some(address) = redirect_uri {
        redirect::check(deployment, address)?;
    }
    let attempt = provider_attempt::open(deployment, call, SignInMethod::EnterpriseSso, "")?;
    let journey = Journey {
        errand: Errand::Enterprise,
        session: call.session.clone(),
        subject: attempt.as_str().into(),
        provider: connection.into(),
        begun_at: call.now,
        redirect_uri: redirect_uri.map(Into::into),
    };
    let address = if trust.saml {
        saml::address(deployment, &journey)
    } else {
        oidc_provider_address(deployment, &journey, &trust)
    };
    let session = call.session(deployment)?;
    let session = view::session(deployment, session, session);
    Ok(Answer::Data(json!({ "sso_url": address, "session": session })))
}

fn oidc_provider_address(deployment: &LocalDeployment, journey: &Journey, trust: &Trust) -> String {
    let issuer = Provider::Enterprise(journey.provider.clone()).issuer(deployment);
    with_query(
        &format!("{issuer}/authorize"),
        &[
            ("client_id", &trust.client),
            ("redirect_uri", &oidc_address(deployment)),
            ("response_type", "code"),
            ("scope", &trust.scopes),
            ("state", &journey.state(deployment)),
        ],
    )
}
