//! Every screen that the kit can draw is in the gallery.
//!
//! `tests/e2e` plays the scenes of the gallery and commits what each shows; a scene's first line names its screens.
#![cfg(all(not(target_arch = "wasm32"), feature = "sign-in"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use wacht_yew::theme::ScreenName;

/// Which scenes show which screen.
fn shown() -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/snapshots");
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in fs::read_dir(&folder).expect("the folder of the snapshots").flatten() {
        // The walks are in a folder of their own.
        if entry.path().is_dir() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("a snapshot");
        let scene = entry.file_name().to_string_lossy().trim_end_matches(".txt").to_owned();
        let screens = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("screens: "))
            .unwrap_or_default();
        for screen in screens.split(", ").filter(|screen| !screen.is_empty()) {
            shown.entry(screen.to_owned()).or_default().push(scene.clone());
        }
    }
    shown
}

#[test]
fn every_screen_is_in_the_gallery() {
    let shown = shown();
    let missing: Vec<&str> = ScreenName::ALL
        .iter()
        .map(|screen| screen.as_str())
        .filter(|screen| !shown.contains_key(*screen))
        .collect();
    assert!(missing.is_empty(), "no scene of tests/e2e shows {missing:?}");
}

#[test]
fn the_gallery_shows_only_screens_that_there_are() {
    let known: BTreeSet<&str> = ScreenName::ALL.iter().map(|screen| screen.as_str()).collect();
    let unknown: Vec<String> = shown()
        .into_keys()
        .filter(|screen| !known.contains(&**screen))
        .collect();
    assert!(unknown.is_empty(), "no screens of the kit: {unknown:?}");
}

#[test]
fn every_screen_has_a_name_of_its_own() {
    let names: BTreeSet<&str> = ScreenName::ALL.iter().map(|screen| screen.as_str()).collect();
    assert_eq!(names.len(), ScreenName::ALL.len());
}
