//! UserButton: a menu by the book, and signing out or switching without surprises.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::Cell;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::menu::{
    ADA, BARBARA, BUTTON, INITIALS, ITEM, MENU, focused_item, focuses_item, is_closed, open, page, page_of_two, words,
};
use web::{Page, Site, Visit, Watcher};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn nothing_is_shown_while_the_session_is_unknown_or_nobody_is_signed_in() {
    let site = Site::new().await;
    site.hold("/session");
    let page = Page::mount(&site, html! { <UserButton show_name=true /> });
    page.until("the question", |_| !site.sent("/session").is_empty()).await;
    assert!(!page.has("button"));
    assert_eq!(page.text(".wa-root"), "");
    site.release();
    site.settle().await;
    assert!(!page.has("button"));
    assert_eq!(page.text(".wa-root"), "");
}

#[wasm_bindgen_test]
async fn the_button_shows_initials_and_says_whose_it_is() {
    let page = page().await;
    assert_eq!(page.text(".wa-avatar"), "AL");
    assert_eq!(
        page.get(".wa-avatar").get_attribute("aria-hidden").as_deref(),
        Some("true")
    );
    assert_eq!(web::spoken(&page.get(BUTTON)), (words().open)("Ada Lovelace"));
    assert!(!page.has(".wa-menu-button-name"), "no name unless asked for");
    drop(page);

    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <UserButton show_name=true class="mine" /> });
    page.until("the name", |page| page.has(".wa-menu-button-name")).await;
    assert_eq!(page.text(".wa-menu-button-name"), "Ada Lovelace");
    assert!(page.has(".wa-root.mine"));
}

#[wasm_bindgen_test]
async fn the_menu_has_the_roles_and_names_of_a_menu() {
    let page = page().await;
    let button = page.get(BUTTON);
    assert_eq!(button.get_attribute("aria-haspopup").as_deref(), Some("menu"));
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(button.get_attribute("aria-controls"), None);
    open(&page).await;
    let menu = page.get(MENU);
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(button.get_attribute("aria-controls"), Some(menu.id()));
    assert!(!menu.id().is_empty());
    assert_eq!(menu.get_attribute("aria-label").as_deref(), Some(words().menu));
    let items = page.all(ITEM);
    let names: Vec<_> = items.iter().map(|item| web::spoken(item)).collect();
    assert_eq!(names, [words().manage_account, words().sign_out, words().add_account]);
    assert!(items.iter().all(|item| item.tab_index() == -1));
    let header = page.text(".wa-menu-header");
    assert!(header.contains("Ada Lovelace") && header.contains(ADA), "{header}");
    // A menu holds items, separators and groups only.
    assert!(!page.has("[role=menu] :is(a:not([role=menuitem]), input, h1, p)"));
}

#[wasm_bindgen_test]
async fn a_click_enter_and_space_open_and_close_it() {
    let page = page().await;
    for key in ["click", "Enter", " "] {
        page.get(BUTTON).focus().unwrap();
        match key {
            "click" => page.get(BUTTON).click(),
            key => page.key(key),
        }
        page.until(&format!("the menu after {key}"), |page| page.has(MENU))
            .await;
        focuses_item(&page, words().manage_account).await;
        page.get(BUTTON).click();
        is_closed(&page).await;
    }
}

/// Takes its time to draw, as a big app on a small device does: Yew then runs effects only after a pause.
#[component]
fn Slow() -> Html {
    let _session = use_session();
    let end = js_sys::Date::now() + 40.0;
    while js_sys::Date::now() < end {}
    Html::default()
}

#[wasm_bindgen_test]
async fn a_click_at_the_first_sight_of_the_button_opens_the_menu() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <><Slow /><UserButton /></> });
    let place = page.place().clone();
    let clicked = Cell::new(false);
    let _watcher = Watcher::calling(page.place(), move || {
        let button = place.query_selector(BUTTON).ok().flatten();
        if let Some(button) = button.filter(|_| !clicked.replace(true)) {
            wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(button).click();
        }
    });
    page.until("the menu", |page| page.has(MENU)).await;
    page.site.settle().await;
    assert!(page.has(MENU), "it closed again by itself");
}

#[wasm_bindgen_test]
async fn arrow_keys_open_it_at_their_end() {
    let page = page().await;
    for (key, first) in [("ArrowDown", words().manage_account), ("ArrowUp", words().add_account)] {
        page.get(BUTTON).focus().unwrap();
        page.key(key);
        focuses_item(&page, first).await;
        page.key("Escape");
        is_closed(&page).await;
        assert!(page.has_focus(BUTTON));
    }
}

