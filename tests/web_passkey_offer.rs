//! The offer of a passkey, wherever a way in ends, and over a reload.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Device, Fill, Instead, Page, Site, Visit, set_address};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const CREATE: &str = ".wa-button[data-variant=primary]";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// A deployment that offers passkeys to who has none.
async fn site() -> Site {
    let passkey = json!({ "prompt_registration_on_auth": true, "allow_autofill": false });
    let settings = json!({ "auth_settings": { "passkey": passkey, "first_factor": "email_magic_link" } });
    Site::with_settings(settings).await
}

/// The page that a mailed link opened, on which a passkey is offered.
async fn by_link(site: &Site) -> Page {
    set_address("/sign-in?redirect_uri=%2Forders");
    let link = Page::mails_link(site, ADA).await;
    set_address(&link);
    Page::mount(site, html! { <MagicLinkVerification /> })
}

#[wasm_bindgen_test]
async fn who_comes_by_a_mailed_link_is_offered_a_passkey_over_a_reload() {
    let device = Device::plug_in();
    let site = site().await;
    let page = by_link(&site).await;
    page.shows("magic-link/passkey").await;
    page.focuses("h1").await;
    assert_eq!(page.text("h1"), words().passkey_title);
    let page = page.reload().await;
    page.shows("magic-link/passkey").await;
    assert_eq!(site.visits(), []);
    device.answers("NotAllowedError");
    page.get(CREATE).click();
    page.until("the dialog", |_| device.asked().len() == 1).await;
    page.until("the button at rest", |page| {
        page.get(CREATE).get_attribute("data-state").as_deref() == Some("idle")
    })
    .await;
    assert_eq!(page.banner(), "", "a dialog that was closed needs no words");
    device.answers("");
    page.get(CREATE).click();
    page.shows("magic-link/finished").await;
    assert_eq!(device.passkeys(), 1);
    assert_eq!(site.visits(), [Visit::replaced_by("/orders")]);
    drop(page);
    site.sign_out().await;
    by_link(&site).await.shows("magic-link/finished").await;
    set_address("/");
}

#[wasm_bindgen_test]
async fn a_browser_without_passkeys_and_a_deployment_that_does_not_want_it_go_on_at_once() {
    let site = site().await;
    let gone = Instead::no_passkeys();
    by_link(&site).await.shows("magic-link/finished").await;
    drop(gone);
    let _device = Device::plug_in();
    site.sign_out().await;
    site.settings(json!({ "auth_settings": { "passkey": { "prompt_registration_on_auth": false } } }));
    by_link(&site).await.shows("magic-link/finished").await;
    assert_eq!(site.sent("/me").len(), 0, "nobody was asked");
    set_address("/");
}

#[wasm_bindgen_test]
async fn who_comes_back_from_a_provider_is_offered_one_too() {
    let device = Device::plug_in();
    let site = site().await;
    set_address("/sign-in?redirect_uri=%2Forders");
    let page = Page::sign_in(&site).await;
    page.click("Continue with Google");
    page.shows("sign-in/leaving").await;
    let Some(Visit::Leave { address, .. }) = site.visits().pop() else {
        panic!("nobody left: {:?}", site.visits())
    };
    let back = site.consent(&address, "person=ada%40example.com").await;
    drop(page);
    set_address(&back);
    let page = Page::mount(&site, html! { <SocialCallback /> });
    page.shows("social-callback/passkey").await;
    device.answers("never");
    page.get(CREATE).click();
    page.until("the dialog", |_| device.asked().len() == 1).await;
    page.click(words().not_now);
    page.shows("social-callback/finished").await;
    page.until("the dialog to be called off", |_| device.called_off() == 1)
        .await;
    assert_eq!(site.visits().pop(), Some(Visit::replaced_by("/orders")));
    set_address("/");
}

type Gate = fn(Html) -> Html;

const GATES: [Gate; 2] = [
    |way_in| html! { <SignedIn unknown={html! {}} fallback={way_in}>{ "[in]" }</SignedIn> },
    |way_in| {
        html! {
            <>
                <SignedOut unknown={html! {}}>{ way_in }</SignedOut>
                <SignedIn unknown={html! {}}>{ "[in]" }</SignedIn>
            </>
        }
    },
];

async fn is_in(page: &Page) {
    page.until("the inside", |page| {
        page.screen().is_empty() && page.place().text_content().unwrap_or_default().contains("[in]")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_reload_shuts_the_gate_again_before_which_the_offer_stood() {
    for gate in GATES {
        let _device = Device::plug_in();
        let site = site().await;
        site.settings(json!({ "auth_settings": { "first_factor": "email_password" } }));
        let page = Page::mount(&site, gate(html! { <SignIn /> }));
        page.shows("sign-in/identifier").await;
        page.enter(ADA).await;
        page.shows("sign-in/passkey").await;
        let page = page.reload().await;
        page.shows("sign-in/passkey").await;
        let page = page.reload().await;
        page.shows("sign-in/passkey").await;
        site.settle().await;
        assert_eq!(page.screen(), "sign-in/passkey");
        page.click(words().not_now);
        is_in(&page).await;
        is_in(&page.reload().await).await;
    }
}

#[wasm_bindgen_test]
async fn a_gate_with_nothing_behind_it_that_goes_on_opens() {
    let _device = Device::plug_in();
    let site = site().await;
    site.settings(json!({ "auth_settings": { "first_factor": "email_password" } }));
    let page = Page::mount(&site, GATES[0](html! { <SignIn /> }));
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/passkey").await;
    drop(page);
    site.settle().await;
    is_in(&Page::mount(&site, GATES[0](html! { "[out]" }))).await;
    // On another page the offer is none of its business.
    set_address("/elsewhere");
    let page = Page::mount(&site, GATES[0](html! { <SignIn /> }));
    is_in(&page).await;
    set_address("/");
}

#[wasm_bindgen_test]
async fn who_signs_up_is_offered_one_behind_a_gate_and_over_a_reload() {
    let device = Device::plug_in();
    let site = site().await;
    site.settings(json!({
        "auth_settings": { "email_address": { "verify_signup": false }, "phone_number": { "verify_signup": false } },
        "ui_settings": { "signup_terms_statement_shown": false },
    }));
    let page = Page::mount(&site, GATES[0](html! { <SignUp /> }));
    page.shows("sign-up/form").await;
    for (name, value) in [
        ("first-name", "Hedy"),
        ("email", "hedy@example.com"),
        ("phone", "+1 555 010 0142"),
        ("username", "hedy"),
        ("password", "Frequency-Hop-1942!"),
    ] {
        page.fill(name, value, Fill::WithEvent);
    }
    page.submit();
    page.shows("sign-up/passkey").await;
    page.focuses("h1").await;
    let page = page.reload().await;
    page.shows("sign-up/passkey").await;
    assert_eq!(site.visits(), []);
    page.get(CREATE).click();
    page.until("the way on", |_| !site.visits().is_empty()).await;
    assert_eq!((device.passkeys(), site.visits()), (1, vec![Visit::replaced_by("/")]));
    is_in(&page).await;
}
