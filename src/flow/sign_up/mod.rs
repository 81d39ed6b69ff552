//! The sign-up machine: what is asked of a newcomer, and whatever the session's attempt says is to be proved.

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
pub use links::{SignUpLinks, read_links};
pub use memory::SignUpMemory;
pub use rules::{Ask, SignUpRules};
pub use screen::{Invitation, SignUpScreen, SignUpTask};
pub use state::SignUpState;
pub use step::step;
