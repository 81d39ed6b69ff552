//! The list out of which a country is chosen, searched by typing.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::country::{Country, NamedCountry, named_countries};
use super::outside::listen_outside;
use super::{IconName, focus, icon, typed};
use crate::i18n::WidgetMessages;
use crate::kept::{use_effect_with, use_memo};

/// How far Page Up and Page Down go.
const PAGE: usize = 6;

/// Props of [`CountryList`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CountryListProps {
    /// Unique in the document; the parts' ids derive from it.
    pub(super) id: AttrValue,
    /// The page's language.
    pub(super) locale: AttrValue,
    pub(super) words: Words,
    pub(super) chosen: Country,
    /// The button that opened the list, which has the focus when the list is gone.
    pub(super) button: NodeRef,
    /// The choice, or none.
    pub(super) on_close: Callback<Option<Country>>,
}

/// The catalogue, which is one of few and compares by place.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub(crate) &'static WidgetMessages);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What is searched, and which country Enter takes.
#[derive(Clone, Default, PartialEq)]
struct Search {
    query: String,
    active: usize,
}

/// A combobox over a listbox, after the ARIA authoring patterns: the focus stays in the search field; arrows, Page Up and
/// Page Down, Home and End move, Enter takes, Escape and Tab leave, as does a press outside.
#[component]
pub(super) fn CountryList(props: &CountryListProps) -> Html {
    let countries = use_memo(props.locale.clone(), |locale| named_countries(locale));
    let search = use_state(|| Search {
        query: String::new(),
        active: position(&countries, props.chosen),
    });
    let (panel, input, list) = (use_node_ref(), use_node_ref(), use_node_ref());
    let shown: Vec<&NamedCountry> = countries
        .iter()
        .filter(|country| country.matches(&search.query))
        .collect();

    use_effect_with((), {
        let (panel, input, button, on_close) = (
            panel.clone(),
            input.clone(),
            props.button.clone(),
            props.on_close.clone(),
        );
        move |()| {
            focus(&input);
            let listener = listen_outside([panel, button], move || on_close.emit(None));
            move || drop(listener)
        }
    });
    use_effect_with((search.query.clone(), search.active), {
        let list = list.clone();
        move |_| reveal_active(&list)
    });

    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            search.set(Search {
                query: typed(&event),
                active: 0,
            });
        })
    };
    let onkeydown = {
        let (search, button, on_close) = (search.clone(), props.button.clone(), props.on_close.clone());
        let shown: Vec<Country> = shown.iter().map(|named| named.country).collect();
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if event.is_composing() {
                return;
            }
            if key == "Tab" {
                // Goes on from the button, behind which the list stands.
                focus(&button);
                return on_close.emit(None);
            }
            if let Some(active) = moved(&key, search.active, shown.len()) {
                search.set(Search {
                    query: search.query.clone(),
                    active,
                });
            } else if key == "Enter" {
                if let Some(country) = shown.get(search.active) {
                    on_close.emit(Some(*country));
                    focus(&button);
                }
            } else if key == "Escape" {
                on_close.emit(None);
                focus(&button);
            } else {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let words = props.words.0;
    let list_id = format!("{}-list", props.id);
    let option_id = |country: Country| format!("{}-{}", props.id, country.code);
    let active = shown.get(search.active).map(|named| option_id(named.country));
    let none = format!("{}-none", props.id);
    html! {
        <div ref={panel} class="wa-countries" data-wa-part="countries">
            <div class="wa-countries-search">
                { icon(IconName::Search) }
                <input ref={input} class="wa-countries-input" type="text" role="combobox" autocomplete="off"
                    autocapitalize="none" autocorrect="off" spellcheck="false" placeholder={words.search_countries}
                    aria-label={words.search_countries} aria-expanded="true" aria-autocomplete="list"
                    aria-controls={list_id.clone()} aria-activedescendant={active} aria-describedby={none.clone()}
                    value={search.query.clone()} {oninput} {onkeydown} />
            </div>
            <div ref={list} id={list_id} class="wa-countries-list" role="listbox" aria-label={words.countries}>
                for (at, named) in shown.iter().enumerate() {
                    { option(props, named, option_id(named.country), at == search.active) }
                }
            </div>
            <p id={none} class="wa-countries-none">
                if shown.is_empty() {
                    { words.no_country }
                }
            </p>
        </div>
    }
}

fn option(props: &CountryListProps, named: &NamedCountry, id: String, is_active: bool) -> Html {
    let country = named.country;
    let is_chosen = country == props.chosen;
    let onclick = {
        let (on_close, button) = (props.on_close.clone(), props.button.clone());
        Callback::from(move |_: MouseEvent| {
            on_close.emit(Some(country));
            focus(&button);
        })
    };
    html! {
        <div key={country.code} {id} class="wa-country" data-wa-part="country" role="option"
            aria-selected={if is_chosen { "true" } else { "false" }} data-state={is_active.then_some("active")} {onclick}>
            <span class="wa-country-name">{ &named.name }</span>
            if is_chosen {
                { icon(IconName::Check) }
            }
            <span class="wa-country-dial"><bdi dir="ltr">{ country.dial_code() }</bdi></span>
        </div>
    }
}

fn position(countries: &[NamedCountry], country: Country) -> usize {
    let found = countries.iter().position(|named| named.country == country);
    found.unwrap_or_default()
}

/// Which option of so many is active after a key; `None` for keys that do not move.
fn moved(key: &str, active: usize, count: usize) -> Option<usize> {
    let last = count.saturating_sub(1);
    match key {
        "ArrowDown" if active >= last => Some(0),
        "ArrowDown" => Some(active + 1),
        "ArrowUp" if active == 0 => Some(last),
        "ArrowUp" => Some(active - 1),
        "PageDown" => Some((active + PAGE).min(last)),
        "PageUp" => Some(active.saturating_sub(PAGE)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// Scrolls the list, and nothing around it, so far that the active option is seen.
fn reveal_active(list: &NodeRef) {
    let Some(list) = list.cast::<Element>() else { return };
    let option = list.query_selector("[data-state=active]").ok().flatten();
    let Some(option) = option.and_then(|option| option.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let (top, height) = (option.offset_top(), option.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if top + height > list.scroll_top() + list.client_height() {
        list.set_scroll_top(top + height - list.client_height());
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::moved;

    #[test]
    fn arrows_wrap_around_and_pages_stop_at_the_ends() {
        for (key, active, count, expected) in [
            ("ArrowDown", 0, 3, Some(1)),
            ("ArrowDown", 2, 3, Some(0)),
            ("ArrowUp", 0, 3, Some(2)),
            ("ArrowUp", 2, 3, Some(1)),
            ("PageDown", 1, 30, Some(7)),
            ("PageDown", 28, 30, Some(29)),
            ("PageUp", 3, 30, Some(0)),
            ("Home", 9, 30, Some(0)),
            ("End", 9, 30, Some(29)),
            ("ArrowDown", 0, 0, Some(0)),
            ("ArrowUp", 0, 0, Some(0)),
            ("End", 0, 0, Some(0)),
            ("a", 0, 3, None),
        ] {
            assert_eq!(moved(key, active, count), expected, "{key} at {active} of {count}");
        }
    }
}
