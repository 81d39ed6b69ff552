//! Lists within a text, by the browser's `Intl`.

use js_sys::{Array, JsString};

use crate::i18n::intl::{construct, options, said};

/// These texts as a list in this language, such as `Admin, Clerk`.
pub(crate) fn list_text(locale: &str, items: &[Box<str>]) -> String {
    let texts: Array = items.iter().map(|item| JsString::from(&**item)).collect();
    let format = construct("ListFormat", locale, &options(&[("style", "narrow")]));
    let text = format.and_then(|format| said(&format, "format", &texts));
    text.unwrap_or_else(|| items.join(", "))
}
