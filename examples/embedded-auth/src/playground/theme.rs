//! The kit's finished themes: files that an app links, worn here by the whole page while the playground is open.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::CssStyleSheet;
use yew::prelude::*;

/// One of the looks that the kit comes with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// The kit's own.
    #[default]
    Plain,
    Harbour,
    Ink,
    Meadow,
}

impl Theme {
    pub(crate) const ALL: [Self; 4] = [Self::Plain, Self::Harbour, Self::Ink, Self::Meadow];

    /// The name of its file; the kit's own look has none.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plain => "default",
            Self::Harbour => "harbour",
            Self::Ink => "ink",
            Self::Meadow => "meadow",
        }
    }

    /// The theme of this name; the kit's own look for any other.
    pub(crate) fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or_default()
    }

    /// What its file holds.
    fn css(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Harbour => include_str!("../../../../styles/themes/harbour.css"),
            Self::Ink => include_str!("../../../../styles/themes/ink.css"),
            Self::Meadow => include_str!("../../../../styles/themes/meadow.css"),
        }
    }

    /// What the theme says of a token, such as `primary`, for `light` or `dark`; `None` where it says nothing.
    pub(crate) fn value(self, scheme: &str, token: &str) -> Option<&'static str> {
        let property = format!("--wa-{scheme}-{}:", token.replace('_', "-"));
        let (_, after) = self.css().split_once(&property)?;
        after.split(';').next().map(str::trim)
    }
}

/// Dresses the page in a theme as long as the caller is mounted. An app links the file instead.
#[hook]
pub(crate) fn use_theme(theme: Theme) {
    use_effect_with(theme, |theme| {
        let sheet = adopt(theme.css());
        move || {
            if let Some(sheet) = sheet {
                take_off(&sheet);
            }
        }
    });
}

fn adopt(css: &str) -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace: js_sys::Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
    replace.call1(&sheet, &css.into()).ok()?;
    change_sheets(|sheets| {
        sheets.push(&sheet);
        sheets
    });
    Some(sheet)
}

fn take_off(sheet: &CssStyleSheet) {
    let sheet: &JsValue = sheet.as_ref();
    change_sheets(|sheets| sheets.iter().filter(|other| other != sheet).collect());
}

fn change_sheets(change: impl FnOnce(Array) -> Array) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let key = "adoptedStyleSheets".into();
    let sheets = Reflect::get(&document, &key)
        .map(|sheets| Array::from(&sheets))
        .unwrap_or_default();
    // Fails only in browsers that have none, which the kit does not run in.
    let _ = Reflect::set(&document, &key, &change(sheets));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_tells_its_values() {
        assert_eq!(Theme::Ink.value("light", "primary"), Some("#0a0a0a"));
        assert_eq!(
            Theme::Meadow.value("dark", "primary_soft"),
            Some("rgb(143 209 158 / 15%)")
        );
        assert_eq!(Theme::Plain.value("light", "primary"), None);
        assert_eq!(Theme::Ink.value("light", "info"), None);
    }
}
