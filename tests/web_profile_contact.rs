//! UserProfile: e-mail addresses and phone numbers.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::client::Method;
use wacht_yew::components::{EmailAddressesSection, PhoneNumbersSection};
use wacht_yew::i18n::ContactSectionMessages;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{OutOfSight, Page, Site, window};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const NEW: &str = "countess@example.com";
const NUMBER: &str = "+15550100155";

fn words() -> &'static ContactSectionMessages {
    &ENGLISH.user_profile.emails
}

fn phone_words() -> &'static ContactSectionMessages {
    &ENGLISH.user_profile.phones
}

async fn site() -> Site {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site
}

async fn emails(site: &Site) -> Page {
    let page = Page::mount(site, html! { <EmailAddressesSection /> });
    page.until("the section", |page| page.has("[data-section=email-addresses]"))
        .await;
    page
}

async fn phones(site: &Site) -> Page {
    let page = Page::mount(site, html! { <PhoneNumbersSection /> });
    page.until("the section", |page| page.has("[data-section=phone-numbers]"))
        .await;
    page
}

async fn open(page: &Page, name: &str) {
    page.named(name).focus().expect("a button can have the focus");
    page.click(name);
    page.until("the dialog", |page| page.has("dialog[open]")).await;
}

async fn says(page: &Page, result: &str) {
    page.until(&format!("the result {result}"), |page| {
        page.text(".wa-outcome") == result
    })
    .await;
    page.until("no dialog", |page| !page.has("dialog")).await;
    assert_eq!(page.announcement("polite"), result);
}

/// Adds an address as another page of this browser would, without proving it.
async fn add_pending(site: &Site) {
    site.ask_form("/me/email-addresses", &[("email", NEW)]).await;
}

