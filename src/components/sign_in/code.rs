//! The screens for codes: by mail, by text message, of an app, and backup codes.

use yew::prelude::*;

use super::draft::DraftChange;
use super::resend::resend_code;
use super::view::{View, text_of};
use crate::client::Secret;
use crate::components::sheet::Sheet;
use crate::flow::profile_completion::looks_like_email;
use crate::flow::sign_in::{CodeChannel, SignInEvent, SignInField};
use crate::ui::{BackupCodeField, CodeField, backup_code_field, code_field};
use crate::wire::SecondFactor;

/// Asks for a code that was sent.
pub(super) fn code_screen(view: &View, channel: CodeChannel) -> Html {
    let words = view.words();
    let content = html! {
        <>
            { code_form(view, resend_code(view)) }
            if view.rules.has_others(view.state.method) {
                { view.links(view.link(words.another_method, SignInEvent::MethodsRequested)) }
            }
        </>
    };
    let (title, to) = match channel {
        CodeChannel::Email => (words.email_sent_title, email_of(view)),
        CodeChannel::Phone => (words.phone_sent_title, phone_of(view)),
    };
    view.card(Sheet {
        title: title.into(),
        subtitle: words.code_sent_text.into(),
        badge: view.badge(&to, Some(SignInEvent::IdentifierReopened)),
        content,
        ..Sheet::default()
    })
}

/// Asks for the code that was mailed, if the address is somebody's.
pub(super) fn recovery_code_screen(view: &View) -> Html {
    let words = view.words();
    let content = html! {
        <>
            { code_form(view, resend_code(view)) }
            { view.links(view.link(words.back_to_sign_in, SignInEvent::IdentifierReopened)) }
        </>
    };
    view.card(Sheet {
        title: words.email_sent_title.into(),
        subtitle: words.recovery_sent_text.into(),
        badge: view.badge(&view.state.identifier, Some(SignInEvent::RecoveryRequested)),
        content,
        ..Sheet::default()
    })
}

/// Asks for the code of a second factor.
pub(super) fn factor_code_screen(view: &View, factor: &SecondFactor) -> Html {
    let words = view.words();
    let is_phone = *factor == SecondFactor::PhoneOtp;
    let (title, subtitle) = match factor {
        SecondFactor::PhoneOtp => (words.phone_sent_title, words.code_sent_text),
        SecondFactor::BackupCode => (words.factor_backup_title, words.factor_backup_text),
        SecondFactor::Authenticator | SecondFactor::Unknown(_) => (words.factor_app_title, words.factor_app_text),
    };
    let again = if is_phone { resend_code(view) } else { Html::default() };
    let has_others = view.state.second_factors().len() > 1;
    let content = html! {
        <>
            if *factor == SecondFactor::BackupCode {
                { backup_code_form(view) }
            } else {
                { code_form(view, again) }
            }
            { view.links(html! {
                <>
                    if has_others {
                        { view.link(words.another_method, SignInEvent::SecondFactorsRequested) }
                    }
                    { view.link(words.start_over, SignInEvent::StartedOver) }
                </>
            }) }
        </>
    };
    let to = if is_phone { phone_of(view) } else { String::new() };
    view.card(Sheet {
        title: title.into(),
        subtitle: subtitle.into(),
        badge: view.badge(&to, None),
        content,
        ..Sheet::default()
    })
}

/// Six cells; the last digit submits.
fn code_form(view: &View, below: Html) -> Html {
    let field = code_field(CodeField {
        id: view.id_of("code"),
        name: "code",
        label: view.words().code.into(),
        value: view.draft.code.clone(),
        oninput: types_code(view),
        error: view.field_error(SignInField::Code),
        described_by: AttrValue::default(),
        node: view.nodes.of(SignInField::Code).clone(),
    });
    form(view, field, below)
}

fn backup_code_form(view: &View) -> Html {
    let field = backup_code_field(BackupCodeField {
        id: view.id_of("code"),
        label: view.words().backup_code.into(),
        value: view.draft.code.clone(),
        oninput: types_code(view),
        error: view.field_error(SignInField::Code),
        node: view.nodes.of(SignInField::Code).clone(),
    });
    form(view, field, Html::default())
}

fn form(view: &View, field: Html, below: Html) -> Html {
    let onsubmit = view.submits(|nodes| SignInEvent::CodeSubmitted(Secret::from(&*text_of(nodes, SignInField::Code))));
    html! {
        <form class="wa-form" novalidate=true {onsubmit}>
            { view.hidden_username() }
            { field }
            { view.submit(view.words().continue_) }
            <>{ below }</>
        </form>
    }
}

/// Keeps what is typed; its error no longer applies.
pub(super) fn types_code(view: &View) -> Callback<String> {
    let (send, change) = (view.send.clone(), view.change.clone());
    Callback::from(move |code: String| {
        change.emit(DraftChange::Code(code.into()));
        send.emit(SignInEvent::CodeTyped);
    })
}

/// Where the mail went: as typed, where that is the address, else as the server tells it.
pub(super) fn email_of(view: &View) -> String {
    if looks_like_email(&view.state.identifier) {
        view.state.identifier.to_string()
    } else {
        sent_to(view)
    }
}

/// Where the text message went: as the server tells it, else as typed.
fn phone_of(view: &View) -> String {
    let told = sent_to(view);
    if told.is_empty() && !view.state.phone.is_empty() {
        view.state.phone.display()
    } else {
        told
    }
}

fn sent_to(view: &View) -> String {
    view.state
        .sent
        .as_ref()
        .map(|sent| sent.to.to_string())
        .unwrap_or_default()
}
