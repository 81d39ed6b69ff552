//! A menu button, after the ARIA authoring patterns.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};
use yew::prelude::*;

use super::outside::listen_outside;
use super::{focus, use_id};
use crate::kept::use_effect_with;
use crate::letter_case::lower_case;

/// One line of a menu.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum MenuEntry {
    /// Something to do.
    Item(MenuItem),
    /// A hairline between groups.
    Separator,
    /// What the items below have in common.
    Label(AttrValue),
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MenuItem {
    /// Unique in the menu.
    pub(crate) key: AttrValue,
    /// What it says, which is also its name.
    pub(crate) content: Html,
    /// Its visible words, for type-ahead.
    pub(crate) text: AttrValue,
    pub(crate) onselect: Callback<()>,
    /// Its request is under way.
    pub(crate) busy: bool,
    /// Stays open when chosen: what comes of it shows in the menu.
    pub(crate) keeps_open: bool,
    /// Where it leads, if it is a link. A plain click is told to `onselect`; the browser opens other tabs and windows itself.
    pub(crate) href: Option<AttrValue>,
}

/// Props of [`Menu`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MenuProps {
    /// What is in the button.
    pub(crate) trigger: Html,
    /// The menu's name.
    pub(crate) label: AttrValue,
    /// Above the items; no item itself.
    #[prop_or_default]
    pub(crate) header: Html,
    pub(crate) entries: Rc<[MenuEntry]>,
    /// Closes the menu when it changes.
    #[prop_or_default]
    pub(crate) close_count: u32,
    /// It is about to open.
    #[prop_or_default]
    pub(crate) on_open: Callback<()>,
}

/// Opens with click, Enter, Space and the arrow keys; arrows, Home, End and letters move; Escape and Tab close it, as
/// does a press outside. The focus goes in, and back to the button.
#[component]
pub(crate) fn Menu(props: &MenuProps) -> Html {
    let open = use_state(|| None::<Entry>);
    let (button, panel) = (use_node_ref(), use_node_ref());
    let id = use_id();

    use_effect_with(*open, {
        let (button, panel, open) = (button.clone(), panel.clone(), open.clone());
        move |entry| {
            let listener = entry.map(|entry| {
                move_focus(&panel, entry.into());
                listen_outside([button, panel], move || open.set(None))
            });
            move || drop(listener)
        }
    });

    let closed = use_mut_ref(|| props.close_count);
    use_effect_with(props.close_count, {
        let (open, button, closed) = (open.clone(), button.clone(), closed.clone());
        move |count| {
            if closed.replace(*count) != *count && open.is_some() {
                open.set(None);
                focus(&button);
            }
        }
    });

    let show = {
        let (open, on_open) = (open.clone(), props.on_open.clone());
        move |entry| {
            on_open.emit(());
            open.set(Some(entry));
        }
    };
    let toggle = {
        let (open, show) = (open.clone(), show.clone());
        Callback::from(move |_: MouseEvent| {
            if open.is_some() {
                open.set(None);
            } else {
                show(Entry::First);
            }
        })
    };
    let onbuttonkey = {
        Callback::from(move |event: KeyboardEvent| {
            let entry = match &*event.key() {
                "ArrowDown" => Entry::First,
                "ArrowUp" => Entry::Last,
                _ => return,
            };
            event.prevent_default();
            show(entry);
        })
    };
    let onkeydown = {
        let (open, panel, button) = (open.clone(), panel.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if matches!(&*key, "Escape" | "Tab") {
                open.set(None);
                if key == "Escape" {
                    event.prevent_default();
                    event.stop_propagation();
                }
                return focus(&button);
            }
            // A link is chosen with the space bar too where it is an item of a menu.
            if let Some(link) = event.target_dyn_into::<HtmlAnchorElement>().filter(|_| key == " ") {
                event.prevent_default();
                return link.click();
            }
            if let Some(target) = Motion::of_key(&event) {
                event.prevent_default();
                move_focus(&panel, target);
            }
        })
    };
    let close = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |()| {
            open.set(None);
            focus(&button);
        })
    };
    let is_open = open.is_some();
    html! {
        <div class="wa-menu-anchor">
            <button ref={button} class="wa-menu-button" data-wa-part="menu-button" type="button" aria-haspopup="menu"
                aria-expanded={if is_open { "true" } else { "false" }} aria-controls={is_open.then(|| id.clone())} data-state={if is_open { "open" } else { "closed" }}
                onclick={toggle} onkeydown={onbuttonkey}>
                { props.trigger.clone() }
            </button>
            if is_open {
                <div ref={panel} class="wa-menu" data-wa-part="menu">
                    { props.header.clone() }
                    <div {id} class="wa-menu-items" role="menu" aria-label={props.label.clone()} {onkeydown}>
                        for group in props.entries.chunk_by(|_, next| !begins_group(next)) {
                            { menu_group(group, &close) }
                        }
                    </div>
                </div>
            }
        </div>
    }
}

