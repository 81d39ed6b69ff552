//! What comes of a sign-in: where the page goes, what the app is told, and what is shown when there is no deployment.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit, set_address};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";

/// Where a sign-in leads from this address with these settings.
async fn leads_to(address: &str, ui: UiOverwrites) -> Vec<Visit> {
    let site = Site::new().await;
    set_address(address);
    let page = Page::mount_with(&site, html! { <SignIn /> }, |props| props.ui_overwrites = ui);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    site.settle().await;
    site.visits()
}

#[wasm_bindgen_test]
async fn without_settings_a_sign_in_leads_to_the_root_of_the_page() {
    assert_eq!(leads_to("/", UiOverwrites::new()).await, [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn a_sign_in_leads_to_the_configured_page() {
    let ui = UiOverwrites::new().after_signin_redirect_url("/home?tab=1#top");
    assert_eq!(leads_to("/sign-in", ui).await, [Visit::replaced_by("/home?tab=1#top")]);
    let ui = UiOverwrites::new().after_signin_redirect_url("https://app.example.com/home");
    let address = "https://app.example.com/home".to_owned();
    assert_eq!(
        leads_to("/sign-in", ui).await,
        [Visit::Leave { address, replace: true }]
    );
}

#[wasm_bindgen_test]
async fn the_address_bar_may_name_a_page_of_this_origin() {
    let ui = || UiOverwrites::new().after_signin_redirect_url("/home");
    let visits = leads_to("/sign-in?redirect_uri=%2Forders%3Fid%3D7", ui()).await;
    assert_eq!(visits, [Visit::replaced_by("/orders?id=7")]);
    let absolute = format!("/sign-in?redirect_uri={}%2Forders", web::origin().replace(':', "%3A"));
    assert_eq!(leads_to(&absolute, ui()).await, [Visit::replaced_by("/orders")]);
}

#[wasm_bindgen_test]
async fn the_address_bar_cannot_lead_anywhere_else() {
    for hostile in [
        "https%3A%2F%2Fevil.example%2F",
        "%2F%2Fevil.example",
        "%2F%5Cevil.example",
        "javascript%3Aalert(1)",
        "https%3A%2F%2F127.0.0.1%40evil.example%2F",
    ] {
        let ui = UiOverwrites::new().after_signin_redirect_url("/home");
        let visits = leads_to(&format!("/sign-in?redirect_uri={hostile}"), ui).await;
        assert_eq!(visits, [Visit::replaced_by("/home")], "{hostile}");
    }
}

#[wasm_bindgen_test]
async fn an_app_that_listens_is_told_once_and_nothing_is_navigated() {
    let site = Site::new().await;
    let told = Rc::<RefCell<Vec<SignedInDetails>>>::default();
    let on_signed_in = Callback::from({
        let told = told.clone();
        move |details| told.borrow_mut().push(details)
    });
    let ui = UiOverwrites::new().after_signin_redirect_url("/home");
    let mut page = Page::mount_with(&site, html! { <SignIn {on_signed_in} /> }, |props| {
        props.ui_overwrites = ui;
    });
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    page.change(|props| props.messages = &GERMAN);
    page.until("German", |page| page.text("h1") == GERMAN.sign_in.finished_title)
        .await;
    site.settle().await;
    let targets: Vec<String> = told
        .borrow()
        .iter()
        .map(|details| details.target.href().to_owned())
        .collect();
    assert_eq!(targets, ["/home"]);
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn a_sign_in_in_another_tab_finishes_this_one_too() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    let other = Page::sign_in(&site).await;
    other.enter(ADA).await;
    other.shows("sign-in/finished").await;
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_key_that_is_none_tells_developers_what_is_wrong() {
    let site = Site::new().await;
    for key in ["", "sk_test_secret", "pk_test_???", "hello"] {
        let page = Page::mount_with(&site, html! { <SignIn /> }, |props| props.public_key = key.into());
        page.shows("provider/failed").await;
        let reason = wacht_yew::client::PublishableKey::parse(key).unwrap_err().to_string();
        assert!(page.banner().contains(&reason), "{key}: {}", page.html());
        assert_eq!(page.announcement("assertive"), ENGLISH.provider.failed_title);
        assert!(!page.has("form"), "there is nothing to sign in to");
    }
    let live = Page::mount_with(&site, html! { <SignIn /> }, |props| {
        props.public_key = "pk_live_???".into();
    });
    live.shows("provider/failed").await;
    assert!(
        live.text(".wa-notice").contains(ENGLISH.provider.failed_text),
        "visitors get no riddles"
    );
    assert!(live.banner().is_empty());
}

#[wasm_bindgen_test]
async fn a_key_that_is_put_right_connects() {
    let site = Site::new().await;
    let mut page = Page::mount_with(&site, html! { <SignIn /> }, |props| props.public_key = "pk_test".into());
    page.shows("provider/failed").await;
    let key = site.public_key();
    page.change(|props| props.public_key = key.into());
    page.shows("sign-in/identifier").await;
    assert!(!page.has("[data-wa-screen='provider/failed']"));
}

#[wasm_bindgen_test]
async fn a_deployment_out_of_reach_can_be_asked_again() {
    let site = Site::new().await;
    site.faults(json!({ "drop": true }));
    let page = Page::mount(&site, html! { <><p id="app">{ "App" }</p><SignIn /></> });
    page.shows("provider/failed").await;
    assert!(page.has("#app"), "the rest of the app stays");
    assert!(page.banner().contains((ENGLISH.provider.for_developers)("").trim_end()));
    page.click(ENGLISH.common.try_again);
    site.settle().await;
    page.shows("provider/failed").await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn the_network_coming_back_is_enough_to_ask_again() {
    let site = Site::new().await;
    site.faults(json!({ "drop": true }));
    let page = Page::mount(&site, html! { <SignIn /> });
    page.shows("provider/failed").await;
    site.faults(json!({}));
    web::browser::fire(&web::window(), "Event", "online", &[]);
    page.shows("sign-in/identifier").await;
}

#[wasm_bindgen_test]
async fn a_session_that_cannot_be_read_can_be_asked_for_again() {
    let site = Site::new().await;
    site.faults(json!({ "drop": true, "path": "/session" }));
    let page = Page::mount(&site, html! { <SignIn /> });
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert!(!page.has("form"), "nobody is asked for a password that cannot be sent");
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("sign-in/identifier").await;
}

#[wasm_bindgen_test]
async fn a_deployment_seen_before_is_painted_before_it_answers() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    drop(page);
    site.settle().await;
    site.hold("/deployment");
    let page = Page::mount(&site, html! { <SignIn /> });
    page.shows("sign-in/identifier").await;
    assert_eq!(page.text("h1"), (ENGLISH.sign_in.title)("Analytical Engines"));
    assert_eq!(site.sent("/deployment").len(), 2, "and asked for anew");
}

#[wasm_bindgen_test]
async fn an_app_can_show_its_own_waiting_and_failing() {
    let site = Site::new().await;
    site.faults(json!({ "status": 404, "path": "/deployment" }));
    site.hold("/deployment");
    let place = web::document().create_element("div").unwrap();
    let failed = Callback::from(|failure| html! { <p id="failed">{ format!("{failure}") }</p> });
    let props = yew::props!(wacht_yew::components::DeploymentProviderProps {
        public_key: site.public_key(),
        transport: Some(site.transport()),
        loading: Some(html! { <p id="loading" /> }),
        failed: Some(failed),
        children: html! { <p id="app" /> },
    });
    let app = yew::Renderer::<DeploymentProvider>::with_root_and_props(place.clone(), props).render();
    let shows = |selector: &str| place.query_selector(selector).unwrap().is_some();
    assert!(web::browser::comes_true(|| shows("#loading")).await);
    assert!(!shows("#app"));
    site.release();
    assert!(
        web::browser::comes_true(|| shows("#failed")).await,
        "{}",
        place.inner_html()
    );
    assert!(!shows("#app") && !shows(".wa-notice"));
    app.destroy();
}

#[wasm_bindgen_test]
async fn nothing_of_one_deployment_goes_on_in_another() {
    let site = Site::new().await;
    let mut page = Page::sign_in(&site).await;
    page.type_into("username", ADA);
    let other = wacht_yew::client::PublishableKey::test_key_for("http://127.0.0.1:9");
    page.change(|props| props.public_key = other.into());
    page.until("the form of the other", |page| {
        page.has("[data-wa-screen='sign-in/identifier']") && page.field("username").value().is_empty()
    })
    .await;
}
