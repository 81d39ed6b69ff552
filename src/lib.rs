#![cfg_attr(feature = "router", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "sign-up", feature = "profile", feature = "organizations")),
    allow(
        dead_code,
        unused_imports,
        reason = "an app that leaves out components leaves their parts unused"
    )
)]
//!
//! # Tour of the crate
//!
//! | Module | What it holds |
//! |---|---|
//! | [`guide`] | how it fits together: concepts, own screens, theming, routing, testing, security, the way to a hosted deployment, troubleshooting |
//! | [`prelude`] | what an app usually needs |
//! | [`components`] | what apps put into their pages |
//! | [`hooks`] | the same for apps that draw their own screens |
//! | [`theme`] | [`UiOverwrites`](theme::UiOverwrites), tokens, the stylesheet |
//! | [`i18n`] | every word, as a typed catalogue |
//! | [`flow`] | the pure machines behind the screens, redirects, the challenge |
//! | [`session`] | what is known of the session |
//! | [`client`] | the Frontend API as typed calls over ports |
//! | [`wire`] | its resources, as the server speaks them |
//!
//! Data goes one way: an event goes into a flow's pure `step`, which returns the next state and effects as data; the hooks
//! run the effects over the client; answers come back tagged with the generation they were asked under. A module imports
//! only from those below it in this table.

/// The examples in the guide to the local deployment, which need a page as well as a server.
#[cfg(all(doctest, feature = "router"))]
#[doc = include_str!("../examples/local-deployment/README.md")]
pub mod local_deployment_guide {}

#[cfg(all(
    any(doc, doctest),
    feature = "router",
    feature = "sign-up",
    feature = "profile",
    feature = "organizations"
))]
pub mod guide;

#[macro_use]
pub mod wire;

#[cfg(feature = "browser")]
mod kept;
mod letter_case;

pub mod client;
pub mod flow;
pub mod session;
pub mod theme;

#[cfg(feature = "browser")]
pub mod components;
#[cfg(feature = "browser")]
pub mod hooks;
#[cfg(feature = "browser")]
pub mod i18n;
#[cfg(feature = "browser")]
pub mod prelude;
#[cfg(feature = "router")]
pub mod router;
#[cfg(feature = "browser")]
#[cfg_attr(
    not(feature = "sign-in"),
    allow(dead_code, unused_imports, reason = "most is for the screens")
)]
mod ui;
