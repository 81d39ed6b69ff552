//! `/me/signins…`: where else the user is signed in.

use serde_json::Value;

use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::view;

/// Every sign-in of the user in any session, newest first.
pub(super) fn list(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let sessions = deployment.sessions.values();
    let all = sessions.flat_map(|session| session.sign_ins.iter().map(move |sign_in| (session, sign_in)));
    let mut own: Vec<_> = all
        .filter(|(_, sign_in)| sign_in.user == user && sign_in.expires_at > call.now)
        .collect();
    own.sort_by(|(_, left), (_, right)| right.created_at.cmp(&left.created_at).then(right.id.cmp(&left.id)));
    let documents = own.into_iter().map(|(session, sign_in)| {
        let mut document = view::sign_in(deployment, session, sign_in);
        if deployment.faults.numeric_ids {
            view::leak_numbers(&mut document, &["id", "session_id", "user_id"]);
        }
        document
    });
    Ok(Answer::Data(Value::Array(documents.collect())))
}

/// Ends one of them, be it the one that asks.
pub(super) fn sign_out(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let user = call.user(deployment)?;
    let mut sessions = deployment.sessions.values_mut();
    let session = sessions.find(|session| session.sign_in(id).is_some_and(|sign_in| sign_in.user == user));
    let session = session.ok_or_else(|| Refusal::plain(400, "Failed to find signin"))?;
    session.end(|sign_in| sign_in.id.as_str() == id);
    session.updated_at = call.now;
    Ok(Answer::Data(Value::Null))
}
