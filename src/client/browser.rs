//! The ports as a browser provides them. The only file of this layer that names the browser.

use std::cell::{Cell, RefCell};
use std::future::{pending, poll_fn};
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, HtmlDocument, MessageChannel, RequestCredentials, RequestInit, RequestRedirect,
};

use super::{Clock, Credentials, LocalBoxFuture, Request, Response, Storage, Transport, TransportError};
use crate::wire::Timestamp;

/// Sends requests with the browser's `fetch`.
///
/// A request that breaks off while the page is being left has no answer: Firefox ends connections before it takes the page
/// away, and nobody should see an error flash up on the way. Should the page stay after all, the client's time limit ends
/// the wait.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::{
///     BrowserClock, BrowserCookies, BrowserStorage, DEFAULT_TIME_LIMIT, FetchTransport,
///     Ports,
/// };
///
/// /// What a client needs, as a page has it.
/// fn ports_of_the_page() -> Ports {
///     Ports {
///         transport: Rc::new(FetchTransport),
///         clock: Rc::new(BrowserClock),
///         local: Rc::new(BrowserStorage::local()),
///         cookies: Rc::new(BrowserCookies),
///         time_limit: DEFAULT_TIME_LIMIT,
///     }
/// }
/// # let _ = ports_of_the_page;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct FetchTransport;

impl Transport for FetchTransport {
    fn send(&self, request: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
        Box::pin(async move {
            let is_left = Rc::new(Cell::new(false));
            let _listener = web_sys::window().map(|window| {
                let is_left = is_left.clone();
                EventListener::once(&window, "beforeunload", move |_| is_left.set(true))
            });
            match fetch(&request).await {
                Err(_) if is_left.get() => pending().await,
                answer => answer.map_err(|error| translate(&error)),
            }
        })
    }
}

async fn fetch(request: &Request) -> Result<Response, JsValue> {
    let abort = AbortOnDrop(AbortController::new()?);
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.set(name, value)?;
    }
    let init = RequestInit::new();
    init.set_method(request.method.as_str());
    init.set_headers(&headers);
    init.set_signal(Some(&abort.0.signal()));
    init.set_credentials(match request.credentials {
        Credentials::SameOrigin => RequestCredentials::SameOrigin,
        Credentials::Include => RequestCredentials::Include,
    });
    if !request.body.is_empty() {
        init.set_body(&Uint8Array::from(&*request.body));
    }
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(&request.url, &init)).await?;
    let response: web_sys::Response = response.dyn_into()?;
    let body = JsFuture::from(response.array_buffer()?).await?;
    Ok(Response {
        status: response.status(),
        headers: header_list(&response.headers()),
        body: Uint8Array::new(&body).to_vec(),
    })
}

/// Sends a request of the app with a bearer token. A redirect is answered as such, and not followed.
pub(crate) async fn fetch_with_bearer(
    request: &web_sys::Request,
    token: &str,
) -> Result<web_sys::Response, TransportError> {
    let answer = async {
        let headers = Headers::new_with_headers(&request.headers())?;
        headers.set("authorization", &format!("Bearer {token}"))?;
        let init = RequestInit::new();
        init.set_headers(&headers);
        init.set_redirect(RequestRedirect::Manual);
        let request = web_sys::Request::new_with_request_and_init(request, &init)?;
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let response = JsFuture::from(window.fetch_with_request(&request)).await?;
        response.dyn_into()
    };
    answer.await.map_err(|error: JsValue| translate(&error))
}

/// Names arrive in lower case; across origins only the exposed ones arrive at all.
fn header_list(headers: &Headers) -> Vec<(String, String)> {
    let mut list = Vec::new();
    for entry in Array::from(headers).iter() {
        let pair = Array::from(&entry);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            list.push((name, value));
        }
    }
    list
}

/// Dropping the future of a request ends the request itself.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn translate(error: &JsValue) -> TransportError {
    let name = error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.name()))
        .unwrap_or_default();
    match &*name {
        "AbortError" => TransportError::Aborted,
        "SecurityError" => TransportError::Blocked,
        // A failed connection and a request that the page's own policy forbids look the same from here.
        _ => TransportError::Offline,
    }
}

