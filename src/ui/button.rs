//! A button that can be busy without losing its words, its width or the focus.

use yew::prelude::*;

use super::spinner;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// The one main action of a screen.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// Looks like a link.
    Link,
    /// Destroys something.
    Danger,
}

impl ButtonKind {
    /// The value of `data-variant`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Link => "link",
            Self::Danger => "danger",
        }
    }
}

/// The main button of a form. While `busy` the spinner turns; the button stays enabled, so that the focus stays with it,
/// and the machine ignores what is submitted.
pub(crate) fn submit_button(text: &'static str, busy: bool) -> Html {
    html! {
        <button class="wa-button" data-wa-part="button" data-variant="primary" data-state={if busy { "busy" } else { "idle" }}
            type="submit" aria-disabled={busy.then_some("true")}>
            <span class="wa-button-spinner">{ spinner() }</span>
            <span class="wa-button-label">{ text }</span>
        </button>
    }
}

/// Any other button.
pub(crate) fn button(kind: ButtonKind, text: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="wa-button" data-wa-part="button" data-variant={kind.as_str()} data-state="idle" type="button" {onclick}>
            <span class="wa-button-label">{ text }</span>
        </button>
    }
}
