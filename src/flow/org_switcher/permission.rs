//! What roles allow.

use crate::wire::Role;

/// The permissions that let somebody change an organization.
const MANAGE_ORGANIZATION: [&str; 2] = ["organization:admin", "organization:manage"];

/// Whether any of the roles gives any of the permissions.
pub fn has_any_permission(roles: &[Role], permissions: &[&str]) -> bool {
    let mut held = roles.iter().flat_map(|role| &role.permissions);
    held.any(|held| permissions.contains(&&**held))
}

/// Whether the roles let somebody change an organization and invite to it.
pub fn may_manage(roles: &[Role]) -> bool {
    has_any_permission(roles, &MANAGE_ORGANIZATION)
}

/// The names of the roles.
pub fn role_names(roles: &[Role]) -> Box<[Box<str>]> {
    roles.iter().map(|role| role.name.clone()).collect()
}
