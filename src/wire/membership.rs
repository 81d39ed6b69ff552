//! Organizations, workspaces and belonging to them.

use super::{MembershipId, OrganizationId, Role, Segment, Timestamp, User, UserId, WorkspaceId};

open_enum! {
    /// Why a member may not enter.
    pub enum RestrictionKind {
        /// May enter.
        None = "none",
        /// The address of the device is not allowed.
        IpNotAllowed = "ip_not_allowed",
        /// A second factor must be set up first.
        MfaRequired = "mfa_required",
        /// Both.
        IpAndMfaRequired = "ip_and_mfa_required",
    }
}

wire! {
    /// Why a member may not enter an organization or workspace.
    pub struct EligibilityRestriction {
        /// The kind; the wire's key is `type`.
        pub kind: RestrictionKind = "type",
        /// The server's English text.
        pub message: Box<str>,
    }

    /// An organization.
    pub struct Organization {
        /// Identifies the organization.
        pub id: OrganizationId,
        /// Name.
        pub name: Box<str>,
        /// Address of the picture; may be empty.
        pub image_url: Box<str>,
        /// Description; may be empty.
        pub description: Box<str>,
        /// Number of members.
        pub member_count: i64,
        /// Data the app attached.
        pub public_metadata: serde_json::Map<String, serde_json::Value>,
        /// Members need a second factor.
        pub enforce_mfa: bool,
        /// Members may enter from listed addresses only.
        pub enable_ip_restriction: bool,
        /// Those addresses, exact or CIDR.
        pub whitelisted_ips: Vec<Box<str>>,
        /// The workspace that new members join.
        pub auto_assigned_workspace_id: Option<WorkspaceId>,
        /// The segments it is in.
        pub segments: Vec<Segment>,
        /// When it was created.
        pub created_at: Option<Timestamp>,
        /// When it last changed.
        pub updated_at: Option<Timestamp>,
    }

    /// A user's belonging to an organization.
    pub struct OrganizationMembership {
        /// Identifies the membership.
        pub id: MembershipId,
        /// The organization.
        pub organization: Organization,
        /// The organization, by id.
        pub organization_id: Option<OrganizationId>,
        /// The member, by id.
        pub user_id: Option<UserId>,
        /// The member; may be absent in the user's own list.
        pub user: Option<User>,
        /// The roles held.
        pub roles: Vec<Role>,
        /// Why the member may not enter, if so.
        pub eligibility_restriction: Option<EligibilityRestriction>,
        /// Data the app attached.
        pub public_metadata: serde_json::Map<String, serde_json::Value>,
        /// Since when.
        pub created_at: Option<Timestamp>,
        /// When the roles last changed.
        pub updated_at: Option<Timestamp>,
    }

    /// A workspace of an organization.
    pub struct Workspace {
        /// Identifies the workspace.
        pub id: WorkspaceId,
        /// Name.
        pub name: Box<str>,
        /// Address of the picture; may be empty.
        pub image_url: Box<str>,
        /// Description; may be empty.
        pub description: Box<str>,
        /// Number of members.
        pub member_count: i64,
        /// Data the app attached.
        pub public_metadata: serde_json::Map<String, serde_json::Value>,
        /// Members need a second factor (named differently from an organization's flag).
        pub enforce_2fa: bool,
        /// Members may enter from listed addresses only.
        pub enable_ip_restriction: bool,
        /// Those addresses, exact or CIDR.
        pub whitelisted_ips: Vec<Box<str>>,
        /// The organization it belongs to.
        pub organization_id: Option<OrganizationId>,
        /// The segments it is in.
        pub segments: Vec<Segment>,
        /// When it was created.
        pub created_at: Option<Timestamp>,
        /// When it last changed.
        pub updated_at: Option<Timestamp>,
    }

    /// A user's belonging to a workspace.
    pub struct WorkspaceMembership {
        /// Identifies the membership.
        pub id: MembershipId,
        /// The workspace.
        pub workspace: Workspace,
        /// The workspace, by id.
        pub workspace_id: Option<WorkspaceId>,
        /// The organization the workspace belongs to.
        pub organization: Organization,
        /// That organization, by id.
        pub organization_id: Option<OrganizationId>,
        /// The member, by id.
        pub user_id: Option<UserId>,
        /// The member.
        pub user: Option<User> | "public_user_data",
        /// The roles held.
        pub roles: Vec<Role>,
        /// Why the member may not enter, if so.
        pub eligibility_restriction: Option<EligibilityRestriction>,
        /// Data the app attached.
        pub public_metadata: serde_json::Map<String, serde_json::Value>,
        /// Since when.
        pub created_at: Option<Timestamp>,
        /// When the roles last changed.
        pub updated_at: Option<Timestamp>,
    }

    /// `data` of `POST /organizations`.
    pub struct CreatedOrganization {
        /// The organization.
        pub organization: Organization,
        /// The founder's membership of it.
        pub membership: OrganizationMembership,
    }

    /// `data` of `POST /workspaces`.
    pub struct CreatedWorkspace {
        /// The workspace.
        pub workspace: Workspace,
        /// The founder's membership of it.
        pub membership: WorkspaceMembership,
    }
}

impl EligibilityRestriction {
    /// Whether it keeps anybody out at all: servers may write "none" as a restriction.
    pub fn is_in_force(&self) -> bool {
        let says_nothing = self.kind.is_empty() && self.message.is_empty();
        self.kind != RestrictionKind::None && !says_nothing
    }
}
