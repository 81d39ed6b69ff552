//! Brings the stylesheet and the token values into the page, through the CSS object model alone.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document, DocumentFragment, HtmlElement, Node};

use super::StylesheetMode;
use super::tokens::{TOKENS, custom_property, is_safe_value};
use crate::wire::ThemeTokens;

/// The whole stylesheet; also shipped as files in `styles/`.
///
/// All of it is in cascade layers named `wacht.*`, but for the shield: what an app says of bare elements
/// (`button { all: unset }`, `* { border: 0 }`) ends at the kit's roots. In layers below the kit's it is taken back to the
/// browser's own style (of drawings not all of it: what they say of themselves in attributes would go too). Outside of
/// layers, a rule as specific as three element names lets what the layers say hold again; any class wins over it.
///
/// ```
/// use wacht_yew::theme::STYLESHEETS;
///
/// // As one file, for a page that links it.
/// let file = STYLESHEETS.concat();
/// assert!(file.contains("--wa-light-primary"));
/// ```
pub const STYLESHEETS: &[&str] = &[
    include_str!("../../styles/layers.css"),
    include_str!("../../styles/shield.css"),
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/card.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/field.css"),
    include_str!("../../styles/button.css"),
    include_str!("../../styles/feedback.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/account.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/menu.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/code.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/phone.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/choice.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/social.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/dialog.css"),
    #[cfg(feature = "sign-in")]
    include_str!("../../styles/sign-in.css"),
    #[cfg(feature = "sign-up")]
    include_str!("../../styles/invitation.css"),
    #[cfg(feature = "organizations")]
    include_str!("../../styles/org-switcher.css"),
    #[cfg(feature = "organizations")]
    include_str!("../../styles/create-tenancy.css"),
    #[cfg(feature = "profile")]
    include_str!("../../styles/profile.css"),
    #[cfg(feature = "profile")]
    include_str!("../../styles/profile-identity.css"),
    #[cfg(feature = "profile")]
    include_str!("../../styles/profile-factor.css"),
    #[cfg(feature = "sign-up")]
    include_str!("../../styles/sign-up.css"),
    include_str!("../../styles/layout.css"),
];

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Puts the stylesheet into a document, once; later calls do nothing.
///
/// It becomes a constructable stylesheet in `adoptedStyleSheets`, which a strict content security policy allows. An app
/// that links `styles/wacht.css` itself marks its root element with `data-wa-linked`, and nothing is mounted.
///
/// ```no_run
/// // A page of the app's own that uses the kit's classes, without any component on it.
/// let document = web_sys::window().and_then(|window| window.document()).expect("a page");
/// wacht_yew::theme::mount_stylesheet(&document);
/// ```
pub fn mount_stylesheet(document: &Document) {
    if !is_linked(document) {
        adopt(document);
    }
}

/// Puts the stylesheet into the tree that a root stands in: the document, or a shadow root.
pub(super) fn mount_around(root: &HtmlElement, mode: &StylesheetMode) {
    let Some(document) = root.owner_document() else { return };
    if is_linked(&document) {
        return;
    }
    let tree = root.get_root_node();
    let shadow = tree.dyn_ref::<DocumentFragment>();
    match mode {
        StylesheetMode::Adopted => adopt(shadow.map_or(document.as_ref(), AsRef::<JsValue>::as_ref)),
        StylesheetMode::Element(element) => drop((element.insert)(&document, shadow, element.nonce())),
        StylesheetMode::Linked | StylesheetMode::Off => {}
    }
}

fn is_linked(document: &Document) -> bool {
    let root = document.document_element();
    root.is_some_and(|root| root.has_attribute("data-wa-linked"))
}

/// Adds the sheet to those that a document or a shadow root has adopted.
fn adopt(tree: &JsValue) {
    SHEET.with_borrow_mut(|sheet| {
        if sheet.is_none() {
            *sheet = new_sheet();
        }
        let Some(sheet) = sheet else { return };
        let key = JsValue::from_str("adoptedStyleSheets");
        let adopted = Reflect::get(tree, &key).ok().filter(|value| !value.is_undefined());
        let adopted = adopted.map(|value| Array::from(&value)).unwrap_or_default();
        if !adopted.includes(sheet, 0) {
            // In front, so that the app's own constructable sheets come later.
            adopted.unshift(sheet);
            let _ = Reflect::set(tree, &key, &adopted);
        }
    });
}

/// Puts a `<style>` element in front of what the head or the shadow root holds; `None` if it is there, or cannot be.
pub(super) fn insert(document: &Document, shadow: Option<&DocumentFragment>, nonce: &str) -> Option<()> {
    const OWN: &str = "style[data-wa-style]";
    let found = match shadow {
        Some(shadow) => shadow.query_selector(OWN),
        None => document.query_selector(OWN),
    };
    if found.ok()?.is_some() {
        return None;
    }
    let style = document.create_element("style").ok()?;
    style.set_attribute("data-wa-style", "").ok()?;
    if !nonce.is_empty() {
        style.set_attribute("nonce", nonce).ok()?;
    }
    style.set_text_content(Some(&STYLESHEETS.concat()));
    let head = document.query_selector("head").ok().flatten();
    let place: &Node = match shadow {
        Some(shadow) => shadow,
        None => head.as_ref()?,
    };
    place.insert_before(&style, place.first_child().as_ref()).ok()?;
    Some(())
}

fn new_sheet() -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace = Reflect::get(&sheet, &JsValue::from_str("replaceSync")).ok()?;
    replace
        .dyn_ref::<js_sys::Function>()?
        .call1(&sheet, &JsValue::from_str(&STYLESHEETS.concat()))
        .ok()?;
    Some(sheet)
}

/// Sets the deployment's token values on a root element, and removes those it no longer has.
pub(super) fn apply_tokens(root: &HtmlElement, tokens: &ThemeTokens) {
    let style = root.style();
    for (scheme, values) in [("light", &tokens.light), ("dark", &tokens.dark)] {
        for token in &TOKENS {
            let property = custom_property(scheme, token);
            match values.get(token).filter(|value| is_safe_value(value)) {
                Some(value) => drop(style.set_property(&property, value)),
                None => drop(style.remove_property(&property)),
            }
        }
        // What an earlier set of tokens made necessary.
        drop(style.remove_property(&format!("--wa-{scheme}-link")));
    }
}
