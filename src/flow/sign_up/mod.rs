//! The sign-up machine: what is asked of a newcomer, and whatever the session's attempt says is to be proved.
//!
//! ```
//! use std::rc::Rc;
//!
//! use wacht_yew::client::Secret;
//! use wacht_yew::flow::profile_completion::ProfileInput;
//! use wacht_yew::flow::sign_up::{
//!     SignUpEvent, SignUpMemory, SignUpRules, SignUpState, step,
//! };
//! use wacht_yew::wire::{Deployment, Session, Timestamp, read_success};
//!
//! let body = r#"{"data": {"auth_settings": {
//!     "email_address": {"enabled": true, "required": true}, "password": {"enabled": true}
//! }}}"#;
//! let deployment: Deployment = read_success(body).expect("an envelope");
//! let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
//!
//! let state = SignUpState::new(SignUpMemory::default(), "ada@example.com");
//! let arrived = SignUpEvent::SessionArrived {
//!     session: Rc::new(Session::default()),
//!     now: Timestamp::from_millis(0),
//! };
//! let (state, _) = step(&rules, state, arrived);
//! assert_eq!(&*state.profile.email, "ada@example.com");
//! let submitted = SignUpEvent::Submitted {
//!     profile: ProfileInput::default(),
//!     password: Secret::default(),
//! };
//! let (state, _) = step(&rules, state, submitted);
//! assert!(!state.errors.is_empty() && !state.is_busy());
//! ```

mod availability;
mod call;
mod error;
mod event;
mod links;
mod memory;
mod rules;
mod screen;
mod state;
mod step;

pub use availability::{Availability, AvailabilityBoard};
pub use call::{SignUpCall, SignUpReply};
pub use error::{SignUpError, SignUpErrorReason, SignUpField};
pub use event::{SignUpEffect, SignUpEvent, SignUpFocus};
pub use links::{SignUpLinks, read_links, without_links};
pub use memory::SignUpMemory;
pub use rules::{Ask, SignUpRules};
pub use screen::{Invitation, SignUpScreen, SignUpTask};
pub use state::SignUpState;
pub use step::step;
