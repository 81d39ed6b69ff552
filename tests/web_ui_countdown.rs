//! The seconds until something is possible again.

#![cfg(target_arch = "wasm32")]

#[allow(dead_code, unused_imports, reason = "the widgets that this file does not test")]
#[path = "../src/ui/mod.rs"]
mod ui;
#[path = "web/mod.rs"]
mod web;

use js_sys::{Date, Reflect};
use ui::{Countdown, TimeText};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::{call, comes_true, fire, get, object};
use web::kit::{Log, i18n, kept, letter_case, show, theme, wire};
use web::{Page, document};
use wire::Timestamp;
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const FACE: &str = ".wa-countdown";

async fn counting(until: f64) -> (Page, Log) {
    let log = Log::default();
    let (on_end, on_announce) = {
        let (one, other) = (log.clone(), log.clone());
        (
            Callback::from(move |()| one.push("end")),
            Callback::from(move |left: u32| other.push(left.to_string())),
        )
    };
    let until = Timestamp::from_millis(until as i64);
    let text = TimeText(|time| format!("in {time}"));
    let page = show(
        html! { <p><Countdown {until} {text} {on_end} {on_announce} /></p> },
        "ltr",
    )
    .await;
    (page, log)
}

/// Makes the page believe that its tab is in the background.
fn set_hidden(hidden: bool) {
    let property = object(&[("configurable", true.into()), ("value", hidden.into())]);
    call(
        &get(&js_sys::global(), "Object"),
        "defineProperty",
        &[document().into(), "hidden".into(), property],
    );
    fire(&document(), "Event", "visibilitychange", &[]);
}

fn unset_hidden() {
    let removed = Reflect::delete_property(document().as_ref(), &JsValue::from_str("hidden"));
    assert_eq!(removed, Ok(true));
}

#[wasm_bindgen_test]
async fn it_ticks_down_and_ends_once() {
    let (page, log) = counting(Date::now() + 1_900.0).await;
    assert_eq!(page.text(FACE), "in 0:02");
    page.until("one second", |page| page.text(FACE) == "in 0:01").await;
    page.until("the end", |page| page.text(FACE) == "in 0:00").await;
    page.until("the word", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["end"]);
    fire(&document(), "Event", "visibilitychange", &[]);
    yew::scheduler::flush().await;
    assert!(log.take().is_empty());
}

#[wasm_bindgen_test]
async fn what_is_over_already_ends_at_once() {
    let (page, log) = counting(Date::now() - 5_000.0).await;
    page.until("the word", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["end"]);
    assert_eq!(page.get(FACE).get_attribute("data-state").as_deref(), Some("over"));
}

#[wasm_bindgen_test]
async fn each_second_is_hidden_from_those_who_listen_and_a_milestone_is_told() {
    let (page, log) = counting(Date::now() + 30_700.0).await;
    assert_eq!(page.get(FACE).get_attribute("aria-hidden").as_deref(), Some("true"));
    assert_eq!(page.text(FACE), "in 0:31");
    page.until("the milestone", |_| log.len() > 0).await;
    assert_eq!(log.take(), ["30"]);
}

#[wasm_bindgen_test]
async fn a_tab_that_nobody_sees_does_not_tick_and_catches_up() {
    set_hidden(true);
    let until = Date::now() + 1_200.0;
    let (page, log) = counting(until).await;
    let shown = page.text(FACE);
    assert!(comes_true(|| Date::now() > until + 100.0).await);
    assert_eq!(page.text(FACE), shown);
    assert!(log.take().is_empty());
    set_hidden(false);
    page.until("the word", |_| log.len() > 0).await;
    unset_hidden();
    assert_eq!(log.take(), ["end"]);
    assert_eq!(page.text(FACE), "in 0:00");
}
