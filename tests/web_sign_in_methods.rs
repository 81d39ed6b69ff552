//! SignIn and the choice of a way in: everything the deployment has is offered, and what was accepted is not asked again.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::{Value, json};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, set_address, spoken, window};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// The list, with an identifier that was accepted.
async fn list(site: &Site) -> Page {
    let page = Page::sign_in(site).await;
    page.enter_identifier(ADA).await;
    page.click(words().another_method);
    page.shows("sign-in/methods").await;
    page.focuses("h1").await;
    page
}

fn offered(page: &Page) -> Vec<String> {
    page.all("[data-wa-part=method]")
        .iter()
        .map(|row| row.get_attribute("data-method").unwrap_or_default())
        .collect()
}

fn providers(page: &Page) -> Vec<String> {
    page.all("[data-wa-part=social-button]")
        .iter()
        .map(|button| spoken(button))
        .collect()
}

fn connections(names: &[&str]) -> Value {
    let connection = |name: &&str| json!({ "id": name, "provider": format!("{name}_oauth"), "enabled": true });
    json!({ "social_connections": names.iter().map(connection).collect::<Vec<_>>() })
}

#[wasm_bindgen_test]
async fn every_way_in_that_the_deployment_has_is_offered_once() {
    let page = list(&Site::new().await).await;
    assert_eq!(
        offered(&page),
        ["password", "email_code", "email_link", "phone_code", "passkey"]
    );
    assert_eq!(providers(&page), ["Continue with Google", "Continue with GitHub"]);
    let details: Vec<_> = page
        .all(".wa-method-detail")
        .iter()
        .map(|detail| spoken(detail))
        .collect();
    assert_eq!(details, [ADA; 3], "those that begin at once say with which address");
}

#[wasm_bindgen_test]
async fn what_the_deployment_does_not_have_is_not_offered() {
    let site = Site::with_settings(json!({
        "auth_settings": {
            "auth_factors_enabled": { "email_magic_link": false, "phone_otp": false },
            "passkey": { "enabled": false },
        },
        "social_connections": [],
    }))
    .await;
    let page = list(&site).await;
    assert_eq!(offered(&page), ["password", "email_code"]);
    assert!(providers(&page).is_empty());
    assert!(!page.has("[data-wa-part=divider]"));
}

#[wasm_bindgen_test]
async fn a_deployment_with_one_way_in_offers_no_list() {
    let site = Site::with_settings(json!({
        "auth_settings": {
            "auth_factors_enabled": { "email_otp": false, "email_magic_link": false, "phone_otp": false },
            "passkey": { "enabled": false },
        },
        "social_connections": [],
    }))
    .await;
    let page = Page::sign_in(&site).await;
    assert!(!page.offers(words().another_method) && !page.offers(words().use_passkey));
    page.enter_identifier(ADA).await;
    assert!(!page.offers(words().another_method) && !page.offers(words().code_instead));
}

#[wasm_bindgen_test]
async fn a_deployment_without_forms_begins_with_the_list() {
    let site = Site::with_settings(json!({
        "auth_settings": { "auth_factors_enabled": {
            "email_password": false, "username_password": false, "email_otp": false, "email_magic_link": false, "phone_otp": false,
        } },
    }))
    .await;
    let page = Page::sign_in(&site).await;
    assert_eq!(page.screen(), "sign-in/methods");
    assert_eq!(offered(&page), ["passkey"]);
    assert!(!page.offers(words().back), "there is nothing to go back to");
}

#[wasm_bindgen_test]
async fn a_mailed_code_begins_at_once_with_the_address_that_was_accepted() {
    let site = Site::new().await;
    let page = list(&site).await;
    page.click(&format!("{} {ADA}", words().by_email_code));
    page.shows("sign-in/code").await;
    page.focuses("h1").await;
    assert_eq!(site.only_sent("/auth/signin").field("email"), ADA);
    page.until("the code", |_| !site.messages_to(ADA).is_empty()).await;
    page.type_into("code", &site.code_for(ADA));
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn the_password_step_offers_a_code_in_its_place() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier(ADA).await;
    page.click(words().code_instead);
    page.shows("sign-in/code").await;
    assert_eq!(site.only_sent("/auth/signin").field("strategy"), "email_otp");
}

#[wasm_bindgen_test]
async fn the_way_back_from_the_list_leads_where_it_was_opened() {
    let page = list(&Site::new().await).await;
    page.click(words().back);
    page.shows("sign-in/password").await;
    page.focuses("h1").await;
    assert_eq!(page.text(".wa-identity-name"), ADA);
}

#[wasm_bindgen_test]
async fn a_reload_of_the_list_shows_it_again() {
    let page = list(&Site::new().await).await;
    let page = page.reload().await;
    page.shows("sign-in/methods").await;
    page.click(words().back);
    page.shows("sign-in/password").await;
}

