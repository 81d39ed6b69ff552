//! Identifier screen of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::phone::{phone_field, submitted_phone, typed_phone};
use super::provider::{passkey_button, social_buttons};
use super::view::{Text, View, sign_up_link, text_of};
use crate::components::frame::app_name;
use crate::components::sheet::Sheet;
use crate::components::slots::CardBlock;
use crate::flow::sign_in::{FirstFactor, Identifiers, SignInEvent, SignInField};
use crate::theme::SocialPlace;
use crate::ui::{divider, typed};

/// Asks who it is, by the method under way; the ways in that need no form stand above it, or below.
pub(super) fn identifier_screen(view: &View) -> Html {
    let words = view.words();
    let is_phone = view.state.method == FirstFactor::PhoneCode;
    let submit = match view.state.method {
        FirstFactor::Password => words.continue_,
        FirstFactor::EmailLink => words.send_link,
        FirstFactor::EmailCode | FirstFactor::PhoneCode => words.send_code,
    };
    let has_others = view.rules.factors().any(|factor| factor != view.state.method);
    let has_social = !view.rules.social.is_empty();
    let is_below = view.context.layout().social_place == Some(SocialPlace::Below);
    let social = || {
        let buttons = html! { <div class="wa-form">{ social_buttons(view) }</div> };
        view.slots.around(CardBlock::Social, buttons)
    };
    let form = html! {
            <form class="wa-form" novalidate=true onsubmit={if is_phone { submits_phone(view) } else { submits_identifier(view) }}>
                if is_phone {
                    { phone_identifier(view) }
                } else {
                    { text_identifier(view) }
                }
                { view.submit(submit) }
                { passkey_button(view) }
                if has_others || view.state.has_accounts() {
                    { view.links(html! {
                        <>
                            if has_others {
                                { view.link(words.another_method, SignInEvent::MethodsRequested) }
                            }
                            if view.state.has_accounts() {
                                { view.link(words.back_to_accounts, SignInEvent::AccountsRequested) }
                            }
                        </>
                    }) }
                }
            </form>
    };
    let content = html! {
        <>
            if has_social && !is_below {
                { social() }
                { divider(view.context.messages.widget.or) }
            }
            { view.slots.around(CardBlock::Form, form) }
            if has_social && is_below {
                { divider(view.context.messages.widget.or) }
                { social() }
            }
        </>
    };
    view.card(Sheet {
        title: (words.title)(&app_name(&view.context)).into(),
        subtitle: words.subtitle.into(),
        content,
        has_blocks: true,
        footer: sign_up_link(&view.context),
        ..Sheet::default()
    })
}

fn submits_identifier(view: &View) -> Callback<SubmitEvent> {
    view.submits(|nodes| SignInEvent::IdentifierSubmitted(text_of(nodes, SignInField::Identifier)))
}

fn text_identifier(view: &View) -> Html {
    let words = view.words();
    let is_password = view.state.method == FirstFactor::Password;
    let (label, kind, placeholder) = match view.rules.identifiers.filter(|_| is_password) {
        Some(Identifiers::Username) => (words.username, "text", ""),
        Some(Identifiers::Both) => (words.email_or_username, "text", ""),
        Some(Identifiers::Email) | None => (words.email, "email", words.email_placeholder),
    };
    let text = Text {
        name: "username",
        label,
        kind,
        autocomplete: match view.rules.passkey.autofill {
            true => "username webauthn",
            false => "username",
        },
        placeholder,
        value: &view.state.identifier,
    };
    let oninput = view
        .send
        .reform(|event: InputEvent| SignInEvent::IdentifierTyped(typed(&event).into()));
    view.text_field(SignInField::Identifier, text, oninput)
}

fn submits_phone(view: &View) -> Callback<SubmitEvent> {
    view.submits(|nodes| SignInEvent::PhoneSubmitted(submitted_phone(nodes, SignInField::Phone)))
}

fn phone_identifier(view: &View) -> Html {
    let nodes = view.nodes.clone();
    let on_change = view.send.reform(move |()| SignInEvent::PhoneTyped(typed_phone(&nodes)));
    phone_field(view, SignInField::Phone, &view.state.phone, on_change)
}
