//! The workspaces of the active account.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use super::list_store::{ListStore, use_list};
use super::{DeploymentContext, use_auth};
use crate::client::CallError;
use crate::session::ListState;
use crate::wire::{OrganizationId, WorkspaceMembership};

/// What [`use_workspaces`] returns: the list as it is known, and a way to read it anew.
///
/// ```
/// use wacht_yew::hooks::WorkspacesHandle;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn count(workspaces: &WorkspacesHandle) -> Html {
///     match workspaces.state() {
///         ListState::Unknown => html! { "One moment" },
///         ListState::Ready(_) => html! { workspaces.memberships().len() },
///         ListState::Degraded(_, why) => html! { why.to_string() },
///     }
/// }
///
/// /// For an app whose own server lets people into workspaces; tells whether that worked.
/// async fn look_again(workspaces: WorkspacesHandle) -> bool {
///     workspaces.refetch().await.is_ok()
/// }
/// ```
#[derive(Clone)]
pub struct WorkspacesHandle {
    state: ListState<WorkspaceMembership>,
    store: Rc<ListStore<WorkspaceMembership>>,
}

impl fmt::Debug for WorkspacesHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("WorkspacesHandle")
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl WorkspacesHandle {
    /// What is known of the list.
    pub fn state(&self) -> &ListState<WorkspaceMembership> {
        &self.state
    }

    /// The memberships that are known, of all organizations; none as long as nothing is known.
    pub fn memberships(&self) -> &[WorkspaceMembership] {
        self.state.known().map(|known| &**known).unwrap_or_default()
    }

    /// The known memberships in workspaces of one organization.
    pub fn of<'a>(&'a self, organization: &'a OrganizationId) -> impl Iterator<Item = &'a WorkspaceMembership> {
        self.memberships().iter().filter(move |membership| {
            let own = membership.organization_id.as_ref();
            own.unwrap_or(&membership.organization.id) == organization
        })
    }

    /// Reads the list anew, for all that show it; a reading that is under way counts.
    ///
    /// # Errors
    /// Any [`CallError`]; the state then is [`ListState::Degraded`].
    pub async fn refetch(&self) -> Result<(), CallError> {
        self.store.refetch().await
    }
}

/// The workspaces of the active account, in all its organizations.
///
/// # Behaviour
/// As [`use_organizations`](super::use_organizations); empty where the deployment has no workspaces.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Projects() -> Html {
///     let (tenancy, workspaces) = (use_active_tenancy(), use_workspaces());
///     let Some(active) = tenancy.active() else {
///         return html! {};
///     };
///     html! {
///         <ul>
///             for membership in workspaces.of(&active.organization.organization.id) {
///                 <li key={membership.id.as_str()}>{ &*membership.workspace.name }</li>
///             }
///         </ul>
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_workspaces() -> WorkspacesHandle {
    use_workspaces_of("use_workspaces", true)
}

/// The same for the hook `who`, which may not need them at this time.
#[hook]
pub(super) fn use_workspaces_of(who: &'static str, is_needed: bool) -> WorkspacesHandle {
    let context: DeploymentContext = use_auth(who);
    let settings = context.deployment().map(|deployment| &deployment.b2b_settings);
    let exists = settings.map(|settings| settings.organizations_enabled && settings.workspaces_enabled);
    let store = ListStore::of(&context.auth, |client| client.workspace_memberships(None));
    let state = use_list(&store, exists, is_needed);
    WorkspacesHandle { state, store }
}
