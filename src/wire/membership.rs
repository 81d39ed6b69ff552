//! Organizations, workspaces and belonging to them.

use super::{MembershipId, OrganizationId, Role, Segment, Timestamp, User, UserId, WorkspaceId};

open_enum! {
    /// Why a member may not enter.
    ///
    /// ```
    /// use wacht_yew::wire::RestrictionKind;
    ///
    /// /// What a member can do about it.
    /// fn advice(kind: &RestrictionKind) -> &'static str {
    ///     match kind {
    ///         RestrictionKind::None => "Come in.",
    ///         RestrictionKind::MfaRequired => "Set up a second factor.",
    ///         RestrictionKind::IpNotAllowed => "Use the company's network.",
    ///         _ => "Ask an admin.",
    ///     }
    /// }
    ///
    /// assert_eq!(advice(&"mfa_required".into()), "Set up a second factor.");
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{EligibilityRestriction, read_bare};
    ///
    /// let body = r#"{"type": "mfa_required", "message": "Second factor missing"}"#;
    /// let restriction: EligibilityRestriction = read_bare(body)?;
    /// assert!(restriction.is_in_force());
    /// // Two ways in which servers say that nothing is in the way.
    /// for body in [r#"{"type": "none"}"#, r#"{"type": "", "message": ""}"#] {
    ///     let nothing: EligibilityRestriction = read_bare(body)?;
    ///     assert!(!nothing.is_in_force());
    /// }
    /// # Ok::<(), String>(())
    /// ```
    pub struct EligibilityRestriction {
        /// The kind; the wire's key is `type`.
        pub kind: RestrictionKind = "type",
        /// The server's English text.
        pub message: Box<str>,
    }

    /// An organization.
    ///
    /// ```
    /// use wacht_yew::wire::Organization;
    ///
    /// /// The line below an organization's name.
    /// fn line(organization: &Organization) -> String {
    ///     match (&*organization.description, organization.member_count) {
    ///         ("", 1) => "You alone".into(),
    ///         ("", count) => format!("{count} members"),
    ///         (description, _) => description.into(),
    ///     }
    /// }
    ///
    /// let organization = Organization {
    ///     name: "Engines".into(),
    ///     member_count: 12,
    ///     ..Organization::default()
    /// };
    /// assert_eq!(line(&organization), "12 members");
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{OrganizationMembership, read_success};
    ///
    /// let body = r#"{"data": [
    ///     {"organization": {"name": "Engines"}, "roles": [{"permissions": ["organization:admin"]}]},
    ///     {"organization": {"name": "Looms"}, "roles": []}
    /// ]}"#;
    /// let memberships: Vec<OrganizationMembership> = read_success(body)?;
    /// let is_admin = |membership: &&OrganizationMembership| {
    ///     let mut permissions = membership.roles.iter().flat_map(|role| &role.permissions);
    ///     permissions.any(|permission| &**permission == "organization:admin")
    /// };
    /// let mine: Vec<&str> =
    ///     memberships.iter().filter(is_admin).map(|one| &*one.organization.name).collect();
    /// assert_eq!(mine, ["Engines"]);
    /// # Ok::<(), String>(())
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{OrganizationId, Workspace};
    ///
    /// /// The workspaces of one organization, out of all that somebody is in.
    /// fn of<'a>(all: &'a [Workspace], organization: &OrganizationId) -> Vec<&'a Workspace> {
    ///     let is_its =
    ///         |workspace: &&Workspace| workspace.organization_id.as_ref() == Some(organization);
    ///     all.iter().filter(is_its).collect()
    /// }
    ///
    /// let workspace = |name: &str, organization: &str| Workspace {
    ///     name: name.into(),
    ///     organization_id: Some(organization.into()),
    ///     ..Workspace::default()
    /// };
    /// let all = [workspace("Looms", "9"), workspace("Mills", "10")];
    /// assert_eq!(of(&all, &"9".into()), [&all[0]]);
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{WorkspaceMembership, read_bare};
    ///
    /// // The members of a workspace come with their public face under another name.
    /// let body = r#"{"workspace": {"name": "Looms"}, "public_user_data": {"first_name": "Ada"}}"#;
    /// let membership: WorkspaceMembership = read_bare(body)?;
    /// assert_eq!(&*membership.workspace.name, "Looms");
    /// assert_eq!(membership.user.map(|user| user.display_name()).as_deref(), Some("Ada"));
    /// # Ok::<(), String>(())
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{CreatedOrganization, read_success};
    ///
    /// let body = r#"{"data": {
    ///     "organization": {"id": "9", "name": "Engines"},
    ///     "membership": {"id": "31", "roles": [{"name": "Admin"}]}
    /// }}"#;
    /// let created: CreatedOrganization = read_success(body)?;
    /// assert_eq!(created.organization.id.as_str(), "9");
    /// // Who founds it leads it.
    /// assert_eq!(&*created.membership.roles[0].name, "Admin");
    /// # Ok::<(), String>(())
    /// ```
    pub struct CreatedOrganization {
        /// The organization.
        pub organization: Organization,
        /// The founder's membership of it.
        pub membership: OrganizationMembership,
    }

    /// `data` of `POST /workspaces`.
    ///
    /// ```
    /// use wacht_yew::wire::{CreatedWorkspace, read_success};
    ///
    /// let body = r#"{"data": {"workspace": {"id": "12"}, "membership": {"id": "40"}}}"#;
    /// let created: CreatedWorkspace = read_success(body)?;
    /// // Switching takes the workspace, a sign-in remembers the membership: two ids.
    /// assert_eq!(created.workspace.id.as_str(), "12");
    /// assert_eq!(created.membership.id.as_str(), "40");
    /// # Ok::<(), String>(())
    /// ```
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
