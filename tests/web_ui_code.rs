//! The fields for codes: typing, pasting, filling, and digits of every script.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, unused_imports, reason = "the widgets that this file does not test")]
#[path = "../src/ui/mod.rs"]
mod ui;
#[path = "web/mod.rs"]
mod web;

use ui::{BackupCodeField, CodeField, backup_code_field, code_field, held};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::{call, construct, fire};
use web::kit::{Log, i18n, kept, letter_case, show, theme, wire};
use web::{Fill, Page, document, window};
use web_sys::HtmlElement;
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const REFUSED: &str = "Wrong code.";

#[derive(Clone, PartialEq, Properties)]
struct CodeStageProps {
    log: Log,
}

/// A form with a code, which is refused on request.
#[component]
fn CodeStage(props: &CodeStageProps) -> Html {
    let value = use_state(AttrValue::default);
    let error = use_state(|| None::<AttrValue>);
    let node = use_node_ref();
    let oninput = {
        let (value, error) = (value.clone(), error.clone());
        Callback::from(move |code: String| {
            error.set(None);
            value.set(code.into());
        })
    };
    let onsubmit = {
        let (log, node) = (props.log.clone(), node.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            log.push(held(&node));
        })
    };
    let refuse = {
        let (value, error) = (value.clone(), error.clone());
        Callback::from(move |_: MouseEvent| {
            value.set(AttrValue::default());
            error.set(Some(REFUSED.into()));
        })
    };
    let field = CodeField {
        id: "code".into(),
        name: "code",
        label: "Code".into(),
        value: (*value).clone(),
        oninput,
        error: (*error).clone(),
        described_by: AttrValue::default(),
        node,
    };
    html! {
        <form {onsubmit}>
            { code_field(field) }
            <button type="submit">{ "Send" }</button>
            <button id="refuse" type="button" onclick={refuse}>{ "Refuse" }</button>
        </form>
    }
}

async fn code_page() -> (Page, Log) {
    let log = Log::default();
    let page = show(html! { <CodeStage log={log.clone()} /> }, "ltr").await;
    (page, log)
}

/// Pastes as a person does; true when the browser would insert the text by itself.
fn paste(page: &Page, text: &str) -> bool {
    let data = construct("DataTransfer", &[]);
    call(&data, "setData", &["text/plain".into(), text.into()]);
    fire(
        &page.field("code"),
        "ClipboardEvent",
        "paste",
        &[("clipboardData", data)],
    )
}

