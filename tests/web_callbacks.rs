//! What an app is told, and that it takes over where the kit would go.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::components::CreateOrganization;
use wacht_yew::flow::org_switcher::Place;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::menu::{open, words as menu_words};
use web::{Fill, Page, Site, Visit, set_address};
use yew::prelude::*;
use yew_router::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";

/// Remembers what it is told.
struct Told<T>(Rc<RefCell<Vec<T>>>);

impl<T: Clone + Debug + 'static> Told<T> {
    fn new() -> Self {
        Self(Rc::default())
    }

    fn callback(&self) -> Callback<T> {
        let told = self.0.clone();
        Callback::from(move |details| told.borrow_mut().push(details))
    }

    fn only(&self) -> T {
        let told = self.0.borrow();
        assert_eq!(told.len(), 1, "{told:?}");
        told[0].clone()
    }

    fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }
}

fn mounted(site: &Site, content: Html, callbacks: Callbacks, ui: UiOverwrites) -> Page {
    Page::mount_with(site, content, |props| {
        props.callbacks = callbacks;
        props.ui_overwrites = ui;
    })
}

#[wasm_bindgen_test]
async fn the_providers_callback_takes_over_a_sign_in() {
    let site = Site::new().await;
    let told = Told::new();
    let callbacks = Callbacks::new().on_signed_in(told.callback());
    let ui = UiOverwrites::new().after_signin_redirect_url("/home");
    let page = mounted(&site, html! { <SignIn /> }, callbacks, ui);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    site.settle().await;
    assert_eq!(told.only().target.href(), "/home");
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn a_components_own_callback_comes_before_the_providers() {
    let site = Site::new().await;
    let (providers, own) = (Told::new(), Told::new());
    let callbacks = Callbacks::new().on_signed_in(providers.callback());
    let content = html! { <SignIn on_signed_in={own.callback()} /> };
    let page = mounted(&site, content, callbacks, UiOverwrites::new());
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    site.settle().await;
    own.only();
    assert!(providers.is_empty());
    assert_eq!(site.visits(), []);
}

/// Passes on what it is told.
#[component]
fn Counting() -> Html {
    let count = use_state(|| 0);
    let navigation = use_navigation();
    let on_signed_in = {
        let count = count.clone();
        move |details: SignedInDetails| {
            count.set(*count + 1);
            navigation.replace(&details.target);
        }
    };
    html! { <><p id="count">{ *count }</p><SignIn {on_signed_in} /></> }
}

#[wasm_bindgen_test]
async fn an_app_that_only_wants_to_know_passes_the_target_on() {
    let site = Site::new().await;
    let ui = UiOverwrites::new().after_signin_redirect_url("/home");
    let page = mounted(&site, html! { <Counting /> }, Callbacks::new(), ui);
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.until("the count", |page| page.text("#count") == "1").await;
    site.settle().await;
    assert_eq!(site.visits(), [Visit::replaced_by("/home")]);
}

#[derive(Clone, PartialEq, Routable)]
enum Route {
    #[at("/welcome")]
    Welcome,
    #[not_found]
    #[at("/sign-in")]
    SignIn,
}

/// Goes on by the router of the app.
#[component]
fn Routed() -> Html {
    let router = use_navigator().expect("a router");
    let on_signed_in = Callback::from(move |_: SignedInDetails| router.push(&Route::Welcome));
    let render = move |route| match route {
        Route::SignIn => html! { <SignIn on_signed_in={on_signed_in.clone()} /> },
        Route::Welcome => html! { <h1 id="welcome">{ "Welcome" }</h1> },
    };
    html! { <Switch<Route> {render} /> }
}

#[wasm_bindgen_test]
async fn an_app_with_a_router_takes_over_by_its_router() {
    let site = Site::new().await;
    set_address("/sign-in");
    let page = Page::mount(&site, html! { <BrowserRouter><Routed /></BrowserRouter> });
    page.shows("sign-in/identifier").await;
    page.enter(ADA).await;
    page.until("the app's page", |page| page.has("#welcome")).await;
    assert_eq!(web::window().location().pathname().as_deref(), Ok("/welcome"));
    assert_eq!(site.visits(), []);
    set_address("/");
}

/// Signs out of one account or of all, by the menu.
async fn signed_out_by(all: bool, callbacks: Callbacks, own: Option<Callback<SignedOutDetails>>) -> Site {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    let ui = UiOverwrites::new()
        .after_sign_out_one_page_url("/one")
        .after_sign_out_all_page_url("/all");
    let page = mounted(&site, html! { <UserButton on_signed_out={own} /> }, callbacks, ui);
    page.until("the button", |page| page.has("button")).await;
    open(&page).await;
    page.click(if all {
        menu_words().sign_out_all
    } else {
        menu_words().sign_out
    });
    page.until("the end", |page| !page.has("[role=menu]")).await;
    site.settle().await;
    site
}

#[wasm_bindgen_test]
async fn signing_out_tells_who_is_left_and_where_it_would_go() {
    let told = Told::new();
    let site = signed_out_by(false, Callbacks::new().on_signed_out(told.callback()), None).await;
    let one = told.only();
    assert!(one.account.is_some() && one.has_others);
    assert_eq!(one.target.as_ref().map(|target| target.href()), Some("/one"));
    assert_eq!(site.visits(), []);

    let (providers, own) = (Told::new(), Told::new());
    let callbacks = Callbacks::new().on_signed_out(providers.callback());
    let site = signed_out_by(true, callbacks, Some(own.callback())).await;
    let all = own.only();
    assert!(all.account.is_none() && !all.has_others && providers.is_empty());
    assert_eq!(all.target.as_ref().map(|target| target.href()), Some("/all"));
    assert_eq!(site.visits(), []);

    let site = signed_out_by(true, Callbacks::new(), None).await;
    assert_eq!(site.visits(), [Visit::go("/all")], "nobody listens");
}

#[wasm_bindgen_test]
async fn the_account_picker_would_stay_as_long_as_others_are_left() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.sign_in(BARBARA).await;
    let told = Told::new();
    let ui = UiOverwrites::new().after_sign_out_one_page_url("/one");
    let content = html! { <AccountPicker on_signed_out={told.callback()} /> };
    let page = mounted(&site, content, Callbacks::new(), ui);
    page.shows("account-picker/accounts").await;
    page.get("[data-wa-part=account-end]").click();
    page.until("one row less", |page| page.all("[data-wa-part=account-end]").len() == 1)
        .await;
    let first = told.only();
    assert!(first.has_others && first.target.is_none());
    page.get("[data-wa-part=account-end]").click();
    page.shows("account-picker/nobody").await;
    let last = told.0.borrow().last().cloned().expect("told again");
    assert!(!last.has_others);
    assert_eq!(last.target.as_ref().map(|target| target.href()), Some("/one"));
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn the_end_of_an_account_is_told_as_signing_out() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let told = Told::new();
    let ui = UiOverwrites::new().after_sign_out_all_page_url("/all");
    let content = html! { <UserProfile section="delete-account" on_signed_out={told.callback()} /> };
    let page = mounted(&site, content, Callbacks::new(), ui);
    page.until("the section", |page| {
        page.has("[data-wa-part=section] button[data-variant=danger]")
    })
    .await;
    let words = &ENGLISH.user_profile.delete;
    page.get("[data-wa-part=section] button[data-variant=danger]").click();
    page.until("the question", |page| page.has("input[name=phrase]")).await;
    page.type_into("phrase", words.phrase);
    page.type_into("password", &site.password_of(ADA));
    page.submit();
    page.until("the end", |_| !told.is_empty()).await;
    site.settle().await;
    let end = told.only();
    assert!(end.account.is_none() && !end.has_others);
    assert_eq!(end.target.as_ref().map(|target| target.href()), Some("/all"));
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn who_joins_by_an_invitation_works_elsewhere_then() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    set_address(&link);
    let told = Told::new();
    let callbacks = Callbacks::new().on_organization_changed(told.callback());
    let page = mounted(&site, html! { <AcceptInvitation /> }, callbacks, UiOverwrites::new());
    page.shows("invitation/offer").await;
    page.click(ENGLISH.invitation.accept);
    page.shows("invitation/joined").await;
    site.settle().await;
    let joined = told.only();
    assert_eq!(joined.cause, TenancyChangeCause::Joined);
    assert!(matches!(joined.place, Place::Workspace(_)));
    assert_eq!(joined.target.as_ref().map(|target| target.href()), Some("/"));
    assert_eq!(site.visits(), []);
    set_address("/");
}

