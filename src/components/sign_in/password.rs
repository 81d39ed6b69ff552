//! Password screen of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::screen::{View, sign_up_link};
use crate::client::Secret;
use crate::flow::sign_in::{SignInEvent, SignInField};
use crate::ui::{ButtonKind, PasswordField, PasswordWords, banner, held, submit_button};

/// Asks for the password of the identifier above it.
pub(super) fn password_screen(view: &View) -> Html {
    let node = view.nodes.password.clone();
    let username = view.nodes.username.clone();
    let onsubmit = {
        let (send, node, username) = (view.send.clone(), node.clone(), username.clone());
        let shown = view.state.identifier.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // What the manager filled is what is sent, be it another account's.
            let filled = held(&username);
            if !filled.is_empty() && *filled != *shown {
                send.emit(SignInEvent::IdentifierFilled(filled.into()));
            }
            send.emit(SignInEvent::PasswordSubmitted(Secret::from(held(&node))));
        })
    };
    let words = &view.context.messages.sign_in;
    let identifier = AttrValue::from(view.state.identifier.to_string());
    let password_words = PasswordWords {
        show: words.show_password,
        hide: words.hide_password,
    };
    let content = html! {
        <>
            <div class="wa-identity" data-wa-part="identity">
                <span class="wa-identity-name" dir="auto">{ &identifier }</span>
                <button class="wa-button" data-wa-part="button" data-variant={ButtonKind::Link.as_str()} type="button"
                    aria-label={format!("{} {identifier}", words.change_identifier)}
                    onclick={view.sends(SignInEvent::IdentifierReopened)}>{ words.change_identifier }</button>
            </div>
            { banner(view.form_error()) }
            <form class="wa-form" novalidate=true {onsubmit}>
                // Password managers pair the password with the username of the same form.
                <input ref={username} class="wa-hidden" type="text" name="username" autocomplete="username" value={identifier}
                    tabindex="-1" aria-hidden="true" />
                <PasswordField id={format!("{}-password", view.id)} label={words.password} autocomplete="current-password"
                    {node} oninput={view.send.reform(|()| SignInEvent::PasswordTyped)} words={password_words}
                    error={view.field_error(SignInField::Password)} />
                { submit_button(words.submit, view.state.is_busy()) }
            </form>
        </>
    };
    view.card(
        words.password_title.into(),
        AttrValue::default(),
        content,
        sign_up_link(&view.context),
    )
}
