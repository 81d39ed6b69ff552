//! A deployment in the page, and the browser that has never been there.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value, json};
use wacht_yew::client::{
    BrowserClock, BrowserCookies, BrowserStorage, CallError, Client, Clock as _, Credentials, DEFAULT_TIME_LIMIT,
    Method, Ports, PublishableKey, Request, Secret, SignInRequest,
};
use wacht_yew::components::{DeploymentProvider, DeploymentProviderProps};
use wacht_yew::hooks::{NavigatorHandle, TransportHandle};
use wacht_yew::i18n::{ENGLISH, Messages};
use wacht_yew::wire::{SecondFactorPolicy, WorkspaceMembership};
use yew::{BaseComponent, Html};

use super::browser::{comes_true, origin};
use super::deployment_builder::TestDeploymentBuilder;
use super::line::{Line, SentRequest};
use super::navigator::{PageNavigator, Visit};
use super::page::TestPage;
use crate::{Fixtures, LocalDeployment, Message, Person};

/// Nothing that a test waits for takes this long.
const LIMIT_MILLIS: f64 = 10_000.0;

/// A whole deployment inside the test's page, with everything around it: who is signed in, mails, the clock, trouble.
///
/// No network, no account, no waiting: requests of the app are answered in the same process. A clone is the same
/// deployment. Each start is a browser on its first day, whatever the test before it left behind.
///
/// ```no_run
/// use serde_json::json;
/// use wacht_local::testing::{SignInPage, TestDeployment};
/// use wacht_yew::prelude::*;
/// use yew::html;
///
/// // #[wasm_bindgen_test]
/// async fn people_sign_in() {
///     let deployment = TestDeployment::start().await;
///     let page = deployment.mount(html! { <SignIn /> });
///     SignInPage::on(&page).sign_in("ada@example.com", "Lovelace-1843!").await;
///     page.sees("You are signed in").await;
/// }
/// ```
#[derive(Clone)]
pub struct TestDeployment(pub(super) Rc<Shared>);

pub(super) struct Shared {
    pub(super) deployment: Rc<RefCell<LocalDeployment>>,
    pub(super) line: Line,
    pub(super) visits: PageNavigator,
    pub(super) transport: TransportHandle,
    pub(super) navigator: NavigatorHandle,
    pub(super) messages: &'static Messages,
}

impl TestDeployment {
    /// One with the usual fixtures, at the page's own origin, in a browser that has never been there.
    pub async fn start() -> Self {
        Self::builder().start().await
    }

    /// One with other people, settings, address or language.
    ///
    /// ```no_run
    /// use serde_json::json;
    /// use wacht_local::testing::TestDeployment;
    /// use wacht_local::Person;
    /// use wacht_yew::i18n::GERMAN;
    ///
    /// async fn a_german_app_without_passkeys() -> TestDeployment {
    ///     TestDeployment::builder()
    ///         .person(Person::new("emmy@example.com", "Emmy", "Noether").with_password("Noether-1882!"))
    ///         .settings(json!({ "auth_settings": { "passkey": { "enabled": false } } }))
    ///         .messages(&GERMAN)
    ///         .at("/account")
    ///         .start()
    ///         .await
    /// }
    /// ```
    pub fn builder() -> TestDeploymentBuilder {
        TestDeploymentBuilder {
            fixtures: Fixtures::default(),
            seed: 1,
            settings: Vec::new(),
            address: "/".to_owned(),
            messages: &ENGLISH,
        }
    }

    /// Puts a part of an app on the page, inside a provider of this deployment.
    pub fn mount(&self, content: Html) -> TestPage {
        let mut props = yew::props!(DeploymentProviderProps {
            public_key: self.public_key(),
        });
        props.messages = self.messages();
        props.transport = Some(self.transport());
        props.navigator = Some(self.navigator());
        props.children = content;
        self.mount_app::<DeploymentProvider>(props)
    }

    /// Puts a whole app on the page. Its props have to bring [`TestDeployment::public_key`], [`TestDeployment::transport`] and
    /// [`TestDeployment::navigator`] to its provider.
    pub fn mount_app<App: BaseComponent>(&self, props: App::Properties) -> TestPage
    where
        App::Properties: Clone,
    {
        TestPage::mount::<App>(self.clone(), props)
    }

    /// The provider's `public_key`.
    pub fn public_key(&self) -> String {
        self.0.deployment.borrow().public_key()
    }

    /// The provider's `transport`: the way to this deployment.
    pub fn transport(&self) -> TransportHandle {
        self.0.transport.clone()
    }

    /// The provider's `navigator`: it changes the address of the test's page and tells the routers on it; other origins are
    /// written down only ([`TestDeployment::visits`]).
    pub fn navigator(&self) -> NavigatorHandle {
        self.0.navigator.clone()
    }

