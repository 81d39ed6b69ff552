//! SignIn by codes and links: what is sent once stays sent once, what is wrong is told and cleared, and the code's digits
//! are what counts, however they get in.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::{Value, json};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::comes_true;
use web::{Fill, Hurry, OutOfSight, Page, Site, Visit, set_address, window};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const EDSGER: &str = "edsger@example.com";
const NOBODY: &str = "nil@example.com";
const PHONE: &str = "+15550100199";
const CODE: &str = "input[name=code]";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// A deployment that begins with this factor.
async fn site(first_factor: &str) -> Site {
    Site::with_settings(json!({ "auth_settings": { "first_factor": first_factor } })).await
}

/// The code screen, once the code is sent.
async fn code_screen(site: &Site, email: &str) -> Page {
    let page = Page::sign_in(site).await;
    page.type_into("username", email);
    page.submit();
    page.shows("sign-in/code").await;
    was_sent(&page).await;
    page
}

async fn was_sent(page: &Page) {
    page.until("the countdown", |page| {
        page.has("[data-wa-part=resend] > [data-wa-part=countdown]")
    })
    .await;
}

/// A code that is not this one.
fn another(code: &str) -> String {
    let first = if code.starts_with('1') { '2' } else { '1' };
    format!("{first}{}", &code[1..])
}

/// Makes what was sent older than it is, as time would: the page's memory is moved back, and the page reloads.
async fn after_a_while(page: Page, millis: i64) -> Page {
    page.site.settle().await;
    let storage = window().session_storage().ok().flatten().expect("a session storage");
    for at in 0..storage.length().expect("a length") {
        let key = storage.key(at).ok().flatten().expect("a key");
        let text = storage.get_item(&key).ok().flatten().unwrap_or_default();
        let Ok(mut memory) = serde_json::from_str::<Value>(&text) else {
            continue;
        };
        if let Some(sent) = memory.pointer_mut("/sent/at") {
            *sent = earlier(sent, millis);
            storage.set_item(&key, &memory.to_string()).expect("it is kept");
        }
    }
    let page = page.reload().await;
    page.until("the screen", |page| {
        page.screen().ends_with("code") || page.screen().ends_with("sent")
    })
    .await;
    page
}

fn earlier(time: &Value, millis: i64) -> Value {
    let time: wacht_yew::wire::Timestamp = serde_json::from_value(time.clone()).expect("a time");
    serde_json::to_value(time.plus_millis(-millis)).expect("a time")
}

#[wasm_bindgen_test]
async fn the_last_digit_of_a_mailed_code_signs_in() {
    let site = site("email_otp").await;
    let page = code_screen(&site, EDSGER).await;
    page.focuses("h1").await;
    assert_eq!(page.text(".wa-identity-name"), EDSGER);
    assert_eq!(page.announcement("polite"), words().code_sent);
    let code = site.code_for(EDSGER);
    page.type_into("code", &code);
    page.shows("sign-in/finished").await;
    let sent = site.only_sent("/auth/attempt-verification");
    assert_eq!(sent.field("verification_code"), code);
    assert_eq!(sent.field("identifier_type"), "signin");
    site.only_sent("/auth/prepare-verification");
    assert_eq!(site.visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn a_code_that_the_browser_fills_in_is_sent_as_it_is() {
    for fill in [Fill::WithEvent, Fill::Silently] {
        let site = site("email_otp").await;
        let page = code_screen(&site, ADA).await;
        page.fill("code", &site.code_for(ADA), fill);
        if matches!(fill, Fill::Silently) {
            page.submit();
        }
        page.shows("sign-in/finished").await;
        site.only_sent("/auth/attempt-verification");
    }
}

#[wasm_bindgen_test]
async fn the_code_field_is_one_for_codes_beside_a_hidden_username() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    let code = page.field("code");
    assert_eq!(code.get_attribute("autocomplete").as_deref(), Some("one-time-code"));
    assert_eq!(code.get_attribute("inputmode").as_deref(), Some("numeric"));
    let hidden = page.get("form input[name=username]");
    assert_eq!(hidden.get_attribute("autocomplete").as_deref(), Some("username"));
    assert_eq!(hidden.closest("form"), code.closest("form"));
    let hidden: web_sys::HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(hidden);
    assert_eq!(hidden.value(), ADA);
}

#[wasm_bindgen_test]
async fn a_wrong_code_is_told_and_cleared_and_the_right_one_still_counts() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    let code = site.code_for(ADA);
    let told = ENGLISH.sign_in_errors.code_wrong;
    page.type_into("code", &another(&code));
    page.until("the refusal", |page| page.note("code") == told).await;
    page.until("an empty field", |page| page.field("code").value().is_empty())
        .await;
    page.focuses(CODE).await;
    assert_eq!(page.announcement("assertive"), told);
    page.type_into("code", "1");
    assert_eq!(
        page.field("code").value(),
        "1",
        "the next code is not cleared while it is typed"
    );
    page.until("no error", |page| page.note("code").is_empty()).await;
    page.type_into("code", &code);
    page.shows("sign-in/finished").await;
    site.only_sent("/auth/signin");
    site.only_sent("/auth/prepare-verification");
}

