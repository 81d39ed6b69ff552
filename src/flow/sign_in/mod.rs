//! The sign-in machine: identifier, password, and whatever the session's attempt says is next.

mod error;
mod event;
mod memory;
mod state;
mod step;

pub use error::{SignInError, SignInErrorReason, SignInField};
pub use event::{FocusTarget, SignInEffect, SignInEvent};
pub use memory::SignInMemory;
pub use state::{Elsewhere, Identifiers, SignInRules, SignInScreen, SignInState, SignInTask};
pub use step::step;
