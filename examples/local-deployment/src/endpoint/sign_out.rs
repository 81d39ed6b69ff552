//! `POST /session/sign-out`: one account or all.

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Whichever account leaves, nobody is active afterwards: people pick anew (unless a fault keeps who stays).
pub(super) fn sign_out(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let keeps_active = deployment.faults.sign_out_keeps_active;
    let session = call.session_mut(deployment)?;
    match call.request.query("sign_in_id") {
        None => session.sign_ins.clear(),
        Some(id) if session.sign_in(id).is_some() => {
            session.sign_ins.retain(|sign_in| sign_in.id.as_str() != id);
        }
        Some(_) => return Err(Refusal::swallowed(400)),
    }
    if !keeps_active || session.active().is_none() {
        session.active_sign_in = None;
    }
    session.updated_at = call.now;
    Ok(Answer::Session)
}
