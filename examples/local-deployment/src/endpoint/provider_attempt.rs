//! Attempts that wait for somebody to come back from a provider.

use wacht_yew::wire::{AttemptId, ErrorCode, SignInAttempt, SignInMethod, UserId};

use super::{Call, sign_in_attempt};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

const LIFE_MS: i64 = 10 * 60_000;
/// So many attempts fit into a session; the oldest makes room.
const CAPACITY: usize = 50;

/// A new attempt that is not in the session yet.
pub(super) fn new(deployment: &mut LocalDeployment, call: &Call<'_>, method: SignInMethod) -> SignInAttempt {
    SignInAttempt {
        id: deployment.random.id(call.now).into(),
        session_id: call.session.clone(),
        method,
        expires_at: Some(call.now.plus_millis(LIFE_MS)),
        ..SignInAttempt::default()
    }
}

/// Puts an attempt into the session of the call.
pub(super) fn keep(deployment: &mut LocalDeployment, call: &Call<'_>, attempt: SignInAttempt) -> Result<(), Refusal> {
    let session = call.session_mut(deployment)?;
    if session.attempts.len() >= CAPACITY {
        session.attempts.remove(0);
    }
    session.attempts.push(attempt);
    session.updated_at = call.now;
    Ok(())
}

/// Opens an attempt in the session of the call.
pub(super) fn open(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    method: SignInMethod,
    provider: &str,
) -> Result<AttemptId, Refusal> {
    let attempt = SignInAttempt {
        sso_provider: provider.into(),
        ..new(deployment, call, method)
    };
    let id = attempt.id.clone();
    keep(deployment, call, attempt)?;
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
    sign_in_attempt::begin(deployment, call, user, waiting.method.clone(), false)?;
    let session = call.session_mut(deployment)?;
    session.attempts.retain(|attempt| attempt.id != waiting.id);
    if let Some(begun) = session.attempts.last_mut() {
        begun.id = waiting.id.clone();
        begun.sso_provider = waiting.sso_provider.clone();
    }
    Ok(())
}
