//! Signed in: offers to register a passkey.

use yew::prelude::*;

use super::view::View;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::{SignInEvent, SignInTask};
use crate::ui::{ButtonKind, button};

/// Offers a passkey for the next time; saying no costs nothing.
pub(super) fn passkey_prompt_screen(view: &View) -> Html {
    let words = view.words();
    let is_busy = view.is_at(SignInTask::RegisteringPasskey);
    let content = html! {
        <div class="wa-form">
            { view.action(ButtonKind::Primary, words.create_passkey, is_busy, SignInEvent::PasskeyAccepted) }
            { button(ButtonKind::Secondary, words.not_now, view.sends(SignInEvent::PasskeyDeclined)) }
        </div>
    };
    view.card(Sheet {
        title: words.passkey_title.into(),
        subtitle: words.passkey_text.into(),
        content,
        ..Sheet::default()
    })
}
