//! What a provider tells about itself (OpenID Connect Discovery 1.0).

use serde_json::json;
use wacht_yew::client::Response;

use super::Provider;
use crate::deployment::LocalDeployment;
use crate::http::json_response;

pub(super) fn document(deployment: &LocalDeployment, provider: &Provider) -> Response {
    let issuer = provider.issuer(deployment);
    let document = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks.json"),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": ["openid", "profile", "email"],
        "claims_supported": [
            "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce",
            "email", "email_verified", "name", "given_name", "family_name",
        ],
    });
    json_response(200, &document)
}
