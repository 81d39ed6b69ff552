//! UserButton: what the app and the deployment make of it.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::Cell;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::menu::{
    ADA, BARBARA, BUTTON, INITIALS, ITEM, MENU, focused_item, is_closed, open, page, page_of_two, shown, shown_as,
    words,
};
use web::{Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_failure_is_forgotten_when_the_menu_is_opened_again() {
    let page = page().await;
    page.site.faults(json!({ "drop": true }));
    open(&page).await;
    page.click(words().sign_out);
    page.until("the banner", |page| !page.banner().is_empty()).await;
    page.key("Escape");
    is_closed(&page).await;
    open(&page).await;
    assert_eq!(page.banner(), "");
    assert_eq!(page.announcement("assertive"), "");
    page.key("Escape");
    is_closed(&page).await;
    // With the keyboard it opens another way.
    page.key("ArrowDown");
    page.until("the menu", |page| page.has(MENU)).await;
    page.click(words().sign_out);
    page.until("the banner", |page| !page.banner().is_empty()).await;
    page.key("Escape");
    is_closed(&page).await;
    page.key("ArrowUp");
    page.until("the menu", |page| page.has(MENU)).await;
    assert_eq!(page.banner(), "");
}

#[wasm_bindgen_test]
async fn the_head_of_the_menu_names_the_organization_and_the_workspace_in_use() {
    const CHIP: &str = "[data-wa-part=menu] [data-wa-part=tenancy]";
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = shown(&site).await;
    open(&page).await;
    assert!(!page.has(CHIP), "she works for herself");
    drop(page);

    site.work_in("Analytical Engines", None).await;
    let page = shown(&site).await;
    open(&page).await;
    assert_eq!(page.text(CHIP), format!("{}Analytical Engines", words().works_in));
    drop(page);

    site.work_in("Analytical Engines", Some("Difference")).await;
    let page = shown(&site).await;
    open(&page).await;
    let names: Vec<_> = page
        .all(".wa-tenancy-name")
        .iter()
        .map(|name| web::spoken(name))
        .collect();
    assert_eq!(names, ["Analytical Engines", "Difference"]);
}

#[wasm_bindgen_test]
async fn the_app_adds_links_and_things_to_do() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let calls = std::rc::Rc::new(Cell::new(0));
    let on_select = {
        let calls = calls.clone();
        Callback::from(move |()| calls.set(calls.get() + 1))
    };
    let items = vec![
        UserButtonItem::link("Billing", "/billing?from=menu"),
        UserButtonItem::link("Status", "https://status.example.com/now"),
        UserButtonItem::link("Trap", "javascript:alert(1)"),
        UserButtonItem::link("Other trap", "//evil.example"),
        UserButtonItem::action("Keyboard shortcuts", on_select).icon(html! { <i class="mine"></i> }),
    ];
    let page = shown_as(&site, html! { <UserButton extra_items={items} /> }).await;
    open(&page).await;
    let names: Vec<_> = page.all(ITEM).iter().map(|item| web::spoken(item)).collect();
    let (manage, out, add) = (words().manage_account, words().sign_out, words().add_account);
    assert_eq!(
        names,
        [manage, "Billing", "Status", "Keyboard shortcuts", out, add],
        "traps are left out"
    );
    assert!(page.has("[role=menuitem] i.mine"));
    assert_eq!(
        page.named("Billing").get_attribute("href").as_deref(),
        Some("/billing?from=menu")
    );

    page.key("b");
    assert_eq!(focused_item(), "Billing");
    page.key(" ");
    is_closed(&page).await;
    assert!(page.has_focus(BUTTON));
    assert_eq!(site.visits(), [Visit::go("/billing?from=menu")]);

    open(&page).await;
    page.click("Status");
    is_closed(&page).await;
    let away = Visit::Leave {
        address: "https://status.example.com/now".into(),
        replace: false,
    };
    assert_eq!(site.visits()[1..], [away], "no credential goes there");

    open(&page).await;
    page.key("k");
    page.key("Enter");
    is_closed(&page).await;
    assert_eq!(calls.get(), 1);
    assert!(page.has_focus(BUTTON));
}

#[wasm_bindgen_test]
async fn a_link_opened_in_another_tab_leaves_this_page_alone() {
    let page = page().await;
    open(&page).await;
    let manage = page.named(words().manage_account);
    assert_eq!(manage.get_attribute("href").as_deref(), Some("/account"));
    // Whoever listens further out keeps the test's browser from really opening a tab.
    let _stop = web::Listener::new(&web::document(), "click", |event| event.prevent_default());
    let with_control = [("ctrlKey", JsValue::TRUE)];
    web::browser::fire(&manage, "MouseEvent", "click", &with_control);
    page.site.settle().await;
    assert_eq!(page.site.visits(), []);
    assert!(page.has(MENU));
}

