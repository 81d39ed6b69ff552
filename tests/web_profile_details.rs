//! UserProfile: names and picture.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use js_sys::{Array, Uint8Array};
use serde_json::{Value, json};
use wacht_yew::client::Method;
use wacht_yew::components::DetailsSection;
use wacht_yew::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::{call, construct, fire, get, object};
use web::{Page, Site};
use web_sys::HtmlElement;
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const CANVAS: &str = "dialog canvas";

fn words() -> &'static wacht_yew::i18n::DetailsSectionMessages {
    &ENGLISH.user_profile.details
}

async fn shown_with(settings: Value) -> Page {
    let site = Site::with_settings(json!({ "auth_settings": settings })).await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <><DetailsSection /><UserButton show_name=true /></> });
    page.until("the section", |page| page.has("[data-section=profile]"))
        .await;
    page
}

async fn page() -> Page {
    shown_with(json!({
        "first_name": { "enabled": true, "required": true },
        "last_name": { "enabled": true, "required": false },
        "username": { "enabled": true, "required": false },
    }))
    .await
}

async fn says(page: &Page, result: &str) {
    page.until(&format!("the result {result}"), |page| {
        page.text(".wa-outcome") == result
    })
    .await;
    page.until("no dialog", |page| !page.has("dialog")).await;
    assert_eq!(page.announcement("polite"), result);
}

/// A picture of this size, as a file.
async fn picture(width: u32, height: u32, media_type: &str) -> JsValue {
    let canvas = construct("OffscreenCanvas", &[width.into(), height.into()]);
    let context = call(&canvas, "getContext", &["2d".into()]);
    call(
        &context,
        "fillRect",
        &[0.into(), 0.into(), (width / 2).into(), height.into()],
    );
    let promise = call(&canvas, "convertToBlob", &[object(&[("type", media_type.into())])]);
    let blob = JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
        .await
        .expect("a blob");
    file(&blob, "holiday.png")
}

fn file(content: &JsValue, name: &str) -> JsValue {
    construct("File", &[Array::of1(content).into(), name.into()])
}

/// Chooses a file in the browser's own dialog.
fn choose(page: &Page, file: &JsValue) {
    let transfer = construct("DataTransfer", &[]);
    call(&get(&transfer, "items"), "add", std::slice::from_ref(file));
    let input: HtmlElement = page.get("input[name=picture]");
    js_sys::Reflect::set(&input, &"files".into(), &get(&transfer, "files")).expect("files can be chosen");
    fire(&input, "Event", "change", &[]);
}

async fn crop(page: &Page, file: &JsValue) {
    choose(page, file);
    page.until("the dialog", |page| page.has(CANVAS)).await;
    page.focuses(CANVAS).await;
}

#[wasm_bindgen_test]
async fn names_are_saved_by_a_button_and_the_rest_of_the_page_knows() {
    let page = page().await;
    assert_eq!(page.field("first-name").value(), "Ada");
    assert!(!page.offers(words().discard), "nothing to discard");
    page.type_into("first-name", "Augusta");
    page.until("the mark", |page| page.text(".wa-unsaved") == words().unsaved)
        .await;
    page.submit();
    says(&page, words().were_saved).await;
    let posts = page
        .site
        .sent("/me")
        .into_iter()
        .filter(|sent| sent.method == Method::Post);
    let [sent] = posts.collect::<Vec<_>>().try_into().expect("one request to save");
    assert_eq!((sent.field("first_name"), sent.field("last_name")), ("Augusta", ""));
    page.until("the new name", |page| {
        page.text(".wa-menu-button-name").starts_with("Augusta")
    })
    .await;
    assert_eq!(page.field("first-name").value(), "Augusta");
    assert!(!page.has(".wa-unsaved"));
}

