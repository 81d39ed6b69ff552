//! The sign-in machine: who it is, by which method, and whatever the session's attempt says is next.
//!
//! ```
//! use std::rc::Rc;
//!
//! use wacht_yew::flow::sign_in::{
//!     SignInEvent, SignInMemory, SignInRules, SignInScreen, SignInState, step,
//! };
//! use wacht_yew::wire::{Deployment, Session, Timestamp, read_success};
//!
//! let body = r#"{"data": {"auth_settings": {
//!     "email_address": {"enabled": true}, "password": {"enabled": true},
//!     "auth_factors_enabled": {"email_password": true}, "first_factor": "email_password"
//! }}}"#;
//! let deployment: Deployment = read_success(body).expect("an envelope");
//! let rules = SignInRules::from(&deployment);
//!
//! let state = SignInState::new(SignInMemory::default(), "");
//! assert_eq!(state.screen, SignInScreen::Loading);
//! let arrived = SignInEvent::SessionArrived {
//!     session: Rc::new(Session::default()),
//!     now: Timestamp::from_millis(0),
//! };
//! let (state, _) = step(&rules, state, arrived);
//! assert_eq!(state.screen, SignInScreen::Identifier);
//! // Nothing was typed: there is an error, and nobody is asked.
//! let (state, _) = step(&rules, state, SignInEvent::IdentifierSubmitted("".into()));
//! assert!(state.error.is_some() && !state.is_busy());
//! ```

mod call;
mod error;
mod event;
mod links;
mod memory;
mod rules;
mod screen;
mod sent_form;
mod state;
mod step;

pub use call::{SignInCall, SignInFailure, SignInReply};
pub use error::{SignInError, SignInErrorReason, SignInField};
pub use event::{FocusTarget, SignInEffect, SignInEvent};
pub(in crate::flow) use links::take_parameters;
pub use links::{ProviderRefusal, SignInLinks, take_links};
pub use memory::SignInMemory;
pub use rules::{FirstFactor, Identifiers, PasskeyRules, SignInRules};
pub use screen::{CodeChannel, Elsewhere, SignInScreen, SignInTask};
pub use state::SignInState;
pub use step::step;
