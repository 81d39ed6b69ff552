//! Asking for a place on the waitlist.

mod address;
mod event;
mod input;
mod refusal;
mod rules;
mod state;
mod step;

pub use address::take_invite_token;
pub use event::{WaitlistEffect, WaitlistEvent};
pub use input::{WaitlistField, WaitlistInput, WaitlistMemory};
pub use refusal::{WaitlistError, WaitlistErrorReason};
pub use rules::WaitlistRules;
pub use state::{WaitlistScreen, WaitlistState};
pub use step::step;
