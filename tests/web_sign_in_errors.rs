//! SignIn when something is wrong: what was typed stays, the right place says why, and nobody learns who has an account.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const HEADING: &str = "h1";
const USERNAME: &str = "input[name=username]";
const PASSWORD: &str = "input[name=password]";

async fn page() -> Page {
    Page::sign_in(&Site::new().await).await
}

async fn password_step() -> Page {
    let page = page().await;
    page.enter_identifier(ADA).await;
    page.focuses(HEADING).await;
    page
}

#[wasm_bindgen_test]
async fn what_was_typed_survives_a_broken_connection() {
    let page = page().await;
    page.site.faults(json!({ "drop": true }));
    page.type_into("username", "ada");
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.field("username").value(), "ada");
    page.focuses(USERNAME).await;

    page.site.faults(json!({}));
    page.submit();
    page.shows("sign-in/password").await;
    assert!(page.banner().is_empty(), "the error of the step before is gone");
    page.site.faults(json!({ "drop": true }));
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.field("password").value(), "Lovelace-1843!");
    page.focuses(PASSWORD).await;

    page.site.faults(json!({}));
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn what_was_typed_survives_a_refusal() {
    let page = password_step().await;
    page.type_into("password", "Lovelace-1844!");
    page.submit();
    page.until("the refusal", |page| !page.note("password").is_empty())
        .await;
    assert_eq!(page.field("password").value(), "Lovelace-1844!");
    assert_eq!(page.text(".wa-identity-name"), ADA);
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn the_typed_identifier_survives_going_back_to_it() {
    let page = password_step().await;
    page.click(&format!("{} {ADA}", ENGLISH.sign_in.change_identifier));
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), ADA);
    page.submit();
    page.shows("sign-in/password").await;
    assert_eq!(page.text(".wa-identity-name"), ADA);
}

#[wasm_bindgen_test]
async fn an_error_is_tied_to_its_field() {
    let page = page().await;
    let note = page
        .field("username")
        .get_attribute("aria-describedby")
        .expect("a note");
    assert_eq!(page.field("username").get_attribute("aria-invalid"), None);
    page.submit();
    page.until("the error", |page| !page.note("username").is_empty()).await;
    let field = page.field("username");
    assert_eq!(page.note("username"), ENGLISH.sign_in_errors.identifier_missing);
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(field.get_attribute("aria-describedby"), Some(note));
    assert!(page.has("[data-wa-part=field][data-invalid]"));
    assert!(page.banner().is_empty(), "one place is enough");
}

#[wasm_bindgen_test]
async fn validation_shows_on_submit_and_clears_on_change() {
    let email_only = json!({ "auth_settings": { "auth_factors_enabled": { "username_password": false } } });
    let page = Page::sign_in(&Site::with_settings(email_only).await).await;
    page.type_into("username", "ada");
    page.site.settle().await;
    assert_eq!(page.note("username"), "", "nobody is corrected while typing");
    page.submit();
    page.until("the error", |page| {
        page.note("username") == ENGLISH.sign_in_errors.email_malformed
    })
    .await;
    assert_eq!(page.site.sent("/auth/identify").len(), 0);
    page.type_into("username", "ada@");
    page.until("no error", |page| page.note("username").is_empty()).await;
    assert_eq!(page.field("username").get_attribute("aria-invalid"), None);
    assert_eq!(page.field("username").value(), "ada@");

    page.enter_identifier(ADA).await;
    page.submit();
    page.until("the error", |page| {
        page.note("password") == ENGLISH.sign_in_errors.password_missing
    })
    .await;
    assert_eq!(page.site.sent("/auth/signin").len(), 0);
    page.type_into("password", "L");
    page.until("no error", |page| page.note("password").is_empty()).await;
    assert_eq!(page.field("password").get_attribute("aria-invalid"), None);
}

/// The page after a refused password, with the identifier taken out.
/// The page after a refused password, with the identifier taken out.
async fn refused(identifier: &str) -> String {
    let page = page().await;
    page.enter_identifier(identifier).await;
    page.type_into("password", "Nobody-1800!");
    page.submit();
    page.until("the refusal", |page| !page.note("password").is_empty())
        .await;
    page.focuses(PASSWORD).await;
    page.site.settle().await;
    page.markup().replace(identifier, "(identifier)")
}

#[wasm_bindgen_test]
async fn an_unknown_user_and_a_wrong_password_look_the_same() {
    let known = refused(ADA).await;
    assert!(
        known.contains(ENGLISH.sign_in_errors.invalid_email_credentials),
        "{known}"
    );
    assert_eq!(known, refused("nobody@example.com").await);
    assert_eq!(
        known,
        refused("edsger@example.com").await,
        "an account without a password"
    );
}

#[wasm_bindgen_test]
async fn a_disabled_user_is_told_so_in_a_banner() {
    let page = page().await;
    page.enter("disabled@example.com").await;
    page.until("the banner", |page| {
        page.banner() == ENGLISH.sign_in_errors.user_disabled
    })
    .await;
    assert_eq!(page.announcement("assertive"), ENGLISH.sign_in_errors.user_disabled);
    assert_eq!(page.screen(), "sign-in/password");
    assert_eq!(page.note("password"), "");
    assert!(page.offers(&format!("{} disabled@example.com", ENGLISH.sign_in.change_identifier)));
}

#[wasm_bindgen_test]
async fn what_only_the_server_can_say_is_said_in_its_name_and_as_text() {
    let limit = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let site = Site::with_settings(limit).await;
    site.sign_in("barbara@example.com").await;
    let page = Page::sign_in(&site).await;
    page.click(ENGLISH.sign_in.another_account);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    let said = (ENGLISH.common.server_says)("Maximum number of accounts per session reached");
    page.until("the banner", |page| page.banner() == said).await;
    assert_eq!(page.announcement("assertive"), said);
}

#[wasm_bindgen_test]
async fn an_answer_that_comes_after_going_back_changes_nothing() {
    let page = password_step().await;
    page.site.hold("/auth/signin");
    page.type_into("password", "Lovelace-1844!");
    page.submit();
    page.until("the request", |page| page.site.sent("/auth/signin").len() == 1)
        .await;
    page.click(&format!("{} {ADA}", ENGLISH.sign_in.change_identifier));
    page.shows("sign-in/identifier").await;
    page.site.release();
    page.site.settle().await;
    assert_eq!(page.screen(), "sign-in/identifier");
    assert_eq!((page.banner(), page.note("username")), (String::new(), String::new()));
    assert!(page.has("button[type=submit][data-state=idle]"));
}

/// An answer that nobody can read.
fn lost(_answer: &serde_json::Value) -> serde_json::Value {
    json!("lost")
}

#[wasm_bindgen_test]
async fn who_was_signed_in_by_a_request_whose_answer_was_lost_is_signed_in() {
    let page = password_step().await;
    page.site.rewrite("/auth/signin", lost);
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_sign_in_whose_page_goes_meanwhile_is_found_by_the_others() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier(ADA).await;
    site.hold("/auth/signin");
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.until("the request", |_| !site.sent("/auth/signin").is_empty())
        .await;
    let mut page = page;
    page.change(|props| {
        props.content = yew::html! { <SignedIn unknown={yew::html! {}}><p id="in">{ "in" }</p></SignedIn> };
    });
    site.release();
    page.until("the account", |page| page.has("#in")).await;
}
