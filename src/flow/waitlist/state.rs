//! The page at one moment.

use super::{WaitlistError, WaitlistErrorReason, WaitlistField, WaitlistInput, WaitlistMemory};
use crate::client::Secret;

/// Which screen is shown.
///
/// ```
/// use wacht_yew::flow::waitlist::{
///     WaitlistEvent, WaitlistMemory, WaitlistRules, WaitlistScreen, WaitlistState, step,
/// };
/// use wacht_yew::wire::SignUpMode;
///
/// // The deployment decides what somebody without an account finds here.
/// let screen = |mode: SignUpMode| {
///     let rules = WaitlistRules { mode, names: false };
///     let state = WaitlistState::new(WaitlistMemory::default());
///     step(&rules, state, WaitlistEvent::SessionArrived(false))
///         .0
///         .screen
/// };
/// assert_eq!(screen(SignUpMode::Waitlist), WaitlistScreen::Form);
/// assert_eq!(screen(SignUpMode::Public), WaitlistScreen::Open);
/// assert_eq!(screen(SignUpMode::Restricted), WaitlistScreen::Closed);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitlistScreen {
    /// The session is not known yet.
    Loading,
    /// Asks for the address, and perhaps the name.
    Form,
    /// On the list now.
    Joined,
    /// The address was on the list before, or has an account: the server does not tell which.
    Known,
    /// The page was opened with an invitation: there is no need to wait.
    Invited,
    /// There is no waitlist: anybody may sign up.
    Open,
    /// There is no waitlist: nobody may sign up.
    Closed,
    /// The person has an account, and is signed in.
    SignedIn,
}

/// The waitlist page at one moment.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::waitlist::{
///     WaitlistErrorReason, WaitlistEvent, WaitlistField, WaitlistInput, WaitlistMemory,
///     WaitlistRules, WaitlistScreen, WaitlistState, step,
/// };
/// use wacht_yew::wire::SignUpMode;
///
/// let rules = WaitlistRules {
///     mode: SignUpMode::Waitlist,
///     names: false,
/// };
/// let state = WaitlistState::new(WaitlistMemory::default());
/// assert!(!state.is_ready());
/// let (state, _) = step(
///     &rules,
///     state,
///     WaitlistEvent::Opened(Some(Secret::from("i7"))),
/// );
/// let (state, _) = step(&rules, state, WaitlistEvent::SessionArrived(false));
/// // Who has an invitation need not wait: the sign-up takes it.
/// assert_eq!(state.screen, WaitlistScreen::Invited);
/// assert_eq!(state.invite_token().expose(), "i7");
///
/// // It is for somebody else: a place is asked for all the same.
/// let (state, _) = step(&rules, state, WaitlistEvent::AnotherRequested);
/// let (state, _) = step(
///     &rules,
///     state,
///     WaitlistEvent::Submitted(WaitlistInput::default()),
/// );
/// let reason = state.error(Some(WaitlistField::Email));
/// assert_eq!(reason, Some(&WaitlistErrorReason::Missing));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct WaitlistState {
    /// Which screen is shown.
    pub screen: WaitlistScreen,
    /// What is typed.
    pub input: WaitlistInput,
    /// A request is under way; submits are ignored until it is answered.
    pub is_busy: bool,
    /// What went wrong, a field at most once, in the order of the form.
    pub errors: Vec<WaitlistError>,
    pub(super) memory: WaitlistMemory,
    pub(super) is_signed_in: Option<bool>,
    /// The server said that there is no waitlist, whatever is remembered of its settings.
    pub(super) is_over: bool,
    /// The address under way was sent before, and the answer was lost.
    pub(super) was_sent: bool,
    /// What the request under way was made of: more may be typed meanwhile.
    pub(super) asked: WaitlistInput,
    pub(super) generation: u32,
}

impl WaitlistState {
    /// A page whose session is not known yet, with what was remembered of it.
    pub fn new(memory: WaitlistMemory) -> Self {
        Self {
            screen: WaitlistScreen::Loading,
            input: memory.input.clone(),
            is_busy: false,
            errors: Vec::new(),
            memory,
            is_signed_in: None,
            is_over: false,
            was_sent: false,
            asked: WaitlistInput::default(),
            generation: 0,
        }
    }

    /// The error of a field, or with `None` that of the whole form.
    pub fn error(&self, field: Option<WaitlistField>) -> Option<&WaitlistErrorReason> {
        let found = self.errors.iter().find(|error| error.field == field);
        found.map(|error| &error.reason)
    }

    /// Whether the session is known.
    pub fn is_ready(&self) -> bool {
        self.is_signed_in.is_some()
    }

    /// The invitation that the page was opened with; empty without one.
    pub fn invite_token(&self) -> Secret {
        self.memory.invite_token.secret()
    }
}
