//! Invitations to organizations and workspaces, and what comes of accepting one.

use super::{
    ErrorCode, FromWire, InvitationId, OrganizationId, OrganizationMembership, Role, SignInId, Timestamp, Workspace,
    WorkspaceId,
};

wire! {
    /// An invitation to an organization, or to one of its workspaces.
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
    pub struct InvitedOrganization {
        /// Identifies the organization; empty when the invitation was not accepted.
        pub id: OrganizationId,
        /// Its name.
        pub name: Box<str>,
    }

    /// The workspace that an invitation led to.
    pub struct InvitedWorkspace {
        /// Identifies the workspace; empty when the invitation leads to none.
        pub id: WorkspaceId,
        /// Its name.
        pub name: Box<str>,
    }

    /// What came of `POST /organizations/invitations/accept`.
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
