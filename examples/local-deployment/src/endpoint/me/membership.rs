//! `GET /me/…-memberships`: what the user belongs to.

use wacht_yew::wire::{OrganizationMembership, WorkspaceMembership};

use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome};
use crate::view::{self, tree};

/// Newest first, each with the restriction that shuts the user out, if one does.
pub(super) fn of_organizations(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let memberships = deployment.directory.organization_memberships.iter().rev();
    let memberships: Vec<OrganizationMembership> = memberships
        .filter(|membership| membership.user == user)
        .filter_map(|membership| view::organization_membership(deployment, membership))
        .collect();
    Ok(Answer::Data(tree(&memberships)))
}

/// The same for workspaces, all or those of one organization.
pub(super) fn of_workspaces(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
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
