//! SignIn with a keyboard, a password manager and an impatient finger: what is filled is what is sent, and nothing typed
//! or focused is lost.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site, document};
use yew::html;

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

async fn fill_then_submit_sends_both_values(fill: Fill) {
    let page = page().await;
    page.fill("username", ADA, fill);
    page.submit();
    page.shows("sign-in/password").await;
    page.fill("password", "Lovelace-1843!", fill);
    page.submit();
    page.shows("sign-in/finished").await;
    assert_eq!(page.site.only_sent("/auth/identify").field("identifier"), ADA);
    let sent = page.site.only_sent("/auth/signin");
    assert_eq!(sent.field("strategy"), "plain_email");
    assert_eq!((sent.field("email"), sent.field("password")), (ADA, "Lovelace-1843!"));
}

#[wasm_bindgen_test]
async fn password_manager_fill_then_submit_sends_both_values() {
    fill_then_submit_sends_both_values(Fill::WithEvent).await;
}

#[wasm_bindgen_test]
async fn password_manager_fill_without_any_event_then_submit_sends_both_values() {
    fill_then_submit_sends_both_values(Fill::Silently).await;
}

#[wasm_bindgen_test]
async fn what_a_password_manager_fills_in_place_of_a_typo_is_what_is_sent() {
    let page = page().await;
    page.type_into("username", "aad@example.com");
    page.fill("username", ADA, Fill::Silently);
    page.submit();
    page.shows("sign-in/password").await;
    assert_eq!(page.site.only_sent("/auth/identify").field("identifier"), ADA);
    page.type_into("password", "love");
    page.fill("password", "Lovelace-1843!", Fill::Silently);
    page.submit();
    page.shows("sign-in/finished").await;
    assert_eq!(page.site.only_sent("/auth/signin").field("password"), "Lovelace-1843!");
}

#[wasm_bindgen_test]
async fn the_password_step_tells_password_managers_whose_password_it_is() {
    let page = password_step().await;
    let password = page.field("password");
    let hidden = page.get("form input[name=username]");
    assert_eq!(hidden.get_attribute("autocomplete").as_deref(), Some("username"));
    assert_eq!(hidden.get_attribute("aria-hidden").as_deref(), Some("true"));
    assert_eq!(hidden.tab_index(), -1);
    assert_eq!(hidden.closest("form"), password.closest("form"));
    assert_ne!(hidden.closest("form"), Ok(None));
    let hidden: web_sys::HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(hidden);
    assert_eq!(hidden.value(), ADA);
    // Managers look over fields that the page does not lay out at all.
    assert!(hidden.offset_parent().is_some());
}

#[wasm_bindgen_test]
async fn fields_say_what_they_are_for_and_have_real_labels() {
    let page = page().await;
    let words = &ENGLISH.sign_in;
    assert_field(&page, "username", "text", "username webauthn", words.email_or_username);
    page.enter_identifier(ADA).await;
    assert_field(&page, "password", "password", "current-password", words.password);
}

#[wasm_bindgen_test]
async fn the_identifier_field_asks_for_what_the_deployment_accepts() {
    let factors = |factors| json!({ "auth_settings": { "auth_factors_enabled": factors, "passkey": { "allow_autofill": false } } });
    let site = Site::with_settings(factors(json!({ "username_password": false }))).await;
    let page = Page::sign_in(&site).await;
    assert_field(&page, "username", "email", "username", ENGLISH.sign_in.email);
    drop(page);

    let site = Site::with_settings(factors(json!({ "email_password": false }))).await;
    let page = Page::sign_in(&site).await;
    assert_field(&page, "username", "text", "username", ENGLISH.sign_in.username);
    page.enter_identifier("ada").await;
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.shows("sign-in/finished").await;
    let sent = site.only_sent("/auth/signin");
    assert_eq!(
        (sent.field("strategy"), sent.field("username")),
        ("plain_username", "ada")
    );
}

