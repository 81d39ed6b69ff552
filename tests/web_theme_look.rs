//! The scheme of the host, layouts, and colours that stay legible.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::prelude::*;
use wacht_yew::theme::{CardStyle, Density, LogoPlace, SocialButtons, SocialPlace};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, document, window};
use web_sys::Element;
use yew::{component, html};

wasm_bindgen_test_configure!(run_in_browser);

async fn dressed(ui: UiOverwrites) -> Page {
    let page = Page::mount_with(&Site::new().await, html! { <SignIn /> }, |props| {
        props.ui_overwrites = ui;
    });
    page.shows("sign-in/identifier").await;
    page
}

fn computed(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style
        .expect("the element is in the page")
        .get_property_value(property)
        .unwrap_or_default()
}

fn scheme(page: &Page) -> Option<String> {
    page.get(".wa-root").get_attribute("data-wa-scheme")
}

#[wasm_bindgen_test]
async fn the_host_says_by_class_or_attribute_whether_it_is_dark() {
    let mut page = dressed(UiOverwrites::new().color_scheme(ColorScheme::host(".night, [data-mode=dark]"))).await;
    assert_eq!(scheme(&page).as_deref(), Some("light"));
    page.place().set_class_name("night");
    page.until("dark", |page| scheme(page).as_deref() == Some("dark")).await;
    assert_eq!(computed(&page.get(".wa-root"), "color-scheme"), "dark");
    page.place().set_class_name("");
    page.until("light", |page| scheme(page).as_deref() == Some("light"))
        .await;
    let root = document().document_element().expect("a root element");
    root.set_attribute("data-mode", "dark").expect("a valid attribute");
    page.until("dark again", |page| scheme(page).as_deref() == Some("dark"))
        .await;
    page.change(|props| props.ui_overwrites = UiOverwrites::new());
    page.until("the page's scheme", |page| scheme(page).is_none()).await;
    root.remove_attribute("data-mode").expect("a valid attribute");
}

#[wasm_bindgen_test]
async fn a_selector_that_is_none_is_light_and_breaks_nothing() {
    let page = dressed(UiOverwrites::new().color_scheme(ColorScheme::host("..night["))).await;
    assert_eq!(scheme(&page).as_deref(), Some("light"));
}

#[wasm_bindgen_test]
async fn layouts_change_measures_and_are_taken_back() {
    let layout = Layout {
        logo: Some(LogoPlace::Start),
        card: Some(CardStyle::Plain),
        density: Some(Density::Spacious),
        width: Some(333),
        ..Layout::default()
    };
    let mut page = dressed(UiOverwrites::new().layout(layout)).await;
    assert_eq!(computed(&page.get(".wa-card"), "max-width"), "333px");
    assert_eq!(computed(&page.get(".wa-card"), "box-shadow"), "none");
    for part in [".wa-card-body", ".wa-card-footer"] {
        assert_eq!(
            computed(&page.get(part), "padding-left"),
            "0px",
            "{part} stands in line with the page"
        );
    }
    assert_eq!(computed(&page.get("button[type=submit]"), "min-height"), "48px");
    assert_eq!(computed(&page.get(".wa-card-title"), "text-align"), "start");
    page.change(|props| props.ui_overwrites = UiOverwrites::new());
    page.until("the usual width", |page| {
        computed(&page.get(".wa-card"), "max-width") == "400px"
    })
    .await;
    assert_ne!(computed(&page.get(".wa-card"), "box-shadow"), "none");
    assert_eq!(computed(&page.get("button[type=submit]"), "min-height"), "40px");
    assert_eq!(page.get(".wa-root").style().length(), 0);
}

#[wasm_bindgen_test]
async fn a_compact_layout_is_lower() {
    let compact = Layout {
        density: Some(Density::Compact),
        ..Layout::default()
    };
    let page = dressed(UiOverwrites::new().layout(compact)).await;
    assert_eq!(computed(&page.get("button[type=submit]"), "min-height"), "36px");
    assert_eq!(computed(&page.get("input[name=username]"), "height"), "36px");
}

#[wasm_bindgen_test]
async fn providers_stand_where_and_look_as_they_are_told() {
    let is_above = |page: &Page| {
        let (social, form) = (page.get(".wa-social"), page.get("form"));
        social.compare_document_position(&form) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
    };
    let page = dressed(UiOverwrites::new()).await;
    assert!(is_above(&page));
    drop(page);
    for (look, name) in [(SocialButtons::Icons, "grid"), (SocialButtons::Lines, "lines")] {
        let layout = Layout {
            social_buttons: Some(look),
            social_place: Some(SocialPlace::Below),
            ..Layout::default()
        };
        let page = dressed(UiOverwrites::new().layout(layout)).await;
        assert!(!is_above(&page));
        assert_eq!(
            page.get(".wa-social").get_attribute("data-layout").as_deref(),
            Some(name)
        );
        assert_eq!(page.all(".wa-divider").len(), 1);
    }
}

/// What the console is warned of while this lives.
struct Warnings {
    said: Rc<RefCell<Vec<String>>>,
    console: JsValue,
    before: JsValue,
    _listener: Closure<dyn FnMut(JsValue)>,
}

