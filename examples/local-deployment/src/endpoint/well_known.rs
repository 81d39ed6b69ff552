//! `/.well-known/*`: what anybody may know, without a session.

use serde_json::{Value, json};
use wacht_yew::client::{Method, Response};

use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal, failure, json_response};
use crate::view;

pub(super) fn answer(deployment: &LocalDeployment, request: &Incoming) -> Response {
    match (request.method, request.path.as_str()) {
        (Method::Get, "/.well-known/jwks.json") => json_response(200, &deployment.key.jwks()),
        (Method::Get, "/.well-known/jwk") => enveloped(json!({
            "deployment_id": deployment.settings.id.as_str(),
            "public_key": deployment.key.public_pem(),
            // SAML is not signed here.
            "saml_public_key": "",
        })),
        (Method::Get, "/.well-known/meta") => enveloped(view::deployment(deployment)["ui_settings"].take()),
        _ => failure(&Refusal::unknown_route(), None),
    }
}

fn enveloped(data: Value) -> Response {
    json_response(
        200,
        &json!({ "status": 200, "message": "", "data": data, "session": null, "errors": null }),
    )
}
