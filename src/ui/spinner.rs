//! The turning ring of a busy button.

use yew::prelude::*;

/// Decoration only: what is going on is told in words beside it, or by a live region.
pub(crate) fn spinner() -> Html {
    html! {
        <svg class="wa-spinner" viewBox="0 0 20 20" width="16" height="16" fill="none" stroke-width="2.4"
            aria-hidden="true" focusable="false">
            <circle class="wa-spinner-track" cx="10" cy="10" r="7.5" stroke="currentColor" />
            <path class="wa-spinner-head" d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" stroke="currentColor" stroke-linecap="round" />
        </svg>
    }
}
