//! Gates: content for those who are signed in, and for those who are not.

use yew::prelude::*;

use crate::client::CallError;
use crate::hooks::{SessionHandle, use_held_gate, use_session};
use crate::session::SessionState;

/// Props of [`SignedIn`] and [`SignedOut`].
///
/// ```
/// use wacht_yew::client::CallError;
/// use wacht_yew::components::GateProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// What stands in for the children is the same all over this app.
/// fn members_only(children: Html) -> Html {
///     let gate = yew::props!(GateProps {
///         children,
///         fallback: html! { <RedirectToSignIn /> },
///         unknown: html! { <p>{ "One moment." }</p> },
///         failed: Callback::from(|error: CallError| {
///             html! { <p role="alert">{ error.to_string() }</p> }
///         }),
///     });
///     html! { <SignedIn ..gate /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GateProps {
    /// Shown when the gate is open.
    #[prop_or_default]
    pub children: Html,
    /// Shown when it is closed. Default: nothing.
    #[prop_or_default]
    pub fallback: Html,
    /// Shown as long as the session is unknown, so that neither side flashes. Required: an app says what that is, such as
    /// `{html! {}}` for nothing, or the outline of what is to come.
    pub unknown: Html,
    /// Shown in the place of `unknown` when the session could not be read, with the reason. The kit asks again by itself.
    /// Default: what `unknown` is.
    #[prop_or_default]
    pub failed: Option<Callback<CallError, Html>>,
}

/// Shows its children to those who are signed in.
///
/// Props: [`GateProps`].
///
/// While the server cannot be reached, what was last known counts. A [`SignIn`](super::SignIn) as fallback stays until it is
/// done: with the offer of a passkey, and with `on_signed_in`.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Account() -> Html {
///     html! {
///         <SignedIn
///             unknown={html! { <p>{ "One moment." }</p> }}
///             fallback={html! { <RedirectToSignIn /> }}
///         >
///             <h1>{ "Your account" }</h1>
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn SignedIn(props: &GateProps) -> Html {
    let session = use_session();
    let is_in = use_held_gate(is_signed_in(&session));
    side(props, &session, is_in)
}

/// Shows its children to those who are not signed in; also when accounts are there but none is active.
///
/// Props: [`GateProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Invitation() -> Html {
///     html! {
///         <SignedOut unknown={html! {}}>
///             <a href="/sign-up">{ "Create an account" }</a>
///         </SignedOut>
///     }
/// }
/// ```
#[component]
pub fn SignedOut(props: &GateProps) -> Html {
    let session = use_session();
    let is_in = use_held_gate(is_signed_in(&session));
    side(props, &session, is_in.map(|is_in| !is_in))
}

/// `None` while unknown; a session that could never be read is unknown.
fn is_signed_in(session: &SessionHandle) -> Option<bool> {
    let snapshot = session.snapshot();
    snapshot.is_known().then(|| snapshot.state().signed_in().is_some())
}

fn side(props: &GateProps, session: &SessionHandle, is_open: Option<bool>) -> Html {
    let lost = match (session.state(), &props.failed) {
        (SessionState::Degraded(None, error), Some(failed)) if is_open.is_none() => Some(failed.emit(error.clone())),
        _ => None,
    };
    let unknown = lost.as_ref().unwrap_or(&props.unknown);
    gate(is_open, [&props.children, &props.fallback, unknown])
}

/// Shows one of three. The wrapper never goes away: siblings of a gate would lose their place otherwise.
pub(super) fn gate(is_open: Option<bool>, [children, fallback, unknown]: [&Html; 3]) -> Html {
    let content = match is_open {
        None => unknown,
        Some(true) => children,
        Some(false) => fallback,
    };
    html! { <div class="wa-gate">{ content.clone() }</div> }
}
