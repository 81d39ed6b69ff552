//! The field for a phone number, between the machine's terms and the widget's.

use yew::prelude::*;

use super::nodes::Nodes;
use super::view::View;
use crate::flow::phone::PhoneInput as PhoneEntry;
use crate::flow::sign_in::SignInField;
use crate::ui::{Country, PhoneInput, PhoneValue, Words, held, national_digits, read_phone_number};

/// A phone number with its country, which is the visitor's own until one was chosen. `on_change` is called when
/// [`typed_phone`] has changed.
pub(super) fn phone_field(view: &View, field: SignInField, phone: &PhoneEntry, on_change: Callback<()>) -> Html {
    let country = country_of(phone);
    let value = PhoneValue {
        country,
        national: phone.number.to_string().into(),
    };
    *view.nodes.phone.borrow_mut() = entry(country, &phone.number);
    let on_change = {
        let nodes = view.nodes.clone();
        Callback::from(move |value: PhoneValue| {
            *nodes.phone.borrow_mut() = entry(value.country, &value.national);
            on_change.emit(());
        })
    };
    html! {
        <PhoneInput id={view.id_of("phone")} label={view.words().phone} locale={view.context.messages.locale}
            words={Words(&view.context.messages.widget)} {value} {on_change}
            error={view.field_error(field)} node={view.nodes.of(field).clone()} />
    }
}

/// The number as typed.
pub(super) fn typed_phone(nodes: &Nodes) -> PhoneEntry {
    nodes.phone.borrow().clone()
}

/// What is submitted: what the input holds, without the prefix of inland calls.
pub(super) fn submitted_phone(nodes: &Nodes, field: SignInField) -> PhoneEntry {
    let chosen = country_of(&nodes.phone.borrow());
    let (country, national) = read_phone_number(&held(nodes.of(field)), chosen);
    let typed = entry(country, &national);
    if typed.is_plausible() {
        entry(country, &national_digits(country, &national))
    } else {
        typed
    }
}

fn entry(country: Country, national: &str) -> PhoneEntry {
    PhoneEntry {
        country: country.code.into(),
        dial_code: country.dial_code().into(),
        number: national.into(),
    }
}

fn country_of(phone: &PhoneEntry) -> Country {
    Country::of_code(&phone.country)
        .or_else(|| Country::of_dial(&phone.dial_code))
        .unwrap_or_else(Country::of_visitor)
}
