//! A deployment, the way to it, and the places that the kit wanted to go to.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use serde_json::Value;
use wacht_local::{Fixtures, LocalDeployment, LocalTransport, Message, Person};
use wacht_yew::client::{
    BrowserClock, BrowserCookies, BrowserStorage, Client, Clock as _, Credentials, DEFAULT_TIME_LIMIT, LocalBoxFuture,
    Method, Ports, PublishableKey, Request, Response, Secret, SignInRequest, Transport, TransportError,
};
use wacht_yew::hooks::{Navigator, NavigatorHandle, TransportHandle};
use wacht_yew::wire::Timestamp;

use super::browser::{comes_true, forget_everything, origin, pause};
use super::page::clear_away;

/// A deployment in the page with everything around it. A clone is the same one.
#[derive(Clone)]
pub(crate) struct Site {
    deployment: Rc<RefCell<LocalDeployment>>,
    line: Line,
    visits: Rc<RefCell<Vec<Visit>>>,
    transport: TransportHandle,
    navigator: NavigatorHandle,
}

/// One request that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) method: Method,
    pub(crate) path: String,
    fields: Vec<(String, String)>,
    answer: Rc<RefCell<Option<String>>>,
}

impl Sent {
    /// A parameter of the address or a field of the form; empty when it is missing.
    pub(crate) fn field(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// The body of its answer; empty as long as there is none.
    pub(crate) fn answer(&self) -> String {
        self.answer.borrow().clone().unwrap_or_default()
    }
}

/// Where the kit wanted to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    /// To a path of this page's origin.
    Go { path: String, replace: bool },
    /// To another origin.
    Leave { address: String, replace: bool },
}

impl Visit {
    pub(crate) fn go(path: &str) -> Self {
        Self::Go {
            path: path.to_owned(),
            replace: false,
        }
    }

    pub(crate) fn replaced_by(path: &str) -> Self {
        Self::Go {
            path: path.to_owned(),
            replace: true,
        }
    }
}

impl Site {
    /// A new deployment at the test page's own origin, and a browser that has never been there.
    pub(crate) async fn new() -> Self {
        Self::with_person(None).await
    }

    /// The same with somebody more than the fixtures have.
    pub(crate) async fn with_person(person: impl Into<Option<Person>>) -> Self {
        clear_away();
        // Answers on their way to a page that is gone may still be written down somewhere.
        pause(1).await;
        forget_everything();
        let mut fixtures = Fixtures::default();
        fixtures.people.extend(person.into());
        let mut deployment = LocalDeployment::new(fixtures, 1).with_origin(&origin());
        // The runner's server has no logo.
        let plain = serde_json::json!({ "ui_settings": { "logo_image_url": "" } });
        deployment.merge_settings(&plain).expect("there is such a setting");
        let deployment = Rc::new(RefCell::new(deployment));
        let local = LocalTransport::new(deployment.clone(), Rc::new(BrowserClock));
        let line = Line(Rc::new(LineState {
            local,
            sent: RefCell::default(),
            held: RefCell::default(),
            rewritten: RefCell::default(),
            waiting: RefCell::default(),
            under_way: Cell::default(),
        }));
        let visits = Rc::default();
        Self {
            deployment,
            transport: TransportHandle::new(line.clone()),
            navigator: NavigatorHandle::new(Notebook(Rc::clone(&visits))),
            line,
            visits,
        }
    }

    /// The same with these settings merged in.
    pub(crate) async fn with_settings(patch: Value) -> Self {
        let site = Self::new().await;
        site.settings(patch);
        site
    }

    /// Merges settings in.
    pub(crate) fn settings(&self, patch: Value) {
        self.deployment
            .borrow_mut()
            .merge_settings(&patch)
            .unwrap_or_else(|error| panic!("{error}"));
    }

    /// What the deployment makes of a request that does not come from this browser.
    pub(crate) fn handle(&self, request: Request, now: Timestamp) -> Response {
        let reply = self.deployment.borrow_mut().handle(request, now);
        reply.response.expect("an answer")
    }

    pub(crate) fn public_key(&self) -> String {
        self.deployment.borrow().public_key()
    }

