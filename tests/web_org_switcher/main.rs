//! OrgSwitcher: where somebody works, where else they can, and what stands in the way.

#![cfg(target_arch = "wasm32")]

#[path = "../web/mod.rs"]
mod web;

mod doors;
mod list;
mod panel;
mod scale;
mod switching;

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
