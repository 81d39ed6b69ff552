//! UserProfile: its frame, and what every section shares.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const SECTION: &str = "[data-wa-part=section]:not([data-state=loading])";
const CURRENT: &str = "[data-wa-part=profile-link][aria-current]";

fn words() -> &'static wacht_yew::i18n::UserProfileMessages {
    &ENGLISH.user_profile
}

async fn shown(site: &Site, content: Html) -> Page {
    site.sign_in(ADA).await;
    let page = Page::mount(site, content);
    page.until("a section", |page| page.has(SECTION)).await;
    page
}

#[wasm_bindgen_test]
async fn nobody_signed_in_sees_nothing_of_it() {
    let site = Site::new().await;
    let page = Page::mount(&site, html! { <UserProfile /> });
    site.settle().await;
    assert!(!page.has("section") && !page.has("nav") && !page.has("button"));
}

#[wasm_bindgen_test]
async fn an_outline_shows_until_it_is_known_whose_it_is() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.hold("/me");
    let page = Page::mount(&site, html! { <UserProfile /> });
    page.until("the question", |_| !site.sent("/me").is_empty()).await;
    assert!(page.has("[data-wa-part=profile][data-state=loading]"));
    assert!(!page.has(SECTION) && !page.has("nav"));
    page.until("word of the wait", |page| {
        page.announcement("polite") == ENGLISH.common.loading
    })
    .await;
    site.release();
    page.until("a section", |page| page.has(SECTION)).await;
    assert!(page.text("[data-wa-part=identity]").contains("Ada Lovelace"));
    site.only_sent("/me");
}

#[wasm_bindgen_test]
async fn who_cannot_be_loaded_is_said_and_asked_for_again() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.faults(json!({ "status": 500, "path": "/me" }));
    let page = Page::mount(&site, html! { <UserProfile /> });
    page.until("the trouble", |page| {
        page.text(".wa-notice").contains(words().load_failed)
    })
    .await;
    let told = page.announcement("assertive");
    assert!(told.starts_with(words().load_failed), "{told}");
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("a section", |page| page.has(SECTION)).await;
}

#[wasm_bindgen_test]
async fn who_is_told_that_nobody_is_signed_in_looks_at_the_session() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.faults(json!({ "status": 401, "path": "/me" }));
    let page = Page::mount(&site, html! { <UserProfile /> });
    page.until("the trouble", |page| {
        page.text(".wa-notice").contains(ENGLISH.problem.signed_out)
    })
    .await;
    assert_eq!(site.sent("/session").len(), 2);
}

#[wasm_bindgen_test]
async fn the_first_section_is_shown_and_marked_in_the_list() {
    let page = shown(&Site::new().await, html! { <UserProfile /> }).await;
    assert_eq!(page.all(CURRENT).len(), 1);
    assert_eq!(page.get(CURRENT).get_attribute("aria-current").as_deref(), Some("true"));
    let slug = page.get(CURRENT).get_attribute("data-section");
    assert_eq!(page.get(SECTION).get_attribute("data-section"), slug);
    assert_eq!(
        page.get("nav").get_attribute("aria-label").as_deref(),
        Some(words().sections)
    );
}

#[wasm_bindgen_test]
async fn sections_of_the_app_stand_behind_the_kits_and_choosing_moves_the_focus_to_the_heading() {
    let extra: std::rc::Rc<[_]> = [wacht_yew::components::ExtraSection {
        slug: "billing".into(),
        name: "Billing".into(),
        icon: Html::default(),
        content: html! { <section><h2 id="billing-title" tabindex="-1">{ "Billing" }</h2></section> },
    }]
    .into();
    let page = shown(&Site::new().await, html! { <UserProfile extra_sections={extra} /> }).await;
    let last = page
        .all("[data-wa-part=profile-link][data-section]")
        .pop()
        .expect("links");
    assert_eq!(last.get_attribute("data-section").as_deref(), Some("billing"));
    page.click("Billing");
    page.until("the app's section", |page| page.has("#billing-title")).await;
    page.focuses("#billing-title").await;
    assert_eq!(page.text(CURRENT), "Billing");
    page.click(words().back);
    page.focuses("[data-section=billing]").await;
}

#[wasm_bindgen_test]
async fn with_a_base_path_sections_are_links_that_go_by_the_router() {
    let page = shown(
        &Site::new().await,
        html! { <UserProfile base_path="/account" section="password" /> },
    )
    .await;
    let link = page.get(CURRENT);
    assert_eq!(link.tag_name(), "A");
    assert_eq!(link.get_attribute("href").as_deref(), Some("/account/password"));
    assert_eq!(link.get_attribute("aria-current").as_deref(), Some("page"));
    link.click();
    assert_eq!(page.site.visits(), [Visit::go("/account/password")]);
}

#[wasm_bindgen_test]
async fn the_address_says_which_section_is_shown() {
    let site = Site::new().await;
    web::set_address("/account/password");
    let page = shown(&site, html! { <UserProfile base_path="/account" /> }).await;
    assert_eq!(
        page.get("[data-wa-part=profile]")
            .get_attribute("data-state")
            .as_deref(),
        Some("section")
    );
    web::set_address("/account");
    let event = web_sys::Event::new("popstate").expect("an event");
    web::window().dispatch_event(&event).expect("it is told");
    page.until("the list", |page| page.has("[data-wa-part=profile][data-state=list]"))
        .await;
}

#[wasm_bindgen_test]
async fn there_is_one_polite_and_one_assertive_live_region() {
    let page = shown(&Site::new().await, html! { <UserProfile /> }).await;
    assert_eq!(page.all("[aria-live=polite], [role=status]").len(), 1);
    assert_eq!(page.all("[aria-live=assertive], [role=alert]").len(), 1);
}
