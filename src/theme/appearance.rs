//! Dresses a root: stylesheet, values of tokens, layout, colour scheme, the app's classes.

use std::collections::BTreeMap;

use web_sys::{Element, HtmlElement};

use super::legibility::keep_legible;
use super::scheme_observer::SchemeObserver;
use super::stylesheet::{apply_tokens, mount_around};
use super::{ColorScheme, Layout, Part, PartClasses, PartObserver, StylesheetMode};
use crate::wire::ThemeTokens;

/// All that decides how a root looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Appearance {
    pub(crate) tokens: ThemeTokens,
    pub(crate) scheme: ColorScheme,
    pub(crate) layout: Layout,
    pub(crate) stylesheet: StylesheetMode,
    pub(crate) parts: BTreeMap<Part, PartClasses>,
    /// Draw colours as they are, even if they cannot be read.
    pub(crate) keeps_colors: bool,
    /// Tell developers about colours that cannot be read.
    pub(crate) warns: bool,
}

/// What keeps a root dressed, until dropped.
#[derive(Debug)]
pub(crate) struct Dressing {
    _parts: Option<PartObserver>,
    _scheme: Option<SchemeObserver>,
}

impl Dressing {
    /// Dresses a root that stands in the page.
    pub(crate) fn put_on(root: &HtmlElement, appearance: &Appearance) -> Self {
        let is_off = appearance.stylesheet == StylesheetMode::Off;
        mount_around(root, &appearance.stylesheet);
        let none = ThemeTokens::default();
        let tokens = if is_off { &none } else { &appearance.tokens };
        apply_tokens(root, tokens);
        let has_colors = !tokens.light.is_empty() || !tokens.dark.is_empty();
        if has_colors && !appearance.keeps_colors {
            keep_legible(root, appearance.warns);
        }
        arrange(root, &appearance.layout);
        let scheme = match &appearance.scheme {
            ColorScheme::Host(host) => (host.observe)(root, host.dark()),
            fixed => {
                set(root, "data-wa-scheme", fixed.as_attribute());
                None
            }
        };
        Self {
            _parts: PartObserver::start(root.clone(), appearance.parts.clone()),
            _scheme: scheme,
        }
    }
}

fn arrange(root: &HtmlElement, layout: &Layout) {
    set(root, "data-wa-logo", layout.logo.map(|place| place.as_str()));
    set(root, "data-wa-card", layout.card.map(|card| card.as_str()));
    set(root, "data-wa-density", layout.density.map(|density| density.as_str()));
    let style = root.style();
    // Neither fails: the properties are the kit's own, and the value is a length.
    let _ = match layout.width {
        Some(width) => style.set_property("--wa-width", &format!("{width}px")),
        None => style.remove_property("--wa-width").map(drop),
    };
}

/// Sets an attribute, or takes it away.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    // Only a name that is none could fail.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
