//! What the active account belongs to.

use super::{CallError, Client, LocalBoxFuture, api::Call};
use crate::wire::{OrganizationId, OrganizationMembership, WorkspaceMembership};

impl Client {
    /// `GET /me/organization-memberships`: every organization of the active account, newest first.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 when nobody is signed in.
    pub fn organization_memberships(&self) -> LocalBoxFuture<Result<Vec<OrganizationMembership>, CallError>> {
        self.call(Call::get("/me/organization-memberships"))
    }

    /// `GET /me/workspace-memberships`: every workspace of the active account, or those of one organization.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 when nobody is signed in.
    pub fn workspace_memberships(
        &self,
        organization: Option<&OrganizationId>,
    ) -> LocalBoxFuture<Result<Vec<WorkspaceMembership>, CallError>> {
        let organization = organization.map(OrganizationId::as_str).unwrap_or_default();
        self.call(Call::get("/me/workspace-memberships").query("org_id", organization))
    }
}
