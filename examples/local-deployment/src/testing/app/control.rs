//! One thing on the page, and what somebody does with it.

use std::fmt;

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::browser::{document, elements, fire, fire_key, focused, folded};
use super::name::{name_of, words};
use super::role::{Role, role_of};

/// One thing on the page, such as a button, as it was when it was found.
///
/// Found by [`TestPage::get`](super::TestPage::get) and its relatives.
#[derive(Clone, PartialEq)]
pub struct Control {
    pub(super) element: HtmlElement,
}

impl Control {
    /// An element that was found in another way; `None` for what is no HTML, such as a drawing.
    pub fn of(element: &Element) -> Option<Self> {
        let element = element.dyn_ref::<HtmlElement>()?.clone();
        Some(Self { element })
    }

    /// The element itself, for what is not said here.
    pub fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// What it is.
    pub fn role(&self) -> Role {
        role_of(&self.element).unwrap_or_else(|| Role::from("generic"))
    }

    /// What assistive technology calls it; empty without a name.
    pub fn name(&self) -> String {
        name_of(&self.element)
    }

    /// The words in it, spaces folded.
    pub fn text(&self) -> String {
        folded(&words(&self.element, false))
    }

    /// What assistive technology says after its name, such as the message of a field; empty without a description.
    pub fn description(&self) -> String {
        let ids = self.element.get_attribute("aria-describedby").unwrap_or_default();
        let described = ids.split_whitespace().filter_map(|id| document().get_element_by_id(id));
        let texts: Vec<_> = described.map(|element| folded(&words(&element, true))).collect();
        folded(&texts.join(" "))
    }

    /// What is typed into it or chosen in it; empty for what holds no value.
    pub fn value(&self) -> String {
        let element = &self.element;
        if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            return field.value();
        }
        if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
            return field.value();
        }
        let select = element.dyn_ref::<HtmlSelectElement>();
        select.map(HtmlSelectElement::value).unwrap_or_default()
    }

    /// Whether it is on: ticked, chosen, pressed or expanded, whichever it can be.
    pub fn is_on(&self) -> bool {
        if let Some(field) = self.element.dyn_ref::<HtmlInputElement>() {
            return field.checked();
        }
        let says = |name| self.element.get_attribute(name).as_deref() == Some("true");
        ["aria-checked", "aria-selected", "aria-pressed", "aria-expanded"]
            .into_iter()
            .any(says)
    }

    /// Whether it says that what it holds is wrong.
    pub fn is_invalid(&self) -> bool {
        self.element.get_attribute("aria-invalid").as_deref() == Some("true")
    }

    /// Whether it takes no clicks now: disabled, or busy with the last one.
    pub fn is_disabled(&self) -> bool {
        let says = self.element.get_attribute("aria-disabled").as_deref() == Some("true");
        says || self.element.matches(":disabled").unwrap_or_default()
    }

    /// Whether it has the keyboard focus.
    pub fn has_focus(&self) -> bool {
        focused().is_some_and(|focused| focused == *self.element)
    }

    /// Whether it is still on the page: after a step of a flow, what was found before is gone.
    pub fn is_there(&self) -> bool {
        self.element.is_connected()
    }

    /// Clicks it, as a mouse or a finger does: press, focus, release, click.
    pub fn click(&self) {
        let element = &self.element;
        fire(element, "PointerEvent", "pointerdown", &[]);
        if fire(element, "MouseEvent", "mousedown", &[]) {
            // Fails never; it does nothing for what cannot have the focus.
            let _ = element.focus();
        }
        fire(element, "PointerEvent", "pointerup", &[]);
        fire(element, "MouseEvent", "mouseup", &[]);
        element.click();
    }

    /// Gives it the keyboard focus.
    pub fn focus(&self) {
        // Fails never; it does nothing for what cannot have the focus.
        let _ = self.element.focus();
    }

    /// Types a text in place of what is there, letter by letter. Stops when the page takes the field away, as when the last
    /// digit of a code sends it.
    ///
    /// # Panics
    /// For what nobody can type into.
    pub fn type_text(&self, text: &str) {
        self.focus();
        self.set_value("");
        if text.is_empty() {
            self.tell_input("");
        }
        for letter in text.chars().map(String::from) {
            if !self.is_there() {
                return;
            }
            if fire_key(&self.element, "keydown", &letter, false) {
                self.set_value(&format!("{}{letter}", self.value()));
                self.tell_input(&letter);
            }
            fire_key(&self.element, "keyup", &letter, false);
        }
    }

    /// Puts a text in at once, as a password manager or a paste does: one `input` and one `change` event, no keys.
    ///
    /// # Panics
    /// For what nobody can type into.
    pub fn fill(&self, text: &str) {
        self.set_value(text);
        fire(&self.element, "Event", "input", &[]);
        fire(&self.element, "Event", "change", &[]);
    }

    /// Chooses the entry of a `<select>` that is shown as `label`.
    ///
    /// # Panics
    /// When this is no select, or it has no such entry.
    pub fn choose(&self, label: &str) {
        let select = self.element.dyn_ref::<HtmlSelectElement>();
        let select = select.unwrap_or_else(|| panic!("{self:?} is no select"));
        let options = select.query_selector_all("option").expect("the selector is valid");
        let options = elements(&options);
        let text = |option: &Element| folded(&option.text_content().unwrap_or_default());
        let at = options.iter().position(|option| text(option) == label);
        let at = at.unwrap_or_else(|| {
            let there: Vec<_> = options.iter().map(text).collect();
            panic!("{self:?} has no {label:?}, but {there:?}")
        });
        self.focus();
        select.set_selected_index(i32::try_from(at).unwrap_or_default());
        fire(select, "Event", "input", &[]);
        fire(select, "Event", "change", &[]);
    }

    fn set_value(&self, text: &str) {
        if let Some(field) = self.element.dyn_ref::<HtmlInputElement>() {
            field.set_value(text);
        } else if let Some(field) = self.element.dyn_ref::<HtmlTextAreaElement>() {
            field.set_value(text);
        } else {
            panic!("{self:?} is no field for text");
        }
    }

    fn tell_input(&self, letter: &str) {
        let options = [
            ("data", JsValue::from_str(letter)),
            ("inputType", JsValue::from_str("insertText")),
        ];
        fire(&self.element, "InputEvent", "input", &options);
    }
}

impl fmt::Debug for Control {
    /// As people speak of it: `button "Sign in"`. What is typed into it is not told.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {:?}", self.role(), self.name())
    }
}
