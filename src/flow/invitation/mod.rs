//! Accepting an invitation to an organization or one of its workspaces.
//!
//! # Decision
//! The server has one call for all of it, and nothing that tells beforehand what an invitation is for. With nobody signed in
//! the call cannot join anybody, so it serves as the question who has to come; with somebody signed in it joins at once, so
//! the person is asked first: a link alone, which anybody can send, joins nobody to anything.
//!
//! ```
//! use wacht_yew::flow::invitation::{
//!     InvitationEvent, InvitationMemory, InvitationScreen, InvitationState, step,
//! };
//!
//! // A link that lost its token on the way: there is nothing to accept, as the page says.
//! let state = InvitationState::new(InvitationMemory::default());
//! let (state, _) = step(true, state, InvitationEvent::Opened(None));
//! let (state, _) = step(true, state, InvitationEvent::SessionArrived(Default::default()));
//! assert_eq!(state.screen, InvitationScreen::Failed);
//! ```

mod error;
mod event;
mod memory;
mod state;
mod step;

pub use error::InvitationError;
pub use event::{InvitationCall, InvitationEffect, InvitationEvent, InvitationReply};
pub use memory::{InvitationMemory, KeptToken};
pub use state::{InvitationScreen, InvitationState, InvitationTask};
pub use step::step;

use super::sign_in::take_parameters;
use crate::client::Secret;

/// Takes the token of an invitation out of the page's address: `token`, else `invite_token`. Returns it with the address
/// without it, which is `None` when there was none. `redirect_uri` stays in the address.
///
/// ```
/// use wacht_yew::flow::invitation::take_invitation;
///
/// let (token, address) = take_invitation("/invite?token=org.1a2b&redirect_uri=%2Fx");
/// assert_eq!(
///     token.map(|token| token.expose().to_owned()).as_deref(),
///     Some("org.1a2b")
/// );
/// assert_eq!(address.as_deref(), Some("/invite?redirect_uri=%2Fx"));
/// ```
pub fn take_invitation(address: &str) -> (Option<Secret>, Option<String>) {
    let ([token, other], cleaned) = take_parameters(address, ["token", "invite_token"]);
    let token = if token.is_empty() { other } else { token };
    let token = (!token.is_empty()).then(|| Secret::from(&*token));
    (token, cleaned)
}
