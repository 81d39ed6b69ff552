//! The controls of the local deployment, which no real one has: faults, settings, clock, inbox, and their page.

mod directory;
mod entry;
mod error;
mod fault;
mod form;
mod idp;
mod inbox;
mod invitation;
mod merge;
mod page;
mod route;

pub use error::ControlError;
pub(crate) use fault::Disturbance;
pub use fault::{AttemptOrder, ChallengeMode, Faults};
pub use inbox::{Channel, Message};

pub(crate) use idp::Provider;
pub(crate) use inbox::Inbox;
pub(crate) use merge::{SETTINGS, merge_settings, merged};
#[cfg(all(feature = "server", not(target_arch = "wasm32")))]
pub(crate) use page::LOGO;
pub(crate) use page::escape;
pub(crate) use route::{answer, is_control};
