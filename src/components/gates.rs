//! Gates: content for those who are signed in, and for those who are not.

use yew::prelude::*;

use crate::hooks::{SessionHandle, use_session};
use crate::session::SessionState;

/// Props of [`SignedIn`] and [`SignedOut`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GateProps {
    /// Shown when the gate is open.
    #[prop_or_default]
    pub children: Html,
    /// Shown when it is closed. Default: nothing.
    #[prop_or_default]
    pub fallback: Html,
    /// Shown as long as the session is unknown. Default: nothing, so that neither side flashes.
    #[prop_or_default]
    pub unknown: Html,
}

/// Shows its children to those who are signed in.
///
/// While the server cannot be reached, what was last known counts.
#[component]
pub fn SignedIn(props: &GateProps) -> Html {
    gate(is_signed_in(&use_session()), props)
}

/// Shows its children to those who are not signed in; also when accounts are there but none is active.
#[component]
pub fn SignedOut(props: &GateProps) -> Html {
    gate(is_signed_in(&use_session()).map(|is_in| !is_in), props)
}

/// `None` while unknown; a session that could never be read is unknown.
fn is_signed_in(session: &SessionHandle) -> Option<bool> {
    session.snapshot().session()?;
    match session.state() {
        SessionState::Unknown => None,
        SessionState::SignedOut | SessionState::Degraded(None, _) => Some(false),
        SessionState::SignedIn(_) | SessionState::Degraded(Some(_), _) => Some(true),
    }
}

/// The wrapper never goes away: siblings of a gate would lose their place otherwise.
fn gate(is_open: Option<bool>, props: &GateProps) -> Html {
    let content = match is_open {
        None => &props.unknown,
        Some(true) => &props.children,
        Some(false) => &props.fallback,
    };
    html! { <div class="wa-gate">{ content.clone() }</div> }
}
