//! `GET /me…`: the signed-in user and what they belong to.

use wacht_yew::wire::{OrganizationMembership, UserId, WorkspaceMembership};

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view::{self, tree};

/// The whole user.
pub(super) fn me(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = active_user(deployment, call)?;
    let account = deployment.accounts.get(user).ok_or_else(unauthorized)?;
    Ok(Answer::Data(tree(&account.user)))
}

/// Newest first, each with the restriction that shuts the user out, if one does.
pub(super) fn organization_memberships(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = active_user(deployment, call)?;
    let memberships = deployment.directory.organization_memberships.iter().rev();
    let memberships: Vec<OrganizationMembership> = memberships
        .filter(|membership| membership.user == *user)
        .filter_map(|membership| view::organization_membership(deployment, membership))
        .collect();
    Ok(Answer::Data(tree(&memberships)))
}

/// The same for workspaces, all or those of one organization.
pub(super) fn workspace_memberships(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = active_user(deployment, call)?;
    let organization = call.request.query("org_id");
    let memberships = deployment.directory.workspace_memberships.iter().rev();
    let memberships: Vec<WorkspaceMembership> = memberships
        .filter(|membership| membership.user == *user)
        .filter_map(|membership| view::workspace_membership(deployment, membership))
        .filter(|membership| organization.is_none_or(|id| membership.organization.id.as_str() == id))
        .collect();
    Ok(Answer::Data(tree(&memberships)))
}

fn active_user<'d>(deployment: &'d LocalDeployment, call: &Call<'_>) -> Result<&'d UserId, Refusal> {
    let active = call.session(deployment)?.active().ok_or_else(unauthorized)?;
    Ok(&active.user)
}

fn unauthorized() -> Refusal {
    Refusal::plain(401, "Unauthorized")
}
