//! Invitations that nobody has accepted yet.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{InvitationId, OrganizationId, RoleId, Timestamp, UserId, WorkspaceId};

use crate::store::table::Record;

/// An invitation to an organization, and perhaps to one of its workspaces.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Invitation {
    pub(crate) id: InvitationId,
    pub(crate) organization: OrganizationId,
    /// Lower case.
    pub(crate) email: String,
    pub(crate) role: Option<RoleId>,
    pub(crate) workspace: Option<WorkspaceId>,
    pub(crate) workspace_role: Option<RoleId>,
    pub(crate) inviter: UserId,
    /// The secret of the link that was mailed last.
    pub(crate) token: String,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

impl Invitation {
    pub(crate) fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at <= now
    }

    /// Whether it invites the same address to the same place.
    pub(crate) fn is_for(&self, email: &str, workspace: Option<&WorkspaceId>) -> bool {
        self.email == email && self.workspace.as_ref() == workspace
    }
}

impl Record for Invitation {
    type Id = InvitationId;
    type Owner = OrganizationId;

    fn id(&self) -> &InvitationId {
        &self.id
    }

    fn owner(&self) -> &OrganizationId {
        &self.organization
    }
}
