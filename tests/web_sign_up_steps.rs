//! SignUp after the form and before it: codes, reloads, invitations, closed doors, and servers at their strictest.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::{Value, json};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site, Visit, set_address, window};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const HEDY: &str = "hedy@example.com";
const PHONE: &str = "+15550100142";
const PASSWORD: &str = "Frequency-Hop-1942!";

fn words() -> &'static wacht_yew::i18n::SignUpMessages {
    &ENGLISH.sign_up
}

/// What has to be proved; nobody has to agree to anything.
fn proving(email: bool, phone: bool) -> Value {
    json!({
        "auth_settings": { "email_address": { "verify_signup": email }, "phone_number": { "verify_signup": phone } },
        "ui_settings": { "signup_terms_statement_shown": false },
    })
}

fn fill_in(page: &Page) {
    page.fill("first-name", "Hedy", Fill::WithEvent);
    page.fill("email", HEDY, Fill::WithEvent);
    page.fill("phone", "+1 555 010 0142", Fill::WithEvent);
    page.fill("username", "hedy", Fill::WithEvent);
    page.fill("password", PASSWORD, Fill::WithEvent);
}

/// A page that asks for the first code.
async fn at_code(settings: Value) -> Page {
    let page = Page::sign_up(&Site::with_settings(settings).await).await;
    fill_in(&page);
    page.submit();
    page.shows("sign-up/code").await;
    page
}

async fn reloads_to_the_same(page: Page, screen: &str) -> Page {
    let page = page.reload().await;
    page.shows(screen).await;
    page
}

#[wasm_bindgen_test]
async fn each_combination_of_proofs_is_asked_for_in_turn_over_reloads() {
    for (email, phone) in [(true, false), (false, true), (true, true)] {
        let mut page = at_code(proving(email, phone)).await;
        page.focuses("h1").await;
        for (_, to) in [(email, HEDY), (phone, PHONE)].into_iter().filter(|(asked, _)| *asked) {
            let identity = if to == HEDY { HEDY } else { "+1 5550100142" };
            page.until(to, |page| {
                page.text(".wa-identity-name").replace(' ', "") == identity.replace(' ', "")
            })
            .await;
            page.until("the message", |page| !page.site.messages_to(to).is_empty())
                .await;
            page = reloads_to_the_same(page, "sign-up/code").await;
            assert_eq!(page.site.messages_to(to).len(), 1, "one code to {to}");
            page.type_into("code", &page.site.code_for(to));
            page.until("the next screen", |page| {
                page.text(".wa-identity-name") != identity || page.screen() != "sign-up/code"
            })
            .await;
        }
        page.shows("sign-up/finished").await;
        assert_eq!(page.site.visits(), [Visit::replaced_by("/")], "{email} {phone}");
    }
}

#[wasm_bindgen_test]
async fn a_reload_of_the_form_keeps_everything_but_the_password() {
    let page = Page::sign_up(&Site::new().await).await;
    fill_in(&page);
    page.get("input[name=terms]").click();
    page.site.settle().await;
    let page = reloads_to_the_same(page, "sign-up/form").await;
    let values = ["first-name", "email", "username", "password"].map(|name| page.field(name).value());
    assert_eq!(values, ["Hedy", HEDY, "hedy", ""]);
    assert!(page.field("terms").checked());
    assert!(page.field("phone").value().contains("555"));
    let storage = web::window().session_storage().ok().flatten().expect("a storage");
    let kept = (0..storage.length().unwrap_or_default())
        .filter_map(|at| storage.get_item(&storage.key(at).ok()??).ok()?)
        .collect::<String>();
    assert!(kept.contains(HEDY) && !kept.contains(PASSWORD));
}

#[wasm_bindgen_test]
async fn a_wrong_code_is_told_cleared_and_can_be_sent_again() {
    let page = at_code(proving(true, false)).await;
    page.type_into("code", "000000");
    page.until("the refusal", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_wrong
    })
    .await;
    page.focuses("input[name=code]").await;
    page.until("the field to be empty", |page| page.field("code").value().is_empty())
        .await;
    assert!(page.has("[data-wa-part=resend] [data-wa-part=countdown]"));
    page.type_into("code", &page.site.code_for(HEDY));
    page.shows("sign-up/finished").await;
}