#[wasm_bindgen_test]
async fn the_cells_are_one_input_that_asks_for_a_one_time_code() {
    let (page, _log) = code_page().await;
    assert_eq!(page.all("input").len(), 1);
    assert_eq!(page.all(".wa-code-cell").len(), 6);
    let input = page.field("code");
    for (name, value) in [
        ("autocomplete", "one-time-code"),
        ("inputmode", "numeric"),
        ("aria-required", "true"),
    ] {
        assert_eq!(input.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    assert!(
        !input.has_attribute("maxlength"),
        "a pasted code with dashes would be cut"
    );
    assert_eq!(page.text("label[for=code]"), "Code");
    assert_eq!(
        page.get(".wa-code-cells").get_attribute("aria-hidden").as_deref(),
        Some("true")
    );
}

#[wasm_bindgen_test]
async fn the_last_digit_submits_once() {
    let (page, log) = code_page().await;
    page.type_into("code", "12345");
    page.until("five digits", |page| page.all("[data-state=filled]").len() == 5)
        .await;
    assert!(log.take().is_empty());
    page.type_into("code", "123456");
    page.until("the code", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["123456"]);
}

#[wasm_bindgen_test]
async fn a_digit_too_many_changes_nothing_and_submits_nothing() {
    let (page, log) = code_page().await;
    page.type_into("code", "123456");
    page.until("the code", |_| log.len() > 0).await;
    log.take();
    page.fill("code", "1234567", Fill::WithEvent);
    assert_eq!(page.field("code").value(), "123456");
    assert!(log.take().is_empty());
}

#[wasm_bindgen_test]
async fn a_filled_code_is_sent_without_any_key() {
    let (page, log) = code_page().await;
    page.fill("code", "654321", Fill::WithEvent);
    page.until("the code", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["654321"]);
}

#[wasm_bindgen_test]
async fn a_code_filled_without_a_word_is_read_when_it_is_submitted() {
    let (page, log) = code_page().await;
    page.fill("code", "654321", Fill::Silently);
    page.submit();
    page.until("the code", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["654321"]);
}

#[wasm_bindgen_test]
async fn a_pasted_code_takes_the_place_of_what_is_there() {
    let (page, log) = code_page().await;
    for text in ["123 456", "123-456", " 123456\n", "Your code is 123456."] {
        page.type_into("code", "99");
        assert!(!paste(&page, text), "{text:?} is inserted twice");
        page.until("the code", |_| log.len() > 0).await;
        assert_eq!(log.take(), ["123456"], "{text:?}");
        assert_eq!(page.field("code").value(), "123456");
        page.get("#refuse").click();
        page.until("an empty field", |page| page.field("code").value().is_empty())
            .await;
    }
}

#[wasm_bindgen_test]
async fn part_of_a_code_is_pasted_as_anywhere() {
    let (page, log) = code_page().await;
    assert!(paste(&page, "123"));
    assert!(log.take().is_empty());
}

#[wasm_bindgen_test]
async fn digits_of_other_scripts_become_western() {
    let (page, log) = code_page().await;
    for text in ["٤٢٤٢٤٢", "۴۲۴۲۴۲", "४२४२४२", "４２４２４２"] {
        page.type_into("code", text);
        page.until("the code", |_| log.len() > 0).await;
        assert_eq!(log.take(), ["424242"], "{text}");
        assert_eq!(page.field("code").value(), "424242");
        page.get("#refuse").click();
        page.until("an empty field", |page| page.field("code").value().is_empty())
            .await;
    }
}

#[wasm_bindgen_test]
async fn what_is_no_digit_leaves_no_trace() {
    let (page, _log) = code_page().await;
    page.type_into("code", "1a2");
    assert_eq!(page.field("code").value(), "12");
}

#[wasm_bindgen_test]
async fn what_an_input_method_puts_together_is_rewritten_when_it_is_done() {
    let (page, log) = code_page().await;
    let field = page.field("code");
    field.set_value("１２３４５６");
    fire(&field, "InputEvent", "input", &[("isComposing", true.into())]);
    assert_eq!(field.value(), "１２３４５６");
    assert!(log.take().is_empty());
    fire(&field, "Event", "change", &[]);
    page.until("the code", |_| log.len() > 0).await;
    assert_eq!((&*field.value(), log.take()), ("123456", vec!["123456".to_owned()]));
}

#[wasm_bindgen_test]
async fn a_refused_code_is_cleared_and_told_and_the_same_one_can_be_tried_again() {
    let (page, log) = code_page().await;
    page.type_into("code", "123456");
    page.until("the code", |_| log.len() > 0).await;
    page.get("#refuse").click();
    page.until("the refusal", |page| page.note("code") == REFUSED).await;
    let field = page.field("code");
    assert_eq!(field.value(), "");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    log.take();
    page.type_into("code", "123456");
    page.until("the code again", |_| log.len() > 0).await;
    page.until("no refusal", |page| page.note("code").is_empty()).await;
    assert!(!page.field("code").has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn digits_stand_in_their_cells_from_left_to_right_in_a_mirrored_page() {
    let log = Log::default();
    let page = show(html! { <CodeStage {log} /> }, "rtl").await;
    let cells = page.all(".wa-code-cell");
    let (left, pitch) = (left_of(&cells[0]), left_of(&cells[1]) - left_of(&cells[0]));
    assert!(pitch > 40.0, "the second cell is {pitch} px right of the first");
    let input: HtmlElement = page.field("code").unchecked_into();
    assert_eq!(style(&input, "direction"), "ltr");
    // As wide as the digits are, they end where the last cell does.
    let (start, spacing) = (px(&input, "padding-left"), px(&input, "letter-spacing"));
    let digit = pitch - spacing;
    assert!(digit > 8.0, "a digit is {digit} px wide");
    let middle = left_of(&input) + start + digit / 2.0;
    let cell = px(&cells[0], "width");
    assert!(
        (middle - (left + cell / 2.0)).abs() < 1.0,
        "{middle} is not the middle of a cell at {left}"
    );
    assert!((left_of(&cells[5]) - (left + 5.0 * pitch)).abs() < 1.0);
    let code = page.get(".wa-code");
    assert_eq!(
        code.scroll_width(),
        code.client_width(),
        "the page of a phone would scroll sideways"
    );
}

fn left_of(element: &HtmlElement) -> f64 {
    let bounds = call(element, "getBoundingClientRect", &[]);
    web::browser::get(&bounds, "left").as_f64().expect("a number")
}

fn style(element: &HtmlElement, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style
        .and_then(|style| style.get_property_value(property).ok())
        .unwrap_or_default()
}

fn px(element: &HtmlElement, property: &str) -> f64 {
    let text = style(element, property);
    text.trim_end_matches("px")
        .parse()
        .unwrap_or_else(|_| panic!("{property} is {text}"))
}

#[component]
fn BackupStage(props: &CodeStageProps) -> Html {
    let value = use_state(AttrValue::default);
    let node = use_node_ref();
    let oninput = {
        let value = value.clone();
        Callback::from(move |code: String| value.set(code.into()))
    };
    let onsubmit = {
        let (log, node) = (props.log.clone(), node.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            log.push(&*held(&node));
        })
    };
    let field = BackupCodeField {
        id: "backup".into(),
        label: "Backup code".into(),
        value: (*value).clone(),
        oninput,
        error: None,
        node,
    };
    html! { <form {onsubmit}>{ backup_code_field(field) }<button type="submit">{ "Send" }</button></form> }
}

#[wasm_bindgen_test]
async fn a_backup_code_is_kept_as_typed() {
    let log = Log::default();
    let page = show(html! { <BackupStage log={log.clone()} /> }, "ltr").await;
    page.type_into("backup-code", "ab12 cd34");
    assert_eq!(page.field("backup-code").value(), "ab12 cd34");
    assert_eq!(
        page.field("backup-code").get_attribute("autocomplete").as_deref(),
        Some("off")
    );
    page.submit();
    page.until("the code", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["ab12 cd34"]);
    assert!(
        document().query_selector("[inputmode=numeric]") == Ok(None),
        "letters need the whole keyboard"
    );
}
