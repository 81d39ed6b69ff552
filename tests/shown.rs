#![cfg(not(target_arch = "wasm32"))]
//! Every public item is shown by an example that compiles.

#[path = "common/shown.rs"]
mod shown;
#[path = "common/sources.rs"]
mod sources;

use shown::unshown;
use sources::sources;

/// What rustdoc hides: public for the kit's own tests alone.
const HIDDEN: &str = "i18n/intl.rs";

#[test]
fn an_example_shows_every_public_item() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|(path, _)| path != HIDDEN)
        .flat_map(|(path, source)| {
            unshown(source)
                .into_iter()
                .map(move |item| format!("src/{path}:{item}"))
        })
        .collect();
    assert!(found.is_empty(), "{} are not shown: {found:#?}", found.len());
}

#[test]
fn what_no_example_says_is_found() {
    let table = [
        ("pub fn alone() {}", "1: alone"),
        ("    pub const fn alone(self) {}", "1: alone"),
        ("pub async fn alone() {}", "1: alone"),
        ("pub struct Alone<T>(T);", "1: Alone"),
        ("pub enum Alone {", "1: Alone"),
        ("/// ```text\n/// Alone\n/// ```\npub trait Alone {}", "4: Alone"),
        ("/// ```ignore\n/// Alone\n/// ```\npub trait Alone {}", "4: Alone"),
        ("/// `Alone`\npub trait Alone {}", "2: Alone"),
        (
            "/// ```\n/// AloneToo\n/// ```\n/// Alone\npub trait Alone {}",
            "5: Alone",
        ),
        ("/// ```\n/// // Alone\n/// ```\npub struct Alone;", "4: Alone"),
        ("/// ```\n/// one(); // Alone\n/// ```\npub struct Alone;", "4: Alone"),
        ("// Alone\n/// ```\n\n/// Alone\npub struct Alone;", "5: Alone"),
    ];
    for (source, item) in table {
        assert_eq!(unshown(source), [item], "{source}");
    }
}

#[test]
fn what_an_example_says_is_shown() {
    let table = [
        "/// ```\n/// shown();\n/// ```\npub fn shown() {}",
        "//! ```rust\n//! let it = Shown::new();\n//! ```\npub struct Shown;\nimpl Shown { pub(crate) fn other() {} }",
        "/// ```no_run\n/// x.shown(1)\n/// ```\npub struct x;\n    pub fn shown(&self) {}",
        "fn own() {}\npub(crate) struct Own;\npub use other::Thing;\npub mod a;\npub type B = u8;\npub field: u8,",
        "pub struct $name;",
    ];
    for source in table {
        assert_eq!(unshown(source), Vec::<String>::new(), "{source}");
    }
}
