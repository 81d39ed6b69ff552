//! The screens around the second factor: which one, which phone, and that there is none.

use yew::prelude::*;

use super::code::types_code;
use super::view::{Text, View, help_link, text_of};
use crate::components::sheet::Sheet;
use crate::flow::sign_in::{SignInEvent, SignInField};
use crate::ui::{ButtonKind, IconName, MethodRow, button, method_rows, typed};
use crate::wire::SecondFactor;

/// Offers the second factors that this person can use.
pub(super) fn factor_choice_screen(view: &View) -> Html {
    let words = view.words();
    let rows = view
        .state
        .second_factors()
        .iter()
        .filter_map(|factor| row(view, factor));
    let content = html! {
        <>
            { method_rows(rows.collect()) }
            { view.links(view.link(words.start_over, SignInEvent::StartedOver)) }
        </>
    };
    view.card(Sheet {
        title: words.factor_title.into(),
        subtitle: words.factor_text.into(),
        content,
        ..Sheet::default()
    })
}

fn row(view: &View, factor: &SecondFactor) -> Option<MethodRow> {
    let words = view.words();
    let (key, icon, title) = match factor {
        SecondFactor::Authenticator => ("authenticator", IconName::Shield, words.factor_app),
        SecondFactor::PhoneOtp => ("phone", IconName::Phone, words.factor_phone),
        SecondFactor::BackupCode => ("backup_code", IconName::List, words.factor_backup),
        SecondFactor::Unknown(_) => return None,
    };
    Some(MethodRow {
        key,
        icon,
        title: title.into(),
        detail: AttrValue::default(),
        busy: false,
        onclick: view.sends(SignInEvent::SecondFactorChosen(factor.clone())),
    })
}

/// Asks for the last four digits of the phone.
pub(super) fn last_digits_screen(view: &View) -> Html {
    let words = view.words();
    let has_others = view.state.second_factors().len() > 1;
    let text = Text {
        name: "last-digits",
        label: words.last_digits,
        kind: "tel",
        autocomplete: "off",
        placeholder: "",
        value: &view.draft.code,
    };
    let oninput = types_code(view).reform(|event: InputEvent| typed(&event));
    let onsubmit = view.submits(|nodes| SignInEvent::LastDigitsSubmitted(text_of(nodes, SignInField::LastDigits)));
    let content = html! {
        <>
            <form class="wa-form" novalidate=true {onsubmit}>
                { view.hidden_username() }
                { view.text_field(SignInField::LastDigits, text, oninput) }
                { view.submit(words.send_code) }
            </form>
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
    view.card(Sheet {
        title: words.last_digits_title.into(),
        subtitle: words.last_digits_text.into(),
        content,
        ..Sheet::default()
    })
}

/// Says that there is no way forward, and leads out.
pub(super) fn no_factor_screen(view: &View, text: &'static str) -> Html {
    let words = view.words();
    view.card(Sheet {
        title: words.no_factor_title.into(),
        subtitle: text.into(),
        content: button(
            ButtonKind::Primary,
            words.start_over,
            view.sends(SignInEvent::StartedOver),
        ),
        footer: help_link(&view.context),
        ..Sheet::default()
    })
}
