//! What somebody does on a page: click, type, choose, press keys.
//!
//! Events made by a script have no default action but a click's, so those of keys are done here by hand.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlFormElement, HtmlInputElement};

use super::browser::{document, elements, fire, fire_key, focused};
use super::control::Control;
use super::name::{Name, is_hidden};
use super::page::TestPage;
use super::role::Role;

/// What is clicked by its name alone.
const CLICKABLE: [Role; 9] = [
    Role::Button,
    Role::Link,
    Role::MenuItem,
    Role::Tab,
    Role::Option,
    Role::Checkbox,
    Role::Radio,
    Role::Switch,
    Role::Combobox,
];

impl TestPage {
    /// Waits for the button, link, menu item, tab, entry or box of this name, and clicks it.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn click(&self, name: impl Into<Name>) {
        self.click_any(&CLICKABLE, name).await;
    }

    /// Waits for something of this role and name that takes clicks, and clicks it.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn click_on(&self, role: impl Into<Role>, name: impl Into<Name>) {
        self.click_any(&[role.into()], name).await;
    }

    async fn click_any(&self, roles: &[Role], name: impl Into<Name>) {
        let thing = self.get_any(roles, &[name.into()]).await;
        // What is busy takes no clicks, as people see.
        self.until(&format!("that {thing:?} takes clicks"), |_| {
            !thing.is_there() || !thing.is_disabled()
        })
        .await;
        thing.click();
        yew::scheduler::flush().await;
    }

    /// Waits for the field of this label, and types a text in place of what is there.
    ///
    /// # Panics
    /// When there is no such field.
    pub async fn type_into(&self, label: impl Into<Name>, text: &str) {
        let field = self.field(label).await;
        field.type_text(text);
        yew::scheduler::flush().await;
    }

    /// Waits for the field of this label.
    ///
    /// # Panics
    /// When there is none.
    pub async fn field(&self, label: impl Into<Name>) -> Control {
        let kinds = [Role::TextBox, Role::Combobox, Role::from("spinbutton")];
        self.get_any(&kinds, &[label.into()]).await
    }

    /// Waits for the select of this label, and chooses the entry that is shown as `entry`.
    ///
    /// # Panics
    /// When there is no such select, or no such entry.
    pub async fn choose(&self, label: impl Into<Name>, entry: &str) {
        self.get(Role::Combobox, label).await.choose(entry);
        yew::scheduler::flush().await;
    }

    /// Waits for the box or switch of this label, and ticks it unless it is ticked.
    ///
    /// # Panics
    /// When there is no such box.
    pub async fn tick(&self, label: impl Into<Name>) {
        let kinds = [Role::Checkbox, Role::Switch, Role::Radio];
        let thing = self.get_any(&kinds, &[label.into()]).await;
        if !thing.is_on() {
            thing.click();
        }
        yew::scheduler::flush().await;
    }

    /// Presses a key where the focus is, by its name in the browser (`Enter`, `Escape`, `Tab`, `ArrowDown`, `a`), and does what
    /// the browser then does by itself: Enter sends the form or presses the button, Space presses the button, Escape closes
    /// the dialog, Tab goes on.
    pub async fn press(&self, key: &str) {
        press_key(self.place(), key, false);
        yew::scheduler::flush().await;
    }

    /// Goes back by Shift and Tab.
    pub async fn press_shift_tab(&self) {
        press_key(self.place(), "Tab", true);
        yew::scheduler::flush().await;
    }
}

/// Presses a key where the focus is, by its name in the browser, perhaps with Shift, and does what the browser then does by
/// itself, as [`TestPage::press`] says. Tab goes through what is in `place`.
///
/// ```no_run
/// use wacht_local::testing::{browser, press_key};
///
/// let page = browser::document().body().expect("a page");
/// press_key(&page, "Tab", false);
/// ```
///
/// # Panics
/// Where there is no page.
pub fn press_key(place: &HtmlElement, key: &str, shift: bool) {
    let body = || document().body().map(Element::from);
    let Some(target) = focused().or_else(body) else {
        return;
    };
    if fire_key(&target, "keydown", key, shift) {
        match key {
            "Enter" => press_enter(&target),
            " " if matches!(&*target.tag_name(), "BUTTON" | "SUMMARY") || is_box(&target) => click(&target),
            "Escape" => close_dialog(&target),
            "Tab" => move_on(place, shift),
            _ => {}
        }
    }
    if let Some(target) = focused() {
        fire_key(&target, "keyup", key, shift);
    }
}

/// Moves the focus to the neighbour in the order of the page; beyond the last one it leaves the page.
fn move_on(place: &HtmlElement, backwards: bool) {
    let dialog = place.query_selector("dialog:modal").ok().flatten();
    let scope = dialog.unwrap_or_else(|| place.clone().into());
    let reachable = "a[href], button, input, select, textarea, summary, [tabindex]";
    let reachable = scope.query_selector_all(reachable).expect("the selector is valid");
    let mut reachable: Vec<HtmlElement> = elements(&reachable)
        .into_iter()
        .filter_map(|element| element.dyn_into::<HtmlElement>().ok())
        .filter(|element| element.tab_index() >= 0 && !is_hidden(element))
        .filter(|element| !element.matches(":disabled").unwrap_or_default())
        .collect();
    if backwards {
        reachable.reverse();
    }
    let current = focused();
    // From an element that Tab does not stop at, the way goes on from its place in the document.
    let next = reachable.iter().find(|element| {
        current
            .as_ref()
            .is_none_or(|current| current.compare_document_position(element) & if backwards { 2 } else { 4 } != 0)
    });
    match (next, current.and_then(|current| current.dyn_into::<HtmlElement>().ok())) {
        (Some(next), _) => drop(next.focus()),
        (None, Some(current)) => drop(current.blur()),
        (None, None) => {}
    }
}

fn is_box(element: &Element) -> bool {
    let input = element.dyn_ref::<HtmlInputElement>();
    input.is_some_and(|input| matches!(&*input.type_(), "checkbox" | "radio"))
}

fn press_enter(target: &Element) {
    if matches!(&*target.tag_name(), "BUTTON" | "A" | "SUMMARY") {
        return click(target);
    }
    let form = target.dyn_ref::<HtmlInputElement>().and_then(HtmlInputElement::form);
    if let Some(form) = form {
        send(&form);
    }
}

/// Enter in a field clicks its form's first submit button.
fn send(form: &HtmlFormElement) {
    let button = form.query_selector("button:not([type]), [type=submit]").ok().flatten();
    match button {
        Some(button) => click(&button),
        None => {
            fire(form, "SubmitEvent", "submit", &[]);
        }
    }
}

fn click(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
    }
}

/// A dialog is asked first whether it may be closed.
fn close_dialog(target: &Element) {
    let dialog = target.closest("dialog:modal").ok().flatten();
    let dialog = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog
        && fire(&dialog, "Event", "cancel", &[("bubbles", false.into())])
    {
        dialog.close();
    }
}
