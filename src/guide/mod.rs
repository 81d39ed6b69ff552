//! Guides: what the pieces mean, and how they are used together.
//!
//! | Guide | Answers |
//! |---|---|
//! | [`concepts`] | What is a session, an account, an attempt, a tenancy, a token? |
//! | [`custom_flows`] | How does an app draw screens of its own? |
//! | [`theming`] | How does it look like the app? |
//! | [`routing`] | Which pages does an app need, and who goes where? |
//! | [`testing`] | How does an app test its sign-in? |
//! | [`security`] | What does the kit guard, and what must the app guard? |
//! | [`hosted`] | What changes on the way from `wacht-local` to staging and production? |
//! | [`troubleshooting`] | What does it mean when this is seen? |
//!
//! Documentation only: these modules hold no code.

pub mod concepts;
pub mod custom_flows;
pub mod hosted;
pub mod routing;
pub mod security;
pub mod testing;
pub mod theming;
pub mod troubleshooting;
