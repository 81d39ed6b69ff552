//! `POST /auth/passkey/login/…`: signing in with a passkey, without a name, a second factor or a profile to complete.

use serde_json::json;
use wacht_yew::wire::{ErrorCode, SignInAttempt, SignInMethod, UserId};

use super::relying_party::{
    TIMEOUT_MS, ask, decode, encode, expectation, origins, require_passkeys, user_verification,
};
use super::{Answer, Call, Outcome, challenge, sign_in, sign_in_attempt};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::passkey::{Assertion, assert, challenge_of};

/// Asks the browser for any key that its user has here.
pub(super) fn begin(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    require_passkeys(deployment)?;
    let ceremony = ask(deployment, call, None);
    let mut options = json!({
        "challenge": encode(&ceremony.challenge),
        "timeout": TIMEOUT_MS,
        "userVerification": user_verification(&ceremony),
    });
    if let Some(name) = &ceremony.relying_party {
        options["rpId"] = name.as_str().into();
    }
    Ok(Answer::Data(json!({ "options": { "publicKey": options } })))
}

/// Signs in whoever the key belongs to.
pub(super) fn finish(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    require_passkeys(deployment)?;
    if !deployment.ceremonies.waits(&call.session, None, call.now) {
        return Err(Refusal::plain(400, "Login session expired"));
    }
    let user = verify(deployment, call).ok_or_else(|| Refusal::coded(401, ErrorCode::InvalidCredentials))?;
    let account = deployment.accounts.get(&user).ok_or_else(|| Refusal::swallowed(500))?;
    if account.user.disabled {
        return Err(Refusal::coded(403, ErrorCode::UserDisabled));
    }
    if call.session(deployment)?.has_user(&user) {
        return Err(Refusal::coded(400, ErrorCode::UserAlreadySignedIn));
    }
    sign_in::refuse_one_too_many(deployment, call)?;
    let attempt = SignInAttempt {
        user_id: Some(user.clone()),
        first_method_authenticated: true,
        ..sign_in_attempt::blank(deployment, call, SignInMethod::Passkey)
    };
    sign_in_attempt::settle(deployment, call, attempt)?;
    Ok(Answer::Session)
}

/// Whose key answered; `None` when nobody's did. The question is used up by any answer to it.
fn verify(deployment: &mut LocalDeployment, call: &Call<'_>) -> Option<UserId> {
    let form = |field: &str| call.request.form(field);
    let bytes = |field: &str| form(field).and_then(decode);
    let answer = Assertion {
        client_data: bytes("clientDataJSON")?,
        authenticator_data: bytes("authenticatorData")?,
        signature: bytes("signature")?,
    };
    let challenge = challenge_of(&answer.client_data)?;
    let ceremony = deployment.ceremonies.take(&call.session, None, &challenge, call.now)?;
    let passkey = deployment
        .passkeys
        .by_credential(&bytes("rawId").or_else(|| bytes("id"))?)?;
    let is_owner = bytes("userHandle").is_none_or(|handle| handle == passkey.user.as_str().as_bytes());
    if !is_owner || form("type") != Some("public-key") {
        return None;
    }
    let origins = origins(deployment, call.request);
    let seen = assert(
        &expectation(&ceremony, &origins),
        &answer,
        &passkey.key,
        passkey.counter,
    )
    .ok()?;
    let (user, id) = (passkey.user.clone(), passkey.id.clone());
    let passkey = deployment.passkeys.find_mut(&user, &id)?;
    passkey.counter = seen.counter;
    passkey.backed_up = seen.backed_up;
    passkey.last_used_at = Some(call.now);
    Some(user)
}

#[cfg(test)]
#[path = "passkey_sign_in_tests.rs"]
mod tests;
