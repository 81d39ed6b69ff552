//! Keeps what a root draws legible, whatever the deployment's tokens are.
//!
//! # Decision
//! The values are read back from the page, so that a theme file counts as well as the deployment's own tokens. What the
//! kit cannot read itself (names, `hsl()`, `var()`), the browser is asked for once; what it too knows only in a wide gamut
//! (`oklch()`) is left alone: converting it would cost every app more than it is worth to few.

use std::cell::RefCell;

use web_sys::{CssStyleDeclaration, HtmlElement};

use super::contrast::{Color, default_color, illegible};
use super::tokens::custom_property;
use crate::wire::TokenName;

thread_local! {
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Puts a legible colour in the place of each foreground that could not be read. With `warns`, says so in the console,
/// once a page.
pub(super) fn keep_legible(root: &HtmlElement, warns: bool) {
    let computed = web_sys::window().and_then(|window| window.get_computed_style(root).ok().flatten());
    let Some(computed) = computed else { return };
    for (scheme, is_dark) in [("light", false), ("dark", true)] {
        let found = illegible(|token| {
            let value = computed
                .get_property_value(&custom_property(scheme, token))
                .unwrap_or_default();
            match value.trim() {
                "" => default_color(token, is_dark),
                value => Color::parse(value).or_else(|| resolve(root, &computed, value)),
            }
        });
        for one in found {
            let foreground = one.pair.foreground;
            let instead = one.instead.to_css();
            let property = match foreground {
                // The brand stays as it is where it is a surface; only links change.
                TokenName::Primary => format!("--wa-{scheme}-link"),
                token => custom_property(scheme, token),
            };
            let _ = root.style().set_property(&property, &instead);
            if warns {
                let (on, ratio) = (one.pair.background.as_str(), decimal(one.hundredths));
                let least = decimal((one.pair.least * 100.0) as u32);
                tell(format!(
                    "wacht-yew: {scheme} theme: {} on {on} has a contrast of {ratio}, and needs {least}; it is drawn in {instead}",
                    foreground.as_str()
                ));
            }
        }
    }
}

/// What the browser makes of a colour.
fn resolve(root: &HtmlElement, computed: &CssStyleDeclaration, value: &str) -> Option<Color> {
    let style = root.style();
    style.set_property("color", value).ok()?;
    // An invalid value is not set at all, and then there is nothing to judge.
    let is_set = style.get_property_value("color").is_ok_and(|set| !set.is_empty());
    let color = computed.get_property_value("color").ok().filter(|_| is_set);
    let _ = style.remove_property("color");
    Color::parse(&color?)
}

fn decimal(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn tell(warning: String) {
    TOLD.with_borrow_mut(|told| {
        if !told.contains(&warning) {
            web_sys::console::warn_1(&warning.as_str().into());
            told.push(warning);
        }
    });
}