#[wasm_bindgen_test]
async fn arrows_wrap_around_and_home_and_end_jump() {
    let page = page().await;
    open(&page).await;
    for (key, name) in [
        ("ArrowDown", words().sign_out),
        ("ArrowDown", words().add_account),
        ("ArrowDown", words().manage_account),
        ("ArrowUp", words().add_account),
        ("Home", words().manage_account),
        ("End", words().add_account),
        ("ArrowUp", words().sign_out),
    ] {
        page.key(key);
        assert_eq!(focused_item(), name, "after {key}");
    }
}

#[wasm_bindgen_test]
async fn a_letter_jumps_to_the_next_item_that_starts_with_it() {
    let page = page_of_two().await;
    open(&page).await;
    // The words that are to be seen count: another account is found by its name.
    let switch = format!("{} {ADA}", (words().switch_to)("Ada Lovelace"));
    for (key, name) in [
        ("s", words().sign_out),
        ("s", words().sign_out_all),
        ("S", words().sign_out),
        ("a", &switch),
        ("a", words().add_account),
        ("x", words().add_account),
        ("m", words().manage_account),
    ] {
        page.key(key);
        assert_eq!(focused_item(), name, "after {key}");
    }
}

#[wasm_bindgen_test]
async fn escape_closes_menu_and_returns_focus() {
    let page = page().await;
    open(&page).await;
    page.key("ArrowDown");
    page.key("Escape");
    is_closed(&page).await;
    assert!(page.has_focus(BUTTON));
}

#[wasm_bindgen_test]
async fn tab_closes_the_menu_and_goes_on_from_the_button() {
    for (shift, neighbour) in [(false, "#after"), (true, "#before")] {
        let page = page().await;
        open(&page).await;
        page.key_with("Tab", shift);
        is_closed(&page).await;
        assert!(page.has_focus(neighbour), "shift: {shift}");
    }
}

#[wasm_bindgen_test]
async fn a_press_outside_closes_the_menu_and_one_inside_does_not() {
    let page = page().await;
    open(&page).await;
    let press = |selector: &str| {
        let id = [("pointerId", JsValue::from_f64(1.0))];
        web::browser::fire(&page.get(selector), "PointerEvent", "pointerdown", &id);
    };
    press(".wa-menu-header");
    press("[role=menuitem] .wa-menu-text");
    page.site.settle().await;
    assert!(page.has(MENU));
    press("#after");
    is_closed(&page).await;
}

#[wasm_bindgen_test]
async fn managing_the_account_goes_to_its_page() {
    let page = page().await;
    open(&page).await;
    page.key("Enter");
    is_closed(&page).await;
    assert!(page.has_focus(BUTTON));
    assert_eq!(page.site.visits(), [Visit::go("/account")]);
}

#[wasm_bindgen_test]
async fn adding_an_account_leads_to_the_sign_in_page_and_back() {
    let page = page().await;
    web::set_address("/orders?id=7");
    open(&page).await;
    page.click(words().add_account);
    is_closed(&page).await;
    assert_eq!(
        page.site.visits(),
        [Visit::go("/sign-in?redirect_uri=%2Forders%3Fid%3D7")]
    );
}

#[wasm_bindgen_test]
async fn signing_out_ends_the_account_and_goes_where_the_settings_say() {
    let page = page_of_two().await;
    open(&page).await;
    page.click(words().sign_out);
    page.until("no button", |page| !page.has(BUTTON)).await;
    page.site.settle().await;
    assert!(!page.site.only_sent("/session/sign-out").field("sign_in_id").is_empty());
    assert_eq!(page.site.visits(), [Visit::go("/")]);
    assert!(last_session(&page).contains(ADA) && !last_session(&page).contains(BARBARA));
}

#[wasm_bindgen_test]
async fn signing_out_of_all_accounts_ends_all() {
    let page = page_of_two().await;
    open(&page).await;
    page.click(words().sign_out_all);
    page.until("no button", |page| !page.has(BUTTON)).await;
    page.site.settle().await;
    assert_eq!(page.site.only_sent("/session/sign-out").field("sign_in_id"), "");
    assert_eq!(page.site.visits(), [Visit::go("/sign-in")]);
    assert!(!last_session(&page).contains(ADA));
}

fn last_session(page: &Page) -> String {
    page.site.sent("/session").pop().expect("the session was read").answer()
}

#[wasm_bindgen_test]
async fn who_is_alone_is_not_offered_to_sign_out_of_all() {
    let page = page().await;
    open(&page).await;
    assert!(page.offers(words().sign_out) && !page.offers(words().sign_out_all));
}

