//! SignIn and an incomplete profile: only what is missing is asked for, and nothing typed is lost.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site};

wasm_bindgen_test_configure!(run_in_browser);

const KATHERINE: &str = "katherine@example.com";
const USERNAME: &str = "input[name=username]:not([aria-hidden])";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

async fn profile_screen(site: &Site) -> Page {
    let page = Page::sign_in(site).await;
    page.enter(KATHERINE).await;
    page.shows("sign-in/profile").await;
    page.focuses("h1").await;
    page
}

#[wasm_bindgen_test]
async fn only_what_is_missing_is_asked_for_and_signs_in() {
    for fill in [Fill::WithEvent, Fill::Silently] {
        let site = Site::new().await;
        let page = profile_screen(&site).await;
        assert_eq!(page.all("form label").len(), 1);
        page.fill("username", "katherine", fill);
        page.submit();
        page.shows("sign-in/finished").await;
        let sent = site.only_sent("/auth/complete-profile");
        assert_eq!((sent.field("username"), sent.field("first_name")), ("katherine", ""));
    }
}

#[wasm_bindgen_test]
async fn what_is_wrong_is_told_in_its_field_and_stays_to_be_corrected() {
    let errors = &ENGLISH.sign_in_errors;
    let site = Site::new().await;
    let page = profile_screen(&site).await;
    page.submit();
    page.until("what is missing", |page| {
        page.note("username") == errors.username_missing
    })
    .await;
    page.focuses(USERNAME).await;
    page.type_into("username", "k j");
    page.until("no error", |page| page.note("username").is_empty()).await;
    page.submit();
    let malformed = (errors.username_malformed)(3, 30);
    page.until("what is wrong", |page| page.note("username") == malformed)
        .await;
    assert!(site.sent("/auth/complete-profile").is_empty());
    page.type_into("username", "ada");
    page.submit();
    page.until("the refusal", |page| page.note("username") == errors.username_taken)
        .await;
    page.focuses(USERNAME).await;
    assert_eq!(page.field("username").value(), "ada");
    assert_eq!(page.announcement("assertive"), errors.username_taken);
    page.type_into("username", "katherine");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_reload_keeps_what_was_typed() {
    let site = Site::new().await;
    let page = profile_screen(&site).await;
    page.type_into("username", "kath");
    site.settle().await;
    let page = page.reload().await;
    page.shows("sign-in/profile").await;
    assert_eq!(page.field("username").value(), "kath");
    page.type_into("username", "katherine");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn every_field_that_can_be_missing_has_one_with_its_own_purpose() {
    let site = Site::with_settings(json!({ "auth_settings": {
        "phone_number": { "enabled": true, "required": true },
    } }))
    .await;
    let page = profile_screen(&site).await;
    let purposes: Vec<_> = page
        .all("form input:not([aria-hidden])")
        .iter()
        .map(|input| input.get_attribute("autocomplete").unwrap_or_default())
        .collect();
    assert_eq!(purposes, ["username", "tel-national"]);
    page.type_into("username", "katherine");
    page.type_into("phone", "+49 0151 23456789");
    page.submit();
    page.until("the request", |_| !site.sent("/auth/complete-profile").is_empty())
        .await;
    let sent = site.only_sent("/auth/complete-profile");
    assert_eq!(
        (
            sent.field("phone_country_code"),
            sent.field("phone_number"),
            sent.field("username")
        ),
        ("+49", "15123456789", "katherine")
    );
}

#[wasm_bindgen_test]
async fn a_profile_that_nobody_wants_to_complete_leads_out() {
    let page = profile_screen(&Site::new().await).await;
    page.click(words().start_over);
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), "");
}

#[wasm_bindgen_test]
async fn the_strictest_server_takes_a_profile_as_well() {
    let site = Site::new().await;
    site.faults(json!({ "stale_replies": true, "attempt_order": "newest_first", "numeric_ids": true }));
    let page = profile_screen(&site).await;
    page.type_into("username", "katherine");
    page.submit();
    page.shows("sign-in/finished").await;
    assert_eq!(site.visits().len(), 1);
}