#[wasm_bindgen_test]
async fn who_creates_an_organization_works_elsewhere_then() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let told = Told::new();
    let callbacks = Callbacks::new().on_organization_changed(told.callback());
    let ui = UiOverwrites::new().after_create_organization_redirect_url("/team");
    let page = mounted(&site, html! { <CreateOrganization /> }, callbacks, ui);
    page.until("the form", |page| page.has("input[name=name]")).await;
    let words = &ENGLISH.create_organization;
    page.type_into("name", "Difference Engines");
    page.submit();
    page.shows("create-organization/invitations").await;
    page.click(words.skip);
    page.shows("create-organization/done").await;
    page.get("button[data-variant=primary]").click();
    site.settle().await;
    let created = told.only();
    assert_eq!(created.cause, TenancyChangeCause::Created);
    assert!(matches!(created.place, Place::Organization(_)));
    assert_eq!(created.target.as_ref().map(|target| target.href()), Some("/team"));
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn who_comes_by_a_mailed_link_signs_in_too() {
    let site = Site::with_settings(json!({ "auth_settings": { "first_factor": "email_magic_link" } })).await;
    let link = Page::mails_link(&site, ADA).await;
    set_address(&link);
    let told = Told::new();
    let callbacks = Callbacks::new().on_signed_in(told.callback());
    let page = mounted(
        &site,
        html! { <MagicLinkVerification /> },
        callbacks,
        UiOverwrites::new(),
    );
    page.shows("magic-link/finished").await;
    site.settle().await;
    assert_eq!(told.only().target.href(), "/");
    assert_eq!(site.visits(), []);
    set_address("/");
}

