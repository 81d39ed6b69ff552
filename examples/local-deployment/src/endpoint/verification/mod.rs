//! `POST /auth/prepare-verification` and `POST /auth/attempt-verification`: codes, links and second factors of attempts.

mod contact_step;
mod enrolment;
pub(super) mod magic_link;
mod second_factor;
mod sign_up_step;

use serde_json::Value;
use wacht_yew::wire::{ErrorCode, SignInAttempt, SignInStep, Timestamp};

use super::{Answer, Call, Outcome, challenge};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// What a refused code is called.
const WRONG_CODE: &str = "Invalid or expired OTP";

/// Which kind of attempt a call speaks of.
enum Kind {
    SignIn,
    SignUp,
}

/// Sends a code or link, or remembers the second factor chosen.
pub(super) fn prepare(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    let id = attempt_id(call)?;
    let strategy = call
        .request
        .query("strategy")
        .ok_or_else(|| Refusal::coded(400, ErrorCode::VerificationStrategyRequired))?;
    let data = match kind(call)? {
        Kind::SignIn => prepare_sign_in(deployment, call, &sign_in_attempt(deployment, call, id)?, strategy)?,
        Kind::SignUp => sign_up_step::prepare(deployment, call, id, strategy)?,
    };
    Ok(Answer::Data(data))
}

/// Takes a code.
pub(super) fn attempt(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let id = attempt_id(call)?;
    let code = call.request.form("verification_code").unwrap_or_default().trim();
    match kind(call)? {
        Kind::SignIn => {
            let attempt = sign_in_attempt(deployment, call, id)?;
            attempt_sign_in(deployment, call, &attempt, code)?;
        }
        Kind::SignUp => sign_up_step::attempt(deployment, call, id, code)?,
    }
    Ok(Answer::Session)
}

fn prepare_sign_in(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    strategy: &str,
) -> Result<Value, Refusal> {
    match (attempt.step(), strategy) {
        (SignInStep::VerifyEmail | SignInStep::VerifyPhone, _) if deployment.faults.strict_steps => Err(invalid_step()),
        (SignInStep::VerifyEmail | SignInStep::VerifyEmailOtp, "email_otp") => {
            contact_step::mail_code(deployment, call, attempt)
        }
        (SignInStep::VerifyPhone | SignInStep::VerifyPhoneOtp, "phone_otp") => {
            contact_step::text_code(deployment, call, attempt)
        }
        (SignInStep::VerifyEmailLink, "magic_link") => magic_link::send(deployment, call, attempt),
        (SignInStep::VerifySecondFactor, _) => second_factor::prepare(deployment, call, attempt, strategy),
        (SignInStep::AddSecondFactor, "authenticator") => enrolment::prepare(deployment, call, attempt),
        _ => Err(invalid_step()),
    }
}

fn attempt_sign_in(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    code: &str,
) -> Result<(), Refusal> {
    match attempt.step() {
        SignInStep::VerifyEmail | SignInStep::VerifyPhone if deployment.faults.strict_steps => Err(invalid_step()),
        SignInStep::VerifyEmail | SignInStep::VerifyEmailOtp => contact_step::by_mail(deployment, call, attempt, code),
        SignInStep::VerifyPhone | SignInStep::VerifyPhoneOtp => contact_step::by_text(deployment, call, attempt, code),
        SignInStep::VerifySecondFactor => second_factor::attempt(deployment, call, attempt, code),
        SignInStep::AddSecondFactor => enrolment::attempt(deployment, call, attempt, code),
        _ => Err(invalid_step()),
    }
}

fn invalid_step() -> Refusal {
    Refusal::plain(400, "Invalid step")
}

fn bad_attempt(status: u16) -> Refusal {
    Refusal::coded(status, ErrorCode::BadSignInAttempt)
}

fn attempt_id<'a>(call: &'a Call<'_>) -> Result<&'a str, Refusal> {
    call.request.query("attempt_identifier").ok_or_else(|| bad_attempt(400))
}

fn kind(call: &Call<'_>) -> Result<Kind, Refusal> {
    match call.request.query("identifier_type") {
        Some("signin") => Ok(Kind::SignIn),
        Some("signup") => Ok(Kind::SignUp),
        _ => Err(Refusal::coded(400, ErrorCode::BadRequestBody)),
    }
}

/// The open attempt of this id in the session of the call; those of other sessions do not exist.
fn sign_in_attempt(deployment: &LocalDeployment, call: &Call<'_>, id: &str) -> Result<SignInAttempt, Refusal> {
    let attempt = call.session(deployment)?.attempt(id).ok_or_else(|| bad_attempt(500))?;
    if !is_open(attempt, call.now) {
        return Err(bad_attempt(400));
    }
    Ok(attempt.clone())
}

fn is_open(attempt: &SignInAttempt, now: Timestamp) -> bool {
    !attempt.completed && !attempt.is_expired(now)
}
