//! Sign-in attempts: how they begin, go on from step to step, and end in a sign-in.

use wacht_yew::wire::{AttemptId, SignInAttempt, SignInMethod, SignInStep, UserId};

use super::{Call, sign_in, sign_in_plan};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::AttemptNote;

pub(super) const LIFE_MS: i64 = 10 * 60_000;

/// Begins an attempt after its first factor was given; with nothing left to do it is completed at once.
pub(super) fn begin(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    user: &UserId,
    method: SignInMethod,
    address_is_unverified: bool,
) -> Result<AttemptId, Refusal> {
    sign_in::refuse_one_too_many(deployment, call)?;
    let mut attempt = blank(deployment, call, method);
    if address_is_unverified {
        attempt.remaining_steps.push(SignInStep::VerifyEmail);
    }
    let account = deployment.accounts.get(user).ok_or_else(|| Refusal::swallowed(500))?;
    attempt.user_id = Some(user.clone());
    attempt.first_method_authenticated = true;
    sign_in_plan::add_steps(deployment, account, &mut attempt);
    settle(deployment, call, attempt)
}

/// Begins an attempt whose first step proves who somebody is. It looks the same when the note names nobody.
pub(super) fn begin_unproved(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    (method, step): (SignInMethod, SignInStep),
    note: AttemptNote,
) -> Result<AttemptId, Refusal> {
    sign_in::refuse_one_too_many(deployment, call)?;
    let mut attempt = blank(deployment, call, method);
    attempt.remaining_steps.push(step);
    let account = note.user.as_ref().and_then(|user| deployment.accounts.get(user));
    if let Some(account) = account.filter(|_| deployment.faults.steps_at_once) {
        sign_in_plan::add_steps(deployment, account, &mut attempt);
    }
    let id = settle(deployment, call, attempt)?;
    let with_id = AttemptNote {
        attempt: id.clone(),
        ..note
    };
    call.session_mut(deployment)?.annotate(&id, |kept| *kept = with_id);
    Ok(id)
}

/// Takes the current step. Behind the last one the user is signed in, in the session of this call.
pub(super) fn advance(deployment: &mut LocalDeployment, call: &Call<'_>, id: &AttemptId) -> Result<(), Refusal> {
    let session = call.session(deployment)?;
    let mut attempt = session
        .attempt(id.as_str())
        .cloned()
        .ok_or_else(|| Refusal::swallowed(500))?;
    let taken = attempt.step().clone();
    if let Some(place) = attempt.remaining_steps.iter().position(|step| *step == taken) {
        attempt.remaining_steps.drain(..=place);
    }
    if attempt.user_id.is_none() {
        prove(deployment, session.note(id), &mut attempt)?;
    }
    settle(deployment, call, attempt).map(|_| ())
}

/// The first step told who this is.
fn prove(deployment: &LocalDeployment, note: AttemptNote, attempt: &mut SignInAttempt) -> Result<(), Refusal> {
    let account = note.user.as_ref().and_then(|user| deployment.accounts.get(user));
    let account = account.ok_or_else(|| Refusal::swallowed(500))?;
    sign_in::refuse_disabled(account)?;
    attempt.user_id = note.user;
    attempt.first_method_authenticated = true;
    let has_steps = attempt.second_method_authentication_required || attempt.requires_completion;
    if !has_steps {
        sign_in_plan::add_steps(deployment, account, attempt);
    }
    Ok(())
}

/// Keeps an attempt as its remaining steps say; when none remain, its user is signed in first.
pub(super) fn settle(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    mut attempt: SignInAttempt,
) -> Result<AttemptId, Refusal> {
    attempt.current_step = attempt.remaining_steps.first().cloned().unwrap_or_default();
    if attempt.remaining_steps.is_empty() {
        let user = attempt.user_id.clone().ok_or_else(|| Refusal::swallowed(500))?;
        sign_in::complete(deployment, call, &user)?;
        attempt.completed = true;
    }
    let id = attempt.id.clone();
    let session = call.session_mut(deployment)?;
    session.put_attempt(attempt);
    session.updated_at = call.now;
    Ok(id)
}

/// An attempt that knows nothing yet and is not in its session.
pub(super) fn blank(deployment: &mut LocalDeployment, call: &Call<'_>, method: SignInMethod) -> SignInAttempt {
    SignInAttempt {
        id: deployment.random.id(call.now).into(),
        session_id: call.session.clone(),
        method,
        expires_at: Some(call.now.plus_millis(LIFE_MS)),
        ..SignInAttempt::default()
    }
}
