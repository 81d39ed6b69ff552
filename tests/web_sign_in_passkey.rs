//! SignIn and passkeys: made, asked for and suggested, by a device that stands in for the browser's.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::comes_true;
use web::{Device, Instead, Page, Site, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BEGIN: &str = "/auth/passkey/login/begin";
const FINISH: &str = "/auth/passkey/login/finish";
const REGISTER: &str = "/me/passkeys/register/begin";
const REGISTERED: &str = "/me/passkeys/register/finish";
const CREATE: &str = ".wa-button[data-variant=primary]";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// A deployment that offers passkeys to who has none, and has the field suggest them or not.
async fn site(suggests: bool) -> Site {
    let passkey = json!({ "prompt_registration_on_auth": true, "allow_autofill": suggests });
    Site::with_settings(json!({ "auth_settings": { "passkey": passkey } })).await
}

async fn prompt(site: &Site) -> Page {
    let page = Page::sign_in(site).await;
    page.enter(ADA).await;
    page.shows("sign-in/passkey").await;
    page.focuses("h1").await;
    page
}

/// Ada has a passkey on the device, and is signed out again.
async fn register(site: &Site) {
    let page = prompt(site).await;
    page.get(CREATE).click();
    page.shows("sign-in/finished").await;
    drop(page);
    site.sign_out().await;
}

#[wasm_bindgen_test]
async fn a_passkey_is_made_at_the_offer_and_signs_in_by_the_button() {
    let device = Device::plug_in();
    let site = site(false).await;
    register(&site).await;
    assert_eq!(
        (device.asked(), device.passkeys()),
        (vec!["create dialog".to_owned()], 1)
    );
    assert_eq!(
        device.told().len(),
        2,
        "which passkeys the account has, and what it is called: {:?}",
        device.told()
    );
    assert!(device.told()[0].contains(r#""name":"ada@example.com","displayName":"Ada Lovelace""#));
    let page = Page::sign_in(&site).await;
    page.click(words().use_passkey);
    page.shows("sign-in/finished").await;
    assert_eq!(device.asked().last().map(String::as_str), Some("get dialog"));
    assert_eq!(site.visits().len(), 2);
}

#[wasm_bindgen_test]
async fn the_offer_waits_for_the_device_and_can_be_declined_meanwhile() {
    let device = Device::plug_in();
    let site = site(false).await;
    let page = prompt(&site).await;
    assert_eq!(page.text("h1"), words().passkey_title);
    device.answers("never");
    page.get(CREATE).focus().expect("a button can have the focus");
    page.key("Enter");
    page.until("the device to be asked", |_| device.asked().len() == 1)
        .await;
    assert_eq!(page.get(CREATE).get_attribute("data-state").as_deref(), Some("busy"));
    assert!(page.has_focus(CREATE), "the focus stays");
    page.key("Enter");
    page.click(words().not_now);
    page.shows("sign-in/finished").await;
    page.until("the dialog to be called off", |_| device.called_off() == 1)
        .await;
    assert_eq!((device.asked().len(), device.passkeys()), (1, 0));
}

#[wasm_bindgen_test]
async fn a_dialog_that_is_closed_needs_no_words_and_can_be_opened_again() {
    let device = Device::plug_in();
    let site = site(false).await;
    let page = prompt(&site).await;
    device.answers("NotAllowedError");
    page.get(CREATE).click();
    page.until("the button at rest", |page| {
        device.asked().len() == 1 && page.get(CREATE).get_attribute("data-state").as_deref() == Some("idle")
    })
    .await;
    assert_eq!(
        (page.screen().as_str(), page.banner().as_str()),
        ("sign-in/passkey", "")
    );
    device.answers("");
    page.get(CREATE).click();
    page.shows("sign-in/finished").await;
}

/// Content behind a gate, and the sign-in before it.
type Gate = fn(Html) -> Html;

const GATES: [Gate; 3] = [
    |sign_in| html! { <SignedIn unknown={html! {}} fallback={sign_in}>{ "[in]" }</SignedIn> },
    |sign_in| html! { <RequireActiveTenancy unknown={html! {}} fallback={sign_in}>{ "[in]" }</RequireActiveTenancy> },
    |sign_in| {
        html! {
            <>
                <SignedOut unknown={html! {}}>{ sign_in }</SignedOut>
                <SignedIn unknown={html! {}}>{ "[in]" }</SignedIn>
            </>
        }
    },
];

#[wasm_bindgen_test]
async fn a_gate_opens_when_the_sign_in_before_it_has_nothing_left_to_do() {
    for gate in GATES {
        let _device = Device::plug_in();
        let site = site(false).await;
        site.settings(json!({ "b2b_settings": { "organizations_enabled": false } }));
        let told = Rc::new(Cell::new(0));
        let on_signed_in = {
            let told = told.clone();
            Callback::from(move |_: SignedInDetails| told.set(told.get() + 1))
        };
        let page = Page::mount(&site, gate(html! { <SignIn {on_signed_in} /> }));
        page.shows("sign-in/identifier").await;
        page.enter(ADA).await;
        page.shows("sign-in/passkey").await;
        page.site.settle().await;
        assert_eq!((page.screen().as_str(), told.get()), ("sign-in/passkey", 0));
        page.click(words().not_now);
        page.until("the inside", |page| {
            page.screen().is_empty() && page.place().text_content().unwrap_or_default().contains("[in]")
        })
        .await;
        assert_eq!(told.get(), 1);
    }
}

#[wasm_bindgen_test]
async fn an_offer_that_fails_says_so_and_leaves_the_way_on() {
    let device = Device::plug_in();
    let site = site(false).await;
    let page = prompt(&site).await;
    site.faults(json!({ "status": 400, "path": REGISTERED, "times": 1 }));
    page.get(CREATE).click();
    page.until("the banner", |page| !page.banner().is_empty()).await;
    assert_eq!(page.announcement("assertive"), page.banner());
    let told = device.told();
    assert!(
        told.len() == 1 && told[0].starts_with("signalUnknownCredential"),
        "the device has a passkey that the server does not know: {told:?}"
    );
    page.click(words().not_now);
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_passkey_is_made_without_a_word_after_a_password() {
    let device = Device::plug_in().makes_silently();
    let site = site(false).await;
    let page = Page::sign_in(&site).await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    assert_eq!(
        (device.asked(), device.passkeys()),
        (vec!["create conditional".to_owned()], 1)
    );
    assert_eq!(site.sent(REGISTERED).len(), 1);
    drop(page);
    site.sign_out().await;
    let page = Page::sign_in(&site).await;
    page.click(words().use_passkey);
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_browser_that_does_not_make_passkeys_silently_is_not_asked_to() {
    let device = Device::plug_in();
    let site = site(false).await;
    prompt(&site).await;
    assert_eq!(device.asked(), Vec::<String>::new());
    assert_eq!(site.sent(REGISTER).len(), 0);
}

#[wasm_bindgen_test]
async fn a_deployment_that_does_not_offer_passkeys_has_none_made_silently() {
    let device = Device::plug_in().makes_silently();
    let site = Site::with_settings(json!({ "auth_settings": { "passkey": { "allow_autofill": false } } })).await;
    let page = Page::sign_in(&site).await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    site.settle().await;
    assert_eq!(device.asked(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_silent_passkey_that_comes_to_nothing_is_offered_instead() {
    for answer in ["NotAllowedError", "UnknownError"] {
        let device = Device::plug_in().makes_silently();
        device.answers(answer);
        let page = prompt(&site(false).await).await;
        assert_eq!(device.asked(), ["create conditional"]);
        assert_eq!(page.banner(), "", "nobody hears of it");
    }
    let device = Device::plug_in().makes_silently();
    device.answers("InvalidStateError");
    let page = Page::sign_in(&site(false).await).await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_silent_passkey_that_takes_long_holds_nobody_up() {
    let device = Device::plug_in().makes_silently();
    device.answers("never");
    let page = prompt(&site(false).await).await;
    assert_eq!((device.asked().len(), device.called_off()), (1, 1));
    device.answers("");
    page.get(CREATE).click();
    page.shows("sign-in/finished").await;
    assert_eq!(device.asked(), ["create conditional", "create dialog"]);
}

#[wasm_bindgen_test]
async fn a_slow_server_holds_nobody_up_either() {
    let device = Device::plug_in().makes_silently();
    let site = site(false).await;
    site.hold(REGISTERED);
    let page = prompt(&site).await;
    site.release();
    site.settle().await;
    assert_eq!(device.passkeys(), 1, "what was made gets there late");
    assert_eq!(page.screen(), "sign-in/passkey", "and changes nothing");
    device.answers("InvalidStateError");
    page.get(CREATE).click();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_silent_passkey_is_called_off_when_the_page_goes() {
    let device = Device::plug_in().makes_silently();
    device.answers("never");
    let site = site(false).await;
    let page = Page::sign_in(&site).await;
    page.enter(ADA).await;
    page.until("the device to be asked", |_| device.asked().len() == 1)
        .await;
    assert_eq!(page.screen(), "sign-in/confirming");
    drop(page);
    assert!(comes_true(|| device.called_off() == 1).await, "still waiting");
    device.answers("");
    let page = Page::mount(&site, html! { <SignIn /> });
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_silent_passkey_that_the_server_refuses_is_taken_back() {
    let device = Device::plug_in().makes_silently();
    let site = site(false).await;
    site.faults(json!({ "status": 400, "path": REGISTERED }));
    let page = prompt(&site).await;
    let told = device.told();
    assert!(
        told.len() == 1 && told[0].starts_with("signalUnknownCredential"),
        "{told:?}"
    );
    assert_eq!(page.banner(), "");
}

#[wasm_bindgen_test]
async fn a_passkey_that_the_server_does_not_know_is_offered_no_more() {
    let device = Device::plug_in();
    register(&site(false).await).await;
    // Another deployment at the same host.
    let site = site(false).await;
    let page = Page::sign_in(&site).await;
    let told_before = device.told().len();
    page.click(words().use_passkey);
    page.until("the banner", |page| !page.banner().is_empty()).await;
    let sent = site.only_sent(FINISH);
    let host = window().location().hostname().expect("a page has a host");
    assert_eq!(
        device.told()[told_before..],
        [format!(
            r#"signalUnknownCredential {{"rpId":"{host}","credentialId":"{}"}}"#,
            sent.field("id")
        )]
    );
}

#[wasm_bindgen_test]
async fn a_passkey_that_cannot_be_checked_stays() {
    let device = Device::plug_in();
    let site = site(false).await;
    register(&site).await;
    let told_before = device.told().len();
    let page = Page::sign_in(&site).await;
    site.faults(json!({ "status": 500, "path": FINISH, "times": 1 }));
    page.click(words().use_passkey);
    page.until("the banner", |page| !page.banner().is_empty()).await;
    assert_eq!(device.told().len(), told_before);
    page.click(words().use_passkey);
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn suggestions_cost_one_question_however_often_the_identifier_is_corrected() {
    let device = Device::plug_in();
    let site = site(true).await;
    let page = Page::sign_in(&site).await;
    for times in 1..=11 {
        page.until("a suggestion", |_| device.asked().len() == times).await;
        page.enter_identifier(ADA).await;
        page.click(words().change_identifier);
        page.shows("sign-in/identifier").await;
        assert_eq!(page.banner(), "", "the correction {times} is refused");
    }
    page.until("the last suggestion", |_| device.asked().len() == 12).await;
    assert_eq!(site.sent(BEGIN).len(), 1);
    assert_eq!(device.called_off(), 11);
    page.click(words().use_passkey);
    page.until("the dialog", |_| device.asked().contains(&"get dialog".to_owned()))
        .await;
    assert_eq!(site.sent(BEGIN).len(), 1, "the question was not answered yet");
}

#[wasm_bindgen_test]
async fn a_question_is_asked_anew_once_it_was_answered() {
    let device = Device::plug_in();
    let site = site(true).await;
    register(&site).await;
    site.faults(json!({ "status": 500, "path": FINISH, "times": 1 }));
    let begun = site.sent(BEGIN).len();
    let page = Page::sign_in(&site).await;
    page.click(words().use_passkey);
    page.until("the banner", |page| !page.banner().is_empty()).await;
    page.click(words().use_passkey);
    page.shows("sign-in/finished").await;
    let asked = device.asked().into_iter().zip(device.challenges());
    let challenges: Vec<_> = asked.filter(|(what, _)| what == "get dialog").collect();
    assert!(
        challenges.len() == 2 && challenges[0] != challenges[1],
        "{challenges:?}"
    );
    assert_eq!(site.sent(BEGIN).len(), begun + 2);
}

#[wasm_bindgen_test]
async fn a_suggestion_goes_on_with_a_new_question_before_the_old_one_ends() {
    let device = Device::plug_in();
    let site = site(true).await;
    // The first of the long waits is over at once.
    let body = "let isFirst = true; const wait = setTimeout; return (then, millis) => {
        const isNow = isFirst && millis > 200000; isFirst &&= !isNow; return wait(then, isNow ? 0 : millis) }";
    let impatient = Function::new_no_args(body).call0(&wasm_bindgen::JsValue::NULL);
    let _impatient = Instead::put(window().into(), "setTimeout", impatient.expect("a function"));
    let page = Page::sign_in(&site).await;
    page.until("another suggestion", |_| device.asked().len() == 2).await;
    let challenges = device.challenges();
    assert_ne!(challenges[0], challenges[1]);
    assert_eq!((site.sent(BEGIN).len(), device.called_off()), (2, 1));
    assert_eq!(page.screen(), "sign-in/identifier");
}

#[wasm_bindgen_test]
async fn a_suggestion_that_is_picked_signs_in() {
    let device = Device::plug_in();
    let site = site(true).await;
    register(&site).await;
    device.picks_suggestions();
    let page = Page::mount(&site, html! { <SignIn /> });
    page.shows("sign-in/finished").await;
    assert_eq!(device.asked().last().map(String::as_str), Some("get conditional"));
}

#[wasm_bindgen_test]
async fn a_suggestion_that_is_refused_is_not_told() {
    let device = Device::plug_in();
    register(&site(false).await).await;
    let site = site(true).await;
    device.picks_suggestions();
    let page = Page::sign_in(&site).await;
    page.until("the refusal", |_| device.told().len() == 3).await;
    site.settle().await;
    assert_eq!(
        (page.screen().as_str(), page.banner().as_str()),
        ("sign-in/identifier", "")
    );
    assert_eq!(page.announcement("assertive"), "");
    assert_eq!(site.sent(FINISH).len(), 1);
}

#[wasm_bindgen_test]
async fn a_browser_without_passkeys_is_offered_none() {
    let _none = Instead::no_passkeys();
    let site = site(true).await;
    let page = Page::sign_in(&site).await;
    assert!(!page.offers(words().use_passkey));
    let autocomplete = page.field("username").get_attribute("autocomplete");
    assert_eq!(autocomplete.as_deref(), Some("username"));
    page.click(words().another_method);
    page.shows("sign-in/methods").await;
    assert!(page.has("[data-method=email_code]") && !page.has("[data-method=passkey]"));
    page.click(words().back);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    assert_eq!((site.sent(BEGIN).len(), site.sent(REGISTER).len()), (0, 0));
}
