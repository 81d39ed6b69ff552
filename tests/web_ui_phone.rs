//! The field for a phone number: the list of countries by keyboard, and numbers that name their country.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, unused_imports, reason = "the widgets that this file does not test")]
#[path = "../src/ui/mod.rs"]
mod ui;
#[path = "web/mod.rs"]
mod web;

use ui::{Country, PhoneInput, PhoneValue, Words};
use wacht_yew::prelude::{ENGLISH, GERMAN, Messages};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::fire;
use web::kit::{Log, i18n, kept, letter_case, show, theme, widget_words, wire};
use web::{Fill, Page, document};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const BUTTON: &str = "[data-wa-part=phone-country]";
const SEARCH: &str = "[role=combobox]";
const ACTIVE: &str = "[role=option][data-state=active]";

#[derive(Clone, PartialEq, Properties)]
struct PhoneStageProps {
    log: Log,
    messages: &'static Messages,
    #[prop_or(Country::UNITED_STATES)]
    country: Country,
}

/// A form with a phone number.
#[component]
fn PhoneStage(props: &PhoneStageProps) -> Html {
    let value = use_state(|| PhoneValue {
        country: props.country,
        national: AttrValue::default(),
    });
    let node = use_node_ref();
    let on_change = {
        let value = value.clone();
        Callback::from(move |new| value.set(new))
    };
    let onsubmit = {
        let log = props.log.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            log.push("submitted");
        })
    };
    html! {
        <form {onsubmit}>
            <PhoneInput id="phone" label="Phone number" locale={props.messages.locale}
                words={Words(widget_words(props.messages))} value={(*value).clone()} {on_change} {node} />
            <button type="submit">{ "Send" }</button>
        </form>
    }
}

async fn phone_page() -> (Page, Log) {
    let log = Log::default();
    let page = show(html! { <PhoneStage log={log.clone()} messages={&ENGLISH} /> }, "ltr").await;
    (page, log)
}

async fn open_list() -> (Page, Log) {
    let (page, log) = phone_page().await;
    page.get(BUTTON).click();
    page.focuses(SEARCH).await;
    (page, log)
}

/// Types into the search field, which has no name: it is no part of the form.
fn search(page: &Page, text: &str) {
    let input: HtmlInputElement = page.get(SEARCH).unchecked_into();
    input.set_value(text);
    fire(&input, "InputEvent", "input", &[("data", JsValue::from_str(text))]);
}

async fn finds(page: &Page, query: &str, first: &str) {
    search(page, query);
    page.until(&format!("{first} for {query}"), |page| {
        page.text(ACTIVE).starts_with(first)
    })
    .await;
}

fn shows(page: &Page, country: &str) -> bool {
    page.text(".wa-phone-code") == country
}

