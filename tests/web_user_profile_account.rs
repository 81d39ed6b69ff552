//! UserProfile: devices, and the end of the account.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::components::{DeleteAccountSection, DevicesSection};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit, forget_everything};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";

fn words() -> &'static wacht_yew::i18n::DeviceSectionMessages {
    &ENGLISH.user_profile.devices
}

fn end_words() -> &'static wacht_yew::i18n::DeleteSectionMessages {
    &ENGLISH.user_profile.delete
}

/// Ada's devices, after she signed in from so many other browsers.
async fn devices(others: usize) -> Page {
    let site = Site::new().await;
    for _ in 0..others {
        site.sign_in(ADA).await;
        forget_everything();
    }
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <DevicesSection /> });
    page.until("the list", |page| page.has("[data-wa-part=row]")).await;
    page
}

fn rows(page: &Page) -> usize {
    page.all("[data-wa-part=row]").len()
}

#[wasm_bindgen_test]
async fn this_device_is_marked_and_has_no_sign_out() {
    let page = devices(1).await;
    assert_eq!(rows(&page), 2);
    let marked = page.all("[data-wa-part=row]:has([data-wa-part=mark])");
    assert_eq!(marked.len(), 1);
    assert!(marked[0].text_content().unwrap_or_default().contains(words().this));
    assert_eq!(page.all("[data-wa-part=row] button").len(), 1);
    assert_eq!(
        page.get("[data-wa-part=row]").get_attribute("data-key"),
        marked[0].get_attribute("data-key")
    );
}

#[wasm_bindgen_test]
async fn another_device_is_signed_out_after_a_question_that_names_it() {
    let page = devices(1).await;
    page.get("[data-wa-part=row] button").click();
    page.until("the question", |page| page.has("dialog[open]")).await;
    let name = page.all(".wa-row-title bdi")[1].text_content().unwrap_or_default();
    assert_eq!(page.text("dialog h2"), (words().sign_out_title)(&name));
    page.submit();
    page.until("the result", |page| page.text(".wa-outcome") == words().was_signed_out)
        .await;
    assert_eq!(rows(&page), 1);
    assert!(page.text("section").contains(words().none_else));
    page.focuses("h2").await;
}

#[wasm_bindgen_test]
async fn all_others_are_signed_out_at_once() {
    let page = devices(3).await;
    assert_eq!(rows(&page), 4);
    page.click(words().sign_out_others);
    page.until("the question", |page| page.has("dialog[open]")).await;
    page.submit();
    page.until("the result", |page| {
        page.text(".wa-outcome") == words().others_were_signed_out
    })
    .await;
    assert_eq!(rows(&page), 1);
    assert_eq!(page.announcement("polite"), words().others_were_signed_out);
}

#[wasm_bindgen_test]
async fn a_sign_out_that_fails_is_told_in_its_dialog() {
    let page = devices(1).await;
    page.get("[data-wa-part=row] button").click();
    page.until("the question", |page| page.has("dialog[open]")).await;
    page.site.faults(json!({ "drop": true }));
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    page.site.faults(json!({}));
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.get("[data-wa-part=row] button").click();
    page.until("the question", |page| page.has("dialog[open]")).await;
    assert_eq!(page.text("dialog .wa-banner"), "", "the failure is forgotten");
}

#[wasm_bindgen_test]
async fn a_list_that_cannot_be_read_is_asked_for_again() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.faults(json!({ "status": 500, "path": "/me/signins" }));
    let page = Page::mount(&site, html! { <DevicesSection /> });
    page.until("the trouble", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the list", |page| page.has("[data-wa-part=row]")).await;
    assert_eq!(page.banner(), "");
}

/// The dialog about the end of Ada's account.
async fn end_of(site: &Site) -> Page {
    let content = html! { <SignedIn unknown={html! {}} fallback={html! { <p id="gone">{ "gone" }</p> }}><DeleteAccountSection /></SignedIn> };
    let page = Page::mount(site, content);
    page.until("the section", |page| page.has("[data-section=delete-account]"))
        .await;
    page.click(end_words().delete);
    page.until("the dialog", |page| page.has("dialog[open]")).await;
    page
}

#[wasm_bindgen_test]
async fn an_account_ends_after_phrase_and_password_and_its_person_is_led_on() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = end_of(&site).await;
    assert!(page.text("dialog").contains(ADA), "it is said whose account ends");
    page.submit();
    page.until("the phrase", |page| page.note("phrase") == end_words().phrase_wrong)
        .await;
    page.focuses("input[name=phrase]").await;
    page.type_into("phrase", "Delete this account");
    page.submit();
    page.until("the password", |page| {
        page.note("password") == end_words().password_missing
    })
    .await;
    page.focuses("input[name=password]").await;
    assert!(site.sent("/me/account/delete").is_empty());
    page.type_into("password", &site.password_of(ADA));
    page.submit();
    page.until("the end", |page| page.has("#gone")).await;
    site.settle().await;
    assert_eq!(
        site.only_sent("/me/account/delete").field("password"),
        site.password_of(ADA)
    );
    assert_eq!(site.visits(), [Visit::go("/sign-in")]);
}

#[wasm_bindgen_test]
async fn a_wrong_password_is_told_at_its_field_where_the_server_looks() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.faults(json!({ "delete_checks_password": true }));
    let page = end_of(&site).await;
    page.type_into("phrase", end_words().phrase);
    page.type_into("password", "not it");
    page.submit();
    page.until("the error", |page| page.note("password") == end_words().password_wrong)
        .await;
    assert_eq!(page.field("phrase").value(), end_words().phrase);
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn who_leaves_other_accounts_behind_is_led_to_where_signing_out_of_one_leads() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    site.sign_in(ADA).await;
    let page = end_of(&site).await;
    page.type_into("phrase", end_words().phrase);
    page.type_into("password", &site.password_of(ADA));
    page.submit();
    page.until("the end", |page| page.has("#gone")).await;
    site.settle().await;
    assert_eq!(site.visits(), [Visit::go("/")]);
}

#[wasm_bindgen_test]
async fn an_account_that_ended_is_gone_also_when_the_session_cannot_be_read() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = end_of(&site).await;
    page.type_into("phrase", "Delete this account");
    page.type_into("password", &site.password_of(ADA));
    site.faults(json!({ "drop": true, "path": "/session" }));
    page.submit();
    page.until("the end", |page| page.has("#gone")).await;
}
