//! What happens to a sign-in, and what is to be done about it.

use std::rc::Rc;

use super::{SignInField, SignInMemory};
use crate::client::{CallError, PasswordSignIn, Secret};
use crate::wire::{AttemptId, Identified, Session, SignInId, Timestamp};

/// A fact that the machine reacts to. Answers carry the generation they were asked under.
#[derive(Clone, Debug, PartialEq)]
pub enum SignInEvent {
    /// The session became known, or changed.
    SessionArrived {
        /// The session as it is now.
        session: Rc<Session>,
        /// The time, for the attempt's age.
        now: Timestamp,
    },
    /// The identifier field changed.
    IdentifierTyped(Box<str>),
    /// The identifier form was submitted, with what its field holds.
    IdentifierSubmitted(Box<str>),
    /// A password manager filled another identifier in beside the password.
    IdentifierFilled(Box<str>),
    /// The password field changed: its error no longer applies.
    PasswordTyped,
    /// The password form was submitted.
    PasswordSubmitted(Secret),
    /// The identifier is to be changed.
    IdentifierReopened,
    /// An account of the session was chosen.
    AccountChosen(SignInId),
    /// An account that is not in the list is wanted.
    AnotherAccountRequested,
    /// The list of accounts is wanted.
    AccountsRequested,
    /// The attempt is given up.
    StartedOver,
    /// What failed is to be tried again.
    RetryRequested,
    /// `POST /auth/identify` answered.
    Identified {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<Identified, CallError>,
    },
    /// `POST /auth/signin` answered.
    SignInAnswered {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<Rc<Session>, CallError>,
    },
    /// The session was read anew after the server said yes.
    Confirmed {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<Rc<Session>, CallError>,
        /// The time, for the attempt's age.
        now: Timestamp,
    },
    /// The chosen account was made the active one, or not.
    AccountSwitched {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<(), CallError>,
    },
}

/// Something the driver does for the machine.
#[derive(Clone, Debug, PartialEq)]
pub enum SignInEffect {
    /// Ask which way in an identifier has.
    Identify {
        /// Answer under.
        generation: u32,
        /// The identifier.
        identifier: Box<str>,
    },
    /// Sign in with a password.
    SignIn {
        /// Answer under.
        generation: u32,
        /// What to send.
        request: PasswordSignIn,
    },
    /// Read the session anew.
    Confirm {
        /// Answer under.
        generation: u32,
    },
    /// Make an account the active one.
    SwitchAccount {
        /// Answer under.
        generation: u32,
        /// The account.
        id: SignInId,
    },
    /// Keep this over a reload of the page; an empty memory forgets.
    Remember(SignInMemory),
    /// Put the keyboard focus where the person goes on.
    Focus(FocusTarget),
    /// Signed in: tell the app, and go to the target page.
    Finish,
}

/// Where the keyboard focus belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the screen that just appeared.
    Heading,
    /// The first field that is wrong.
    Field(SignInField),
}

/// Ids of the attempts that were there before a call; the one that it makes is none of them.
pub(super) fn attempt_ids(session: &Session) -> Vec<AttemptId> {
    session
        .signin_attempts
        .iter()
        .map(|attempt| attempt.id.clone())
        .collect()
}