/// The device's clock and the browser's timers.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(js_sys::Date::now() as i64)
    }

    fn sleep(&self, millis: u32) -> LocalBoxFuture<()> {
        let alarm = Rc::new(Alarm::default());
        let timer = Timeout::new(millis, {
            let alarm = alarm.clone();
            move || alarm.ring()
        });
        Box::pin(poll_fn(move |context| {
            // Dropped with the future, it never rings.
            let _timer = &timer;
            if alarm.has_rung.get() {
                return Poll::Ready(());
            }
            alarm.sleeper.replace(Some(context.waker().clone()));
            Poll::Pending
        }))
    }

    fn elapsed(&self) -> f64 {
        let performance = web_sys::window().and_then(|window| window.performance());
        performance.map_or_else(js_sys::Date::now, |performance| performance.now())
    }

    fn next_turn(&self) -> LocalBoxFuture<()> {
        let Ok(channel) = MessageChannel::new() else {
            return self.sleep(0);
        };
        let (inlet, outlet) = (channel.port1(), channel.port2());
        let message = Promise::new(&mut |resolve, _| {
            outlet.set_onmessage(Some(&resolve));
            // A message without contents can always be sent.
            let _ = inlet.post_message(&JsValue::NULL);
        });
        Box::pin(async move {
            let _ = JsFuture::from(message).await;
            outlet.close();
        })
    }
}

#[derive(Default)]
struct Alarm {
    has_rung: Cell<bool>,
    sleeper: RefCell<Option<Waker>>,
}

impl Alarm {
    fn ring(&self) {
        self.has_rung.set(true);
        if let Some(sleeper) = self.sleeper.take() {
            sleeper.wake();
        }
    }
}

/// The browser's local or session storage. A browser that keeps nothing forgets silently.
///
/// ```
/// use wacht_yew::client::{BrowserStorage, Storage};
///
/// /// A draft outlives a reload, and not the tab.
/// fn keep_draft(text: &str) {
///     BrowserStorage::tab().set("draft", text);
/// }
///
/// /// All tabs write in the same script.
/// fn script() -> Option<String> {
///     BrowserStorage::local().get("script")
/// }
/// ```
#[derive(Clone, Debug)]
pub struct BrowserStorage(Option<web_sys::Storage>);

impl BrowserStorage {
    /// Shared by all tabs, kept for good.
    pub fn local() -> Self {
        Self(web_sys::window().and_then(|window| window.local_storage().ok().flatten()))
    }

    /// Of this tab, kept over reloads.
    pub fn tab() -> Self {
        Self(web_sys::window().and_then(|window| window.session_storage().ok().flatten()))
    }
}

impl Storage for BrowserStorage {
    fn get(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok().flatten()
    }

    fn set(&self, key: &str, value: &str) {
        if let Some(storage) = &self.0 {
            // A full or forbidden storage only costs convenience.
            let _ = storage.set_item(key, value);
        }
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = &self.0 {
            let _ = storage.remove_item(key);
        }
    }
}

/// The page's own script-readable cookies: host-only, no expiry.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserCookies;

impl BrowserCookies {
    fn document() -> Option<HtmlDocument> {
        web_sys::window()?.document()?.dyn_into().ok()
    }

    fn put(&self, key: &str, value: &str, more: &str) {
        if let Some(document) = Self::document() {
            let value: JsValue = js_sys::encode_uri_component(value).into();
            let value = value.as_string().unwrap_or_default();
            let _ = document.set_cookie(&format!("{key}={value}; Path=/; Secure; SameSite=Lax{more}"));
        }
    }
}

impl Storage for BrowserCookies {
    fn get(&self, key: &str) -> Option<String> {
        let cookies = Self::document()?.cookie().ok()?;
        let value = cookies
            .split(';')
            .find_map(|pair| pair.trim_start().strip_prefix(key)?.strip_prefix('='))?;
        js_sys::decode_uri_component(value).ok()?.as_string()
    }

    fn set(&self, key: &str, value: &str) {
        self.put(key, value, "");
    }

    fn remove(&self, key: &str) {
        self.put(key, "", "; Max-Age=0");
    }
}
