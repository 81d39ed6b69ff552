//! SignIn and the laws of its flow: a reload loses nothing but secrets, no screen is a dead end, everything is told once.

#![cfg(target_arch = "wasm32")]

#[path = "../web/mod.rs"]
mod web;

mod announcement;
mod reload;
mod server;
mod way_out;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Turns, Visit};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const GRACE: &str = "grace@example.com";
const KATHERINE: &str = "katherine@example.com";
const DOROTHY: &str = "dorothy@example.com";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// The step that stops somebody of the fixtures, beside its screen.
const STOPS: [(&str, &str); 4] = [
    (GRACE, "sign-in/second-factor"),
    ("alan@example.com", "sign-in/last-digits"),
    (KATHERINE, "sign-in/profile"),
    (DOROTHY, "sign-in/code"),
];

/// A page that stopped at the step of somebody whose password is not enough.
async fn stopped(site: &Site, email: &str) -> Page {
    let page = Page::sign_in(site).await;
    page.enter(email).await;
    let stop = STOPS.iter().find(|(person, _)| *person == email);
    let (_, screen) = stop.unwrap_or_else(|| panic!("nothing stops {email}"));
    page.shows(screen).await;
    page
}

/// Reloads, and waits for the same screen with the same words.
async fn reloads_to_the_same(page: Page) -> Page {
    page.site.settle().await;
    let (screen, text) = (page.screen(), page.text(".wa-card"));
    let page = page.reload().await;
    page.shows(&screen).await;
    page.site.settle().await;
    assert_eq!(
        (page.screen(), without_time(&page.text(".wa-card"))),
        (screen, without_time(&text))
    );
    page
}

/// Countdowns go on over a reload.
fn without_time(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_ascii_digit()).collect()
}

/// Takes the way out.
fn leave(page: &Page, email: &str) {
    let change = format!("{} {email}", words().change_identifier);
    if page.offers(&change) {
        page.click(&change);
    } else {
        page.click(words().start_over);
    }
}
