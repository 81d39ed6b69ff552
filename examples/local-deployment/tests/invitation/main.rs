//! Invitations: made, mailed, accepted in every situation, and ended.

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/tenancy.rs"]
mod tenancy;

mod ending;
mod joining;
mod making;

use common::{Browser, get, post, wrong};
use serde_json::{Value, json};
use tenancy::{list, pick, text};
use wacht_yew::wire::Timestamp;

const DAY: u64 = 86_400_000;
const ACCEPT: &str = "/organizations/invitations/accept";

/// Ada's organization and her browser.
fn ada() -> (Browser, String) {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    (browser, format!("/organizations/{id}"))
}

fn invite(browser: &mut Browser, place: &str, email: &str) -> Value {
    browser.data(post(&format!("{place}/invitations"), &[("email", email)]))
}

fn accept(browser: &mut Browser, token: &str) -> Value {
    browser.data(post(ACCEPT, &[("token", token)]))
}
