//! Where the colour scheme and the stylesheet come from.
//!
//! # Decision
//! Ways that few apps go carry the function that goes them: what an app does not name is no part of its wasm.

use std::fmt;

use serde::Serialize;

#[cfg(feature = "browser")]
use super::scheme_observer::SchemeObserver;
#[cfg(feature = "browser")]
use super::stylesheet::insert;

/// Which colour scheme the kit's parts are drawn in.
///
/// ```
/// use wacht_yew::theme::{ColorScheme, UiOverwrites};
///
/// let always_dark = UiOverwrites::new().color_scheme(ColorScheme::Dark);
/// let as_the_device = UiOverwrites::new().color_scheme(ColorScheme::System);
/// let as_the_page_says =
///     UiOverwrites::new().color_scheme(ColorScheme::host("[data-theme=dark]"));
/// # let _ = (always_dark, as_the_device, as_the_page_says);
/// ```
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
    /// let ui =
    ///     UiOverwrites::new().color_scheme(ColorScheme::host(".dark, [data-theme=dark]"));
    /// # let _ = ui;
    /// ```
    Host(HostScheme),
}

/// What says that the page is dark; made by [`ColorScheme::host`].
///
/// ```
/// use wacht_yew::theme::{ColorScheme, HostScheme};
///
/// /// Whether a stylesheet of the app can use the same class.
/// fn is_a_class(host: &HostScheme) -> bool {
///     host.dark().starts_with('.')
/// }
///
/// match ColorScheme::host(".dark") {
///     ColorScheme::Host(host) => assert!(is_a_class(&host)),
///     other => panic!("{other:?} is not the page's word"),
/// }
/// ```
#[derive(Clone, Serialize)]
pub struct HostScheme {
    dark: Box<str>,
    #[cfg(feature = "browser")]
    #[serde(skip)]
    pub(super) observe: fn(&web_sys::HtmlElement, &str) -> Option<SchemeObserver>,
}

impl HostScheme {
    /// The selector that an element around a part matches when the part is to be dark.
    pub fn dark(&self) -> &str {
        &self.dark
    }
}

impl fmt::Debug for HostScheme {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("HostScheme").field(&self.dark).finish()
    }
}

impl PartialEq for HostScheme {
    fn eq(&self, other: &Self) -> bool {
        self.dark == other.dark
    }
}

impl Eq for HostScheme {}

impl ColorScheme {
    /// Dark below an element that matches this selector, such as `.dark`, and light elsewhere.
    pub fn host(dark: impl Into<Box<str>>) -> Self {
        Self::Host(HostScheme {
            dark: dark.into(),
            #[cfg(feature = "browser")]
            observe: SchemeObserver::start,
        })
    }

    /// The value of `data-wa-scheme`; `None` where the page decides.
    pub(crate) fn as_attribute(&self) -> Option<&'static str> {
        match self {
            Self::Page | Self::Host(_) => None,
            Self::System => Some("system"),
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// How the kit's stylesheet gets into the page.
///
/// A part that stands in a shadow root gets it there.
///
/// All rules are in cascade layers, so classes of the app win. Classes that are in layers themselves, as Tailwind's are,
/// win where the app says the order before anything else: `@layer theme, base, wacht, components, utilities;`.
///
/// ```
/// use wacht_yew::theme::{StylesheetMode, UiOverwrites};
///
/// // The page's policy has `style-src 'nonce-r4nd0m'`, and its tools want a style element.
/// let ui = UiOverwrites::new().stylesheet(StylesheetMode::element("r4nd0m"));
/// // The app serves the files of `styles/` and links `wacht.css`.
/// let linked = UiOverwrites::new().stylesheet(StylesheetMode::Linked);
/// # let _ = (ui, linked);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StylesheetMode {
    /// As a constructable stylesheet, which a strict content security policy allows.
    #[default]
    Adopted,
    /// As a `<style>` element at the beginning of the head, for pages whose tools look at these.
    Element(StyleElement),
    /// Not at all: the app links `styles/wacht.css` itself. Values of tokens are set.
    Linked,
    /// Not at all, and no values of tokens either: the app styles every part itself, `.wa-hidden` (for screen readers
    /// alone) included.
    Off,
}

impl StylesheetMode {
    /// As a `<style>` element with the nonce that the page's policy asks for; empty for none.
    pub fn element(nonce: impl Into<Box<str>>) -> Self {
        Self::Element(StyleElement {
            nonce: nonce.into(),
            #[cfg(feature = "browser")]
            insert,
        })
    }
}

/// What is known of a `<style>` element; made by [`StylesheetMode::element`].
///
/// ```
/// use wacht_yew::theme::{StyleElement, StylesheetMode};
///
/// /// The directive that the page's policy has to have.
/// fn directive(element: &StyleElement) -> String {
///     match element.nonce() {
///         "" => "style-src 'unsafe-inline'".to_owned(),
///         nonce => format!("style-src 'nonce-{nonce}'"),
///     }
/// }
///
/// match StylesheetMode::element("r4nd0m") {
///     StylesheetMode::Element(element) => {
///         assert_eq!(directive(&element), "style-src 'nonce-r4nd0m'");
///     }
///     other => panic!("{other:?} makes no element"),
/// }
/// ```
#[derive(Clone, Serialize)]
pub struct StyleElement {
    nonce: Box<str>,
    #[cfg(feature = "browser")]
    #[serde(skip)]
    pub(super) insert: fn(&web_sys::Document, Option<&web_sys::DocumentFragment>, &str) -> Option<()>,
}

impl StyleElement {
    /// The nonce; empty for none.
    pub fn nonce(&self) -> &str {
        &self.nonce
    }
}

impl fmt::Debug for StyleElement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("StyleElement").field(&self.nonce).finish()
    }
}

impl PartialEq for StyleElement {
    fn eq(&self, other: &Self) -> bool {
        self.nonce == other.nonce
    }
}

impl Eq for StyleElement {}