#[wasm_bindgen_test]
async fn accounts_are_added_as_long_as_there_is_room() {
    for (multi, offers) in [
        (json!({ "enabled": false }), false),
        (json!({ "enabled": true, "max_accounts_per_session": 1 }), false),
        (json!({ "enabled": true, "max_accounts_per_session": 2 }), true),
        (json!({ "enabled": true, "max_accounts_per_session": 0 }), true),
    ] {
        let site = Site::with_settings(json!({ "auth_settings": { "multi_session_support": multi } })).await;
        site.sign_in(ADA).await;
        let page = shown(&site).await;
        open(&page).await;
        assert_eq!(page.offers(words().add_account), offers, "{multi}");
    }
}

#[wasm_bindgen_test]
async fn after_switching_it_goes_where_the_app_says_if_that_is_a_place_to_go() {
    for (address, visits) in [("/home", vec![Visit::go("/home")]), ("javascript:alert(1)", vec![])] {
        let site = Site::new().await;
        site.sign_in(ADA).await;
        site.sign_in(BARBARA).await;
        let page = shown_as(&site, html! { <UserButton after_switch_url={address} /> }).await;
        open(&page).await;
        page.click(&(words().switch_to)("Ada Lovelace"));
        is_closed(&page).await;
        page.site.settle().await;
        assert_eq!(site.visits(), visits);
    }
}

#[wasm_bindgen_test]
async fn the_overwrites_say_where_signing_out_leads() {
    for all in [false, true] {
        let site = Site::new().await;
        site.sign_in(ADA).await;
        site.sign_in(BARBARA).await;
        let ui = UiOverwrites::new()
            .after_sign_out_one_page_url("/one")
            .after_sign_out_all_page_url("/all");
        let page = shown_as(&site, html! { <UserButton ui_overwrites={ui} /> }).await;
        open(&page).await;
        page.click(if all { words().sign_out_all } else { words().sign_out });
        page.until("no button", |page| !page.has(BUTTON)).await;
        site.settle().await;
        assert_eq!(site.visits(), [Visit::go(if all { "/all" } else { "/one" })]);
    }
}

#[wasm_bindgen_test]
async fn escape_in_a_menu_inside_a_dialog_closes_the_menu_only() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = shown_as(&site, html! { <dialog id="outer" open=true><UserButton /></dialog> }).await;
    let heard = std::rc::Rc::new(Cell::new(0));
    let count = heard.clone();
    let _listener = web::Listener::new(&web::document(), "keydown", move |event| {
        count.set(count.get() + i32::from(!event.default_prevented()));
    });
    open(&page).await;
    page.key("Escape");
    is_closed(&page).await;
    assert!(page.has_focus(BUTTON));
    assert_eq!(heard.get(), 0, "the dialog would have heard of it");
}

#[wasm_bindgen_test]
async fn the_profile_opens_in_a_dialog_where_the_app_wants_that() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = shown_as(&site, html! { <UserButton profile={html! { <UserProfile /> }} /> }).await;
    open(&page).await;
    assert!(!page.named(words().manage_account).has_attribute("href"));
    page.key("Enter");
    page.until("the profile", |page| page.has("dialog[open] [data-wa-part=profile]"))
        .await;
    page.until("no menu", |page| !page.has(MENU)).await;
    assert_eq!(page.text("dialog h2"), words().manage_account);
    assert_eq!(site.visits(), []);
    page.click(ENGLISH.widget.close);
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.focuses(BUTTON).await;
}

#[wasm_bindgen_test]
async fn the_profile_of_one_account_does_not_outlive_it() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    let page = shown_as(&site, html! { <UserButton profile={html! { <UserProfile /> }} /> }).await;
    open(&page).await;
    page.key("Enter");
    page.until("the profile", |page| page.has("dialog[open] [data-wa-part=profile]"))
        .await;
    // Another tab switches.
    let accounts = site.ask(wacht_yew::client::Method::Get, "/session", &[]).await;
    let ada = accounts["signins"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["user"]["first_name"] == "Ada");
    let id = ada
        .and_then(|one| one["id"].as_str())
        .expect("Ada is signed in")
        .to_owned();
    site.ask(
        wacht_yew::client::Method::Post,
        "/session/switch-sign-in",
        &[("sign_in_id", &id)],
    )
    .await;
    // A page whose session was read just now asks again for news only, such as that the network is back.
    web::browser::fire(&web::window(), "Event", "online", &[]);
    page.until("no dialog", |page| !page.has("dialog")).await;
    assert_eq!(page.text(INITIALS), "AL");
}

#[wasm_bindgen_test]
async fn what_became_of_a_switch_without_an_answer_is_found_out() {
    let page = page_of_two().await;
    let asked = page.site.sent("/session").len();
    page.site
        .faults(json!({ "drop": true, "path": "/session/switch-sign-in" }));
    open(&page).await;
    page.click(&(words().switch_to)("Ada Lovelace"));
    page.until("the question", |page| page.site.sent("/session").len() > asked)
        .await;
}
