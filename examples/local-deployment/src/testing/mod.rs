//! For the tests of apps that embed the kit: a deployment of their own, and somebody who uses the app.
//!
//! In the browser (`wasm-bindgen-test`), [`TestDeployment`] stands in the test's page in place of the network, and
//! [`TestPage`] finds and uses what is on the page by role and accessible name, as people do. [`SignInPage`],
//! [`SignUpPage`], [`UserButtonMenu`], [`OrgSwitcherMenu`] and [`UserProfilePage`] know the kit's components in any of its
//! languages. Natively, `TestServer` is a deployment on a free port, with typed `Controls`.
//!
//! The guide is the README of `examples/app-tests`, an app with both kinds of tests.
//!
//! ```no_run
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
#[cfg(doctest)]
#[doc = include_str!("../../../app-tests/README.md")]
pub mod app_tests_guide {}

mod act;
mod browser;
mod control;
#[cfg(not(target_arch = "wasm32"))]
mod controls;
mod deployment;
mod deployment_builder;
#[cfg(not(target_arch = "wasm32"))]
mod http;
mod line;
mod name;
mod navigator;
mod org_switcher_menu;
mod outline;
mod page;
mod role;
#[cfg(not(target_arch = "wasm32"))]
mod server;
mod sign_in_page;
mod sign_up_page;
mod user_button_menu;
mod user_profile_page;

pub use control::Control;
#[cfg(not(target_arch = "wasm32"))]
pub use controls::Controls;
pub use deployment::TestDeployment;
pub use deployment_builder::TestDeploymentBuilder;
pub use line::SentRequest;
pub use name::Name;
pub use navigator::Visit;
pub use org_switcher_menu::OrgSwitcherMenu;
pub use page::TestPage;
pub use role::Role;
#[cfg(not(target_arch = "wasm32"))]
pub use server::{TestServer, TestServerBuilder};
pub use sign_in_page::SignInPage;
pub use sign_up_page::SignUpPage;
pub use user_button_menu::UserButtonMenu;
pub use user_profile_page::UserProfilePage;
