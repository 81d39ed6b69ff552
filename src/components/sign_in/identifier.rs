//! Identifier screen of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::screen::{View, sign_up_link};
use super::words::identifiers;
use crate::components::frame::app_name;
use crate::flow::sign_in::{Identifiers, SignInEvent, SignInField};
use crate::ui::{ButtonKind, TextField, banner, button, held, submit_button, text_field, typed};

/// Asks for e-mail address or username.
pub(super) fn identifier_screen(view: &View) -> Html {
    let node = view.nodes.identifier.clone();
    let oninput = view
        .send
        .reform(|event: InputEvent| SignInEvent::IdentifierTyped(typed(&event).into()));
    let onsubmit = view.send.reform({
        let node = node.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            // What a password manager filled without an event is read here.
            SignInEvent::IdentifierSubmitted(held(&node).into())
        }
    });
    let words = &view.context.messages.sign_in;
    let (label, kind, placeholder) = match identifiers(&view.context) {
        Some(Identifiers::Username) => (words.username, "text", ""),
        Some(Identifiers::Both) => (words.email_or_username, "text", ""),
        Some(Identifiers::Email) | None => (words.email, "email", words.email_placeholder),
    };
    let field = TextField {
        id: format!("{}-identifier", view.id).into(),
        name: "username",
        label,
        kind,
        autocomplete: "username",
        placeholder,
        value: view.state.identifier.to_string().into(),
        oninput,
        error: view.field_error(SignInField::Identifier),
        node,
    };
    let content = html! {
        <>
            { banner(view.form_error()) }
            <form class="wa-form" novalidate=true {onsubmit}>
                { text_field(field) }
                { submit_button(words.continue_, view.state.is_busy()) }
                if view.state.has_accounts() {
                    { button(ButtonKind::Link, words.back_to_accounts, view.sends(SignInEvent::AccountsRequested)) }
                }
            </form>
        </>
    };
    let title = (words.title)(&app_name(&view.context)).into();
    view.card(title, words.subtitle.into(), content, sign_up_link(&view.context))
}
