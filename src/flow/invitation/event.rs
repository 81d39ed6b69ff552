//! What the page reacts to, and what it asks the driver to do.

use std::rc::Rc;

use super::InvitationMemory;
use crate::client::{CallError, Secret};
use crate::wire::{InvitationAcceptance, Session, SignInId};

/// A fact that the page reacts to.
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