    pub(crate) fn transport(&self) -> TransportHandle {
        self.transport.clone()
    }

    pub(crate) fn navigator(&self) -> NavigatorHandle {
        self.navigator.clone()
    }

    /// Puts faults in force; an empty object ends all of them.
    pub(crate) fn faults(&self, patch: Value) {
        self.deployment
            .borrow_mut()
            .set_faults(&patch)
            .unwrap_or_else(|error| panic!("{error}"));
    }

    /// Gives the deployment an order, such as `organizations?count=5&user=ada@example.com`.
    pub(crate) fn order(&self, order: &str) {
        let request = Request {
            method: Method::Post,
            url: format!("{}/__local/{order}", origin()),
            headers: Vec::new(),
            body: Vec::new(),
            credentials: Credentials::Include,
        };
        let reply = self.deployment.borrow_mut().handle(request, BrowserClock.now());
        let status = reply.response.map(|response| response.status);
        assert_eq!(status, Some(200), "{order}");
    }

    pub(crate) fn advance_clock(&self, millis: u64) {
        self.deployment.borrow_mut().advance_clock(millis);
    }

    /// The password of somebody of the fixtures.
    pub(crate) fn password_of(&self, email: &str) -> String {
        let deployment = self.deployment.borrow();
        let person = deployment.fixtures().people.iter().find(|person| person.email == email);
        let password = person.and_then(|person| person.password.clone());
        password.unwrap_or_else(|| panic!("{email} has no password"))
    }

    /// The code in the newest message to an address or number.
    pub(crate) fn code_for(&self, to: &str) -> String {
        let newest = self.messages_to(to).into_iter().next();
        let code = newest.and_then(|message| message.code);
        code.unwrap_or_else(|| panic!("no code was sent to {to}"))
    }

    /// Path and query of the link in the newest mail to an address.
    pub(crate) fn link_for(&self, to: &str) -> String {
        let newest = self.messages_to(to).into_iter().next();
        let link = newest.and_then(|message| message.link);
        let link = link.unwrap_or_else(|| panic!("no link was sent to {to}"));
        link.strip_prefix(&origin()).unwrap_or(&link).to_owned()
    }

    /// Invites an address to the deployment; returns path and query of the link in its mail.
    pub(crate) fn invite_to_sign_up(&self, email: &str, first_name: &str) -> String {
        let order = serde_json::json!({ "email": email, "first_name": first_name }).to_string();
        let request = Request {
            method: Method::Post,
            url: format!("{}/__local/invitations", origin()),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: order.into_bytes(),
            credentials: Credentials::SameOrigin,
        };
        let now = BrowserClock.now();
        self.deployment.borrow_mut().handle(request, now);
        self.link_for(email)
    }

    /// What was sent to an address or number, newest first.
    pub(crate) fn messages_to(&self, to: &str) -> Vec<Message> {
        self.deployment.borrow().inbox(Some(to))
    }

    /// Signs somebody of the fixtures in, as an earlier visit of this browser would have.
    pub(crate) async fn sign_in(&self, email: &str) {
        let request = SignInRequest::Email {
            email: email.into(),
            password: Secret::from(self.password_of(email)),
        };
        let client = self.client();
        client.sign_in(&request, "").await.expect("the fixtures can sign in");
        self.line.0.sent.borrow_mut().clear();
    }

    /// Answers the page of a provider at this address, such as with `person=ada@example.com` or `deny=true`; returns where
    /// that leads: path and query of a page of the app.
    pub(crate) async fn consent(&self, address: &str, answer: &str) -> String {
        let mut request = Request {
            method: Method::Post,
            url: address.to_owned(),
            headers: vec![
                ("accept".to_owned(), "text/html".to_owned()),
                (
                    "content-type".to_owned(),
                    "application/x-www-form-urlencoded".to_owned(),
                ),
            ],
            body: answer.as_bytes().to_vec(),
            credentials: Credentials::Include,
        };
        loop {
            let response = self
                .line
                .0
                .local
                .send(request.clone())
                .await
                .expect("the provider answers");
            let Some(location) = response.header("location") else {
                panic!("the provider goes nowhere: {}", String::from_utf8_lossy(&response.body))
            };
            let path = location.strip_prefix(&origin()).unwrap_or(location).to_owned();
            // What leads over the deployment's own pages is followed.
            if !path.starts_with("/auth/") {
                return path;
            }
            request = Request {
                method: Method::Get,
                url: format!("{}{path}", origin()),
                body: Vec::new(),
                ..request
            };
        }
    }

