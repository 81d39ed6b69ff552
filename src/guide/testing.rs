//! How an app tests its sign-in.
//!
//! With a whole deployment to itself. `wacht-local` is the Frontend API as one value: it runs as a program, inside a native
//! test, and inside the page of a browser test. Its feature `testing` brings what tests need; `examples/app-tests` in the
//! repository is an app with such tests, and its README is the guide to them.
//!
//! # What the app does
//! Its root component takes the provider's `transport` and `navigator`, and its `main` leaves them out.
//!
//! ```
//! use wacht_yew::hooks::{NavigatorHandle, TransportHandle};
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[derive(Clone, PartialEq, Properties)]
//! pub struct AppProps {
//!     pub public_key: AttrValue,
//!     #[prop_or_default]
//!     pub transport: Option<TransportHandle>,
//!     #[prop_or_default]
//!     pub navigator: Option<NavigatorHandle>,
//! }
//!
//! #[component]
//! pub fn App(props: &AppProps) -> Html {
//!     let AppProps { public_key, transport, navigator } = props.clone();
//!     html! {
//!         <DeploymentProvider {public_key} {transport} {navigator}>
//!             <SignIn />
//!         </DeploymentProvider>
//!     }
//! }
//! ```
//!
//! # What a test does
//! In a page, `TestDeployment` starts a deployment and a browser on its first day; people, settings, language, mails, clock
//! and trouble are the test's to choose. `TestPage` finds and uses things by role and accessible name, and `SignInPage`,
//! `SignUpPage`, `UserButtonMenu`, `OrgSwitcherMenu`, `UserProfilePage` know the kit's components in any of its languages:
//!
//! ```text
//! #[wasm_bindgen_test]
//! async fn a_wrong_password_is_told() {
//!     let deployment = TestDeployment::start().await;
//!     let page = open(&deployment);
//!     SignInPage::on(&page).sign_in("ada@example.com", "wrong").await;
//!     assert!(!SignInPage::on(&page).error().await.is_empty());
//! }
//! ```
//!
//! Natively, `TestServer` is a deployment on a free port, for an app's backend and for tests that steer a whole browser.
//! Nothing has to sleep: `advance_clock` moves the deployment's time, `fail`, `hold` and `go_offline` order trouble, and the
//! inbox has every code and link at once.
//!
//! # Without any of it
//! A flow is a function. What an app builds on one can be tested with a [`Transport`](crate::client::Transport) that plays a
//! script:
//!
//! ```
//! use wacht_yew::client::{
//!     LocalBoxFuture, Request, Response, Transport, TransportError,
//! };
//!
//! /// A server that is never there.
//! struct Nobody;
//!
//! impl Transport for Nobody {
//!     fn send(&self, _: Request) -> LocalBoxFuture<Result<Response, TransportError>> {
//!         Box::pin(async { Err(TransportError::Offline) })
//!     }
//! }
//! ```
