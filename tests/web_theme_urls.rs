//! The addresses of the settings: links that the kit draws lead where the settings say, relative ones too.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, set_address};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const PICTURE: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/// Where the logo and the footer lead with these settings; `None` for no link.
async fn links(settings: serde_json::Value, ui: UiOverwrites) -> [Option<String>; 2] {
    let site = Site::with_settings(json!({ "ui_settings": settings })).await;
    set_address("/sign-in");
    let page = Page::mount_with(&site, html! { <SignIn /> }, |props| props.ui_overwrites = ui);
    page.shows("sign-in/identifier").await;
    [".wa-card-logo a", ".wa-card-footer a"].map(|link| page.find(link)?.get_attribute("href"))
}

#[wasm_bindgen_test]
async fn logo_and_sign_up_lead_where_the_deployment_says() {
    let settings = |logo: &str, sign_up: &str| json!({ "logo_image_url": PICTURE, "after_logo_click_url": logo, "sign_up_page_url": sign_up });
    for (logo, sign_up) in [
        ("/welcome?from=logo", "/join"),
        ("https://example.com/", "https://accounts.example.com/sign-up"),
    ] {
        let found = links(settings(logo, sign_up), UiOverwrites::new()).await;
        assert_eq!(found, [Some(logo.to_owned()), Some(sign_up.to_owned())]);
    }
}

#[wasm_bindgen_test]
async fn overwrites_lead_elsewhere_or_nowhere() {
    let settings = json!({ "logo_image_url": PICTURE, "after_logo_click_url": "/a", "sign_up_page_url": "/b" });
    let ui = UiOverwrites::new().after_logo_click_url("/c").sign_up_page_url("/d");
    assert_eq!(
        links(settings.clone(), ui).await,
        [Some("/c".into()), Some("/d".into())]
    );
    let ui = UiOverwrites::new().after_logo_click_url("").sign_up_page_url("");
    assert_eq!(links(settings, ui).await, [None, None]);
}

#[wasm_bindgen_test]
async fn what_is_no_page_is_no_link() {
    for hostile in [
        "javascript:alert(1)",
        "//evil.example",
        "data:text/html,x",
        "/\\evil.example",
        "https://a@b.example/",
    ] {
        let settings =
            json!({ "logo_image_url": PICTURE, "after_logo_click_url": hostile, "sign_up_page_url": hostile });
        assert_eq!(links(settings, UiOverwrites::new()).await, [None, None], "{hostile}");
    }
}

#[wasm_bindgen_test]
async fn a_logo_that_leads_nowhere_is_a_picture() {
    let settings = json!({ "logo_image_url": PICTURE, "after_logo_click_url": "" });
    let site = Site::with_settings(json!({ "ui_settings": settings })).await;
    let page = Page::mount(&site, html! { <SignIn /> });
    page.shows("sign-in/identifier").await;
    assert!(page.has(".wa-logo") && !page.has(".wa-card-logo a"));
}
