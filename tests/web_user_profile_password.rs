//! UserProfile: the password.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::components::PasswordSection;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const NEW: &str = "Diff3rence-engine!";

fn words() -> &'static wacht_yew::i18n::PasswordSectionMessages {
    &ENGLISH.user_profile.password
}

async fn page() -> Page {
    shown(&Site::new().await).await
}

async fn shown(site: &Site) -> Page {
    site.sign_in(ADA).await;
    let page = Page::mount(site, html! { <PasswordSection /> });
    page.until("the section", |page| page.has("[data-section=password]"))
        .await;
    page
}

async fn open(page: &Page, name: &str) {
    page.named(name).focus().expect("a button can have the focus");
    page.click(name);
    page.until("the dialog", |page| page.has("dialog[open]")).await;
}

fn dialog_says(page: &Page, kind: &str) -> String {
    page.text(&format!("dialog > [aria-live={kind}]"))
}

#[wasm_bindgen_test]
async fn a_password_is_changed_by_who_knows_it_and_the_result_is_told() {
    let page = page().await;
    assert_eq!(page.text(".wa-row-title"), words().is_set);
    open(&page, words().change_title).await;
    page.focuses("input[name=current-password]").await;
    page.type_into("current-password", &page.site.password_of(ADA));
    page.type_into("new-password", NEW);
    page.submit();
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.until("the result", |page| page.text(".wa-outcome") == words().was_changed)
        .await;
    assert_eq!(page.announcement("polite"), words().was_changed);
    let sent = page.site.only_sent("/me/update-password");
    assert_eq!(
        (sent.field("current_password"), sent.field("new_password")),
        (&*page.site.password_of(ADA), NEW)
    );
    page.until("the focus back", |page| page.has_focus(".wa-row-actions button"))
        .await;
}

#[wasm_bindgen_test]
async fn what_is_wrong_is_told_at_its_field_and_nothing_is_sent() {
    let page = page().await;
    open(&page, words().change_title).await;
    page.submit();
    page.until("the first error", |page| {
        page.note("current-password") == words().current_missing
    })
    .await;
    page.focuses("input[name=current-password]").await;
    let old = page.site.password_of(ADA);
    page.type_into("current-password", &old);
    page.until("no error", |page| page.note("current-password").is_empty())
        .await;
    page.submit();
    page.until("the second error", |page| {
        page.note("new-password") == words().new_missing
    })
    .await;
    page.type_into("new-password", "short");
    page.submit();
    page.until("the policy", |page| {
        page.note("new-password") == ENGLISH.sign_in_errors.password_too_weak
    })
    .await;
    page.type_into("new-password", &old);
    page.submit();
    page.until("the same", |page| page.note("new-password") == words().same)
        .await;
    page.focuses("input[name=new-password]").await;
    assert_eq!(dialog_says(&page, "assertive"), words().same);
    assert!(page.site.sent("/me/update-password").is_empty());
}

#[wasm_bindgen_test]
async fn the_policy_is_ticked_off_while_typing() {
    let page = page().await;
    open(&page, words().change_title).await;
    assert_eq!(page.all(".wa-policy-rule[data-state=met]").len(), 0);
    page.type_into("new-password", "abcdefgh");
    page.until("two rules", |page| {
        page.all(".wa-policy-rule[data-state=met]").len() == 2
    })
    .await;
    assert_eq!(dialog_says(&page, "polite"), "3 requirements left");
}

#[wasm_bindgen_test]
async fn a_wrong_current_password_keeps_what_was_typed() {
    let page = page().await;
    open(&page, words().change_title).await;
    page.type_into("current-password", "not it");
    page.type_into("new-password", NEW);
    page.submit();
    page.until("the error", |page| {
        page.note("current-password") == words().current_wrong
    })
    .await;
    page.focuses("input[name=current-password]").await;
    assert_eq!(page.field("new-password").value(), NEW);
    assert_eq!(page.field("current-password").value(), "not it");
    page.type_into("current-password", &page.site.password_of(ADA));
    page.submit();
    page.until("no dialog", |page| !page.has("dialog")).await;
}

#[wasm_bindgen_test]
async fn the_same_error_twice_moves_the_focus_again() {
    let page = page().await;
    open(&page, words().change_title).await;
    for _ in 0..2 {
        page.type_into("current-password", "not it");
        page.type_into("new-password", NEW);
        page.submit();
        page.focuses("input[name=current-password]").await;
    }
    assert_eq!(page.site.sent("/me/update-password").len(), 2);
}

#[wasm_bindgen_test]
async fn a_failed_network_is_told_in_the_dialog_which_stays() {
    let page = page().await;
    open(&page, words().change_title).await;
    page.type_into("current-password", &page.site.password_of(ADA));
    page.type_into("new-password", NEW);
    page.site.faults(json!({ "drop": true }));
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(dialog_says(&page, "assertive"), ENGLISH.problem.offline);
    page.site.faults(json!({}));
    page.submit();
    page.until("no dialog", |page| !page.has("dialog")).await;
}

#[wasm_bindgen_test]
async fn submitting_twice_changes_it_once() {
    let page = page().await;
    open(&page, words().change_title).await;
    page.type_into("current-password", &page.site.password_of(ADA));
    page.type_into("new-password", NEW);
    page.site.hold("/me/update-password");
    page.submit();
    page.until("the busy button", |page| {
        page.has("form button[type=submit][data-state=busy]")
    })
    .await;
    page.submit();
    page.site.release();
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.site.only_sent("/me/update-password");
}

#[wasm_bindgen_test]
async fn a_password_is_removed_by_who_knows_it() {
    let page = page().await;
    open(&page, words().remove_password).await;
    page.submit();
    page.until("the error", |page| {
        page.note("current-password") == words().current_missing
    })
    .await;
    page.type_into("current-password", "not it");
    page.submit();
    page.until("the refusal", |page| {
        page.note("current-password") == words().current_wrong
    })
    .await;
    page.type_into("current-password", &page.site.password_of(ADA));
    page.submit();
    page.until("no password", |page| page.text(".wa-row-title") == words().is_unset)
        .await;
    assert_eq!(page.text(".wa-outcome"), words().was_removed);
    // The button that opened the dialog is gone; the focus is not lost with it.
    page.focuses("h2").await;
    assert!(page.offers(words().set));
}

#[wasm_bindgen_test]
async fn the_only_way_in_cannot_be_removed_and_that_is_said() {
    let site = Site::with_settings(json!({
        "auth_settings": { "auth_factors_enabled": { "email_otp": false, "email_magic_link": false, "phone_otp": false } },
        "social_connections": [],
    }))
    .await;
    let page = shown(&site).await;
    assert!(!page.offers(words().remove_password));
    assert_eq!(page.text(".wa-row-detail"), words().only_way_in);
}
