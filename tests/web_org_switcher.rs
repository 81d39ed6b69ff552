//! OrgSwitcher: where somebody works, where else they can, and what stands in the way.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_local::Person;
use wacht_yew::flow::org_switcher::Place;
use wacht_yew::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const LONER: &str = "loner@example.com";
const BUTTON: &str = "[data-wa-part=popover-button]";
const PANEL: &str = "[data-wa-part=popover]";
const LIST: &str = "[role=listbox]";
const ROW: &str = "[role=option]";
const ACTIVE: &str = "[role=option][data-state=active]";
const SEARCH: &str = "[role=combobox]";
const DIALOG: &str = "dialog.wa-dialog";
const SWITCH_ORGANIZATION: &str = "/session/switch-organization";
const SWITCH_WORKSPACE: &str = "/session/switch-workspace";
const LISTS: &str = "/me/organization-memberships";

fn words() -> &'static wacht_yew::i18n::OrgSwitcherMessages {
    &ENGLISH.org_switcher
}

async fn shown(site: &Site, switcher: Html) -> Page {
    let content = html! {
        <>
            <a id="before" href="#before">{ "before" }</a>
            { switcher }
            <a id="after" href="#after">{ "after" }</a>
        </>
    };
    let page = Page::mount(site, content);
    page.until("the button", |page| page.has(BUTTON)).await;
    page
}

/// A deployment with somebody who is in no organization.
async fn site_of_loner() -> Site {
    Site::with_person(Person::new(LONER, "Emmy", "Noether").with_password("Noether-1882!")).await
}

/// Ada's switcher, closed, between two links.
async fn page() -> Page {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    shown(&site, html! { <OrgSwitcher /> }).await
}

async fn open(page: &Page) {
    page.get(BUTTON).focus().unwrap();
    page.get(BUTTON).click();
    page.until("the list", |page| page.has(LIST)).await;
}

async fn opened() -> Page {
    let page = page().await;
    open(&page).await;
    page.focuses(LIST).await;
    page
}

async fn is_closed(page: &Page) {
    page.until("no panel", |page| !page.has(PANEL)).await;
    assert_eq!(
        page.get(BUTTON).get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
}

/// The names of the rows.
fn names(page: &Page) -> Vec<String> {
    let name = |row: &web_sys::HtmlElement| {
        let name = row.query_selector(".wa-account-name").unwrap().unwrap();
        name.text_content().unwrap()
    };
    page.all(ROW).iter().map(name).collect()
}

fn pointed_at(page: &Page) -> String {
    page.text(&format!("{ACTIVE} .wa-account-name"))
}

fn row(page: &Page, name: &str) -> web_sys::HtmlElement {
    let at = names(page).iter().position(|other| other == name);
    page.all(ROW)
        .swap_remove(at.unwrap_or_else(|| panic!("no {name} in {:?}", names(page))))
}

#[wasm_bindgen_test]
async fn nothing_is_shown_without_an_account_or_without_organizations() {
    let site = Site::new().await;
    site.hold("/session");
    let page = Page::mount(&site, html! { <OrgSwitcher /> });
    page.until("the question", |_| !site.sent("/session").is_empty()).await;
    assert!(!page.has("button"));
    site.release();
    site.settle().await;
    assert!(!page.has("button"), "nobody is signed in");
    drop(page);

    let site = Site::with_settings(json!({ "b2b_settings": { "organizations_enabled": false } })).await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <><OrgSwitcher /><UserButton /></> });
    page.until("the account", |page| page.has("[data-wa-part=menu-button]"))
        .await;
    assert!(!page.has(BUTTON));
}

#[wasm_bindgen_test]
async fn the_button_says_where_somebody_works_and_nothing_is_read_before_it_is_opened() {
    let page = page().await;
    assert_eq!(page.text(".wa-place-here"), words().personal);
    assert_eq!(web::spoken(&page.get(BUTTON)), (words().open)(words().personal));
    page.site.settle().await;
    assert!(page.site.sent(LISTS).is_empty());
    open(&page).await;
    assert_eq!(page.site.sent(LISTS).len(), 1);
}

