//! What was done is done once: double clicks, second mounts, reloads.

use super::*;

#[wasm_bindgen_test]
async fn a_double_click_and_two_mounts_accept_once() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.sign_in(BARBARA).await;
    set_address(&link);
    let content = html! { <><AcceptInvitation class="one" /><AcceptInvitation class="two" /></> };
    let page = Page::mount(&site, content);
    page.until("both offers", |page| {
        page.all("[data-wa-screen='invitation/offer']").len() == 2
    })
    .await;
    site.hold(ACCEPT);
    let buttons = page.all("button[data-variant=primary]");
    for button in buttons.iter().chain(&buttons) {
        button.click();
    }
    page.until("busy buttons", |page| page.all("button[data-state=busy]").len() == 2)
        .await;
    site.release();
    page.until("both joined", |page| {
        page.all("[data-wa-screen='invitation/joined']").len() == 2
    })
    .await;
    site.settle().await;
    site.only_sent(ACCEPT);
    assert!(page.banner().is_empty());
}

#[wasm_bindgen_test]
async fn a_mount_after_the_acceptance_shows_what_came_of_it() {
    let (page, token) = invited(&[BARBARA], "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/joined").await;
    let page = page.reload().await;
    page.shows("invitation/joined").await;
    assert_eq!(plain(&page.text("h1")), (words().joined_title)(ENGINES));
    page.site.settle().await;
    page.site.only_sent(ACCEPT);
    assert_eq!(page.site.visits().len(), 1, "nobody is led on twice");
    // The link of the mail, opened again in this tab.
    let site = page.site.clone();
    drop(page);
    let page = opened(&site, &format!("/invite?token={token}"), "invitation/joined").await;
    assert_eq!(address(), "/invite");
    page.site.only_sent(ACCEPT);
}

#[wasm_bindgen_test]
async fn a_reload_while_the_server_accepts_is_no_error() {
    let (page, _) = invited(&[BARBARA], "invitation/offer").await;
    page.site.hold(ACCEPT);
    page.click(words().accept);
    page.until("the request", |page| !page.site.sent(ACCEPT).is_empty())
        .await;
    // The server has done it; its answer goes to a page that is not there any more.
    let page = page.reload().await;
    page.shows("invitation/joined").await;
    page.site.settle().await;
    assert_eq!(page.site.sent(ACCEPT).len(), 2);
    assert_eq!(
        plain(&page.text("h1")),
        (words().joined_title)(ENGINES),
        "the newest membership tells what the lost answer told"
    );
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn a_reload_keeps_every_screen() {
    let (mut page, _) = invited(&[ADA], "invitation/offer").await;
    page = page.reload().await;
    page.shows("invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/other-account").await;
    page = page.reload().await;
    page.shows("invitation/other-account").await;
    let (page, _) = invited(&[], "invitation/sign-in").await;
    let page = page.reload().await;
    page.shows("invitation/sign-in").await;
}
