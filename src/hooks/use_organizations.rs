//! The organizations of the active account.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use super::list_store::{ListStore, use_list};
use super::{DeploymentContext, use_auth};
use crate::client::{CallError, Client};
use crate::session::ListState;
use crate::wire::OrganizationMembership;

/// What [`use_organizations`] returns: the list as it is known, and a way to read it anew.
///
/// ```
/// use wacht_yew::hooks::OrganizationsHandle;
/// use wacht_yew::prelude::*;
/// use yew::platform::spawn_local;
/// use yew::prelude::*;
///
/// /// For an app whose own server lets people into organizations.
/// async fn look_again(organizations: OrganizationsHandle) {
///     if let Err(error) = organizations.refetch().await {
///         web_sys::console::warn_1(&error.to_string().into());
///     }
/// }
///
/// #[component]
/// fn Count() -> Html {
///     let organizations = use_organizations();
///     let count = organizations.memberships().len();
///     let onclick = move |_: MouseEvent| spawn_local(look_again(organizations.clone()));
///     html! { <button {onclick}>{ format!("{count} organizations") }</button> }
/// }
/// ```
#[derive(Clone)]
pub struct OrganizationsHandle {
    state: ListState<OrganizationMembership>,
    store: Rc<ListStore<OrganizationMembership>>,
}

impl fmt::Debug for OrganizationsHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OrganizationsHandle")
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl OrganizationsHandle {
    /// What is known of the list.
    pub fn state(&self) -> &ListState<OrganizationMembership> {
        &self.state
    }

    /// The memberships that are known, newest first; none as long as nothing is known.
    pub fn memberships(&self) -> &[OrganizationMembership] {
        self.state.known().map(|known| &**known).unwrap_or_default()
    }

    /// Reads the list anew, for all that show it; a reading that is under way counts.
    ///
    /// # Errors
    /// Any [`CallError`]; the state then is [`ListState::Degraded`].
    pub async fn refetch(&self) -> Result<(), CallError> {
        self.store.refetch().await
    }
}

/// The organizations of the active account.
///
/// # Behaviour
/// Loads when the first component asks, and once for all of them. Empty when nobody is signed in, and where the
/// deployment has no organizations: then nothing is asked for. Another account's list never shows.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Teams() -> Html {
///     let organizations = use_organizations();
///     match organizations.state() {
///         ListState::Unknown => html! { "One moment." },
///         _ => html! {
///             <ul>
///                 for membership in organizations.memberships() {
///                     <li key={membership.id.as_str()}>{ &*membership.organization.name }</li>
///                 }
///             </ul>
///         },
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_organizations() -> OrganizationsHandle {
    use_organizations_of("use_organizations", true)
}

/// The same for the hook `who`, which may not need them at this time.
#[hook]
pub(super) fn use_organizations_of(who: &'static str, is_needed: bool) -> OrganizationsHandle {
    let context: DeploymentContext = use_auth(who);
    let exists = context
        .deployment()
        .map(|deployment| deployment.b2b_settings.organizations_enabled);
    let store = ListStore::of(&context.auth, Client::organization_memberships);
    let state = use_list(&store, exists, is_needed);
    OrganizationsHandle { state, store }
}