fn assert_field(page: &Page, name: &str, kind: &str, autocomplete: &str, label: &str) {
    let field = page.field(name);
    assert_eq!(field.type_(), kind, "type of {name}");
    assert_eq!(field.get_attribute("autocomplete").as_deref(), Some(autocomplete));
    assert_eq!(
        field.labels().map_or(0, |labels| labels.length()),
        1,
        "labels of {name}"
    );
    let id = field.id();
    assert!(!id.is_empty());
    assert_eq!(page.text(&format!("label[for={id}]")), label);
    assert_eq!(page.all("form").len(), 1, "one form per step");
    assert!(!field.read_only() && !field.disabled());
}

#[wasm_bindgen_test]
async fn the_keyboard_alone_signs_in() {
    let page = page().await;
    page.field("username").focus().unwrap();
    page.type_into("username", "ada");
    page.key("Enter");
    page.focuses(HEADING).await;
    page.key("Tab");
    assert!(page.has_focus(".wa-identity button"), "the way back comes first");
    page.key("Tab");
    assert!(page.has_focus(PASSWORD));
    page.type_into("password", "Lovelace-1843!");
    page.key("Tab");
    assert!(page.has_focus("[data-wa-part=password-toggle]"));
    page.key("Tab");
    assert!(page.has_focus("button[type=submit]"));
    page.key("Enter");
    page.shows("sign-in/finished").await;
    page.focuses(HEADING).await;
}

#[wasm_bindgen_test]
async fn the_first_screen_leaves_the_focus_where_it_was() {
    let page = page().await;
    page.site.settle().await;
    assert_eq!(
        document().active_element().map(|element| element.tag_name()).as_deref(),
        Some("BODY")
    );
    assert_eq!(page.screen(), "sign-in/identifier");
}

#[wasm_bindgen_test]
async fn a_change_of_step_puts_the_focus_on_the_new_heading() {
    let page = page().await;
    page.enter_identifier(ADA).await;
    page.focuses(HEADING).await;
    assert_eq!(page.text(HEADING), ENGLISH.sign_in.password_title);
    page.click(&format!("{} {ADA}", ENGLISH.sign_in.change_identifier));
    page.shows("sign-in/identifier").await;
    page.focuses(HEADING).await;
    assert_eq!(page.get(HEADING).tab_index(), -1);
    // The card is named by the heading that has the focus.
    let name = page.get(".wa-card").get_attribute("aria-labelledby");
    assert_eq!(name, Some(page.get(HEADING).id()));
}

#[wasm_bindgen_test]
async fn a_refusal_puts_the_focus_on_the_first_wrong_field() {
    let page = page().await;
    page.get("button[type=submit]").focus().unwrap();
    page.submit();
    page.focuses(USERNAME).await;
    page.enter_identifier(ADA).await;
    page.focuses(HEADING).await;
    page.submit();
    page.focuses(PASSWORD).await;
    page.type_into("password", "wrong");
    page.get("button[type=submit]").focus().unwrap();
    page.submit();
    page.until("the refusal", |page| !page.note("password").is_empty())
        .await;
    page.focuses(PASSWORD).await;
}

#[wasm_bindgen_test]
async fn the_same_refusal_again_puts_the_focus_there_again() {
    let page = password_step().await;
    for round in 1..=2 {
        page.get("button[type=submit]").focus().unwrap();
        page.submit();
        page.until(&format!("the focus in round {round}"), |page| page.has_focus(PASSWORD))
            .await;
    }
}

#[wasm_bindgen_test]
async fn submitting_twice_sends_one_request() {
    let page = page().await;
    page.site.hold("/auth/identify");
    page.type_into("username", ADA);
    page.submit();
    page.submit();
    page.key("Enter");
    page.until("the busy button", |page| page.has("button[data-state=busy]"))
        .await;
    page.submit();
    page.key("Enter");
    page.site.release();
    page.shows("sign-in/password").await;
    page.site.only_sent("/auth/identify");

    page.site.hold("/auth/signin");
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.key("Enter");
    page.until("the busy button", |page| page.has("button[data-state=busy]"))
        .await;
    page.submit();
    page.key("Enter");
    page.site.release();
    page.shows("sign-in/finished").await;
    page.site.settle().await;
    page.site.only_sent("/auth/signin");
}