#[wasm_bindgen_test]
async fn a_second_wrong_code_is_cleared_as_well() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    let wrong = another(&site.code_for(ADA));
    for guess in 1..=2 {
        page.type_into("code", &wrong);
        page.until("an answer", |_| site.sent("/auth/attempt-verification").len() == guess)
            .await;
        page.until("an empty field", |page| {
            page.field("code").value().is_empty() && !page.note("code").is_empty()
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn a_failed_network_keeps_the_code_that_was_typed() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    let code = site.code_for(ADA);
    site.faults(json!({ "drop": true, "path": "/auth/attempt-verification" }));
    page.type_into("code", &code);
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.field("code").value(), code);
    site.faults(json!({}));
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn half_a_code_is_not_sent() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    page.submit();
    page.until("what is missing", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_missing
    })
    .await;
    page.focuses(CODE).await;
    page.type_into("code", "123");
    page.submit();
    page.until("what is missing", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_malformed
    })
    .await;
    assert_eq!(page.field("code").value(), "123");
    assert!(site.sent("/auth/attempt-verification").is_empty());
}

#[wasm_bindgen_test]
async fn a_reload_at_the_code_sends_no_second_one() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    page.type_into("code", "12");
    site.settle().await;
    let page = page.reload().await;
    page.shows("sign-in/code").await;
    was_sent(&page).await;
    assert_eq!(page.text(".wa-identity-name"), ADA);
    assert_eq!(page.field("code").value(), "", "a code is not kept");
    assert_eq!(site.messages_to(ADA).len(), 1);
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_new_code_can_be_sent_after_a_minute_and_counts() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    assert!(!page.offers(words().code_again));
    let page = after_a_while(page, 61_000).await;
    page.until("the offer", |page| page.offers(words().code_again)).await;
    assert!(!page.text(".wa-resend").contains(words().code_perhaps_over));
    page.click(words().code_again);
    was_sent(&page).await;
    assert_eq!(site.messages_to(ADA).len(), 2);
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn an_old_code_is_said_to_be_old() {
    let site = site("email_otp").await;
    let page = code_screen(&site, ADA).await;
    let page = after_a_while(page, 95_000).await;
    page.until("the hint", |page| {
        page.text(".wa-resend").contains(words().code_perhaps_over)
    })
    .await;
    assert!(page.offers(words().code_again));
}

