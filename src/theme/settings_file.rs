//! Reads overwrites out of JSON, strictly: what has no meaning is named, so that a typing error does not go unseen.
//!
//! # Decision
//! Resources of the API are read tolerantly, because nobody can repair a server's answer in a page. A settings file is
//! written by the one who reads the error.

use std::error::Error;
use std::fmt;

use serde_json::{Map, Value};

use super::layout::{Choice, Layout};
use super::{ColorScheme, Part, PartClasses, StylesheetMode, UiOverwrites};
use crate::wire::{ThemeTokens, TokenName, Tokens, read_json};

/// Why a settings file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UiOverwritesError {
    /// The text is no JSON; says from where on.
    NotJson(Box<str>),
    /// There is no such setting; its path in the file, such as `theme_tokens.light.primry`.
    UnknownField(Box<str>),
    /// A setting has a value that it cannot have.
    WrongValue {
        /// Its path in the file.
        field: Box<str>,
        /// What it can have, such as `"true or false"`.
        expected: Box<str>,
    },
}

impl fmt::Display for UiOverwritesError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(formatter, "the settings are {why}"),
            Self::UnknownField(field) => write!(formatter, "there is no setting {field}"),
            Self::WrongValue { field, expected } => write!(formatter, "the setting {field} takes {expected}"),
        }
    }
}

impl Error for UiOverwritesError {}

type Outcome<T> = Result<T, UiOverwritesError>;

impl UiOverwrites {
    /// Reads a settings file: an object with the API's own names, as the deployment's `ui_settings` have them, and with
    /// those of [`UiOverwrites`] that the API does not have. What is `null` is not overwritten.
    ///
    /// ```
    /// use wacht_yew::theme::{UiOverwrites, UiOverwritesError};
    ///
    /// let ui = UiOverwrites::from_json(
    ///     r##"{"app_name": "Engines", "theme_tokens": {"light": {"primary": "#0a7d55"}}}"##,
    /// )?;
    /// assert_eq!(ui.app_name.as_deref(), Some("Engines"));
    /// let error =
    ///     UiOverwrites::from_json(r#"{"theme_tokens": {"light": {"primry": "red"}}}"#)
    ///         .unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "there is no setting theme_tokens.light.primry"
    /// );
    /// # Ok::<(), UiOverwritesError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is no JSON, and when a setting does not exist or has a value that it cannot have; the first one is
    /// named.
    pub fn from_json(text: &str) -> Outcome<Self> {
        let value = read_json(text).map_err(|error| UiOverwritesError::NotJson(error.into()))?;
        read(value)
    }
}

impl<'de> serde::Deserialize<'de> for UiOverwrites {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        read(value).map_err(serde::de::Error::custom)
    }
}

fn read(value: Value) -> Outcome<UiOverwrites> {
    let mut overwrites = UiOverwrites::default();
    for (name, value) in entries("", value)? {
        let path = &*name;
        if value.is_null() {
            continue;
        }
        if let Some(text) = overwrites.text_mut(path) {
            *text = Some(string(path, value)?.into());
        } else if let Some(flag) = overwrites.flag_mut(path) {
            *flag = Some(value.as_bool().ok_or_else(|| wrong(path, "true or false"))?);
        } else {
            match path {
                // What the API's own settings have besides, so that these can be taken as they are.
                "deployment_id" => {}
                "theme_tokens" => overwrites.theme_tokens = theme_tokens(value)?,
                "color_scheme" => overwrites.color_scheme = Some(color_scheme(value)?),
                "layout" => overwrites.layout = layout(value)?,
                "stylesheet" => overwrites.stylesheet = Some(stylesheet(value)?),
                "parts" => {
                    for (name, value) in entries(path, value)? {
                        let path = format!("parts.{name}");
                        let part = Part::ALL.iter().find(|part| part.as_str() == name);
                        let part = part.ok_or_else(|| unknown(&path))?;
                        overwrites.parts.insert(*part, PartClasses::from(string(&path, value)?));
                    }
                }
                "allowed_redirect_origins" => {
                    let Value::Array(origins) = value else {
                        return Err(wrong(path, "a list of origins"));
                    };
                    for origin in origins {
                        overwrites.allowed_redirect_origins.push(string(path, origin)?.into());
                    }
                }
                _ => return Err(unknown(path)),
            }
        }
    }
    Ok(overwrites)
}

