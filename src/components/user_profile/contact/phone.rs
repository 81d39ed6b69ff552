//! A phone number between the machine's terms and the widget's.

use yew::prelude::*;

use crate::components::user_profile::scope::Profile;
use crate::flow::phone::PhoneInput as PhoneEntry;
use crate::ui::{Country, PhoneInput, PhoneValue, Words, held, national_digits, read_phone_number};

/// A phone number with its country, which is the visitor's own until one was chosen.
pub(super) fn phone_field(
    profile: &Profile,
    id: AttrValue,
    phone: &PhoneEntry,
    on_change: &Callback<PhoneEntry>,
    error: Option<AttrValue>,
    node: NodeRef,
) -> Html {
    let value = PhoneValue {
        country: country_of(phone),
        national: phone.number.to_string().into(),
    };
    let on_change = on_change.reform(|value: PhoneValue| entry(value.country, &value.national));
    let messages = profile.messages();
    html! {
        <PhoneInput {id} label={messages.sign_in.phone} locale={messages.locale} words={Words(&messages.widget)} {value} {on_change}
            {error} {node} />
    }
}

/// What is submitted: what the input holds, without the prefix of inland calls.
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
        .unwrap_or_else(Country::of_visitor)
}