#[wasm_bindgen_test]
async fn a_busy_button_keeps_its_words_and_the_focus() {
    let page = page().await;
    page.type_into("username", ADA);
    page.get("button[type=submit]").focus().unwrap();
    page.site.hold("/auth/identify");
    page.key("Enter");
    page.until("the busy button", |page| {
        page.has("button[type=submit][data-state=busy]")
    })
    .await;
    let button = page.get("button[type=submit]");
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(!button.has_attribute("disabled"));
    assert_eq!(page.text("button[type=submit]"), ENGLISH.sign_in.continue_);
    assert!(page.has_focus("button[type=submit]"));
    assert!(!page.field("username").disabled() && !page.field("username").read_only());
    page.site.faults(json!({ "status": 500, "path": "/auth" }));
    page.site.release();
    page.shows("sign-in/password").await;
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.until("the refusal", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    let button = page.get("button[type=submit]");
    assert_eq!(button.get_attribute("aria-disabled"), None, "busy always ends");
    assert_eq!(button.get_attribute("data-state").as_deref(), Some("idle"));
}

#[wasm_bindgen_test]
async fn showing_the_password_keeps_its_value_and_the_focus() {
    let page = password_step().await;
    page.type_into("password", "Lovelace-1843!");
    let field = page.field("password");
    page.get("[data-wa-part=password-toggle]").focus().unwrap();
    page.key(" ");
    page.until("the password in clear", |page| page.field("password").type_() == "text")
        .await;
    assert_eq!(page.field("password"), field, "the same field, not a new one");
    assert_eq!(field.value(), "Lovelace-1843!");
    assert!(page.has_focus("[data-wa-part=password-toggle]"));
    assert!(page.offers(ENGLISH.sign_in.hide_password));
    assert_eq!(field.get_attribute("autocomplete").as_deref(), Some("current-password"));
    page.key("Enter");
    page.until("the password in dots", |page| {
        page.field("password").type_() == "password"
    })
    .await;
    assert!(page.offers(ENGLISH.sign_in.show_password));
    assert_eq!(page.site.sent("/auth/signin").len(), 0, "the toggle submits nothing");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn the_identifier_that_the_app_proposes_is_filled_in() {
    let site = Site::new().await;
    let page = Page::mount(&site, html! { <SignIn initial_identifier={ADA} /> });
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), ADA);
    page.submit();
    page.shows("sign-in/password").await;
}

#[wasm_bindgen_test]
async fn every_word_is_said_in_the_language_of_the_app() {
    let site = Site::new().await;
    let page = Page::mount_with(&site, html! { <SignIn /> }, |props| props.messages = &GERMAN);
    page.shows("sign-in/identifier").await;
    assert_eq!(page.text(HEADING), (GERMAN.sign_in.title)("Analytical Engines"));
    assert_eq!(page.get(".wa-root").get_attribute("lang").as_deref(), Some("de"));
    page.submit();
    page.until("the error", |page| {
        page.note("username") == GERMAN.sign_in_errors.identifier_missing
    })
    .await;
    page.enter("disabled@example.com").await;
    page.until("the banner", |page| {
        page.banner() == GERMAN.sign_in_errors.user_disabled
    })
    .await;
    let words = ["Enter", "Sign", "Password", "Continue", "Change", "Show"];
    let html = page.html();
    let english: Vec<_> = words.into_iter().filter(|word| html.contains(word)).collect();
    assert!(english.is_empty(), "{english:?} in {html}");
}

#[wasm_bindgen_test]
async fn two_forms_on_one_page_share_no_id() {
    let page = Page::mount(&Site::new().await, html! { <><SignIn /><SignIn /></> });
    page.until("both forms", |page| page.all("form").len() == 2).await;
    let mut ids: Vec<String> = page.all("[id]").iter().map(|element| element.id()).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
}
