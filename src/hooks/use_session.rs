//! The session as apps see it.

use yew::prelude::*;

use super::tokens::token;
use super::{Auth, DeploymentContext, use_auth};
use crate::client::{CallError, Secret};
use crate::session::{SessionSnapshot, SessionState, TokenError};
use crate::wire::{OrganizationId, SignIn, SignInId, Token, WorkspaceId};

/// What [`use_session`] returns: a snapshot to read, and what can be done with the session.
///
/// ```
/// use wacht_yew::hooks::SessionHandle;
/// use wacht_yew::prelude::*;
/// use yew::platform::spawn_local;
/// use yew::prelude::*;
///
/// /// Leaves the organization's things for the personal account's.
/// async fn go_home(session: SessionHandle) {
///     if let Err(error) = session.switch_organization(None).await {
///         web_sys::console::error_1(&error.to_string().into());
///     }
/// }
///
/// #[component]
/// fn Home() -> Html {
///     let session = use_session();
///     let onclick = move |_: MouseEvent| spawn_local(go_home(session.clone()));
///     html! { <button {onclick}>{ "My own things" }</button> }
/// }
/// ```
#[derive(Clone)]
pub struct SessionHandle {
    snapshot: SessionSnapshot,
    auth: Auth,
}

impl std::fmt::Debug for SessionHandle {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SessionHandle")
            .field("snapshot", &self.snapshot)
            .finish_non_exhaustive()
    }
}

impl SessionHandle {
    /// Who is signed in, as far as that is known.
    pub fn state(&self) -> &SessionState {
        self.snapshot.state()
    }

    /// The whole snapshot.
    ///
    /// ```
    /// use std::rc::Rc;
    ///
    /// use wacht_yew::hooks::SessionHandle;
    /// use wacht_yew::wire::Session;
    ///
    /// /// The session as last heard of; `None` until it was read for the first time.
    /// fn last_heard(handle: &SessionHandle) -> Option<Rc<Session>> {
    ///     handle.snapshot().session().cloned()
    /// }
    /// ```
    pub fn snapshot(&self) -> &SessionSnapshot {
        &self.snapshot
    }

    /// Every account signed in here, the active one among them.
    pub fn accounts(&self) -> &[SignIn] {
        self.snapshot.accounts()
    }

    /// Reads the session anew.
    ///
    /// ```
    /// use wacht_yew::hooks::SessionHandle;
    ///
    /// /// After the app's own server changed somebody's roles.
    /// async fn look_again(session: SessionHandle) {
    ///     if let Err(error) = session.refetch().await {
    ///         web_sys::console::warn_1(&error.to_string().into());
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; the state then is [`SessionState::Degraded`].
    pub async fn refetch(&self) -> Result<(), CallError> {
        self.auth.0.refresh_session().await.map(drop)
    }

    /// Makes another of the accounts the active one; it keeps its own organization and workspace.
    ///
    /// ```
    /// use wacht_yew::client::CallError;
    /// use wacht_yew::hooks::SessionHandle;
    ///
    /// /// Goes on as another of the accounts that are signed in here.
    /// async fn go_on_as_other(session: &SessionHandle) -> Result<(), CallError> {
    ///     let active = session.state().signed_in().map(|now| &now.sign_in().id);
    ///     let mut accounts = session.accounts().iter();
    ///     match accounts.find(|account| Some(&account.id) != active) {
    ///         Some(other) => session.switch_sign_in(&other.id).await,
    ///         None => Ok(()),
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; then nothing has changed.
    pub async fn switch_sign_in(&self, id: &SignInId) -> Result<(), CallError> {
        let client = self.auth.0.client().clone();
        let id = id.clone();
        self.auth
            .0
            .change(async move { client.switch_sign_in(&id).await })
            .await
    }