impl Warnings {
    fn new() -> Self {
        let said = Rc::<RefCell<Vec<String>>>::default();
        let console = web::browser::get(&js_sys::global(), "console");
        let before = web::browser::get(&console, "warn");
        let listener = Closure::new({
            let said = said.clone();
            move |text: JsValue| said.borrow_mut().push(text.as_string().unwrap_or_default())
        });
        js_sys::Reflect::set(&console, &"warn".into(), listener.as_ref().unchecked_ref()).expect("a console");
        Self {
            said,
            console,
            before,
            _listener: listener,
        }
    }

    fn of_colors(&self) -> Vec<String> {
        let said = self.said.borrow();
        said.iter().filter(|text| text.contains("contrast")).cloned().collect()
    }
}

impl Drop for Warnings {
    fn drop(&mut self) {
        js_sys::Reflect::set(&self.console, &"warn".into(), &self.before).expect("a console");
    }
}

#[wasm_bindgen_test]
async fn the_deployments_own_pale_brand_stays_legible_and_developers_are_told_once() {
    let warnings = Warnings::new();
    let tokens = json!({ "light": { "primary": "#ffe600" } });
    let site = Site::with_settings(json!({ "ui_settings": { "theme_tokens": tokens } })).await;
    let page = Page::mount_with(&site, html! { <><SignIn /><SignIn /></> }, |props| {
        props.ui_overwrites = UiOverwrites::new().color_scheme(ColorScheme::Light);
    });
    page.shows("sign-in/identifier").await;
    let button = page.get("button[type=submit]");
    assert_eq!(
        computed(&button, "background-color"),
        "rgb(255, 230, 0)",
        "the brand stays"
    );
    let words = wacht_yew::theme::contrast::Color::parse(&computed(&button, "color")).expect("a colour");
    let brand = wacht_yew::theme::contrast::Color::hex(0xff_e600);
    assert!(wacht_yew::theme::contrast::contrast(words, brand) >= 4.5);
    let link = computed(&page.get(".wa-button[data-variant=link]"), "color");
    let link = wacht_yew::theme::contrast::Color::parse(&link).expect("a colour");
    let white = wacht_yew::theme::contrast::Color::hex(0xff_ffff);
    assert!(wacht_yew::theme::contrast::contrast(link, white) >= 4.5);
    let said = warnings.of_colors();
    assert_eq!(said.len(), 2, "{said:?}");
    for expected in [
        "light theme: primary_foreground on primary has a contrast of 1.26",
        "light theme: primary on surface",
    ] {
        assert!(said.iter().any(|text| text.contains(expected)), "{said:?}");
    }
}

#[wasm_bindgen_test]
async fn colours_in_any_notation_are_judged_and_wide_ones_left_alone() {
    let light = |value: &str| {
        UiOverwrites::new()
            .color_scheme(ColorScheme::Light)
            .light_token(TokenName::Text, value)
    };
    for value in ["gold", "hsl(50 100% 50%)", "color-mix(in srgb, gold, white)"] {
        let page = dressed(light(value)).await;
        let root = page.get(".wa-root");
        assert_ne!(root.style().get_property_value("--wa-light-text").as_deref(), Ok(value));
        assert_eq!(
            root.style().get_property_value("color").as_deref(),
            Ok(""),
            "the probe is gone"
        );
        drop(page);
        let page = dressed(light(value).legible_colors(false)).await;
        let root = page.get(".wa-root");
        assert_eq!(root.style().get_property_value("--wa-light-text").as_deref(), Ok(value));
    }
    for value in ["oklch(0.9 0.1 90)", "no-such-colour", "black"] {
        let page = dressed(light(value)).await;
        let root = page.get(".wa-root");
        assert_eq!(root.style().get_property_value("--wa-light-text").as_deref(), Ok(value));
    }
}

#[component]
fn WithIcon() -> yew::Html {
    wacht_yew::hooks::use_favicon();
    html! { <SignIn /> }
}

fn icon() -> Option<String> {
    let link = document().query_selector("link[rel~=icon]").ok().flatten();
    link.and_then(|link| link.get_attribute("href"))
}

#[wasm_bindgen_test]
async fn the_pages_icon_is_touched_only_when_asked_and_comes_back() {
    const ICON: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    let site = || Site::with_settings(json!({ "ui_settings": { "favicon_image_url": ICON } }));
    let before = icon();
    let page = Page::mount(&site().await, html! { <SignIn /> });
    page.shows("sign-in/identifier").await;
    assert_eq!(icon(), before, "nobody asked");
    drop(page);
    let mut page = Page::mount(&site().await, html! { <WithIcon /> });
    page.until("the deployment's icon", |_| icon().as_deref() == Some(ICON))
        .await;
    page.change(|props| props.ui_overwrites = UiOverwrites::new().favicon_image_url(""));
    page.until("the page's own icon", |_| icon() == before).await;
    page.change(|props| props.ui_overwrites = UiOverwrites::new().favicon_image_url("/mine.png"));
    page.until("the app's icon", |_| icon().as_deref() == Some("/mine.png"))
        .await;
    drop(page);
    assert!(web::browser::comes_true(|| icon() == before).await, "and back");
}
