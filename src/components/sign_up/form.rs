//! The form of the sign-up. Renders state, sends events.

use yew::prelude::*;

use super::draft::DraftChange;
use super::password::password_part;
use super::profile::{profile_fields, reader};
use super::terms::{fine_print, terms_box};
use super::view::{View, sign_in_link};
use crate::client::Secret;
use crate::components::frame::app_name;
use crate::components::phone::submitted_phone;
use crate::components::sheet::Sheet;
use crate::components::slots::CardBlock;
use crate::components::social::social_buttons;
use crate::flow::sign_up::{Invitation, SignUpEvent, SignUpField, SignUpTask};
use crate::ui::{divider, held};
use crate::wire::SocialProvider;

/// Asks for what the deployment wants to know; the ways that need no form stand above.
pub(super) fn form_screen(view: &View) -> Html {
    let words = view.words();
    let app = app_name(&view.context);
    let is_invited = matches!(view.state.invitation, Invitation::Good(_));
    let has_form = view.rules.has_form();
    let social = html! { <div class="wa-form">{ providers(view) }</div> };
    let form = html! {
            if has_form {
                <form class="wa-form" novalidate=true onsubmit={submits(view)}>
                    { profile_fields(view) }
                    { password_part(view) }
                    { terms_box(view) }
                    { view.submit(words.submit) }
                    { fine_print(view) }
                </form>
            } else {
                <div class="wa-form">{ terms_box(view) }{ fine_print(view) }</div>
            }
    };
    let content = html! {
        <>
            if !view.rules.open_social().is_empty() {
                { view.slots.around(CardBlock::Social, social) }
                if has_form {
                    { divider(view.context.messages.widget.or) }
                }
            }
            { view.slots.around(CardBlock::Form, form) }
        </>
    };
    view.card(Sheet {
        title: (words.title)(&app).into(),
        subtitle: if is_invited {
            (words.invited_subtitle)(&app).into()
        } else {
            words.subtitle.into()
        },
        content,
        has_blocks: true,
        footer: sign_in_link(view),
        ..Sheet::default()
    })
}

/// What the fields hold is what is sent, filled in with or without an event.
fn submits(view: &View) -> Callback<SubmitEvent> {
    let (read, nodes) = (reader(view), view.nodes.clone());
    view.send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        let profile = read(|nodes| submitted_phone(nodes.of(SignUpField::PhoneNumber), &nodes.phone.borrow()));
        let password = Secret::from(held(nodes.of(SignUpField::Password)));
        SignUpEvent::Submitted { profile, password }
    })
}

fn providers(view: &View) -> Html {
    let is_busy = view.is_at(SignUpTask::AskingProvider);
    let onchoose = {
        let (send, change) = (view.send.clone(), view.change.clone());
        Callback::from(move |key: AttrValue| {
            send.emit(SignUpEvent::SocialChosen(SocialProvider::from(&*key)));
            change.emit(DraftChange::Provider(key));
        })
    };
    let busy = is_busy.then_some(view.draft.provider.as_str());
    social_buttons(view.rules.open_social(), &view.context, busy, &onchoose)
}
