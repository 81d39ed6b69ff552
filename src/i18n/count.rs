//! Numbers as a language says them.

use std::fmt;

#[cfg(target_arch = "wasm32")]
use super::intl;

/// Which form of a noun goes with a number. Each language knows some of them, `Other` always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Such as none, in Arabic.
    Zero,
    /// Such as one.
    One,
    /// Such as a pair, in Arabic.
    Two,
    /// Such as a handful, in Arabic.
    Few,
    /// Such as a dozen, in Arabic.
    Many,
    /// Any other number.
    Other,
}

/// A number within a text, written in a language's digits, and the form of the noun that goes with it.
///
/// The browser's `Intl` knows both. Without a browser, as in tests on the developer's machine, numbers count as in English.
///
/// ```
/// use wacht_yew::i18n::{Count, ENGLISH, Messages, Plural, WidgetMessages};
///
/// static OURS: Messages = Messages {
///     widget: WidgetMessages {
///         rules_left: |count| {
///             let count = Count::new("en", count);
///             match count.plural {
///                 Plural::One => format!("{count} thing to do"),
///                 _ => format!("{count} things to do"),
///             }
///         },
///         ..ENGLISH.widget
///     },
///     ..ENGLISH
/// };
/// assert_eq!((OURS.widget.rules_left)(1), "1 thing to do");
/// assert_eq!((OURS.widget.rules_left)(2), "2 things to do");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The form of the noun.
    pub plural: Plural,
    text: String,
}

impl Count {
    /// A number as the language of this tag says it. Numbers beyond 32 bits count as the greatest of these.
    pub fn new(locale: &str, number: impl TryInto<u32>) -> Self {
        Self::of(locale, number.try_into().unwrap_or(u32::MAX))
    }

    fn of(locale: &str, number: u32) -> Self {
        Self {
            plural: plural(locale, number),
            text: numeral(locale, number),
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// A short time as it is spoken: in minutes, below one in seconds, such as `2 minutes`.
///
/// Without a browser, in English.
///
/// ```
/// use wacht_yew::i18n::spoken_time;
///
/// assert_eq!(spoken_time("en", 120), "2 minutes");
/// ```
pub fn spoken_time(locale: &str, seconds: u32) -> String {
    let (number, unit) = match seconds / 60 {
        0 => (seconds, "second"),
        minutes => (minutes, "minute"),
    };
    measured(locale, number, unit)
}

#[cfg(target_arch = "wasm32")]
fn plural(locale: &str, number: u32) -> Plural {
    let rules = intl::construct("PluralRules", locale, &wasm_bindgen::JsValue::UNDEFINED);
    let category = rules.and_then(|rules| intl::said(&rules, "select", &number.into()));
    match category.as_deref() {
        Some("zero") => Plural::Zero,
        Some("one") => Plural::One,
        Some("two") => Plural::Two,
        Some("few") => Plural::Few,
        Some("many") => Plural::Many,
        _ => Plural::Other,
    }
}

#[cfg(target_arch = "wasm32")]
fn numeral(locale: &str, number: u32) -> String {
    let format = intl::construct("NumberFormat", locale, &wasm_bindgen::JsValue::UNDEFINED);
    let text = format.and_then(|format| intl::said(&format, "format", &number.into()));
    text.unwrap_or_else(|| number.to_string())
}

#[cfg(target_arch = "wasm32")]
fn measured(locale: &str, number: u32, unit: &str) -> String {
    let options = intl::options(&[("style", "unit"), ("unit", unit), ("unitDisplay", "long")]);
    let format = intl::construct("NumberFormat", locale, &options);
    let text = format.and_then(|format| intl::said(&format, "format", &number.into()));
    text.unwrap_or_else(|| number.to_string())
}

#[cfg(not(target_arch = "wasm32"))]
fn plural(_locale: &str, number: u32) -> Plural {
    if number == 1 { Plural::One } else { Plural::Other }
}

#[cfg(not(target_arch = "wasm32"))]
fn numeral(_locale: &str, number: u32) -> String {
    number.to_string()
}

#[cfg(not(target_arch = "wasm32"))]
fn measured(locale: &str, number: u32, unit: &str) -> String {
    let ending = if plural(locale, number) == Plural::One { "" } else { "s" };
    format!("{number} {unit}{ending}")
}
