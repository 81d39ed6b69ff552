//! Asking for a place on the waitlist.
//!
//! ```
//! use wacht_yew::flow::waitlist::{
//!     WaitlistEvent, WaitlistMemory, WaitlistRules, WaitlistScreen, WaitlistState, step,
//! };
//! use wacht_yew::wire::SignUpMode;
//!
//! let rules = WaitlistRules {
//!     mode: SignUpMode::Waitlist,
//!     names: false,
//! };
//! let state = WaitlistState::new(WaitlistMemory::default());
//! let (state, _) = step(&rules, state, WaitlistEvent::Opened(None));
//! let (state, _) = step(&rules, state, WaitlistEvent::SessionArrived(false));
//! assert_eq!(state.screen, WaitlistScreen::Form);
//! ```

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
