//! The kit under a strict content security policy.
//!
//! The first test to run puts the policy into the page; from then on it binds every test of this file.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::prelude::*;
use wacht_yew::wire::TokenName;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Listener, Page, Site, document};
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'";
/// A picture of one pixel.
const LOGO: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/// Sees what the browser blocks.
struct Guard {
    blocked: Rc<RefCell<Vec<String>>>,
    _listener: Listener,
}

impl Guard {
    /// Puts the policy in force, unless it is.
    fn new() -> Self {
        if document().query_selector("meta[http-equiv=Content-Security-Policy]") == Ok(None) {
            let meta = document().create_element("meta").expect("a meta element");
            meta.set_attribute("http-equiv", "Content-Security-Policy")
                .expect("a valid attribute");
            meta.set_attribute("content", POLICY).expect("a valid attribute");
            let head = document().query_selector("head").ok().flatten().expect("a head");
            head.append_child(&meta).expect("a head takes a meta element");
        }
        let blocked = Rc::<RefCell<Vec<String>>>::default();
        let listener = Listener::new(&document(), "securitypolicyviolation", {
            let blocked = blocked.clone();
            move |event| {
                let read = |key| web::browser::get(&event, key).as_string().unwrap_or_default();
                let report = ["violatedDirective", "blockedURI", "sourceFile", "sample"].map(read);
                blocked.borrow_mut().push(report.join(" "));
            }
        });
        Self {
            blocked,
            _listener: listener,
        }
    }

    /// Does something forbidden, and waits until that is seen. What was blocked before it comes before it.
    async fn provoke(&self) -> Vec<String> {
        let element = document().create_element("p").expect("a paragraph");
        let before = self.blocked.borrow().len();
        element.set_attribute("style", "color: red").expect("a valid attribute");
        let body = document().body().expect("a body");
        body.append_child(&element).expect("a body takes a paragraph");
        let was_seen = web::browser::comes_true(|| self.blocked.borrow().len() > before).await;
        element.remove();
        assert!(was_seen, "the policy is not in force");
        self.blocked.take()
    }

    /// Asserts that nothing but the provocation at the end was blocked.
    async fn saw_nothing(self) {
        let blocked = self.provoke().await;
        assert_eq!(blocked.len(), 1, "{blocked:?}");
    }
}

#[wasm_bindgen_test]
async fn a_style_attribute_is_blocked_so_these_tests_can_fail() {
    let blocked = Guard::new().provoke().await;
    assert!(blocked[0].starts_with("style-src"), "{blocked:?}");
}

#[wasm_bindgen_test]
async fn a_whole_sign_in_breaks_no_rule() {
    let guard = Guard::new();
    let site = Site::with_settings(json!({ "ui_settings": { "logo_image_url": LOGO } })).await;
    let page = Page::sign_in(&site).await;
    assert!(page.has(".wa-logo"));
    page.submit();
    page.until("the error", |page| !page.note("username").is_empty()).await;
    site.hold("/auth/identify");
    page.type_into("username", ADA);
    page.submit();
    page.until("the spinner", |page| page.has("[data-state=busy] .wa-spinner"))
        .await;
    site.release();
    page.shows("sign-in/password").await;
    page.type_into("password", "wrong");
    page.submit();
    page.until("the refusal", |page| !page.note("password").is_empty())
        .await;
    page.get("[data-wa-part=password-toggle]").click();
    page.until("the password in clear", |page| page.field("password").type_() == "text")
        .await;
    page.type_into("password", &site.password_of(ADA));
    page.submit();
    page.shows("sign-in/finished").await;
    guard.saw_nothing().await;
}

#[wasm_bindgen_test]
async fn menu_picker_and_notices_break_no_rule() {
    let guard = Guard::new();
    let site = Site::new().await;
    for email in [ADA, "barbara@example.com"] {
        site.sign_in(email).await;
    }
    let page = Page::mount(&site, html! { <><UserButton show_name=true /><SignIn /></> });
    page.shows("sign-in/accounts").await;
    page.get(".wa-menu-button").click();
    page.until("the menu", |page| page.has("[role=menu]")).await;
    site.faults(json!({ "drop": true }));
    page.click(ENGLISH.user_button.sign_out);
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    drop(page);
    let broken = Page::mount_with(&site, html! {}, |props| props.public_key = "pk_test_x".into());
    broken.shows("provider/failed").await;
    guard.saw_nothing().await;
}

#[wasm_bindgen_test]
async fn colours_are_in_force_under_the_policy_and_break_no_rule() {
    let guard = Guard::new();
    let tokens = json!({ "light": { "primary": "rgb(1, 2, 3)" }, "dark": { "primary": "rgb(1, 2, 3)" } });
    let site = Site::with_settings(json!({ "ui_settings": { "theme_tokens": tokens } })).await;
    let mut page = Page::sign_in(&site).await;
    let style = |property| {
        let style = web::window().get_computed_style(&page_button()).ok().flatten();
        style
            .and_then(|style| style.get_property_value(property).ok())
            .unwrap_or_default()
    };
    assert_eq!(style("background-color"), "rgb(1, 2, 3)");
    assert_eq!(style("min-height"), "40px", "the stylesheet keeps the layout");
    let ui = UiOverwrites::new()
        .token(TokenName::Primary, "rgb(4, 5, 6)")
        .layout(Layout {
            width: Some(300),
            ..Layout::default()
        })
        .color_scheme(ColorScheme::host("html"));
    page.change(|props| props.ui_overwrites = ui);
    page.until("the other colour", |_| style("background-color") == "rgb(4, 5, 6)")
        .await;
    assert_ne!(style("color"), "rgb(13, 9, 34)", "words stay legible");
    assert!(page.has("[data-wa-scheme=dark]"), "the page's scheme is followed");
    guard.saw_nothing().await;
}

fn page_button() -> web_sys::Element {
    let button = document().query_selector("button[type=submit]").ok().flatten();
    button.expect("a button")
}

#[wasm_bindgen_test]
async fn a_token_cannot_make_the_page_fetch_anything() {
    let guard = Guard::new();
    let ui = UiOverwrites::new().token(TokenName::Surface, "url(https://evil.example/pixel)");
    let page = Page::mount_with(&Site::new().await, html! { <SignIn /> }, |props| {
        props.ui_overwrites = ui;
    });
    page.shows("sign-in/identifier").await;
    guard.saw_nothing().await;
}
