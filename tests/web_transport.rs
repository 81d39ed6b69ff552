//! Requests of a page that is being left.

#![cfg(target_arch = "wasm32")]

use futures_util::FutureExt as _;
use wacht_local::testing::browser::{fire, pause, window};
use wacht_yew::client::{Credentials, FetchTransport, Method, Request, Transport as _, TransportError};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// One that fails as soon as it is sent.
fn request() -> Request {
    Request {
        method: Method::Get,
        url: "http://[".to_owned(),
        headers: Vec::new(),
        body: Vec::new(),
        credentials: Credentials::SameOrigin,
    }
}

#[wasm_bindgen_test]
async fn what_breaks_off_while_the_page_is_left_has_no_answer() {
    let mut broken = FetchTransport.send(request());
    assert_eq!((&mut broken).now_or_never(), None);
    fire(&window(), "Event", "beforeunload", &[]);
    pause(0).await;
    assert_eq!((&mut broken).now_or_never(), None);
    let later = FetchTransport.send(request()).await;
    assert_eq!(later, Err(TransportError::Offline), "the page stayed after all");
}
