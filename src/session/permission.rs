//! What the active account may do where it works.

use super::{ActiveTenancy, Tenancy};
use crate::wire::Role;

/// A right that roles give, by its key. Deployments add keys of their own: those are [`Permission::Custom`].
///
/// ```
/// use wacht_yew::session::Permission;
///
/// assert_eq!(
///     Permission::from("organization:manage"),
///     Permission::OrganizationManage
/// );
/// assert_eq!(Permission::from("invoices:read").key(), "invoices:read");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Permission {
    /// Everything in the organization.
    OrganizationAdmin,
    /// Settings and members of the organization. Whoever is its admin may that, too.
    OrganizationManage,
    /// Everything in the workspace.
    WorkspaceAdmin,
    /// Members of the workspace. Whoever is its admin may that, too.
    WorkspaceManage,
    /// A key of the deployment's own.
    Custom(Box<str>),
}

impl Permission {
    /// The key as roles hold it.
    pub fn key(&self) -> &str {
        match self {
            Self::OrganizationAdmin => "organization:admin",
            Self::OrganizationManage => "organization:manage",
            Self::WorkspaceAdmin => "workspace:admin",
            Self::WorkspaceManage => "workspace:manage",
            Self::Custom(key) => key,
        }
    }

    /// The right that includes this one.
    fn greater(&self) -> Option<&'static str> {
        match self {
            Self::OrganizationManage => Some("organization:admin"),
            Self::WorkspaceManage => Some("workspace:admin"),
            Self::OrganizationAdmin | Self::WorkspaceAdmin | Self::Custom(_) => None,
        }
    }

    fn is_among(&self, roles: &[Role]) -> bool {
        let mut keys = roles.iter().flat_map(|role| &role.permissions);
        keys.any(|key| **key == *self.key() || Some(&**key) == self.greater())
    }
}

impl From<&str> for Permission {
    fn from(key: &str) -> Self {
        match key {
            "organization:admin" => Self::OrganizationAdmin,
            "organization:manage" => Self::OrganizationManage,
            "workspace:admin" => Self::WorkspaceAdmin,
            "workspace:manage" => Self::WorkspaceManage,
            key => Self::Custom(key.into()),
        }
    }
}

/// Whether a permission is held, as far as that is known. The server has the last word.
///
/// ```
/// use wacht_yew::session::{Access, Permission, Tenancy};
///
/// // Whoever works for themselves has no role that could give it.
/// let access = Access::of(&Permission::OrganizationManage, &Tenancy::Personal);
/// assert_eq!(access, Access::Denied);
/// assert_eq!(
///     Access::of(&Permission::OrganizationManage, &Tenancy::Unknown),
///     Access::Unknown
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Not known yet: neither show nor refuse.
    Unknown,
    /// Held.
    Granted,
    /// Not held, because of the roles, or because a restriction shuts the account out.
    Denied,
}

impl Access {
    /// Whether `permission` is held in this tenancy.
    ///
    /// A role of the organization gives what it says in all its workspaces, except that the rights over a workspace
    /// itself come from the roles there.
    pub fn of(permission: &Permission, tenancy: &Tenancy) -> Self {
        match tenancy {
            Tenancy::Unknown => Self::Unknown,
            Tenancy::SignedOut | Tenancy::Personal => Self::Denied,
            Tenancy::Active(active) if active.restriction().is_none() && holds(active, permission) => Self::Granted,
            Tenancy::Active(_) => Self::Denied,
        }
    }
}

fn holds(active: &ActiveTenancy, permission: &Permission) -> bool {
    let in_organization = || permission.is_among(&active.organization.roles);
    let in_workspace = || {
        let workspace = active.workspace.as_ref();
        workspace.is_some_and(|workspace| permission.is_among(&workspace.roles))
    };
    let key = permission.key();
    if key.starts_with("workspace:") {
        in_workspace()
    } else if key.starts_with("organization:") {
        in_organization()
    } else {
        in_organization() || in_workspace()
    }
}
