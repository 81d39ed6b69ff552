//! AccountPicker: who of those signed in goes on, and who goes.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const ROW: &str = "[data-wa-part=account]:not([data-key=another])";
const ACTIVE: &str = "[data-wa-part=account][data-active]";

fn words() -> &'static wacht_yew::i18n::AccountPickerMessages {
    &ENGLISH.account_picker
}

/// A browser in which Ada and then Barbara, who is active, signed in.
async fn site() -> Site {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    site
}

async fn shown(site: &Site) -> Page {
    let page = Page::mount(site, html! { <AccountPicker /> });
    page.until("the picker", |page| {
        !page.screen().is_empty() && page.screen() != "account-picker/loading"
    })
    .await;
    page
}

fn named(page: &Page, name: &str) -> String {
    let label = (ENGLISH.sign_in.continue_as)(name);
    assert!(page.offers(&label), "{name} is not offered");
    label
}

#[wasm_bindgen_test]
async fn nothing_is_said_of_anybody_before_the_session_is_known() {
    let site = site().await;
    site.hold("/session");
    let page = Page::mount(&site, html! { <AccountPicker class="mine" /> });
    page.shows("account-picker/loading").await;
    assert!(!page.has("button, a"));
    assert!(page.has(".wa-root.mine"));
    site.release();
    page.shows("account-picker/accounts").await;
}

#[wasm_bindgen_test]
async fn the_accounts_are_offered_and_the_active_one_is_marked() {
    let page = shown(&site().await).await;
    assert_eq!(page.text("h1"), ENGLISH.sign_in.accounts_title);
    assert_eq!(page.all(ROW).len(), 2);
    assert_eq!(page.all(ACTIVE).len(), 1);
    assert!(page.text(ACTIVE).contains("Barbara Liskov"));
    named(&page, "Ada Lovelace");
    assert!(page.offers(&(words().sign_out_of)("Ada Lovelace")));
    assert!(page.offers(ENGLISH.sign_in.another_account));
    assert!(page.offers(ENGLISH.user_button.sign_out_all));
    assert!(!page.has("button button, button a"), "no control inside of another");
}

#[wasm_bindgen_test]
async fn the_active_account_goes_on_at_once() {
    let page = shown(&site().await).await;
    page.get(ACTIVE).click();
    page.site.settle().await;
    assert!(page.site.sent("/session/switch-sign-in").is_empty());
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn another_account_becomes_the_active_one_and_goes_on_to_an_allowed_target_only() {
    for (address, target) in [
        ("/accounts?redirect_uri=%2Forders", "/orders"),
        ("/accounts?redirect_uri=https%3A%2F%2Fevil.example%2F", "/"),
    ] {
        let site = site().await;
        web::set_address(address);
        let page = shown(&site).await;
        page.click(&named(&page, "Ada Lovelace"));
        page.until("Ada to be active", |page| page.text(ACTIVE).contains("Ada"))
            .await;
        page.site.settle().await;
        page.site.only_sent("/session/switch-sign-in");
        assert_eq!(page.site.visits(), [Visit::replaced_by(target)], "{address}");
        web::set_address("/");
    }
}

#[wasm_bindgen_test]
async fn the_app_may_take_over_after_the_choice() {
    let site = site().await;
    let told = Rc::new(RefCell::new(Vec::new()));
    let on_chosen = {
        let told = told.clone();
        Callback::from(move |details: AccountChosenDetails| told.borrow_mut().push(details.target.href().to_owned()))
    };
    let page = Page::mount(&site, html! { <AccountPicker {on_chosen} /> });
    page.shows("account-picker/accounts").await;
    page.get(ACTIVE).click();
    page.click(&named(&page, "Ada Lovelace"));
    page.until("two calls", |_| told.borrow().len() == 2).await;
    assert_eq!(*told.borrow(), ["/", "/"]);
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn signing_out_of_one_stays_here_says_so_and_leads_the_focus_to_the_heading() {
    let page = shown(&site().await).await;
    page.click(&(words().sign_out_of)("Barbara Liskov"));
    page.until("one account fewer", |page| page.all(ROW).len() == 1).await;
    page.focuses("h1").await;
    page.site.settle().await;
    assert_eq!(page.announcement("polite"), (words().signed_out_of)("Barbara Liskov"));
    assert_eq!(page.site.visits(), []);
    assert!(!page.has(ACTIVE), "nobody is active until chosen");
    assert!(!page.offers(ENGLISH.user_button.sign_out_all), "one is all");
    page.click(&named(&page, "Ada Lovelace"));
    page.site.settle().await;
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn who_signs_out_of_the_last_account_is_led_on() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = shown(&site).await;
    page.click(&(words().sign_out_of)("Ada Lovelace"));
    page.shows("account-picker/nobody").await;
    site.settle().await;
    assert_eq!(site.visits(), [Visit::go("/")]);
    let sign_in = page.named(ENGLISH.sign_in.submit);
    assert_eq!(sign_in.get_attribute("href").as_deref(), Some("/sign-in"));
}

#[wasm_bindgen_test]
async fn signing_out_of_all_ends_all() {
    let page = shown(&site().await).await;
    page.click(ENGLISH.user_button.sign_out_all);
    page.shows("account-picker/nobody").await;
    page.site.settle().await;
    assert_eq!(page.site.only_sent("/session/sign-out").field("sign_in_id"), "");
    assert_eq!(page.site.visits(), [Visit::go("/sign-in")]);
}

#[wasm_bindgen_test]
async fn an_account_is_added_on_the_sign_in_page_with_the_same_target() {
    let site = site().await;
    web::set_address("/accounts?redirect_uri=%2Forders");
    let page = shown(&site).await;
    page.click(ENGLISH.sign_in.another_account);
    assert_eq!(site.visits(), [Visit::go("/sign-in?redirect_uri=%2Forders")]);
    web::set_address("/");
}

#[wasm_bindgen_test]
async fn no_account_is_added_where_there_is_no_room() {
    let site = site().await;
    site.settings(json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 2 } } }));
    let page = shown(&site).await;
    assert!(!page.offers(ENGLISH.sign_in.another_account));
}

