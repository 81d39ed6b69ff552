//! Appearance in a page: one stylesheet that gives way to the app's own rules, and tokens that reach every colour.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use js_sys::Array;
use serde_json::json;
use wacht_yew::i18n::{Direction, Messages};
use wacht_yew::prelude::*;
use wacht_yew::theme::TOKENS;
use wacht_yew::wire::TokenName;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, document, window};
use web_sys::HtmlElement;
use yew::html;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const ROOT: &str = ".wa-root";
const TOKENS_CSS: &str = include_str!("../styles/tokens.css");

async fn dressed(ui: UiOverwrites) -> Page {
    let page = Page::mount_with(&Site::new().await, html! { <SignIn /> }, |props| {
        props.ui_overwrites = ui;
    });
    page.shows("sign-in/identifier").await;
    page
}

/// A computed property of an element.
fn computed(element: &HtmlElement, property: &str) -> String {
    let style = window()
        .get_computed_style(element)
        .ok()
        .flatten()
        .expect("the element is in the page");
    style.get_property_value(property).unwrap_or_default()
}

/// What a token comes to inside a root, as a colour.
fn colour(page: &Page, token: &str) -> String {
    let probe: HtmlElement = document().create_element("span").expect("a span").unchecked_into();
    page.get(ROOT).append_child(&probe).expect("a root takes a child");
    let reference = format!("var(--wa-{token})");
    probe
        .style()
        .set_property("background-color", &reference)
        .expect("a valid property");
    let value = computed(&probe, "background-color");
    probe.remove();
    value
}

fn adopted_sheets() -> Array {
    Array::from(&web::browser::get(&document(), "adoptedStyleSheets"))
}

fn set_adopted_sheets(sheets: &Array) {
    let key = JsValue::from_str("adoptedStyleSheets");
    js_sys::Reflect::set(&document(), &key, sheets).expect("sheets can be set");
}

/// The names in `styles/tokens.css` that are colours, without `--wa-`.
fn colour_names() -> Vec<&'static str> {
    let names = TOKENS_CSS.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--wa-")?.split_once(':')?;
        value.trim().starts_with("light-dark(").then_some(name)
    });
    names.collect()
}

/// A token's name in CSS.
fn css_name(token: &TokenName) -> String {
    token.as_str().replace('_', "-")
}

/// A colour that no other token has.
fn mark(number: usize, scheme: &str) -> String {
    let blue = if scheme == "light" { 10 } else { 20 };
    format!("rgb({number}, 200, {blue})")
}

#[wasm_bindgen_test]
async fn the_stylesheet_is_mounted_once_for_many_roots() {
    set_adopted_sheets(&Array::new());
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <><UserButton /><SignIn /><UserButton /></> });
    page.until("three roots", |page| page.all(ROOT).len() == 3).await;
    let second = Page::mount(&site, html! { <UserButton /> });
    second.until("another root", |page| page.has(ROOT)).await;
    assert_eq!(adopted_sheets().length(), 1);
    drop((page, second));
    let page = dressed(UiOverwrites::new()).await;
    assert_eq!(adopted_sheets().length(), 1);
    assert_eq!(
        computed(&page.get(".wa-card-title"), "font-weight"),
        "600",
        "it is in force"
    );
}

#[wasm_bindgen_test]
async fn an_app_that_links_the_stylesheet_gets_no_second_one() {
    set_adopted_sheets(&Array::new());
    let root = document().document_element().expect("a root element");
    root.set_attribute("data-wa-linked", "").expect("a valid attribute");
    let page = dressed(UiOverwrites::new()).await;
    let mounted = adopted_sheets().length();
    root.remove_attribute("data-wa-linked").expect("a valid attribute");
    assert_eq!(mounted, 0);
    drop(page);
    dressed(UiOverwrites::new()).await;
    assert_eq!(adopted_sheets().length(), 1);
}

#[wasm_bindgen_test]
async fn the_sheets_of_the_app_stay_and_come_later() {
    let own = web::browser::construct("CSSStyleSheet", &[]);
    set_adopted_sheets(&Array::of1(&own));
    dressed(UiOverwrites::new()).await;
    let sheets = adopted_sheets();
    assert_eq!(sheets.length(), 2);
    assert_eq!(sheets.get(1), own);
    set_adopted_sheets(&Array::new());
}