#[wasm_bindgen_test]
async fn who_signs_up_is_told_by_the_provider_or_the_component() {
    for is_own in [false, true] {
        let site = Site::with_settings(json!({
            "auth_settings": { "email_address": { "verify_signup": false }, "phone_number": { "verify_signup": false } },
            "ui_settings": { "signup_terms_statement_shown": false },
        }))
        .await;
        let (providers, own) = (Told::new(), Told::new());
        let callbacks = Callbacks::new().on_signed_up(providers.callback());
        let on_signed_up = is_own.then(|| own.callback());
        let ui = UiOverwrites::new().after_signup_redirect_url("/hello");
        let page = mounted(&site, html! { <SignUp {on_signed_up} /> }, callbacks, ui);
        page.shows("sign-up/form").await;
        page.fill("first-name", "Hedy", Fill::WithEvent);
        page.fill("email", "hedy@example.com", Fill::WithEvent);
        page.fill("phone", "+1 555 010 0142", Fill::WithEvent);
        page.fill("username", "hedy", Fill::WithEvent);
        page.fill("password", "Frequency-Hop-1942!", Fill::WithEvent);
        page.submit();
        page.shows("sign-up/finished").await;
        site.settle().await;
        let (told, silent) = if is_own { (&own, &providers) } else { (&providers, &own) };
        assert_eq!(told.only().target.href(), "/hello");
        assert!(silent.is_empty());
        assert_eq!(site.visits(), []);
    }
}

#[wasm_bindgen_test]
async fn the_callback_that_the_app_gave_last_is_called() {
    let site = Site::new().await;
    let (first, last) = (Told::<SignedInDetails>::new(), Told::<SignedInDetails>::new());
    let callbacks = Callbacks::new().on_signed_in(first.callback());
    let mut page = mounted(&site, html! { <SignIn /> }, callbacks, UiOverwrites::new());
    page.shows("sign-in/identifier").await;
    page.change(|props| props.callbacks = Callbacks::new().on_signed_in(last.callback()));
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    site.settle().await;
    last.only();
    assert!(first.is_empty());
}
