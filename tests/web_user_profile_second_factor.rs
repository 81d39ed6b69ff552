//! UserProfile: authenticator app, backup codes, and whether a second factor is asked for.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use js_sys::{Date, Function, Promise, Reflect};
use serde_json::json;
use wacht_yew::components::SecondFactorSection;
use wacht_yew::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const SWITCH: &str = "button[role=switch]";
const CODES: &str = "[data-wa-part=backup-codes] code";
const PERIOD_MILLIS: f64 = 30_000.0;

/// RFC 6238, by the browser's own cryptography.
const AUTHENTICATOR: &str = "
    return (async () => {
        const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
        let bits = '';
        for (const letter of secret) bits += letters.indexOf(letter).toString(2).padStart(5, '0');
        const bytes = bits.match(/.{8}/g).map(byte => parseInt(byte, 2));
        const kind = { name: 'HMAC', hash: 'SHA-1' };
        const key = await crypto.subtle.importKey('raw', new Uint8Array(bytes), kind, false, ['sign']);
        const counter = new DataView(new ArrayBuffer(8));
        counter.setBigUint64(0, BigInt(period));
        const hash = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
        const number = hash.getUint32(hash.getUint8(19) & 15) & 0x7fffffff;
        return String(number % 1000000).padStart(6, '0');
    })();";

/// The code before the present one, and the present one.
async fn codes(secret: &str) -> [String; 2] {
    let period = (Date::now() / PERIOD_MILLIS).floor();
    [code_of(secret, period - 1.0).await, code_of(secret, period).await]
}

async fn code_of(secret: &str, period: f64) -> String {
    let app = Function::new_with_args("secret, period", AUTHENTICATOR);
    let promise = app
        .call2(&JsValue::NULL, &secret.into(), &period.into())
        .expect("an app");
    let code = JsFuture::from(promise.unchecked_into::<Promise>())
        .await
        .expect("a code");
    code.as_string().expect("text")
}

fn words() -> &'static wacht_yew::i18n::SecondFactorSectionMessages {
    &ENGLISH.user_profile.second_factor
}

fn setup_words() -> &'static wacht_yew::i18n::AuthenticatorSetupMessages {
    &ENGLISH.user_profile.setup
}

async fn shown(site: &Site) -> Page {
    site.sign_in(ADA).await;
    let page = Page::mount(site, html! { <SecondFactorSection /> });
    page.until("the section", |page| page.has("[data-section=two-step]"))
        .await;
    page
}

async fn page() -> Page {
    shown(&Site::new().await).await
}

/// The dialog, once it shows the key; and the key.
async fn scan(page: &Page) -> String {
    page.named(words().set_up_label)
        .focus()
        .expect("a button can have the focus");
    page.click(words().set_up_label);
    page.until("the key", |page| page.has(".wa-key-text")).await;
    page.text(".wa-key-text").replace(' ', "")
}

/// The same, once it asks for the first code.
async fn first_code(page: &Page) -> String {
    let secret = scan(page).await;
    page.submit();
    page.until("the first code", |page| page.has("input[name=code]")).await;
    page.focuses("input[name=code]").await;
    secret
}

/// The same, with both codes given.
async fn linked(page: &Page) {
    let secret = first_code(page).await;
    let [first, second] = codes(&secret).await;
    page.type_into("code", &first);
    page.until("the next code", |page| {
        page.text(".wa-field-label") == setup_words().second_label
    })
    .await;
    page.focuses("input[name=code]").await;
    assert_eq!(page.field("code").value(), "");
    page.type_into("code", &second);
}

async fn with_app() -> Page {
    let page = page().await;
    linked(&page).await;
    page.until("the codes", |page| page.has(CODES)).await;
    page.field("saved").click();
    page.submit();
    page.until("no dialog", |page| !page.has("dialog")).await;
    page
}

fn dialog_says(page: &Page, kind: &str) -> String {
    page.text(&format!("dialog > [aria-live={kind}]"))
}

