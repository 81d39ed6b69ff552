//! The user's button and its menu on a page.

use wacht_yew::prelude::*;
use yew::prelude::*;

use super::{Page, Site, document, spoken};

pub(crate) const ADA: &str = "ada@example.com";
pub(crate) const BARBARA: &str = "barbara@example.com";
pub(crate) const BUTTON: &str = "[data-wa-part=menu-button]";
pub(crate) const INITIALS: &str = "[data-wa-part=menu-button] .wa-avatar";
pub(crate) const MENU: &str = "[role=menu]";
pub(crate) const ITEM: &str = "[role=menuitem]";

pub(crate) fn words() -> &'static wacht_yew::i18n::UserButtonMessages {
    &ENGLISH.user_button
}

/// A page with Ada's button between two links.
pub(crate) async fn page() -> Page {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    shown(&site).await
}

/// The same where Barbara signed in after Ada, and is active.
pub(crate) async fn page_of_two() -> Page {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    shown(&site).await
}

pub(crate) async fn shown(site: &Site) -> Page {
    shown_as(site, html! { <UserButton /> }).await
}

pub(crate) async fn shown_as(site: &Site, button: Html) -> Page {
    let content = html! {
        <>
            <a id="before" href="#before">{ "before" }</a>
            { button }
            <a id="after" href="#after">{ "after" }</a>
        </>
    };
    let page = Page::mount(site, content);
    page.until("the button", |page| page.has(BUTTON)).await;
    page
}

pub(crate) async fn open(page: &Page) {
    page.get(BUTTON).focus().unwrap();
    page.get(BUTTON).click();
    page.until("the menu", |page| page.has(MENU)).await;
    focuses_item(page, words().manage_account).await;
}

pub(crate) async fn is_closed(page: &Page) {
    page.until("no menu", |page| !page.has(MENU)).await;
    assert_eq!(
        page.get(BUTTON).get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
}

pub(crate) fn focused_item() -> String {
    let focused = document().active_element();
    focused
        .filter(|element| element.get_attribute("role").as_deref() == Some("menuitem"))
        .map(|element| spoken(&element))
        .unwrap_or_default()
}

pub(crate) async fn focuses_item(page: &Page, name: &str) {
    page.until(&format!("the focus on {name}"), |_| focused_item() == name)
        .await;
}