    /// The words of the language that the kit speaks in this test.
    pub fn messages(&self) -> &'static Messages {
        self.0.messages
    }

    /// Where the kit sent somebody, first to last.
    pub fn visits(&self) -> Vec<Visit> {
        self.0.visits.visits()
    }

    /// Signs somebody in, as an earlier visit of this browser would have: before the app is mounted. Nobody is asked for a
    /// second factor or a profile.
    ///
    /// # Panics
    /// When nobody has this address, or may not sign in.
    pub async fn sign_in(&self, email: &str) {
        let client = self.client();
        let done = match self.plain_password_of(email) {
            Some(password) => {
                let request = SignInRequest::Email {
                    email: email.into(),
                    password: Secret::from(password),
                };
                client.sign_in(&request, "").await.map(drop)
            }
            None => {
                let answer = self.order("tickets", &json!({ "email": email }));
                let ticket = answer["ticket"].as_str().unwrap_or_default();
                client.exchange_ticket(&Secret::from(ticket)).await
            }
        };
        done.unwrap_or_else(|error| panic!("{email} cannot sign in: {error}"));
        self.0.line.forget();
    }

    /// Ends every account of this browser, as another tab would: the app learns of it with its next request.
    ///
    /// # Panics
    /// When the deployment refuses, as faults make it do.
    pub async fn sign_out(&self) {
        let done = self.client().sign_out(None).await;
        done.unwrap_or_else(|error| panic!("signing out failed: {error}"));
    }

    /// Makes an organization, and perhaps one of its workspaces, the one that the active account works in; by name.
    ///
    /// # Panics
    /// When the active account is no member of it.
    pub async fn work_in(&self, organization: &str, workspace: Option<&str>) {
        let done = match workspace {
            Some(workspace) => self.enter_workspace(organization, workspace).await,
            None => self.enter_organization(organization).await,
        };
        done.unwrap_or_else(|error| panic!("{organization} cannot be entered: {error}"));
        self.0.line.forget();
    }

    async fn enter_organization(&self, name: &str) -> Result<(), CallError> {
        let client = self.client();
        let list = client.organization_memberships().await?;
        let found = list.iter().find(|one| &*one.organization.name == name);
        let found = found.unwrap_or_else(|| panic!("nobody here is a member of {name}"));
        client.switch_organization(Some(&found.organization.id)).await.map(drop)
    }

    async fn enter_workspace(&self, organization: &str, name: &str) -> Result<(), CallError> {
        let client = self.client();
        let list = client.workspace_memberships(None).await?;
        let is_meant =
            |one: &&WorkspaceMembership| &*one.workspace.name == name && &*one.organization.name == organization;
        let found = list.iter().find(is_meant);
        let found = found.unwrap_or_else(|| panic!("nobody here is a member of {name} in {organization}"));
        client.switch_workspace(Some(&found.workspace.id)).await.map(drop)
    }

    /// The password of somebody of the fixtures.
    ///
    /// # Panics
    /// When nobody has this address, or has no password.
    pub fn password_of(&self, email: &str) -> String {
        let password = self.person(email).password;
        password.unwrap_or_else(|| panic!("{email} has no password"))
    }

    fn person(&self, email: &str) -> Person {
        let deployment = self.0.deployment.borrow();
        let found = deployment.fixtures().people.iter().find(|person| person.email == email);
        found
            .unwrap_or_else(|| panic!("nobody has the address {email}"))
            .clone()
    }

    /// The password of somebody who needs nothing else.
    fn plain_password_of(&self, email: &str) -> Option<String> {
        let person = self.person(email);
        let is_plain = person.second_factor_policy == SecondFactorPolicy::None;
        let is_complete = person.email_verified && !person.username.is_empty();
        person.password.filter(|_| is_plain && is_complete)
    }

    /// The mails and text messages to an address or number so far, newest first.
    pub fn inbox(&self, to: &str) -> Vec<Message> {
        self.0.deployment.borrow().inbox(Some(to))
    }

    /// The code in the newest message to an address or number (such as `+15550100199`), once one was sent.
    ///
    /// # Panics
    /// When none comes.
    pub async fn code_for(&self, to: &str) -> String {
        self.newest(to, "a code", |message| message.code).await
    }

    /// Path and query of the link in the newest mail to an address, once one was sent. [`TestPage::go`] follows it.
    ///
    /// # Panics
    /// When none comes.
    pub async fn link_for(&self, to: &str) -> String {
        let link = self.newest(to, "a link", |message| message.link).await;
        link.strip_prefix(&origin()).unwrap_or(&link).to_owned()
    }

    async fn newest(&self, to: &str, what: &str, part: impl Fn(Message) -> Option<String>) -> String {
        let mut found = None;
        comes_true(LIMIT_MILLIS, || {
            found = self.inbox(to).into_iter().find_map(&part);
            found.is_some()
        })
        .await;
        found.unwrap_or_else(|| {
            let all: Vec<_> = self.0.deployment.borrow().inbox(None);
            let sent: Vec<_> = all.iter().map(|message| (&message.to, &message.subject)).collect();
            panic!("nothing with {what} was sent to {to}; sent were {sent:?}")
        })
    }

    /// What the authenticator app of somebody of the fixtures shows now.
    ///
    /// # Panics
    /// When nobody has this address, or has no authenticator app.
    pub fn authenticator_code_of(&self, email: &str) -> String {
        let secret = self.person(email).totp_secret;
        let secret = secret.unwrap_or_else(|| panic!("{email} has no authenticator app"));
        let now = self.0.deployment.borrow().virtual_time(BrowserClock.now());
        crate::totp::code_at(&secret, now).unwrap_or_else(|| panic!("the secret of {email} is not base32"))
    }

    /// Moves the deployment's clock forward: what is older then is too old. The page's own clock stays.
    pub fn advance_clock(&self, by: Duration) {
        let millis = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        self.0.deployment.borrow_mut().advance_clock(millis);
    }

    /// Merges JSON into the deployment's settings. Pages that are mounted learn of it with their next start.
    ///
    /// # Panics
    /// When a name or value means nothing.
    pub fn settings(&self, patch: Value) {
        let merged = self.0.deployment.borrow_mut().merge_settings(&patch);
        merged.unwrap_or_else(|error| panic!("the settings {patch} mean nothing: {error}"));
    }

    /// Puts faults in force, by their names in [`Faults`](crate::Faults); an empty object ends all of them.
    ///
    /// # Panics
    /// When a name or value means nothing.
    pub fn faults(&self, patch: Value) {
        let ordered = self.0.deployment.borrow_mut().set_faults(&patch);
        ordered.unwrap_or_else(|error| panic!("the faults {patch} mean nothing: {error}"));
    }

    /// Answers requests whose path begins like this with a status, `times` times; then they succeed again.
    pub fn fail(&self, path: &str, status: u16, times: u32) {
        self.faults(json!({ "path": path, "status": status, "times": times }));
    }

    /// Breaks the connection of requests whose path begins like this, until [`TestDeployment::heal`].
    pub fn go_offline(&self, path: &str) {
        self.faults(json!({ "path": path, "drop": true }));
    }

    /// Ends all faults.
    pub fn heal(&self) {
        self.faults(json!({}));
    }

    /// Keeps the answers of a path back until [`TestDeployment::release`]; their requests are handled at once. For what a page
    /// shows while it waits.
    pub fn hold(&self, path: &str) {
        self.0.line.hold(path);
    }

    /// Lets all answers through.
    pub fn release(&self) {
        self.0.line.release();
    }

    /// Waits until nothing is under way and what came of it is rendered: for tests that something does not happen.
    ///
    /// # Panics
    /// When requests are under way for ever, such as those of [`TestDeployment::hold`].
    pub async fn settle(&self) {
        let mut quiet_turns = 0;
        let is_quiet = comes_true(LIMIT_MILLIS, || {
            quiet_turns = if self.0.line.is_quiet() { quiet_turns + 1 } else { 0 };
            quiet_turns > 4
        });
        assert!(is_quiet.await, "still under way: {:?}", self.requests().last());
        yew::scheduler::flush().await;
    }

    /// What the app sent, oldest first.
    pub fn requests(&self) -> Vec<SentRequest> {
        self.0.line.sent()
    }

    /// What the app sent to a path, oldest first.
    pub fn requests_to(&self, path: &str) -> Vec<SentRequest> {
        let mut requests = self.requests();
        requests.retain(|request| request.path == path);
        requests
    }

    /// Gives an order to the deployment's controls, such as `organizations?count=5&user=ada@example.com`, and returns what it
    /// answers.
    ///
    /// # Panics
    /// When there is no such order, or it is refused.
    pub fn order(&self, order: &str, body: &Value) -> Value {
        let request = Request {
            method: Method::Post,
            url: format!("{}/__local/{order}", origin()),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: body.to_string().into_bytes(),
            credentials: Credentials::SameOrigin,
        };
        let reply = self.0.deployment.borrow_mut().handle(request, BrowserClock.now());
        let response = reply.response.unwrap_or_else(|| panic!("{order} was not answered"));
        let answer: Value = serde_json::from_slice(&response.body).unwrap_or_default();
        assert!(response.is_success(), "the order {order} was refused: {answer}");
        answer
    }

    /// Another client of the same browser, for calls of the API that no page makes.
    ///
    /// # Panics
    /// Never: the deployment's own key is valid.
    pub fn client(&self) -> Client {
        let key = PublishableKey::parse(&self.public_key()).expect("the deployment's key is valid");
        let ports = Ports {
            transport: Rc::new(self.0.line.clone()),
            clock: Rc::new(BrowserClock),
            local: Rc::new(BrowserStorage::local()),
            cookies: Rc::new(BrowserCookies),
            time_limit: DEFAULT_TIME_LIMIT,
        };
        Client::new(key, ports)
    }

    /// The deployment itself. Do not hold a borrow across an await: requests borrow it too.
    pub fn deployment(&self) -> &Rc<RefCell<LocalDeployment>> {
        &self.0.deployment
    }
}

impl fmt::Debug for TestDeployment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TestDeployment")
            .field("requests", &self.requests().len())
            .field("visits", &self.visits())
            .finish_non_exhaustive()
    }
}
