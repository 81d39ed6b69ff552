#![cfg(not(target_arch = "wasm32"))]
//! A folder imports only from its left, and the pure core names no browser crate.

#[path = "common/layer.rs"]
mod layer;
#[path = "common/sources.rs"]
mod sources;

use layer::{LAYERS, violations};
use sources::sources;

#[test]
fn every_folder_imports_only_from_its_left() {
    let found = sources();
    for folder in ["wire", "client", "session", "flow"] {
        assert!(
            found.iter().any(|(path, _)| path.starts_with(&format!("{folder}/"))),
            "{folder} was not read"
        );
    }
    let unknown: Vec<_> = found
        .iter()
        .filter_map(|(path, _)| path.split_once('/'))
        .map(|(folder, _)| folder)
        .filter(|folder| !LAYERS.iter().any(|(layer, _)| layer == folder))
        .collect();
    assert!(unknown.is_empty(), "folders without a rule: {unknown:?}");
    let broken: Vec<String> = found
        .iter()
        .flat_map(|(path, source)| violations(path, source))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

/// What would bring `serde_json`'s reader, or its printer of numbers with a point, into every app: tables and code of some
/// twenty kilobytes over the wire.
const DEAR: [&str; 4] = ["serde_json::from_", "json!(", "serde::Deserialize)]", "parse::<f64>"];

#[test]
fn no_source_reads_json_or_fractions_by_what_is_large() {
    let found = sources();
    let mut dear = Vec::new();
    for (path, source) in &found {
        let lines = source
            .lines()
            .map(str::trim_start)
            .filter(|line| !line.starts_with("//"));
        dear.extend(
            lines
                .filter(|line| DEAR.iter().any(|name| line.contains(name)))
                .map(|line| format!("{path}: {line}")),
        );
    }
    assert!(dear.is_empty(), "{dear:#?}");
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let table = [
        ("wire/a.rs", "use crate::client::Origin;", "client"),
        ("wire/mod.rs", "use super::client::Origin;", "client"),
        ("wire/a.rs", "use super::super::client::Origin;", "client"),
        ("client/a.rs", "use crate::session::SessionStore;", "session"),
        (
            "client/a.rs",
            "use crate::{wire::Session, session::SessionStore};",
            "session",
        ),
        (
            "client/a.rs",
            "use crate::{\n    wire::{Session, SignIn},\n    flow,\n};",
            "flow",
        ),
        (
            "client/a.rs",
            "fn f() -> crate :: flow :: redirect::SafeRedirect { todo() }",
            "flow",
        ),
        ("session/a.rs", "let x = crate::flow::sign_in::step(y);", "flow"),
        ("flow/mod.rs", "use super::hooks;", "hooks"),
        ("flow/sign_in/mod.rs", "use super::super::hooks;", "hooks"),
        (
            "flow/sign_in/step.rs",
            "use super::super::super::{wire, hooks::x};",
            "hooks",
        ),
        ("flow/a.rs", "use crate::Client;", "Client"),
        ("theme/a.rs", "use crate::client::Client;", "client"),
        ("i18n/en.rs", "use crate::client::ApiError;", "client"),
        ("i18n/en.rs", "use crate::ui::Button;", "ui"),
        ("ui/a.rs", "use crate::client::Client;", "client"),
        ("ui/a.rs", "use crate::hooks::use_session;", "hooks"),
        ("ui/a.rs", "use crate::flow::sign_in;", "flow"),
        ("hooks/a.rs", "use crate::components::SignIn;", "components"),
        ("hooks/a.rs", "use crate::ui::Button;", "ui"),
        ("components/a/b.rs", "use crate::prelude::SignIn;", "prelude"),
        ("client/a.rs", "/// fine\nuse web_sys::Window;", "web_sys"),
        ("client/browser/a.rs", "use gloo::net::http;", "gloo"),
        ("wire/a.rs", "use js_sys::Date;", "js_sys"),
        ("session/a.rs", "type T = wasm_bindgen::JsValue;", "wasm_bindgen"),
        ("flow/a.rs", "use yew::Callback;", "yew"),
        ("flow/a.rs", "/* // */ use yew::Callback; // crate", "yew"),
        (
            "flow/a.rs",
            "let quote = '\"'; use yew::Callback; let other = '\\'';",
            "yew",
        ),
        (
            "flow/a.rs",
            "let text = r#\"a \" b\"#; fn f<'a>(x: &'a str) { yew::x() }",
            "yew",
        ),
    ];
    for (path, source, name) in table {
        let found = violations(path, source);
        assert!(
            found.len() == 1 && found[0].ends_with(&format!(" {name}")),
            "{path}: {source}: {found:?}"
        );
    }
}

#[test]
fn the_checker_lets_through_what_is_right() {
    let table = [
        ("wire/a.rs", "use super::tolerant::Scalar; use crate::wire::Mode;"),
        (
            "wire/mod.rs",
            "macro_rules! wire { () => { crate::wire::tolerant::read } }",
        ),
        (
            "client/a.rs",
            "use super::{Body, api::Call}; use crate::wire::{self, client::x};",
        ),
        (
            "client/a.rs",
            "//! Not crate::flow.\n/// See [`crate::hooks`] and yew.\n/* crate::flow /* web_sys */ gloo */",
        ),
        (
            "client/a.rs",
            "let text = \"crate::flow \\\" yew\"; let raw = r#\"web_sys \" gloo\"#; let c = '\"'; let d = \"yew\";",
        ),
        ("client/a.rs", "use wacht_yew as x; let yew_like = not_web_sys;"),
        (
            "client/browser.rs",
            "use gloo::net::http::Request; use web_sys::Window; use crate::wire::Mode;",
        ),
        ("session/a.rs", "use crate::{client::CallError, wire::Session};"),
        (
            "flow/a/b.rs",
            "use super::super::redirect; use super::c; use crate::session::SessionState;",
        ),
        ("flow/a.rs", "pub(crate) fn f() {} pub(super) struct X; use self::x;"),
        (
            "theme/a.rs",
            "use crate::wire::TokenName; use web_sys::Document; use yew::Html;",
        ),
        (
            "ui/a.rs",
            "use crate::{i18n::Messages, theme::Part, ui::Field}; use yew::prelude::*;",
        ),
        ("hooks/a.rs", "use crate::{client, flow, i18n, session, theme, wire};"),
        (
            "components/a/mod.rs",
            "use crate::{hooks, ui, wire}; use super::super::flow;",
        ),
        (
            "lib.rs",
            "pub mod wire; pub use crate::components::SignIn; use yew::Html;",
        ),
        ("prelude.rs", "pub use crate::components::SignIn;"),
    ];
    for (path, source) in table {
        assert_eq!(violations(path, source), [""; 0], "{path}: {source}");
    }
}