#[wasm_bindgen_test]
async fn a_code_that_comes_before_the_server_says_so_is_not_lost() {
    let site = Site::with_settings(proving(true, false)).await;
    site.hold("/auth/prepare-verification");
    let page = Page::sign_up(&site).await;
    fill_in(&page);
    page.submit();
    page.shows("sign-up/code").await;
    page.until("the mail", |page| !page.site.messages_to(HEDY).is_empty())
        .await;
    page.type_into("code", &page.site.code_for(HEDY));
    page.site.release();
    page.shows("sign-up/finished").await;
}

#[wasm_bindgen_test]
async fn a_correction_while_the_form_is_sent_stays_and_no_code_goes_to_the_old_address() {
    let site = Site::with_settings(proving(true, false)).await;
    site.hold("/auth/signup");
    let page = Page::sign_up(&site).await;
    fill_in(&page);
    page.submit();
    page.until("busy", |page| page.has("button[type=submit][data-state=busy]"))
        .await;
    page.type_into("email", "hedwig@example.com");
    page.site.release();
    page.until("the form at rest", |page| {
        page.screen() == "sign-up/form" && page.has("button[type=submit][data-state=idle]")
    })
    .await;
    page.site.settle().await;
    assert_eq!(page.field("email").value(), "hedwig@example.com");
    assert!(page.site.messages_to(HEDY).is_empty());
}

#[wasm_bindgen_test]
async fn a_mistyped_address_is_changed_and_nothing_else_is_typed_again_but_the_password() {
    let page = at_code(proving(true, false)).await;
    page.click(ENGLISH.sign_in.change_identifier);
    page.shows("sign-up/form").await;
    page.focuses("h1").await;
    let values = ["first-name", "email", "username", "password"].map(|name| page.field(name).value());
    assert_eq!(values, ["Hedy", HEDY, "hedy", ""]);
    page.type_into("email", "hedwig@example.com");
    page.type_into("password", PASSWORD);
    page.submit();
    page.shows("sign-up/code").await;
    page.until("the other address", |page| {
        page.text(".wa-identity-name") == "hedwig@example.com"
    })
    .await;
    page.until("the message", |page| {
        !page.site.messages_to("hedwig@example.com").is_empty()
    })
    .await;
    page.type_into("code", &page.site.code_for("hedwig@example.com"));
    page.shows("sign-up/finished").await;
}

