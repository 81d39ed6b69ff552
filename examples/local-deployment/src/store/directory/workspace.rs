//! Workspaces belong to organizations.

use wacht_yew::wire::{OrganizationId, Workspace, WorkspaceId};

use crate::store::table::Record;

impl Record for Workspace {
    type Id = WorkspaceId;
    type Owner = Option<OrganizationId>;

    fn id(&self) -> &WorkspaceId {
        &self.id
    }

    fn owner(&self) -> &Option<OrganizationId> {
        &self.organization_id
    }
}
