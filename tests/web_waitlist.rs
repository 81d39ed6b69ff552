//! Waitlist: from the address to a place on the list.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::prelude::*;
use wacht_yew::wire::WaitlistEntry;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site, set_address, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const NEWCOMER: &str = "new@example.com";
const JOIN: &str = "/waitlist/join";

fn words() -> &'static wacht_yew::i18n::WaitlistMessages {
    &ENGLISH.waitlist
}

async fn site(restrictions: Value) -> Site {
    let mut settings = json!({ "restrictions": { "sign_up_mode": "waitlist" } });
    for (key, value) in restrictions.as_object().into_iter().flatten() {
        settings["restrictions"][key] = value.clone();
    }
    Site::with_settings(settings).await
}

async fn shown(site: &Site, screen: &str) -> Page {
    let page = Page::mount(site, html! { <Waitlist /> });
    page.shows(screen).await;
    page
}

async fn form() -> Page {
    shown(&site(json!({})).await, "waitlist/form").await
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[wasm_bindgen_test]
async fn an_address_gets_a_place_and_a_reload_still_says_so() {
    let page = form().await;
    assert!(!page.has("input[name=first-name]"));
    page.type_into("email", NEWCOMER);
    page.submit();
    page.shows("waitlist/joined").await;
    page.focuses("h1").await;
    assert_eq!(plain(&page.text("header p")), (words().joined_text)(NEWCOMER));
    // The heading has the focus and is heard: once is enough.
    assert_eq!(page.text("h1"), words().joined_title);
    assert_eq!(page.announcement("polite"), "");
    assert_eq!(page.site.only_sent(JOIN).field("email"), NEWCOMER);
    let page = page.reload().await;
    page.shows("waitlist/joined").await;
    page.click(words().another);
    page.shows("waitlist/form").await;
    assert_eq!(page.field("email").value(), "");
}

#[wasm_bindgen_test]
async fn names_are_asked_for_where_the_deployment_collects_them() {
    let site = site(json!({ "waitlist_collect_names": true })).await;
    let page = shown(&site, "waitlist/form").await;
    page.submit();
    page.focuses("input[name=first-name]").await;
    assert_eq!(page.note("first-name"), ENGLISH.sign_in_errors.first_name_missing);
    assert_eq!(page.note("last-name"), ENGLISH.sign_in_errors.last_name_missing);
    assert_eq!(page.note("email"), ENGLISH.sign_in_errors.email_missing);
    page.type_into("first-name", "Mary");
    page.until("no error", |page| page.note("first-name").is_empty()).await;
    for (name, value) in [("first-name", "Mary"), ("last-name", "Somerville"), ("email", NEWCOMER)] {
        page.fill(name, value, Fill::Silently);
    }
    page.submit();
    page.shows("waitlist/joined").await;
    let sent = site.only_sent(JOIN);
    assert_eq!(
        (sent.field("first_name"), sent.field("last_name"), sent.field("email")),
        ("Mary", "Somerville", NEWCOMER),
        "what a password manager fills is what is sent"
    );
}

#[wasm_bindgen_test]
async fn what_is_typed_survives_a_reload() {
    let site = site(json!({ "waitlist_collect_names": true })).await;
    let page = shown(&site, "waitlist/form").await;
    page.type_into("first-name", "Mary");
    page.type_into("email", "mar");
    let page = page.reload().await;
    page.shows("waitlist/form").await;
    assert_eq!(page.field("first-name").value(), "Mary");
    assert_eq!(page.field("email").value(), "mar");
}

#[wasm_bindgen_test]
async fn a_double_submit_joins_once_and_the_button_is_busy() {
    let page = form().await;
    page.site.hold(JOIN);
    page.type_into("email", NEWCOMER);
    page.submit();
    page.submit();
    page.until("the busy button", |page| {
        page.has("button[type=submit][data-state=busy]")
    })
    .await;
    page.submit();
    page.site.release();
    page.shows("waitlist/joined").await;
    page.site.only_sent(JOIN);
}

#[wasm_bindgen_test]
async fn a_reload_while_the_server_thinks_is_no_error_the_second_time() {
    let page = form().await;
    page.site.hold(JOIN);
    page.type_into("email", NEWCOMER);
    page.submit();
    page.until("the request", |page| !page.site.sent(JOIN).is_empty()).await;
    let page = page.reload().await;
    page.shows("waitlist/form").await;
    assert_eq!(page.field("email").value(), NEWCOMER);
    page.submit();
    page.shows("waitlist/joined").await;
}

#[wasm_bindgen_test]
async fn an_address_that_is_known_can_sign_in_or_wait() {
    let page = form().await;
    page.type_into("email", ADA);
    page.submit();
    page.shows("waitlist/known").await;
    assert_eq!(plain(&page.text("header p")), (words().known_text)(ADA));
    let sign_in = page.named(words().sign_in);
    assert_eq!(sign_in.get_attribute("href").as_deref(), Some("/sign-in"));
    page.click(words().another);
    page.shows("waitlist/form").await;
}

#[wasm_bindgen_test]
async fn refusals_are_told_where_they_belong() {
    let blocked = json!({ "blocklist_enabled": true, "blocklisted_resources": ["blocked.example"] });
    let site = site(blocked).await;
    let page = shown(&site, "waitlist/form").await;
    for (email, text) in [
        ("", ENGLISH.sign_in_errors.email_missing),
        ("mary", ENGLISH.sign_in_errors.email_malformed),
        ("mary@blocked.example", ENGLISH.sign_in_errors.email_forbidden),
    ] {
        page.type_into("email", email);
        page.submit();
        page.until(&format!("the note for {email}"), |page| page.note("email") == text)
            .await;
        assert_eq!(page.announcement("assertive"), text);
        page.focuses("input[name=email]").await;
        assert_eq!(page.field("email").value(), email);
        assert_eq!(page.banner(), "");
    }
    site.faults(json!({ "drop": true, "path": JOIN }));
    page.type_into("email", NEWCOMER);
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    site.faults(json!({}));
    page.submit();
    page.shows("waitlist/joined").await;
}

#[wasm_bindgen_test]
async fn other_modes_and_people_are_led_on() {
    let open = Site::new().await;
    let page = shown(&open, "waitlist/open").await;
    let sign_up = page.named(words().sign_up);
    assert_eq!(sign_up.get_attribute("href").as_deref(), Some("/sign-up"));
    drop(page);

    let closed = site(json!({ "sign_up_mode": "restricted" })).await;
    closed.settings(json!({ "ui_settings": { "support_page_url": "https://help.example/x" } }));
    let page = shown(&closed, "waitlist/closed").await;
    let help = page.named(ENGLISH.common.help);
    assert_eq!(help.get_attribute("href").as_deref(), Some("https://help.example/x"));
    drop(page);

    let waitlist = site(json!({})).await;
    waitlist.sign_in(ADA).await;
    let page = shown(&waitlist, "waitlist/signed-in").await;
    assert!(page.text("[data-wa-part=identity]").contains(ADA));
    assert_eq!(
        page.named(words().continue_).get_attribute("href").as_deref(),
        Some("/")
    );
}

#[wasm_bindgen_test]
async fn a_deployment_that_opened_meanwhile_says_so() {
    let page = form().await;
    page.site
        .settings(json!({ "restrictions": { "sign_up_mode": "public" } }));
    page.type_into("email", NEWCOMER);
    page.submit();
    page.shows("waitlist/open").await;
    page.focuses("h1").await;
}

#[wasm_bindgen_test]
async fn whoever_is_invited_goes_to_the_sign_up_page_with_the_invitation() {
    let page = form().await;
    page.type_into("email", NEWCOMER);
    page.submit();
    page.shows("waitlist/joined").await;
    let site = page.site.clone();
    drop(page);
    let link = site.approve(NEWCOMER);
    let token = link.split("invite_token=").nth(1).expect("a token").to_owned();
    set_address(&format!("/waitlist?invite_token={token}&redirect_uri=%2Forders"));
    let page = shown(&site, "waitlist/invited").await;
    let href = window().location().href().expect("an address");
    assert!(!href.contains(&token), "{href}");
    let expected = format!("/sign-up?invite_token={token}&redirect_uri=%2Forders");
    assert_eq!(page.named(words().sign_up).get_attribute("href"), Some(expected));
    let page = page.reload().await;
    page.shows("waitlist/invited").await;
    page.click(words().wait_instead);
    page.shows("waitlist/form").await;
}

#[wasm_bindgen_test]
async fn the_app_is_told() {
    let site = site(json!({})).await;
    let told: Rc<RefCell<Vec<WaitlistEntry>>> = Rc::default();
    let on_joined_waitlist = {
        let told = told.clone();
        Callback::from(move |entry| told.borrow_mut().push(entry))
    };
    let page = Page::mount(&site, html! { <Waitlist {on_joined_waitlist} /> });
    page.shows("waitlist/form").await;
    page.type_into("email", NEWCOMER);
    page.submit();
    page.shows("waitlist/joined").await;
    let emails: Vec<_> = told.take().into_iter().map(|entry| entry.email).collect();
    assert_eq!(emails, [NEWCOMER.into()]);
    let page = page.reload().await;
    page.shows("waitlist/joined").await;
    assert!(told.take().is_empty(), "once");
}
