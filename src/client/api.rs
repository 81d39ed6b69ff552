//! The client: turns typed calls into requests and answers into values.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use futures_util::future::{Either, select};

use super::call::Call;
use super::{
    ApiError, CallError, Clock, Credentials, DEV_SESSION_PARAMETER, DevSession, Joined, LocalBoxFuture, PublishableKey,
    Request, Response, Storage, Transport, TransportError, form,
};
use crate::wire::{self, FromWire, Mode};

/// How long an answer may take, in milliseconds, unless [`Ports::time_limit`] says otherwise.
pub const DEFAULT_TIME_LIMIT: u32 = 20_000;

const DEV_SESSION_HEADER: &str = "x-development-session";

type Reply = Result<Rc<Response>, TransportError>;

/// A read under way.
struct Read {
    /// The number of acts before it.
    acts: u32,
    url: String,
    reply: Joined<Reply>,
}

/// Everything the client needs from outside.
///
/// ```
/// use wacht_yew::client::{Client, Ports, PublishableKey, PublishableKeyError};
///
/// /// A second client beside the usual one, for something that takes long.
/// fn patient(key: &str, ports: &Ports) -> Result<Client, PublishableKeyError> {
///     let ports = Ports {
///         time_limit: 60_000,
///         ..ports.clone()
///     };
///     Ok(Client::new(PublishableKey::parse(key)?, ports))
/// }
/// # let _ = patient;
/// ```
#[derive(Clone)]
pub struct Ports {
    /// Sends requests.
    pub transport: Rc<dyn Transport>,
    /// Time.
    pub clock: Rc<dyn Clock>,
    /// The browser's local storage, or something like it.
    pub local: Rc<dyn Storage>,
    /// The page's cookies, or something like them.
    pub cookies: Rc<dyn Storage>,
    /// How long an answer may take, in milliseconds.
    pub time_limit: u32,
}

impl fmt::Debug for Ports {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Ports")
            .field("time_limit", &self.time_limit)
            .finish_non_exhaustive()
    }
}

/// Calls one deployment. Cheap to clone; clones share credential and requests under way.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
///
/// async fn accounts(client: &Client) -> Result<Vec<String>, CallError> {
///     let session = client.session().await?;
///     Ok(session
///         .signins
///         .iter()
///         .map(|sign_in| sign_in.user.display_name())
///         .collect())
/// }
/// # let _ = accounts;
/// ```
#[derive(Clone)]
pub struct Client(Rc<Inner>);

struct Inner {
    key: PublishableKey,
    ports: Ports,
    mode: RefCell<Mode>,
    dev_session: DevSession,
    /// Counts acts, so that a read begun before an act is never shared with one begun after it.
    acts: Cell<u32>,
    reads: RefCell<Vec<Read>>,
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("api", &self.0.key.api().to_string())
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client for the deployment that `key` names.
    pub fn new(key: PublishableKey, ports: Ports) -> Self {
        let dev_session = DevSession::new(
            key.api(),
            ports.local.clone(),
            ports.cookies.clone(),
            ports.clock.clone(),
        );
        let mode = RefCell::new(key.mode().clone());
        Self(Rc::new(Inner {
            key,
            ports,
            mode,
            dev_session,
            acts: Cell::default(),
            reads: RefCell::default(),
        }))
    }

    /// The key this client was made with.
    ///
    /// ```
    /// use wacht_yew::client::Client;
    ///
    /// /// What the page's content security policy has to allow.
    /// fn connect_src(client: &Client) -> String {
    ///     format!("connect-src 'self' {}", client.key().api())
    /// }
    /// ```
    pub fn key(&self) -> &PublishableKey {
        &self.0.key
    }

    /// The clock this client was made with.
    ///
    /// ```
    /// use wacht_yew::client::Client;
    /// use wacht_yew::wire::Timestamp;
    ///
    /// /// Five minutes from now, by the clock that the client goes by.
    /// fn in_five_minutes(client: &Client) -> Timestamp {
    ///     client.clock().now().plus_millis(5 * 60_000)
    /// }
    /// ```
    pub fn clock(&self) -> &Rc<dyn Clock> {
        &self.0.ports.clock
    }

    /// The staging credential's store.
    ///
    /// ```
    /// use wacht_yew::client::Client;
    ///
    /// /// Whether this browser ever had a session at a staging deployment.
    /// fn was_here(client: &Client) -> bool {
    ///     client.is_staging() && client.dev_session().read().is_some()
    /// }
    /// ```
    pub fn dev_session(&self) -> &DevSession {
        &self.0.dev_session
    }

    /// Obeys the deployment's own word on its mode from now on, rather than the key's.
    ///
    /// [`Client::deployment`] does that itself; a client that never asks for it can be told:
    ///
    /// ```
    /// use wacht_yew::client::Client;
    /// use wacht_yew::wire::Mode;
    ///
    /// /// The key is one for tests, but the deployment behind it went live since.
    /// fn go_live(client: &Client) {
    ///     client.set_mode(&Mode::Production);
    ///     // From now on the session is in a cookie, and no address shows it.
    ///     assert!(!client.is_staging());
    /// }
    /// ```
    pub fn set_mode(&self, mode: &Mode) {
        if matches!(mode, Mode::Staging | Mode::Production) {
            *self.0.mode.borrow_mut() = mode.clone();
        }
    }

    /// Whether the credential travels in the URL.
    pub fn is_staging(&self) -> bool {
        *self.0.mode.borrow() == Mode::Staging
    }

