//! The screen for a code that was sent by mail or by text message.

use yew::prelude::*;

use super::draft::DraftChange;
use super::view::View;
use crate::client::Secret;
use crate::components::identity::identity;
use crate::components::resend::{Resend, resend};
use crate::components::sheet::Sheet;
use crate::flow::code::Sent;
use crate::flow::sign_in::CodeChannel;
use crate::flow::sign_up::{SignUpEvent, SignUpField, SignUpTask};
use crate::ui::{CodeField, code_field, held};

/// Asks for the code; who mistyped the address or the number goes back and changes it.
pub(super) fn code_screen(view: &View, channel: CodeChannel) -> Html {
    let words = view.shared();
    let profile = &view.state.profile;
    let (title, to) = match channel {
        CodeChannel::Email => (words.email_sent_title, profile.email.trim().to_owned()),
        CodeChannel::Phone => (words.phone_sent_title, profile.phone.display()),
    };
    view.card(Sheet {
        title: title.into(),
        subtitle: words.code_sent_text.into(),
        badge: identity(&to, words, Some(view.sends(SignUpEvent::DetailsReopened))),
        content: code_form(view),
        ..Sheet::default()
    })
}

fn code_form(view: &View) -> Html {
    let field = code_field(CodeField {
        id: view.id_of("code"),
        name: "code",
        label: view.shared().code.into(),
        value: view.draft.code.clone(),
        oninput: types_code(view),
        error: view.field_error(SignUpField::Code),
        described_by: AttrValue::default(),
        node: view.nodes.of(SignUpField::Code).clone(),
    });
    let nodes = view.nodes.clone();
    let onsubmit = view.send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        SignUpEvent::CodeSubmitted(Secret::from(held(nodes.of(SignUpField::Code))))
    });
    html! {
        <form class="wa-form" novalidate=true {onsubmit}>
            // Password managers pair a code with the username of the same form.
            <input class="wa-hidden" type="text" name="username" autocomplete="username" readonly=true
                value={view.state.profile.email.to_string()} tabindex="-1" aria-hidden="true" />
            { field }
            { view.submit(view.shared().continue_) }
            { resend_line(view) }
        </form>
    }
}

/// Keeps what is typed; its error no longer applies.
fn types_code(view: &View) -> Callback<String> {
    let (send, change) = (view.send.clone(), view.change.clone());
    Callback::from(move |code: String| {
        change.emit(DraftChange::Code(code.into()));
        send.emit(SignUpEvent::CodeTyped);
    })
}

fn resend_line(view: &View) -> Html {
    let words = view.shared();
    let auth = view.context.auth.clone();
    resend(Resend {
        again_at: view.state.sent.as_ref().map(Sent::again_at),
        ends: view
            .state
            .sent
            .as_ref()
            .map(|sent| (sent.ends_at(), words.code_perhaps_over)),
        now: view.now(),
        is_sending: view.is_at(SignUpTask::Preparing),
        again: words.code_again,
        sending: words.code_sending,
        again_in: words.again_in,
        on_tick: view.change.reform(|()| DraftChange::Ticked),
        on_again: view.send.reform(move |_| SignUpEvent::ResendRequested {
            now: auth.0.client().clock().now(),
        }),
    })
}