#[wasm_bindgen_test]
async fn nothing_is_styled_by_elements_or_attributes() {
    let styles_before = document()
        .query_selector_all("style, link")
        .expect("a valid selector")
        .length();
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let ui = UiOverwrites::new()
        .token(TokenName::Primary, "rgb(1, 2, 3)")
        .color_scheme(ColorScheme::Dark);
    let page = Page::mount_with(&site, html! { <><UserButton /><SignIn /></> }, |props| {
        props.ui_overwrites = ui;
    });
    page.shows("sign-in/accounts").await;
    page.until("the button", |page| page.has(".wa-menu-button")).await;
    page.get(".wa-menu-button").click();
    page.until("the menu", |page| page.has("[role=menu]")).await;
    let styles = document()
        .query_selector_all("style, link")
        .expect("a valid selector")
        .length();
    assert_eq!(styles, styles_before);
    assert!(!page.has("style, link"));
    for element in page.all("[style]") {
        assert!(element.class_name().contains("wa-root"), "{}", element.outer_html());
        let style = element.style();
        for at in 0..style.length() {
            let property = style.item(at);
            assert!(property.starts_with("--wa-"), "{property}");
        }
    }
}

#[wasm_bindgen_test]
async fn every_colour_token_reaches_the_page_in_both_schemes() {
    let names = colour_names();
    let tokens: Vec<&TokenName> = TOKENS
        .iter()
        .filter(|token| names.contains(&&*css_name(token)))
        .collect();
    assert_eq!(
        tokens.len(),
        names.len(),
        "the stylesheet and the list name the same colours"
    );
    assert!(names.len() > 20, "{names:?}");
    let marked = |scheme| {
        tokens.iter().enumerate().fold(
            UiOverwrites::new().legible_colors(false).color_scheme(scheme),
            |ui, (number, token)| {
                ui.light_token((*token).clone(), mark(number, "light"))
                    .dark_token((*token).clone(), mark(number, "dark"))
            },
        )
    };
    for (scheme, name) in [(ColorScheme::Light, "light"), (ColorScheme::Dark, "dark")] {
        let page = dressed(marked(scheme)).await;
        for (number, token) in tokens.iter().enumerate() {
            assert_eq!(
                colour(&page, &css_name(token)),
                mark(number, name),
                "{token:?} in {name}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn radii_and_fonts_reach_the_page() {
    let ui = UiOverwrites::new()
        .token(TokenName::Radius, "3px")
        .token(TokenName::RadiusLg, "5px")
        .token(TokenName::FontSans, "\"Kit Test\"");
    let page = dressed(ui).await;
    assert_eq!(
        computed(&page.get("button[type=submit]"), "border-top-left-radius"),
        "3px"
    );
    assert_eq!(computed(&page.get(".wa-card"), "border-top-left-radius"), "5px");
    let font = computed(&page.get("button[type=submit]"), "font-family");
    assert!(font.starts_with("\"Kit Test\", system-ui"), "{font}");
}

#[wasm_bindgen_test]
async fn tokens_are_taken_back_when_they_go() {
    let plain = colour(
        &dressed(UiOverwrites::new().color_scheme(ColorScheme::Light)).await,
        "primary",
    );
    let ui = UiOverwrites::new().color_scheme(ColorScheme::Light);
    let mut page = dressed(ui.clone().light_token(TokenName::Primary, "rgb(1, 2, 3)")).await;
    assert_eq!(colour(&page, "primary"), "rgb(1, 2, 3)");
    let other = ui.clone().light_token(TokenName::Surface, "rgb(4, 5, 6)");
    page.change(|props| props.ui_overwrites = other);
    page.until("the other token", |page| colour(page, "surface") == "rgb(4, 5, 6)")
        .await;
    assert_eq!(colour(&page, "primary"), plain);
    page.change(|props| props.ui_overwrites = ui);
    page.until("no token", |page| page.get(ROOT).style().length() == 0)
        .await;
}

#[wasm_bindgen_test]
async fn values_that_could_do_more_than_colour_are_ignored() {
    let plain = colour(
        &dressed(UiOverwrites::new().color_scheme(ColorScheme::Light)).await,
        "primary",
    );
    for unsafe_value in [
        "red; background: red",
        "red } * { color: red",
        "url(/steal)",
        "URL( /steal )",
        "image-set('/steal' 1x)",
        "red /* ",
        "re\\64",
        "@import '/steal'",
        " ",
    ] {
        let ui = UiOverwrites::new().color_scheme(ColorScheme::Light);
        let page = dressed(ui.light_token(TokenName::Primary, unsafe_value)).await;
        assert_eq!(colour(&page, "primary"), plain, "{unsafe_value}");
        assert_eq!(page.get(ROOT).style().length(), 0, "{unsafe_value}");
    }
}

#[wasm_bindgen_test]
async fn deployment_provider_and_component_are_laid_over_each_other() {
    let tokens = json!({ "light": { "primary": "rgb(1, 0, 0)", "text": "rgb(1, 0, 0)", "surface": "rgb(1, 0, 0)" } });
    let site = Site::with_settings(json!({ "ui_settings": { "theme_tokens": tokens } })).await;
    let scheme = UiOverwrites::new()
        .color_scheme(ColorScheme::Light)
        .legible_colors(false);
    let provider = scheme
        .light_token(TokenName::Text, "rgb(2, 0, 0)")
        .light_token(TokenName::Primary, "rgb(2, 0, 0)");
    let own = UiOverwrites::new()
        .light_token(TokenName::Primary, "rgb(3, 0, 0)")
        .app_name("Mine");
    let page = Page::mount_with(&site, html! { <SignIn ui_overwrites={own} /> }, |props| {
        props.ui_overwrites = provider;
    });
    page.shows("sign-in/identifier").await;
    let colours = ["surface", "text", "primary"].map(|token| colour(&page, token));
    assert_eq!(colours, ["rgb(1, 0, 0)", "rgb(2, 0, 0)", "rgb(3, 0, 0)"]);
    assert_eq!(page.text("h1"), (ENGLISH.sign_in.title)("Mine"));
}

#[wasm_bindgen_test]
async fn a_plain_rule_of_the_app_for_a_class_wins() {
    let page = dressed(UiOverwrites::new()).await;
    let button = page.get("button[type=submit]");
    assert_eq!(computed(&button, "cursor"), "pointer");
    let sheet = document().create_element("style").expect("a style element");
    sheet.set_text_content(Some(".wa-button { cursor: help } .wa-card { max-width: 123px }"));
    let head = document().query_selector("head").ok().flatten().expect("a head");
    head.append_child(&sheet).expect("a head takes a style element");
    let (cursor, width) = (
        computed(&button, "cursor"),
        computed(&page.get(".wa-card"), "max-width"),
    );
    sheet.remove();
    assert_eq!((&*cursor, &*width), ("help", "123px"));
    assert!(!wacht_yew::theme::STYLESHEETS.concat().contains("!important"));
}

#[wasm_bindgen_test]
async fn the_colour_scheme_is_the_pages_unless_told_otherwise() {
    for (scheme, attribute, value) in [
        (ColorScheme::Page, None, "normal"),
        (ColorScheme::System, Some("system"), "light dark"),
        (ColorScheme::Light, Some("light"), "light"),
        (ColorScheme::Dark, Some("dark"), "dark"),
    ] {
        let page = dressed(UiOverwrites::new().color_scheme(scheme)).await;
        let root = page.get(ROOT);
        assert_eq!(root.get_attribute("data-wa-scheme").as_deref(), attribute);
        assert_eq!(computed(&root, "color-scheme"), value);
    }
    let page = dressed(UiOverwrites::new()).await;
    let light = colour(&page, "surface");
    page.place()
        .style()
        .set_property("color-scheme", "dark")
        .expect("a valid property");
    assert_ne!(colour(&page, "surface"), light, "the page's own scheme is followed");
}

static MIRRORED: Messages = Messages {
    locale: "ar",
    direction: Direction::Rtl,
    ..ENGLISH_WORDS
};
const ENGLISH_WORDS: Messages = wacht_yew::i18n::ENGLISH;

#[wasm_bindgen_test]
async fn a_language_from_right_to_left_turns_everything_around() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = Page::mount_with(&site, html! { <SignIn /> }, |props| props.messages = &MIRRORED);
    page.shows("sign-in/accounts").await;
    let root = page.get(ROOT);
    assert_eq!(root.get_attribute("dir").as_deref(), Some("rtl"));
    assert_eq!(root.get_attribute("lang").as_deref(), Some("ar"));
    assert_eq!(computed(&root, "direction"), "rtl");
    let row = page.get(".wa-account");
    let (avatar, chevron) = (page.get(".wa-account .wa-avatar"), page.get(".wa-account > .wa-icon"));
    let left = |element: &HtmlElement| {
        let rectangle = web::browser::call(element, "getBoundingClientRect", &[]);
        web::browser::get(&rectangle, "left").as_f64().unwrap_or_default()
    };
    assert!(left(&avatar) > left(&chevron), "{}", row.inner_html());
    assert_eq!(computed(&chevron, "scale"), "-1 1", "an arrow points the other way");
}