#[wasm_bindgen_test]
async fn a_code_that_could_not_be_sent_can_be_asked_for_again() {
    let site = site("email_otp").await;
    site.faults(json!({ "status": 500, "path": "/auth/prepare-verification" }));
    let page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    page.submit();
    page.shows("sign-in/code").await;
    page.until("the banner", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    site.faults(json!({}));
    page.click(words().code_again);
    was_sent(&page).await;
    assert_eq!(page.banner(), "");
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn an_unknown_address_looks_like_a_known_one() {
    let known = code_screen(&site("email_otp").await, ADA).await;
    let known_text = known.text(".wa-card").replace(ADA, "");
    drop(known);
    let site = site("email_otp").await;
    let page = code_screen(&site, NOBODY).await;
    let without_time = |text: &str| {
        text.chars()
            .filter(|letter| !letter.is_ascii_digit())
            .collect::<String>()
    };
    assert_eq!(
        without_time(&page.text(".wa-card").replace(NOBODY, "")),
        without_time(&known_text)
    );
    page.type_into("code", "123456");
    page.until("the refusal", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_wrong
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_strictest_server_signs_in_with_a_code_as_well() {
    let site = site("email_otp").await;
    site.faults(json!({ "stale_replies": true, "attempt_order": "newest_first", "numeric_ids": true }));
    let page = code_screen(&site, ADA).await;
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/finished").await;
    assert_eq!(site.visits().len(), 1);
}

#[wasm_bindgen_test]
async fn the_address_can_be_changed_at_the_code() {
    let site = site("email_otp").await;
    let page = code_screen(&site, "aad@example.com").await;
    page.click(&format!("{} aad@example.com", words().change_identifier));
    page.shows("sign-in/identifier").await;
    page.focuses("h1").await;
    assert_eq!(page.field("username").value(), "aad@example.com");
    page.type_into("username", ADA);
    page.submit();
    page.shows("sign-in/code").await;
    was_sent(&page).await;
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_phone_number_is_sent_in_its_two_parts() {
    let site = site("phone_otp").await;
    let page = Page::sign_in(&site).await;
    page.type_into("phone", "+1 555 010 0199");
    page.submit();
    page.shows("sign-in/code").await;
    was_sent(&page).await;
    let sent = site.only_sent("/auth/signin");
    assert_eq!(
        (
            sent.field("strategy"),
            sent.field("phone_country_code"),
            sent.field("phone")
        ),
        ("phone_otp", "+1", "5550100199")
    );
    assert_eq!(page.text("h1"), words().phone_sent_title);
    assert!(page.text(".wa-identity-name").ends_with("0199"));
    assert_eq!(site.messages_to(PHONE).len(), 1);
}

#[wasm_bindgen_test]
async fn a_phone_number_that_is_none_is_told_in_its_field() {
    let site = site("phone_otp").await;
    let page = Page::sign_in(&site).await;
    page.submit();
    page.until("what is missing", |page| {
        page.note("phone") == ENGLISH.sign_in_errors.phone_missing
    })
    .await;
    page.focuses("input[name=phone]").await;
    page.type_into("phone", "12");
    page.until("no error", |page| page.note("phone").is_empty()).await;
    page.submit();
    page.until("what is wrong", |page| {
        page.note("phone") == ENGLISH.sign_in_errors.phone_malformed
    })
    .await;
    assert_eq!(page.field("phone").value(), "12");
    assert!(site.sent("/auth/signin").is_empty());
}

#[wasm_bindgen_test]
async fn a_mailed_link_signs_in_and_the_page_that_waits_goes_on() {
    let site = site("email_magic_link").await;
    let page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    page.submit();
    page.shows("sign-in/link-sent").await;
    was_sent(&page).await;
    assert_eq!(page.announcement("polite"), words().link_sent);
    let link = site.link_for(ADA);
    assert!(link.starts_with("/magic?"), "{link}");
    set_address(&link);
    let opened = Page::mount(&site, html! { <MagicLinkVerification /> });
    opened.shows("magic-link/finished").await;
    let address = window().location().href().expect("an address");
    assert!(!address.contains("token"), "{address}");
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn the_page_that_waits_for_a_link_asks_now_and_then_and_only_while_it_is_seen() {
    let site = site("email_magic_link").await;
    let _hurry = Hurry::by(60);
    let page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    page.submit();
    page.shows("sign-in/link-sent").await;
    was_sent(&page).await;
    let asked = || site.sent("/session").len();
    let (before, begin) = (asked(), js_sys::Date::now());
    assert!(comes_true(|| js_sys::Date::now() > begin + 120_000.0).await);
    let count = asked() - before;
    assert!((6..=20).contains(&count), "{count} questions in two minutes");
    let _unseen = OutOfSight::begin();
    site.settle().await;
    let (before, begin) = (asked(), js_sys::Date::now());
    assert!(comes_true(|| js_sys::Date::now() > begin + 60_000.0).await);
    assert_eq!(asked(), before);
}

#[wasm_bindgen_test]
async fn a_link_that_was_used_or_is_cut_off_says_so_and_leads_back() {
    let site = site("email_magic_link").await;
    let page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    page.submit();
    page.shows("sign-in/link-sent").await;
    was_sent(&page).await;
    let link = site.link_for(ADA);
    drop(page);
    let ui = UiOverwrites::new().sign_in_page_url("/sign-in");
    let open = |address: String| {
        set_address(&address);
        Page::mount_with(&site, html! { <MagicLinkVerification /> }, |props| {
            props.ui_overwrites = ui.clone();
        })
    };
    let first = open(link.clone());
    first.shows("magic-link/finished").await;
    drop(first);
    for (address, told) in [
        (link, ENGLISH.sign_in_errors.link_expired),
        ("/magic".to_owned(), ENGLISH.sign_in_errors.link_incomplete),
    ] {
        let page = open(address);
        page.shows("magic-link/failed").await;
        page.focuses("h1").await;
        assert_eq!(page.banner(), told);
        assert_eq!(page.announcement("assertive"), told);
        let back = page.named(words().back_to_sign_in).get_attribute("href");
        assert_eq!(back.as_deref(), Some("/sign-in"));
    }
}
