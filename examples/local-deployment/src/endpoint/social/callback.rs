//! `GET /auth/oauth2/callback`: somebody is back from a provider to sign in.

use serde_json::{Value, json};
use wacht_yew::wire::{ErrorCode, SignInMethod};

use super::{account, configured, identity};
use crate::deployment::LocalDeployment;
use crate::endpoint::journey::{Errand, Journey};
use crate::endpoint::{Answer, Call, Outcome, provider_attempt, redirect, sign_in};
use crate::http::Refusal;
use crate::view;

/// Goes on with the attempt. Whoever is unknown gets an account, whatever the deployment says about sign-ups.
pub(in crate::endpoint) fn callback(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let Some(code) = call.request.query("code") else {
        return Err(Refusal::coded(400, ErrorCode::CodeRequired));
    };
    let invalid = || Refusal::coded(400, ErrorCode::InvalidState);
    let state = call.request.query("state").ok_or_else(invalid)?;
    let journey = Journey::read(deployment, state, Errand::SignIn, call.now)
        .filter(|journey| journey.session == call.session)
        .ok_or_else(invalid)?;
    let waiting = provider_attempt::waiting(deployment, call, &journey.subject, &SignInMethod::Social)?;
    let waiting = waiting.cloned().ok_or_else(invalid)?;
    let provider = configured(deployment, &journey.provider)?;
    if let Some(address) = &journey.redirect_uri {
        redirect::check(deployment, address)?;
    }
    sign_in::refuse_one_too_many(deployment, call)?;
    let identity = identity(deployment, call, &provider, code)?;
    let user = account::of(deployment, call, &provider, &identity)?;
    provider_attempt::go_on(deployment, call, &waiting, &user)?;
    let session = call.session(deployment)?;
    Ok(Answer::Data(reply(
        view::session(deployment, session, session),
        journey,
    )))
}

/// The session, and where the app wanted to go if it said so.
pub(super) fn reply(session: Value, journey: Journey) -> Value {
    let mut reply = json!({ "session": session });
    if let Some(address) = journey.redirect_uri {
        reply["redirect_uri"] = Value::String(address.into());
    }
    reply
}
