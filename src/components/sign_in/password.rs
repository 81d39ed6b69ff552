//! Password screen of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::view::{View, sign_up_link};
use crate::client::Secret;
use crate::components::sheet::Sheet;
use crate::flow::profile_completion::looks_like_email;
use crate::flow::sign_in::{FirstFactor, SignInEvent, SignInField};
use crate::ui::{ButtonKind, PasswordField, PasswordWords, held};

/// Asks for the password of the identifier above it.
pub(super) fn password_screen(view: &View) -> Html {
    let words = view.words();
    let has_code = view.rules.email_code && looks_like_email(&view.state.identifier);
    let has_more = view.rules.has_others(FirstFactor::Password);
    let content = html! {
        <form class="wa-form" novalidate=true onsubmit={submits_password(view)}>
            { view.hidden_username() }
            <PasswordField id={view.id_of("password")} label={words.password} autocomplete="current-password"
                node={view.nodes.of(SignInField::Password).clone()} oninput={view.send.reform(|()| SignInEvent::PasswordTyped)}
                words={password_words(view)} error={view.field_error(SignInField::Password)} />
            { view.submit(words.submit) }
            if has_code {
                { view.action(ButtonKind::Secondary, words.code_instead, false, SignInEvent::MethodChosen(FirstFactor::EmailCode)) }
            }
            if view.rules.recovery || has_more {
                { view.links(html! {
                    <>
                        if view.rules.recovery {
                            { view.link(words.forgot_password, SignInEvent::RecoveryRequested) }
                        }
                        if has_more {
                            { view.link(words.another_method, SignInEvent::MethodsRequested) }
                        }
                    </>
                }) }
            }
        </form>
    };
    view.card(Sheet {
        title: words.password_title.into(),
        badge: view.badge(&view.state.identifier, Some(SignInEvent::IdentifierReopened)),
        content,
        footer: sign_up_link(&view.context),
        ..Sheet::default()
    })
}

/// What the manager filled is what is sent, be it another account's.
fn submits_password(view: &View) -> Callback<SubmitEvent> {
    let (send, nodes, shown) = (view.send.clone(), view.nodes.clone(), view.state.identifier.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let filled = held(&nodes.hidden_username);
        if !filled.is_empty() && *filled != *shown {
            send.emit(SignInEvent::IdentifierFilled(filled.into()));
        }
        let password = Secret::from(held(nodes.of(SignInField::Password)));
        send.emit(SignInEvent::PasswordSubmitted(password));
    })
}

pub(super) fn password_words(view: &View) -> PasswordWords {
    PasswordWords {
        show: view.words().show_password,
        hide: view.words().hide_password,
    }
}
