//! Steps of a sign-up: the address, then the number.

use serde_json::Value;
use wacht_yew::wire::SignUpStep;

use super::{WRONG_CODE, bad_attempt, invalid_step};
use crate::deployment::LocalDeployment;
use crate::endpoint::delivery::{Recipient, send_code};
use crate::endpoint::{Call, sign_up};
use crate::http::Refusal;
use crate::store::{Purpose, SignUpRecord};

/// Sends a code.
pub(super) fn prepare(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    id: &str,
    strategy: &str,
) -> Result<Value, Refusal> {
    let record = find(deployment, call, id)?;
    match (&record.attempt.current_step, strategy) {
        (SignUpStep::VerifyEmail, "email_otp") => {
            let to = Recipient::Mail(&record.attempt.email);
            send_code(deployment, purpose(&record), to, call.now);
        }
        (SignUpStep::VerifyPhone, "phone_otp") => {
            let number = record.phone.as_ref().map(|phone| phone.dialled()).unwrap_or_default();
            send_code(deployment, purpose(&record), Recipient::Text(&number), call.now);
        }
        _ => return Err(invalid_step()),
    }
    Ok(Value::Null)
}

/// Takes a code.
pub(super) fn attempt(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, code: &str) -> Result<(), Refusal> {
    let record = find(deployment, call, id)?;
    if record.attempt.remaining_steps.is_empty() {
        return Err(invalid_step());
    }
    if !deployment.codes.accept(&purpose(&record), code, call.now) {
        return Err(Refusal::plain(400, WRONG_CODE));
    }
    sign_up::advance(deployment, call, record)
}

/// Each step has its own codes.
fn purpose(record: &SignUpRecord) -> Purpose {
    Purpose::SignUp(
        record.attempt.id.as_str().into(),
        record.attempt.current_step.as_str().into(),
    )
}

/// The open sign-up of this id in the session of the call; those of other sessions do not exist.
fn find(deployment: &LocalDeployment, call: &Call<'_>, id: &str) -> Result<SignUpRecord, Refusal> {
    let record = call.session(deployment)?.sign_up(id).ok_or_else(|| bad_attempt(500))?;
    if record.attempt.completed || record.expires_at <= call.now {
        return Err(bad_attempt(400));
    }
    Ok(record.clone())
}
