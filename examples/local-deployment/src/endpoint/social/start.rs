//! `POST /auth/oauth2/init`: opens an attempt and says where to go.

use serde_json::json;
use wacht_yew::wire::SignInMethod;

use super::{asked_for, provider_address};
use crate::deployment::LocalDeployment;
use crate::endpoint::journey::{Errand, Journey};
use crate::endpoint::{Answer, Call, Outcome, challenge, provider_attempt, redirect};
use crate::view;

/// The address to return to is checked on the way back, as the server does; only its length counts here.
pub(in crate::endpoint) fn start(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    let provider = asked_for(deployment, call)?;
    let redirect_uri = redirect::wanted(call)?;
    let attempt = provider_attempt::open(deployment, call, SignInMethod::Social, provider.as_str())?;
    let journey = Journey {
        errand: Errand::SignIn,
        session: call.session.clone(),
        subject: attempt.as_str().into(),
        provider: provider.as_str().into(),
        begun_at: call.now,
        redirect_uri: redirect_uri.map(Into::into),
    };
    let session = call.session(deployment)?;
    Ok(Answer::Data(json!({
        "oauth_url": provider_address(deployment, provider, &journey),
        "session": view::session(deployment, session, session),
    })))
}
