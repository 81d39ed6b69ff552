//! The deployment as components and apps see it.

use std::rc::Rc;

use yew::prelude::*;

use super::DeploymentContext;
use crate::client::{CallError, PublishableKeyError, TransportError};
use crate::wire::{Deployment, DeploymentDocument, UiSettings};

/// What is known of the deployment. Equal when it is the same document.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Status() -> Html {
///     match use_deployment().state() {
///         DeploymentState::Loading => html! { "Asking …" },
///         DeploymentState::Ready(_) => html! { "Connected" },
///         DeploymentState::Failed(failure) => {
///             html! { <pre>{ failure.to_string() }</pre> }
///         }
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub enum DeploymentState {
    /// Asked for, not answered yet.
    Loading,
    /// Known.
    Ready(DeploymentDocument),
    /// Not to be had, and why.
    Failed(DeploymentFailure),
}

impl PartialEq for DeploymentState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Ready(one), Self::Ready(other)) => one.is_same(other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

/// Why there is no deployment. The `Display` form is for developers.
///
/// ```
/// use wacht_yew::hooks::DeploymentFailure;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn notice(failure: DeploymentFailure) -> Html {
///     match failure {
///         DeploymentFailure::Unavailable(_) => html! { <p>{ "Try again in a minute." }</p> },
///         // All others are mistakes of the set-up.
///         mistake => html! { <pre>{ mistake.to_string() }</pre> },
///     }
/// }
///
/// #[component]
/// fn App() -> Html {
///     let failed = Callback::from(notice);
///     html! { <DeploymentProvider public_key="pk_test_…" {failed} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeploymentFailure {
    /// The publishable key is none.
    Key(PublishableKeyError),
    /// No deployment lives at the key's address.
    NotFound,
    /// The address answers, but not in the language of the Frontend API.
    NotAnApi,
    /// The server cannot be reached, or failed.
    Unavailable(CallError),
}

impl std::fmt::Display for DeploymentFailure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Key(error) => error.fmt(formatter),
            Self::NotFound => formatter.write_str(
                "No deployment lives at the address that the publishable key names. Was it deleted, or is the key of another project?",
            ),
            Self::NotAnApi => formatter.write_str(
                "The address that the publishable key names answers, but not as a Frontend API. Is something else listening there?",
            ),
            Self::Unavailable(error) => write!(
                formatter,
                "The Frontend API cannot be reached: {error}. Is it running, does the page's content security policy allow it in connect-src, and does the deployment allow this origin?",
            ),
        }
    }
}

impl From<CallError> for DeploymentFailure {
    fn from(error: CallError) -> Self {
        match &error {
            CallError::Api(api) if api.status == 404 => Self::NotFound,
            CallError::Transport(TransportError::Decode { .. }) => Self::NotAnApi,
            _ => Self::Unavailable(error),
        }
    }
}

/// What [`use_deployment`] returns.
///
/// ```
/// use wacht_yew::hooks::DeploymentHandle;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn try_again(deployment: DeploymentHandle) -> Html {
///     let onclick = move |_: MouseEvent| deployment.retry();
///     html! { <button {onclick}>{ "Try again" }</button> }
/// }
///
/// #[component]
/// fn Status() -> Html {
///     let handle = use_deployment();
///     match (handle.deployment(), handle.state()) {
///         (Some(deployment), _) => html! { deployment.backend_host.to_string() },
///         (None, DeploymentState::Failed(_)) => try_again(handle),
///         (None, _) => html! { "One moment" },
///     }
/// }
/// ```
#[derive(Clone)]
pub struct DeploymentHandle {
    context: DeploymentContext,
}

impl std::fmt::Debug for DeploymentHandle {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("DeploymentHandle")
            .field("state", &self.context.state)
            .finish_non_exhaustive()
    }
}

impl DeploymentHandle {
    /// What is known of the deployment.
    pub fn state(&self) -> &DeploymentState {
        &self.context.state
    }

    /// The deployment, once known.
    pub fn deployment(&self) -> Option<&Rc<Deployment>> {
        self.context.deployment()
    }

    /// The deployment's appearance, addresses and redirects with the provider's overwrites laid over them.
    pub fn ui(&self) -> &UiSettings {
        &self.context.ui
    }

    /// Asks again, after a failure.
    pub fn retry(&self) {
        self.context.auth.0.load();
    }
}

/// The deployment that the nearest [`DeploymentProvider`](crate::components::DeploymentProvider) speaks to.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Footer() -> Html {
///     let deployment = use_deployment();
///     html! { <a href={deployment.ui().tos_page_url.to_string()}>{ "Terms" }</a> }
/// }
/// ```
///
/// # Panics
/// Outside of a provider, with a sentence that says so; [`use_optional_deployment`] returns `None` instead.
#[hook]
pub fn use_deployment() -> DeploymentHandle {
    DeploymentHandle {
        context: use_auth("use_deployment"),
    }
}

/// The same as [`use_deployment`], or `None` outside of a provider.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Stands on pages with and without a provider.
/// #[component]
/// fn Logo() -> Html {
///     let src = use_optional_deployment()
///         .map(|deployment| deployment.ui().logo_image_url.to_string());
///     html! { <img alt="Home" src={src.unwrap_or_else(|| "/logo.svg".to_owned())} /> }
/// }
/// ```
#[hook]
pub fn use_optional_deployment() -> Option<DeploymentHandle> {
    use_context::<DeploymentContext>().map(|context| DeploymentHandle { context })
}

/// The context of the nearest provider; `who` asks for it.
#[hook]
pub(crate) fn use_auth(who: &'static str) -> DeploymentContext {
    use_context::<DeploymentContext>().unwrap_or_else(|| {
        wasm_bindgen::throw_str(&format!(
            "{who} needs a <DeploymentProvider public_key=\"pk_…\"> somewhere above it"
        ))
    })
}
