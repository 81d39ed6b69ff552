//! AcceptInvitation: from the mailed link to the place that was joined, whoever is signed in.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

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

#[wasm_bindgen_test]
async fn whoever_is_signed_in_is_asked_first_then_joins_and_goes_there() {
    let (page, token) = invited(&[BARBARA], "invitation/offer").await;
    page.site.settle().await;
    assert!(page.site.sent(ACCEPT).is_empty(), "a link alone joins nobody");
    assert_eq!(page.text("h1"), words().offer_title);
    assert!(page.text("[data-wa-part=identity]").contains(BARBARA));
    assert_eq!(address(), "/invite", "the token has left the address bar");
    assert!(kept().contains(&token), "and is kept for a reload");
    page.click(words().accept);
    page.shows("invitation/joined").await;
    assert_eq!(plain(&page.text("h1")), (words().joined_title)(ENGINES));
    page.site.settle().await;
    assert_eq!(page.site.only_sent(ACCEPT).field("token"), token);
    page.site.only_sent("/session/switch-organization");
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
    assert!(!kept().contains(&token), "forgotten: {}", kept());
}

#[wasm_bindgen_test]
async fn an_invitation_to_a_workspace_leads_into_it() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    let page = opened(&site, &link, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/joined").await;
    assert_eq!(plain(&page.text("h1")), (words().joined_title)("Notes"));
    page.site.settle().await;
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} Notes"));
}

#[wasm_bindgen_test]
async fn whoever_is_not_signed_in_does_so_and_comes_back_to_be_joined_at_once() {
    let (page, token) = invited(&[], "invitation/sign-in").await;
    assert!(page.text("header p").contains(BARBARA));
    page.click(words().sign_in);
    let back = format!("%2Finvite%3Ftoken%3D{token}");
    let expected = format!("/sign-in?invited_email=barbara%40example.com&redirect_uri={back}");
    assert_eq!(page.site.visits(), [Visit::go(&expected)]);
    let site = page.site.clone();
    drop(page);
    site.sign_in(BARBARA).await;
    let page = opened(&site, &format!("/invite?token={token}"), "invitation/joined").await;
    site.settle().await;
    site.only_sent(ACCEPT);
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
}

#[wasm_bindgen_test]
async fn an_address_without_an_account_signs_up_first() {
    let site = Site::new().await;
    let link = site.invite(NEWCOMER, None);
    let page = opened(&site, &link, "invitation/sign-up").await;
    page.click(words().sign_up);
    let back = format!("%2Finvite%3Ftoken%3D{}", token_of(&link));
    let expected = format!("/sign-up?invited_email=new%40example.com&redirect_uri={back}");
    assert_eq!(site.visits(), [Visit::go(&expected)]);
}

#[wasm_bindgen_test]
async fn another_account_is_told_whose_invitation_it_is_and_led_there() {
    let (page, token) = invited(&[ADA], "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/other-account").await;
    page.focuses("h1").await;
    assert!(page.text("header p").contains(BARBARA));
    assert!(page.text("[data-wa-part=identity]").contains(ADA));
    page.click(words().sign_in_instead);
    let [Visit::Go { path, .. }] = &page.site.visits()[..] else {
        panic!("{:?}", page.site.visits())
    };
    assert!(
        path.starts_with("/sign-in?invited_email=barbara") && path.ends_with(&token),
        "{path}"
    );
    assert!(page.site.sent("/session/sign-out").is_empty());
}