    /// Sends a call and reads `data` of the envelope. Boxed, as each kind of future is code of its own.
    pub(super) fn call<T: FromWire>(&self, call: Call) -> LocalBoxFuture<Result<T, CallError>> {
        let text = self.text(call);
        Box::pin(async move { read_data(&text.await?) })
    }

    /// Sends a call whose answer tells nothing more than that it is done.
    pub(super) fn done(&self, call: Call) -> LocalBoxFuture<Result<(), CallError>> {
        let text = self.text(call);
        Box::pin(async move { text.await.map(drop) })
    }

    /// Sends a call that is answered without an envelope.
    pub(super) fn call_bare<T: FromWire>(&self, call: Call) -> LocalBoxFuture<Result<T, CallError>> {
        let text = self.text(call);
        Box::pin(async move { wire::read_bare(&text.await?).map_err(decode_error) })
    }

    /// Boxed, so that the many typed calls share its code.
    #[inline(never)]
    pub(super) fn text(&self, call: Call) -> LocalBoxFuture<Result<String, CallError>> {
        let client = self.clone();
        Box::pin(async move { client.send(call).await })
    }

    async fn send(&self, call: Call) -> Result<String, CallError> {
        let response = if call.is_act {
            let _act = Act::begin(self);
            self.exchange(self.request(&call), true).await?
        } else {
            self.read(&call).await?
        };
        // What is no text is no JSON either.
        let text = String::from_utf8(response.body.clone()).unwrap_or_default();
        if response.is_success() {
            return Ok(text);
        }
        Err(ApiError {
            status: response.status,
            issues: wire::read_error(&text).issues.into(),
        }
        .into())
    }

    /// Reads, joining an equal read that is already under way and that no act has overtaken.
    async fn read(&self, call: &Call) -> Reply {
        let request = self.request(call);
        let (acts, url) = (self.0.acts.get(), request.url.clone());
        let is_same = |read: &Read| read.acts == acts && read.url == url && read.reply.peek().is_none();
        let known = self
            .0
            .reads
            .borrow()
            .iter()
            .find(|read| is_same(read))
            .map(|read| read.reply.clone());
        if let Some(reply) = known {
            return reply.await;
        }
        let client = self.clone();
        let reply = Joined::new(Box::pin(async move { client.exchange(request, false).await }));
        let forget = ForgetRead {
            client: self.clone(),
            acts,
            url: url.clone(),
        };
        self.0.reads.borrow_mut().push(Read {
            acts,
            url,
            reply: reply.clone(),
        });
        let reply = reply.await;
        drop(forget);
        reply
    }

    /// Something happened outside of this client that answers to earlier questions know nothing of: a read begun before is
    /// never shared with one begun after.
    pub(crate) fn outdate_reads(&self) {
        self.count_act();
    }

    fn count_act(&self) {
        self.0.acts.set(self.0.acts.get().wrapping_add(1));
    }

    async fn exchange(&self, request: Request, is_act: bool) -> Reply {
        let sent_credential = self.0.dev_session.read();
        let answer = self.0.ports.transport.send(request);
        let limit = self.0.ports.clock.sleep(self.0.ports.time_limit);
        let response = match select(answer, limit).await {
            Either::Left((answer, _)) => answer?,
            Either::Right(_) => return Err(TransportError::Timeout),
        };
        if let Some(token) = response.header(DEV_SESSION_HEADER).filter(|token| !token.is_empty()) {
            // Reads that race may each have been given a new session: the first one stays. An act's session holds its result.
            if self.is_staging() && (is_act || self.0.dev_session.read() == sent_credential) {
                self.0.dev_session.write(token);
            }
        }
        Ok(Rc::new(response))
    }

    fn request(&self, call: &Call) -> Request {
        let mut query = String::new();
        for (name, value) in &call.query {
            form::append_pair(&mut query, name, value);
        }
        if self.is_staging() {
            let dev_session = self.0.dev_session.read().unwrap_or_default();
            form::append_pair(&mut query, DEV_SESSION_PARAMETER, &dev_session);
        }
        let separator = if query.is_empty() { "" } else { "?" };
        let url = format!("{}{}{separator}{query}", self.0.key.api(), call.path);
        let (headers, body) = match call.body.clone() {
            Some((content_type, bytes)) => (vec![("content-type".to_owned(), content_type)], bytes),
            None => (Vec::new(), Vec::new()),
        };
        let credentials = if self.is_staging() {
            Credentials::SameOrigin
        } else {
            Credentials::Include
        };
        Request {
            method: call.method,
            url,
            headers,
            body,
            credentials,
        }
    }
}

/// An act under way. However it ends, answered, failed or given up, it may have been done: reads from before do not count.
struct Act<'a>(&'a Client);

impl<'a> Act<'a> {
    fn begin(client: &'a Client) -> Self {
        client.count_act();
        Self(client)
    }
}

impl Drop for Act<'_> {
    fn drop(&mut self) {
        self.0.count_act();
    }
}

/// Takes a read off the list when its first caller is done with it, or gives up on it.
struct ForgetRead {
    client: Client,
    acts: u32,
    url: String,
}

impl Drop for ForgetRead {
    fn drop(&mut self) {
        self.client
            .0
            .reads
            .borrow_mut()
            .retain(|read| read.acts != self.acts || read.url != self.url);
    }
}

/// Reads `data` of an envelope.
pub(super) fn read_data<T: FromWire>(text: &str) -> Result<T, CallError> {
    wire::read_success(text).map_err(decode_error)
}

fn decode_error(at: String) -> CallError {
    TransportError::Decode { at: at.into() }.into()
}
