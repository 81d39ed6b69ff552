//! The field for a phone number, between the machines' terms and the widget's.

use yew::prelude::*;

use crate::flow::phone::PhoneInput as PhoneEntry;
use crate::hooks::{keep_country, last_country};
use crate::i18n::Messages;
use crate::ui::{Country, PhoneInput, PhoneValue, Words, held, national_digits, read_phone_number};

/// What a phone field is made of.
pub(super) struct PhoneField<'a> {
    pub(super) id: AttrValue,
    pub(super) messages: &'static Messages,
    /// The word for a number that may be left out; empty for one that may not.
    pub(super) optional: &'static str,
    pub(super) phone: &'a PhoneEntry,
    pub(super) on_change: Callback<PhoneEntry>,
    pub(super) error: Option<AttrValue>,
    pub(super) node: NodeRef,
}

/// A phone number with its country: until one is chosen, the one that was chosen last, else the visitor's own.
pub(super) fn phone_field(field: PhoneField<'_>) -> Html {
    let value = PhoneValue {
        country: country_of(field.phone),
        national: field.phone.number.to_string().into(),
    };
    let before = value.country;
    let on_change = field.on_change.reform(move |value: PhoneValue| {
        if value.country != before {
            keep_country(value.country.code);
        }
        entry(value.country, &value.national)
    });
    html! {
        <PhoneInput id={field.id} label={field.messages.sign_in.phone} optional={field.optional} locale={field.messages.locale}
            words={Words(&field.messages.widget)} {value} {on_change} error={field.error} node={field.node} />
    }
}

/// A number as the field shows it: with the country that it has when none was chosen.
pub(super) fn shown_phone(phone: &PhoneEntry) -> PhoneEntry {
    entry(country_of(phone), &phone.number)
}

/// What is submitted: what the input holds, without the prefix of inland calls; `shown` has the country.
pub(super) fn submitted_phone(node: &NodeRef, shown: &PhoneEntry) -> PhoneEntry {
    let (country, national) = read_phone_number(&held(node), country_of(shown));
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
        .or_else(|| Country::of_code(&last_country()?))
        .unwrap_or_else(Country::of_visitor)
}
