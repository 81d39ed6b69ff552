//! Brings the stylesheet and the token values into the page, through the CSS object model alone.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document, HtmlElement};

use super::tokens::{TOKENS, custom_property, is_safe_value};
use crate::wire::ThemeTokens;

/// The whole stylesheet, all of it in cascade layers named `wacht.*`; also shipped as files in `styles/`.
pub const STYLESHEET: &str = concat!(
    include_str!("../../styles/layers.css"),
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/card.css"),
    include_str!("../../styles/field.css"),
    include_str!("../../styles/button.css"),
    include_str!("../../styles/feedback.css"),
    include_str!("../../styles/account.css"),
    include_str!("../../styles/menu.css"),
    include_str!("../../styles/code.css"),
    include_str!("../../styles/phone.css"),
    include_str!("../../styles/choice.css"),
    include_str!("../../styles/social.css"),
    include_str!("../../styles/dialog.css"),
    include_str!("../../styles/sign-in.css"),
    include_str!("../../styles/profile.css"),
    include_str!("../../styles/profile-identity.css"),
);

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Puts the stylesheet into a document, once; later calls do nothing.
///
/// It becomes a constructable stylesheet in `adoptedStyleSheets`, which a strict content security policy allows. An app
/// that links `styles/wacht.css` itself marks its root element with `data-wa-linked`, and nothing is mounted.
pub fn mount_stylesheet(document: &Document) {
    let is_linked = document
        .document_element()
        .is_some_and(|root| root.has_attribute("data-wa-linked"));
    if is_linked {
        return;
    }
    SHEET.with_borrow_mut(|sheet| {
        if sheet.is_none() {
            *sheet = new_sheet();
        }
        let Some(sheet) = sheet else { return };
        let key = JsValue::from_str("adoptedStyleSheets");
        let adopted = Reflect::get(document, &key).ok().filter(|value| !value.is_undefined());
        let adopted = adopted.map(|value| Array::from(&value)).unwrap_or_default();
        if !adopted.includes(sheet, 0) {
            // In front, so that the app's own constructable sheets come later.
            adopted.unshift(sheet);
            let _ = Reflect::set(document, &key, &adopted);
        }
    });
}

fn new_sheet() -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace = Reflect::get(&sheet, &JsValue::from_str("replaceSync")).ok()?;
    replace
        .dyn_ref::<js_sys::Function>()?
        .call1(&sheet, &JsValue::from_str(STYLESHEET))
        .ok()?;
    Some(sheet)
}

/// Sets the deployment's token values on a root element, and removes those it no longer has.
pub(crate) fn apply_tokens(root: &HtmlElement, tokens: &ThemeTokens) {
    let style = root.style();
    for (scheme, values) in [("light", &tokens.light), ("dark", &tokens.dark)] {
        for token in &TOKENS {
            let property = custom_property(scheme, token);
            match values.get(token).filter(|value| is_safe_value(value)) {
                Some(value) => drop(style.set_property(&property, value)),
                None => drop(style.remove_property(&property)),
            }
        }
    }
}
