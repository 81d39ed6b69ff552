//! What the active account belongs to.

use super::{CallError, Client, LocalBoxFuture, call::Call};
use crate::wire::{OrganizationId, OrganizationMembership, WorkspaceMembership};

/// What the active account belongs to.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
///
/// /// `Royal Society: 3 workspaces`, for each organization.
/// async fn lines(client: &Client) -> Result<Vec<String>, CallError> {
///     let mut lines = Vec::new();
///     for membership in client.organization_memberships().await? {
///         let organization = &membership.organization;
///         let workspaces = client.workspace_memberships(Some(&organization.id)).await?;
///         lines.push(format!(
///             "{}: {} workspaces",
///             organization.name,
///             workspaces.len()
///         ));
///     }
///     Ok(lines)
/// }
/// ```
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
