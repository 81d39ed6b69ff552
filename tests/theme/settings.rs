//! A settings file says all that overwrites can, and what is wrong with it is named.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Value, json};
use wacht_yew::theme::{
    CardStyle, ColorScheme, Density, Layout, LogoPlace, SocialButtons, SocialPlace, StylesheetMode, UiOverwrites,
    UiOverwritesError,
};
use wacht_yew::wire::{TokenName, UiSettings};

fn error_of(json: &Value) -> UiOverwritesError {
    UiOverwrites::from_json(&json.to_string()).expect_err("a wrong file")
}

#[test]
fn the_deployments_own_settings_are_a_settings_file() {
    let mut settings = serde_json::to_value(UiSettings::default()).expect("settings serialise");
    settings["deployment_id"] = json!("42");
    settings["app_name"] = json!("Engines");
    settings["theme_tokens"] = json!({"light": {"primary": "#123456"}, "dark": null});
    let ui = UiOverwrites::from_json(&settings.to_string()).expect("a settings file");
    assert_eq!(ui.app_name.as_deref(), Some("Engines"));
    assert_eq!(ui.theme_tokens.light.get(&TokenName::Primary), Some("#123456"));
}

#[test]
fn every_setting_of_the_deployment_has_its_place() {
    let names = serde_json::to_value(UiSettings::default()).expect("settings serialise");
    for (name, value) in names.as_object().expect("an object") {
        let changed = match value {
            Value::String(_) => json!("changed"),
            Value::Bool(flag) => json!(!flag),
            _ => json!({"light": {"primary": "changed"}}),
        };
        let ui = UiOverwrites::from_json(&json!({ name: changed }).to_string()).expect("a settings file");
        let applied = serde_json::to_value(ui.applied_to(&UiSettings::default())).expect("settings serialise");
        let others_stay = names
            .as_object()
            .expect("an object")
            .iter()
            .all(|(other, value)| (other == name) == (applied[other] != *value));
        assert!(others_stay, "{name} changes itself alone: {applied}");
    }
}

#[test]
fn what_the_api_does_not_have_is_read_too() {
    let ui = UiOverwrites::from_json(
        r##"{
            "color_scheme": {"host": {"dark": ".dark"}},
            "stylesheet": {"element": {"nonce": "r4nd0m"}},
            "layout": {"logo": "start", "social_buttons": "icons", "social_place": "below", "card": "plain",
                "density": "compact", "width": 360},
            "parts": {"button": "rounded-full shadow"},
            "allowed_redirect_origins": ["https://app.example.com"]
        }"##,
    )
    .expect("a settings file");
    let expected = UiOverwrites::new()
        .color_scheme(ColorScheme::host(".dark"))
        .stylesheet(StylesheetMode::element("r4nd0m"))
        .layout(Layout {
            logo: Some(LogoPlace::Start),
            social_buttons: Some(SocialButtons::Icons),
            social_place: Some(SocialPlace::Below),
            card: Some(CardStyle::Plain),
            density: Some(Density::Compact),
            width: Some(360),
        })
        .part(wacht_yew::theme::Part::Button, "rounded-full shadow")
        .allowed_redirect_origin("https://app.example.com");
    assert_eq!(ui, expected);
}

#[test]
fn null_overwrites_nothing() {
    let names = serde_json::to_value(UiSettings::default()).expect("settings serialise");
    for name in names.as_object().expect("an object").keys() {
        let ui = UiOverwrites::from_json(&json!({ name: null }).to_string()).expect("a settings file");
        assert_eq!(ui, UiOverwrites::default(), "{name}");
    }
}

#[test]
fn a_name_that_does_not_exist_is_named() {
    for (json, field) in [
        (json!({"app_nam": "x"}), "app_nam"),
        (json!({"theme_tokens": {"lite": {}}}), "theme_tokens.lite"),
        (
            json!({"theme_tokens": {"dark": {"primry": "red"}}}),
            "theme_tokens.dark.primry",
        ),
        (json!({"parts": {"buton": "x"}}), "parts.buton"),
        (json!({"layout": {"widht": 1}}), "layout.widht"),
    ] {
        assert_eq!(error_of(&json), UiOverwritesError::UnknownField(field.into()));
    }
}

#[test]
fn a_value_that_cannot_be_is_named() {
    for (json, field, expected) in [
        (json!([]), "(the whole file)", "an object"),
        (json!({"app_name": 1}), "app_name", "a text"),
        (
            json!({"signup_terms_statement_shown": "yes"}),
            "signup_terms_statement_shown",
            "true or false",
        ),
        (json!({"theme_tokens": "red"}), "theme_tokens", "an object"),
        (
            json!({"theme_tokens": {"light": {"primary": 3}}}),
            "theme_tokens.light.primary",
            "a text",
        ),
        (json!({"parts": {"card": ["a"]}}), "parts.card", "a text"),
        (json!({"layout": {"width": -1}}), "layout.width", "a number of pixels"),
        (
            json!({"layout": {"width": 70_000}}),
            "layout.width",
            "a number of pixels",
        ),
        (
            json!({"layout": {"card": "glass"}}),
            "layout.card",
            r#""raised" or "plain""#,
        ),
        (
            json!({"allowed_redirect_origins": "https://a.example"}),
            "allowed_redirect_origins",
            "a list of origins",
        ),
    ] {
        let wrong = UiOverwritesError::WrongValue {
            field: field.into(),
            expected: expected.into(),
        };
        assert_eq!(error_of(&json), wrong);
    }
    for (name, value) in [("color_scheme", json!("blue")), ("stylesheet", json!({"element": "x"}))] {
        let said = error_of(&json!({ name: value })).to_string();
        assert!(said.starts_with(&format!("the setting {name} takes \"")), "{said}");
    }
}

#[test]
fn what_is_no_json_is_told_with_its_place() {
    let error = UiOverwrites::from_json("{\"app_name\": }").expect_err("no JSON");
    assert_eq!(error.to_string(), "the settings are no JSON from byte 13 on");
}

#[test]
fn serde_reads_the_same_and_says_the_same() {
    let good = r#"{"app_name": "Engines", "layout": {"width": 320}}"#;
    let by_serde: UiOverwrites = serde_json::from_str(good).expect("a settings file");
    assert_eq!(Ok(by_serde), UiOverwrites::from_json(good));
    let error = serde_json::from_str::<UiOverwrites>(r#"{"layout": {"height": 1}}"#).expect_err("a wrong file");
    assert!(error.to_string().contains("layout.height"), "{error}");
}

#[test]
fn what_is_not_overwritten_is_not_written() {
    let json = serde_json::to_string(&UiOverwrites::new()).expect("overwrites serialise");
    assert_eq!(json, "{}");
}
