//! SignIn and an incomplete profile: only what is missing is asked for, and nothing typed is lost.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_local::Person;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site};

wasm_bindgen_test_configure!(run_in_browser);

const KATHERINE: &str = "katherine@example.com";
const HEDY: &str = "hedy@example.com";
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

/// Somebody of whom nothing is known but the address, where everything is asked for.
async fn nameless() -> Page {
    let person = Person {
        username: String::new(),
        ..Person::new(HEDY, "", "").with_password("Lamarr-1914!")
    };
    let site = Site::with_person(person).await;
    site.settings(json!({ "auth_settings": {
        "phone_number": { "enabled": true, "required": true },
        "first_name": { "enabled": true, "required": true },
        "last_name": { "enabled": true, "required": true },
    } }));
    let page = Page::sign_in(&site).await;
    page.enter(HEDY).await;
    page.shows("sign-in/profile").await;
    page
}

#[wasm_bindgen_test]
async fn every_field_that_can_be_missing_says_what_it_is_for() {
    let page = nameless().await;
    let purposes: Vec<_> = page
        .all("form input:not([aria-hidden])")
        .iter()
        .map(|input| input.get_attribute("autocomplete").unwrap_or_default())
        .collect();
    assert_eq!(purposes, ["given-name", "family-name", "username", "tel-national"]);
}

#[wasm_bindgen_test]
async fn what_a_manager_fills_at_one_stroke_is_all_kept_and_sent() {
    let page = nameless().await;
    page.fill("first-name", "Hedy", Fill::WithEvent);
    page.fill("last-name", "Lamarr", Fill::WithEvent);
    page.fill("phone", "+49 0151 23456789", Fill::WithEvent);
    page.fill("username", "hedy", Fill::WithEvent);
    page.until("the country", |page| {
        page.text("[data-wa-part=phone-country]").contains("+49")
    })
    .await;
    let values = ["first-name", "last-name", "phone", "username"].map(|name| page.field(name).value());
    assert_eq!(values, ["Hedy", "Lamarr", "0151 23456789", "hedy"]);
    page.fill("phone", "+43 664 1234567", Fill::WithEvent);
    page.submit();
    page.until("the request", |page| {
        !page.site.sent("/auth/complete-profile").is_empty()
    })
    .await;
    let sent = page.site.only_sent("/auth/complete-profile");
    let fields = [
        "first_name",
        "last_name",
        "username",
        "phone_country_code",
        "phone_number",
    ];
    assert_eq!(
        fields.map(|field| sent.field(field).to_owned()),
        ["Hedy", "Lamarr", "hedy", "+43", "6641234567"]
    );
}

#[wasm_bindgen_test]
async fn an_address_that_is_missing_is_asked_for_and_verified_on_the_way() {
    let person = Person {
        username: "mary".to_owned(),
        ..Person::new("", "Mary", "Shelley").with_password("Shelley-1797!")
    };
    let site = Site::with_person(person).await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier("mary").await;
    page.type_into("password", "Shelley-1797!");
    page.submit();
    page.shows("sign-in/profile").await;
    let autocomplete = page.field("email").get_attribute("autocomplete");
    assert_eq!(autocomplete.as_deref(), Some("email"));
    page.fill("email", "mary@example.com", Fill::WithEvent);
    page.submit();
    page.shows("sign-in/code").await;
    page.until("the mail", |_| !site.messages_to("mary@example.com").is_empty())
        .await;
    page.type_into("code", &site.code_for("mary@example.com"));
    page.shows("sign-in/finished").await;
    site.only_sent("/auth/complete-profile");
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
