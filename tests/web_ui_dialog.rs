//! The modal dialog: focus in and back, and every way to close it.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, unused_imports, reason = "the widgets that this file does not test")]
#[path = "../src/ui/mod.rs"]
mod ui;
#[path = "web/mod.rs"]
mod web;

use ui::{Dialog, Words};
use wacht_yew::prelude::ENGLISH;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::fire;
use web::kit::{i18n, kept, letter_case, show, theme, widget_words, wire};
use web::{Page, document, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const DIALOG: &str = "dialog.wa-dialog";
const OUTER: &str = "[data-level='1'] > dialog";
const INNER: &str = "[data-level='2'] > dialog";

#[derive(Clone, PartialEq, Properties)]
struct LevelProps {
    level: usize,
    /// What is in the innermost dialog.
    #[prop_or_default]
    content: Html,
}

/// A button that opens a dialog, in which there may be another of the kind.
#[component]
fn Level(props: &LevelProps) -> Html {
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        move || open.set(value)
    };
    let (show, hide) = (set(true), set(false));
    let id = format!("open-{}", props.level);
    html! {
        <div data-level={props.level.to_string()}>
            <button {id} type="button" onclick={Callback::from(move |_: MouseEvent| show())}>{ "Open" }</button>
            if *open {
                <Dialog title={format!("Dialog {}", props.level)} words={Words(widget_words(&ENGLISH))} description="What it is about"
                    alert={props.level == 2} on_close={Callback::from(move |()| hide())}>
                    { props.content.clone() }
                    if props.level == 1 {
                        <Level level=2 content={props.content.clone()} />
                    }
                </Dialog>
            }
        </div>
    }
}

async fn opened(content: Html) -> Page {
    let page = show(html! { <Level level=1 {content} /> }, "ltr").await;
    page.get("#open-1").focus().expect("a button can have the focus");
    page.get("#open-1").click();
    page.until("the dialog", |page| page.has(DIALOG)).await;
    page
}

