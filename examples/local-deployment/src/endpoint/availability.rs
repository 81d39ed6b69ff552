//! `GET /auth/identifier-availability`: whether an address or a username is taken.

use serde_json::json;
use wacht_yew::wire::ErrorCode;

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

pub(super) fn availability(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let identifier = call.request.query("identifier").map(str::trim).unwrap_or_default();
    let account = match call.request.query("type") {
        _ if identifier.is_empty() => return Err(Refusal::coded(400, ErrorCode::BadRequestBody)),
        Some("email") => deployment.accounts.by_email(&identifier.to_lowercase()),
        Some("username") => deployment.accounts.by_username(identifier),
        _ => return Err(Refusal::coded(400, ErrorCode::BadRequestBody)),
    };
    Ok(Answer::Data(json!({ "exists": account.is_some() })))
}
