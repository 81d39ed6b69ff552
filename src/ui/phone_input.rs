//! The field for a phone number: country and national number.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::callback::when;
use super::country::{Country, country_name};
use super::country_list::{CountryList, Words};
use super::field::{field_label, field_note};
use super::phone_number::read_phone_number;
use super::{IconName, icon};
use crate::kept::use_memo;

/// What a phone field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PhoneValue {
    pub(crate) country: Country,
    /// As it was typed; [`national_digits`](super::national_digits) makes of it what is sent.
    pub(crate) national: AttrValue,
}

/// Props of [`PhoneInput`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PhoneInputProps {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// The word for a number that may be left out; empty for one that may not.
    #[prop_or_default]
    pub(crate) optional: AttrValue,
    /// The page's language.
    pub(crate) locale: AttrValue,
    pub(crate) words: Words,
    pub(crate) value: PhoneValue,
    pub(crate) on_change: Callback<PhoneValue>,
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    /// The field of the national number.
    pub(crate) node: NodeRef,
}

/// A number that begins with its country's code chooses the country.
#[component]
pub(crate) fn PhoneInput(props: &PhoneInputProps) -> Html {
    let open = use_state(|| false);
    let button = use_node_ref();
    let country = props.value.country;
    // Several events may come before the next time that this is drawn.
    let latest = use_mut_ref(|| country);
    *latest.borrow_mut() = country;
    let name = use_memo((props.locale.clone(), country), |(locale, country)| {
        country_name(locale, *country)
    });

    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(&*event.key(), "ArrowDown" | "ArrowUp") {
                event.prevent_default();
                open.set(true);
            }
        })
    };
    let on_close = use_callback((props.value.clone(), props.on_change.clone()), {
        let open = open.clone();
        move |choice: Option<Country>, (value, on_change): &(PhoneValue, Callback<PhoneValue>)| {
            open.set(false);
            if let Some(country) = choice {
                let national = value.national.clone();
                on_change.emit(PhoneValue { country, national });
            }
        }
    });
    let oninput = when(&props.on_change, move |event: &InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let typed = input.value();
        let (country, national) = read_phone_number(&typed, *latest.borrow());
        *latest.borrow_mut() = country;
        if national != typed {
            input.set_value(&national);
        }
        let national = national.into();
        Some(PhoneValue { country, national })
    });
    // Who speaks to the computer says what is to be seen, so the button's name contains it.
    let shown = format!("{} {}", country.code, country.dial_code());
    let note = format!("{}-note", props.id);
    let countries = format!("{}-countries", props.id);
    let is_invalid = props.error.is_some().then_some("true");
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={is_invalid}>
            { field_label(&props.id, &props.label, &props.optional) }
            <div class="wa-phone-anchor">
                // A number reads from left to right in every language.
                <div class="wa-phone" data-wa-part="phone" dir="ltr">
                    <button ref={&button} class="wa-phone-country" data-wa-part="phone-country" type="button"
                        aria-label={(props.words.0.country)(&name, &shown)} aria-haspopup="listbox"
                        aria-expanded={if *open { "true" } else { "false" }} {onclick} {onkeydown}>
                        <span class="wa-phone-code">{ country.code }</span>{ " " }
                        <span class="wa-phone-dial">{ country.dial_code() }</span>
                        { icon(IconName::ChevronDown) }
                    </button>
                    <input ref={&props.node} class="wa-input" id={&props.id} name="phone" type="tel" autocomplete="tel-national"
                        value={&props.value.national} aria-required={props.optional.is_empty().then_some("true")} aria-invalid={is_invalid}
                        aria-describedby={note.clone()} {oninput} />
                </div>
                if *open {
                    <CountryList id={countries} locale={&props.locale} words={props.words} chosen={country} {button} {on_close} />
                }
            </div>
            { field_note(note, props.error.clone()) }
        </div>
    }
}
