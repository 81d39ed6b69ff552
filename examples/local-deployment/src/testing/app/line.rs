//! The way from the page to the deployment: remembers what was sent, and keeps answers back on order.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use serde_json::Value;
use wacht_yew::client::{LocalBoxFuture, Method, Request, Response, Transport, TransportError};

use super::browser::origin;
use crate::LocalTransport;

/// One request that the app sent.
#[derive(Clone, PartialEq, Eq)]
pub struct SentRequest {
    /// What it was to do.
    pub method: Method,
    /// Its path, without query.
    pub path: String,
    fields: Vec<(String, String)>,
    answer: Rc<RefCell<Option<String>>>,
    outcome: Rc<RefCell<Outcome>>,
}

/// What became of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Outcome {
    #[default]
    UnderWay,
    Failed,
    Answered(u16),
}

impl SentRequest {
    /// A parameter of its address or a field of its form.
    pub fn field(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| &**value)
    }

    /// The document it was answered, as text; `None` as long as there is none, and when the connection broke.
    pub fn answer(&self) -> Option<String> {
        self.answer.borrow().clone()
    }

    /// The status of its answer; `None` as long as there is none, and when the connection broke.
    pub fn status(&self) -> Option<u16> {
        match *self.outcome.borrow() {
            Outcome::Answered(status) => Some(status),
            Outcome::UnderWay | Outcome::Failed => None,
        }
    }
}

impl fmt::Debug for SentRequest {
    /// Without its fields and its answer: they hold secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {} ", self.method.as_str(), self.path)?;
        match *self.outcome.borrow() {
            Outcome::UnderWay => formatter.write_str("is under way"),
            Outcome::Failed => formatter.write_str("found no connection"),
            Outcome::Answered(status) => write!(formatter, "was answered {status}"),
        }
    }
}

/// Makes another document of one.
pub(super) type Rewrite = fn(&Value) -> Value;

/// Sends requests to the deployment. A clone is the same line.
#[derive(Clone)]
pub(super) struct Line(Rc<LineState>);

struct LineState {
    local: LocalTransport,
    sent: RefCell<Vec<SentRequest>>,
    held: RefCell<Vec<String>>,
    rewritten: RefCell<Vec<(String, Rewrite)>>,
    waiting: RefCell<Vec<Waker>>,
    under_way: Cell<u32>,
}

impl Line {
    pub(super) fn new(local: LocalTransport) -> Self {
        Self(Rc::new(LineState {
            local,
            sent: RefCell::default(),
            held: RefCell::default(),
            rewritten: RefCell::default(),
            waiting: RefCell::default(),
            under_way: Cell::default(),
        }))
    }

    /// The way without a memory.
    pub(super) fn local(&self) -> &LocalTransport {
        &self.0.local
    }

    /// Everything that was sent, oldest first.
    pub(super) fn sent(&self) -> Vec<SentRequest> {
        self.0.sent.borrow().clone()
    }

    pub(super) fn forget(&self) {
        self.0.sent.borrow_mut().clear();
    }

    /// Keeps the answers of a path back; their requests are handled at once.
    pub(super) fn hold(&self, path: &str) {
        self.0.held.borrow_mut().push(path.to_owned());
    }

    /// Changes the documents that a path answers.
    pub(super) fn rewrite(&self, path: &str, rewrite: Rewrite) {
        self.0.rewritten.borrow_mut().push((path.to_owned(), rewrite));
    }

    /// The answer to a path as the orders have it.
    fn rewritten(&self, path: &str, mut response: Response) -> Response {
        for (_, rewrite) in self.0.rewritten.borrow().iter().filter(|(other, _)| other == path) {
            let document = serde_json::from_slice(&response.body).unwrap_or_default();
            response.body = rewrite(&document).to_string().into_bytes();
        }
        response
    }

    /// Lets all answers through.
    pub(super) fn release(&self) {
        self.0.held.borrow_mut().clear();
        let waiting = std::mem::take(&mut *self.0.waiting.borrow_mut());
        waiting.into_iter().for_each(Waker::wake);
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.0.under_way.get() == 0
    }
}

/// Counts a request for as long as somebody waits for it.
struct UnderWay(Line);

impl UnderWay {
    fn begin(line: &Line) -> Self {
        line.0.under_way.set(line.0.under_way.get() + 1);
        Self(line.clone())
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let count = &self.0.0.under_way;
        count.set(count.get() - 1);
    }
}

impl Transport for Line {
    fn send(&self, request: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
        let sent = read(&request);
        self.0.sent.borrow_mut().push(sent.clone());
        let answer = self.0.local.send(request);
        let line = UnderWay::begin(self);
        Box::pin(async move {
            let answer = answer.await.map(|response| line.0.rewritten(&sent.path, response));
            let state = &line.0.0;
            poll_fn(|context| {
                if state.held.borrow().contains(&sent.path) {
                    state.waiting.borrow_mut().push(context.waker().clone());
                    return Poll::Pending;
                }
                Poll::Ready(())
            })
            .await;
            *sent.outcome.borrow_mut() = match &answer {
                Ok(response) => {
                    let body = String::from_utf8_lossy(&response.body).into_owned();
                    *sent.answer.borrow_mut() = Some(body);
                    Outcome::Answered(response.status)
                }
                Err(_) => Outcome::Failed,
            };
            answer
        })
    }
}

fn read(request: &Request) -> SentRequest {
    let path_and_query = request.url.strip_prefix(&origin()).unwrap_or(&request.url);
    let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
    let fields = form_urlencoded::parse(query.as_bytes()).chain(form_urlencoded::parse(&request.body));
    SentRequest {
        method: request.method,
        path: path.to_owned(),
        fields: fields
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect(),
        answer: Rc::default(),
        outcome: Rc::default(),
    }
}