#[wasm_bindgen_test]
async fn where_one_account_is_the_most_it_is_signed_out_first() {
    let site = Site::with_settings(json!({ "auth_settings": { "multi_session_support": { "enabled": false } } })).await;
    let link = site.invite(NEWCOMER, None);
    site.sign_in(ADA).await;
    let page = opened(&site, &link, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/other-address").await;
    site.hold("/session/sign-out");
    page.click(words().sign_out_and_up);
    page.click(words().sign_out_and_up);
    page.until("that it says so", |page| {
        page.announcement("polite") == words().signing_out
    })
    .await;
    assert_eq!(site.visits(), []);
    site.release();
    page.until("the sign-up page", |page| !page.site.visits().is_empty())
        .await;
    site.settle().await;
    site.only_sent("/session/sign-out");
    assert_eq!(site.visits().len(), 1);
    assert_eq!(
        page.screen(),
        "invitation/other-address",
        "until the other page is there"
    );
}

#[wasm_bindgen_test]
async fn the_invited_account_joins_although_another_one_is_in_use() {
    let (page, _) = invited(&[BARBARA, ADA], "invitation/offer").await;
    assert!(page.text(".wa-form").contains(words().offer_accounts));
    page.click(words().accept);
    page.shows("invitation/joined").await;
    page.site.settle().await;
    page.site.only_sent("/session/switch-sign-in");
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
}

#[wasm_bindgen_test]
async fn a_member_is_told_so_and_goes_on_when_ready() {
    let site = Site::new().await;
    let first = site.invite(BARBARA, None);
    let second = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    let page = opened(&site, &second, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/joined").await;
    site.settle().await;
    drop(page);
    let page = opened(&site, &first, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/member").await;
    assert_eq!(plain(&page.text("h1")), (words().member_title)(ENGINES));
    page.focuses("h1").await;
    site.settle().await;
    assert_eq!(site.visits().len(), 1, "nobody is led on unasked");
    page.click(words().continue_);
    assert_eq!(site.visits()[1..], [Visit::replaced_by("/")]);
}

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

#[wasm_bindgen_test]
async fn what_cannot_be_accepted_says_why_and_leads_on() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.advance_clock(11 * 86_400_000);
    for (link, text) in [
        ("/invite", words().incomplete),
        ("/invite?token=org.forged", words().unknown),
        (&link, words().expired),
    ] {
        web::forget_everything();
        let page = opened(&site, link, "invitation/failed").await;
        page.until(&format!("the words for {link}"), |page| page.banner() == text)
            .await;
        assert_eq!(page.announcement("assertive"), text);
        page.focuses("h1").await;
        assert!(!page.offers(ENGLISH.common.try_again), "{link}");
        let app = page.get("a.wa-button");
        assert_eq!(app.get_attribute("href").as_deref(), Some("/"), "{link}");
    }
}

#[wasm_bindgen_test]
async fn what_passes_can_be_tried_again() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.faults(json!({ "drop": true, "path": ACCEPT }));
    let page = opened(&site, &link, "invitation/failed").await;
    assert_eq!(page.banner(), ENGLISH.problem.offline);
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("invitation/sign-in").await;
    assert_eq!(page.banner(), "");
    drop(page);

    site.sign_in(BARBARA).await;
    site.faults(json!({ "status": 429, "path": ACCEPT }));
    let page = opened(&site, &link, "invitation/offer").await;
    page.click(words().accept);
    page.until("the banner", |page| page.banner() == ENGLISH.problem.rate_limited)
        .await;
    assert_eq!(page.screen(), "invitation/offer");
    site.faults(json!({}));
    page.click(words().accept);
    page.shows("invitation/joined").await;
}

#[wasm_bindgen_test]
async fn a_place_that_lets_its_new_member_not_in_says_so() {
    let (page, _) = invited(&[BARBARA], "invitation/offer").await;
    page.site
        .faults(json!({ "status": 403, "path": "/session/switch-organization" }));
    page.click(words().accept);
    page.shows("invitation/joined").await;
    page.site.settle().await;
    assert!(page.text(".wa-form").contains(words().shut_out));
    assert_eq!(page.site.visits(), []);
    page.click(words().continue_);
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn a_way_there_that_fails_is_tried_again() {
    let (page, _) = invited(&[BARBARA], "invitation/offer").await;
    page.site
        .faults(json!({ "drop": true, "path": "/session/switch-organization" }));
    page.click(words().accept);
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.screen(), "invitation/joined");
    page.site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the visit", |page| !page.site.visits().is_empty()).await;
    page.site.settle().await;
    page.site.only_sent(ACCEPT);
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
}

#[wasm_bindgen_test]
async fn it_leads_to_where_the_link_says_if_that_is_allowed() {
    for (target, expected) in [
        ("%2Forders%3Fid%3D7", "/orders?id=7"),
        ("https%3A%2F%2Fevil.example", "/"),
        ("javascript%3Aalert(1)", "/"),
    ] {
        let site = Site::new().await;
        let link = site.invite(BARBARA, None);
        site.sign_in(BARBARA).await;
        let page = opened(&site, &format!("{link}&redirect_uri={target}"), "invitation/offer").await;
        assert_eq!(address(), format!("/invite?redirect_uri={target}"));
        page.click(words().accept);
        page.shows("invitation/joined").await;
        site.settle().await;
        assert_eq!(site.visits(), [Visit::replaced_by(expected)]);
    }
}

#[wasm_bindgen_test]
async fn the_app_can_take_over() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    let told: Rc<RefCell<Vec<InvitationAccepted>>> = Rc::default();
    let on_accepted = {
        let told = told.clone();
        Callback::from(move |details| told.borrow_mut().push(details))
    };
    set_address("/welcome");
    let token = token_of(&link);
    let page = Page::mount(&site, html! { <AcceptInvitation {token} {on_accepted} /> });
    page.shows("invitation/offer").await;
    assert_eq!(address(), "/welcome");
    page.click(words().accept);
    page.shows("invitation/joined").await;
    site.settle().await;
    let told = told.take();
    let [details] = &told[..] else { panic!("{told:?}") };
    assert_eq!(details.organization.as_ref().map(|place| &*place.name), Some(ENGINES));
    assert_eq!(details.workspace.as_ref().map(|place| &*place.name), Some("Notes"));
    assert_eq!((details.already_member, details.target.href()), (false, "/"));
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn another_tab_that_signs_in_is_followed() {
    let (page, _) = invited(&[], "invitation/sign-in").await;
    page.site.sign_in(BARBARA).await;
    web::browser::fire(&window(), "Event", "online", &[]);
    page.shows("invitation/offer").await;
}

#[wasm_bindgen_test]
async fn nothing_is_shown_before_the_session_is_known_and_a_failure_can_be_retried() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.hold("/session");
    let page = opened(&site, &link, "invitation/loading").await;
    assert!(page.has(".wa-bone") && site.sent(ACCEPT).is_empty());
    site.faults(json!({ "status": 503, "path": "/session" }));
    site.release();
    drop(page);
    let page = opened(&site, &link, "invitation/loading").await;
    page.until("the banner", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("invitation/sign-in").await;
}

#[wasm_bindgen_test]
async fn it_speaks_german() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.sign_in(BARBARA).await;
    set_address(&link);
    let page = Page::mount_with(&site, html! { <AcceptInvitation /> }, |props| props.messages = &GERMAN);
    page.shows("invitation/offer").await;
    assert_eq!(page.text("h1"), GERMAN.invitation.offer_title);
    assert!(page.offers(GERMAN.invitation.accept));
}
