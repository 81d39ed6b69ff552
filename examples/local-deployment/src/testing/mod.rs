//! For the tests of apps that embed the kit: a deployment of their own, and somebody who uses the app.
//!
//! In the browser (`wasm-bindgen-test`, feature `testing`), `TestDeployment` stands in the test's page in place of the
//! network, and `TestPage` finds and uses what is on the page by role and accessible name, as people do. `SignInPage`,
//! `UserProfilePage` and the others like them know the kit's components in any of its languages. Natively (feature `server`
//! is enough), `TestServer` is a deployment on a free port, in the test's own process, and `TestProgram` the `wacht-local`
//! binary in a process of its own; both have typed `Controls`.
//!
//! The guide is the README of `examples/app-tests`, an app with both kinds of tests.
//!
#![cfg_attr(feature = "testing", doc = "```no_run")]
#![cfg_attr(not(feature = "testing"), doc = "```text")]
//! use wacht_local::testing::{Role, TestDeployment};
//! use wacht_yew::prelude::*;
//! use yew::html;
//!
//! // #[wasm_bindgen_test]
//! async fn who_is_signed_in_has_a_button() {
//!     let deployment = TestDeployment::start().await;
//!     deployment.sign_in("ada@example.com").await;
//!     let page = deployment.mount(html! { <UserButton /> });
//!     page.click_on(Role::Button, "Account menu of Ada Lovelace").await;
//!     page.get(Role::MenuItem, "Sign out").await;
//! }
//! ```
//!
//! Layer: a shell, as `server` is. It uses the public parts of the crate and the kit's own components.

/// The examples in the guide.
#[cfg(all(doctest, feature = "testing"))]
#[doc = include_str!("../../../app-tests/README.md")]
pub mod app_tests_guide {}

#[cfg(feature = "testing")]
mod app;
#[cfg(not(target_arch = "wasm32"))]
mod controls;
#[cfg(not(target_arch = "wasm32"))]
mod http;
#[cfg(not(target_arch = "wasm32"))]
mod program;
#[cfg(not(target_arch = "wasm32"))]
mod server;

#[cfg(feature = "testing")]
pub use app::{
    AccountPickerPage, Control, CreateTenancyPage, InvitationPage, LinkPage, Name, OrgSwitcherMenu, Role, SentRequest,
    SignInPage, SignUpPage, TestDeployment, TestDeploymentBuilder, TestPage, UserButtonMenu, UserProfilePage, Visit,
    WaitlistPage, browser, press_key,
};
#[cfg(not(target_arch = "wasm32"))]
pub use controls::Controls;
#[cfg(not(target_arch = "wasm32"))]
pub use program::{TestProgram, TestProgramBuilder};
#[cfg(not(target_arch = "wasm32"))]
pub use server::{TestServer, TestServerBuilder};
