//! The token endpoint: a code for an id token.
//!
//! Client secrets are not checked: the providers know no clients, and whoever can reach them owns the machine.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use wacht_yew::client::Response;
use wacht_yew::wire::Timestamp;

use super::Provider;
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, json_response};
use crate::store::{Exchange, Grant};

const LIFE_SECONDS: i64 = 300;

pub(super) fn exchange(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    provider: &Provider,
    now: Timestamp,
) -> Response {
    if request.form("grant_type") != Some("authorization_code") {
        return refuse("unsupported_grant_type");
    }
    let client = request
        .form("client_id")
        .map(str::to_owned)
        .or_else(|| basic_user(request));
    let (Some(code), Some(client), Some(redirect_uri)) = (request.form("code"), client, request.form("redirect_uri"))
    else {
        return refuse("invalid_request");
    };
    let issuer = provider.issuer(deployment);
    let exchange = Exchange {
        code,
        issuer: &issuer,
        client: &client,
        redirect_uri,
        verifier: request.form("code_verifier"),
    };
    let Some(grant) = deployment.grants.exchange(exchange, now) else {
        return refuse("invalid_grant");
    };
    let id_token = deployment.provider_key.sign(&claims(&grant, now));
    let body = json!({
        "access_token": deployment.random.hex::<20>(),
        "token_type": "Bearer",
        "expires_in": LIFE_SECONDS,
        "id_token": id_token,
    });
    json_response(200, &body)
}

fn claims(grant: &Grant, now: Timestamp) -> Value {
    let identity = &grant.identity;
    let subject = Sha256::digest(format!("{}|{}", grant.issuer, identity.email));
    let subject: String = subject[..12].iter().map(|byte| format!("{byte:02x}")).collect();
    let mut claims = json!({
        "iss": grant.issuer,
        "sub": subject,
        "aud": grant.client,
        "iat": now.as_millis() / 1000,
        "exp": now.as_millis() / 1000 + LIFE_SECONDS,
        "auth_time": grant.granted_at.as_millis() / 1000,
        "email": identity.email,
        "email_verified": true,
        "given_name": identity.first_name,
        "family_name": identity.last_name,
        "name": format!("{} {}", identity.first_name, identity.last_name).trim(),
    });
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = json!(nonce);
    }
    claims
}

/// The client's name out of a Basic authorization.
fn basic_user(request: &Incoming) -> Option<String> {
    let (scheme, credentials) = request.header("authorization")?.split_once(' ')?;
    let credentials = STANDARD.decode(credentials.trim()).ok()?;
    let credentials = String::from_utf8(credentials).ok()?;
    let (client, _) = credentials.split_once(':')?;
    let (client, _) = form_urlencoded::parse(client.as_bytes()).next()?;
    scheme.eq_ignore_ascii_case("basic").then(|| client.into_owned())
}

fn refuse(error: &str) -> Response {
    json_response(400, &json!({ "error": error }))
}
