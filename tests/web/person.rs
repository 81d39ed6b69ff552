//! Somebody who uses the page, with the keyboard, the mouse or a password manager.

use wacht_local::testing::{Control, press_key};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::page::Page;

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
        control(&self.field(name)).type_text(text);
    }

    /// Fills a field as a password manager does.
    pub(crate) fn fill(&self, name: &str, text: &str, fill: Fill) {
        let field = self.field(name);
        match fill {
            Fill::WithEvent => control(&field).fill(text),
            Fill::Silently => field.set_value(text),
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
        press_key(self.place(), key, shift);
    }
}

fn control(element: &Element) -> Control {
    Control::of(element).expect("a part of a page")
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
