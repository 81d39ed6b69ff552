//! The way to a provider and back: what leads there, what comes back, and that everybody gets on from there.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::i18n::SignInMessages;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::fire;
use web::{Page, Site, Visit, set_address, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "person=ada%40example.com";
const GRACE: &str = "person=grace%40example.com";
const INIT: &str = "/auth/oauth2/init";
const CALLBACK: &str = "/auth/oauth2/callback";

fn words() -> &'static SignInMessages {
    &ENGLISH.sign_in
}

/// Leaves for Google from a sign-in page at this address; returns the address of Google's page.
async fn leave(site: &Site, from: &str) -> String {
    set_address(from);
    let page = Page::sign_in(site).await;
    page.click("Continue with Google");
    page.shows("sign-in/leaving").await;
    page.focuses("h1").await;
    // The heading has the focus and is heard: once is enough.
    assert_eq!(page.text("h1"), words().leaving);
    assert_eq!(page.announcement("polite"), "");
    match &*site.visits() {
        [
            ..,
            Visit::Leave {
                address,
                replace: false,
            },
        ] => address.clone(),
        visits => panic!("nobody left: {visits:?}"),
    }
}

/// Opens the page that a provider leads back to.
fn come_back(site: &Site, path: &str) -> Page {
    set_address(path);
    let ui = UiOverwrites::new().sign_in_page_url("/sign-in");
    Page::mount_with(site, html! { <SocialCallback /> }, |props| props.ui_overwrites = ui)
}

fn address() -> String {
    window().location().href().expect("an address")
}

#[wasm_bindgen_test]
async fn whoever_a_provider_knows_comes_back_signed_in() {
    for (from, target) in [("/sign-in", "/"), ("/sign-in?redirect_uri=%2Forders", "/orders")] {
        let site = Site::new().await;
        let provider = leave(&site, from).await;
        let back = site.consent(&provider, ADA).await;
        assert!(back.contains("code=") && back.contains("state="), "{back}");
        let page = come_back(&site, &back);
        page.shows("social-callback/finished").await;
        assert!(
            !address().contains("code=") && !address().contains("state="),
            "{}",
            address()
        );
        assert_eq!(site.visits().last(), Some(&Visit::replaced_by(target)));
    }
}

#[wasm_bindgen_test]
async fn an_app_that_listens_is_told_in_place_of_going_there() {
    let site = Site::new().await;
    let provider = leave(&site, "/sign-in").await;
    let back = site.consent(&provider, ADA).await;
    set_address(&back);
    let told = Rc::new(RefCell::new(Vec::new()));
    let on_signed_in = Callback::from({
        let told = told.clone();
        move |details: SignedInDetails| told.borrow_mut().push(details.target.href().to_owned())
    });
    let visits = site.visits().len();
    let page = Page::mount(&site, html! { <SocialCallback {on_signed_in} /> });
    page.shows("social-callback/finished").await;
    assert_eq!((&*told.borrow(), site.visits().len()), (&vec!["/".to_owned()], visits));
}

#[wasm_bindgen_test]
async fn a_second_factor_goes_on_at_the_sign_in_page() {
    let site = Site::new().await;
    let provider = leave(&site, "/sign-in?redirect_uri=%2Forders").await;
    let back = site.consent(&provider, GRACE).await;
    let page = come_back(&site, &back);
    page.until(
        "the way on",
        |_| matches!(site.visits().last(), Some(Visit::Go { path, .. }) if path.contains("signin_attempt_id=")),
    )
    .await;
    let Some(Visit::Go { path, replace: true }) = site.visits().pop() else {
        panic!("the callback is not to be come back to: {:?}", site.visits())
    };
    drop(page);
    set_address(&path);
    let page = Page::sign_in(&site).await;
    assert!(page.screen().starts_with("sign-in/second-factor"), "{}", page.screen());
    assert!(!address().contains("signin_attempt_id"), "{}", address());
    assert!(address().contains("redirect_uri"), "{}", address());
}

