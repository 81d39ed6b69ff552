//! The list of ways in.

use yew::prelude::*;

use super::provider::social_buttons;
use super::view::{View, sign_up_link};
use crate::components::sheet::Sheet;
use crate::components::slots::CardBlock;
use crate::flow::profile_completion::looks_like_email;
use crate::flow::sign_in::{FirstFactor, SignInEvent, SignInTask};
use crate::ui::{IconName, MethodRow, divider, method_rows};

/// Offers every way in that the deployment has.
pub(super) fn methods_screen(view: &View) -> Html {
    let words = view.words();
    let mut rows: Vec<_> = view.rules.factors().map(|factor| row(view, factor)).collect();
    if view.rules.passkey.enabled {
        rows.push(MethodRow {
            key: "passkey",
            icon: IconName::Passkey,
            title: words.use_passkey.into(),
            detail: AttrValue::default(),
            busy: view.is_at(SignInTask::AskingPasskey) || view.is_at(SignInTask::CheckingPasskey),
            onclick: view.sends(SignInEvent::PasskeyRequested),
        });
    }
    let social = html! { <div class="wa-form">{ social_buttons(view) }</div> };
    let content = html! {
        <>
            if !view.rules.social.is_empty() {
                { view.slots.around(CardBlock::Social, social) }
                if !rows.is_empty() {
                    { divider(view.context.messages.widget.or) }
                }
            }
            if !rows.is_empty() {
                { view.slots.around(CardBlock::Form, method_rows(rows)) }
            }
            if view.rules.first.is_some() {
                { view.links(view.link(words.back, SignInEvent::MethodsClosed)) }
            }
        </>
    };
    view.card(Sheet {
        title: words.methods_title.into(),
        content,
        has_blocks: true,
        footer: sign_up_link(&view.context),
        ..Sheet::default()
    })
}

fn row(view: &View, factor: FirstFactor) -> MethodRow {
    let words = view.words();
    let (icon, title) = match factor {
        FirstFactor::Password => (IconName::Key, words.by_password),
        FirstFactor::EmailCode => (IconName::Mail, words.by_email_code),
        FirstFactor::EmailLink => (IconName::Link, words.by_email_link),
        FirstFactor::PhoneCode => (IconName::Phone, words.by_phone_code),
    };
    // Chosen with an identifier that was accepted, it begins at once: the line says with which.
    let identifier = &*view.state.identifier;
    let begins_at_once = view.state.is_identified()
        && match factor {
            FirstFactor::Password => true,
            FirstFactor::EmailCode | FirstFactor::EmailLink => looks_like_email(identifier),
            FirstFactor::PhoneCode => false,
        };
    MethodRow {
        key: factor.as_str(),
        icon,
        title: title.into(),
        detail: if begins_at_once {
            identifier.to_owned().into()
        } else {
            AttrValue::default()
        },
        busy: view.is_at(SignInTask::SigningIn) && view.state.method == factor,
        onclick: view.sends(SignInEvent::MethodChosen(factor)),
    }
}