    /// Enters an organization, outside its workspaces; `None` returns to the personal account.
    ///
    /// # Errors
    /// Any [`CallError`]; then nothing has changed. The server's text for 403 is generic: why an organization cannot be
    /// entered, the membership's `eligibility_restriction` says.
    pub async fn switch_organization(&self, id: Option<&OrganizationId>) -> Result<(), CallError> {
        let call = self.auth.0.client().switch_organization(id);
        self.auth.0.change(async move { call.await.map(drop) }).await
    }

    /// Enters a workspace and with it its organization; `None` returns to the personal account.
    ///
    /// ```
    /// use wacht_yew::client::CallError;
    /// use wacht_yew::hooks::SessionHandle;
    /// use wacht_yew::wire::WorkspaceMembership;
    ///
    /// async fn enter(
    ///     session: &SessionHandle,
    ///     to: &WorkspaceMembership,
    /// ) -> Result<(), CallError> {
    ///     session.switch_workspace(Some(&to.workspace.id)).await
    /// }
    /// ```
    ///
    /// # Errors
    /// As [`SessionHandle::switch_organization`].
    pub async fn switch_workspace(&self, id: Option<&WorkspaceId>) -> Result<(), CallError> {
        let call = self.auth.0.client().switch_workspace(id);
        self.auth.0.change(async move { call.await.map(drop) }).await
    }

    /// Spends a one-time ticket, with which support staff sign in for somebody; that account then is the active one. The
    /// same ticket twice is one exchange.
    ///
    /// ```
    /// use wacht_yew::client::Secret;
    /// use wacht_yew::hooks::SessionHandle;
    ///
    /// /// Tells whether the ticket was good.
    /// async fn begin_support(session: SessionHandle, ticket: Secret) -> bool {
    ///     session.exchange_ticket(&ticket).await.is_ok()
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 401 for a spent, old or foreign ticket.
    pub async fn exchange_ticket(&self, ticket: &Secret) -> Result<(), CallError> {
        self.auth.0.exchange_ticket(ticket.clone()).await
    }

    /// A token for the app's own server, from a template of the deployment (`""` is the default one). Ask for it right
    /// before each use: see [`use_token`](super::use_token).
    ///
    /// ```
    /// use wacht_yew::hooks::SessionHandle;
    /// use wacht_yew::session::TokenError;
    ///
    /// async fn authorization(session: &SessionHandle) -> Result<String, TokenError> {
    ///     let token = session.get_token("hasura").await?;
    ///     Ok(format!("Bearer {}", token.token))
    /// }
    /// ```
    ///
    /// # Errors
    /// [`TokenError`]; the next call tries again.
    pub async fn get_token(&self, template: &str) -> Result<Token, TokenError> {
        token(&self.auth.0, template).await
    }

    /// Ends one account. The others stay, but none of them is active until one is chosen.
    ///
    /// ```
    /// use wacht_yew::client::CallError;
    /// use wacht_yew::hooks::SessionHandle;
    ///
    /// /// Ends the active account; where there is none, whoever else is signed in.
    /// async fn leave(session: &SessionHandle) -> Result<(), CallError> {
    ///     match session.state().signed_in() {
    ///         Some(now) => session.sign_out(&now.sign_in().id).await,
    ///         None => session.sign_out_all().await,
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; then nothing has changed.
    pub async fn sign_out(&self, id: &SignInId) -> Result<(), CallError> {
        self.auth.0.sign_out(Some(id)).await
    }

    /// Ends all accounts.
    ///
    /// # Errors
    /// Any [`CallError`]; then nothing has changed.
    pub async fn sign_out_all(&self) -> Result<(), CallError> {
        self.auth.0.sign_out(None).await
    }
}

/// The session of this browser.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Greeting() -> Html {
///     match use_session().state() {
///         SessionState::Unknown => html! {},
///         SessionState::SignedIn(now) => html! { <p>{ now.user().display_name() }</p> },
///         _ => html! { <a href="/sign-in">{ "Sign in" }</a> },
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_session() -> SessionHandle {
    let DeploymentContext { auth, .. } = use_auth("use_session");
    let snapshot = use_context::<SessionSnapshot>().unwrap_or_else(|| auth.0.session());
    SessionHandle { snapshot, auth }
}
