//! Workspaces: their settings, members and roles.

mod create;
mod departure;
mod member;
mod role;
mod update;

use wacht_yew::client::Method;
use wacht_yew::wire::WorkspaceId;

use super::access::{require, workspace_member};
use super::{Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::fixture::permission::{WORKSPACE_ADMIN, WORKSPACE_MANAGE};
use crate::http::Refusal;
use crate::store::Membership;

/// What managing a workspace's members takes.
const MANAGE: [&str; 2] = [WORKSPACE_ADMIN, WORKSPACE_MANAGE];
/// What its settings and roles take.
const ADMIN: [&str; 1] = [WORKSPACE_ADMIN];

/// Answers what stands under `/workspaces`.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Post, []) => create::create(deployment, call),
        (Method::Post, [id, "update"]) => update::update(deployment, call, id),
        (Method::Post, [id, "delete"]) => departure::delete(deployment, call, id),
        (Method::Post, [id, "leave"]) => departure::leave(deployment, call, id),
        (_, [id, "members", rest @ ..]) => member::dispatch(deployment, call, id, rest),
        (_, [id, "roles", rest @ ..]) => role::dispatch(deployment, call, id, rest),
        _ => Err(Refusal::unknown_route()),
    }
}

/// The caller's membership, if one of its roles gives one of these permissions; `task` completes "Insufficient
/// permissions to".
fn entitled(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    id: &str,
    permissions: &[&str],
    task: &str,
) -> Result<Membership<WorkspaceId>, Refusal> {
    let own = workspace_member(deployment, call, id)?;
    require(
        deployment,
        &own,
        permissions,
        &format!("Insufficient permissions to {task}."),
    )?;
    Ok(own)
}