#[wasm_bindgen_test]
async fn the_field_asks_for_a_national_number_and_the_button_says_the_country() {
    let (page, _log) = phone_page().await;
    let field = page.field("phone");
    assert_eq!(field.type_(), "tel");
    assert_eq!(field.get_attribute("autocomplete").as_deref(), Some("tel-national"));
    let label = page.get(BUTTON).get_attribute("aria-label");
    assert_eq!(label.as_deref(), Some("Country: United States, US +1"));
    assert_eq!(
        page.get(BUTTON).get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
}

#[wasm_bindgen_test]
async fn the_list_opens_at_the_chosen_country_and_shows_it() {
    let (page, _log) = open_list().await;
    assert!(page.text(ACTIVE).starts_with("United States"));
    assert_eq!(page.get(ACTIVE).get_attribute("aria-selected").as_deref(), Some("true"));
    assert_eq!(
        page.get(SEARCH).get_attribute("aria-activedescendant"),
        Some(page.get(ACTIVE).id())
    );
    assert_eq!(
        page.get(SEARCH).get_attribute("aria-controls"),
        Some(page.get("[role=listbox]").id())
    );
    assert!(is_in_sight(&page), "the list is scrolled to it");
}

/// Whether the active option is within the part of the list that is seen.
fn is_in_sight(page: &Page) -> bool {
    let (list, option): (HtmlElement, HtmlElement) = (page.get("[role=listbox]"), page.get(ACTIVE));
    let top = option.offset_top() - list.scroll_top();
    list.client_height() > 0 && top >= 0 && top + option.offset_height() <= list.client_height()
}

#[wasm_bindgen_test]
async fn a_country_is_found_by_name_letters_and_dial_code_and_enter_takes_it() {
    for (query, name, code) in [
        ("germ", "Germany", "DE"),
        ("fr", "France", "FR"),
        ("+81", "Japan", "JP"),
        ("cote", "Côte", "CI"),
    ] {
        let (page, log) = open_list().await;
        finds(&page, query, name).await;
        page.key("Enter");
        page.until("the country", |page| shows(page, code)).await;
        assert!(!page.has(SEARCH), "the list is closed");
        page.focuses(BUTTON).await;
        assert!(log.take().is_empty(), "Enter in the list submits nothing");
    }
}

#[wasm_bindgen_test]
async fn arrows_home_and_end_move_and_what_they_reach_is_seen() {
    let (page, _log) = open_list().await;
    let count = page.all("[role=option]").len();
    assert!(count > 230, "{count}");
    for (key, at) in [
        ("Home", 0),
        ("ArrowDown", 1),
        ("PageDown", 7),
        ("PageUp", 1),
        ("ArrowUp", 0),
        ("ArrowUp", count - 1),
        ("ArrowDown", 0),
        ("End", count - 1),
    ] {
        page.key(key);
        page.until(&format!("the option {at} after {key}"), |page| {
            page.all("[role=option]")[at].get_attribute("data-state").as_deref() == Some("active")
        })
        .await;
        assert!(is_in_sight(&page), "{key}");
        assert!(page.has_focus(SEARCH));
    }
}

#[wasm_bindgen_test]
async fn escape_keeps_the_choice_closes_the_list_alone_and_returns_the_focus() {
    let (page, _log) = open_list().await;
    page.key("ArrowDown");
    let goes_on = fire(
        &page.get(SEARCH),
        "KeyboardEvent",
        "keydown",
        &[("key", "Escape".into())],
    );
    assert!(!goes_on, "a dialog around it would close");
    page.focuses(BUTTON).await;
    assert!(!page.has(SEARCH));
    assert!(shows(&page, "US"));
}

#[wasm_bindgen_test]
async fn tab_leaves_the_list_towards_the_number() {
    let (page, _log) = open_list().await;
    page.key("Tab");
    page.focuses("input[name=phone]").await;
    page.until("no list", |page| !page.has(SEARCH)).await;
}

#[wasm_bindgen_test]
async fn a_press_outside_closes_the_list_and_a_press_on_a_country_takes_it() {
    let (page, _log) = open_list().await;
    fire(&document(), "PointerEvent", "pointerdown", &[]);
    page.until("no list", |page| !page.has(SEARCH)).await;
    page.get(BUTTON).click();
    page.focuses(SEARCH).await;
    finds(&page, "austria", "Austria").await;
    let option = page.get(ACTIVE);
    fire(&option, "PointerEvent", "pointerdown", &[]);
    option.click();
    page.until("the country", |page| shows(page, "AT")).await;
    page.focuses(BUTTON).await;
}

#[wasm_bindgen_test]
async fn a_search_without_result_says_so_and_enter_does_nothing() {
    let (page, log) = open_list().await;
    search(&page, "atlantis");
    page.until("the words", |page| {
        page.text(".wa-countries-none") == ENGLISH.widget.no_country
    })
    .await;
    page.key("ArrowDown");
    page.key("Enter");
    assert!(page.has(SEARCH));
    assert!(shows(&page, "US") && log.take().is_empty());
}

#[wasm_bindgen_test]
async fn names_and_their_order_are_of_the_pages_language() {
    let log = Log::default();
    let page = show(html! { <PhoneStage {log} messages={&GERMAN} /> }, "ltr").await;
    page.get(BUTTON).click();
    page.focuses(SEARCH).await;
    let names: Vec<String> = page
        .all(".wa-country-name")
        .iter()
        .map(|name| name.inner_text())
        .collect();
    assert_eq!(&names[..2], ["Afghanistan", "Ägypten"]);
    assert!(names.contains(&"Deutschland".to_owned()));
}

#[wasm_bindgen_test]
async fn a_pasted_international_number_chooses_the_country_and_leaves_the_national_part() {
    let (page, _log) = phone_page().await;
    for (typed, code, national) in [
        ("+49 151 23456789", "DE", "151 23456789"),
        ("0043 660 1234567", "AT", "660 1234567"),
        ("+1 (415) 555-2671", "US", "(415) 555-2671"),
    ] {
        page.fill("phone", typed, Fill::WithEvent);
        page.until("the country", |page| shows(page, code)).await;
        assert_eq!(page.field("phone").value(), national);
    }
}

#[wasm_bindgen_test]
async fn the_code_of_the_chosen_country_vanishes_even_if_nothing_else_changes() {
    let (page, _log) = phone_page().await;
    page.type_into("phone", "555");
    page.fill("phone", "+1 555", Fill::WithEvent);
    assert_eq!(page.field("phone").value(), "555");
}

#[wasm_bindgen_test]
async fn a_number_typed_letter_by_letter_finds_its_country_and_other_digits_are_read() {
    let (page, _log) = phone_page().await;
    page.type_into("phone", "+44٧٤٠٠");
    page.until("the country", |page| shows(page, "GB")).await;
    assert_eq!(page.field("phone").value(), "7400");
}

#[wasm_bindgen_test]
async fn the_visitors_own_country_is_one_of_the_table() {
    let own = Country::of_visitor();
    assert_eq!(Country::of_code(own.code), Some(own));
}