#[wasm_bindgen_test]
async fn switching_makes_the_other_account_the_active_one() {
    let page = page_of_two().await;
    assert_eq!(page.text(INITIALS), "BL");
    open(&page).await;
    page.click(&(words().switch_to)("Ada Lovelace"));
    page.until("Ada's initials", |page| page.text(INITIALS) == "AL").await;
    is_closed(&page).await;
    page.site.settle().await;
    page.site.only_sent("/session/switch-sign-in");
    assert_eq!(page.site.visits(), [], "switching leads nowhere else");
    open(&page).await;
    assert!(page.offers(&(words().switch_to)("Barbara Liskov")));
}

#[wasm_bindgen_test]
async fn after_switching_the_focus_is_back_on_the_button() {
    let page = page_of_two().await;
    open(&page).await;
    let switch = (words().switch_to)("Ada Lovelace");
    page.named(&switch).focus().unwrap();
    page.key("Enter");
    is_closed(&page).await;
    page.focuses(BUTTON).await;
}

#[wasm_bindgen_test]
async fn after_signing_out_the_focus_is_beside_where_the_button_was() {
    // With nothing around it but the page, and behind a gate whose other side has a link.
    let alone = page().await;
    open(&alone).await;
    alone.click(words().sign_out);
    alone.until("no button", |page| !page.has(BUTTON)).await;
    alone.focuses("#before").await;
    drop(alone);
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let fallback =
        html! { <><a id="hidden" href="#" hidden=true>{ "?" }</a><a id="sign-in" href="#">{ "Sign in" }</a></> };
    let gated = html! { <SignedIn unknown={html! {}} {fallback}><UserButton /></SignedIn> };
    let page = web::menu::shown_as(&site, gated).await;
    open(&page).await;
    page.click(words().sign_out);
    page.focuses("#sign-in").await;
}

#[wasm_bindgen_test]
async fn a_focus_that_is_elsewhere_when_somebody_is_signed_out_stays_there() {
    let page = page().await;
    page.site.hold("/session/sign-out");
    open(&page).await;
    page.click(words().sign_out);
    page.until("the question", |page| !page.site.sent("/session/sign-out").is_empty())
        .await;
    page.get("#after").focus().expect("a link can have the focus");
    page.site.release();
    page.until("no button", |page| !page.has(BUTTON)).await;
    page.site.settle().await;
    assert!(page.has_focus("#after"));
}

#[wasm_bindgen_test]
async fn a_sign_out_that_fails_is_told_in_the_open_menu() {
    let page = page().await;
    page.site.faults(json!({ "drop": true }));
    open(&page).await;
    page.key("ArrowDown");
    page.key("Enter");
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert!(page.has(MENU));
    assert_eq!(page.announcement("assertive"), ENGLISH.problem.offline);
    assert_eq!(page.announcement("polite"), "");
    assert_eq!(focused_item(), words().sign_out);
    assert_eq!(page.site.visits(), []);

    page.site.faults(json!({}));
    page.key("Enter");
    page.until("no button", |page| !page.has(BUTTON)).await;
    assert_eq!(page.announcement("assertive"), "");
}

#[wasm_bindgen_test]
async fn a_second_click_while_something_is_under_way_does_nothing() {
    let page = page_of_two().await;
    open(&page).await;
    page.site.hold("/session/sign-out");
    page.click(words().sign_out);
    page.click(words().sign_out);
    page.until("the busy item", |page| page.has("[role=menuitem][data-state=busy]"))
        .await;
    let busy = page.named(words().sign_out);
    assert_eq!(busy.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(!busy.has_attribute("disabled"));
    assert_eq!(page.announcement("polite"), words().signing_out);
    page.click(words().sign_out);
    page.click(words().sign_out_all);
    page.click(&(words().switch_to)("Ada Lovelace"));
    page.site.release();
    page.until("no button", |page| !page.has(BUTTON)).await;
    page.site.settle().await;
    page.site.only_sent("/session/sign-out");
    assert!(page.site.sent("/session/switch-sign-in").is_empty());
    assert_eq!(page.site.visits().len(), 1);
}

#[wasm_bindgen_test]
async fn there_is_one_polite_and_one_assertive_live_region() {
    let page = page().await;
    open(&page).await;
    assert_eq!(page.all("[aria-live=polite], [role=status]").len(), 1);
    assert_eq!(page.all("[aria-live=assertive], [role=alert]").len(), 1);
}
