//! Signing somebody in without a factor, for the controls.

use wacht_yew::wire::{SessionId, Timestamp, UserId};

use super::{Call, browser_session, provider_attempt, sign_in};
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal};

/// Signs the user in, or makes their sign-in the active one, in the session that the request carries; gives that session,
/// or `None` when it carries none.
pub(crate) fn sign_in_as(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    user: &UserId,
    now: Timestamp,
) -> Result<Option<SessionId>, Refusal> {
    let Some(session) = browser_session::carried(deployment, request, now) else {
        return Ok(None);
    };
    let call = Call { request, session, now };
    let record = call.session_mut(deployment)?;
    record.touch(now);
    record.updated_at = now;
    let present = record.sign_ins.iter().find(|sign_in| sign_in.user == *user);
    if let Some(present) = present.map(|sign_in| sign_in.id.clone()) {
        record.active_sign_in = Some(present);
    } else {
        provider_attempt::admit(deployment, &call, user)?;
        sign_in::refuse_one_too_many(deployment, &call)?;
        sign_in::complete(deployment, &call, user)?;
    }
    Ok(Some(call.session))
}
