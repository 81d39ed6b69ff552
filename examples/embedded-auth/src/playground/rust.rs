//! The Rust that makes the same settings.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use wacht_yew::prelude::*;

/// An expression that makes `ui`; what it names is in the prelude and in `wacht_yew::theme`.
pub(crate) fn to_rust(ui: &UiOverwrites) -> String {
    let mut code = "UiOverwrites::new()".to_owned();
    // What is written is what serde makes of them: the names of the fields are those of the setters.
    let Ok(Value::Object(fields)) = serde_json::to_value(ui) else {
        return code;
    };
    for (name, value) in &fields {
        match (&**name, value) {
            ("theme_tokens", Value::Object(tokens)) => write_tokens(&mut code, tokens),
            ("layout", Value::Object(layout)) => write_layout(&mut code, layout),
            ("color_scheme", value) => call(&mut code, name, &scheme(value)),
            ("stylesheet", value) => call(&mut code, name, &stylesheet(value)),
            ("parts", Value::Object(parts)) => {
                for (part, classes) in parts {
                    call(&mut code, "part", &format!("Part::{}, {classes}", camel(part)));
                }
            }
            ("allowed_redirect_origins", Value::Array(origins)) => {
                for origin in origins {
                    call(&mut code, "allowed_redirect_origin", &origin.to_string());
                }
            }
            (_, value) => call(&mut code, name, &value.to_string()),
        }
    }
    code
}

/// What is the same in both schemes is said once.
fn write_tokens(code: &mut String, tokens: &Map<String, Value>) {
    let of = |scheme: &str| {
        tokens
            .get(scheme)
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default()
    };
    let (light, dark) = (of("light"), of("dark"));
    for (name, value) in &light {
        let setter = if dark.get(name) == Some(value) {
            "token"
        } else {
            "light_token"
        };
        call(code, setter, &format!("TokenName::{}, {value}", camel(name)));
    }
    for (name, value) in dark.iter().filter(|(name, value)| light.get(*name) != Some(value)) {
        call(code, "dark_token", &format!("TokenName::{}, {value}", camel(name)));
    }
}

fn write_layout(code: &mut String, layout: &Map<String, Value>) {
    let mut fields = String::new();
    for (name, value) in layout {
        let value = match (&**name, value.as_str()) {
            ("logo", Some(place)) => format!("LogoPlace::{}", camel(place)),
            ("card", Some(style)) => format!("CardStyle::{}", camel(style)),
            (name, Some(choice)) => format!("{}::{}", camel(name), camel(choice)),
            (_, None) => value.to_string(),
        };
        // Writing into a text cannot fail.
        let _ = writeln!(fields, "        {name}: Some({value}),");
    }
    call(
        code,
        "layout",
        &format!("Layout {{\n{fields}        ..Layout::default()\n    }}"),
    );
}

fn scheme(value: &Value) -> String {
    match value.as_str() {
        Some(name) => format!("ColorScheme::{}", camel(name)),
        None => format!("ColorScheme::host({})", value["host"]["dark"]),
    }
}

fn stylesheet(value: &Value) -> String {
    match value.as_str() {
        Some(name) => format!("StylesheetMode::{}", camel(name)),
        None => format!("StylesheetMode::element({})", value["element"]["nonce"]),
    }
}

fn call(code: &mut String, setter: &str, arguments: &str) {
    let _ = write!(code, "\n    .{setter}({arguments})");
}

/// `primary_soft` and `menu-item` as `PrimarySoft` and `MenuItem`.
fn camel(name: &str) -> String {
    let words = name.split(['_', '-']);
    words
        .map(|word| word.get(..1).unwrap_or_default().to_ascii_uppercase() + word.get(1..).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use wacht_yew::theme::{CardStyle, LogoPlace, SocialPlace, TOKENS};

    use super::*;

    #[test]
    fn the_code_says_what_the_settings_are() {
        let ui = UiOverwrites::new()
            .app_name(r#"The "Ink" app"#)
            .use_initials_for_user_profile_image(false)
            .color_scheme(ColorScheme::Dark)
            .token(TokenName::Radius, "4px")
            .light_token(TokenName::PrimaryForeground, "#ffffff")
            .part(Part::MenuItem, "wide tall")
            .layout(Layout {
                logo: Some(LogoPlace::Start),
                social_place: Some(SocialPlace::Below),
                card: Some(CardStyle::Plain),
                width: Some(360),
                ..Layout::default()
            });
        let said = to_rust(&ui);
        for line in [
            r#".app_name("The \"Ink\" app")"#,
            ".use_initials_for_user_profile_image(false)",
            ".color_scheme(ColorScheme::Dark)",
            r#".token(TokenName::Radius, "4px")"#,
            r##".light_token(TokenName::PrimaryForeground, "#ffffff")"##,
            r#".part(Part::MenuItem, "wide tall")"#,
            "card: Some(CardStyle::Plain)",
            "logo: Some(LogoPlace::Start)",
            "social_place: Some(SocialPlace::Below)",
            "width: Some(360)",
        ] {
            assert!(said.contains(line), "{line} is missing in\n{said}");
        }
        assert_eq!(said.matches("Radius").count(), 1, "said once:\n{said}");
        assert_eq!(to_rust(&UiOverwrites::new()), "UiOverwrites::new()");
    }

    #[test]
    fn names_are_those_of_the_variants() {
        for token in &TOKENS {
            assert_eq!(camel(token.as_str()), format!("{token:?}"));
        }
        for part in Part::ALL {
            assert_eq!(camel(part.as_str()), format!("{part:?}"));
        }
    }
}
