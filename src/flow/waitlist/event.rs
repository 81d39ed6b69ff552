//! What happens, and what is to be done.

use super::{WaitlistField, WaitlistInput, WaitlistMemory};
use crate::client::{CallError, Secret, WaitlistRequest};
use crate::wire::{WaitlistEntry, WaitlistJoined};

/// A fact that the page reacts to.
///
/// ```
/// use wacht_yew::flow::waitlist::{
///     WaitlistEffect, WaitlistEvent, WaitlistInput, WaitlistMemory, WaitlistRules,
///     WaitlistScreen, WaitlistState, step,
/// };
/// use wacht_yew::wire::{SignUpMode, WaitlistJoined};
///
/// let rules = WaitlistRules {
///     mode: SignUpMode::Waitlist,
///     names: false,
/// };
/// let state = WaitlistState::new(WaitlistMemory::default());
/// let (state, _) = step(&rules, state, WaitlistEvent::SessionArrived(false));
/// let input = WaitlistInput {
///     email: "ada@example.com".into(),
///     ..WaitlistInput::default()
/// };
/// let (state, effects) = step(&rules, state, WaitlistEvent::Submitted(input));
/// let [
///     WaitlistEffect::Remember(_),
///     WaitlistEffect::Call {
///         generation,
///         request,
///     },
/// ] = &effects[..]
/// else {
///     panic!("{effects:?}")
/// };
/// assert_eq!(&*request.email, "ada@example.com");
///
/// let answer = WaitlistEvent::Answered {
///     generation: *generation,
///     answer: Ok(WaitlistJoined::default()),
/// };
/// let (state, _) = step(&rules, state, answer);
/// assert_eq!(state.screen, WaitlistScreen::Joined);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum WaitlistEvent {
    /// The page was opened with this invitation in its address, or with none.
    Opened(Option<Secret>),
    /// The session is known, or changed: somebody is active in it or not.
    SessionArrived(bool),
    /// Something was typed; holds the whole form.
    Typed(WaitlistInput),
    /// The form was submitted; holds what it held.
    Submitted(WaitlistInput),
    /// Another address is to be put on the list, or an invitation at hand is not wanted.
    AnotherRequested,
    /// The last request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<WaitlistJoined, CallError>,
    },
}

/// Something the driver does for the page.
///
/// ```
/// use wacht_yew::flow::waitlist::{
///     WaitlistEffect, WaitlistEvent, WaitlistField, WaitlistInput, WaitlistMemory,
///     WaitlistRules, WaitlistState, step,
/// };
/// use wacht_yew::wire::SignUpMode;
///
/// let rules = WaitlistRules {
///     mode: SignUpMode::Waitlist,
///     names: true,
/// };
/// let state = WaitlistState::new(WaitlistMemory::default());
/// let (state, _) = step(&rules, state, WaitlistEvent::SessionArrived(false));
/// // Nothing is sent: the driver puts the focus into the first field that is wrong.
/// let empty = WaitlistEvent::Submitted(WaitlistInput::default());
/// let (_, effects) = step(&rules, state, empty);
/// assert_eq!(effects, [WaitlistEffect::Focus(WaitlistField::FirstName)]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum WaitlistEffect {
    /// Take the invitation out of the address bar.
    CleanAddress,
    /// Keep this for a reload.
    Remember(WaitlistMemory),
    /// Ask for a place, and answer under this generation.
    Call {
        /// Answer under.
        generation: u32,
        /// What to send.
        request: WaitlistRequest,
    },
    /// Put the keyboard focus on this field.
    Focus(WaitlistField),
    /// Tell the app.
    Tell(WaitlistEntry),
}