    /// Ends every account of this browser without the page hearing of it.
    pub(crate) async fn sign_out_elsewhere(&self) {
        self.client().sign_out(None).await.expect("the server does it");
    }

    /// The same, as an earlier visit of this browser would have: what was sent for it is forgotten.
    pub(crate) async fn sign_out(&self) {
        self.sign_out_elsewhere().await;
        self.line.0.sent.borrow_mut().clear();
    }

    /// A ticket with which to sign in as somebody.
    pub(crate) fn ticket_for(&self, email: &str) -> Secret {
        let order = Request {
            method: Method::Post,
            url: format!("{}/__local/tickets", origin()),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: serde_json::json!({ "email": email }).to_string().into_bytes(),
            credentials: Credentials::SameOrigin,
        };
        let now = BrowserClock.now();
        let reply = self.deployment.borrow_mut().handle(order, now);
        let body = reply.response.expect("an answer").body;
        let document: Value = serde_json::from_slice(&body).expect("the answer is JSON");
        Secret::from(
            document["ticket"]
                .as_str()
                .unwrap_or_else(|| panic!("no ticket: {document}")),
        )
    }

    /// Asks the API as another page of this browser would, with these fields in the address, and gives `data` of the answer.
    /// Leaves no trace in what was sent.
    pub(crate) async fn ask(&self, method: Method, path: &str, fields: &[(&str, &str)]) -> Value {
        self.exchange(method, path, fields, Vec::new()).await
    }

    /// The same with the fields in a form.
    pub(crate) async fn ask_form(&self, path: &str, fields: &[(&str, &str)]) -> Value {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.exchange(Method::Post, path, &[], form.into_bytes()).await
    }

    async fn exchange(&self, method: Method, path: &str, fields: &[(&str, &str)], body: Vec<u8>) -> Value {
        let before = self.line.0.sent.borrow().len();
        let dev_session = self.client().dev_session().read().unwrap_or_default();
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("__dev_session__", &dev_session)
            .finish();
        let request = Request {
            method,
            url: format!("{}{path}?{query}", origin()),
            headers: vec![("content-type".into(), "application/x-www-form-urlencoded".into())],
            body,
            credentials: Credentials::SameOrigin,
        };
        let response = self.line.send(request).await.expect("the deployment answers");
        self.line.0.sent.borrow_mut().truncate(before);
        let answer: Value = serde_json::from_slice(&response.body).expect("the deployment answers JSON");
        assert!(response.is_success(), "{path}: {answer}");
        answer["data"].clone()
    }

