//! Inside yew-router: where the kit goes, the app's router follows, and nothing is loaded anew.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use serde_json::{Value, json};
use wacht_yew::flow::redirect::SafeRedirect;
use wacht_yew::hooks::TransportHandle;
use wacht_yew::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site, origin, set_address, window};
use yew::prelude::*;
use yew_router::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";

#[derive(Clone, Debug, PartialEq, Routable)]
enum Route {
    #[at("/sign-in")]
    SignIn,
    #[at("/sign-up")]
    SignUp,
    #[at("/accounts")]
    Accounts,
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
    callbacks: Callbacks,
}

#[component]
fn App(props: &AppProps) -> Html {
    html! {
        <BrowserRouter>
            <DeploymentProvider public_key={&props.public_key} transport={props.transport.clone()} ui_overwrites={props.ui.clone()}
                callbacks={props.callbacks.clone()}>
                <Switch<Route> render={|route| match route {
                    Route::SignIn => html! { <SignIn /> },
                    Route::SignUp => html! { <SignUp /> },
                    Route::Accounts => html! { <AccountPicker /> },
                    Route::Inside => html! { <p id="page">{ "inside" }</p> },
                    Route::Elsewhere => html! { <p id="page">{ "elsewhere" }</p> },
                }} />
                <UserButton />
            </DeploymentProvider>
        </BrowserRouter>
    }
}

/// The app on a deployment. Its place is that of a page with nothing on it.
struct Routed {
    page: Page,
    app: Option<yew::AppHandle<App>>,
}

impl Routed {
    fn new(site: &Site, ui: UiOverwrites, callbacks: Callbacks) -> Self {
        let page = Page::mount(site, html! {});
        let props = AppProps {
            public_key: site.public_key().into(),
            transport: site.transport(),
            ui,
            callbacks,
        };
        let place = web::document().create_element("div").expect("a div");
        page.place().append_child(&place).expect("a place takes a div");
        let app = yew::Renderer::<App>::with_root_and_props(place, props).render();
        Self { page, app: Some(app) }
    }

    /// At `address`, where nobody listens.
    fn at(address: &str, site: &Site) -> Self {
        set_address(address);
        Self::new(site, UiOverwrites::new(), Callbacks::new())
    }

    async fn is_at(&self, address: &str, shown: &str) {
        self.page.until("the page", |page| page.text("#page") == shown).await;
        assert_eq!(here(), address);
    }

    /// Chooses a line of the menu.
    async fn choose(&self, key: &str) {
        let page = &self.page;
        page.until("the button", |page| page.has("[data-wa-part=menu-button]"))
            .await;
        page.get("[data-wa-part=menu-button]").click();
        let line = format!("[data-key={key}]");
        page.until("the menu", |page| page.has(&line)).await;
        page.get(&line).click();
    }

    /// Fills in what a new account needs, and sends it.
    async fn sign_up(&self) {
        let page = &self.page;
        page.shows("sign-up/form").await;
        page.fill("first-name", "Hedy", Fill::WithEvent);
        page.fill("email", "hedy@example.com", Fill::WithEvent);
        page.fill("phone", "+1 555 010 0142", Fill::WithEvent);
        page.fill("username", "hedy", Fill::WithEvent);
        page.fill("password", "Frequency-Hop-1942!", Fill::WithEvent);
        page.submit();
    }
}

impl Drop for Routed {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        set_address("/");
    }
}

/// Path, query and fragment of the address bar.
fn here() -> String {
    let location = window().location();
    location.pathname().unwrap() + &location.search().unwrap() + &location.hash().unwrap()
}

/// A page of this origin, said in the two ways that a setting can say it.
fn said_in_two_ways(path: &str) -> [String; 2] {
    [path.to_owned(), format!("{}{path}", origin())]
}

/// Whoever wants to leave for another origin stays, and is written down; until it is dropped.
struct Door;

