//! A deployment in the same process, reached the way a page reaches one on the network.

use std::cell::RefCell;
use std::fmt;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use wacht_yew::client::{Clock, Credentials, LocalBoxFuture, Request, Response, Transport, TransportError};

use crate::deployment::LocalDeployment;
use crate::reply::Reply;

/// Response headers that a page may read across origins without being told so.
const READABLE: [&str; 4] = ["cache-control", "content-language", "content-type", "expires"];

/// Sends requests to a [`LocalDeployment`] in the same process, as `fetch` does in a page of the deployment's page origin.
///
/// A request is handled when it is sent; its answer never comes before the caller yields, and later still when a fault
/// delays it. Dropping the future loses the answer, not the effect. As in a browser, the `__session` cookie of production
/// mode is kept and sent along but never readable, and across origins the deployment decides whether the page may call
/// and which headers it may read.
///
/// A clone is another tab of the same browser (it shares the cookie); each call of [`LocalTransport::new`] is another
/// browser.
///
/// ```
/// use std::cell::RefCell;
/// use std::rc::Rc;
///
/// use wacht_local::{Fixtures, LocalDeployment, LocalTransport};
/// use wacht_yew::client::{Clock, LocalBoxFuture};
/// use wacht_yew::wire::Timestamp;
///
/// struct Noon;
///
/// impl Clock for Noon {
///     fn now(&self) -> Timestamp {
///         Timestamp::from_millis(1_780_000_000_000)
///     }
///
///     fn sleep(&self, _: u32) -> LocalBoxFuture<()> {
///         Box::pin(async {})
///     }
/// }
///
/// let deployment = Rc::new(RefCell::new(LocalDeployment::new(Fixtures::default(), 1)));
/// let transport = LocalTransport::new(deployment, Rc::new(Noon));
/// transport.deployment().borrow_mut().advance_clock(60_000);
/// ```
#[derive(Clone)]
pub struct LocalTransport {
    deployment: Rc<RefCell<LocalDeployment>>,
    clock: Rc<dyn Clock>,
    cookie: Rc<RefCell<Option<String>>>,
}

impl LocalTransport {
    /// A browser that reaches this deployment.
    pub fn new(deployment: Rc<RefCell<LocalDeployment>>, clock: Rc<dyn Clock>) -> Self {
        Self {
            deployment,
            clock,
            cookie: Rc::default(),
        }
    }

    /// The deployment, for its controls. Do not hold a borrow across an await: requests borrow it too.
    pub fn deployment(&self) -> &Rc<RefCell<LocalDeployment>> {
        &self.deployment
    }

    fn exchange(&self, mut request: Request) -> Result<Reply, TransportError> {
        let mut deployment = self.deployment.borrow_mut();
        let is_same_origin = deployment.page_origin() == deployment.origin();
        let with_cookies = is_same_origin || request.credentials == Credentials::Include;
        request
            .headers
            .push(("origin".to_owned(), deployment.page_origin().to_owned()));
        if let Some(cookie) = self.cookie.borrow().as_ref().filter(|_| with_cookies) {
            request
                .headers
                .push(("cookie".to_owned(), format!("__session={cookie}")));
        }
        let mut reply = deployment.handle(request, self.clock.now());
        if let Some(response) = &mut reply.response {
            if let Some(cookie) = session_cookie(response).filter(|_| with_cookies) {
                *self.cookie.borrow_mut() = Some(cookie);
            }
            if !is_same_origin && response.header("access-control-allow-origin").is_none() {
                return Err(TransportError::Blocked);
            }
            hide_headers(response, is_same_origin);
        }
        Ok(reply)
    }
}

impl Transport for LocalTransport {
    fn send(&self, request: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
        let reply = self.exchange(request);
        let clock = Rc::clone(&self.clock);
        Box::pin(async move {
            pass_turn().await;
            let Reply { response, delay_ms } = reply?;
            if delay_ms > 0 {
                clock.sleep(delay_ms).await;
            }
            response.ok_or(TransportError::Offline)
        })
    }
}

impl fmt::Debug for LocalTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("LocalTransport").finish_non_exhaustive()
    }
}

/// Lets everybody else run once: no network answers at once.
async fn pass_turn() {
    let mut passed = false;
    poll_fn(|context| {
        if passed {
            return Poll::Ready(());
        }
        passed = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

fn session_cookie(response: &Response) -> Option<String> {
    let pair = response.header("set-cookie")?.split(';').next()?;
    pair.strip_prefix("__session=").map(str::to_owned)
}

fn hide_headers(response: &mut Response, is_same_origin: bool) {
    let exposed = response
        .header("access-control-expose-headers")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_readable = |name: &str| {
        let is_exposed = READABLE.contains(&name) || exposed.split(',').any(|header| header.trim() == name);
        name != "set-cookie" && (is_same_origin || is_exposed)
    };
    let headers = std::mem::take(&mut response.headers);
    response.headers = headers.into_iter().filter(|(name, _)| is_readable(name)).collect();
}
