//! `LocalTransport`: as a page's fetch would see it.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::common::{NOON, body, deployment, get, sign_in_request};
use serde_json::{Value, json};
use wacht_local::{LocalDeployment, LocalTransport};
use wacht_yew::client::{Clock, Credentials, LocalBoxFuture, Request, Response, Transport, TransportError};
use wacht_yew::wire::Timestamp;

/// A clock on which a sleep is over as soon as it is noted.
#[derive(Default)]
struct Notebook {
    slept: Cell<u32>,
}

impl Clock for Notebook {
    fn now(&self) -> Timestamp {
        NOON
    }

    fn sleep(&self, millis: u32) -> LocalBoxFuture<()> {
        self.slept.set(self.slept.get() + millis);
        Box::pin(async {})
    }
}

fn transport(deployment: LocalDeployment) -> (LocalTransport, Rc<Notebook>) {
    let clock = Rc::new(Notebook::default());
    (
        LocalTransport::new(Rc::new(RefCell::new(deployment)), clock.clone()),
        clock,
    )
}

fn poll<T>(future: &mut Pin<Box<dyn Future<Output = T>>>) -> Poll<T> {
    future.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

fn send(transport: &LocalTransport, request: Request) -> Result<Response, TransportError> {
    let mut future = transport.send(request);
    loop {
        if let Poll::Ready(result) = poll(&mut future) {
            return result;
        }
    }
}

#[test]
fn an_answer_never_comes_before_the_caller_yields() {
    let (transport, _) = transport(deployment());
    let mut future = transport.send(get("/session"));
    assert!(poll(&mut future).is_pending());
    assert!(poll(&mut future).is_ready());
}

#[test]
fn a_dropped_future_loses_the_answer_and_not_the_effect() {
    let (transport, _) = transport(deployment());
    let first = send(&transport, get("/session")).unwrap();
    let token = first.header("x-development-session").unwrap();
    let mut request = sign_in_request("ada@example.com", "Lovelace-1843!");
    request.url = format!("{}?__dev_session__={token}", request.url);
    drop(transport.send(request));
    let after = body(&send(&transport, get(&format!("/session?__dev_session__={token}"))).unwrap());
    assert_ne!(after["data"]["active_signin"], Value::Null);
}

#[test]
fn delays_go_through_the_clock_and_losses_are_offline() {
    let (transport, clock) = transport(deployment());
    transport
        .deployment()
        .borrow_mut()
        .set_faults(&json!({ "delay_ms": 250, "drop": true, "times": 1 }))
        .unwrap();
    assert_eq!(send(&transport, get("/session")), Err(TransportError::Offline));
    assert_eq!(clock.slept.get(), 250);
    assert!(send(&transport, get("/session")).is_ok());
}

#[test]
fn the_session_cookie_is_kept_and_never_shown() {
    let (transport, clock) = transport(deployment());
    transport
        .deployment()
        .borrow_mut()
        .merge_settings(&json!({ "mode": "production" }))
        .unwrap();
    let include = |mut request: Request| {
        request.credentials = Credentials::Include;
        request
    };
    let first = send(
        &transport,
        include(sign_in_request("ada@example.com", "Lovelace-1843!")),
    )
    .unwrap();
    assert_eq!(first.header("set-cookie"), None);
    let id = |response: &Response| body(response)["data"]["id"].clone();
    let tab = transport.clone();
    assert_eq!(id(&send(&tab, include(get("/session"))).unwrap()), id(&first));
    let other_browser = LocalTransport::new(transport.deployment().clone(), clock);
    assert_ne!(id(&send(&other_browser, include(get("/session"))).unwrap()), id(&first));
}

#[test]
fn across_origins_only_exposed_headers_are_read() {
    let (transport, _) = transport(deployment().with_page_origin("http://localhost:5173"));
    let response = send(&transport, get("/session")).unwrap();
    assert!(response.header("x-development-session").is_some());
    assert!(response.header("content-type").is_some());
    assert_eq!(response.header("date"), None);
}

#[test]
fn a_production_deployment_blocks_pages_of_other_sites() {
    let local = deployment()
        .with_origin("https://frontend.example.com")
        .with_page_origin("http://localhost:5173");
    let (transport, _) = transport(local);
    let production = json!({ "mode": "production", "frontend_host": "accounts.example.com" });
    transport.deployment().borrow_mut().merge_settings(&production).unwrap();
    assert_eq!(send(&transport, get("/session")), Err(TransportError::Blocked));
}
