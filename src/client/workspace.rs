//! Workspaces: found one, leave one.

use super::call::Call;
use super::tenancy::path;
use super::{CallError, Client, LocalBoxFuture, NewTenancy};
use crate::wire::{CreatedWorkspace, OrganizationId, Role, WorkspaceId};

const GROUP: &str = "workspaces";

/// Workspaces of an organization.
///
/// ```
/// use wacht_yew::client::{CallError, Client, NewTenancy};
/// use wacht_yew::wire::{OrganizationId, WorkspaceId};
///
/// /// Founds one, and gives the names of the roles that others can have in it.
/// async fn found(
///     client: &Client,
///     of: &OrganizationId,
/// ) -> Result<Vec<Box<str>>, CallError> {
///     let new = NewTenancy {
///         name: "Notes on the engine".into(),
///         ..NewTenancy::default()
///     };
///     let created = client.create_workspace(of, &new).await?;
///     let roles = client.workspace_roles(&created.workspace.id).await?;
///     Ok(roles.into_iter().map(|role| role.name).collect())
/// }
///
/// async fn leave(client: &Client, id: &WorkspaceId) -> Result<(), CallError> {
///     client.leave_workspace(id).await
/// }
/// ```
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
