//! The sign-in machine: who it is, by which method, and whatever the session's attempt says is next.

mod call;
mod error;
mod event;
mod links;
mod memory;
mod rules;
mod screen;
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
