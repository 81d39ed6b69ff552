//! A link to a page of the app, which a router follows without loading anything.

use yew::prelude::*;

use crate::flow::redirect::SafeRedirect;
use crate::hooks::DeploymentContext;

/// Follows a checked link when it is pressed: what the browser does with a link in a new tab or window stays its own.
pub(super) fn follow(context: &DeploymentContext, page: &SafeRedirect) -> Callback<MouseEvent> {
    let (auth, page) = (context.auth.clone(), page.clone());
    Callback::from(move |event: MouseEvent| {
        let is_own =
            event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !is_own {
            event.prevent_default();
            auth.0.go(&page, false);
        }
    })
}
