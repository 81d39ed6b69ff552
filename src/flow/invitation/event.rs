//! What the page reacts to, and what it asks the driver to do.

use std::rc::Rc;

use super::InvitationMemory;
use crate::client::{CallError, Secret};
use crate::wire::{InvitationAcceptance, Session, SignInId};

/// A fact that the page reacts to.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::invitation::{
///     InvitationCall, InvitationEffect, InvitationEvent, InvitationMemory,
///     InvitationScreen, InvitationState, step,
/// };
/// use wacht_yew::wire::{Session, SignIn};
///
/// let session = Session {
///     signins: vec![SignIn {
///         id: "8".into(),
///         ..SignIn::default()
///     }]
///     .into(),
///     ..Session::default()
/// };
/// let token = Secret::from("org.1a2b");
/// let state = InvitationState::new(InvitationMemory::default());
/// let (state, _) = step(true, state, InvitationEvent::Opened(Some(token.clone())));
/// let (state, _) = step(
///     true,
///     state,
///     InvitationEvent::SessionArrived(Rc::new(session)),
/// );
/// // Somebody is there who could join: they are asked first.
/// assert_eq!(state.screen, InvitationScreen::Offer);
/// let (_, effects) = step(true, state, InvitationEvent::AcceptRequested);
/// assert!(effects.contains(&InvitationEffect::Call {
///     generation: 1,
///     call: InvitationCall::Accept(token)
/// }));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum InvitationEvent {
    /// The page was opened with this token, or with none. Counts once.
    Opened(Option<Secret>),
    /// The session is known, or changed.
    SessionArrived(Rc<Session>),
    /// The person accepts.
    AcceptRequested,
    /// The person accepts with another of the session's accounts.
    AccountChosen(SignInId),
    /// The person wants to sign in with the invited address.
    SignInRequested,
    /// The person wants to make an account of the invited address.
    SignUpRequested,
    /// The person read what came of it, and goes on.
    Continued,
    /// What failed is to be tried again.
    RetryRequested,
    /// The last request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<InvitationReply, CallError>,
    },
}

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub enum InvitationCall {
    /// Hand the token over, and accept if somebody is there who can.
    Accept(Secret),
    /// Make this account the active one, and read the session.
    Switch(SignInId),
    /// End all accounts, and read the session.
    SignOut,
    /// Make the account that joined and the place that it joined the ones in use, and read the session.
    Enter(Box<InvitationAcceptance>),
}

/// What came of a request.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::invitation::{
///     InvitationEffect, InvitationEvent, InvitationMemory, InvitationReply,
///     InvitationScreen, InvitationState, step,
/// };
/// use wacht_yew::wire::{ErrorCode, InvitationAcceptance};
///
/// // Nobody is signed in, so the server was asked who has to come. It says that the invited
/// // address has no account yet.
/// let acceptance = InvitationAcceptance {
///     error_code: Some(ErrorCode::InvitationRequiresSignUp),
///     ..InvitationAcceptance::default()
/// };
/// let events = [
///     InvitationEvent::Opened(Some(Secret::from("org.1a2b"))),
///     InvitationEvent::SessionArrived(Rc::default()),
///     InvitationEvent::Answered {
///         generation: 1,
///         answer: Ok(InvitationReply::Acceptance(Box::new(acceptance))),
///     },
/// ];
/// let state = InvitationState::new(InvitationMemory::default());
/// let state = events
///     .into_iter()
///     .fold(state, |state, event| step(true, state, event).0);
/// assert_eq!(state.screen, InvitationScreen::SignUp);
///
/// let (_, effects) = step(true, state, InvitationEvent::SignUpRequested);
/// assert!(matches!(
///     effects[..],
///     [.., InvitationEffect::GoToSignUp { .. }]
/// ));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum InvitationReply {
    /// What the server made of the token.
    Acceptance(Box<InvitationAcceptance>),
    /// The session after a change of it.
    Session(Rc<Session>),
    /// The session after going to the place; `is_shut_out` when the place did not let the member in.
    Entered {
        /// The session.
        session: Rc<Session>,
        /// What was accepted, with what could be found out of it when the server's answer was lost.
        accepted: Box<InvitationAcceptance>,
        /// A member, but not let in: a second factor, or another network, is asked for.
        is_shut_out: bool,
    },
}

/// Something the driver does for the page.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::invitation::{
///     InvitationEffect, InvitationEvent, InvitationMemory, InvitationState, step,
/// };
///
/// let state = InvitationState::new(InvitationMemory::default());
/// let opened = InvitationEvent::Opened(Some(Secret::from("org.1a2b")));
/// let (_, effects) = step(true, state, opened);
/// // In this order: what leaves the address bar is kept by then.
/// assert!(matches!(
///     effects[..],
///     [
///         InvitationEffect::Remember(_),
///         InvitationEffect::CleanAddress
///     ]
/// ));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum InvitationEffect {
    /// Take the token out of the address bar.
    CleanAddress,
    /// Keep this for a reload.
    Remember(InvitationMemory),
    /// Do this, and answer under this generation.
    Call {
        /// Answer under.
        generation: u32,
        /// What to do.
        call: InvitationCall,
    },
    /// Go to the sign-in page with the address filled in, and from there back here with the token.
    GoToSignIn {
        /// The invited address; may be empty.
        email: Box<str>,
        /// The token to come back with.
        token: Secret,
    },
    /// The same with the sign-up page.
    GoToSignUp {
        /// The invited address; may be empty.
        email: Box<str>,
        /// The token to come back with.
        token: Secret,
    },
    /// Tell the app what came of it, or go to the target.
    Finish(Box<InvitationAcceptance>),
}
