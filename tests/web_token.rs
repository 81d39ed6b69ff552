//! Tokens in the page: of the context they are handed out in, and for the origins that the app named.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::join;
use js_sys::{Array, Function, Reflect};
use serde_json::{Value, json};
use wacht_yew::client::{Alphabet, TransportError};
use wacht_yew::hooks::{FetchError, SessionHandle, TokenHandle, WorkspacesHandle};
use wacht_yew::prelude::*;
use wacht_yew::session::TokenError;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, origin, window};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const TOKEN: &str = "/session/token";
const API: &str = "https://api.example.com";

/// What the hooks handed out at the latest drawing.
#[derive(Clone, Default)]
struct Shelf(Rc<RefCell<Option<Held>>>);

#[derive(Clone)]
struct Held {
    session: SessionHandle,
    token: TokenHandle,
    fetch: AuthorizedFetch,
    workspaces: WorkspacesHandle,
}

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shelf {
    fn held(&self) -> Held {
        self.0.borrow().clone().expect("it was drawn")
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReaderProps {
    shelf: Shelf,
}

#[component]
fn Reader(props: &ReaderProps) -> Html {
    let held = Held {
        session: use_session(),
        token: use_token(""),
        fetch: use_authorized_fetch(&[API, "http://api.example.com", "not an origin"]),
        workspaces: use_workspaces(),
    };
    *props.shelf.0.borrow_mut() = Some(held);
    html! { <p id="reader">{ "reader" }</p> }
}

async fn shown(site: &Site) -> (Page, Shelf) {
    let shelf = Shelf::default();
    let page = Page::mount(site, html! { <Reader shelf={shelf.clone()} /> });
    page.until("the reader", |page| page.has("#reader")).await;
    site.settle().await;
    (page, shelf)
}

/// A page where both are signed in, and Ada is active.
async fn shown_of_two() -> (Page, Shelf) {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    site.sign_in(ADA).await;
    shown(&site).await
}

fn claims(token: &str) -> Value {
    let claims = token.split('.').nth(1).expect("a token has three parts");
    let claims = Alphabet::URL_SAFE.decode(claims).expect("base64");
    serde_json::from_slice(&claims).expect("JSON")
}

async fn claims_now(shelf: &Shelf) -> Value {
    let token = shelf.held().token.get().await.expect("a token");
    claims(&token.token)
}

#[wasm_bindgen_test]
async fn a_token_is_asked_for_once_and_kept() {
    let (page, shelf) = shown_of_two().await;
    let (token, session) = (shelf.held().token, shelf.held().session);
    let (one, other) = join(token.get(), session.get_token("")).await;
    assert_eq!(one, other);
    assert_eq!(token.get().await, one);
    page.site.only_sent(TOKEN);
}

#[wasm_bindgen_test]
async fn claims_follow_account_organization_and_workspace() {
    let (page, shelf) = shown_of_two().await;
    let site = &page.site;
    let session = shelf.held().session;
    let ada = session
        .state()
        .signed_in()
        .expect("Ada is active")
        .user()
        .id
        .to_string();
    let first = claims_now(&shelf).await;
    assert_eq!((&first["sub"], &first["organization"]), (&json!(ada), &Value::Null));
    let workspaces = shelf.held().workspaces;
    let place = &workspaces.memberships()[0];
    session
        .switch_workspace(Some(&place.workspace.id))
        .await
        .expect("a member");
    let inside = claims_now(&shelf).await;
    assert_eq!(inside["workspace"], place.workspace.id.as_str());
    assert_eq!(inside["organization"], place.organization.id.as_str());
    let organization = &place.organization.id;
    session.switch_organization(Some(organization)).await.expect("a member");
    let outside = claims_now(&shelf).await;
    assert_eq!(
        (&outside["organization"], &outside["workspace"]),
        (&json!(organization.as_str()), &Value::Null)
    );
    site.settle().await;
    let session = shelf.held().session;
    let other = session
        .accounts()
        .iter()
        .find(|account| account.user.id.as_str() != ada);
    let other = other.expect("Barbara is signed in");
    session.switch_sign_in(&other.id).await.expect("she is signed in here");
    assert_eq!(claims_now(&shelf).await["sub"], other.user.id.as_str());
    assert_eq!(site.sent(TOKEN).len(), 4);
}

#[wasm_bindgen_test]
async fn a_token_on_its_way_does_not_outlive_a_switch() {
    let (page, shelf) = shown_of_two().await;
    let site = &page.site;
    let Held { session, token, .. } = shelf.held();
    let ada = session
        .state()
        .signed_in()
        .expect("Ada is active")
        .user()
        .id
        .to_string();
    let other = session
        .accounts()
        .iter()
        .find(|account| account.user.id.as_str() != ada);
    let other = other.expect("Barbara is signed in").clone();
    site.hold(TOKEN);
    let late = async { token.get().await.expect("a token") };
    let switch = async {
        page.until("the question", |_| !site.sent(TOKEN).is_empty()).await;
        session.switch_sign_in(&other.id).await.expect("she is signed in here");
        site.release();
    };
    let (late, ()) = join(late, switch).await;
    assert_eq!(claims(&late.token)["sub"], other.user.id.as_str());
}

#[wasm_bindgen_test]
async fn nobody_active_gets_no_token_and_nothing_is_asked() {
    let site = Site::new().await;
    let (_page, shelf) = shown(&site).await;
    assert_eq!(shelf.held().token.get().await, Err(TokenError::SignedOut));
    assert_eq!(site.sent(TOKEN).len(), 0);
}

#[wasm_bindgen_test]
async fn after_signing_out_there_is_no_token_any_more() {
    let (page, shelf) = shown_of_two().await;
    let Held { session, token, .. } = shelf.held();
    token.get().await.expect("a token");
    session.sign_out_all().await.expect("the server does it");
    assert_eq!(token.get().await, Err(TokenError::SignedOut));
    page.site.only_sent(TOKEN);
}

#[wasm_bindgen_test]
async fn a_token_refused_as_signed_out_shows_on_the_page() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let (page, shelf) = shown(&site).await;
    // Elsewhere, without this page hearing of it.
    let before = site.sent("/session").len();
    site.sign_out_elsewhere().await;
    assert_eq!(shelf.held().token.get().await, Err(TokenError::SignedOut));
    page.until("the session is read anew", |page| {
        page.site.sent("/session").len() > before
    })
    .await;
    site.settle().await;
    assert_eq!(shelf.held().session.state(), &SessionState::SignedOut);
}

#[wasm_bindgen_test]
async fn a_token_asked_for_before_the_session_is_known_waits_for_it() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.hold("/session");
    let shelf = Shelf::default();
    let page = Page::mount(&site, html! { <Reader shelf={shelf.clone()} /> });
    page.until("the reader", |page| page.has("#reader")).await;
    let token = shelf.held().token;
    let early = async { token.get().await };
    let release = async {
        page.until("the question", |_| !site.sent("/session").is_empty()).await;
        assert_eq!(site.sent(TOKEN).len(), 0);
        site.release();
    };
    let (early, ()) = join(early, release).await;
    early.expect("a token");
}

