//! The port through which every request leaves.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::TransportError;

/// A boxed future that stays on its thread.
///
/// ```
/// use wacht_yew::client::LocalBoxFuture;
///
/// fn in_a_moment(answer: u16) -> LocalBoxFuture<u16> {
///     Box::pin(async move { answer })
/// }
/// # drop(in_a_moment(200));
/// ```
pub type LocalBoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

/// Sends one request.
///
/// Implementations: the browser's fetch, a `wacht-local` deployment in the same process, a script in tests. Dropping the
/// future aborts the request.
///
/// ```
/// use wacht_yew::client::{LocalBoxFuture, Request, Response, Transport, TransportError};
///
/// /// Writes down where requests go, and sends them on.
/// struct Logged<T>(T);
///
/// impl<T: Transport> Transport for Logged<T> {
///     fn send(&self, request: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
///         // `Debug` shows method and address, without query and body: those hold secrets.
///         println!("{request:?}");
///         self.0.send(request)
///     }
/// }
/// ```
pub trait Transport {
    /// Sends `request` and resolves to the answer, whatever its status.
    ///
    /// # Errors
    /// [`TransportError`] when no answer came.
    fn send(&self, request: Request) -> LocalBoxFuture<Result<Response, TransportError>>;
}

/// A request method of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Acts.
    Post,
    /// Changes a passkey's name, its only use.
    Patch,
}

impl Method {
    /// The method's name in HTTP.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
        }
    }
}

/// Whether cookies travel to another origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// Only to the page's own origin: staging.
    SameOrigin,
    /// Always: production.
    Include,
}

/// One request, complete.
///
/// ```
/// use wacht_yew::client::{Credentials, Method, Request};
///
/// let request = Request {
///     method: Method::Post,
///     url: "https://api.example.com/auth/reset-password?step=2".into(),
///     headers: vec![("content-type".into(), "application/json".into())],
///     body: br#"{"password": "Lovelace-1843!"}"#.to_vec(),
///     credentials: Credentials::Include,
/// };
/// assert_eq!(request.method.as_str(), "POST");
/// // What is written to a log tells no secrets.
/// assert_eq!(
///     format!("{request:?}"),
///     "POST https://api.example.com/auth/reset-password"
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// What to do.
    pub method: Method,
    /// Absolute address with query.
    pub url: String,
    /// Header names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body, encoded; empty for none.
    pub body: Vec<u8>,
    /// Whether cookies travel along.
    pub credentials: Credentials,
}

impl fmt::Debug for Request {
    /// Without query and body: they hold secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let address = self.url.split('?').next().unwrap_or_default();
        write!(formatter, "{} {address}", self.method.as_str())
    }
}

/// An answer, complete.
///
/// ```
/// use wacht_yew::client::Response;
///
/// let answer = Response {
///     status: 429,
///     headers: vec![("retry-after".into(), "30".into())],
///     body: Vec::new(),
/// };
/// assert!(!answer.is_success());
/// assert_eq!(answer.header("retry-after"), Some("30"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Header names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// The first header of this (lower-case) name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| &**value)
    }

    /// Whether the status is of the 200s.
    pub const fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }
}

impl fmt::Debug for Response {
    /// Without headers and body: they hold secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} bytes)", self.status, self.body.len())
    }
}