#[wasm_bindgen_test]
async fn an_app_is_set_up_and_backup_codes_follow() {
    let page = page().await;
    assert_eq!(page.text("[data-key=app] .wa-row-detail"), words().app_off);
    assert!(!page.has("[data-key=backup-codes]"));
    linked(&page).await;
    page.until("the codes", |page| page.has(CODES)).await;
    assert_eq!(page.all(CODES).len(), 12);
    page.focuses("dialog h2").await;
    let sent = page.site.only_sent("/me/authenticator/attempt-verification");
    assert!(!sent.field("authenticator_id").is_empty());
    page.field("saved").click();
    page.submit();
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.until("the result", |page| {
        page.announcement("polite") == setup_words().was_set_up
    })
    .await;
    assert!(page.offers(words().remove_label) && page.offers(words().renew_codes));
    // The button that opened the dialog says something else now.
    page.until("a focus", |page| {
        page.has_focus("h2") || page.has_focus("[data-key=app] button")
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_app_that_is_set_up_or_removed_is_read_into_the_session() {
    let page = page().await;
    page.site.settle().await;
    let asked = || page.site.sent("/session").len();
    let before = asked();
    linked(&page).await;
    page.until("the codes", |page| page.has(CODES)).await;
    page.until("the session", |_| asked() == before + 1).await;
    page.field("saved").click();
    page.submit();
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.site.settle().await;
    assert_eq!(asked(), before + 1);
    page.click(words().remove_label);
    page.until("the question", |page| page.has("dialog button[type=submit]"))
        .await;
    page.get("dialog button[type=submit]").click();
    page.until("the result", |page| page.text(".wa-outcome") == words().was_removed)
        .await;
    page.until("the session", |_| asked() == before + 2).await;
}

#[wasm_bindgen_test]
async fn the_key_is_a_picture_with_words_and_a_text_to_copy() {
    let page = page().await;
    let secret = scan(&page).await;
    let picture = page.get("[data-wa-part=qr-code]");
    assert_eq!(picture.get_attribute("role").as_deref(), Some("img"));
    assert_eq!(
        picture.get_attribute("aria-label").as_deref(),
        Some(setup_words().picture)
    );
    assert!(page.text("dialog").contains(&(setup_words().step)(1, 3)));
    let copied = stub_clipboard(true);
    page.click(setup_words().copy_key);
    page.until("the copy", |page| {
        dialog_says(page, "polite") == setup_words().key_copied
    })
    .await;
    assert_eq!(
        copied.call0(&JsValue::NULL).expect("the copied text").as_string(),
        Some(secret)
    );
}

/// Takes the clipboard's place; the function tells what was copied last.
fn stub_clipboard(works: bool) -> Function {
    let body = if works {
        "const seen = {}; Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
            writeText(text) { seen.text = text; return Promise.resolve(); } } });
        return () => seen.text;"
    } else {
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
            writeText() { return Promise.reject(new DOMException('no', 'NotAllowedError')); } } });
        return () => undefined;"
    };
    let made = Function::new_no_args(body).call0(&JsValue::NULL).expect("a clipboard");
    made.unchecked_into()
}

