//! SignIn for browsers where somebody is signed in already: the account picker.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const ROW: &str = "[data-wa-part=account]";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// A browser in which Ada and then Barbara, who is active, signed in.
async fn site() -> Site {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    site
}

async fn picker() -> Page {
    let page = Page::sign_in(&site().await).await;
    page.shows("sign-in/accounts").await;
    page
}

/// Clicks the row of an account.
fn choose(page: &Page, name: &str) {
    let rows = page.all(ROW);
    let row = rows
        .into_iter()
        .find(|row| row.text_content().unwrap_or_default().contains(name));
    row.unwrap_or_else(|| panic!("no row of {name} in {}", page.html()))
        .click();
}

#[wasm_bindgen_test]
async fn who_is_signed_in_is_offered_the_accounts() {
    let page = picker().await;
    assert_eq!(page.text("h1"), words().accounts_title);
    assert_eq!(page.all(ROW).len(), 3, "two accounts, and another one");
    assert_eq!(page.all("[data-wa-part=account][data-active]").len(), 1);
    let current = page.text("[data-wa-part=account][data-active]");
    assert!(
        current.contains("Barbara Liskov") && current.contains(words().current_account),
        "{current}"
    );
    assert!(current.contains("barbara@example.com"));
    // Read out, a row is a sentence.
    let ada = (words().continue_as)("Ada Lovelace");
    assert!(
        page.text(".wa-accounts").contains(&ada),
        "{} lacks {ada}",
        page.text(".wa-accounts")
    );
}

#[wasm_bindgen_test]
async fn the_active_account_goes_on_without_a_request() {
    let page = picker().await;
    choose(&page, "Barbara");
    page.shows("sign-in/finished").await;
    page.site.settle().await;
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
    assert!(page.site.sent("/session/switch-sign-in").is_empty());
}

#[wasm_bindgen_test]
async fn another_account_of_the_list_becomes_the_active_one_first() {
    let page = picker().await;
    choose(&page, "Ada");
    page.shows("sign-in/finished").await;
    page.site.only_sent("/session/switch-sign-in");
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
    let session = page.site.sent("/session").pop().expect("the session was read").answer();
    let session: serde_json::Value = serde_json::from_str(&session).unwrap();
    let active = &session["data"]["active_signin"]["user"]["first_name"];
    assert_eq!(active, "Ada", "{session}");
}

#[wasm_bindgen_test]
async fn choosing_while_a_choice_is_under_way_does_nothing() {
    let page = picker().await;
    page.site.hold("/session/switch-sign-in");
    choose(&page, "Ada");
    choose(&page, "Ada");
    page.until("the busy list", |page| page.has(".wa-accounts[data-state=busy]"))
        .await;
    assert!(page.all(ROW).iter().all(|row| !row.has_attribute("disabled")));
    choose(&page, "Ada");
    choose(&page, "Barbara");
    page.site.release();
    page.shows("sign-in/finished").await;
    page.site.settle().await;
    page.site.only_sent("/session/switch-sign-in");
    assert_eq!(page.site.visits().len(), 1);
}

#[wasm_bindgen_test]
async fn a_choice_that_fails_is_told_and_can_be_repeated() {
    let page = picker().await;
    page.site.faults(json!({ "drop": true }));
    choose(&page, "Ada");
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.announcement("assertive"), ENGLISH.problem.offline);
    page.site.faults(json!({}));
    choose(&page, "Ada");
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn another_account_is_added_beside_those_signed_in() {
    let page = picker().await;
    page.click(words().another_account);
    page.shows("sign-in/identifier").await;
    page.focuses("h1").await;
    assert_eq!(page.field("username").value(), "");
    assert!(page.offers(words().back_to_accounts));
    // The password step of a third person.
    page.enter("alan@example.com").await;
    page.shows("sign-in/last-digits").await;
}

#[wasm_bindgen_test]
async fn there_is_a_way_back_to_the_accounts() {
    let page = picker().await;
    page.click(words().another_account);
    page.shows("sign-in/identifier").await;
    page.click(words().back_to_accounts);
    page.shows("sign-in/accounts").await;
    page.focuses("h1").await;
    assert_eq!(page.all(ROW).len(), 3);
}

#[wasm_bindgen_test]
async fn adding_an_account_survives_a_reload() {
    let page = picker().await;
    page.click(words().another_account);
    page.shows("sign-in/identifier").await;
    let page = page.reload().await;
    page.shows("sign-in/identifier").await;
    assert!(page.offers(words().back_to_accounts));
    page.click(words().back_to_accounts);
    page.shows("sign-in/accounts").await;
    let page = page.reload().await;
    page.shows("sign-in/accounts").await;
}

#[wasm_bindgen_test]
async fn who_is_signed_in_already_is_led_to_the_list() {
    let page = picker().await;
    page.click(words().another_account);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/accounts").await;
    page.focuses("h1").await;
    assert_eq!(page.banner(), ENGLISH.sign_in_errors.already_signed_in);
    choose(&page, "Ada");
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn nobody_active_leaves_the_accounts_to_choose_from() {
    let site = site().await;
    let page = Page::mount(&site, yew::html! { <><UserButton /><SignIn /></> });
    page.shows("sign-in/accounts").await;
    page.until("the button", |page| page.has(".wa-menu-button")).await;
    page.get(".wa-menu-button").click();
    page.until("the menu", |page| page.has("[role=menu]")).await;
    page.click(ENGLISH.user_button.sign_out);
    page.until("one account fewer", |page| page.all(ROW).len() == 2).await;
    assert!(!page.has("[data-wa-part=account][data-active]"));
    choose(&page, "Ada");
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_deployment_of_single_accounts_goes_straight_on() {
    let site = Site::with_settings(json!({ "auth_settings": { "multi_session_support": { "enabled": false } } })).await;
    site.sign_in(ADA).await;
    let page = Page::sign_in(&site).await;
    page.shows("sign-in/finished").await;
    assert_eq!(site.visits(), [Visit::replaced_by("/")]);
    let onward = page.named(words().finished_link);
    assert_eq!(onward.get_attribute("href").as_deref(), Some("/"));
}