impl Door {
    fn shut() -> Self {
        run("window.left = []; window.leaving = event => {
                if (new URL(event.destination.url).origin === location.origin) return;
                left.push(event.destination.url); event.preventDefault();
            };
            navigation.addEventListener('navigate', leaving)");
        Self
    }

    /// Where somebody wanted to go, since this was asked last.
    fn left(&self) -> String {
        run("return left.splice(0).join(' ')").as_string().unwrap_or_default()
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        run("navigation.removeEventListener('navigate', leaving)");
    }
}

fn run(body: &str) -> JsValue {
    let function = Function::new_no_args(body);
    function.call0(&JsValue::NULL).expect("the script runs")
}

/// A deployment where nobody has to prove an address, with these pages.
async fn open_site(pages: Value) -> Site {
    let site = Site::with_settings(json!({
        "auth_settings": { "email_address": { "verify_signup": false }, "phone_number": { "verify_signup": false } },
        "ui_settings": { "signup_terms_statement_shown": false },
    }))
    .await;
    site.settings(json!({ "ui_settings": pages }));
    site
}

#[wasm_bindgen_test]
async fn after_signing_in_the_router_goes_where_the_settings_say() {
    for target in ["/inside?from=sign-in#top", "/inside"] {
        for said in said_in_two_ways(target) {
            let site = Site::with_settings(json!({ "ui_settings": { "after_signin_redirect_url": said } })).await;
            let app = Routed::at("/sign-in", &site);
            app.page.shows("sign-in/identifier").await;
            app.page.enter(ADA).await;
            app.is_at(target, "inside").await;
        }
    }
}

#[wasm_bindgen_test]
async fn after_signing_up_the_router_goes_where_the_settings_say() {
    for said in said_in_two_ways("/inside?new=1") {
        let site =
            open_site(json!({ "after_signup_redirect_url": said, "after_signin_redirect_url": "/elsewhere" })).await;
        let app = Routed::at("/sign-up", &site);
        app.sign_up().await;
        app.is_at("/inside?new=1", "inside").await;
    }
}

#[wasm_bindgen_test]
async fn the_way_back_in_the_address_comes_before_the_settings() {
    for said in said_in_two_ways("/inside?asked") {
        let site = open_site(json!({ "after_signup_redirect_url": "/elsewhere" })).await;
        let app = Routed::at(&format!("/sign-up?redirect_uri={}", said.replace('?', "%3F")), &site);
        app.sign_up().await;
        app.is_at("/inside?asked", "inside").await;
    }
}

#[wasm_bindgen_test]
async fn after_signing_out_of_one_account_the_router_goes_where_the_settings_say() {
    for said in said_in_two_ways("/elsewhere?out=one") {
        let site = Site::with_settings(json!({ "ui_settings": {
            "after_sign_out_one_page_url": said, "after_sign_out_all_page_url": "/inside?out=all",
        } }))
        .await;
        for others in [false, true] {
            if others {
                site.sign_in(BARBARA).await;
            }
            site.sign_in(ADA).await;
            let app = Routed::at("/inside", &site);
            app.choose("sign-out").await;
            app.is_at("/elsewhere?out=one", "elsewhere").await;
            app.page
                .until("nobody", |page| !page.has("[data-wa-part=menu-button]"))
                .await;
        }
    }
}

#[wasm_bindgen_test]
async fn after_signing_out_of_all_the_router_goes_where_the_settings_say() {
    for said in said_in_two_ways("/elsewhere?out=all") {
        let site = Site::with_settings(json!({ "ui_settings": {
            "after_sign_out_one_page_url": "/inside?out=one", "after_sign_out_all_page_url": said,
        } }))
        .await;
        site.sign_in(ADA).await;
        site.sign_in(BARBARA).await;
        let app = Routed::at("/inside", &site);
        app.choose("sign-out-all").await;
        app.is_at("/elsewhere?out=all", "elsewhere").await;
        app.page
            .until("nobody", |page| !page.has("[data-wa-part=menu-button]"))
            .await;
    }
}