#[wasm_bindgen_test]
async fn what_is_typed_survives_another_section_and_a_reload_until_it_is_discarded() {
    let site =
        Site::with_settings(json!({ "auth_settings": { "first_name": { "enabled": true, "required": true } } })).await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <UserProfile /> });
    page.until("the names", |page| page.has("[name=first-name]")).await;
    page.type_into("first-name", "Augusta");
    page.until("the mark", |page| page.has(".wa-unsaved")).await;

    page.click(ENGLISH.user_profile.devices.name);
    page.until("the devices", |page| page.has("[data-section=devices].wa-section"))
        .await;
    page.click(words().name);
    page.until("the names again", |page| page.has("[name=first-name]"))
        .await;
    assert_eq!(page.field("first-name").value(), "Augusta");

    let page = page.reload().await;
    page.until("the names after a reload", |page| page.has("[name=first-name]"))
        .await;
    assert_eq!(page.field("first-name").value(), "Augusta");
    page.click(words().discard);
    page.until("what is known", |page| page.field("first-name").value() == "Ada")
        .await;

    let page = page.reload().await;
    page.until("the names after all", |page| page.has("[name=first-name]"))
        .await;
    assert_eq!(page.field("first-name").value(), "Ada");
}

#[wasm_bindgen_test]
async fn only_fields_of_the_settings_are_there() {
    let page = shown_with(json!({
        "first_name": { "enabled": false },
        "last_name": { "enabled": false },
        "username": { "enabled": true, "required": true },
    }))
    .await;
    let names: Vec<_> = page
        .all(".wa-names input")
        .iter()
        .filter_map(|input| input.get_attribute("name"))
        .collect();
    assert_eq!(names, ["username"]);
    assert_eq!(
        page.field("username").get_attribute("aria-required").as_deref(),
        Some("true")
    );
    let page = shown_with(
        json!({ "first_name": { "enabled": false }, "last_name": { "enabled": false },
        "username": { "enabled": false } }),
    )
    .await;
    assert!(!page.has("form"), "without fields there is no form");
}

#[wasm_bindgen_test]
async fn what_is_wrong_stands_at_its_field_and_nothing_is_sent() {
    let page = page().await;
    page.type_into("first-name", " ");
    page.type_into("last-name", "");
    page.type_into("username", "a b");
    page.submit();
    let general = &ENGLISH.sign_in_errors;
    page.until("the first error", |page| {
        page.note("first-name") == general.first_name_missing
    })
    .await;
    assert_eq!(page.note("last-name"), words().stays);
    assert_eq!(page.note("username"), (general.username_malformed)(3, 30));
    page.focuses("input[name=first-name]").await;
    page.click(words().discard);
    page.until("the old name", |page| page.field("first-name").value() == "Ada")
        .await;
    assert_eq!(page.note("first-name"), "");
    assert_eq!(page.field("last-name").value(), "Lovelace");
    let posts = page.site.sent("/me");
    assert!(posts.iter().all(|sent| sent.method == Method::Get));
}

#[wasm_bindgen_test]
async fn a_username_of_somebody_else_is_told_at_the_field_and_nothing_is_lost() {
    let page = page().await;
    page.type_into("first-name", "Augusta");
    page.type_into("username", "barbara");
    page.submit();
    page.until("the error", |page| {
        page.note("username") == ENGLISH.sign_in_errors.username_taken
    })
    .await;
    page.focuses("input[name=username]").await;
    assert_eq!(page.field("first-name").value(), "Augusta");
    assert_eq!(page.announcement("assertive"), ENGLISH.sign_in_errors.username_taken);
    page.type_into("username", "countess");
    page.submit();
    says(&page, words().were_saved).await;
    assert_eq!(page.field("username").value(), "countess");
}

#[wasm_bindgen_test]
async fn a_failure_is_told_and_saving_can_be_tried_again() {
    let page = page().await;
    page.type_into("last-name", "King");
    page.site.faults(json!({ "drop": true }));
    page.submit();
    page.until("the banner", |page| {
        page.text(".wa-names .wa-banner") == ENGLISH.problem.offline
    })
    .await;
    assert_eq!(page.field("last-name").value(), "King");
    page.site.faults(json!({}));
    page.submit();
    says(&page, words().were_saved).await;
}

#[wasm_bindgen_test]
async fn a_picture_is_cut_to_a_square_and_uploaded() {
    let page = page().await;
    assert!(!page.offers(words().remove_picture));
    crop(&page, &picture(300, 100, "image/png").await).await;
    assert_eq!(page.get(CANVAS).get_attribute("width").as_deref(), Some("512"));
    page.get("dialog button[type=submit]").click();
    says(&page, words().picture_was_saved).await;
    page.until("the picture", |page| page.has(".wa-profile-picture img"))
        .await;
    page.until("the picture in the header", |page| {
        page.has("[data-wa-part=menu-button] img")
    })
    .await;
    page.site.only_sent("/me/profile-picture");
    assert!(page.offers(words().change_picture) && page.offers(words().remove_picture));
}