#[wasm_bindgen_test]
async fn the_strictest_server_takes_a_sign_up_as_well() {
    for (email, phone) in [(false, false), (true, true)] {
        let site = Site::with_settings(proving(email, phone)).await;
        site.faults(json!({ "stale_replies": true, "attempt_order": "newest_first", "numeric_ids": true }));
        let page = Page::sign_up(&site).await;
        fill_in(&page);
        page.submit();
        if email {
            page.shows("sign-up/code").await;
            page.until("the mail", |_| !site.messages_to(HEDY).is_empty()).await;
            page.type_into("code", &site.code_for(HEDY));
            page.until("the text message", |_| !site.messages_to(PHONE).is_empty())
                .await;
            page.until("the phone's screen", |page| {
                page.text("h1") == ENGLISH.sign_in.phone_sent_title
            })
            .await;
            page.type_into("code", &site.code_for(PHONE));
        }
        page.shows("sign-up/finished").await;
        assert_eq!(site.visits().len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_session_that_cannot_be_read_afterwards_can_be_read_again() {
    let site = Site::with_settings(proving(false, false)).await;
    let page = Page::sign_up(&site).await;
    fill_in(&page);
    site.faults(json!({ "status": 500, "path": "/session" }));
    page.submit();
    page.shows("sign-up/confirming").await;
    page.until("the failure", |page| page.offers(ENGLISH.common.try_again))
        .await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("sign-up/finished").await;
}

#[wasm_bindgen_test]
async fn an_invitation_fills_the_form_and_is_used_up() {
    for mode in ["public", "waitlist"] {
        let site = Site::with_settings(proving(true, false)).await;
        site.settings(json!({ "restrictions": { "sign_up_mode": mode } }));
        let link = site.invite_to_sign_up(HEDY, "Hedwig");
        set_address(&format!("{link}&plan=2"));
        let page = Page::sign_up(&site).await;
        page.shows("sign-up/form").await;
        assert_eq!(page.field("first-name").value(), "Hedwig");
        let email = page.field("email");
        assert_eq!((email.value(), email.read_only()), (HEDY.to_owned(), true));
        assert!(page.text(".wa-card-subtitle").starts_with("You are invited"));
        page.type_into("username", "hedy");
        page.type_into("password", PASSWORD);
        page.submit();
        page.shows("sign-up/code").await;
        let page = reloads_to_the_same(page, "sign-up/code").await;
        // Who goes back finds the address as it was invited.
        page.click(ENGLISH.sign_in.change_identifier);
        page.shows("sign-up/form").await;
        assert_eq!(page.field("email").value(), HEDY);
        page.type_into("password", PASSWORD);
        page.submit();
        page.shows("sign-up/code").await;
        page.until("two codes", |_| site.messages_to(HEDY).len() >= 3).await;
        page.type_into("code", &site.code_for(HEDY));
        page.shows("sign-up/finished").await;
        let token = link.split('=').next_back().expect("a token").to_owned();
        let verified = site.sent("/auth/attempt-verification");
        assert_eq!(verified.last().map(|sent| sent.field("invite_token")), Some(&*token));
        assert_eq!(
            site.sent("/auth/signup").last().map(|sent| sent.field("invite_token")),
            Some(&*token)
        );
        let address = window().location().href().expect("an address");
        assert!(!address.contains("invite_token"), "{address}");
        assert!(address.ends_with("plan=2"), "what the app put there stays: {address}");
        drop(page);
        // It is good for one account.
        set_address(&link);
        let other = Page::sign_up(&site).await;
        let errors = &ENGLISH.sign_up_errors;
        other
            .until("that it is used", |page| page.banner() == errors.invitation_refused)
            .await;
        let screen = if mode == "public" {
            "sign-up/form"
        } else {
            "sign-up/waitlist"
        };
        assert_eq!(other.screen(), screen);
    }
}

#[wasm_bindgen_test]
async fn an_invitation_that_cannot_be_asked_about_is_asked_about_again() {
    let site = Site::new().await;
    set_address(&site.invite_to_sign_up(HEDY, ""));
    site.faults(json!({ "status": 500, "path": "/deployment/invitations/validate" }));
    let page = Page::mount(&site, html! { <SignUp /> });
    page.until("the failure", |page| page.offers(ENGLISH.common.try_again))
        .await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("sign-up/form").await;
    assert_eq!(page.field("email").value(), HEDY);
}

#[wasm_bindgen_test]
async fn closed_doors_say_so_and_lead_on() {
    let site = Site::with_settings(json!({ "restrictions": { "sign_up_mode": "restricted" } })).await;
    let page = Page::sign_up(&site).await;
    page.shows("sign-up/restricted").await;
    assert_eq!(page.text("h1"), words().restricted_title);
    let link = page
        .named(ENGLISH.sign_in.submit)
        .get_attribute("href")
        .unwrap_or_default();
    assert!(link.ends_with("/sign-in"), "{link}");
    drop(page);
    let site = Site::with_settings(json!({ "restrictions": { "sign_up_mode": "waitlist" } })).await;
    set_address("/sign-up?redirect_uri=%2Fteam");
    let page = Page::sign_up(&site).await;
    page.shows("sign-up/waitlist").await;
    let link = page
        .named(words().waitlist_link)
        .get_attribute("href")
        .unwrap_or_default();
    assert!(link.ends_with("/waitlist"), "{link}");
    assert!(!page.has("form") && !page.has("[data-wa-part=social]"));
}

#[wasm_bindgen_test]
async fn a_deployment_that_closes_meanwhile_has_the_last_word() {
    let site = Site::with_settings(proving(false, false)).await;
    let page = Page::sign_up(&site).await;
    fill_in(&page);
    site.settings(json!({ "restrictions": { "sign_up_mode": "restricted" } }));
    page.submit();
    page.shows("sign-up/restricted").await;
    page.focuses("h1").await;
}

#[wasm_bindgen_test]
async fn a_link_that_names_an_address_fills_it_in() {
    let site = Site::new().await;
    set_address("/sign-up?invited_email=hedy%40example.com");
    let page = Page::sign_up(&site).await;
    assert_eq!(page.field("email").value(), HEDY);
    assert!(!page.field("email").read_only());
}

#[wasm_bindgen_test]
async fn there_is_one_live_region_of_each_kind_and_it_tells_of_the_code() {
    let page = at_code(proving(true, false)).await;
    for kind in ["polite", "assertive"] {
        assert_eq!(page.all(&format!("[aria-live={kind}]")).len(), 1, "{kind}");
    }
    page.until("what was sent", |page| {
        page.announcement("polite") == ENGLISH.sign_in.code_sent
    })
    .await;
}