#[wasm_bindgen_test]
async fn an_address_of_another_origin_is_left_for() {
    let door = Door::shut();
    let site = open_site(json!({
        "after_signup_redirect_url": "https://app.example/welcome", "after_sign_out_one_page_url": "https://app.example/one?out#end",
        "after_sign_out_all_page_url": "https://app.example/all",
    }))
    .await;
    let app = Routed::at("/sign-up", &site);
    app.sign_up().await;
    app.page.shows("sign-up/finished").await;
    site.settle().await;
    assert_eq!(door.left(), "https://app.example/welcome");
    drop(app);

    for (key, left) in [("sign-out-all", "all"), ("sign-out", "one?out#end")] {
        site.sign_in(BARBARA).await;
        site.sign_in(ADA).await;
        let app = Routed::at("/inside", &site);
        app.choose(key).await;
        app.page
            .until("nobody", |page| !page.has("[data-wa-part=menu-button]"))
            .await;
        site.settle().await;
        assert_eq!(door.left(), format!("https://app.example/{left}"));
        assert_eq!(here(), "/inside");
    }
}

#[wasm_bindgen_test]
async fn the_list_of_accounts_leads_on_when_its_last_one_is_signed_out() {
    let site =
        Site::with_settings(json!({ "ui_settings": { "after_sign_out_one_page_url": "/elsewhere?last" } })).await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    let app = Routed::at("/accounts", &site);
    for left in [2, 1] {
        let rows = |page: &Page| page.all("[data-wa-part=account-end]").len();
        app.page.until("the accounts", |page| rows(page) == left).await;
        assert_eq!(here(), "/accounts");
        app.page.get("[data-wa-part=account-end]").click();
    }
    app.is_at("/elsewhere?last", "elsewhere").await;
}

#[wasm_bindgen_test]
async fn a_line_of_the_menu_is_a_page_of_the_router() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    set_address("/elsewhere");
    let ui = UiOverwrites::new().user_profile_url("/inside?account");
    let app = Routed::new(&site, ui, Callbacks::new());
    app.choose("manage").await;
    app.is_at("/inside?account", "inside").await;
    app.page
        .until("the menu to close", |page| !page.has("[role=menu]"))
        .await;
}

#[wasm_bindgen_test]
async fn a_callback_takes_over_from_the_router() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = |what: &'static str| {
        let told = told.clone();
        move |target: Option<SafeRedirect>| {
            let target = target.map(|target| target.href().to_owned()).unwrap_or_default();
            told.borrow_mut().push(format!("{what} {target}"));
        }
    };
    let (up, out) = (tell("up"), tell("out"));
    let callbacks = Callbacks::new()
        .on_signed_up(move |details: SignedUpDetails| up(Some(details.target)))
        .on_signed_out(move |details: SignedOutDetails| out(details.target));
    let site = open_site(json!({
        "after_signup_redirect_url": "/inside?new", "after_sign_out_one_page_url": "/inside?one",
        "after_sign_out_all_page_url": "/inside?all",
    }))
    .await;
    set_address("/sign-up");
    let app = Routed::new(&site, UiOverwrites::new(), callbacks.clone());
    app.sign_up().await;
    app.page.shows("sign-up/finished").await;
    site.settle().await;
    assert_eq!(here(), "/sign-up");
    drop(app);

    for key in ["sign-out-all", "sign-out"] {
        site.sign_in(BARBARA).await;
        site.sign_in(ADA).await;
        set_address("/elsewhere");
        let app = Routed::new(&site, UiOverwrites::new(), callbacks.clone());
        app.choose(key).await;
        app.page
            .until("the menu to close", |page| !page.has("[role=menu]"))
            .await;
        site.settle().await;
        assert_eq!(here(), "/elsewhere");
    }
    assert_eq!(*told.borrow(), ["up /inside?new", "out /inside?all", "out /inside?one"]);
}
