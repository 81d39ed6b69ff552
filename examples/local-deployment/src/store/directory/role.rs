//! Roles: the deployment's, and those that organizations and workspaces make for themselves.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{OrganizationId, Role, RoleId, WorkspaceId};

use crate::store::table::Record;

/// Whose a role is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum RoleOwner {
    /// The deployment's, for every organization.
    Organizations,
    /// The deployment's, for every workspace.
    Workspaces,
    /// One organization's own.
    Organization(OrganizationId),
    /// One workspace's own.
    Workspace(WorkspaceId),
}

impl RoleOwner {
    /// The deployment's roles that can be held where this owner's can.
    pub(crate) fn of_deployment(&self) -> Self {
        match self {
            Self::Organizations | Self::Organization(_) => Self::Organizations,
            Self::Workspaces | Self::Workspace(_) => Self::Workspaces,
        }
    }
}

/// A role and whose it is.
#[derive(Serialize, Deserialize)]
pub(crate) struct OwnedRole {
    pub(crate) owner: RoleOwner,
    pub(crate) role: Role,
}

impl Record for OwnedRole {
    type Id = RoleId;
    type Owner = RoleOwner;

    fn id(&self) -> &RoleId {
        &self.role.id
    }

    fn owner(&self) -> &RoleOwner {
        &self.owner
    }
}
