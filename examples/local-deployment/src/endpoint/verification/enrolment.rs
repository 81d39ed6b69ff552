//! Enrolling an authenticator app in the middle of a sign-in: an extension, behind the fault `add_second_factor`.
//!
//! Clients know the step `add_second_factor`, but no known server produces it; how it is prepared is invented here.

use form_urlencoded::byte_serialize;
use serde_json::{Value, json};
use wacht_yew::wire::{Authenticator, SignInAttempt};

use super::second_factor;
use crate::deployment::LocalDeployment;
use crate::endpoint::Call;
use crate::http::Refusal;
use crate::totp;

/// Gives the secret for the app; asking again gives the same one, so that a picture already scanned stays good.
pub(super) fn prepare(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
) -> Result<Value, Refusal> {
    let known = call.session(deployment)?.note(&attempt.id).totp_secret;
    let secret = known.unwrap_or_else(|| totp::new_secret(&mut deployment.random));
    let kept = secret.clone();
    let session = call.session_mut(deployment)?;
    session.annotate(&attempt.id, |note| note.totp_secret = Some(kept));
    let user = attempt.user_id.as_ref().and_then(|user| deployment.accounts.get(user));
    let account = user
        .and_then(|account| account.user.secondary_name())
        .unwrap_or_default();
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let issuer = encoded(&deployment.settings.ui_settings.app_name);
    let url = format!(
        "otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}",
        encoded(account)
    );
    Ok(json!({ "method": "authenticator", "totp_secret": secret, "otp_url": url }))
}

/// Takes the app's first code: the app is enrolled, and the second factor given.
pub(super) fn attempt(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    code: &str,
) -> Result<(), Refusal> {
    let secret = call.session(deployment)?.note(&attempt.id).totp_secret;
    let secret = secret.ok_or_else(|| Refusal::plain(400, "Authenticator not set up"))?;
    if !totp::matches(&secret, code, call.now) {
        return Err(Refusal::plain(400, "Invalid authentication code"));
    }
    let user = attempt
        .user_id
        .as_ref()
        .and_then(|user| deployment.accounts.get_mut(user));
    let account = user.ok_or_else(|| Refusal::swallowed(500))?;
    if account.totp_secret.is_some() {
        // Another attempt was faster; whoever is here has to give that app's code.
        return Err(Refusal::plain(400, "Authenticator already set up"));
    }
    account.user.user_authenticator = Some(Authenticator {
        id: deployment.random.id(call.now).into(),
        created_at: Some(call.now),
    });
    account.totp_secret = Some(secret);
    second_factor::pass(deployment, call, attempt)
}
