//! `POST /me/init-sso-connection`, `POST /me/sso-connection-callback`: a social account joins the account signed in.

use serde_json::json;
use wacht_yew::wire::{ErrorCode, SocialProvider, UserId};

use super::callback::reply;
use super::{account, asked_for, configured, identity, provider_address};
use crate::deployment::LocalDeployment;
use crate::endpoint::journey::{Errand, Journey};
use crate::endpoint::{Answer, Call, Outcome, redirect};
use crate::http::Refusal;
use crate::store::Identity;
use crate::view;

/// So many social accounts belong to one user.
const CAPACITY: usize = 20;

/// Says where to go.
pub(in crate::endpoint) fn begin(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let provider = asked_for(deployment, call)?;
    let redirect_uri = redirect::wanted(call)?;
    if let Some(address) = redirect_uri {
        redirect::check(deployment, address)?;
    }
    let journey = Journey {
        errand: Errand::Connect,
        session: call.session.clone(),
        subject: user.as_str().into(),
        provider: provider.as_str().into(),
        begun_at: call.now,
        redirect_uri: redirect_uri.map(Into::into),
    };
    let address = provider_address(deployment, provider, &journey);
    Ok(Answer::Data(json!({ "oauth_url": address })))
}

/// Connects the account that the provider vouches for.
pub(in crate::endpoint) fn finish(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let Some(code) = call.request.query("code") else {
        return Err(Refusal::coded(400, ErrorCode::CodeRequired));
    };
    let invalid = || Refusal::coded(400, ErrorCode::InvalidState);
    let state = call.request.query("state").ok_or_else(invalid)?;
    let journey = Journey::read(deployment, state, Errand::Connect, call.now)
        .filter(|journey| journey.session == call.session)
        .ok_or_else(invalid)?;
    if *journey.subject != *user.as_str() {
        let text = "Please sign in with the correct account to connect this social account.";
        return Err(Refusal::coded_as(400, ErrorCode::InvalidState, text));
    }
    let provider = configured(deployment, &journey.provider)?;
    let identity = identity(deployment, call, &provider, code)?;
    refuse_conflict(deployment, &user, &provider, &identity)?;
    account::connect(deployment, call.now, &user, &provider, &identity)?;
    let session = call.session_mut(deployment)?;
    session.updated_at = call.now;
    let session = call.session(deployment)?;
    let mut reply = reply(view::session(deployment, session, session), journey);
    reply["message"] = "Social account connected successfully".into();
    Ok(Answer::Data(reply))
}

/// One social account belongs to one user, and so does its address.
fn refuse_conflict(
    deployment: &LocalDeployment,
    user: &UserId,
    provider: &SocialProvider,
    identity: &Identity,
) -> Result<(), Refusal> {
    let accounts = &deployment.accounts;
    let connected = accounts.by_social_connection(provider.as_str(), &identity.email);
    match connected.map(|account| &account.user.id) {
        Some(owner) if owner == user => {
            return Err(Refusal::plain(400, "This social account is already connected"));
        }
        Some(_) => return Err(Refusal::coded(400, ErrorCode::SocialAccountAlreadyConnected)),
        None => {}
    }
    let owner = accounts.by_email(&identity.email).map(|account| &account.user.id);
    if owner.is_some_and(|owner| owner != user) {
        let text = "This email address is already associated with another user";
        return Err(Refusal::plain(400, text));
    }
    let connections = accounts.get(user).map(|account| account.user.social_connections.len());
    if connections.unwrap_or_default() >= CAPACITY {
        return Err(Refusal::plain(400, "Maximum number of social accounts reached"));
    }
    Ok(())
}
