//! Whom or what a screen is about.

use yew::prelude::*;

use crate::i18n::SignInMessages;
use crate::ui::ButtonKind;

/// A name or an address, with a way to change it; nothing for an empty one.
pub(super) fn identity(text: &str, words: &SignInMessages, onchange: Option<Callback<MouseEvent>>) -> Html {
    html! {
        if !text.is_empty() {
            <div class="wa-identity" data-wa-part="identity">
                <span class="wa-identity-name" dir="auto">{ text }</span>
                if let Some(onclick) = onchange {
                    <button class="wa-button" data-wa-part="button" data-variant={ButtonKind::Link.as_str()} type="button"
                        aria-label={(words.change_identifier_of)(text)} {onclick}>{ words.change_identifier }</button>
                }
            </div>
        }
    }
}
