//! `GET /me/…-memberships`: what the user belongs to, newest first, each with the restriction that shuts the user out, if
//! one does.

use wacht_yew::wire::{OrganizationMembership, WorkspaceMembership};

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::view;

/// All organizations.
pub(super) fn organizations(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let memberships = deployment.directory.organization_memberships.of_user(&user);
    let memberships: Vec<OrganizationMembership> = memberships
        .into_iter()
        .filter_map(|membership| view::organization_membership(deployment, membership))
        .collect();
    Ok(Answer::Written(view::text(&memberships)))
}

/// All workspaces, or those of one organization.
pub(super) fn workspaces(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let organization = call.request.query("org_id");
    let memberships = deployment.directory.workspace_memberships.of_user(&user);
    let memberships: Vec<WorkspaceMembership> = memberships
        .into_iter()
        .filter_map(|membership| view::workspace_membership(deployment, membership))
        .filter(|membership| organization.is_none_or(|id| membership.organization.id.as_str() == id))
        .collect();
    Ok(Answer::Written(view::text(&memberships)))
}
