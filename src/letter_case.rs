//! Letters in lower and upper case.
//!
//! # Decision
//! In a browser these ask the browser: core's own tables of all scripts' cases would be 24 KB of every app's wasm, 10 KB of
//! them after brotli. Elsewhere core answers, and both say the same. Every layer may use this module.

/// A text in lower case.
pub(crate) fn lower_case(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        lower_case_of_all(text)
    }
}

/// A text in upper case.
#[cfg(feature = "browser")]
pub(crate) fn upper_case(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_uppercase()
    } else {
        upper_case_of_all(text)
    }
}

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
fn lower_case_of_all(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(not(all(feature = "browser", target_arch = "wasm32")))]
fn lower_case_of_all(text: &str) -> String {
    text.to_lowercase()
}

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
fn upper_case_of_all(text: &str) -> String {
    js_sys::JsString::from(text).to_upper_case().into()
}

#[cfg(all(feature = "browser", not(target_arch = "wasm32")))]
fn upper_case_of_all(text: &str) -> String {
    text.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_has_its_cases() {
        for (text, lower) in [
            ("", ""),
            ("Ada L.", "ada l."),
            ("ÉLAN", "élan"),
            ("ΟΔΟΣ", "οδος"),
            ("İ", "i\u{307}"),
        ] {
            assert_eq!(lower_case(text), lower, "{text}");
        }
    }

    #[cfg(feature = "browser")]
    #[test]
    fn one_letter_may_become_two() {
        assert_eq!(upper_case("é"), "É");
        assert_eq!(upper_case("straße"), "STRASSE");
        assert_eq!(upper_case("a"), "A");
    }
}
