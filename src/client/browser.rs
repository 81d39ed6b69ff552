//! The ports as a browser provides them. The only file of this layer that names the browser.

use gloo::net::http::{Method as HttpMethod, RequestBuilder};
use gloo::timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{AbortController, HtmlDocument, RequestCredentials};

use super::{Clock, Credentials, LocalBoxFuture, Method, Request, Response, Storage, Transport, TransportError};
use crate::wire::Timestamp;

/// Sends requests with the browser's `fetch`.
#[derive(Clone, Copy, Debug, Default)]
pub struct FetchTransport;

impl Transport for FetchTransport {
    fn send(&self, request: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
        Box::pin(async move {
            let abort = AbortOnDrop(AbortController::new().map_err(|_| TransportError::Blocked)?);
            let mut builder = RequestBuilder::new(&request.url)
                .method(match request.method {
                    Method::Get => HttpMethod::GET,
                    Method::Post => HttpMethod::POST,
                    Method::Patch => HttpMethod::PATCH,
                })
                .credentials(match request.credentials {
                    Credentials::SameOrigin => RequestCredentials::SameOrigin,
                    Credentials::Include => RequestCredentials::Include,
                })
                .abort_signal(Some(&abort.0.signal()));
            for (name, value) in &request.headers {
                builder = builder.header(name, value);
            }
            let sent = if request.body.is_empty() {
                builder.send().await
            } else {
                let bytes = Uint8Array::from(&*request.body);
                builder.body(bytes).map_err(|_| TransportError::Blocked)?.send().await
            };
            let response = sent.map_err(|error| translate(&error))?;
            let headers = response
                .headers()
                .entries()
                .map(|(name, value)| (name.to_ascii_lowercase(), value))
                .collect();
            let body = response.binary().await.map_err(|error| translate(&error))?;
            Ok(Response {
                status: response.status(),
                headers,
                body,
            })
        })
    }
}

/// Dropping the future of a request ends the request itself.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn translate(error: &gloo::net::Error) -> TransportError {
    match error {
        gloo::net::Error::JsError(error) if error.name == "AbortError" => TransportError::Aborted,
        gloo::net::Error::JsError(error) if error.name == "SecurityError" => TransportError::Blocked,
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
        Box::pin(TimeoutFuture::new(millis))
    }
}

/// The browser's local or session storage. A browser that keeps nothing forgets silently.
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
            .split("; ")
            .find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))?;
        js_sys::decode_uri_component(value).ok()?.as_string()
    }

    fn set(&self, key: &str, value: &str) {
        self.put(key, value, "");
    }

    fn remove(&self, key: &str) {
        self.put(key, "", "; Max-Age=0");
    }
}
