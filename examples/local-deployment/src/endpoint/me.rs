//! `GET /me…`: the signed-in user and what they belong to.

use wacht_yew::client::Method;

use super::{Answer, Call, Outcome, membership};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view::tree;

/// Answers what stands under `/me`.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => me(deployment, call),
        (Method::Get, ["organization-memberships"]) => membership::organizations(deployment, call),
        (Method::Get, ["workspace-memberships"]) => membership::workspaces(deployment, call),
        _ => Err(Refusal::unknown_route()),
    }
}

/// The whole user.
fn me(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let account = deployment.accounts.get(&user).ok_or_else(|| Refusal::swallowed(500))?;
    Ok(Answer::Data(tree(&account.user)))
}
