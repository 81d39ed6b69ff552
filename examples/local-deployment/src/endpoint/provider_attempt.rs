//! Attempts that wait for somebody to come back from a provider.

use wacht_yew::wire::{AttemptId, ErrorCode, SignInAttempt, SignInMethod, UserId};

use super::{Call, sign_in, sign_in_attempt, sign_in_plan};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Opens an attempt in the session of the call.
pub(super) fn open(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    method: SignInMethod,
    provider: &str,
) -> Result<AttemptId, Refusal> {
    let attempt = SignInAttempt {
        sso_provider: provider.into(),
        ..sign_in_attempt::blank(deployment, call, method)
    };
    let id = attempt.id.clone();
    let session = call.session_mut(deployment)?;
    session.put_attempt(attempt);
    session.updated_at = call.now;
    Ok(id)
}

/// The attempt, if it still waits for its provider.
pub(super) fn waiting<'d>(
    deployment: &'d LocalDeployment,
    call: &Call<'_>,
    id: &str,
    method: &SignInMethod,
) -> Result<Option<&'d SignInAttempt>, Refusal> {
    let mut attempts = call.session(deployment)?.attempts.iter();
    let attempt = attempts.find(|attempt| attempt.id.as_str() == id && attempt.method == *method);
    let is_waiting = |attempt: &&SignInAttempt| {
        !attempt.completed && !attempt.first_method_authenticated && !attempt.is_expired(call.now)
    };
    Ok(attempt.filter(is_waiting))
}

/// Whether the user may sign in here at all: not disabled, and not in this session already.
pub(super) fn admit(deployment: &LocalDeployment, call: &Call<'_>, user: &UserId) -> Result<(), Refusal> {
    if call.session(deployment)?.has_user(user) {
        return Err(Refusal::coded(400, ErrorCode::UserAlreadySignedIn));
    }
    let account = deployment.accounts.get(user).ok_or_else(|| Refusal::swallowed(500))?;
    if account.user.disabled {
        return Err(Refusal::coded(403, ErrorCode::UserDisabled));
    }
    Ok(())
}

/// Goes on with a waiting attempt now that the provider said who it is: the steps that are left, or the sign-in.
pub(super) fn go_on(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    waiting: &SignInAttempt,
    user: &UserId,
) -> Result<(), Refusal> {
    sign_in::refuse_one_too_many(deployment, call)?;
    let account = deployment.accounts.get(user).ok_or_else(|| Refusal::swallowed(500))?;
    let mut attempt = SignInAttempt {
        user_id: Some(user.clone()),
        first_method_authenticated: true,
        ..waiting.clone()
    };
    sign_in_plan::add_steps(deployment, account, &mut attempt);
    sign_in_attempt::settle(deployment, call, attempt).map(drop)
}
