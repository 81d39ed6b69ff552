//! Roles of organizations and workspaces.

use super::{FromWire, OrganizationId, RoleId, Timestamp, WorkspaceId};

wire! {
    /// A role of an organization or workspace.
    ///
    /// ```
    /// use wacht_yew::wire::Role;
    ///
    /// let admin = Role {
    ///     id: "1".into(),
    ///     name: "Admin".into(),
    ///     permissions: vec!["organization:admin".into()],
    ///     ..Role::default()
    /// };
    /// let own = Role {
    ///     id: "20".into(),
    ///     organization_id: Some("9".into()),
    ///     ..Role::default()
    /// };
    /// // Only an organization's own roles can be edited.
    /// assert!(admin.is_of_deployment());
    /// assert!(!own.is_of_deployment());
    ///
    /// let none = Role { id: "0".into(), ..Role::default() };
    /// assert!(own.exists());
    /// assert!(!none.exists());
    /// ```
    pub struct Role {
        /// Identifies the role.
        pub id: RoleId,
        /// `None` for roles of the deployment, which cannot be edited.
        pub organization_id: Option<OrganizationId>,
        /// `None` for roles that belong to no workspace.
        pub workspace_id: Option<WorkspaceId>,
        /// Name.
        pub name: Box<str>,
        /// Permission keys such as `organization:admin`.
        pub permissions: Vec<Box<str>>,
        /// Whether it is one of the deployment's; servers may leave it to the ids. See [`Role::is_of_deployment`].
        pub is_deployment_level: Option<bool>,
        /// When it was created.
        pub created_at: Option<Timestamp>,
        /// When it last changed.
        pub updated_at: Option<Timestamp>,
    }
}

impl Role {
    /// Whether the role is one of the deployment's, which can neither be edited nor removed: what the server says, or
    /// else that the role belongs to no organization and no workspace.
    pub fn is_of_deployment(&self) -> bool {
        self.is_deployment_level
            .unwrap_or(self.organization_id.is_none() && self.workspace_id.is_none())
    }

    /// Whether there is such a role at all: the server writes "none" as a role with the id `0`.
    pub fn exists(&self) -> bool {
        !self.id.is_blank()
    }
}
