//! An app styled with stylist that hands its styles to parts of the kit.
//!
//! stylist puts a `<style>` element into the page for every style, which a strict policy blocks. Here its styles are
//! written into an element that is in no page, and what they say is adopted as a constructable style sheet: the same
//! classes, and nothing inline.
//!
//! Run it with `cargo xtask demo --example stylist-parts`. Look at `Styles`: how they are made, and how parts of the kit get them.

use stylist::Style;
use stylist::manager::StyleManager;
use wacht_yew::client::PublishableKey;
use wacht_yew::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, Document};
use yew::prelude::*;

/// The app's own styles. The kit's rules are in cascade layers, so that these win without further ado.
struct Styles {
    page: Style,
    card: Style,
    button: Style,
    field: Style,
}

impl Styles {
    fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let nowhere = document.create_element("div").ok()?;
        let manager = StyleManager::builder().container(nowhere.into()).build().ok()?;
        let style = |css: &'static str| {
            let style = Style::new_with_manager(css, manager.clone()).ok()?;
            adopt(&document, style.get_style_str())?;
            Some(style)
        };
        Some(Self {
            page: style(
                "min-height: 100dvh; display: grid; place-items: center; align-content: center; gap: 24px;
                 background: repeating-linear-gradient(45deg, #fff3c9 0 24px, #ffeeb0 24px 48px);",
            )?,
            card: style("border: 3px solid #1b1b1b; box-shadow: 8px 8px 0 #1b1b1b; border-radius: 0;")?,
            button: style(
                "border: 2px solid #1b1b1b; border-radius: 0; font-weight: 700; text-transform: uppercase;
                 &:hover { transform: translate(-1px, -1px); box-shadow: 3px 3px 0 #1b1b1b; }
                 &[data-variant=\"link\"] { border: 0; text-transform: none; box-shadow: none; }",
            )?,
            field: style("input { border: 2px solid #1b1b1b; border-radius: 0; }")?,
        })
    }

    /// The kit's parts get them like any class.
    fn overwrites(&self) -> UiOverwrites {
        UiOverwrites::new()
            .color_scheme(ColorScheme::Light)
            .token(TokenName::Primary, "#ffcf3f")
            .token(TokenName::PrimaryForeground, "#1b1b1b")
            .token(TokenName::FontSans, "ui-rounded")
            .part(Part::Card, self.card.clone())
            .part(Part::Button, self.button.clone())
            .part(Part::SocialButton, self.button.clone())
            .part(Part::Field, self.field.clone())
    }
}

/// Adds a sheet to those of the document.
fn adopt(document: &Document, css: &str) -> Option<()> {
    let sheet = CssStyleSheet::new().ok()?;
    let replace = js_sys::Reflect::get(&sheet, &JsValue::from_str("replaceSync")).ok()?;
    let replace = replace.dyn_ref::<js_sys::Function>()?;
    replace.call1(&sheet, &JsValue::from_str(css)).ok()?;
    let key = JsValue::from_str("adoptedStyleSheets");
    let sheets = js_sys::Array::from(&js_sys::Reflect::get(document, &key).ok()?);
    sheets.push(&sheet);
    js_sys::Reflect::set(document, &key, &sheets).ok()?;
    Some(())
}

#[component]
fn App() -> Html {
    let styles = use_memo((), |()| Styles::new());
    let Some(styles) = &*styles else {
        return html! { <p>{ "This browser knows no constructable style sheets." }</p> };
    };
    html! {
        <DeploymentProvider public_key={public_key()} ui_overwrites={styles.overwrites()}>
            <main class={styles.page.get_class_name().to_owned()}>
                <SignedIn unknown={html! {}} fallback={html! { <SignIn /> }}>
                    <h1>{ "Made with stylist." }</h1>
                    <UserButton show_name=true />
                </SignedIn>
            </main>
        </DeploymentProvider>
    }
}

/// The deployment's publishable key: built in for a hosted deployment, else that of a `wacht-local` on the page's own origin.
fn public_key() -> AttrValue {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    match option_env!("WACHT_PUBLIC_KEY") {
        Some(key) => key.into(),
        None => PublishableKey::test_key_for(&origin.unwrap_or_default()).into(),
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
