//! SignIn and a forgotten password: the address, the mailed code, and a new password that keeps the policy.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const NOBODY: &str = "nil@example.com";
const NEW: &str = "Babbage-1837!";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// The screen that asks for the mailed code.
async fn code_screen(site: &Site, email: &str) -> Page {
    let page = Page::sign_in(site).await;
    page.enter_identifier(email).await;
    page.click(words().forgot_password);
    page.shows("sign-in/recovery").await;
    page.focuses("h1").await;
    assert_eq!(page.field("username").value(), email, "it need not be typed again");
    page.submit();
    page.shows("sign-in/recovery-code").await;
    page.focuses("h1").await;
    page
}

async fn new_password_screen(site: &Site) -> Page {
    let page = code_screen(site, ADA).await;
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/new-password").await;
    page.focuses("h1").await;
    page
}

fn met(page: &Page) -> usize {
    page.all("[data-wa-part=policy] [data-state=met]").len()
}

#[wasm_bindgen_test]
async fn a_forgotten_password_is_set_anew_and_signs_in() {
    let site = Site::new().await;
    let page = new_password_screen(&site).await;
    page.fill("password", NEW, Fill::Silently);
    page.submit();
    page.shows("sign-in/finished").await;
    assert_eq!(site.only_sent("/auth/reset-password").field("password"), NEW);
    assert_eq!(site.visits().len(), 1);
}

#[wasm_bindgen_test]
async fn the_new_password_is_one_that_managers_propose_and_keep() {
    let site = Site::new().await;
    let page = new_password_screen(&site).await;
    let password = page.field("password");
    assert_eq!(password.get_attribute("autocomplete").as_deref(), Some("new-password"));
    let hidden = page.get("form input[name=username]");
    assert_eq!(hidden.closest("form"), password.closest("form"));
    let hidden: web_sys::HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(hidden);
    assert_eq!(hidden.value(), ADA);
}

#[wasm_bindgen_test]
async fn what_a_new_password_has_to_have_is_read_with_its_field() {
    let site = Site::new().await;
    let page = new_password_screen(&site).await;
    let descriptions = page.descriptions("password");
    assert_eq!(descriptions.len(), 2);
    assert_eq!(descriptions[0], "", "nothing is wrong yet");
    assert!(
        descriptions[1].contains("Not met yet: At least 8 characters"),
        "{descriptions:?}"
    );
    page.type_into("password", "a");
    page.submit();
    page.until("the error", |page| !page.note("password").is_empty()).await;
    assert_eq!(page.descriptions("password").len(), 2);
}

#[wasm_bindgen_test]
async fn what_a_password_still_needs_is_ticked_off_while_it_is_typed() {
    let site = Site::new().await;
    let page = new_password_screen(&site).await;
    assert_eq!(page.all("[data-wa-part=policy] li").len(), 5);
    assert_eq!((met(&page), &*page.announcement("polite")), (0, ""));
    for (typed, count) in [("abc", 1), ("abcdefgh", 2), ("Abcdefgh", 3), ("Abcdefg1", 4), (NEW, 5)] {
        page.type_into("password", typed);
        page.until(&format!("{count} met by {typed}"), |page| met(page) == count)
            .await;
    }
    assert_eq!(page.announcement("polite"), ENGLISH.widget.rules_all_met);
}

#[wasm_bindgen_test]
async fn a_weak_password_is_not_sent_and_stays_to_be_corrected() {
    let site = Site::new().await;
    let page = new_password_screen(&site).await;
    page.type_into("password", "weak");
    page.submit();
    let told = ENGLISH.sign_in_errors.password_too_weak;
    page.until("what is missing", |page| page.note("password") == told)
        .await;
    page.focuses("input[name=password]").await;
    assert_eq!(page.field("password").value(), "weak");
    assert_eq!(page.announcement("assertive"), told);
    assert!(site.sent("/auth/reset-password").is_empty());
    page.type_into("password", NEW);
    page.until("no error", |page| page.note("password").is_empty()).await;
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn an_unknown_address_looks_like_a_known_one() {
    let without = |page: &Page, email: &str| {
        let text = page.text(".wa-card").replace(email, "");
        text.chars()
            .filter(|letter| !letter.is_ascii_digit())
            .collect::<String>()
    };
    let known = code_screen(&Site::new().await, ADA).await;
    let known_text = without(&known, ADA);
    drop(known);
    let site = Site::new().await;
    let page = code_screen(&site, NOBODY).await;
    assert_eq!(without(&page, NOBODY), known_text);
    assert!(site.messages_to(NOBODY).is_empty());
    page.type_into("code", "123456");
    page.until("the refusal", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_wrong
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_address_that_is_none_is_told_in_its_field() {
    let page = Page::sign_in(&Site::new().await).await;
    page.enter_identifier("ada").await;
    page.click(words().forgot_password);
    page.shows("sign-in/recovery").await;
    page.submit();
    let told = ENGLISH.sign_in_errors.email_malformed;
    page.until("what is wrong", |page| page.note("username") == told).await;
    page.focuses("input[name=username]").await;
    assert!(page.site.sent("/auth/forgot-password").is_empty());
}

#[wasm_bindgen_test]
async fn a_wrong_code_is_cleared_and_the_right_one_still_counts() {
    let site = Site::new().await;
    let page = code_screen(&site, ADA).await;
    let code = site.code_for(ADA);
    let wrong = if code == "111111" { "222222" } else { "111111" };
    page.type_into("code", wrong);
    page.until("the refusal", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_wrong
    })
    .await;
    page.until("an empty field", |page| page.field("code").value().is_empty())
        .await;
    page.focuses("input[name=code]").await;
    page.type_into("code", &code);
    page.shows("sign-in/new-password").await;
}

#[wasm_bindgen_test]
async fn a_reload_keeps_the_place_but_no_proof() {
    let site = Site::new().await;
    let page = code_screen(&site, ADA).await;
    let page = page.reload().await;
    page.shows("sign-in/recovery-code").await;
    assert_eq!(page.text(".wa-identity-name"), ADA);
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/new-password").await;
    let page = page.reload().await;
    page.shows("sign-in/recovery").await;
    assert_eq!(page.field("username").value(), ADA);
}

#[wasm_bindgen_test]
async fn every_screen_of_a_recovery_leads_back_to_the_sign_in() {
    let site = Site::new().await;
    let page = code_screen(&site, ADA).await;
    page.click(&format!("{} {ADA}", words().change_identifier));
    page.shows("sign-in/recovery").await;
    page.click(words().back_to_sign_in);
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), ADA);
}

#[wasm_bindgen_test]
async fn a_deployment_without_passwords_offers_no_recovery() {
    let factors = json!({ "auth_settings": { "first_factor": "email_otp", "password": { "enabled": false } } });
    let page = Page::sign_in(&Site::with_settings(factors).await).await;
    assert_eq!(page.text("form label"), words().email);
    assert!(!page.offers(words().forgot_password));
}
