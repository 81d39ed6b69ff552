//! A deployment, the way to it, and the places that the kit wanted to go to: what the kit gives the tests of apps, in the
//! words of this suite, with a navigator that stays where it is.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value, json};
use wacht_local::testing::{SentRequest, TestDeployment, Visit};
use wacht_local::{Message, Person};
use wacht_yew::client::{Client, Credentials, Method, Request, Response, Secret, SignInRequest};
use wacht_yew::hooks::{Navigator, NavigatorHandle, TransportHandle};
use wacht_yew::wire::Timestamp;

use super::browser::{origin, pause};
use super::page::clear_away;

/// A deployment in the page with everything around it. A clone is the same one.
#[derive(Clone)]
pub(crate) struct Site {
    deployment: TestDeployment,
    visits: Rc<RefCell<Vec<Visit>>>,
    navigator: NavigatorHandle,
}

/// One request that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent(SentRequest);

impl Sent {
    /// A parameter of the address or a field of the form; empty when it is missing.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.0.field(name).unwrap_or_default()
    }

    /// The body of its answer; empty as long as there is none.
    pub(crate) fn answer(&self) -> String {
        self.0.answer().unwrap_or_default()
    }
}

impl Deref for Sent {
    type Target = SentRequest;

    fn deref(&self) -> &SentRequest {
        &self.0
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
        let plain = TestDeployment::builder();
        let deployment = match person.into() {
            Some(person) => plain.person(person).start().await,
            None => plain.start().await,
        };
        let visits = Rc::default();
        Self {
            deployment,
            navigator: NavigatorHandle::new(Notebook(Rc::clone(&visits))),
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
        self.deployment.settings(patch);
    }

    /// What the deployment makes of a request that does not come from this browser.
    pub(crate) fn handle(&self, request: Request, now: Timestamp) -> Response {
        let reply = self.deployment.deployment().borrow_mut().handle(request, now);
        reply.response.expect("an answer")
    }

    pub(crate) fn public_key(&self) -> String {
        self.deployment.public_key()
    }

    pub(crate) fn transport(&self) -> TransportHandle {
        self.deployment.transport()
    }

    pub(crate) fn navigator(&self) -> NavigatorHandle {
        self.navigator.clone()
    }

    /// Puts faults in force; an empty object ends all of them.
    pub(crate) fn faults(&self, patch: Value) {
        self.deployment.faults(patch);
    }

    /// Gives the deployment an order, such as `organizations?count=5&user=ada@example.com`, and returns what it answers.
    pub(crate) fn order(&self, order: &str, body: &Value) -> Value {
        self.deployment.order(order, body)
    }

    pub(crate) fn advance_clock(&self, millis: u64) {
        self.deployment.advance_clock(Duration::from_millis(millis));
    }

    /// The password of somebody of the fixtures.
    pub(crate) fn password_of(&self, email: &str) -> String {
        self.deployment.password_of(email)
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
        self.order("invitations", &json!({ "email": email, "first_name": first_name }));
        self.link_for(email)
    }

    /// What was sent to an address or number, newest first.
    pub(crate) fn messages_to(&self, to: &str) -> Vec<Message> {
        self.deployment.inbox(to)
    }

    /// Signs somebody of the fixtures in by password, as an earlier visit of this browser would have; who needs more than
    /// that stops where more is asked for.
    pub(crate) async fn sign_in(&self, email: &str) {
        let request = SignInRequest::Email {
            email: email.into(),
            password: Secret::from(self.password_of(email)),
        };
        let client = self.client();
        client.sign_in(&request, "").await.expect("the fixtures can sign in");
        self.deployment.forget_requests();
    }

    /// Answers the page of a provider at this address, such as with `person=ada@example.com` or `deny=true`; returns where
    /// that leads: path and query of a page of the app.
    pub(crate) async fn consent(&self, address: &str, answer: &str) -> String {
        self.deployment.consent(address, answer).await
    }

    /// Ends every account of this browser without the page hearing of it.
    pub(crate) async fn sign_out_elsewhere(&self) {
        self.deployment.sign_out().await;
    }

    /// The same, as an earlier visit of this browser would have: what was sent for it is forgotten.
    pub(crate) async fn sign_out(&self) {
        self.sign_out_elsewhere().await;
        self.deployment.forget_requests();
    }

    /// A ticket with which to sign in as somebody.
    pub(crate) fn ticket_for(&self, email: &str) -> Secret {
        let answer = self.order("tickets", &json!({ "email": email }));
        let ticket = answer["ticket"].as_str();
        Secret::from(ticket.unwrap_or_else(|| panic!("no ticket: {answer}")))
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
        let response = self.deployment.send(request).await;
        let answer: Value = serde_json::from_slice(&response.body).expect("the deployment answers JSON");
        assert!(response.is_success(), "{path}: {answer}");
        answer["data"].clone()
    }

    /// Makes the organization of this name, and perhaps one of its workspaces, the one that the active account works in.
    pub(crate) async fn work_in(&self, organization: &str, workspace: Option<&str>) {
        self.deployment.work_in(organization, workspace).await;
    }

    /// Another client of the same browser.
    pub(crate) fn client(&self) -> Client {
        self.deployment.client()
    }

    /// What was sent to a path, oldest first.
    pub(crate) fn sent(&self, path: &str) -> Vec<Sent> {
        self.deployment.requests_to(path).into_iter().map(Sent).collect()
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
    pub(crate) fn hold(&self, path: &str) {
        self.deployment.hold(path);
    }

    /// Changes the documents that a path answers, as another server would.
    pub(crate) fn rewrite(&self, path: &str, rewrite: fn(&Value) -> Value) {
        self.deployment.rewrite(path, rewrite);
    }

    /// Lets all answers through.
    pub(crate) fn release(&self) {
        self.deployment.release();
    }

    /// Waits until nothing is under way, and what came of it is rendered: for tests that something does not happen.
    pub(crate) async fn settle(&self) {
        self.deployment.settle().await;
        pause(0).await;
    }

    /// Where the kit wanted to go, first to last.
    pub(crate) fn visits(&self) -> Vec<Visit> {
        self.visits.borrow().clone()
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

/// What the session says of memberships, by id only, as some servers do: for [`Site::rewrite`].
pub(crate) fn without_memberships(session: &Value) -> Value {
    let mut session = session.clone();
    if let Some(active) = session["data"]["active_signin"].as_object_mut() {
        active.remove("active_organization_membership");
        active.remove("active_workspace_membership");
    }
    session
}
