//! Inside yew-router: where the kit goes, the app's router follows, and nothing is loaded anew.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::hooks::TransportHandle;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, set_address, window};
use yew::prelude::*;
use yew_router::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";

#[derive(Clone, Debug, PartialEq, Routable)]
enum Route {
    #[at("/sign-in")]
    SignIn,
    #[at("/inside")]
    Inside,
    #[not_found]
    #[at("/elsewhere")]
    Elsewhere,
}

#[derive(Clone, PartialEq, Properties)]
struct AppProps {
    public_key: AttrValue,
    transport: TransportHandle,
    ui: UiOverwrites,
}

#[component]
fn App(props: &AppProps) -> Html {
    html! {
        <BrowserRouter>
            <DeploymentProvider public_key={&props.public_key} transport={props.transport.clone()} ui_overwrites={props.ui.clone()}>
                <Switch<Route> render={|route| match route {
                    Route::SignIn => html! { <SignIn /> },
                    Route::Inside => html! { <p id="page">{ "inside" }</p> },
                    Route::Elsewhere => html! { <p id="page">{ "elsewhere" }</p> },
                }} />
                <UserButton />
            </DeploymentProvider>
        </BrowserRouter>
    }
}

/// The app on a deployment with these settings. Its place is that of a page with nothing on it.
fn routed(site: &Site, ui: UiOverwrites) -> (Page, yew::AppHandle<App>) {
    let page = Page::mount(site, html! {});
    let props = AppProps {
        public_key: site.public_key().into(),
        transport: site.transport(),
        ui,
    };
    let place = web::document().create_element("div").expect("a div");
    page.place().append_child(&place).expect("a place takes a div");
    let app = yew::Renderer::<App>::with_root_and_props(place, props).render();
    (page, app)
}

fn address() -> String {
    let location = window().location();
    location.pathname().unwrap() + &location.search().unwrap() + &location.hash().unwrap()
}

#[wasm_bindgen_test]
async fn a_relative_target_of_the_settings_is_a_page_of_the_router() {
    for target in ["/inside?from=sign-in#top", "/inside"] {
        let site = Site::with_settings(json!({ "ui_settings": { "after_signin_redirect_url": target } })).await;
        set_address("/sign-in");
        let (page, app) = routed(&site, UiOverwrites::new());
        page.shows("sign-in/identifier").await;
        page.enter(ADA).await;
        page.until("the page", |page| page.text("#page") == "inside").await;
        assert_eq!(address(), target);
        app.destroy();
    }
}

#[wasm_bindgen_test]
async fn after_signing_out_the_router_goes_where_the_settings_say() {
    let settings = json!({ "ui_settings": {
        "after_sign_out_one_page_url": "/elsewhere?out=one", "after_sign_out_all_page_url": "/inside?out=all",
    } });
    let site = Site::with_settings(settings).await;
    site.sign_in(ADA).await;
    set_address("/inside");
    let (page, app) = routed(&site, UiOverwrites::new().user_profile_url("/inside?account"));
    page.until("the button", |page| page.has("[data-wa-part=menu-button]"))
        .await;
    page.get("[data-wa-part=menu-button]").click();
    page.until("the menu", |page| page.has("[data-key=manage]")).await;
    page.get("[data-key=manage]").click();
    page.until("the account's page", |_| address() == "/inside?account")
        .await;
    page.until("the menu to close", |page| !page.has("[role=menu]")).await;
    page.get("[data-wa-part=menu-button]").click();
    page.until("the menu", |page| page.has("[data-key=sign-out]")).await;
    page.get("[data-key=sign-out]").click();
    page.until("the page", |page| page.text("#page") == "elsewhere").await;
    assert_eq!(address(), "/elsewhere?out=one");
    app.destroy();
}