#[wasm_bindgen_test]
async fn the_list_has_the_personal_account_organizations_and_their_workspaces() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    assert_eq!(
        names(&page),
        [
            words().personal,
            "Analytical Engines",
            "Difference",
            "Notes",
            "Royal Society"
        ]
    );
    let button = page.get(BUTTON);
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(button.get_attribute("aria-controls"), Some(page.get(PANEL).id()));
    assert_eq!(page.get(PANEL).get_attribute("role").as_deref(), Some("dialog"));
    assert_eq!(
        page.get(LIST).get_attribute("aria-label").as_deref(),
        Some(words().list)
    );
    assert_eq!(
        web::spoken(&row(&page, "Difference")),
        format!("Difference {} Admin", (words().workspace_of)("Analytical Engines"))
    );
    let selected = page.all("[role=option][aria-selected=true]");
    assert_eq!(selected.len(), 1);
    assert_eq!(selected[0].get_attribute("data-kind").as_deref(), Some("personal"));
    let last = row(&page, "Royal Society");
    assert_eq!(last.get_attribute("aria-posinset").as_deref(), Some("5"));
    assert_eq!(last.get_attribute("aria-setsize").as_deref(), Some("5"));
    assert!(!page.has(SEARCH), "five are seen at a glance");
    let descendant = page.get(LIST).get_attribute("aria-activedescendant");
    assert_eq!(descendant, Some(page.get(ACTIVE).id()));
}

#[wasm_bindgen_test]
async fn the_personal_account_can_be_left_out_and_the_app_adds_lines() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let chosen = Rc::new(RefCell::new(0));
    let item = OrgSwitcherItem {
        key: "docs".into(),
        text: "Documentation".into(),
        on_select: {
            let chosen = chosen.clone();
            Callback::from(move |()| *chosen.borrow_mut() += 1)
        },
    };
    let switcher = html! { <OrgSwitcher hide_personal=true extra_items={vec![item]} trigger={html! { <b id="own">{ "Teams" }</b> }} /> };
    let page = shown(&site, switcher).await;
    assert!(page.has("#own"));
    open(&page).await;
    page.until("the workspaces", |page| page.all(ROW).len() == 4).await;
    assert_eq!(names(&page)[0], "Analytical Engines");
    page.click("Documentation");
    is_closed(&page).await;
    assert_eq!(*chosen.borrow(), 1);
}

#[wasm_bindgen_test]
async fn keys_move_through_the_list_and_letters_jump() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    assert_eq!(pointed_at(&page), words().personal);
    for (key, name) in [
        ("ArrowDown", "Analytical Engines"),
        ("End", "Royal Society"),
        ("ArrowDown", words().personal),
        ("ArrowUp", "Royal Society"),
        ("Home", words().personal),
        ("n", "Notes"),
        ("r", "Royal Society"),
        ("A", "Analytical Engines"),
        ("x", "Analytical Engines"),
        ("PageDown", "Royal Society"),
    ] {
        page.key(key);
        page.until(&format!("{name} after {key}"), |page| pointed_at(page) == name)
            .await;
        assert!(page.has_focus(LIST), "the focus stays in the list");
    }
}

#[wasm_bindgen_test]
async fn enter_switches_to_an_organization_and_the_switcher_closes() {
    let page = opened().await;
    page.key("ArrowDown");
    page.until("the first organization", |page| {
        pointed_at(page) == "Analytical Engines"
    })
    .await;
    page.key("Enter");
    is_closed(&page).await;
    page.focuses(BUTTON).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Analytical Engines")
        .await;
    assert!(
        !page
            .site
            .only_sent(SWITCH_ORGANIZATION)
            .field("organization_id")
            .is_empty()
    );
    assert_eq!(page.announcement("polite"), (words().switched)("Analytical Engines"));
    assert_eq!(page.site.visits(), [], "nothing says where to go");
}

#[wasm_bindgen_test]
async fn a_workspace_is_entered_with_its_organization_and_the_way_back_is_the_personal_account() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    row(&page, "Notes").click();
    is_closed(&page).await;
    let both = (words().within)("Analytical Engines", "Notes");
    page.until("both names", |page| page.text(".wa-place-here") == both)
        .await;
    assert!(!page.site.only_sent(SWITCH_WORKSPACE).field("workspace_id").is_empty());
    open(&page).await;
    assert_eq!(pointed_at(&page), "Notes", "the active place is the one to begin at");
    row(&page, words().personal).click();
    is_closed(&page).await;
    page.until("the personal account", |page| {
        page.text(".wa-place-here") == words().personal
    })
    .await;
    assert_eq!(page.site.only_sent(SWITCH_ORGANIZATION).field("organization_id"), "");
}

#[wasm_bindgen_test]
async fn choosing_where_one_is_already_asks_for_nothing() {
    let page = opened().await;
    page.key("Enter");
    page.site.settle().await;
    assert!(page.site.sent(SWITCH_ORGANIZATION).is_empty());
    assert!(page.has(PANEL));
}