#[wasm_bindgen_test]
async fn a_countdown_says_when_the_next_code_comes() {
    let page = page().await;
    let secret = first_code(&page).await;
    page.type_into("code", &codes(&secret).await[1]);
    page.until("the countdown", |page| {
        page.has("[data-wa-part=countdown], .wa-next-code-here")
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_first_code_again_is_told_and_nothing_is_sent() {
    let page = page().await;
    let secret = first_code(&page).await;
    let [_, first] = codes(&secret).await;
    page.type_into("code", &first);
    page.until("the next code", |page| {
        page.text(".wa-field-label") == setup_words().second_label
    })
    .await;
    page.focuses("input[name=code]").await;
    page.type_into("code", &first);
    page.until("the error", |page| page.note("code") == setup_words().same_code)
        .await;
    assert_eq!(dialog_says(&page, "assertive"), setup_words().same_code);
    assert!(page.site.sent("/me/authenticator/attempt-verification").is_empty());
    page.until("an empty field", |page| page.field("code").value().is_empty())
        .await;
}

#[wasm_bindgen_test]
async fn codes_of_another_key_are_refused_and_asked_for_anew() {
    let page = page().await;
    first_code(&page).await;
    page.type_into("code", "000000");
    page.until("the next code", |page| {
        page.text(".wa-field-label") == setup_words().second_label
    })
    .await;
    page.type_into("code", "111111");
    page.until("the first code", |page| {
        page.text(".wa-field-label") == setup_words().first_label
    })
    .await;
    assert_eq!(page.note("code"), setup_words().codes_wrong);
    page.focuses("input[name=code]").await;
    assert_eq!(page.field("code").value(), "");
}

#[wasm_bindgen_test]
async fn a_key_that_cannot_be_had_is_asked_for_again() {
    let page = page().await;
    page.site.faults(json!({ "status": 500, "path": "/me/authenticator" }));
    page.click(words().set_up_label);
    page.until("the trouble", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    page.site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the key", |page| page.has(".wa-key-text")).await;
}

#[wasm_bindgen_test]
async fn backup_codes_are_not_closed_by_accident() {
    let page = page().await;
    linked(&page).await;
    page.until("the codes", |page| page.has(CODES)).await;
    page.click(ENGLISH.widget.close);
    page.until("the reason", |page| page.note("saved") == setup_words().saved_missing)
        .await;
    page.focuses("input[name=saved]").await;
    assert!(page.has(CODES));
    // A browser closes a dialog on a second Escape without asking.
    let dialog: web_sys::HtmlDialogElement = page.get("dialog").unchecked_into();
    dialog.close();
    page.until("the dialog again", |page| page.has("dialog[open]")).await;
    assert!(page.has(CODES));
    page.submit();
    page.site.settle().await;
    assert!(page.has(CODES), "the button does not close either");
    page.field("saved").click();
    page.click(ENGLISH.widget.close);
    page.until("no dialog", |page| !page.has("dialog")).await;
}

#[wasm_bindgen_test]
async fn backup_codes_are_copied_saved_and_printed() {
    let page = page().await;
    linked(&page).await;
    page.until("the codes", |page| page.has(CODES)).await;
    let code = page.text(CODES);
    let copied = stub_clipboard(true);
    page.click(setup_words().copy);
    page.until("the copy", |page| dialog_says(page, "polite") == setup_words().copied)
        .await;
    let text = copied
        .call0(&JsValue::NULL)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default();
    assert!(text.contains(&code) && text.contains(ADA), "{text}");
    stub_clipboard(false);
    page.click(setup_words().copy);
    page.until("the refusal", |page| {
        dialog_says(page, "polite") == setup_words().copy_failed
    })
    .await;

    let seen = Function::new_no_args(
        "const seen = {};
        HTMLAnchorElement.prototype.click = function () { seen.name = this.download; seen.address = this.href; };
        window.print = () => { seen.printed = true; };
        return seen;",
    );
    let seen = seen.call0(&JsValue::NULL).expect("stubs");
    let read = |name: &str| Reflect::get(&seen, &name.into()).expect("an object");
    page.click(setup_words().download);
    assert!(read("name").as_string().is_some_and(|name| name.ends_with(".txt")));
    assert!(
        read("address")
            .as_string()
            .is_some_and(|address| address.starts_with("blob:"))
    );
    page.click(setup_words().print);
    assert_eq!(read("printed"), JsValue::TRUE);
    Function::new_no_args("delete HTMLAnchorElement.prototype.click;")
        .call0(&JsValue::NULL)
        .expect("the stub goes");
}

#[wasm_bindgen_test]
async fn new_codes_are_asked_about_first_and_replace_the_old_ones() {
    let page = with_app().await;
    page.click(words().renew_codes);
    page.until("the question", |page| page.text("dialog h2") == words().renew_title)
        .await;
    assert_eq!(page.site.sent("/me/backup-codes/regenerate").len(), 1);
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    page.click(words().renew_codes);
    page.until("the question", |page| page.has("dialog[open]")).await;
    page.submit();
    page.until("the codes", |page| page.all(CODES).len() == 12).await;
    page.field("saved").click();
    page.submit();
    page.until("the result", |page| page.text(".wa-outcome") == setup_words().were_made)
        .await;
}

#[wasm_bindgen_test]
async fn requiring_it_is_refused_with_a_reason_to_who_would_be_locked_out() {
    let page = page().await;
    let switch = page.get(SWITCH);
    assert_eq!(switch.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(page.text(".wa-switch-row").contains(words().require_no_factor));
    switch.click();
    page.site.settle().await;
    assert!(
        page.site
            .sent("/me")
            .iter()
            .all(|sent| sent.field("second_factor_policy").is_empty())
    );
}

#[wasm_bindgen_test]
async fn it_is_required_and_given_up_with_one_press_each() {
    let page = with_app().await;
    for (on, said) in [("true", words().is_required), ("false", words().is_optional)] {
        page.get(SWITCH).click();
        page.until("the result", |page| page.text(".wa-outcome") == said).await;
        assert_eq!(page.get(SWITCH).get_attribute("aria-checked").as_deref(), Some(on));
    }
}

#[wasm_bindgen_test]
async fn a_switch_that_fails_shows_what_is_so() {
    let page = with_app().await;
    page.site.settle().await;
    page.site.faults(json!({ "status": 500, "path": "/me" }));
    page.get(SWITCH).click();
    page.until("the failure", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    assert_eq!(page.get(SWITCH).get_attribute("aria-checked").as_deref(), Some("false"));
    assert_eq!(page.announcement("assertive"), ENGLISH.problem.server_fault);
}

#[wasm_bindgen_test]
async fn removing_the_app_is_asked_about_and_takes_the_codes_with_it() {
    let page = with_app().await;
    page.click(words().remove_label);
    page.until("the question", |page| page.text("dialog h2") == words().remove_title)
        .await;
    assert_eq!(page.get("dialog").get_attribute("role").as_deref(), Some("alertdialog"));
    page.until("the focus on the way out", |_| {
        web::document()
            .active_element()
            .is_some_and(|active| web::spoken(&active) == ENGLISH.user_profile.cancel)
    })
    .await;
    page.submit();
    page.until("the result", |page| page.text(".wa-outcome") == words().was_removed)
        .await;
    assert!(page.offers(words().set_up_label) && !page.has("[data-key=backup-codes]"));
}

#[wasm_bindgen_test]
async fn the_only_factor_stays_where_one_is_required_of_all() {
    let site = Site::with_settings(json!({ "auth_settings": { "second_factor_policy": "enforced" } })).await;
    let page = shown(&site).await;
    linked(&page).await;
    page.until("the codes", |page| page.has(CODES)).await;
    page.field("saved").click();
    page.submit();
    page.until("the reason", |page| {
        page.text("[data-key=app]").contains(words().remove_refused)
    })
    .await;
    assert!(!page.offers(words().remove_label));
}
