//! Joining an organization and its workspaces.

use wacht_yew::wire::{OrganizationId, RoleId, Timestamp, UserId, WorkspaceId};

use super::super::realm::{Realm, default_role};
use crate::deployment::LocalDeployment;
use crate::fixture::permission::{ORGANIZATION_MEMBER, WORKSPACE_MEMBER};
use crate::http::Refusal;
use crate::store::Membership;

/// Refuses when the organization, or the workspace, to be joined has as many members as the deployment allows.
pub(super) fn refuse_full(
    deployment: &LocalDeployment,
    organization: Option<&OrganizationId>,
    workspace: Option<&WorkspaceId>,
) -> Result<(), Refusal> {
    let settings = &deployment.settings.b2b_settings;
    let directory = &deployment.directory;
    let members = organization.map_or(0, |id| directory.organization_memberships.count_of_place(id));
    let in_workspace = workspace.map_or(0, |id| directory.workspace_memberships.count_of_place(id));
    let limits = [
        ("Organization", settings.max_allowed_org_members, members),
        ("Workspace", settings.max_allowed_workspace_members, in_workspace),
    ];
    for (what, limit, count) in limits {
        if usize::try_from(limit).is_ok_and(|limit| limit > 0 && count >= limit) {
            let text = format!("{what} has reached the maximum number of members allowed ({limit})");
            return Err(Refusal::plain(403, text));
        }
    }
    Ok(())
}

/// Makes a user a plain member unless the organization is full.
pub(in crate::endpoint) fn if_room(
    deployment: &mut LocalDeployment,
    place: &OrganizationId,
    user: &UserId,
    now: Timestamp,
) {
    if refuse_full(deployment, Some(place), None).is_ok() {
        organization(deployment, place, user, None, now);
    }
}

/// Makes a user a member, with the role promised if it still exists and else the default one; the workspace that new
/// members join comes with it.
pub(super) fn organization(
    deployment: &mut LocalDeployment,
    place: &OrganizationId,
    user: &UserId,
    promised: Option<&RoleId>,
    now: Timestamp,
) {
    if deployment.directory.in_organization(user, place.as_str()).is_some() {
        return;
    }
    let settings = &deployment.settings.b2b_settings;
    let configured = promised
        .filter(|role| deployment.directory.role_for(&place.roles(), role).is_some())
        .or(settings.default_org_member_role_id.as_ref());
    let role = default_role(&deployment.directory, &place.roles(), configured, ORGANIZATION_MEMBER);
    let membership = Membership::new(place, user, role, &mut deployment.random, now);
    deployment.directory.organization_memberships.add(membership);
    let first = deployment.directory.organization(place);
    let first = first.and_then(|organization| organization.auto_assigned_workspace_id.clone());
    if let Some(first) = first {
        workspace(deployment, &first, user, None, now);
    }
}

/// The same for a workspace.
pub(super) fn workspace(
    deployment: &mut LocalDeployment,
    place: &WorkspaceId,
    user: &UserId,
    promised: Option<&RoleId>,
    now: Timestamp,
) {
    let directory = &deployment.directory;
    let is_there = directory.in_workspace(user, place.as_str()).is_some();
    if is_there || directory.workspace(place).is_none() {
        return;
    }
    let settings = &deployment.settings.b2b_settings;
    let configured = promised
        .filter(|role| directory.role_for(&place.roles(), role).is_some())
        .or(settings.default_workspace_member_role_id.as_ref());
    let role = default_role(directory, &place.roles(), configured, WORKSPACE_MEMBER);
    let membership = Membership::new(place, user, role, &mut deployment.random, now);
    deployment.directory.workspace_memberships.add(membership);
}
