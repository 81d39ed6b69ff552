//! What a visitor chose: colour scheme and language, kept in the browser.

use std::rc::Rc;

use wacht_yew::client::{BrowserStorage, Storage as _};
use wacht_yew::i18n::Direction;
use wacht_yew::prelude::*;
use yew::prelude::*;

use crate::SharedPreferences;

/// The colour scheme of the whole page. The kit's parts follow the page, so there is nothing to tell them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// English from right to left, to look at layouts. A catalogue of one's own starts from a given one.
pub(crate) static MIRRORED: Messages = Messages {
    locale: "en-XB",
    direction: Direction::Rtl,
    ..ENGLISH
};

/// The languages of the kit's parts. An app names each language it speaks, the others stay out of its wasm; this one speaks all.
pub(crate) fn languages() -> Vec<&'static Messages> {
    let mut all = LANGUAGES.to_vec();
    all.push(&MIRRORED);
    #[cfg(feature = "gallery")]
    all.extend([wacht_yew::i18n::pseudo(), wacht_yew::i18n::longest()]);
    all
}

/// A language as it calls itself; those that are none say what they are for.
pub(crate) fn name(language: &Messages) -> String {
    match language.locale {
        "en-XA" => "Pseudo".to_owned(),
        "en-XB" => "Mirrored".to_owned(),
        "en-XL" => "Longest".to_owned(),
        _ => language.own_name(),
    }
}

/// The choices, and how to change them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Preferences {
    pub(crate) theme: Theme,
    pub(crate) set_theme: Callback<Theme>,
    pub(crate) language: &'static Messages,
    pub(crate) set_language: Callback<&'static Messages>,
}

/// Reads the choices once, keeps every change, and dresses the page.
#[hook]
pub(crate) fn use_preferences() -> SharedPreferences {
    let theme = use_state(|| stored("theme", &Theme::ALL, Theme::as_str).unwrap_or(Theme::System));
    let language = use_state(|| stored("language", &languages(), |language| language.locale).unwrap_or(&ENGLISH));
    use_effect_with((*theme, *language), |(theme, language)| {
        let storage = BrowserStorage::local();
        storage.set("demo-theme", theme.as_str());
        storage.set("demo-language", language.locale);
        if let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) {
            let _ = root.set_attribute("data-theme", theme.as_str());
            let _ = root.set_attribute("lang", language.locale);
            let _ = root.set_attribute("dir", language.direction.as_str());
        }
    });
    Rc::new(Preferences {
        theme: *theme,
        set_theme: Callback::from(move |chosen| theme.set(chosen)),
        language: *language,
        set_language: Callback::from(move |chosen| language.set(chosen)),
    })
}

fn stored<T: Copy>(name: &str, all: &[T], as_str: fn(T) -> &'static str) -> Option<T> {
    let text = BrowserStorage::local().get(&format!("demo-{name}"))?;
    all.iter().copied().find(|choice| as_str(*choice) == text)
}
