//! AcceptInvitation: from the mailed link to the place that was joined, whoever is signed in.

#![cfg(target_arch = "wasm32")]

#[path = "../web/mod.rs"]
mod web;

mod accepting;
mod around;
mod refusal;
mod reload;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit, set_address, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const NEWCOMER: &str = "new@example.com";
const ACCEPT: &str = "/organizations/invitations/accept";
const ENGINES: &str = "Analytical Engines";

fn words() -> &'static wacht_yew::i18n::InvitationMessages {
    &ENGLISH.invitation
}

/// What the address bar says behind the origin.
fn address() -> String {
    let href = window().location().href().expect("an address");
    href.replace(&web::origin(), "")
}

fn kept() -> String {
    let storage = window().session_storage().ok().flatten().expect("a storage");
    let key = format!("wacht-yew:{}:invitation", web::origin().replace("http://", ""));
    storage.get_item(&key).ok().flatten().unwrap_or_default()
}

fn token_of(link: &str) -> String {
    link.split("token=").nth(1).expect("a token").to_owned()
}

/// The page that a link leads to.
async fn opened(site: &Site, link: &str, screen: &str) -> Page {
    set_address(link);
    let page = Page::mount(site, html! { <AcceptInvitation /> });
    page.shows(screen).await;
    page
}

/// Barbara's invitation, with these people signed in here, the last of them active.
async fn invited(people: &[&str], screen: &str) -> (Page, String) {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    for person in people {
        site.sign_in(person).await;
    }
    let page = opened(&site, &link, screen).await;
    (page, token_of(&link))
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn active_place(page: &Page) -> String {
    let session = page.site.sent("/session").pop().expect("the session was read").answer();
    let session: serde_json::Value = serde_json::from_str(&session).expect("JSON");
    let active = &session["data"]["active_signin"];
    let email = active["user"]["primary_email_address"]["email"]
        .as_str()
        .unwrap_or_default();
    let organization = active["active_organization_membership"]["organization"]["name"].as_str();
    let workspace = active["active_workspace_membership"]["workspace"]["name"].as_str();
    format!("{email} {} {}", organization.unwrap_or("-"), workspace.unwrap_or("-"))
}
