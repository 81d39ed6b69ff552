//! Every component of the kit in pages whose own rules reset bare elements, as Tailwind's and Bootstrap's do.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::looks::{RESET, Sheet, differences, looks};
use web::{Page, Site};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// A part of the kit, what is pressed on it, and what then has to be there.
struct Part {
    content: Html,
    press: &'static str,
    sign: &'static str,
    is_inside: bool,
}

impl Part {
    fn new(content: Html, sign: &'static str) -> Self {
        Self {
            content,
            press: "",
            sign,
            is_inside: false,
        }
    }

    /// Of somebody who is signed in.
    fn inside(self) -> Self {
        Self {
            is_inside: true,
            ..self
        }
    }

    fn pressed(self, press: &'static str) -> Self {
        Self { press, ..self }
    }

    async fn looks(&self) -> Vec<String> {
        let site = Site::with_settings(json!({ "ui_settings": { "tos_page_url": "/terms" } })).await;
        if self.is_inside {
            site.sign_in("ada@example.com").await;
        }
        let page = Page::mount_with(&site, self.content.clone(), |props| {
            props.ui_overwrites = UiOverwrites::new().color_scheme(ColorScheme::Light);
        });
        // The same room, whatever the page's sheet does to what is around.
        page.place()
            .style()
            .set_property("width", "900px")
            .expect("a valid property");
        if !self.press.is_empty() {
            page.until("the button", |page| page.has(self.press)).await;
            page.get(self.press).click();
        }
        page.until(self.sign, |page| page.has(self.sign)).await;
        site.settle().await;
        looks(&page)
    }

    async fn survives_a_reset(&self) {
        let plain = self.looks().await;
        assert!(plain.len() > 8, "there is something to look at: {}", plain.len());
        for css in [RESET.to_owned(), format!("@layer base {{ {RESET} }}")] {
            let _reset = Sheet::new(&css);
            let differences = differences(&plain, &self.looks().await);
            assert!(differences.is_empty(), "{differences:#?}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_sign_up() {
    Part::new(html! { <SignUp /> }, "input[type=checkbox]")
        .survives_a_reset()
        .await;
}

#[wasm_bindgen_test]
async fn the_profile_with_a_form() {
    let part = Part::new(html! { <UserProfile /> }, "input[name=first-name]");
    part.inside().survives_a_reset().await;
}

#[wasm_bindgen_test]
async fn the_profile_with_rows() {
    let part = Part::new(
        html! { <UserProfile section="email-addresses" /> },
        "[data-wa-part=row]",
    );
    part.inside().survives_a_reset().await;
}

#[wasm_bindgen_test]
async fn the_open_menu_of_the_user() {
    let part = Part::new(html! { <UserButton show_name=true /> }, "[role=menuitem]");
    part.inside()
        .pressed("[data-wa-part=menu-button]")
        .survives_a_reset()
        .await;
}

#[wasm_bindgen_test]
async fn the_open_switcher() {
    let part = Part::new(html! { <OrgSwitcher /> }, "[data-kind=workspace]");
    part.inside()
        .pressed("[data-wa-part=popover-button]")
        .survives_a_reset()
        .await;
}

#[wasm_bindgen_test]
async fn the_making_of_an_organization() {
    let part = Part::new(html! { <CreateOrganization /> }, "input[name=name]");
    part.inside().survives_a_reset().await;
}

#[wasm_bindgen_test]
async fn the_list_of_accounts() {
    let part = Part::new(html! { <AccountPicker /> }, "[data-wa-part=account]");
    part.inside().survives_a_reset().await;
}
