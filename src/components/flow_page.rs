//! What the pages of all flows have in common.

use yew::prelude::*;

use crate::client::CallError;
use crate::hooks::{DeploymentContext, DeploymentState, SessionHandle};
use crate::session::SessionState;

/// What stands in the place of a page without a deployment: nothing, as the provider says so and offers to try again.
pub(super) fn without_deployment(context: &DeploymentContext) -> Option<Html> {
    let is_failed = matches!(context.state, DeploymentState::Failed(_));
    is_failed.then(|| html! { <div class="wa-gate"></div> })
}

/// Why the session could not be read, for a flow that waits for it.
pub(super) fn session_failure(session: &SessionHandle, is_ready: bool) -> Option<CallError> {
    match session.state() {
        SessionState::Degraded(_, error) if !is_ready => Some(error.clone()),
        _ => None,
    }
}

/// Reads deployment and session again.
pub(super) fn reload(context: &DeploymentContext) -> Callback<MouseEvent> {
    let auth = context.auth.clone();
    Callback::from(move |_| auth.0.load())
}