#[wasm_bindgen_test]
async fn a_method_that_fails_to_begin_leaves_the_list_to_choose_from() {
    let site = Site::new().await;
    let page = list(&site).await;
    site.faults(json!({ "drop": true, "path": "/auth/signin" }));
    page.click(&format!("{} {ADA}", words().by_email_link));
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.screen(), "sign-in/methods");
    site.faults(json!({}));
    page.click(&format!("{} {ADA}", words().by_email_link));
    page.shows("sign-in/link-sent").await;
}

#[wasm_bindgen_test]
async fn one_to_three_providers_are_lines_and_more_are_a_grid_with_names() {
    let site = Site::with_settings(connections(&["google", "apple"])).await;
    let page = Page::sign_in(&site).await;
    assert_eq!(
        page.get("[data-wa-part=social]")
            .get_attribute("data-layout")
            .as_deref(),
        Some("lines")
    );
    drop(page);
    let site = Site::with_settings(connections(&["google", "github", "microsoft", "okta"])).await;
    let page = Page::sign_in(&site).await;
    assert_eq!(
        page.get("[data-wa-part=social]")
            .get_attribute("data-layout")
            .as_deref(),
        Some("grid")
    );
    assert_eq!(
        providers(&page),
        [
            "Continue with Google",
            "Continue with GitHub",
            "Continue with Microsoft",
            "Continue with Okta"
        ]
    );
}

#[wasm_bindgen_test]
async fn a_providers_refusal_is_told_quoted_and_can_be_put_away() {
    let site = Site::new().await;
    set_address("/sign-in?error=access_denied&error_description=Not%20%3Cb%3Etoday%3C%2Fb%3E&redirect_uri=%2Forders");
    let page = Page::sign_in(&site).await;
    let notice = page.text("[data-wa-part=refusal]");
    assert!(notice.contains(words().provider_cancelled), "{notice}");
    assert!(
        notice.contains(&(words().provider_says)("Not <b>today</b>")),
        "{notice}"
    );
    assert!(!page.has("[data-wa-part=refusal] b"));
    let address = window().location().href().expect("an address");
    assert!(address.ends_with("/sign-in?redirect_uri=%2Forders"), "{address}");
    page.click(ENGLISH.widget.close);
    page.until("it is gone", |page| page.text("[data-wa-part=refusal]").is_empty())
        .await;
}

#[wasm_bindgen_test]
async fn a_link_can_ask_for_the_list_and_fill_the_address() {
    let site = Site::new().await;
    set_address("/sign-in?help=true&invited_email=ada%40example.com");
    let page = Page::sign_in(&site).await;
    assert_eq!(page.screen(), "sign-in/methods");
    page.click(words().back);
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), ADA);
}

#[wasm_bindgen_test]
async fn an_invited_address_is_filled_in_and_survives_a_reload() {
    let site = Site::new().await;
    set_address("/sign-in?invited_email=ada%40example.com&redirect_uri=%2Forders");
    let page = Page::sign_in(&site).await;
    assert_eq!(page.field("username").value(), ADA);
    let address = window().location().href().expect("an address");
    assert!(address.ends_with("/sign-in?redirect_uri=%2Forders"), "{address}");
    let page = page.reload().await;
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), ADA);
    page.submit();
    page.shows("sign-in/password").await;
}

#[wasm_bindgen_test]
async fn a_provider_that_cannot_be_reached_leaves_the_form() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    site.faults(json!({ "drop": true, "path": "/auth/oauth2/init" }));
    page.click("Continue with Google");
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.screen(), "sign-in/identifier");
    assert_eq!(page.field("username").value(), ADA);
    assert_eq!(site.only_sent("/auth/oauth2/init").field("provider"), "google_oauth");
}

#[wasm_bindgen_test]
async fn a_chosen_provider_is_busy_and_the_others_wait() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    site.hold("/auth/oauth2/init");
    page.click("Continue with GitHub");
    page.until("the busy button", |page| {
        page.has("[data-provider=github_oauth][data-state=busy]")
    })
    .await;
    assert!(page.has("[data-provider=google_oauth][aria-disabled=true]"));
    assert!(
        page.has("button[type=submit][data-state=idle]"),
        "the form is not what is busy"
    );
    page.click("Continue with Google");
    site.only_sent("/auth/oauth2/init");
}

#[wasm_bindgen_test]
async fn a_limit_counts_down_and_its_end_is_no_riddle() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    site.faults(json!({ "status": 429, "path": "/auth/identify" }));
    page.submit();
    page.until("the countdown", |page| {
        page.has("[data-wa-part=banner] [data-wa-part=countdown]")
    })
    .await;
    assert!(page.banner().starts_with(ENGLISH.problem.rate_limited));
    assert_eq!(page.announcement("assertive"), ENGLISH.problem.rate_limited);
    assert_eq!(page.field("username").value(), ADA);
}
