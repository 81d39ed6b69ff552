//! CreateOrganization and CreateWorkspace: details, invitations with a result each, and what stands in the way.

#![cfg(target_arch = "wasm32")]

#[path = "../web/mod.rs"]
mod web;

mod around;
mod details;
mod invitations;
mod workspace;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use serde_json::json;
use wacht_local::Person;
use wacht_yew::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const LONER: &str = "loner@example.com";
const CREATE: &str = "/organizations";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";
const INVITEE: &str = "[data-wa-part=invitee]";
const DIALOG: &str = "dialog.wa-dialog";

fn words() -> &'static wacht_yew::i18n::CreateTenancyMessages {
    &ENGLISH.create_organization
}

fn workspace_words() -> &'static wacht_yew::i18n::CreateTenancyMessages {
    &ENGLISH.create_workspace
}

async fn site_of(email: &str) -> Site {
    let site = Site::new().await;
    site.sign_in(email).await;
    site
}

/// Ada's page, with the form.
async fn page() -> Page {
    let page = Page::mount(&site_of(ADA).await, html! { <CreateOrganization /> });
    page.shows("create-organization/details").await;
    page
}

/// Ada's page with an organization that was just created, asking whom to invite.
async fn inviting() -> Page {
    let page = page().await;
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    page.until("the roles", |page| page.has("select[name=role]")).await;
    page
}

/// Chooses a file as the browser's dialog would.
fn choose_file(page: &Page, name: &str, bytes: &[u8]) {
    let content = Uint8Array::from(bytes);
    let file = web::browser::construct("File", &[Array::of1(&content).into(), JsValue::from_str(name)]);
    let transfer = web::browser::construct("DataTransfer", &[]);
    let items = web::browser::get(&transfer, "items");
    web::browser::call(&items, "add", &[file]);
    let input = page.get("input[type=file]");
    js_sys::Reflect::set(&input, &"files".into(), &web::browser::get(&transfer, "files"))
        .expect("an input takes files");
    web::browser::fire(&input, "Event", "change", &[]);
}

/// Address and state of each row.
fn invitees(page: &Page) -> Vec<(String, String)> {
    let read = |row: &web_sys::HtmlElement| {
        let name = row.query_selector(".wa-account-name").unwrap().unwrap();
        (name.text_content().unwrap(), row.get_attribute("data-state").unwrap())
    };
    page.all(INVITEE).iter().map(read).collect()
}

fn states(page: &Page) -> Vec<String> {
    invitees(page).into_iter().map(|(_, state)| state).collect()
}