#[wasm_bindgen_test]
async fn a_provider_that_was_denied_is_told_and_leads_back() {
    let site = Site::new().await;
    let provider = leave(&site, "/sign-in").await;
    let back = site.consent(&provider, "deny=true").await;
    let page = come_back(&site, &back);
    page.shows("social-callback/failed").await;
    page.focuses("h1").await;
    assert!(
        page.banner().starts_with(words().provider_cancelled),
        "{}",
        page.banner()
    );
    assert!(page.announcement("assertive").starts_with(words().provider_cancelled));
    assert_eq!(site.sent(CALLBACK).len(), 0);
    assert!(!address().contains("error"), "{}", address());
    let way_back = page.named(words().back_to_sign_in).get_attribute("href");
    assert_eq!(way_back.as_deref(), Some("/sign-in"));
}

#[wasm_bindgen_test]
async fn an_answer_counts_once_and_half_of_one_not_at_all() {
    let site = Site::new().await;
    let provider = leave(&site, "/sign-in").await;
    let back = site.consent(&provider, ADA).await;
    come_back(&site, &back).shows("social-callback/finished").await;
    let asked = site.sent(CALLBACK).len();
    let half = back.split("&state=").next().unwrap_or_default().to_owned();
    for (path, told, more) in [
        (back.clone(), ENGLISH.sign_in_errors.provider_answer_stale, 1),
        (half, ENGLISH.sign_in_errors.link_incomplete, 0),
        ("/sso-callback".to_owned(), ENGLISH.sign_in_errors.link_incomplete, 0),
    ] {
        let before = site.sent(CALLBACK).len();
        let page = come_back(&site, &path);
        page.shows("social-callback/failed").await;
        assert_eq!(page.banner(), told, "{path}");
        assert_eq!(site.sent(CALLBACK).len(), before + more, "{path}");
    }
    assert_eq!(asked, 1);
}

#[wasm_bindgen_test]
async fn an_answer_that_cannot_be_handed_over_now_can_be_handed_over_again() {
    let site = Site::new().await;
    let provider = leave(&site, "/sign-in").await;
    let back = site.consent(&provider, ADA).await;
    site.faults(json!({ "drop": true, "path": CALLBACK, "times": 1 }));
    let page = come_back(&site, &back);
    page.shows("social-callback/failed").await;
    assert_eq!(page.banner(), ENGLISH.problem.offline);
    page.click(ENGLISH.common.try_again);
    page.shows("social-callback/finished").await;
}

#[wasm_bindgen_test]
async fn who_comes_back_from_a_provider_by_the_back_button_finds_the_form() {
    let site = Site::new().await;
    set_address("/sign-in");
    let page = Page::sign_in(&site).await;
    page.type_into("username", "ada@example.com");
    page.click("Continue with Google");
    page.shows("sign-in/leaving").await;
    fire(
        &window(),
        "PageTransitionEvent",
        "pageshow",
        &[("persisted", true.into())],
    );
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), "ada@example.com");
    page.click("Continue with GitHub");
    page.until("the second try", |_| site.sent(INIT).len() == 2).await;
}

#[wasm_bindgen_test]
async fn every_provider_has_its_name_and_mark_and_a_new_one_a_neutral_mark() {
    let known = [
        "x",
        "github",
        "gitlab",
        "google",
        "facebook",
        "microsoft",
        "linkedin",
        "discord",
        "apple",
    ];
    let names = [
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
        "Zitadel",
    ];
    let keys = known.iter().chain(&["okta", "zitadel"]);
    let connections: Vec<_> = keys
        .map(|key| json!({ "id": key, "provider": format!("{key}_oauth"), "enabled": true }))
        .collect();
    let site = Site::with_settings(json!({ "social_connections": connections })).await;
    let page = Page::sign_in(&site).await;
    let buttons = page.all("[data-wa-part=social-button]");
    let told: Vec<_> = buttons.iter().map(|button| web::spoken(button)).collect();
    assert_eq!(told, names.map(|name| format!("Continue with {name}")));
    let marks: Vec<String> = page
        .all(".wa-social-mark")
        .iter()
        .map(|mark| mark.inner_html())
        .collect();
    let (own, neutral) = marks.split_at(known.len());
    assert_eq!(neutral[0], neutral[1], "nobody knows these two");
    for (at, mark) in own.iter().enumerate() {
        assert!(mark.contains("<svg"), "{}", names[at]);
        assert!(!neutral.contains(mark) && !own[..at].contains(mark), "{}", names[at]);
    }
}
