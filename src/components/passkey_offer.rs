//! The offer of a passkey, with which ways in end.

use yew::prelude::*;

use super::sheet::Sheet;
use crate::i18n::SignInMessages;
use crate::ui::{ButtonKind, busy_button, button};

/// Offers a passkey for the next time; saying no costs nothing. `busy` while the browser's dialog is open.
pub(super) fn passkey_offer(
    words: &SignInMessages,
    busy: bool,
    on_accept: Callback<MouseEvent>,
    on_decline: Callback<MouseEvent>,
) -> Sheet {
    let content = html! {
        <div class="wa-form">
            { busy_button(ButtonKind::Primary, words.create_passkey, busy, on_accept) }
            { button(ButtonKind::Secondary, words.not_now, on_decline) }
        </div>
    };
    Sheet {
        title: words.passkey_title.into(),
        subtitle: words.passkey_text.into(),
        content,
        ..Sheet::default()
    }
}
