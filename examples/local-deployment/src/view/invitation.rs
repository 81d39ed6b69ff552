//! Invitations as those who manage them see them: without the token, which only the mail tells.

use serde_json::{Value, json};
use wacht_yew::wire::{OrganizationInvitation, Role, RoleId, Timestamp, Workspace, WorkspaceId};

use super::{organization_member, tree, workspace};
use crate::deployment::LocalDeployment;
use crate::store::Invitation;

/// An invitation.
pub(crate) fn invitation(deployment: &LocalDeployment, invitation: &Invitation, now: Timestamp) -> Value {
    let directory = &deployment.directory;
    let place = invitation.workspace.as_ref().and_then(|id| directory.workspace(id));
    let mut document = tree(&OrganizationInvitation {
        id: invitation.id.clone(),
        organization_id: invitation.organization.clone(),
        email: invitation.email.as_str().into(),
        initial_organization_role: role(deployment, invitation.role.as_ref()),
        workspace: place.map_or_else(nowhere, |place| workspace(deployment, place)),
        initial_workspace_role: role(deployment, invitation.workspace_role.as_ref()),
        expired: invitation.has_expired(now),
        expiry: Some(invitation.expires_at),
        created_at: Some(invitation.created_at),
        updated_at: Some(invitation.updated_at),
        ..OrganizationInvitation::default()
    });
    let inviter = directory.in_organization(&invitation.inviter, invitation.organization.as_str());
    document["inviter"] = inviter
        .and_then(|membership| organization_member(deployment, membership))
        .unwrap_or_else(|| json!({ "id": "0" }));
    document
}

/// A role, or the server's way to say "none".
fn role(deployment: &LocalDeployment, id: Option<&RoleId>) -> Role {
    let role = id.and_then(|id| deployment.directory.roles.get(id));
    role.map_or_else(
        || Role {
            id: RoleId::from("0"),
            ..Role::default()
        },
        |owned| owned.role.clone(),
    )
}

fn nowhere() -> Workspace {
    Workspace {
        id: WorkspaceId::from("0"),
        ..Workspace::default()
    }
}