/// Adds an address and proves it.
async fn add_verified(site: &Site) {
    let added = site.ask_form("/me/email-addresses", &[("email", NEW)]).await;
    let path = format!("/me/email-addresses/{}", added["id"].as_str().expect("an id"));
    site.ask(Method::Post, &format!("{path}/prepare-verification"), &[])
        .await;
    let code = site.code_for(NEW);
    site.ask(
        Method::Post,
        &format!("{path}/attempt-verification"),
        &[("code", &code)],
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_list_names_the_primary_address_and_says_why_it_stays() {
    let site = site().await;
    let page = emails(&site).await;
    assert_eq!(page.text(".wa-row-title bdi"), ADA);
    assert_eq!(page.text("[data-wa-part=mark]"), words().primary);
    assert_eq!(page.text(".wa-row-detail"), words().stays_required);
    assert!(!page.has(".wa-row-actions button"));
    drop(page);

    add_verified(&site).await;
    let page = emails(&site).await;
    assert_eq!(page.text(".wa-row-detail"), words().stays_primary);
    assert_eq!(
        page.all(".wa-row-actions button").len(),
        2,
        "the other one can be made primary or removed"
    );
}

#[wasm_bindgen_test]
async fn an_address_is_added_and_proved_by_the_code_from_the_inbox() {
    let page = emails(&site().await).await;
    open(&page, words().add).await;
    page.focuses("input[name=email]").await;
    page.type_into("email", NEW);
    page.submit();
    page.until("the code", |page| page.has("input[name=code]")).await;
    page.focuses("dialog h2").await;
    assert_eq!(page.text("dialog .wa-text"), (words().sent_to)(NEW));
    page.until("the mail", |page| !page.site.messages_to(NEW).is_empty())
        .await;
    page.site.settle().await;
    page.type_into("code", &page.site.code_for(NEW));
    says(&page, &(words().was_verified)(NEW)).await;
    assert_eq!(page.all("[data-wa-part=row]").len(), 2);
    assert!(page.offers(&(words().make_primary_of)(NEW)));
    page.site.only_sent("/me/email-addresses");
    assert_eq!(page.site.messages_to(NEW).len(), 1);
}

#[wasm_bindgen_test]
async fn what_is_no_address_is_told_at_its_field_and_not_sent() {
    let page = emails(&site().await).await;
    open(&page, words().add).await;
    page.submit();
    page.until("the error", |page| {
        page.note("email") == ENGLISH.sign_in_errors.email_missing
    })
    .await;
    page.type_into("email", "countess");
    page.until("no error", |page| page.note("email").is_empty()).await;
    page.submit();
    page.until("the other error", |page| {
        page.note("email") == ENGLISH.sign_in_errors.email_malformed
    })
    .await;
    page.focuses("input[name=email]").await;
    page.type_into("email", ADA);
    page.submit();
    page.until("her own", |page| page.note("email") == words().own_already)
        .await;
    page.type_into("email", "barbara@example.com");
    page.submit();
    page.until("somebody's", |page| page.note("email") == words().taken)
        .await;
    page.until("the announcement", |page| {
        page.text("dialog > [aria-live=assertive]") == words().taken
    })
    .await;
    assert_eq!(
        page.field("email").value(),
        "barbara@example.com",
        "nothing typed is lost"
    );
    page.site.only_sent("/me/email-addresses");
}

#[wasm_bindgen_test]
async fn a_wrong_code_is_dropped_and_the_right_one_taken() {
    let page = emails(&site().await).await;
    open(&page, words().add).await;
    page.type_into("email", NEW);
    page.submit();
    page.until("the code", |page| page.has("input[name=code]")).await;
    page.until("the mail", |page| !page.site.messages_to(NEW).is_empty())
        .await;
    page.site.settle().await;
    page.type_into("code", "000000");
    page.until("the error", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_wrong
    })
    .await;
    page.until("an empty field", |page| page.field("code").value().is_empty())
        .await;
    page.focuses("input[name=code]").await;
    page.type_into("code", &page.site.code_for(NEW));
    says(&page, &(words().was_verified)(NEW)).await;
}

#[wasm_bindgen_test]
async fn a_closed_dialog_leaves_a_pending_address_that_is_taken_up_again() {
    let page = emails(&site().await).await;
    open(&page, words().add).await;
    page.type_into("email", NEW);
    page.submit();
    page.until("the code", |page| page.has("input[name=code]")).await;
    page.until("the mail", |page| !page.site.messages_to(NEW).is_empty())
        .await;
    page.site.settle().await;
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.until("the pending row", |page| {
        page.text("[data-tone=warning]") == words().pending
    })
    .await;
    // Opened again at once, no second mail is sent: the first one still counts.
    open(&page, &(words().verify_of)(NEW)).await;
    page.until("the code", |page| page.has("input[name=code]")).await;
    page.site.settle().await;
    assert_eq!(page.site.messages_to(NEW).len(), 1);
    page.type_into("code", &page.site.code_for(NEW));
    says(&page, &(words().was_verified)(NEW)).await;
    page.site.only_sent("/me/email-addresses");
}

#[wasm_bindgen_test]
async fn a_pending_address_of_an_earlier_visit_is_not_made_twice() {
    let site = site().await;
    add_pending(&site).await;
    let page = emails(&site).await;
    open(&page, words().add).await;
    page.type_into("email", NEW);
    page.submit();
    page.until("the code", |page| page.has("input[name=code]")).await;
    page.until("the mail", |page| !page.site.messages_to(NEW).is_empty())
        .await;
    page.site.settle().await;
    assert!(page.site.sent("/me/email-addresses").is_empty());
    page.click(words().another);
    page.until("the address", |page| page.has("input[name=email]")).await;
    assert_eq!(page.field("email").value(), NEW);
}

#[wasm_bindgen_test]
async fn an_address_becomes_the_primary_one() {
    let site = site().await;
    add_verified(&site).await;
    let page = emails(&site).await;
    page.click(&(words().make_primary_of)(NEW));
    says(&page, &(words().is_primary_now)(NEW)).await;
    assert_eq!(page.text(".wa-row-title bdi"), NEW, "the primary one comes first");
    // The button is gone: the focus is not lost.
    page.focuses(".wa-section-title").await;
    assert!(page.offers(&(words().make_primary_of)(ADA)));
}

#[wasm_bindgen_test]
async fn the_users_button_shows_the_new_primary_address_at_once() {
    let site = site().await;
    add_verified(&site).await;
    let page = Page::mount(&site, html! { <><EmailAddressesSection /><UserButton /></> });
    page.until("the section", |page| page.has("[data-section=email-addresses]"))
        .await;
    site.settle().await;
    let asked = site.sent("/session").len();
    page.click(&(words().make_primary_of)(NEW));
    says(&page, &(words().is_primary_now)(NEW)).await;
    page.get("[data-wa-part=menu-button]").click();
    page.until("the new address", |page| page.text(".wa-menu-header").contains(NEW))
        .await;
    site.settle().await;
    assert_eq!(site.sent("/session").len(), asked + 1, "the session is read once");
}

#[wasm_bindgen_test]
async fn another_tab_that_nobody_looks_at_learns_the_new_primary_address() {
    let site = site().await;
    add_verified(&site).await;
    let here = emails(&site).await;
    let there = Page::mount(&site, html! { <UserButton /> });
    there
        .until("the button", |page| page.has("[data-wa-part=menu-button]"))
        .await;
    site.settle().await;
    let _unseen = OutOfSight::begin();
    here.click(&(words().make_primary_of)(NEW));
    says(&here, &(words().is_primary_now)(NEW)).await;
    there.get("[data-wa-part=menu-button]").click();
    there
        .until("the new address", |page| page.text(".wa-menu-header").contains(NEW))
        .await;
}

#[wasm_bindgen_test]
async fn the_country_chosen_last_is_that_of_the_next_number() {
    const COUNTRY: &str = ".wa-phone-code";
    let site = site().await;
    let page = phones(&site).await;
    open(&page, phone_words().add).await;
    assert_eq!(
        page.text(COUNTRY),
        "US",
        "nothing was ever chosen, and the browser speaks English"
    );
    page.type_into("phone", "+49 30 123456");
    page.until("the country", |page| page.text(COUNTRY) == "DE").await;
    drop(page);
    let page = phones(&site).await;
    open(&page, phone_words().add).await;
    assert_eq!(page.text(COUNTRY), "DE");
    page.type_into("phone", "30 654321");
    page.submit();
    page.until("the number", |_| !site.sent("/me/phone-numbers").is_empty())
        .await;
    assert_eq!(site.only_sent("/me/phone-numbers").field("country_code"), "+49");
    let storage = window().local_storage().ok().flatten().expect("a storage");
    let kept = storage.get_item("wacht-yew:country").expect("it can be read");
    assert_eq!(kept.as_deref(), Some("DE"), "the country, and nothing of the number");
}

#[wasm_bindgen_test]
async fn removing_asks_first_names_what_goes_and_can_be_left() {
    let site = site().await;
    add_verified(&site).await;
    let page = emails(&site).await;
    let remove = format!("{} {NEW}", words().remove);
    open(&page, &remove).await;
    assert_eq!(page.text("dialog h2"), (words().remove_title)(NEW));
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    assert_eq!(page.all("[data-wa-part=row]").len(), 2);
    open(&page, &remove).await;
    page.get("dialog button[type=submit]").click();
    says(&page, &(words().was_removed)(NEW)).await;
    assert_eq!(page.all("[data-wa-part=row]").len(), 1);
}

#[wasm_bindgen_test]
async fn a_removal_that_fails_is_told_in_its_dialog_and_forgotten_with_it() {
    let site = site().await;
    add_verified(&site).await;
    let page = emails(&site).await;
    let remove = format!("{} {NEW}", words().remove);
    open(&page, &remove).await;
    site.faults(json!({ "drop": true }));
    page.get("dialog button[type=submit]").click();
    page.until("the banner", |page| {
        page.text("dialog .wa-banner") == ENGLISH.problem.offline
    })
    .await;
    site.faults(json!({}));
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    open(&page, &remove).await;
    assert_eq!(page.text("dialog .wa-banner"), "");
    page.get("dialog button[type=submit]").click();
    says(&page, &(words().was_removed)(NEW)).await;
}

#[wasm_bindgen_test]
async fn an_act_is_busy_on_its_own_control_only() {
    let site = site().await;
    add_verified(&site).await;
    let page = emails(&site).await;
    let id = page
        .all("[data-wa-part=row]")
        .last()
        .and_then(|row| row.get_attribute("data-key"))
        .expect("a row");
    let path: &'static str = Box::leak(format!("/me/email-addresses/{id}/make-primary").into_boxed_str());
    site.hold(path);
    let promote = (words().make_primary_of)(NEW);
    page.click(&promote);
    page.until("the busy button", |page| {
        page.named(&promote).get_attribute("data-state").as_deref() == Some("busy")
    })
    .await;
    assert_eq!(page.all("[data-state=busy]").len(), 1);
    page.click(&promote);
    site.release();
    says(&page, &(words().is_primary_now)(NEW)).await;
    site.only_sent(path);
}

#[wasm_bindgen_test]
async fn the_last_way_in_says_why_it_stays() {
    let site = Site::with_settings(json!({ "auth_settings": { "password": { "enabled": false },
        "passkey": { "enabled": false }, "auth_factors_enabled": { "email_magic_link": false, "phone_otp": false, "email_otp": true } },
        "social_connections": [] }))
    .await;
    site.sign_in(ADA).await;
    let page = emails(&site).await;
    assert_eq!(page.text(".wa-row-detail"), words().stays_only_way_in);
}

#[wasm_bindgen_test]
async fn a_phone_number_is_added_proved_and_removed() {
    let site = site().await;
    let page = phones(&site).await;
    let before = page.all("[data-wa-part=row]").len();
    open(&page, phone_words().add).await;
    page.type_into("phone", NUMBER);
    page.submit();
    page.until("the code", |page| page.has("input[name=code]")).await;
    page.until("the message", |page| !page.site.messages_to(NUMBER).is_empty())
        .await;
    page.site.settle().await;
    page.type_into("code", &page.site.code_for(NUMBER));
    let shown = "+1 5550100155";
    says(&page, &(phone_words().was_verified)(shown)).await;
    assert_eq!(page.all("[data-wa-part=row]").len(), before + 1);
    let sent = page.site.only_sent("/me/phone-numbers");
    assert_eq!(
        (sent.field("country_code"), sent.field("phone_number")),
        ("+1", "5550100155")
    );
    open(&page, &format!("{} {shown}", phone_words().remove)).await;
    page.get("dialog button[type=submit]").click();
    says(&page, &(phone_words().was_removed)(shown)).await;
}

#[wasm_bindgen_test]
async fn a_text_message_that_cannot_be_sent_is_told_and_the_number_is_kept() {
    let site = site().await;
    site.faults(json!({ "text_messages_fail": true }));
    let page = phones(&site).await;
    open(&page, phone_words().add).await;
    page.type_into("phone", NUMBER);
    page.submit();
    page.until("the failure", |page| {
        page.text("dialog .wa-banner") == phone_words().not_sent
    })
    .await;
    site.faults(json!({}));
    page.click(ENGLISH.sign_in.code_again);
    page.until("the message", |page| !page.site.messages_to(NUMBER).is_empty())
        .await;
    page.site.settle().await;
    page.type_into("code", &page.site.code_for(NUMBER));
    says(&page, &(phone_words().was_verified)("+1 5550100155")).await;
    page.site.only_sent("/me/phone-numbers");
}

#[wasm_bindgen_test]
async fn it_speaks_german() {
    let site = site().await;
    let page = Page::mount_with(&site, html! { <EmailAddressesSection /> }, |props| {
        props.messages = &GERMAN;
    });
    page.until("the section", |page| page.has("[data-section=email-addresses]"))
        .await;
    assert_eq!(page.text("h2"), GERMAN.user_profile.emails.name);
    assert!(page.offers(GERMAN.user_profile.emails.add));
}