fn theme_tokens(value: Value) -> Outcome<ThemeTokens> {
    let mut tokens = ThemeTokens::default();
    for (scheme, value) in entries("theme_tokens", value)? {
        let path = format!("theme_tokens.{scheme}");
        let set = match &*scheme {
            "light" => &mut tokens.light,
            "dark" => &mut tokens.dark,
            _ => return Err(unknown(&path)),
        };
        if !value.is_null() {
            read_tokens(set, &path, value)?;
        }
    }
    Ok(tokens)
}

fn read_tokens(set: &mut Tokens, path: &str, value: Value) -> Outcome<()> {
    for (name, value) in entries(path, value)? {
        let path = format!("{path}.{name}");
        let token = TokenName::from(&*name);
        if matches!(token, TokenName::Unknown(_)) {
            return Err(unknown(&path));
        }
        if !value.is_null() {
            set.set(token, string(&path, value)?.into());
        }
    }
    Ok(())
}

fn layout(value: Value) -> Outcome<Layout> {
    let mut layout = Layout::default();
    for (name, value) in entries("layout", value)? {
        let path = format!("layout.{name}");
        if value.is_null() {
            continue;
        }
        match &*name {
            "logo" => layout.logo = Some(choice(&path, &value)?),
            "social_buttons" => layout.social_buttons = Some(choice(&path, &value)?),
            "social_place" => layout.social_place = Some(choice(&path, &value)?),
            "card" => layout.card = Some(choice(&path, &value)?),
            "density" => layout.density = Some(choice(&path, &value)?),
            "width" => {
                let width = value.as_u64().and_then(|width| u16::try_from(width).ok());
                layout.width = Some(width.ok_or_else(|| wrong(&path, "a number of pixels"))?);
            }
            _ => return Err(unknown(&path)),
        }
    }
    Ok(layout)
}

fn color_scheme(value: Value) -> Outcome<ColorScheme> {
    match value.as_str() {
        Some("page") => Ok(ColorScheme::Page),
        Some("system") => Ok(ColorScheme::System),
        Some("light") => Ok(ColorScheme::Light),
        Some("dark") => Ok(ColorScheme::Dark),
        _ => match value["host"]["dark"].as_str() {
            Some(dark) => Ok(ColorScheme::host(dark)),
            None => Err(wrong(
                "color_scheme",
                r#""page", "system", "light", "dark" or {"host": {"dark": "a selector"}}"#,
            )),
        },
    }
}

fn stylesheet(value: Value) -> Outcome<StylesheetMode> {
    match value.as_str() {
        Some("adopted") => Ok(StylesheetMode::Adopted),
        Some("linked") => Ok(StylesheetMode::Linked),
        Some("off") => Ok(StylesheetMode::Off),
        _ => match value["element"]["nonce"].as_str() {
            Some(nonce) => Ok(StylesheetMode::element(nonce)),
            None => Err(wrong(
                "stylesheet",
                r#""adopted", "linked", "off" or {"element": {"nonce": "a nonce"}}"#,
            )),
        },
    }
}

fn choice<T: Choice>(path: &str, value: &Value) -> Outcome<T> {
    let found = T::NAMED.iter().find(|(_, name)| value.as_str() == Some(name));
    found.map(|(choice, _)| *choice).ok_or_else(|| {
        let names: Vec<_> = T::NAMED.iter().map(|(_, name)| format!("{name:?}")).collect();
        wrong(path, &names.join(" or "))
    })
}

fn entries(path: &str, value: Value) -> Outcome<Map<String, Value>> {
    match value {
        Value::Object(entries) => Ok(entries),
        _ => Err(wrong(
            if path.is_empty() { "(the whole file)" } else { path },
            "an object",
        )),
    }
}

fn string(path: &str, value: Value) -> Outcome<String> {
    match value {
        Value::String(text) => Ok(text),
        _ => Err(wrong(path, "a text")),
    }
}

fn unknown(path: &str) -> UiOverwritesError {
    UiOverwritesError::UnknownField(path.into())
}

fn wrong(path: &str, expected: &str) -> UiOverwritesError {
    UiOverwritesError::WrongValue {
        field: path.into(),
        expected: expected.into(),
    }
}