/// Stands in for the browser's way to other servers, and writes down what is sent.
struct Backend {
    log: Array,
    fetch: JsValue,
}

impl Backend {
    /// Answers with these statuses, one after the other.
    fn answering(statuses: &[u16]) -> Self {
        let log = Array::new();
        let statuses: Array = statuses.iter().map(|status| JsValue::from(*status)).collect();
        let body = "return async request => {
            log.push([request.url, request.headers.get('authorization'), request.redirect, await request.text()]);
            const status = statuses.shift();
            const response = new Response('', { status: status === 302 ? 200 : status });
            if (status === 302) Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
            return response;
        };";
        let make = Function::new_with_args("log, statuses", body);
        let fake = make.call2(&JsValue::NULL, &log, &statuses).expect("a function");
        let fetch = Reflect::get(&window(), &"fetch".into()).expect("browsers fetch");
        Reflect::set(&window(), &"fetch".into(), &fake).expect("it can be replaced");
        Self { log, fetch }
    }

    /// Address, header, way with redirects, and body of each request.
    fn seen(&self) -> Vec<[String; 4]> {
        let text = |line: &Array, at| line.get(at).as_string().unwrap_or_default();
        let lines = self.log.iter().map(|line| Array::from(&line));
        lines.map(|line| [0, 1, 2, 3].map(|at| text(&line, at))).collect()
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        Reflect::set(&window(), &"fetch".into(), &self.fetch).expect("it can be put back");
    }
}

