//! The session at work: it follows what happens elsewhere, by itself and seldom, and every act is safe to repeat.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::future::join;
use serde_json::json;
use wacht_yew::client::CallError;
use wacht_yew::hooks::SessionHandle;
use wacht_yew::prelude::*;
use wacht_yew::wire::SignInId;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::browser::{comes_true, fire};
use web::{Hurry, OutOfSight, Page, Site, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const SESSION: &str = "/session";

#[derive(Clone, Default)]
struct Shelf(Rc<Held>);

#[derive(Default)]
struct Held {
    session: RefCell<Option<SessionHandle>>,
    draws: Cell<u32>,
}

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shelf {
    /// As it was at the latest drawing.
    fn session(&self) -> SessionHandle {
        self.0.session.borrow().clone().expect("it was drawn")
    }

    fn active(&self) -> Option<String> {
        let session = self.session();
        session.state().signed_in().map(|now| now.user().first_name.to_string())
    }

    fn account(&self, first_name: &str) -> SignInId {
        let session = self.session();
        let account = session
            .accounts()
            .iter()
            .find(|account| &*account.user.first_name == first_name);
        account.expect("she is signed in here").id.clone()
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReaderProps {
    shelf: Shelf,
}

#[component]
fn Reader(props: &ReaderProps) -> Html {
    let held = &props.shelf.0;
    held.draws.set(held.draws.get() + 1);
    *held.session.borrow_mut() = Some(use_session());
    html! {
        <p class="reader">
            <SignedIn unknown={html! { "[unknown]" }} fallback={html! { "[out]" }}>{ "[in]" }</SignedIn>
        </p>
    }
}

async fn mount(site: &Site) -> (Page, Shelf) {
    let shelf = Shelf::default();
    let page = Page::mount(site, html! { <Reader shelf={shelf.clone()} /> });
    page.until("the reader", |page| page.has(".reader")).await;
    (page, shelf)
}

async fn shown(site: &Site) -> (Page, Shelf) {
    let (page, shelf) = mount(site).await;
    page.until("the session", |_| shelf.session().snapshot().is_known())
        .await;
    site.settle().await;
    (page, shelf)
}

async fn site_of_ada() -> Site {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site
}

/// Barbara and Ada, who is active.
async fn site_of_two() -> Site {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    site.sign_in(ADA).await;
    site
}

#[wasm_bindgen_test]
async fn signing_out_in_one_tab_shows_in_another_that_nobody_looks_at() {
    let site = site_of_ada().await;
    let (here, there) = (shown(&site).await, shown(&site).await);
    let _unseen = OutOfSight::begin();
    here.1.session().sign_out_all().await.expect("the server does it");
    there
        .0
        .until("the other tab", |page| page.text(".reader") == "[out]")
        .await;
    assert_eq!(here.0.text(".reader"), "[out]");
}

#[wasm_bindgen_test]
async fn a_switch_in_one_tab_shows_in_another() {
    let site = site_of_two().await;
    let (here, there) = (shown(&site).await, shown(&site).await);
    let barbara = here.1.account("Barbara");
    here.1
        .session()
        .switch_sign_in(&barbara)
        .await
        .expect("she is signed in");
    there
        .0
        .until("the other tab", |_| there.1.active().as_deref() == Some("Barbara"))
        .await;
}

#[wasm_bindgen_test]
async fn coming_back_at_once_asks_nothing_and_later_asks_once() {
    let site = site_of_ada().await;
    let (page, shelf) = shown(&site).await;
    let (asked, drawn) = (site.sent(SESSION).len(), shelf.0.draws.get());
    fire(&window(), "Event", "focus", &[]);
    drop(OutOfSight::begin());
    site.settle().await;
    assert_eq!(site.sent(SESSION).len(), asked);
    let hurry = Hurry::by(60);
    let begin = js_sys::Date::now();
    assert!(comes_true(|| js_sys::Date::now() > begin + 6_000.0).await);
    drop(OutOfSight::begin());
    fire(&window(), "Event", "focus", &[]);
    fire(&window(), "Event", "pageshow", &[]);
    drop(hurry);
    page.until("the question", |_| site.sent(SESSION).len() > asked).await;
    site.settle().await;
    assert_eq!(site.sent(SESSION).len(), asked + 1);
    assert_eq!(shelf.0.draws.get(), drawn, "nothing changed, nothing is drawn");
}

#[wasm_bindgen_test]
async fn who_looks_on_sees_within_a_minute_what_ended_elsewhere() {
    let site = site_of_ada().await;
    let (page, shelf) = shown(&site).await;
    let asked = site.sent(SESSION).len();
    let _hurry = Hurry::by(60);
    let begin = js_sys::Date::now();
    // The timer that is set already runs at its old pace.
    fire(&window(), "Event", "online", &[]);
    page.until("the question", |_| site.sent(SESSION).len() == asked + 1)
        .await;
    site.sign_out_elsewhere().await;
    page.until("the end", |page| page.text(".reader") == "[out]").await;
    let passed = js_sys::Date::now() - begin;
    assert!(passed > 55_000.0, "it was seen after {passed} ms: not by a slow poll");
    assert_eq!(shelf.active(), None);
}

#[wasm_bindgen_test]
async fn a_page_that_nobody_looks_at_asks_nothing() {
    let site = site_of_ada().await;
    let (_page, _shelf) = shown(&site).await;
    let _hurry = Hurry::by(200);
    let _unseen = OutOfSight::begin();
    site.settle().await;
    let asked = site.sent(SESSION).len();
    let begin = js_sys::Date::now();
    assert!(comes_true(|| js_sys::Date::now() > begin + 150_000.0).await);
    assert_eq!(site.sent(SESSION).len(), asked);
}

#[wasm_bindgen_test]
async fn a_server_in_maintenance_keeps_what_was_known_and_is_tried_again_by_itself() {
    let site = site_of_ada().await;
    let (page, shelf) = shown(&site).await;
    let _hurry = Hurry::by(60);
    site.faults(json!({ "status": 503 }));
    let asked = site.sent(SESSION).len();
    fire(&window(), "Event", "online", &[]);
    page.until("some tries", |_| site.sent(SESSION).len() >= asked + 3)
        .await;
    let SessionState::Degraded(Some(last), CallError::Api(error)) = shelf.session().state().clone() else {
        panic!("{:?}", shelf.session().state());
    };
    assert_eq!((&*last.user().first_name, error.status), ("Ada", 503));
    assert_eq!(page.text(".reader"), "[in]");
    site.faults(json!({}));
    page.until("the server", |_| {
        matches!(shelf.session().state(), SessionState::SignedIn(_))
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_session_that_could_not_be_read_at_the_start_is_read_when_it_can_be() {
    let site = site_of_ada().await;
    site.faults(json!({ "drop": true, "path": SESSION }));
    let _hurry = Hurry::by(60);
    let (page, shelf) = mount(&site).await;
    page.until("the failure", |_| {
        matches!(shelf.session().state(), SessionState::Degraded(None, _))
    })
    .await;
    assert_eq!(page.text(".reader"), "[unknown]", "neither in nor out");
    site.faults(json!({}));
    page.until("the session", |page| page.text(".reader") == "[in]").await;
}

const DEPLOYMENT: &str = "/deployment";
const NOTICE: &str = "[data-wa-part=notice]";

/// A page whose server was not there when it came up.
async fn without_deployment(site: &Site) -> (Page, Shelf) {
    site.faults(json!({ "drop": true, "path": DEPLOYMENT }));
    let (page, shelf) = mount(site).await;
    page.until("the failure", |page| page.has(NOTICE)).await;
    (page, shelf)
}

#[wasm_bindgen_test]
async fn a_deployment_that_could_not_be_read_at_the_start_is_read_when_it_can_be() {
    // Nobody is signed in, so that nothing else is a reason to ask.
    let site = Site::new().await;
    let _hurry = Hurry::by(60);
    let begin = js_sys::Date::now();
    let (page, _shelf) = without_deployment(&site).await;
    page.until("three tries", |_| site.sent(DEPLOYMENT).len() >= 3).await;
    let passed = js_sys::Date::now() - begin;
    assert!(passed > 6_000.0, "three tries within {passed} ms, without pauses");
    site.faults(json!({}));
    page.until("the deployment", |page| !page.has(NOTICE)).await;
    page.until("the session", |page| page.text(".reader") == "[out]").await;
}

#[wasm_bindgen_test]
async fn a_deployment_known_from_before_is_asked_for_again_too() {
    let site = site_of_ada().await;
    drop(shown(&site).await);
    site.faults(json!({ "drop": true, "path": DEPLOYMENT }));
    let _hurry = Hurry::by(60);
    let asked = site.sent(DEPLOYMENT).len();
    let (page, _shelf) = mount(&site).await;
    page.until("two tries", |_| site.sent(DEPLOYMENT).len() >= asked + 2)
        .await;
    assert!(!page.has(NOTICE), "what is known is shown");
}

#[wasm_bindgen_test]
async fn whoever_asks_for_the_deployment_gets_the_answer_that_is_on_its_way() {
    let site = site_of_ada().await;
    let (page, _shelf) = without_deployment(&site).await;
    site.settle().await;
    site.faults(json!({}));
    site.hold(DEPLOYMENT);
    let asked = site.sent(DEPLOYMENT).len();
    page.click(ENGLISH.common.try_again);
    page.click(ENGLISH.common.try_again);
    fire(&window(), "Event", "online", &[]);
    fire(&window(), "Event", "focus", &[]);
    page.until("the question", |_| site.sent(DEPLOYMENT).len() > asked)
        .await;
    page.click(ENGLISH.common.try_again);
    yew::scheduler::flush().await;
    site.release();
    page.until("the session", |page| page.text(".reader") == "[in]").await;
    site.settle().await;
    assert_eq!(site.sent(DEPLOYMENT).len(), asked + 1);
}

#[wasm_bindgen_test]
async fn a_page_that_nobody_looks_at_waits_with_its_deployment_until_somebody_does() {
    let site = site_of_ada().await;
    let _hurry = Hurry::by(200);
    let unseen = OutOfSight::begin();
    let (page, _shelf) = without_deployment(&site).await;
    site.settle().await;
    let asked = site.sent(DEPLOYMENT).len();
    let begin = js_sys::Date::now();
    assert!(comes_true(|| js_sys::Date::now() > begin + 90_000.0).await);
    assert_eq!(site.sent(DEPLOYMENT).len(), asked);
    site.faults(json!({}));
    drop(unseen);
    page.until("the session", |page| page.text(".reader") == "[in]").await;
}

#[wasm_bindgen_test]
async fn a_session_that_the_server_started_anew_shows_nothing_of_the_old_one() {
    let site = site_of_ada().await;
    let (page, shelf) = shown(&site).await;
    let before = shelf.session().snapshot().session().expect("it is known").id.clone();
    // A credential that the server does not know: it says nothing, and starts a new session.
    site.client().dev_session().write("what is this?");
    shelf.session().refetch().await.expect("a new session");
    page.until("the new session", |page| page.text(".reader") == "[out]")
        .await;
    let session = shelf.session();
    assert_ne!(session.snapshot().session().expect("it is known").id, before);
    assert_eq!(session.accounts(), []);
}

#[wasm_bindgen_test]
async fn who_signed_out_looks_so_even_when_the_session_cannot_be_read() {
    let site = site_of_two().await;
    let (page, shelf) = shown(&site).await;
    site.faults(json!({ "rate_limit": true }));
    while site.client().session().await.is_ok() {}
    let ada = shelf.account("Ada");
    shelf.session().sign_out(&ada).await.expect("the server did it");
    page.until("it shows", |page| page.text(".reader") == "[out]").await;
    let session = shelf.session();
    assert!(
        matches!(session.state(), SessionState::Degraded(None, _)),
        "{:?}",
        session.state()
    );
    assert_eq!(session.accounts().len(), 1);
}

#[wasm_bindgen_test]
async fn signing_out_twice_is_signing_out() {
    let site = site_of_two().await;
    let (_page, shelf) = shown(&site).await;
    let (session, ada) = (shelf.session(), shelf.account("Ada"));
    let both = join(session.sign_out(&ada), session.sign_out(&ada)).await;
    assert_eq!(both, (Ok(()), Ok(())));
    let both = join(session.sign_out_all(), session.sign_out_all()).await;
    assert_eq!(both, (Ok(()), Ok(())));
    site.settle().await;
    assert_eq!(shelf.session().accounts(), []);
}

#[wasm_bindgen_test]
async fn the_last_switch_wins_however_slow_the_first_is() {
    let site = site_of_two().await;
    let (page, shelf) = shown(&site).await;
    let (session, ada, barbara) = (shelf.session(), shelf.account("Ada"), shelf.account("Barbara"));
    site.hold("/session/switch-sign-in");
    let switches = join(session.switch_sign_in(&barbara), session.switch_sign_in(&ada));
    let watch = async {
        page.until("the first", |_| !site.sent("/session/switch-sign-in").is_empty())
            .await;
        assert_eq!(site.sent("/session/switch-sign-in").len(), 1, "one after the other");
        site.release();
    };
    let (both, ()) = join(switches, watch).await;
    assert_eq!(both, (Ok(()), Ok(())));
    site.settle().await;
    assert_eq!(shelf.active().as_deref(), Some("Ada"));
}

#[wasm_bindgen_test]
async fn a_switch_that_is_refused_changes_nothing() {
    let site = site_of_ada().await;
    let (_page, shelf) = shown(&site).await;
    let answer = shelf.session().switch_sign_in(&"1".into()).await;
    assert!(answer.is_err());
    site.settle().await;
    assert_eq!(shelf.active().as_deref(), Some("Ada"));
}

#[wasm_bindgen_test]
async fn what_became_of_a_switch_without_an_answer_is_found_out() {
    let site = site_of_two().await;
    let (page, shelf) = shown(&site).await;
    let asked = site.sent(SESSION).len();
    site.faults(json!({ "drop": true, "path": "/session/switch-sign-in" }));
    let barbara = shelf.account("Barbara");
    let answer = shelf.session().switch_sign_in(&barbara).await;
    assert!(matches!(answer, Err(CallError::Transport(_))));
    page.until("the question", |_| site.sent(SESSION).len() > asked).await;
}

#[wasm_bindgen_test]
async fn a_ticket_is_exchanged_once_however_often_it_is_asked_for() {
    let site = site_of_ada().await;
    let (page, shelf) = shown(&site).await;
    let ticket = site.ticket_for(BARBARA);
    let session = shelf.session();
    let both = join(session.exchange_ticket(&ticket), session.exchange_ticket(&ticket)).await;
    assert_eq!(both, (Ok(()), Ok(())));
    assert_eq!(session.exchange_ticket(&ticket).await, Ok(()));
    site.only_sent("/session/ticket/exchange");
    page.until("Barbara", |_| shelf.active().as_deref() == Some("Barbara"))
        .await;
    let spent = session.exchange_ticket(&"not a ticket".into()).await;
    assert_eq!(
        spent.expect_err("it is none").api().map(|error| error.status),
        Some(401)
    );
}