/// A label begins a group, and a line ends it.
fn begins_group(entry: &MenuEntry) -> bool {
    matches!(entry, MenuEntry::Label(_) | MenuEntry::Separator)
}

/// What has a label in common is a group with that name.
fn menu_group(entries: &[MenuEntry], close: &Callback<()>) -> Html {
    let name = match entries.first() {
        Some(MenuEntry::Label(text)) => Some(text.clone()),
        _ => None,
    };
    html! {
        <div role={name.is_some().then_some("group")} aria-label={name}>
            for entry in entries {
                { menu_entry(entry, close) }
            }
        </div>
    }
}

fn menu_entry(entry: &MenuEntry, close: &Callback<()>) -> Html {
    match entry {
        MenuEntry::Separator => html! { <div class="wa-menu-separator" role="separator"></div> },
        MenuEntry::Label(text) => html! { <div class="wa-menu-label" aria-hidden="true">{ text.clone() }</div> },
        MenuEntry::Item(item) => {
            let (onselect, close, busy, keeps_open) =
                (item.onselect.clone(), close.clone(), item.busy, item.keeps_open);
            let is_link = item.href.is_some();
            let onclick = Callback::from(move |event: MouseEvent| {
                if is_link {
                    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
                        return;
                    }
                    event.prevent_default();
                }
                if !busy {
                    onselect.emit(());
                }
                if !keeps_open {
                    close.emit(());
                }
            });
            html! {
                <@{if is_link { "a" } else { "button" }} class="wa-menu-item" data-wa-part="menu-item" data-key={item.key.clone()}
                    type={(!is_link).then_some("button")} href={item.href.clone()} role="menuitem" tabindex="-1" data-text={item.text.clone()} aria-disabled={busy.then_some("true")} data-state={if busy { "busy" } else { "idle" }} {onclick}>
                    { item.content.clone() }
                </@>
            }
        }
    }
}

/// Which item has the focus when the menu opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    First,
    Last,
}

/// Where the focus goes.
#[derive(Clone, PartialEq, Eq)]
enum Motion {
    First,
    Last,
    Next,
    Previous,
    /// The next item that starts with this letter.
    Letter(String),
}

impl From<Entry> for Motion {
    fn from(entry: Entry) -> Self {
        match entry {
            Entry::First => Self::First,
            Entry::Last => Self::Last,
        }
    }
}

impl Motion {
    fn of_key(event: &KeyboardEvent) -> Option<Self> {
        let key = event.key();
        let is_letter = key.chars().count() == 1 && key.trim() == key && !key.is_empty();
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        match &*key {
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            "ArrowDown" => Some(Self::Next),
            "ArrowUp" => Some(Self::Previous),
            _ if is_letter && !has_modifier => Some(Self::Letter(lower_case(&key))),
            _ => None,
        }
    }

    /// The item to go to, of items with these texts, the focus now being on `current`.
    fn target(&self, texts: &[String], current: Option<usize>) -> Option<usize> {
        let count = texts.len();
        if count == 0 {
            return None;
        }
        match self {
            Self::First => Some(0),
            Self::Last => Some(count - 1),
            Self::Next => Some(current.map_or(0, |current| (current + 1) % count)),
            Self::Previous => Some(current.map_or(count - 1, |current| (current + count - 1) % count)),
            Self::Letter(letter) => {
                let after = current.map_or(0, |current| current + 1);
                (0..count)
                    .map(|offset| (after + offset) % count)
                    .find(|at| texts[*at].starts_with(letter.as_str()))
            }
        }
    }
}

fn move_focus(panel: &NodeRef, motion: Motion) {
    let Some(panel) = panel.cast::<Element>() else { return };
    let Ok(list) = panel.query_selector_all("[role=menuitem]") else {
        return;
    };
    let items: Vec<HtmlElement> = (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .collect();
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    let current = active.and_then(|active| items.iter().position(|item| **item == active));
    let texts: Vec<String> = items
        .iter()
        .map(|item| lower_case(&item.get_attribute("data-text").unwrap_or_default()))
        .collect();
    if let Some(target) = motion.target(&texts, current) {
        let _ = items[target].focus();
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::Motion;

    #[test]
    fn motion_wraps_around_and_letters_go_on_from_the_current_item() {
        let texts: Vec<String> = ["manage", "sign out", "sign out of all"].map(String::from).into();
        let letter = |letter: &str| Motion::Letter(letter.into());
        for (motion, current, expected) in [
            (Motion::Next, Some(2), Some(0)),
            (Motion::Previous, Some(0), Some(2)),
            (Motion::Next, None, Some(0)),
            (Motion::Previous, None, Some(2)),
            (letter("s"), Some(0), Some(1)),
            (letter("s"), Some(1), Some(2)),
            (letter("s"), Some(2), Some(1)),
            (letter("x"), Some(1), None),
        ] {
            assert_eq!(motion.target(&texts, current), expected);
        }
        assert_eq!(Motion::First.target(&[], None), None);
    }
}
