//! The proof-of-work challenge: its two endpoints, and the gate in front of protected calls.

use serde::Deserialize;
use serde_json::json;
use wacht_yew::client::{Method, Response};
use wacht_yew::wire::ErrorCode;

use super::Call;
use crate::control::ChallengeMode;
use crate::deployment::LocalDeployment;
use crate::http::{Refusal, json_response};
use crate::view::tree;

#[derive(Deserialize)]
struct Redeem {
    token: String,
    solutions: Vec<u64>,
}

/// Cap's own endpoints, which know no envelope; `None` for other paths.
pub(super) fn proxy(deployment: &mut LocalDeployment, call: &Call<'_>) -> Option<Response> {
    match (call.request.method, call.request.path.as_str()) {
        (Method::Post, "/captcha/challenge") => {
            let (puzzles, listed) = (deployment.faults.puzzles(), deployment.faults.challenge_listed);
            let challenge = deployment
                .challenges
                .create(puzzles, listed, &mut deployment.random, call.now);
            Some(json_response(200, &tree(&challenge)))
        }
        (Method::Post, "/captcha/redeem") => Some(redeem(deployment, call)),
        _ => None,
    }
}

fn redeem(deployment: &mut LocalDeployment, call: &Call<'_>) -> Response {
    let body = call
        .request
        .json()
        .and_then(|body| serde_json::from_value::<Redeem>(body).ok());
    let Some(Redeem { token, solutions }) = body else {
        return json_response(400, &json!({ "success": false }));
    };
    let redemption = deployment
        .challenges
        .redeem(&token, &solutions, &mut deployment.random, call.now);
    if redemption.success {
        json_response(200, &tree(&redemption))
    } else {
        json_response(200, &json!({ "success": false }))
    }
}

/// Lets a call through that earned its token, as form field or as query parameter.
pub(super) fn require(deployment: &mut LocalDeployment, call: &Call<'_>) -> Result<(), Refusal> {
    let reusable = match deployment.faults.challenge {
        ChallengeMode::Off => return Ok(()),
        ChallengeMode::On => false,
        ChallengeMode::Reuse => true,
    };
    let token = call
        .request
        .form("challenge_token")
        .or_else(|| call.request.query("challenge_token"));
    if deployment
        .challenges
        .accepts(token.unwrap_or_default(), reusable, call.now)
    {
        return Ok(());
    }
    let code = if deployment.faults.challenge_bad_request {
        ErrorCode::BadRequestBody
    } else {
        ErrorCode::TooManyRequests
    };
    Err(Refusal::coded_as(403, code, "Challenge verification failed"))
}
