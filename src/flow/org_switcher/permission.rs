//! What roles allow.

use crate::wire::Role;

/// The permissions that let somebody change an organization.
const MANAGE_ORGANIZATION: [&str; 2] = ["organization:admin", "organization:manage"];

/// Whether any of the roles gives any of the permissions.
///
/// ```
/// use wacht_yew::flow::org_switcher::has_any_permission;
/// use wacht_yew::wire::Role;
///
/// let roles = [Role {
///     permissions: vec!["invoices:read".into()],
///     ..Role::default()
/// }];
/// assert!(has_any_permission(
///     &roles,
///     &["invoices:read", "invoices:pay"]
/// ));
/// ```
pub fn has_any_permission(roles: &[Role], permissions: &[&str]) -> bool {
    let mut held = roles.iter().flat_map(|role| &role.permissions);
    held.any(|held| permissions.contains(&&**held))
}

/// Whether the roles let somebody change an organization and invite to it.
///
/// ```
/// use wacht_yew::flow::org_switcher::may_manage;
/// use wacht_yew::wire::Role;
///
/// let admin = Role {
///     permissions: vec!["organization:admin".into()],
///     ..Role::default()
/// };
/// assert!(may_manage(&[admin]) && !may_manage(&[]));
/// ```
pub fn may_manage(roles: &[Role]) -> bool {
    has_any_permission(roles, &MANAGE_ORGANIZATION)
}

/// The names of the roles.
///
/// ```
/// use wacht_yew::flow::org_switcher::role_names;
/// use wacht_yew::wire::Role;
///
/// let roles = [Role {
///     name: "Admin".into(),
///     ..Role::default()
/// }];
/// assert_eq!(*role_names(&roles), ["Admin".into()]);
/// ```
pub fn role_names(roles: &[Role]) -> Box<[Box<str>]> {
    roles.iter().map(|role| role.name.clone()).collect()
}
