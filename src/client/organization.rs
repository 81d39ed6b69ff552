//! Organizations: found one, leave one, invite to one.

use super::call::Call;
use super::tenancy::path;
use super::{Body, CallError, Client, LocalBoxFuture, NewTenancy};
use crate::wire::{CreatedOrganization, OrganizationId, OrganizationInvitation, Role, RoleId, WorkspaceId};

const GROUP: &str = "organizations";

/// Whom to invite, and to what.
///
/// ```no_run
/// use wacht_yew::client::{CallError, Client, Invitee};
/// use wacht_yew::wire::OrganizationId;
///
/// # async fn invite(client: &Client, organization: &OrganizationId) -> Result<(), CallError> {
/// let roles = client.organization_roles(organization).await?;
/// let invitee = Invitee {
///     email: "grace@example.com".into(),
///     role: roles.first().map(|role| role.id.clone()),
///     ..Invitee::default()
/// };
/// client.invite(organization, &invitee).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitee {
    /// The address; the server ignores case.
    pub email: Box<str>,
    /// The role in the organization; the deployment's default one when `None`.
    pub role: Option<RoleId>,
    /// The workspace of the organization to join as well.
    pub workspace: Option<WorkspaceId>,
    /// The role in the workspace; the deployment's default one when `None`.
    pub workspace_role: Option<RoleId>,
}

impl Client {
    /// `POST /organizations`: founds an organization, which becomes the active one.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client, NewTenancy};
    /// use wacht_yew::wire::OrganizationId;
    ///
    /// async fn found(client: &Client, name: &str) -> Result<OrganizationId, CallError> {
    ///     let new = NewTenancy {
    ///         name: name.into(),
    ///         ..NewTenancy::default()
    ///     };
    ///     let created = client.create_organization(&new).await?;
    ///     Ok(created.organization.id)
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 when the deployment has no organizations, 403 when there are too many.
    pub fn create_organization(&self, new: &NewTenancy) -> LocalBoxFuture<Result<CreatedOrganization, CallError>> {
        self.call(Call::post("/organizations").body(new.body(&[])))
    }

    /// `POST /organizations/{id}/leave`.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    /// use wacht_yew::wire::OrganizationId;
    ///
    /// async fn leave(
    ///     client: &Client,
    ///     id: &OrganizationId,
    /// ) -> Result<&'static str, CallError> {
    ///     match client.leave_organization(id).await {
    ///         Err(error) if error.api().is_some_and(|refusal| refusal.status == 403) => {
    ///             Ok("Make somebody else an admin first.")
    ///         }
    ///         answer => answer.map(|()| "You left."),
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 403 for the only admin.
    pub fn leave_organization(&self, id: &OrganizationId) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path(GROUP, id.as_str(), "leave")))
    }

    /// `GET /organizations/{id}/roles`: its own roles and the deployment's.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn organization_roles(&self, id: &OrganizationId) -> LocalBoxFuture<Result<Vec<Role>, CallError>> {
        self.call(Call::get(path(GROUP, id.as_str(), "roles")))
    }

    /// `POST /organizations/{id}/invitations`: mails somebody a link that leads into the organization, or into one of its
    /// workspaces.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 for members and for those who are invited already, 403 when there is no room.
    pub fn invite(
        &self,
        id: &OrganizationId,
        invitee: &Invitee,
    ) -> LocalBoxFuture<Result<OrganizationInvitation, CallError>> {
        let text = |id: Option<&str>| id.unwrap_or_default().to_owned();
        let body = Body::Form(vec![
            ("email", invitee.email.to_string()),
            ("role_id", text(invitee.role.as_ref().map(RoleId::as_str))),
            (
                "workspace_id",
                text(invitee.workspace.as_ref().map(WorkspaceId::as_str)),
            ),
            (
                "workspace_role_id",
                text(invitee.workspace_role.as_ref().map(RoleId::as_str)),
            ),
        ]);
        self.call(Call::post(path(GROUP, id.as_str(), "invitations")).body(body))
    }
}
