//! Classes and stylist styles on the kit's parts.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use stylist::Style;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, window};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

async fn dressed(ui: UiOverwrites) -> Page {
    let page = Page::mount_with(&Site::new().await, html! { <SignIn /> }, |props| {
        props.ui_overwrites = ui;
    });
    page.shows("sign-in/identifier").await;
    page
}

#[wasm_bindgen_test]
async fn classes_are_added_to_the_kits_own() {
    let page = dressed(
        UiOverwrites::new()
            .part(Part::Card, "mine  yours")
            .part(Part::Button, "mine"),
    )
    .await;
    let card = page.get("[data-wa-part=card]").class_list();
    assert!(["wa-card", "mine", "yours"].iter().all(|class| card.contains(class)));
    assert!(page.get("button[type=submit]").class_list().contains("mine"));
    assert!(!page.get("[data-wa-part=field]").class_list().contains("mine"));
}

#[wasm_bindgen_test]
async fn parts_that_appear_later_are_dressed_too() {
    let page = dressed(UiOverwrites::new().part(Part::PasswordToggle, "mine")).await;
    page.enter_identifier("ada@example.com").await;
    page.until("a dressed button", |page| {
        page.find("[data-wa-part=password-toggle].mine").is_some()
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_stylist_style_reaches_its_part() {
    let style = Style::new("letter-spacing: 3px;").expect("a style");
    let page = dressed(UiOverwrites::new().part(Part::Button, style)).await;
    let computed = window()
        .get_computed_style(&page.get("button[type=submit]"))
        .ok()
        .flatten()
        .expect("a style");
    assert_eq!(computed.get_property_value("letter-spacing").as_deref(), Ok("3px"));
}

#[wasm_bindgen_test]
async fn classes_go_when_the_app_takes_them_back() {
    let mut page = dressed(UiOverwrites::new().part(Part::Card, "mine")).await;
    page.change(|props| props.ui_overwrites = UiOverwrites::new().part(Part::Card, "yours"));
    page.until("the other class alone", |page| {
        let card = page.get("[data-wa-part=card]").class_list();
        card.contains("yours") && !card.contains("mine") && card.contains("wa-card")
    })
    .await;
}
