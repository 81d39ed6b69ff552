//! Somebody who uses the page, with the keyboard, the mouse or a password manager.
//!
//! Events made by a script have no default action but a click's, so the keys' own ones are done here by hand.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::browser::{document, fire};
use super::page::{Page, focused};

/// How a password manager fills a field.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fill {
    /// Sets the value and fires an `input` event, without any key.
    WithEvent,
    /// Sets the value and says nothing.
    Silently,
}

impl Page {
    /// Types a text into a field, letter by letter, in place of what is there.
    pub(crate) fn type_into(&self, name: &str, text: &str) {
        let field = self.field(name);
        field.focus().expect("a field can have the focus");
        field.set_value("");
        for letter in text.chars() {
            let key = [("key", JsValue::from_str(&letter.to_string()))];
            fire(&field, "KeyboardEvent", "keydown", &key);
            field.set_value(&format!("{}{letter}", field.value()));
            fire_input(&field, &letter.to_string());
            fire(&field, "KeyboardEvent", "keyup", &key);
        }
        if text.is_empty() {
            fire_input(&field, "");
        }
    }

    /// Fills a field as a password manager does.
    pub(crate) fn fill(&self, name: &str, text: &str, fill: Fill) {
        let field = self.field(name);
        field.set_value(text);
        if matches!(fill, Fill::WithEvent) {
            fire(&field, "Event", "input", &[]);
            fire(&field, "Event", "change", &[]);
        }
    }

    /// Clicks the form's one button.
    pub(crate) fn submit(&self) {
        self.get("form button[type=submit]").click();
    }

    /// Clicks what has this name.
    pub(crate) fn click(&self, name: &str) {
        self.named(name).click();
    }

    /// The link or button with this name.
    pub(crate) fn named(&self, name: &str) -> HtmlElement {
        let candidates = self.all("button, a[href]");
        let found = candidates.into_iter().find(|element| is_called(element, name));
        found.unwrap_or_else(|| panic!("nothing is named {name:?} in {}", self.html()))
    }

    /// Whether there is a link or button with this name.
    pub(crate) fn offers(&self, name: &str) -> bool {
        self.all("button, a[href]")
            .iter()
            .any(|element| is_called(element, name))
    }

    /// Submits the identifier and waits for the password step.
    pub(crate) async fn enter_identifier(&self, identifier: &str) {
        self.type_into("username", identifier);
        self.submit();
        self.shows("sign-in/password").await;
    }

    /// Takes somebody of the fixtures through both steps.
    pub(crate) async fn enter(&self, email: &str) {
        self.enter_identifier(email).await;
        self.type_into("password", &self.site.password_of(email));
        self.submit();
    }

    /// Presses a key where the focus is, and does what the browser then does by itself.
    pub(crate) fn key(&self, key: &str) {
        self.key_with(key, false);
    }

    /// Presses Tab, or Shift and Tab.
    pub(crate) fn key_with(&self, key: &str, shift: bool) {
        let target = focused().expect("something always has the focus");
        let options = [("key", JsValue::from_str(key)), ("shiftKey", shift.into())];
        let goes_on = fire(&target, "KeyboardEvent", "keydown", &options);
        if goes_on {
            match key {
                "Enter" => press_enter(&target),
                " " if target.tag_name() == "BUTTON" => click(&target),
                "Tab" => self.move_on(shift),
                _ => {}
            }
        }
        if let Some(target) = focused() {
            fire(&target, "KeyboardEvent", "keyup", &options);
        }
    }

    /// Moves the focus to the neighbour in the order of the page; beyond the last one it leaves the page.
    fn move_on(&self, backwards: bool) {
        let reachable = self.all("a[href], button, input, [tabindex]");
        let mut reachable: Vec<HtmlElement> = reachable
            .into_iter()
            .filter(|element| element.tab_index() >= 0)
            .collect();
        if backwards {
            reachable.reverse();
        }
        let current = focused();
        // From an element that Tab does not stop at, the way goes on from its place in the document.
        let next = reachable.iter().find(|element| {
            current.as_ref().is_none_or(|current| {
                let follows = current.compare_document_position(element) & if backwards { 2 } else { 4 };
                follows != 0 && element.offset_parent().is_some()
            })
        });
        match next {
            Some(next) => next.focus().expect("it can have the focus"),
            None => document()
                .body()
                .and_then(|_| current?.dyn_into::<HtmlElement>().ok()?.blur().ok())
                .unwrap_or_default(),
        }
    }
}

fn fire_input(field: &HtmlInputElement, data: &str) {
    let options = [
        ("data", JsValue::from_str(data)),
        ("inputType", JsValue::from_str("insertText")),
    ];
    fire(field, "InputEvent", "input", &options);
}

fn press_enter(target: &Element) {
    if matches!(&*target.tag_name(), "BUTTON" | "A") {
        return click(target);
    }
    // Enter in a field clicks its form's submit button.
    let form = target.dyn_ref::<HtmlInputElement>().and_then(HtmlInputElement::form);
    let button = form.and_then(|form| form.query_selector("button[type=submit]").ok().flatten());
    if let Some(button) = button {
        click(&button);
    }
}

fn click(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
    }
}

/// Whether assistive technology calls the element by this name, perhaps with an address behind it.
fn is_called(element: &Element, name: &str) -> bool {
    let spoken = spoken(element);
    let more = spoken.strip_prefix(name).and_then(|more| more.strip_prefix(' '));
    spoken == name || more.is_some_and(|more| more.contains('@') && !more.contains(' '))
}

/// The element's name for assistive technology: its label, else its words without those hidden from it.
pub(crate) fn spoken(element: &Element) -> String {
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let copy = element
        .clone_node_with_deep(true)
        .ok()
        .and_then(|copy| copy.dyn_into::<Element>().ok());
    let Some(copy) = copy else { return String::new() };
    while let Ok(Some(hidden)) = copy.query_selector("[aria-hidden=true]") {
        hidden.remove();
    }
    let mut words = Vec::new();
    collect_words(&copy, &mut words);
    words.join(" ")
}

/// Words of neighbouring elements are told apart.
fn collect_words(node: &web_sys::Node, words: &mut Vec<String>) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        if child.node_type() == web_sys::Node::TEXT_NODE {
            words.extend(
                child
                    .text_content()
                    .unwrap_or_default()
                    .split_whitespace()
                    .map(String::from),
            );
        } else {
            collect_words(&child, words);
        }
    }
}