#[wasm_bindgen_test]
async fn a_named_origin_and_the_pages_own_get_the_token() {
    let (_page, shelf) = shown_of_two().await;
    let backend = Backend::answering(&[200, 404]);
    let token = shelf.held().token.get().await.expect("a token");
    for (address, status) in [(format!("{API}/notes"), 200), ("/api/notes".to_owned(), 404)] {
        let answer = shelf.held().fetch.get(&address).await.expect("an answer");
        assert_eq!(answer.status(), status);
    }
    let bearer = format!("Bearer {}", token.token);
    let seen = backend.seen();
    assert_eq!(
        seen[0],
        [
            format!("{API}/notes"),
            bearer.clone(),
            "manual".to_owned(),
            String::new()
        ]
    );
    assert_eq!(seen[1][..2], [format!("{}/api/notes", origin()), bearer]);
}

#[wasm_bindgen_test]
async fn no_other_origin_gets_anything() {
    let (page, shelf) = shown_of_two().await;
    let backend = Backend::answering(&[]);
    let foreign = [
        "https://example.com/notes",
        "https://api.example.com.evil.example/notes",
        "https://api.example.com:8443/notes",
        "https://user@api.example.com/notes",
        "http://api.example.com/notes",
        "//evil.example/notes",
        "data:text/plain,x",
        "https://",
    ];
    for address in foreign {
        let answer = shelf.held().fetch.get(address).await;
        assert!(matches!(answer, Err(FetchError::ForeignOrigin(_))), "{address}");
    }
    assert_eq!(backend.seen(), Vec::<[String; 4]>::new());
    assert_eq!(page.site.sent(TOKEN).len(), 0, "not even a token is asked for");
}

#[wasm_bindgen_test]
async fn a_refused_token_is_replaced_once_and_the_body_sent_again() {
    let (page, shelf) = shown_of_two().await;
    let backend = Backend::answering(&[401, 201]);
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_body(&"a note".into());
    let request = web_sys::Request::new_with_str_and_init(API, &init).expect("a request");
    let answer = shelf.held().fetch.send(request).await.expect("an answer");
    assert_eq!(answer.status(), 201);
    assert_eq!(
        backend.seen().iter().map(|line| &*line[3]).collect::<Vec<_>>(),
        ["a note", "a note"]
    );
    assert_eq!(
        page.site.sent(TOKEN).len(),
        2,
        "the second request has a token of its own"
    );
}

#[wasm_bindgen_test]
async fn a_server_that_refuses_fresh_tokens_is_given_up() {
    let (_page, shelf) = shown_of_two().await;
    let backend = Backend::answering(&[401, 401]);
    let answer = shelf.held().fetch.get(API).await;
    assert_eq!(answer.expect_err("it was refused"), FetchError::Unauthorized);
    assert_eq!(backend.seen().len(), 2);
}

#[wasm_bindgen_test]
async fn a_redirect_is_not_followed() {
    let (_page, shelf) = shown_of_two().await;
    let _backend = Backend::answering(&[302]);
    let answer = shelf.held().fetch.get(API).await;
    assert_eq!(answer.expect_err("it leads elsewhere"), FetchError::Redirected);
}

#[wasm_bindgen_test]
async fn without_a_token_or_a_network_the_reason_is_told() {
    let site = Site::new().await;
    let (_page, shelf) = shown(&site).await;
    let answer = shelf.held().fetch.get(API).await;
    assert_eq!(
        answer.expect_err("nobody is active"),
        FetchError::Token(TokenError::SignedOut)
    );
    site.sign_in(ADA).await;
    shelf.held().session.refetch().await.expect("it is read");
    let answer = shelf.held().fetch.get("http://127.0.0.1:1/").await;
    assert!(matches!(answer, Err(FetchError::ForeignOrigin(_))));
    let failing = Function::new_no_args("return Promise.reject(new TypeError('Failed to fetch'))");
    let backend = Backend::answering(&[]);
    Reflect::set(&window(), &"fetch".into(), &failing).expect("it can be replaced");
    let answer = shelf.held().fetch.get(API).await;
    assert_eq!(
        answer.expect_err("no network"),
        FetchError::Transport(TransportError::Offline)
    );
    drop(backend);
}