#[wasm_bindgen_test]
async fn while_one_is_entered_it_is_busy_and_a_second_choice_does_nothing() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    page.site.hold(SWITCH_ORGANIZATION);
    row(&page, "Royal Society").click();
    page.until("the ring", |page| page.has("[role=option][data-state=busy]"))
        .await;
    assert_eq!(page.announcement("polite"), words().switching);
    row(&page, "Analytical Engines").click();
    row(&page, "Royal Society").click();
    page.site.release();
    is_closed(&page).await;
    assert_eq!(page.site.sent(SWITCH_ORGANIZATION).len(), 1);
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Society")
        .await;
}

#[wasm_bindgen_test]
async fn a_failed_switch_is_told_in_the_open_panel_and_can_be_tried_again() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    page.site.faults(json!({ "drop": true, "path": SWITCH_ORGANIZATION }));
    row(&page, "Royal Society").click();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.text(".wa-place-here"), words().personal);
    page.site.faults(json!({}));
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Society")
        .await;
}

#[wasm_bindgen_test]
async fn after_a_switch_the_overwrites_say_where_to_go_or_the_app_takes_over() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let ui = UiOverwrites::new().after_switch_redirect_url("/dashboard");
    let page = shown(&site, html! { <OrgSwitcher ui_overwrites={ui.clone()} /> }).await;
    open(&page).await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    assert_eq!(site.visits(), [Visit::go("/dashboard")]);
    drop(page);

    let site = Site::new().await;
    site.sign_in(ADA).await;
    let told = Rc::new(RefCell::new(Vec::<TenancyChange>::new()));
    let on_organization_changed = {
        let told = told.clone();
        Callback::from(move |change| told.borrow_mut().push(change))
    };
    let page = shown(
        &site,
        html! { <OrgSwitcher ui_overwrites={ui} {on_organization_changed} /> },
    )
    .await;
    open(&page).await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    assert_eq!(site.visits(), []);
    let told = told.borrow();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].cause, TenancyChangeCause::Switched);
    assert!(matches!(told[0].place, Place::Organization(_)));
    assert_eq!(told[0].target.as_ref().map(|target| target.href()), Some("/dashboard"));
}