/// The colours of some points of the canvas: `true` where it is black.
fn black_at(page: &Page, points: [(i32, i32); 2]) -> [bool; 2] {
    let context = call(&page.get(CANVAS), "getContext", &["2d".into()]);
    points.map(|(x, y)| {
        let data = call(&context, "getImageData", &[x.into(), y.into(), 1.into(), 1.into()]);
        let bytes = Uint8Array::new(&get(&get(&data, "data"), "buffer")).to_vec();
        bytes == [0, 0, 0, 255]
    })
}

#[wasm_bindgen_test]
async fn the_square_is_moved_with_keys_and_enlarged_with_the_slider() {
    let page = page().await;
    // The left half is black; the middle square shows the border between the halves.
    crop(&page, &picture(300, 100, "image/png").await).await;
    let points = [(20, 256), (490, 256)];
    assert_eq!(black_at(&page, points), [true, false]);
    for _ in 0..20 {
        page.key("ArrowRight");
    }
    page.until("the black half", |page| black_at(page, points) == [true, true])
        .await;
    for _ in 0..40 {
        page.key("ArrowLeft");
    }
    page.until("the white half", |page| black_at(page, points) == [false, false])
        .await;
    let zoom = page.field("zoom");
    zoom.set_value("400");
    fire(&zoom, "Event", "input", &[]);
    page.until("the zoom", |page| page.field("zoom").value() == "400").await;
    page.click(ENGLISH.user_profile.cancel);
    page.until("no dialog", |page| !page.has("dialog")).await;
    assert!(page.site.sent("/me/profile-picture").is_empty());
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_told_before_anything_is_sent() {
    let page = page().await;
    choose(
        &page,
        &file(&"<svg xmlns='http://www.w3.org/2000/svg'/>".into(), "evil.png"),
    );
    page.until("the banner", |page| page.banner() == words().not_a_picture)
        .await;
    assert_eq!(page.announcement("assertive"), words().not_a_picture);
    // The first bytes of a picture, and nothing behind them.
    let head = Uint8Array::from(&b"\x89PNG\r\n\x1a\n"[..]);
    choose(&page, &file(&head.into(), "half.png"));
    page.until("the other banner", |page| page.banner() == words().picture_broken)
        .await;
    let large = Uint8Array::new_with_length(15 * 1024 * 1024 + 1);
    choose(&page, &file(&large.into(), "large.png"));
    page.until("the third banner", |page| {
        page.banner() == (words().picture_too_large)(15)
    })
    .await;
    assert!(page.site.sent("/me/profile-picture").is_empty());
    crop(&page, &picture(10, 10, "image/jpeg").await).await;
}

#[wasm_bindgen_test]
async fn an_upload_that_fails_keeps_the_square_and_can_be_tried_again() {
    let page = page().await;
    crop(&page, &picture(64, 64, "image/png").await).await;
    page.site
        .faults(json!({ "path": "/me/profile-picture", "status": 503 }));
    page.get("dialog button[type=submit]").click();
    page.until("the banner", |page| {
        page.text("dialog .wa-banner") == ENGLISH.problem.server_fault
    })
    .await;
    page.site.faults(json!({}));
    page.get("dialog button[type=submit]").click();
    says(&page, words().picture_was_saved).await;
}

#[wasm_bindgen_test]
async fn a_picture_is_removed_after_a_question() {
    let page = page().await;
    crop(&page, &picture(64, 64, "image/png").await).await;
    page.get("dialog button[type=submit]").click();
    says(&page, words().picture_was_saved).await;
    page.click(words().remove_picture);
    page.until("the question", |page| page.text("dialog h2") == words().remove_title)
        .await;
    page.get("dialog button[type=submit]").click();
    says(&page, words().picture_was_removed).await;
    page.until("the initials", |page| !page.has(".wa-profile-picture img"))
        .await;
    assert!(page.offers(words().add_picture));
}
