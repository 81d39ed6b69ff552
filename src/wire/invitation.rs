//! Invitations to organizations and workspaces, and what comes of accepting one.

use super::{
    ErrorCode, FromWire, InvitationId, OrganizationId, OrganizationMembership, Role, SignInId, Timestamp, Workspace,
    WorkspaceId,
};

wire! {
    /// An invitation to an organization, or to one of its workspaces.
    ///
    /// ```
    /// use wacht_yew::wire::{OrganizationInvitation, read_success};
    ///
    /// let body = r#"{"data": {
    ///     "email": "ada@example.com",
    ///     "initial_organization_role": {"id": "4", "name": "Member"},
    ///     "workspace": {"id": "0"},
    ///     "initial_workspace_role": {"id": "0"}
    /// }}"#;
    /// let invitation: OrganizationInvitation = read_success(body)?;
    /// assert_eq!(&*invitation.initial_organization_role.name, "Member");
    /// // It leads to the organization alone.
    /// assert_eq!(invitation.workspace(), None);
    /// assert!(!invitation.initial_workspace_role.exists());
    /// # Ok::<(), String>(())
    /// ```
    pub struct OrganizationInvitation {
        /// Identifies the invitation.
        pub id: InvitationId,
        /// The organization.
        pub organization_id: OrganizationId,
        /// The address invited.
        pub email: Box<str>,
        /// The role to come in the organization; see [`Role::exists`].
        pub initial_organization_role: Role,
        /// Who invited, with the user.
        pub inviter: OrganizationMembership,
        /// The workspace; see [`OrganizationInvitation::workspace`].
        pub workspace: Workspace,
        /// The role to come in the workspace; see [`Role::exists`].
        pub initial_workspace_role: Role,
        /// Too old to be accepted.
        pub expired: bool,
        /// When it ends.
        pub expiry: Option<Timestamp>,
        /// When it was made.
        pub created_at: Option<Timestamp>,
        /// When it was last sent.
        pub updated_at: Option<Timestamp>,
    }

    /// The organization that an invitation led to.
    ///
    /// ```
    /// use wacht_yew::wire::{InvitationAcceptance, InvitedOrganization};
    ///
    /// let engines = InvitedOrganization { id: "9".into(), name: "Engines".into() };
    /// let acceptance = InvitationAcceptance {
    ///     organization: Some(engines),
    ///     ..InvitationAcceptance::default()
    /// };
    /// let news = acceptance.organization.map(|joined| format!("You are in {} now.", joined.name));
    /// assert_eq!(news.as_deref(), Some("You are in Engines now."));
    /// ```
    pub struct InvitedOrganization {
        /// Identifies the organization; empty when the invitation was not accepted.
        pub id: OrganizationId,
        /// Its name.
        pub name: Box<str>,
    }

    /// The workspace that an invitation led to.
    ///
    /// ```
    /// use wacht_yew::wire::{InvitationAcceptance, InvitedWorkspace};
    ///
    /// /// The path of an app on which a new member begins.
    /// fn first_page(acceptance: &InvitationAcceptance) -> String {
    ///     match &acceptance.workspace {
    ///         Some(InvitedWorkspace { id, .. }) => format!("/projects/{id}"),
    ///         None => "/".into(),
    ///     }
    /// }
    ///
    /// let joined = InvitedWorkspace { id: "12".into(), name: "Looms".into() };
    /// let acceptance = InvitationAcceptance {
    ///     workspace: Some(joined),
    ///     ..InvitationAcceptance::default()
    /// };
    /// assert_eq!(first_page(&acceptance), "/projects/12");
    /// ```
    pub struct InvitedWorkspace {
        /// Identifies the workspace; empty when the invitation leads to none.
        pub id: WorkspaceId,
        /// Its name.
        pub name: Box<str>,
    }

    /// What came of `POST /organizations/invitations/accept`.
    ///
    /// ```
    /// use wacht_yew::wire::{ErrorCode, InvitationAcceptance, read_success};
    ///
    /// // An answer without an error: yet somebody else has to sign in first.
    /// let body = r#"{"data": {
    ///     "requires_signin": true,
    ///     "invited_email": "ada@example.com",
    ///     "error_code": "INVITATION_REQUIRES_SIGNIN"
    /// }}"#;
    /// let acceptance: InvitationAcceptance = read_success(body)?;
    /// assert_eq!(acceptance.organization, None);
    /// assert_eq!(acceptance.error_code, Some(ErrorCode::InvitationRequiresSignIn));
    /// assert_eq!(acceptance.invited_email.as_deref(), Some("ada@example.com"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct InvitationAcceptance {
        /// The organization joined.
        pub organization: Option<InvitedOrganization>,
        /// The workspace joined.
        pub workspace: Option<InvitedWorkspace>,
        /// The sign-in that joined; it need not be the active one.
        pub signin_id: Option<SignInId>,
        /// Nothing changed: the account was a member before.
        pub already_member: bool,
        /// The server's English text.
        pub message: Box<str>,
        /// The invited account has to sign in, or sign up, first.
        pub requires_signin: bool,
        /// The address invited.
        pub invited_email: Option<Box<str>>,
        /// Why it was not accepted.
        pub error_code: Option<ErrorCode>,
    }
}

impl OrganizationInvitation {
    /// The workspace it leads to, if any: the server writes "none" as a workspace with the id `0`.
    pub fn workspace(&self) -> Option<&Workspace> {
        Some(&self.workspace).filter(|workspace| !workspace.id.is_blank())
    }
}
