//! Overwrites merge field by field and token by token; tokens have one list of names; only harmless values are set.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use wacht_yew::theme::{ColorScheme, Part, PartClasses, TOKENS, UiOverwrites, custom_property, is_safe_value};
use wacht_yew::wire::{FromWire, TokenName, UiSettings};

fn settings() -> UiSettings {
    UiSettings::from_wire(serde_json::json!({
        "app_name": "Engines",
        "sign_in_page_url": "https://accounts.example.com/sign-in",
        "support_page_url": "https://example.com/help",
        "signup_terms_statement_shown": true,
        "theme_tokens": {"light": {"primary": "#111111", "text": "#222222"}, "dark": {"primary": "#333333"}}
    }))
}

#[test]
fn what_is_not_overwritten_stays_the_deployments() {
    assert_eq!(UiOverwrites::new().applied_to(&settings()), settings());
}

#[test]
fn each_field_is_overwritten_by_itself() {
    let ui = UiOverwrites::new()
        .sign_in_page_url("/sign-in")
        .signup_terms_statement_shown(false)
        .applied_to(&settings());
    assert_eq!(&*ui.sign_in_page_url, "/sign-in");
    assert!(!ui.signup_terms_statement_shown);
    assert_eq!(&*ui.app_name, "Engines");
    assert_eq!(&*ui.support_page_url, "https://example.com/help");
}

#[test]
fn an_empty_text_unsets_what_the_deployment_says() {
    let ui = UiOverwrites::new().support_page_url("").applied_to(&settings());
    assert_eq!(&*ui.support_page_url, "");
}

#[test]
fn tokens_merge_one_by_one_and_scheme_by_scheme() {
    let ui = UiOverwrites::new()
        .light_token(TokenName::Primary, "#abcdef")
        .applied_to(&settings());
    assert_eq!(ui.theme_tokens.light.get(&TokenName::Primary), Some("#abcdef"));
    assert_eq!(ui.theme_tokens.light.get(&TokenName::Text), Some("#222222"));
    assert_eq!(ui.theme_tokens.dark.get(&TokenName::Primary), Some("#333333"));
}

#[test]
fn the_components_overwrites_lie_over_the_providers() {
    let provider = UiOverwrites::new()
        .app_name("Provider")
        .sign_up_page_url("/up")
        .token(TokenName::Radius, "2px")
        .color_scheme(ColorScheme::Dark)
        .allowed_redirect_origin("https://one.example.com");
    let component = UiOverwrites::new()
        .app_name("Component")
        .dark_token(TokenName::Radius, "9px")
        .allowed_redirect_origin("https://two.example.com");
    let both = provider.overlaid_by(&component);
    assert_eq!(both.app_name.as_deref(), Some("Component"));
    assert_eq!(both.sign_up_page_url.as_deref(), Some("/up"));
    assert_eq!(both.color_scheme, Some(ColorScheme::Dark));
    assert_eq!(both.theme_tokens.light.get(&TokenName::Radius), Some("2px"));
    assert_eq!(both.theme_tokens.dark.get(&TokenName::Radius), Some("9px"));
    assert_eq!(both.allowed_redirect_origins.len(), 2);
}

#[test]
fn every_setting_of_the_deployment_can_be_overwritten_from_json() {
    let names = serde_json::to_value(UiSettings::default()).expect("settings serialise");
    let names = names.as_object().expect("settings are an object");
    for (name, value) in names {
        let changed = match value {
            serde_json::Value::String(_) => serde_json::json!("changed"),
            serde_json::Value::Bool(flag) => serde_json::json!(!flag),
            _ => serde_json::json!({"light": {"primary": "changed"}}),
        };
        let json = serde_json::json!({ name: changed }).to_string();
        let overwrites: UiOverwrites = serde_json::from_str(&json).expect("overwrites");
        let applied = serde_json::to_value(overwrites.applied_to(&UiSettings::default())).expect("settings serialise");
        assert_ne!(applied[name], *value, "{name}");
    }
}

#[test]
fn a_later_layer_replaces_the_classes_of_the_parts_it_names() {
    let provider = UiOverwrites::new().part(Part::Card, "a b").part(Part::Button, "c");
    let both = provider.overlaid_by(&UiOverwrites::new().part(Part::Button, "d"));
    assert_eq!(both.parts[&Part::Card], PartClasses::from("a b"));
    assert_eq!(both.parts[&Part::Button], PartClasses::from("d"));
    let json = serde_json::to_string(&both).expect("overwrites serialise");
    assert_eq!(serde_json::from_str::<UiOverwrites>(&json).expect("overwrites"), both);
}

#[test]
fn a_part_that_does_not_exist_is_named_in_the_error() {
    let error = serde_json::from_str::<UiOverwrites>(r#"{"parts": {"buton": "x"}}"#).expect_err("no such part");
    assert!(error.to_string().contains("buton"), "{error}");
}

#[test]
fn the_parts_are_those_that_views_name() {
    fn sources(folder: &std::path::Path, found: &mut String) {
        for entry in std::fs::read_dir(folder).expect("a folder of the kit") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, found);
            } else {
                found.push_str(&std::fs::read_to_string(path).expect("a source file"));
            }
        }
    }
    let mut source = String::new();
    for folder in ["components", "ui"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(folder);
        sources(&path, &mut source);
    }
    let named: BTreeSet<&str> = source
        .split("data-wa-part=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let known: BTreeSet<&str> = Part::ALL.iter().map(|part| part.as_str()).collect();
    assert_eq!(named, known);
}

#[test]
fn the_stylesheet_and_the_code_name_the_same_tokens() {
    let css = include_str!("../../styles/tokens.css");
    for scheme in ["light", "dark"] {
        let prefix = format!("--wa-{scheme}-");
        let in_css: BTreeSet<String> = css
            .split(&*prefix)
            .skip(1)
            .map(|rest| {
                let end = rest
                    .find(|letter: char| !letter.is_ascii_lowercase() && letter != '-')
                    .unwrap_or(rest.len());
                format!("{prefix}{}", &rest[..end])
            })
            .collect();
        let in_code: BTreeSet<String> = TOKENS.iter().map(|token| custom_property(scheme, token)).collect();
        assert_eq!(in_css, in_code);
    }
}

#[test]
fn only_values_that_stay_in_their_place_and_fetch_nothing_are_set() {
    for value in [
        "#6b3df5",
        "rgb(20 20 22 / 8%)",
        "color-mix(in oklab, red 10%, blue)",
        "12px",
        "\"Inter\", sans-serif",
    ] {
        assert!(is_safe_value(value), "{value}");
    }
    for value in [
        "",
        "  ",
        "red; position: fixed",
        "red } body { display: none",
        "url(https://evil.example/x.png)",
        "image-set('x.png' 1x)",
        "red /* ",
        "\\75 rl(x)",
        "</style><script>",
        "@import 'x'",
    ] {
        assert!(!is_safe_value(value), "{value}");
    }
}