async fn is_closed(page: &Page, dialog: &str) {
    page.until(&format!("no {dialog}"), |page| !page.has(dialog)).await;
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_the_title_and_back_to_what_opened_it() {
    let page = opened(Html::default()).await;
    page.focuses("h2").await;
    assert!(page.has("dialog:modal"), "what is behind it is out of reach");
    page.get("[data-wa-part=dialog-close]").click();
    is_closed(&page, DIALOG).await;
    page.focuses("#open-1").await;
}

#[wasm_bindgen_test]
async fn a_field_that_asks_for_the_focus_gets_it() {
    let page = opened(html! { <input id="name" autofocus=true /> }).await;
    page.focuses("#name").await;
}

#[wasm_bindgen_test]
async fn it_is_named_by_its_title_and_described_and_a_warning_says_that_it_is_one() {
    let page = opened(Html::default()).await;
    let dialog = page.get(DIALOG);
    let text = |attribute| {
        let id = dialog.get_attribute(attribute).expect("an id");
        page.text(&format!("#{id}"))
    };
    assert_eq!(text("aria-labelledby"), "Dialog 1");
    assert_eq!(text("aria-describedby"), "What it is about");
    assert!(!dialog.has_attribute("role"));
    page.get("#open-2").click();
    page.until("the warning", |page| page.has(INNER)).await;
    assert_eq!(page.get(INNER).get_attribute("role").as_deref(), Some("alertdialog"));
}

#[wasm_bindgen_test]
async fn escape_closes_the_top_one_only() {
    let page = opened(Html::default()).await;
    page.get("#open-2").focus().expect("a button can have the focus");
    page.get("#open-2").click();
    page.until("the second", |page| page.has(INNER)).await;
    // What the browser fires at the top dialog when Escape is pressed.
    fire(&page.get(INNER), "Event", "cancel", &[("bubbles", false.into())]);
    is_closed(&page, INNER).await;
    page.focuses("#open-2").await;
    assert!(page.has(OUTER));
    fire(&page.get(OUTER), "Event", "cancel", &[("bubbles", false.into())]);
    is_closed(&page, OUTER).await;
    page.focuses("#open-1").await;
}

#[wasm_bindgen_test]
async fn a_browser_that_closes_it_by_itself_is_followed() {
    let page = opened(Html::default()).await;
    web::browser::call(&page.get(DIALOG), "close", &[]);
    is_closed(&page, DIALOG).await;
    page.focuses("#open-1").await;
}

#[wasm_bindgen_test]
async fn what_is_cancelled_inside_closes_nothing() {
    let page = opened(html! { <input id="file" type="file" /> }).await;
    fire(&page.get("#file"), "Event", "cancel", &[]);
    yew::scheduler::flush().await;
    assert!(page.has(DIALOG));
}

#[wasm_bindgen_test]
async fn a_press_outside_closes_it() {
    let page = opened(Html::default()).await;
    // What is beside the body of a modal dialog is its backdrop.
    fire(&page.get(DIALOG), "PointerEvent", "pointerdown", &[]);
    page.get(DIALOG).click();
    is_closed(&page, DIALOG).await;
}

#[wasm_bindgen_test]
async fn a_press_inside_closes_nothing_even_if_it_ends_outside() {
    let page = opened(Html::default()).await;
    page.get("h2").click();
    fire(&page.get("h2"), "PointerEvent", "pointerdown", &[]);
    // The browser clicks what holds both ends.
    page.get(DIALOG).click();
    yew::scheduler::flush().await;
    assert!(page.has(DIALOG));
}

/// A dialog of two steps, with a field that has the focus when the second one comes.
#[component]
fn Steps() -> Html {
    let is_second = use_state(|| false);
    let onclick = {
        let is_second = is_second.clone();
        Callback::from(move |_: MouseEvent| is_second.set(true))
    };
    let (title, description) = match *is_second {
        false => ("First", "What comes first"),
        true => ("Second", "What comes second"),
    };
    html! {
        <Dialog {title} {description} words={Words(widget_words(&ENGLISH))} on_close={Callback::noop()}>
            <button id="on" type="button" {onclick}>{ "On" }</button>
        </Dialog>
    }
}

#[wasm_bindgen_test]
async fn another_step_puts_the_focus_on_its_title_and_tells_what_it_is_about() {
    let page = show(html! { <Steps /> }, "ltr").await;
    page.focuses("h2").await;
    // Who comes in is told the dialog's own description: told of the title, too, it would be heard twice.
    assert!(!page.get("h2").has_attribute("aria-describedby"));
    page.get("#on").focus().expect("a button can have the focus");
    page.get("#on").click();
    page.until("the second step", |page| page.text("h2") == "Second").await;
    page.focuses("h2").await;
    let about = page.get("h2").get_attribute("aria-describedby").expect("an id");
    assert_eq!(page.text(&format!("#{about}")), "What comes second");
}

/// What the document does with what does not fit into its page, and how wide it is drawn.
fn scrolling() -> (String, i32) {
    let root = document().document_element().expect("a document");
    let style = window().get_computed_style(&root).ok().flatten().expect("a style");
    let overflow = style.get_property_value("overflow-y").expect("a value");
    (overflow, document().body().expect("a body").offset_width())
}

#[wasm_bindgen_test]
async fn the_page_behind_it_does_not_scroll_and_stays_as_wide_as_it_was() {
    let tall = html! { <svg width="1" height="9000" /> };
    let page = show(html! { <><Level level=1 />{ tall }</> }, "ltr").await;
    let before = scrolling();
    assert_eq!(before.0, "visible");
    let locked = ("hidden".to_owned(), before.1);
    page.get("#open-1").click();
    page.until("the dialog", |page| page.has(OUTER)).await;
    assert_eq!(scrolling(), locked);
    page.get("#open-2").click();
    page.until("the second", |page| page.has(INNER)).await;
    assert_eq!(scrolling(), locked);
    fire(&page.get(INNER), "Event", "cancel", &[("bubbles", false.into())]);
    is_closed(&page, INNER).await;
    assert_eq!(scrolling(), locked, "the first is still open");
    fire(&page.get(OUTER), "Event", "cancel", &[("bubbles", false.into())]);
    is_closed(&page, OUTER).await;
    assert_eq!(scrolling(), before);
    page.get("#open-1").click();
    page.until("the dialog", |page| page.has(OUTER)).await;
    drop(page);
    assert_eq!(
        scrolling().0,
        before.0,
        "a page that goes with an open dialog leaves nothing behind"
    );
}
