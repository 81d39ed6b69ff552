//! Where the colour scheme and the stylesheet come from.

use serde::Serialize;

/// Which colour scheme the kit's parts are drawn in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColorScheme {
    /// The page's own: what `color-scheme` says where the part stands. A page that says nothing is light.
    #[default]
    Page,
    /// The device's setting.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As a class or an attribute of the page says, now and whenever it changes.
    ///
    /// ```
    /// use wacht_yew::theme::{ColorScheme, UiOverwrites};
    ///
    /// let ui = UiOverwrites::new().color_scheme(ColorScheme::host(".dark, [data-theme=dark]"));
    /// # let _ = ui;
    /// ```
    Host {
        /// A CSS selector that an element around the part matches when it is to be dark, such as `.dark`.
        dark: Box<str>,
    },
}

impl ColorScheme {
    /// Dark below an element that matches this selector, light elsewhere.
    pub fn host(dark: impl Into<Box<str>>) -> Self {
        Self::Host { dark: dark.into() }
    }

    /// The value of `data-wa-scheme`; `None` where the page decides.
    pub fn as_attribute(&self) -> Option<&'static str> {
        match self {
            Self::Page | Self::Host { .. } => None,
            Self::System => Some("system"),
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// How the kit's stylesheet gets into the page.
///
/// A part that stands in a shadow root gets it there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StylesheetMode {
    /// As a constructable stylesheet, which a strict content security policy allows.
    #[default]
    Adopted,
    /// As a `<style>` element at the beginning of the head, for pages whose tools look at these.
    Element {
        /// The nonce that the page's policy asks for; empty for none.
        nonce: Box<str>,
    },
    /// Not at all: the app links `styles/wacht.css` itself. Values of tokens are set.
    Linked,
    /// Not at all, and no values of tokens either: the app styles every part itself.
    Off,
}
