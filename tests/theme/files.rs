//! The finished themes: whole, legible in both schemes, and of one piece with the kit's stylesheet.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wacht_yew::theme::contrast::{Color, default_color, illegible};
use wacht_yew::theme::{TOKENS, custom_property};

const LAYERS: &str = include_str!("../../styles/layers.css");

/// Each theme's name and text.
fn themes() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/themes");
    let files = fs::read_dir(folder).expect("the folder of the themes");
    let paths = files.map(|file| file.expect("a file").path());
    paths
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a text"))
        })
        .collect()
}

/// The custom properties that a theme sets, with their values.
fn properties(css: &str) -> BTreeMap<&str, &str> {
    css.lines()
        .filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "))
        .filter(|(name, _)| name.starts_with("--wa-"))
        .collect()
}

#[test]
fn there_are_three_and_each_puts_its_layer_where_the_kit_has_it() {
    let themes = themes();
    assert_eq!(themes.len(), 3);
    for (name, css) in themes {
        let statement = css.lines().find(|line| line.starts_with("@layer"));
        assert_eq!(
            statement,
            Some(LAYERS.trim()),
            "{name}: first of all the order of the layers"
        );
        assert!(!css.contains("!important") && !css.contains("url("), "{name}");
    }
}

#[test]
fn every_pair_of_colours_is_legible_in_both_schemes() {
    for (name, css) in themes() {
        let properties = properties(&css);
        for (scheme, is_dark) in [("light", false), ("dark", true)] {
            let found = illegible(|token| match properties.get(&*custom_property(scheme, token)) {
                Some(value) => Some(Color::parse(value).unwrap_or_else(|| panic!("{name}: {value} is read"))),
                None => default_color(token, is_dark),
            });
            assert_eq!(found, [], "{name} {scheme}");
        }
    }
}

#[test]
fn themes_set_tokens_that_there_are_and_both_schemes_of_each_colour() {
    for (name, css) in themes() {
        let properties = properties(&css);
        for property in properties.keys().filter(|property| **property != "--wa-shadow") {
            let is_token = |scheme| TOKENS.iter().any(|token| custom_property(scheme, token) == **property);
            assert!(is_token("light") || is_token("dark"), "{name}: {property}");
            if let Some(token) = property
                .strip_prefix("--wa-light-")
                .filter(|token| !token.starts_with("radius"))
            {
                assert!(
                    properties.contains_key(&*format!("--wa-dark-{token}")),
                    "{name}: {token} has a dark value"
                );
            }
        }
    }
}
