//! A scripted transport, a clock that is moved by hand, storage in memory, and tasks that run only when woken.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use futures_util::task::{ArcWake, waker};
use wacht_yew::client::{
    Client, Clock, LocalBoxFuture, Method, Ports, PublishableKey, Request, Response, Storage, Transport, TransportError,
};
use wacht_yew::wire::Timestamp;

type Answer = Result<Response, TransportError>;

#[derive(Default)]
struct Slot {
    answer: Option<Answer>,
    waker: Option<Waker>,
    is_dropped: bool,
}

/// Records every request; the test answers each when it likes, in any order.
#[derive(Default)]
pub(crate) struct Script(RefCell<Vec<(Request, Rc<RefCell<Slot>>)>>);

impl Transport for Script {
    fn send(&self, request: Request) -> LocalBoxFuture<Answer> {
        let slot = Rc::default();
        self.0.borrow_mut().push((request, Rc::clone(&slot)));
        Box::pin(Pending(slot))
    }
}

impl Script {
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    pub(crate) fn request(&self, number: usize) -> Request {
        self.0.borrow()[number].0.clone()
    }

    /// Whether the client gave the request up, or is done with it.
    pub(crate) fn is_dropped(&self, number: usize) -> bool {
        self.0.borrow()[number].1.borrow().is_dropped
    }

    pub(crate) fn answer(&self, number: usize, answer: Answer) {
        let slot = Rc::clone(&self.0.borrow()[number].1);
        let waker = {
            let mut slot = slot.borrow_mut();
            slot.answer = Some(answer);
            slot.waker.take()
        };
        waker.into_iter().for_each(Waker::wake);
    }
}

struct Pending(Rc<RefCell<Slot>>);

impl Future for Pending {
    type Output = Answer;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Answer> {
        let mut slot = self.0.borrow_mut();
        match slot.answer.take() {
            Some(answer) => Poll::Ready(answer),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.0.borrow_mut().is_dropped = true;
    }
}

/// A clock that stands still until it is moved.
#[derive(Clone, Default)]
pub(crate) struct HandClock {
    now: Rc<Cell<i64>>,
    sleepers: Rc<RefCell<Vec<Waker>>>,
}

impl HandClock {
    pub(crate) fn advance(&self, millis: u32) {
        self.now.set(self.now.get() + i64::from(millis));
        self.sleepers.take().into_iter().for_each(Waker::wake);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now.get())
    }

    fn sleep(&self, millis: u32) -> LocalBoxFuture<()> {
        Box::pin(Sleep {
            clock: self.clone(),
            end: self.now.get() + i64::from(millis),
        })
    }
}

struct Sleep {
    clock: HandClock,
    end: i64,
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.clock.now.get() >= self.end {
            return Poll::Ready(());
        }
        self.clock.sleepers.borrow_mut().push(context.waker().clone());
        Poll::Pending
    }
}

/// A storage that keeps, or refuses to keep, what it is given.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) values: RefCell<BTreeMap<String, String>>,
    pub(crate) is_closed: Cell<bool>,
}

impl Storage for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.values.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, value: &str) {
        if !self.is_closed.get() {
            self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
        }
    }

    fn remove(&self, key: &str) {
        self.values.borrow_mut().remove(key);
    }
}

/// A client with everything around it in the test's hands.
pub(crate) struct World {
    pub(crate) client: Client,
    pub(crate) script: Rc<Script>,
    pub(crate) clock: HandClock,
    pub(crate) local: Rc<Memory>,
    pub(crate) cookies: Rc<Memory>,
}

pub(crate) const TIME_LIMIT: u32 = 5_000;

impl World {
    pub(crate) fn new(key: &str) -> Self {
        let (script, clock, local, cookies) = (
            Rc::<Script>::default(),
            HandClock::default(),
            Rc::<Memory>::default(),
            Rc::<Memory>::default(),
        );
        let ports = Ports {
            transport: script.clone(),
            clock: Rc::new(clock.clone()),
            local: local.clone(),
            cookies: cookies.clone(),
            time_limit: TIME_LIMIT,
        };
        let client = Client::new(PublishableKey::parse(key).expect("a good key"), ports);
        Self {
            client,
            script,
            clock,
            local,
            cookies,
        }
    }

    /// With a test key for `https://abcd.fapi.trywacht.xyz`.
    pub(crate) fn staging() -> Self {
        Self::new(&PublishableKey::test_key_for("https://abcd.fapi.trywacht.xyz"))
    }

    /// With a live key for `https://frontend.example.com`.
    pub(crate) fn production() -> Self {
        Self::new("pk_live_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxlLmNvbQ==")
    }
}

/// An answer with this body and, if not empty, a new staging credential.
pub(crate) fn reply(status: u16, body: &str, dev_session: &str) -> Answer {
    let mut headers = vec![("content-type".to_owned(), "application/json".to_owned())];
    if !dev_session.is_empty() {
        headers.push(("x-development-session".to_owned(), dev_session.to_owned()));
    }
    Ok(Response {
        status,
        headers,
        body: body.as_bytes().to_vec(),
    })
}

/// An answer that is a session of this id.
pub(crate) fn session(id: &str) -> Answer {
    reply(200, &format!(r#"{{"status":200,"data":{{"id":"{id}"}}}}"#), "")
}

struct Flag(AtomicBool);

impl ArcWake for Flag {
    fn wake_by_ref(flag: &Arc<Self>) {
        flag.0.store(true, Ordering::SeqCst);
    }
}

/// A future that is polled only when it was woken, as a browser's executor does.
pub(crate) struct Task<T> {
    future: LocalBoxFuture<T>,
    is_woken: Arc<Flag>,
    result: Option<T>,
}

/// Starts a task: polls it once.
pub(crate) fn start<T>(future: impl Future<Output = T> + 'static) -> Task<T> {
    let mut task = Task {
        future: Box::pin(future),
        is_woken: Arc::new(Flag(AtomicBool::new(true))),
        result: None,
    };
    task.run();
    task
}

impl<T> Task<T> {
    /// Polls as long as something woke the task; tells whether it is done.
    pub(crate) fn run(&mut self) -> bool {
        let waker = waker(Arc::clone(&self.is_woken));
        while self.result.is_none() && self.is_woken.0.swap(false, Ordering::SeqCst) {
            if let Poll::Ready(result) = self.future.as_mut().poll(&mut Context::from_waker(&waker)) {
                self.result = Some(result);
            }
        }
        self.result.is_some()
    }

    /// The result.
    ///
    /// # Panics
    /// When the task still waits.
    pub(crate) fn finish(mut self) -> T {
        self.run();
        self.result
            .expect("the task waits for something that nobody woke it for")
    }
}

/// Makes a call at a production deployment; returns what was sent, and what came of this answer.
pub(crate) fn exchange<T: 'static, F: Future<Output = T> + 'static>(
    status: u16,
    answer: &str,
    call: impl FnOnce(Client) -> F,
) -> (Method, String, String, T) {
    let world = World::production();
    let task = start(call(world.client.clone()));
    assert_eq!(world.script.count(), 1, "one request");
    let request = world.script.request(0);
    world.script.answer(0, reply(status, answer, ""));
    let path = request.url.replace("https://frontend.example.com", "");
    let body = String::from_utf8(request.body).expect("text");
    (request.method, path, body, task.finish())
}
