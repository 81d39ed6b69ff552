//! Laws of the merge, on generated overwrites.
#![cfg(not(target_arch = "wasm32"))]

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use wacht_yew::theme::{Part, TOKENS, UiOverwrites};
use wacht_yew::wire::{FromWire as _, UiSettings};

/// The deployment's settings of this kind, by name.
fn names(is_kind: fn(&Value) -> bool) -> Vec<String> {
    let settings = serde_json::to_value(UiSettings::default()).expect("settings serialise");
    let settings = settings.as_object().expect("an object").clone();
    settings
        .into_iter()
        .filter(|(_, value)| is_kind(value))
        .map(|(name, _)| name)
        .collect()
}

fn text() -> impl Strategy<Value = Value> {
    "\\PC{0,6}".prop_map(Value::String)
}

fn one_of(values: Vec<Value>) -> impl Strategy<Value = Value> {
    select(values)
}

fn tokens() -> impl Strategy<Value = Value> {
    let name = select(TOKENS.iter().map(|token| token.as_str().to_owned()).collect::<Vec<_>>());
    btree_map(name, "[a-z#0-9]{1,6}", 0..6).prop_map(|tokens| json!(tokens))
}

fn layout() -> impl Strategy<Value = Value> {
    let width = option::of(any::<u16>());
    let choices = [
        ("logo", vec!["center", "start", "hidden"]),
        ("social_buttons", vec!["auto", "lines", "icons"]),
        ("social_place", vec!["above", "below"]),
        ("card", vec!["raised", "plain"]),
        ("density", vec!["regular", "compact", "spacious"]),
    ];
    let choices = choices.map(|(name, values)| option::of(select(values)).prop_map(move |value| (name, value)));
    (width, choices.to_vec()).prop_map(|(width, choices)| {
        let mut layout: Map<String, Value> = choices
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), json!(value?))))
            .collect();
        layout.extend(width.map(|width| ("width".to_owned(), json!(width))));
        Value::Object(layout)
    })
}

/// A settings file; serde makes the same JSON of it again.
fn file() -> impl Strategy<Value = Map<String, Value>> {
    let texts = btree_map(select(names(Value::is_string)), text(), 0..8);
    let flags = btree_map(
        select(names(Value::is_boolean)),
        any::<bool>().prop_map(Value::Bool),
        0..3,
    );
    let part = select(
        Part::ALL
            .iter()
            .map(|part| part.as_str().to_owned())
            .collect::<Vec<_>>(),
    );
    let parts = btree_map(part, "[a-z ]{1,8}", 0..4).prop_map(|parts| json!(parts));
    let scheme = one_of(vec![json!("page"), json!("dark"), json!({"host": {"dark": ".dark"}})]);
    let sheet = one_of(vec![json!("adopted"), json!("off"), json!({"element": {"nonce": "n"}})]);
    let origins = vec("https://[a-z]{1,5}\\.example", 0..3).prop_map(|origins| json!(origins));
    let rest = (
        tokens(),
        tokens(),
        layout(),
        parts,
        option::of(scheme),
        option::of(sheet),
        origins,
    );
    (texts, flags, rest).prop_map(|(texts, flags, (light, dark, layout, parts, scheme, sheet, origins))| {
        let mut file: Map<String, Value> = texts.into_iter().chain(flags).collect();
        let more = [
            ("theme_tokens", Some(json!({"light": light, "dark": dark}))),
            ("layout", Some(layout)),
            ("parts", Some(parts)),
            ("color_scheme", scheme),
            ("stylesheet", sheet),
            ("allowed_redirect_origins", Some(origins)),
        ];
        file.extend(
            more.into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?))),
        );
        file
    })
}

fn overwrites() -> impl Strategy<Value = UiOverwrites> {
    file().prop_map(|file| UiOverwrites::from_json(&Value::Object(file).to_string()).expect("a settings file"))
}

fn settings() -> impl Strategy<Value = UiSettings> {
    file().prop_map(|file| UiSettings::from_wire(Value::Object(file)))
}

/// Every leaf of a document with its path; lists and texts are leaves.
fn leaves(value: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                leaves(value, &format!("{path}/{name}"), found);
            }
        }
        leaf => found.push((path.to_owned(), leaf.clone())),
    }
}

fn leaves_of(overwrites: &UiOverwrites) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    leaves(
        &serde_json::to_value(overwrites).expect("overwrites serialise"),
        "",
        &mut found,
    );
    found
}

proptest! {
    #[test]
    fn it_does_not_matter_which_layers_are_merged_first(a in overwrites(), b in overwrites(), c in overwrites()) {
        prop_assert_eq!(a.overlaid_by(&b).overlaid_by(&c), a.overlaid_by(&b.overlaid_by(&c)));
    }

    #[test]
    fn a_layer_that_changes_nothing_changes_nothing(a in overwrites()) {
        let nothing = UiOverwrites::new();
        prop_assert_eq!(&a.overlaid_by(&nothing), &a);
        prop_assert_eq!(&nothing.overlaid_by(&a), &a);
    }

    #[test]
    fn merging_before_or_after_the_deployment_is_the_same(a in overwrites(), b in overwrites(), s in settings()) {
        prop_assert_eq!(a.overlaid_by(&b).applied_to(&s), b.applied_to(&a.applied_to(&s)));
    }

    #[test]
    fn the_later_layer_wins_and_nothing_else_is_lost(a in overwrites(), b in overwrites()) {
        let (early, late) = (leaves_of(&a), leaves_of(&b));
        let both = a.overlaid_by(&b);
        let merged = leaves_of(&both);
        // A choice that is a text in one layer and an object in the other has different leaves.
        let is_whole = |path: &str| ["/color_scheme", "/stylesheet"].iter().any(|whole| path.starts_with(whole));
        for (path, value) in late.iter().filter(|(path, _)| path != "/allowed_redirect_origins") {
            prop_assert!(merged.contains(&(path.clone(), value.clone())), "{} is lost", path);
        }
        for (path, value) in early.iter().filter(|(path, _)| !late.iter().any(|(other, _)| other == path)) {
            prop_assert!(is_whole(path) || merged.contains(&(path.clone(), value.clone())), "{} is lost", path);
        }
        let is_known = |path: &String| early.iter().chain(&late).any(|(known, _)| known == path);
        prop_assert!(merged.iter().all(|(path, _)| is_known(path)));
        let origins = a.allowed_redirect_origins.iter().chain(&b.allowed_redirect_origins);
        prop_assert!(both.allowed_redirect_origins.iter().eq(origins));
    }

    #[test]
    fn json_gives_back_what_was_written(a in overwrites()) {
        let json = serde_json::to_string(&a).expect("overwrites serialise");
        prop_assert_eq!(UiOverwrites::from_json(&json), Ok(a.clone()));
        prop_assert_eq!(serde_json::from_str::<UiOverwrites>(&json).expect("a settings file"), a);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,40}") {
        let _ = UiOverwrites::from_json(&text);
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused(file in file(), at in 0.0..1.0) {
        let json = Value::Object(file).to_string();
        let cut: String = json.chars().take((json.chars().count() as f64 * at) as usize).collect();
        prop_assert!(UiOverwrites::from_json(&cut).is_err());
    }
}
