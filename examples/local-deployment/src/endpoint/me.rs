//! `GET /me…`: the signed-in user and what they belong to.

use wacht_yew::client::Method;
use wacht_yew::wire::{OrganizationMembership, WorkspaceMembership};

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view::{self, tree};

/// Answers what stands under `/me`.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => me(deployment, call),
        (Method::Get, ["organization-memberships"]) => organization_memberships(deployment, call),
        (Method::Get, ["workspace-memberships"]) => workspace_memberships(deployment, call),
        _ => Err(Refusal::unknown_route()),
    }
}

/// The whole user.
fn me(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let account = deployment.accounts.get(&user).ok_or_else(|| Refusal::swallowed(500))?;
    Ok(Answer::Data(tree(&account.user)))
}

/// Newest first, each with the restriction that shuts the user out, if one does.
fn organization_memberships(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let memberships = deployment.directory.organization_memberships.iter().rev();
    let memberships: Vec<OrganizationMembership> = memberships
        .filter(|membership| membership.user == user)
        .filter_map(|membership| view::organization_membership(deployment, membership))
        .collect();
    Ok(Answer::Data(tree(&memberships)))
}

/// The same for workspaces, all or those of one organization.
fn workspace_memberships(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let organization = call.request.query("org_id");
    let memberships = deployment.directory.workspace_memberships.iter().rev();
    let memberships: Vec<WorkspaceMembership> = memberships
        .filter(|membership| membership.user == user)
        .filter_map(|membership| view::workspace_membership(deployment, membership))
        .filter(|membership| organization.is_none_or(|id| membership.organization.id.as_str() == id))
        .collect();
    Ok(Answer::Data(tree(&memberships)))
}
