//! In pages of others: hostile rules, shadow trees, nonces, apps that style everything themselves.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use js_sys::Array;
use wacht_yew::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::looks::{RESET, Sheet, computed, differences, looks};
use web::{Page, Site, document};
use web_sys::{DocumentFragment, HtmlElement};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

/// Utilities as apps have them.
const UTILITIES: &str =
    ".pill { border-radius: 99px } .loud { background-color: rgb(1, 2, 3) } .roomy { padding: 50px }";

async fn dressed(ui: UiOverwrites) -> Page {
    let page = Page::mount_with(&Site::new().await, html! { <SignIn /> }, |props| {
        props.ui_overwrites = ui.color_scheme(ColorScheme::Light);
    });
    page.shows("sign-in/identifier").await;
    // The same room, whatever the page's sheet does to what is around.
    page.place()
        .style()
        .set_property("width", "500px")
        .expect("a valid property");
    page
}

fn adopted(tree: &JsValue) -> u32 {
    Array::from(&web::browser::get(tree, "adoptedStyleSheets")).length()
}

fn clear_adopted() {
    let key = JsValue::from_str("adoptedStyleSheets");
    js_sys::Reflect::set(&document(), &key, &Array::new()).expect("sheets can be set");
}

#[wasm_bindgen_test]
async fn a_reset_of_the_page_changes_nothing() {
    let plain = looks(&dressed(UiOverwrites::new()).await);
    assert!(plain.len() > 20, "there is something to look at");
    for css in [RESET.to_owned(), format!("@layer base {{ {RESET} }}")] {
        let _reset = Sheet::new(&css);
        let page = dressed(UiOverwrites::new()).await;
        let differences = differences(&plain, &looks(&page));
        assert!(differences.is_empty(), "{differences:#?}");
        let outside = document().create_element("button").expect("a button");
        page.place().append_child(&outside).expect("a place takes a button");
        assert_eq!(computed(&outside, "font-family"), "monospace", "the reset is in force");
    }
}

#[wasm_bindgen_test]
async fn the_apps_utilities_win_where_it_names_them() {
    let layered = format!(
        "@layer theme, base, wacht, components, utilities; @layer base {{ {RESET} }} @layer utilities {{ {UTILITIES} }}"
    );
    for (css, is_first) in [(format!("{RESET} {UTILITIES}"), false), (layered, true)] {
        if is_first {
            // The order of layers is that of their first mention, and other tests have mentioned the kit's.
            clear_adopted();
        }
        let _sheet = Sheet::new(&css);
        let ui = UiOverwrites::new()
            .part(Part::Button, "pill loud")
            .part(Part::Card, "roomy");
        let page = dressed(ui).await;
        let button = page.get("button[type=submit]");
        page.until("the classes", |_| button.class_list().contains("pill"))
            .await;
        assert_eq!(computed(&button, "border-top-left-radius"), "99px");
        assert_eq!(computed(&button, "background-color"), "rgb(1, 2, 3)");
        assert_eq!(computed(&page.get(".wa-card"), "padding-top"), "50px");
        assert_eq!(computed(&button, "min-height"), "40px", "the rest stays the kit's");
    }
}

#[wasm_bindgen_test]
async fn an_element_carries_the_nonce_and_comes_first() {
    clear_adopted();
    let mode = StylesheetMode::element("r4nd0m");
    let ui = UiOverwrites::new().stylesheet(mode);
    let page = Page::mount_with(&Site::new().await, html! { <><SignIn /><SignIn /></> }, |props| {
        props.ui_overwrites = ui;
    });
    page.until("two screens", |page| page.all("button[type=submit]").len() == 2)
        .await;
    let styles = document()
        .query_selector_all("style[data-wa-style]")
        .expect("a selector");
    assert_eq!(styles.length(), 1, "once for all roots");
    let style: HtmlElement = styles.item(0).expect("an element").unchecked_into();
    assert_eq!(style.nonce(), "r4nd0m");
    let head = document().query_selector("head").ok().flatten().expect("a head");
    assert_eq!(head.first_element_child().as_ref(), Some(style.as_ref()));
    assert_eq!(adopted(&document()), 0);
    assert_eq!(computed(&page.get("button[type=submit]"), "min-height"), "40px");
    style.remove();
}

#[wasm_bindgen_test]
async fn what_the_app_links_or_styles_itself_is_not_mounted() {
    clear_adopted();
    let tokens = || {
        UiOverwrites::new()
            .legible_colors(false)
            .token(TokenName::Primary, "#123456")
    };
    let page = dressed(tokens().stylesheet(StylesheetMode::Linked)).await;
    assert_eq!(adopted(&document()), 0);
    assert_eq!(page.get(".wa-root").style().length(), 2, "the values are there");
    drop(page);
    let page = dressed(tokens().stylesheet(StylesheetMode::Off)).await;
    assert_eq!(adopted(&document()), 0);
    assert_eq!(page.get(".wa-root").style().length(), 0);
    assert!(!page.has("style"));
}

#[wasm_bindgen_test]
async fn a_part_in_a_shadow_root_is_dressed_there() {
    for mode in [StylesheetMode::Adopted, StylesheetMode::element("")] {
        clear_adopted();
        let is_adopted = mode == StylesheetMode::Adopted;
        let page = Page::mount(&Site::new().await, html! {});
        let host = document().create_element("div").expect("a div");
        page.place().append_child(&host).expect("a place takes a div");
        let init = web::browser::object(&[("mode", "open".into())]);
        let shadow: DocumentFragment = web::browser::call(&host, "attachShadow", &[init]).unchecked_into();
        let within = document().create_element("div").expect("a div");
        shadow.append_child(&within).expect("a shadow root takes a div");
        let ui = UiOverwrites::new()
            .stylesheet(mode)
            .color_scheme(ColorScheme::host(".night"));
        let app = page.mount_into(&within, html! { <SignIn /> }, ui);
        let find = |selector: &str| shadow.query_selector(selector).ok().flatten();
        page.until("the screen", |_| find("button[type=submit]").is_some())
            .await;
        let button = find("button[type=submit]").expect("a button");
        assert_eq!(computed(&button, "min-height"), "40px");
        assert_eq!(adopted(&shadow), u32::from(is_adopted));
        assert_eq!(find("style").is_some(), !is_adopted);
        assert_eq!(adopted(&document()), 0, "the page around is left alone");
        let scheme = || find(".wa-root").and_then(|root| root.get_attribute("data-wa-scheme"));
        assert_eq!(scheme().as_deref(), Some("light"));
        page.place().set_class_name("night");
        page.until("the dark scheme", |_| scheme().as_deref() == Some("dark"))
            .await;
        app.destroy();
    }
}
