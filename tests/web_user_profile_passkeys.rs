//! UserProfile: passkeys, made by a device that stands in for the browser's.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::{Value, json};
use wacht_yew::components::PasskeysSection;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Device, Instead, Page, Site};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const ROW: &str = "[data-wa-part=row]";
const NAME: &str = "passkey-name";
const BEGIN: &str = "/me/passkeys/register/begin";
const FINISH: &str = "/me/passkeys/register/finish";

fn words() -> &'static wacht_yew::i18n::PasskeySectionMessages {
    &ENGLISH.user_profile.passkeys
}

async fn page_with(settings: Value) -> Page {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.settings(json!({ "auth_settings": settings }));
    let page = Page::mount(&site, html! { <PasskeysSection /> });
    page.until("the empty list", |page| page.text("section").contains(words().none))
        .await;
    page
}

async fn page() -> Page {
    page_with(json!({})).await
}

async fn dialog(page: &Page, opener: &str) {
    page.click(opener);
    page.until("the dialog", |page| page.has("dialog[open]")).await;
}

async fn says(page: &Page, result: &str) {
    page.until(result, |page| page.text(".wa-outcome") == result && !page.has("dialog"))
        .await;
    assert_eq!(page.announcement("polite"), result);
}

async fn add(page: &Page, name: &str) {
    dialog(page, words().add).await;
    page.type_into(NAME, name);
    page.submit();
    says(page, words().was_added).await;
    page.until("its row", |page| titles(page).iter().any(|title| title == name))
        .await;
}

fn titles(page: &Page) -> Vec<String> {
    let titles = page.all(&format!("{ROW} .wa-row-title bdi"));
    titles
        .iter()
        .map(|title| title.text_content().unwrap_or_default())
        .collect()
}

#[wasm_bindgen_test]
async fn one_is_added_under_its_name_and_the_browser_hears_of_it() {
    let device = Device::plug_in();
    let page = page().await;
    dialog(&page, words().add).await;
    page.submit();
    page.until("the missing name", |page| page.note(NAME) == words().name_missing)
        .await;
    page.focuses(&format!("[name={NAME}]")).await;
    assert!(device.asked().is_empty() && page.site.sent(BEGIN).is_empty());

    page.type_into(NAME, "  Work laptop ");
    page.submit();
    says(&page, words().was_added).await;
    assert_eq!(page.site.only_sent(FINISH).field("name"), "Work laptop");
    page.until("its row", |page| titles(page) == ["Work laptop"]).await;
    assert!(page.text(ROW).contains(words().never_used));
    assert_eq!(device.passkeys(), 1);
    assert!(!device.told().is_empty());
}

#[wasm_bindgen_test]
async fn what_the_browser_refuses_is_explained_and_the_name_is_kept() {
    let device = Device::plug_in();
    let page = page().await;
    dialog(&page, words().add).await;
    page.type_into(NAME, "Work laptop");
    for (answer, text) in [
        ("NotAllowedError", words().was_closed),
        ("InvalidStateError", words().exists),
        ("SecurityError", words().browser_refused),
    ] {
        device.answers(answer);
        page.submit();
        page.until(text, |page| page.text("dialog .wa-banner") == text).await;
        assert_eq!(page.field(NAME).value(), "Work laptop");
    }
    device.answers("");
    page.submit();
    says(&page, words().was_added).await;
}

#[wasm_bindgen_test]
async fn a_closed_dialog_calls_the_browser_off() {
    let device = Device::plug_in();
    let page = page().await;
    dialog(&page, words().add).await;
    page.type_into(NAME, "Work laptop");
    device.answers("never");
    page.submit();
    page.until("the device to be asked", |_| device.asked().len() == 1)
        .await;
    page.submit();
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.until("the device to be called off", |_| device.called_off() == 1)
        .await;
    assert_eq!(device.asked().len(), 1, "a second submit asks nothing");
    assert!(page.site.sent(FINISH).is_empty());
}

#[wasm_bindgen_test]
async fn one_gets_another_name() {
    let _device = Device::plug_in();
    let page = page().await;
    add(&page, "Work laptop").await;
    dialog(&page, &(words().rename_of)("Work laptop")).await;
    assert_eq!(page.field(NAME).value(), "Work laptop");
    page.type_into(NAME, "");
    page.submit();
    page.until("the missing name", |page| page.note(NAME) == words().name_missing)
        .await;
    page.site.faults(json!({ "status": 500 }));
    page.type_into(NAME, "Old laptop");
    page.submit();
    page.until("the failure", |page| {
        page.text("dialog .wa-banner") == ENGLISH.problem.server_fault
    })
    .await;
    page.site.faults(json!({}));
    page.submit();
    says(&page, words().was_renamed).await;
    page.until("the new name", |page| titles(page) == ["Old laptop"]).await;
}

#[wasm_bindgen_test]
async fn one_is_removed_after_a_question_and_the_browser_is_told() {
    let device = Device::plug_in();
    let page = page().await;
    add(&page, "Work laptop").await;
    let told = device.told().len();
    dialog(&page, &(words().remove_of)("Work laptop")).await;
    assert_eq!(page.text("dialog h2"), (words().remove_title)("Work laptop"));
    page.submit();
    says(&page, words().was_removed).await;
    page.until("the empty list", |page| !page.has(ROW)).await;
    page.until("the browser to be told", |_| device.told().len() > told)
        .await;
}

#[wasm_bindgen_test]
async fn the_only_way_in_stays() {
    let _device = Device::plug_in();
    let page = page_with(json!({
        "password": { "enabled": false },
        "auth_factors_enabled": { "email_password": false, "username_password": false, "email_otp": false,
            "email_magic_link": false, "phone_otp": false },
    }))
    .await;
    add(&page, "Work laptop").await;
    page.until("the explanation", |page| page.text(ROW).contains(words().only_way_in))
        .await;
    assert!(!page.offers(&(words().remove_of)("Work laptop")));
    add(&page, "Phone").await;
    page.until("a way to remove it", |page| {
        page.offers(&(words().remove_of)("Work laptop"))
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_browser_without_passkeys_is_told_so() {
    let _nothing = Instead::no_passkeys();
    let page = page().await;
    assert!(page.text("section").contains(words().unsupported));
    assert!(!page.offers(words().add));
}
