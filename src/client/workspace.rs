//! Workspaces: found one, leave one.

use super::api::Call;
use super::tenancy::path;
use super::{CallError, Client, LocalBoxFuture, NewTenancy};
use crate::wire::{CreatedWorkspace, OrganizationId, Role, WorkspaceId};

const GROUP: &str = "workspaces";

impl Client {
    /// `POST /workspaces`: founds a workspace of an organization, which becomes the active one.
    ///
    /// # Errors
    /// Any [`CallError`]; 403 for those who may not enter the organization, and when it has too many workspaces.
    pub fn create_workspace(
        &self,
        organization: &OrganizationId,
        new: &NewTenancy,
    ) -> LocalBoxFuture<Result<CreatedWorkspace, CallError>> {
        let body = new.body(&[("organization_id", organization.as_str())]);
        self.call(Call::post("/workspaces").body(body))
    }

    /// `POST /workspaces/{id}/leave`; the organization stays.
    ///
    /// # Errors
    /// Any [`CallError`]; 403 for the only owner.
    pub fn leave_workspace(&self, id: &WorkspaceId) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path(GROUP, id.as_str(), "leave")))
    }

    /// `GET /workspaces/{id}/roles`: its own roles and the deployment's.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn workspace_roles(&self, id: &WorkspaceId) -> LocalBoxFuture<Result<Vec<Role>, CallError>> {
        self.call(Call::get(path(GROUP, id.as_str(), "roles")))
    }
}
