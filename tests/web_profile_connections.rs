//! UserProfile: accounts at social providers.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::components::ConnectedAccountsSection;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";

fn words() -> &'static wacht_yew::i18n::ConnectionSectionMessages {
    &ENGLISH.user_profile.connections
}

async fn shown(site: &Site) -> Page {
    site.sign_in(ADA).await;
    let page = Page::mount(site, html! { <ConnectedAccountsSection /> });
    page.until("the section", |page| page.has("[data-section=connected-accounts]"))
        .await;
    page
}

fn leaves(visits: &[Visit]) -> Option<String> {
    visits.iter().find_map(|visit| match visit {
        Visit::Leave { address, .. } => Some(address.clone()),
        Visit::Go { .. } => None,
    })
}

#[wasm_bindgen_test]
async fn every_provider_that_is_switched_on_is_offered_with_its_mark() {
    let providers = [
        "x",
        "github",
        "gitlab",
        "google",
        "facebook",
        "microsoft",
        "linkedin",
        "discord",
        "apple",
        "okta",
    ];
    let all: Vec<_> = providers
        .iter()
        .map(|name| json!({ "id": *name, "provider": format!("{name}_oauth"), "enabled": true }))
        .collect();
    let site = Site::with_settings(json!({ "social_connections": all })).await;
    let page = shown(&site).await;
    let names: Vec<_> = page
        .all(".wa-row-title")
        .iter()
        .filter_map(|row| row.text_content())
        .collect();
    let expected = [
        "X",
        "GitHub",
        "GitLab",
        "Google",
        "Facebook",
        "Microsoft",
        "LinkedIn",
        "Discord",
        "Apple",
        "Okta",
    ];
    assert_eq!(names, expected);
    assert_eq!(page.all(".wa-row-icon svg").len(), expected.len());
    assert!(page.offers(&(words().connect_to)("GitHub")));
    assert_eq!(page.text(".wa-row-detail"), words().not_connected);
}

#[wasm_bindgen_test]
async fn connecting_leaves_in_the_same_tab_and_asks_to_come_back_here() {
    let site = Site::new().await;
    web::set_address("/account/connected-accounts?tab=1");
    let page = shown(&site).await;
    let connect = (words().connect_to)("GitHub");
    page.click(&connect);
    page.click(&connect);
    page.until("the way out", |page| leaves(&page.site.visits()).is_some())
        .await;
    let sent = site.only_sent("/me/init-sso-connection");
    assert_eq!(sent.field("provider"), "github_oauth");
    let back = format!("{}/account/connected-accounts?tab=1", web::origin());
    assert_eq!(sent.field("redirect_uri"), back);
    page.until("the words", |page| {
        page.announcement("polite") == (words().leaving)("GitHub")
    })
    .await;
    web::set_address("/");
}

#[wasm_bindgen_test]
async fn a_refusal_is_told_and_everything_stays() {
    let site = Site::new().await;
    let page = shown(&site).await;
    site.faults(json!({ "path": "/me/init-sso-connection", "drop": true }));
    page.click(&(words().connect_to)("GitHub"));
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    page.until("the announcement", |page| {
        page.announcement("assertive") == ENGLISH.problem.offline
    })
    .await;
    assert_eq!(site.visits(), []);
    site.faults(json!({}));
    page.click(&(words().connect_to)("GitHub"));
    page.until("the way out", |page| leaves(&page.site.visits()).is_some())
        .await;
    assert_eq!(page.banner(), "");
}
