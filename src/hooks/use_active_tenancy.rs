//! Where the active account works, and what it may do there.

use yew::prelude::*;

use super::{use_organizations_of, use_session, use_workspaces_of};
use crate::kept::use_memo;
use crate::session::{Access, Permission, Tenancy};

/// The organization and workspace that the active account works in.
///
/// # Behaviour
/// The session tells it; where a server names a membership by id only, the lists of
/// [`use_organizations`](super::use_organizations) and [`use_workspaces`](super::use_workspaces) are loaded to say which.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Place() -> Html {
///     match use_active_tenancy() {
///         Tenancy::Unknown | Tenancy::SignedOut => html! {},
///         Tenancy::Personal => html! { "Your own things" },
///         Tenancy::Active(active) => {
///             html! { { &*active.organization.organization.name } }
///         }
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_active_tenancy() -> Tenancy {
    let session = use_session();
    let now = session.state().signed_in();
    let is_needed = now.is_some_and(|now| Tenancy::needs_lists(now.sign_in()));
    let organizations = use_organizations_of("use_active_tenancy", is_needed);
    let workspaces = use_workspaces_of("use_active_tenancy", is_needed);
    let (organizations, workspaces) = (organizations.state().known(), workspaces.state().known());
    let tenancy = use_memo(
        (session.snapshot().clone(), organizations.cloned(), workspaces.cloned()),
        |(snapshot, organizations, workspaces)| Tenancy::of(snapshot, organizations.as_deref(), workspaces.as_deref()),
    );
    (*tenancy).clone()
}

/// Whether the active account may do something where it works. The server has the last word.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Settings() -> Html {
///     match use_permission("organization:manage") {
///         Access::Unknown => html! {},
///         Access::Granted => html! { <a href="/settings">{ "Settings" }</a> },
///         Access::Denied => html! { "Ask an admin." },
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_permission(permission: impl Into<Permission>) -> Access {
    let tenancy = use_active_tenancy();
    Access::of(&permission.into(), &tenancy)
}
