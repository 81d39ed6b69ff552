//! A deployment in the page, and the browser that has never been there.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use serde_json::Value;
use wacht_yew::client::{
    BrowserClock, BrowserCookies, BrowserStorage, Client, Clock as _, Credentials, DEFAULT_TIME_LIMIT, Method, Ports,
    PublishableKey, Request, Response, Transport as _,
};
use wacht_yew::components::{DeploymentProvider, DeploymentProviderProps};
use wacht_yew::hooks::{NavigatorHandle, TransportHandle};
use wacht_yew::i18n::{ENGLISH, Messages};
use yew::{BaseComponent, Html};

use super::browser::{comes_true, origin};
use super::deployment_builder::TestDeploymentBuilder;
use super::line::{Line, SentRequest};
use super::navigator::{PageNavigator, Visit};
use super::page::TestPage;
use crate::{Fixtures, LocalDeployment};

/// Nothing that a test waits for takes this long.
pub(super) const LIMIT_MILLIS: f64 = 10_000.0;

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

    /// Forgets what the app sent so far, so that a test counts from here.
    pub fn forget_requests(&self) {
        self.0.line.forget();
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

    /// Sends any request as another page of this browser would. It is not one of [`TestDeployment::requests`].
    ///
    /// # Panics
    /// When faults break the connection.
    pub async fn send(&self, request: Request) -> Response {
        let answer = self.0.line.local().send(request).await;
        answer.unwrap_or_else(|error| panic!("nothing was answered: {error}"))
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