#[wasm_bindgen_test]
async fn what_may_not_be_entered_says_why_and_what_to_do_about_it() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    let shut = row(&page, "Bletchley Park");
    assert_eq!(shut.get_attribute("data-shut").as_deref(), Some("true"));
    assert!(web::spoken(&shut).contains(words().shut_by_factor_short));
    shut.click();
    page.until("the reason", |page| {
        page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    let notice = page.text("[data-wa-part=popover] [data-wa-part=notice]");
    assert!(notice.contains(&(words().shut_title)("Bletchley Park")), "{notice}");
    assert!(notice.contains(words().shut_by_factor), "{notice}");
    assert!(notice.contains("The server says: Multi-Factor"), "{notice}");
    assert!(
        site.sent(SWITCH_ORGANIZATION).is_empty(),
        "the server is not asked in vain"
    );
    page.click(words().set_up_factor);
    assert_eq!(site.visits(), [Visit::go("/account")]);
}

#[wasm_bindgen_test]
async fn a_restriction_that_is_gone_is_gone_after_looking_again() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    row(&page, "Bletchley Park").click();
    page.until("the reason", |page| {
        page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": false } }));
    page.click(words().look_again);
    page.until("no reason", |page| {
        !page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    row(&page, "Bletchley Park").click();
    is_closed(&page).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Bletchley Park")
        .await;
}

#[wasm_bindgen_test]
async fn a_restriction_that_came_meanwhile_is_explained_instead_of_a_generic_text() {
    let site = Site::new().await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": false } }));
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    assert!(!page.has("[data-shut]"));
    site.settle().await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": true } }));
    row(&page, "Bletchley Park").click();
    page.until("the reason", |page| {
        page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    assert_eq!(page.banner(), "");
    assert_eq!(site.sent(SWITCH_ORGANIZATION).len(), 1);
}

#[wasm_bindgen_test]
async fn leaving_asks_first_names_what_goes_and_gives_the_focus_back() {
    let page = opened().await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    open(&page).await;
    page.click(&(words().leave_submit)("Royal Society"));
    page.until("the dialog", |page| page.has(DIALOG)).await;
    assert_eq!(page.get(DIALOG).get_attribute("role").as_deref(), Some("alertdialog"));
    assert_eq!(
        page.text(&format!("{DIALOG} h2")),
        (words().leave_title)("Royal Society")
    );
    assert!(page.text(DIALOG).contains(&(words().leave_organization_text)(0)));
    page.click(words().cancel);
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.focuses(BUTTON).await;
    assert_eq!(page.text(".wa-place-here"), "Royal Society");

    open(&page).await;
    page.click(&(words().leave_submit)("Royal Society"));
    page.until("the dialog", |page| page.has(DIALOG)).await;
    page.click(&(words().leave_submit)("Royal Society"));
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.until("the personal account", |page| {
        page.text(".wa-place-here") == words().personal
    })
    .await;
    page.focuses(BUTTON).await;
    assert_eq!(page.announcement("polite"), (words().left)("Royal Society"));
    open(&page).await;
    page.until("one less", |page| !names(page).contains(&"Royal Society".to_owned()))
        .await;
}

#[wasm_bindgen_test]
async fn the_only_admin_is_told_what_to_do_first() {
    let page = opened().await;
    row(&page, "Analytical Engines").click();
    is_closed(&page).await;
    open(&page).await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    page.click(&(words().leave_submit)("Analytical Engines"));
    page.until("the dialog", |page| page.has(DIALOG)).await;
    assert!(
        page.text(DIALOG).contains(&(words().leave_organization_text)(2)),
        "both workspaces go with it"
    );
    page.click(&(words().leave_submit)("Analytical Engines"));
    page.until("the refusal", |page| {
        page.text(&format!("{DIALOG} .wa-banner")) == words().sole_admin
    })
    .await;
    // Reads like the live region of a root, which is silent behind a modal dialog.
    assert_eq!(
        page.text(&format!("{DIALOG} [aria-live=assertive]")),
        words().sole_admin
    );
    assert_eq!(page.text(".wa-place-here"), "Analytical Engines");
}

#[wasm_bindgen_test]
async fn managing_is_offered_to_those_who_may_and_leads_to_its_page() {
    let page = opened().await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    open(&page).await;
    assert!(!page.offers(words().manage), "a plain member");
    row(&page, "Analytical Engines").click();
    is_closed(&page).await;
    open(&page).await;
    page.click(words().manage);
    assert_eq!(page.site.visits(), [Visit::go("/organization")]);
}

#[wasm_bindgen_test]
async fn escape_closes_and_returns_the_focus_and_nothing_around_it_hears_of_it() {
    let page = opened().await;
    let heard = Rc::new(RefCell::new(0));
    let counter = heard.clone();
    let _listener = web::watch::Listener::new(&web::document(), "keydown", move |event| {
        if !event.default_prevented() {
            *counter.borrow_mut() += 1;
        }
    });
    page.key("Escape");
    is_closed(&page).await;
    assert!(page.has_focus(BUTTON));
    assert_eq!(*heard.borrow(), 0);
}

#[wasm_bindgen_test]
async fn a_press_outside_closes_it_and_one_inside_does_not() {
    let page = opened().await;
    let press = |selector: &str| {
        let id = [("pointerId", JsValue::from_f64(1.0))];
        web::browser::fire(&page.get(selector), "PointerEvent", "pointerdown", &id);
    };
    press(".wa-place-current");
    press(ROW);
    page.site.settle().await;
    assert!(page.has(PANEL));
    press("#after");
    is_closed(&page).await;
}

#[wasm_bindgen_test]
async fn tab_goes_through_the_panel_and_out_of_it_closes_it() {
    let page = opened().await;
    page.key("Tab");
    assert!(page.has(PANEL), "what can be created comes next");
    for _ in 0..4 {
        if page.has(PANEL) {
            page.key("Tab");
            page.site.settle().await;
        }
    }
    is_closed(&page).await;
    assert!(page.has_focus("#after"));
}

#[wasm_bindgen_test]
async fn creating_leads_to_the_page_that_the_settings_name_or_opens_a_dialog() {
    let page = opened().await;
    page.click(words().create_organization);
    is_closed(&page).await;
    assert_eq!(page.site.visits(), [Visit::go("/create-organization")]);
    drop(page);

    let site = Site::with_settings(json!({ "ui_settings": { "create_organization_url": "" } })).await;
    site.sign_in(ADA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.click(words().create_organization);
    page.until("the dialog", |page| page.has(&format!("{DIALOG} form")))
        .await;
    assert!(!page.has(PANEL));
    page.get("[data-wa-part=dialog-close]").click();
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.focuses(BUTTON).await;
}

#[wasm_bindgen_test]
async fn creating_is_offered_as_far_as_it_is_allowed() {
    let site = Site::with_settings(json!({ "b2b_settings": { "allow_users_to_create_orgs": false } })).await;
    site.sign_in(ADA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.until("workspaces can be created", |page| {
        page.offers(words().create_workspace)
    })
    .await;
    assert!(!page.offers(words().create_organization));
    drop(page);

    let site = Site::with_settings(json!({ "b2b_settings": { "workspaces_enabled": false } })).await;
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.until("organizations can be created", |page| {
        page.offers(words().create_organization)
    })
    .await;
    assert!(!page.offers(words().create_workspace));
}

#[wasm_bindgen_test]
async fn who_is_in_no_organization_is_told_how_to_come_into_one() {
    let site = site_of_loner().await;
    site.sign_in(LONER).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    page.get(BUTTON).click();
    page.until("the sentence", |page| page.text(PANEL).contains(words().empty_title))
        .await;
    assert!(page.text(PANEL).contains(words().empty_may_create));
    drop(page);

    let site = site_of_loner().await;
    site.settings(json!({ "b2b_settings": { "allow_users_to_create_orgs": false } }));
    site.sign_in(LONER).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    page.get(BUTTON).click();
    page.until("the sentence", |page| page.text(PANEL).contains(words().empty_ask))
        .await;
}

#[wasm_bindgen_test]
async fn loading_is_shown_and_a_failure_can_be_tried_again() {
    let page = page().await;
    page.site.hold(LISTS);
    page.get(BUTTON).click();
    page.until("the skeleton", |page| page.has("[aria-busy=true]")).await;
    assert!(
        !page.text(PANEL).contains(words().empty_title),
        "not known is not empty"
    );
    page.key("Escape");
    is_closed(&page).await;
    page.site.release();
    page.site.settle().await;
    drop(page);

    let page = self::page().await;
    page.site.faults(json!({ "status": 503, "path": LISTS }));
    page.get(BUTTON).click();
    page.until("the failure", |page| page.text(PANEL).contains(words().failed))
        .await;
    page.site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the list", |page| page.has(LIST)).await;
}

async fn page_of_many(count: u32) -> Page {
    let site = Site::new().await;
    site.order(&format!("organizations?count={count}&user={ADA}"));
    site.sign_in(ADA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.focuses(SEARCH).await;
    page
}

#[wasm_bindgen_test]
async fn a_long_list_is_searched_by_typing() {
    let page = page_of_many(30).await;
    let search = |text: &str| {
        let field: web_sys::HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(page.get(SEARCH));
        field.set_value(text);
        web::browser::fire(&field, "InputEvent", "input", &[]);
    };
    search("society");
    page.until("one", |page| names(page) == ["Royal Society"]).await;
    assert_eq!(pointed_at(&page), "Royal Society");
    assert_eq!(
        page.get(SEARCH).get_attribute("aria-activedescendant"),
        Some(page.get(ACTIVE).id())
    );
    search("nothing of the kind");
    page.until("none", |page| page.text(PANEL).contains(words().nothing_found))
        .await;
    assert_eq!(page.get(SEARCH).get_attribute("aria-activedescendant"), None);
    search("society");
    page.until("one", |page| names(page) == ["Royal Society"]).await;
    page.key("Enter");
    is_closed(&page).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Society")
        .await;
}

#[wasm_bindgen_test]
async fn five_thousand_organizations_cost_what_is_seen_of_them() {
    let page = page_of_many(5_000).await;
    let few = |page: &Page| page.all(ROW).len() <= 24;
    assert!(few(&page), "{} rows are drawn", page.all(ROW).len());
    assert_eq!(page.get(ROW).get_attribute("aria-setsize").as_deref(), Some("5005"));
    page.key("End");
    page.until("the last one", |page| pointed_at(page) == "Royal Society")
        .await;
    assert!(few(&page));
    let (list, last) = (page.get(LIST), page.get(ACTIVE));
    let top = last.offset_top() - list.scroll_top();
    // Heights may be fractions of a pixel.
    assert!((0..=list.client_height() - 47).contains(&top), "it is in sight: {top}");
    page.key("Home");
    page.until("the first one", |page| pointed_at(page) == words().personal)
        .await;
    page.get(LIST).set_scroll_top(48 * 2_000);
    page.until("the middle", |page| {
        names(page).iter().any(|name| name == "Organization 02000")
    })
    .await;
    assert!(few(&page));
    assert!(!page.has(ACTIVE), "the active one is far away");
    page.key("ArrowDown");
    page.until("back at the second one", |page| {
        pointed_at(page) == "Analytical Engines"
    })
    .await;
}
