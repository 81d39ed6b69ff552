//! The one deployment behind all connections.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::watch;
use wacht_yew::client::{Request, Response};
use wacht_yew::wire::Timestamp;

use crate::http::{Incoming, Refusal, failure};
use crate::{LocalDeployment, Reply};

/// The one deployment that all connections share. A clone is the same deployment.
#[derive(Clone)]
pub struct SharedDeployment {
    deployment: Arc<Mutex<LocalDeployment>>,
    /// Tells who waits that a request was handled.
    handled: watch::Sender<()>,
}

impl SharedDeployment {
    /// Shares a deployment.
    pub fn new(deployment: LocalDeployment) -> Self {
        Self {
            deployment: Arc::new(Mutex::new(deployment)),
            handled: watch::Sender::new(()),
        }
    }

    /// The deployment itself, also after a handler panicked: its state is for tests, and the next request may well succeed.
    pub fn lock(&self) -> MutexGuard<'_, LocalDeployment> {
        self.deployment.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request now.
    pub(super) fn handle(&self, request: Request) -> Reply {
        let reply = self.lock().handle(request, now());
        self.handled.send_replace(());
        reply
    }

    /// Answers a request that cannot even be handled.
    pub(super) fn refuse(&self, request: Request, refusal: &Refusal) -> Response {
        self.lock()
            .finish(failure(refusal, None), &Incoming::new(request), now())
    }

    /// Wakes up after every request that was handled.
    pub(super) fn handled(&self) -> watch::Receiver<()> {
        self.handled.subscribe()
    }
}

impl fmt::Debug for SharedDeployment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SharedDeployment").finish_non_exhaustive()
    }
}

/// The machine's clock.
pub(super) fn now() -> Timestamp {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
}