#[wasm_bindgen_test]
async fn a_failure_is_told_changes_nothing_and_can_be_tried_again() {
    let page = shown(&site().await).await;
    page.site.faults(json!({ "drop": true }));
    for name in [
        (words().sign_out_of)("Ada Lovelace"),
        (ENGLISH.sign_in.continue_as)("Ada Lovelace"),
        ENGLISH.user_button.sign_out_all.to_owned(),
    ] {
        page.click(&name);
        page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
            .await;
        page.until("the announcement", |page| {
            page.announcement("assertive") == ENGLISH.problem.offline
        })
        .await;
        assert_eq!(page.all(ROW).len(), 2);
    }
    assert_eq!(page.site.visits(), []);
    page.site.faults(json!({}));
    page.click(&named(&page, "Ada Lovelace"));
    page.until("Ada to be active", |page| page.text(ACTIVE).contains("Ada"))
        .await;
    assert_eq!(page.banner(), "");
}

#[wasm_bindgen_test]
async fn one_thing_at_a_time() {
    let page = shown(&site().await).await;
    page.site.hold("/session/sign-out");
    let out = (words().sign_out_of)("Barbara Liskov");
    page.click(&out);
    page.until("the busy button", |page| {
        page.has("[data-wa-part=account-end][data-state=busy]")
    })
    .await;
    assert_eq!(page.announcement("polite"), ENGLISH.user_button.signing_out);
    page.click(&out);
    page.click(&(words().sign_out_of)("Ada Lovelace"));
    page.click(&named(&page, "Ada Lovelace"));
    page.get(ACTIVE).click();
    page.click(ENGLISH.user_button.sign_out_all);
    assert!(!page.has("button[disabled]"));
    page.site.release();
    page.until("one account fewer", |page| page.all(ROW).len() == 1).await;
    page.site.settle().await;
    page.site.only_sent("/session/sign-out");
    assert!(page.site.sent("/session/switch-sign-in").is_empty());
    assert_eq!(page.announcement("polite"), (words().signed_out_of)("Barbara Liskov"));
    assert_eq!(page.site.visits(), []);
}

#[wasm_bindgen_test]
async fn a_session_that_cannot_be_read_is_told_and_asked_for_again() {
    let site = site().await;
    site.faults(json!({ "path": "/session", "status": 503 }));
    let page = Page::mount(&site, html! { <AccountPicker /> });
    page.shows("account-picker/failed").await;
    assert_eq!(page.banner(), ENGLISH.problem.server_fault);
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("account-picker/accounts").await;
}