    /// Makes the organization of this name, and perhaps one of its workspaces, the one that the active account works in.
    pub(crate) async fn work_in(&self, organization: &str, workspace: Option<&str>) {
        let (list, kind, name) = match workspace {
            None => ("/me/organization-memberships", "organization", organization),
            Some(workspace) => ("/me/workspace-memberships", "workspace", workspace),
        };
        let memberships = self.ask(Method::Get, list, &[]).await;
        let found = memberships
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| one[kind]["name"] == name);
        let id = found.and_then(|one| one[kind]["id"].as_str());
        let id = id.unwrap_or_else(|| panic!("no membership of {name} in {memberships}"));
        let (path, key) = (format!("/session/switch-{kind}"), format!("{kind}_id"));
        self.ask(Method::Post, &path, &[(&key, id)]).await;
    }

    /// Another client of the same browser.
    pub(crate) fn client(&self) -> Client {
        let key = PublishableKey::parse(&self.public_key()).expect("the deployment's key is valid");
        let ports = Ports {
            transport: Rc::new(self.line.clone()),
            clock: Rc::new(BrowserClock),
            local: Rc::new(BrowserStorage::local()),
            cookies: Rc::new(BrowserCookies),
            time_limit: DEFAULT_TIME_LIMIT,
        };
        Client::new(key, ports)
    }

    /// What was sent to a path, oldest first.
    pub(crate) fn sent(&self, path: &str) -> Vec<Sent> {
        let sent = self.line.0.sent.borrow();
        sent.iter().filter(|sent| sent.path == path).cloned().collect()
    }

    /// The only request that was sent to a path.
    pub(crate) fn only_sent(&self, path: &str) -> Sent {
        let [sent] = self
            .sent(path)
            .try_into()
            .unwrap_or_else(|sent: Vec<Sent>| panic!("one request to {path} was expected, {} were sent", sent.len()));
        sent
    }

    /// Keeps the answers of a path back until [`Site::release`]; their requests are handled at once.
    pub(crate) fn hold(&self, path: &'static str) {
        self.line.0.held.borrow_mut().push(path);
    }

    /// Changes the documents that a path answers, as another server would.
    pub(crate) fn rewrite(&self, path: &'static str, rewrite: Rewrite) {
        self.line.0.rewritten.borrow_mut().push((path, rewrite));
    }

    /// Lets all answers through.
    pub(crate) fn release(&self) {
        self.line.0.held.borrow_mut().clear();
        let waiting = std::mem::take(&mut *self.line.0.waiting.borrow_mut());
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Waits until nothing is under way, and what came of it is rendered: for tests that something does not happen.
    pub(crate) async fn settle(&self) {
        let mut quiet_turns = 0;
        let is_quiet = comes_true(|| {
            quiet_turns = if self.line.0.under_way.get() == 0 {
                quiet_turns + 1
            } else {
                0
            };
            quiet_turns > 4
        });
        assert!(is_quiet.await, "requests were under way for ever");
        pause(0).await;
    }

    /// Where the kit wanted to go, first to last.
    pub(crate) fn visits(&self) -> Vec<Visit> {
        self.visits.borrow().clone()
    }
}

/// Makes another document of one.
pub(crate) type Rewrite = fn(&Value) -> Value;

/// Sends requests to the deployment, and remembers them.
#[derive(Clone)]
struct Line(Rc<LineState>);

struct LineState {
    local: LocalTransport,
    sent: RefCell<Vec<Sent>>,
    held: RefCell<Vec<&'static str>>,
    rewritten: RefCell<Vec<(&'static str, Rewrite)>>,
    waiting: RefCell<Vec<Waker>>,
    under_way: Cell<u32>,
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
        let under_way = UnderWay::begin(self);
        Box::pin(async move {
            let line = under_way;
            let mut answer = answer.await;
            let rewritten = line.0.0.rewritten.borrow().clone();
            for (_, rewrite) in rewritten.iter().filter(|(path, _)| *path == sent.path) {
                if let Ok(response) = &mut answer {
                    let document = serde_json::from_slice(&response.body).expect("the answer is JSON");
                    response.body = rewrite(&document).to_string().into_bytes();
                }
            }
            poll_fn(|context| {
                if line.0.0.held.borrow().contains(&sent.path.as_str()) {
                    line.0.0.waiting.borrow_mut().push(context.waker().clone());
                    return Poll::Pending;
                }
                Poll::Ready(())
            })
            .await;
            if let Ok(response) = &answer {
                let body = String::from_utf8_lossy(&response.body).into_owned();
                *sent.answer.borrow_mut() = Some(body);
            }
            answer
        })
    }
}

fn read(request: &Request) -> Sent {
    let path_and_query = request.url.strip_prefix(&origin()).unwrap_or(&request.url);
    let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
    let fields = form_urlencoded::parse(query.as_bytes()).chain(form_urlencoded::parse(&request.body));
    Sent {
        method: request.method,
        path: path.to_owned(),
        fields: fields
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect(),
        answer: Rc::default(),
    }
}

/// Writes down where the kit wants to go, and stays.
struct Notebook(Rc<RefCell<Vec<Visit>>>);

impl Navigator for Notebook {
    fn go(&self, path: &str, replace: bool) {
        let path = path.to_owned();
        self.0.borrow_mut().push(Visit::Go { path, replace });
    }

    fn leave(&self, address: &str, replace: bool) {
        let address = address.to_owned();
        self.0.borrow_mut().push(Visit::Leave { address, replace });
    }
}
