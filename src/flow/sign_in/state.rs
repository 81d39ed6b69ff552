//! What a sign-in is, at one moment.

use std::rc::Rc;

use super::{SignInError, SignInMemory};
use crate::wire::{AttemptId, AuthSettings, Session, SignInAttempt, SignInId, SignInStep, Timestamp};

/// How long the server keeps an attempt.
const ATTEMPT_LIFE_MILLIS: i64 = 600_000;

/// The deployment's rules as far as this machine needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignInRules {
    /// What identifies a person who has a password; `None` when the deployment has no passwords.
    pub identifiers: Option<Identifiers>,
    /// Several accounts may be signed in at once.
    pub several_accounts: bool,
}

/// What identifies a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identifiers {
    /// An e-mail address.
    Email,
    /// A username.
    Username,
    /// Either.
    Both,
}

impl From<&AuthSettings> for SignInRules {
    fn from(settings: &AuthSettings) -> Self {
        let factors = &settings.auth_factors_enabled;
        let email = settings.email_address.enabled && factors.email_password;
        let username = settings.username.enabled && factors.username_password;
        let identifiers = match (
            email && settings.password.enabled,
            username && settings.password.enabled,
        ) {
            (true, true) => Some(Identifiers::Both),
            (true, false) => Some(Identifiers::Email),
            (false, true) => Some(Identifiers::Username),
            (false, false) => None,
        };
        Self {
            identifiers,
            several_accounts: settings.multi_session_support.enabled,
        }
    }
}

/// Which screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInScreen {
    /// The session is not known yet.
    Loading,
    /// Asks for the identifier.
    Identifier,
    /// Asks for the password.
    Password,
    /// Offers the accounts that are signed in.
    Accounts,
    /// The server said yes; the session is being read.
    Confirming,
    /// The way on is one that this kit cannot show: the hosted pages can.
    Elsewhere(Elsewhere),
    /// Signed in; the target page is loading.
    Finished,
}

/// What goes on elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// A step of the attempt.
    Step(SignInStep),
    /// The identifier's way in: its enterprise connection or social provider.
    Provider,
    /// The deployment has no passwords.
    NoPassword,
}

/// A request under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInTask {
    /// Asking for the identifier's way in.
    Identifying,
    /// Checking the password.
    SigningIn,
    /// Reading the session.
    Confirming,
    /// Switching to a chosen account.
    Switching,
}

/// A sign-in at one moment: the screen follows from the session, the rest is what is typed and under way.
#[derive(Clone, Debug, PartialEq)]
pub struct SignInState {
    /// Which screen is shown.
    pub screen: SignInScreen,
    /// The identifier as typed.
    pub identifier: Box<str>,
    /// The request under way; submits are ignored until it is answered.
    pub task: Option<SignInTask>,
    /// What went wrong last.
    pub error: Option<SignInError>,
    pub(super) session: Option<Rc<Session>>,
    pub(super) attempt: Option<AttemptId>,
    /// When the attempt was first seen: its age is measured on one clock, which need not be right.
    pub(super) attempt_seen: Option<Timestamp>,
    pub(super) adds_account: bool,
    pub(super) generation: u32,
    /// The attempts before the request under way: the one it makes is none of them.
    pub(super) known_attempts: Vec<AttemptId>,
    /// The active account before the request under way.
    pub(super) known_active: Option<SignInId>,
    /// Another tab signed in while a request was under way here.
    pub(super) signed_in_meanwhile: bool,
}

impl SignInState {
    /// A sign-in whose session is not known yet, with what was remembered of it, or the identifier the app proposes.
    pub fn new(memory: SignInMemory, proposed_identifier: &str) -> Self {
        let identifier = if memory.identifier.is_empty() {
            proposed_identifier.into()
        } else {
            memory.identifier
        };
        Self {
            screen: if memory.asks_password {
                SignInScreen::Password
            } else if memory.asks_provider {
                SignInScreen::Elsewhere(Elsewhere::Provider)
            } else {
                SignInScreen::Loading
            },
            identifier,
            task: None,
            error: None,
            session: None,
            attempt: memory.attempt,
            attempt_seen: memory.attempt_seen,
            adds_account: memory.adds_account,
            generation: 0,
            known_attempts: Vec::new(),
            known_active: None,
            signed_in_meanwhile: false,
        }
    }

    /// Whether the session is known.
    pub fn is_ready(&self) -> bool {
        self.session.is_some()
    }

    /// Whether a request is under way.
    pub fn is_busy(&self) -> bool {
        self.task.is_some()
    }

    /// Whether there is a list of accounts to go back to.
    pub fn has_accounts(&self) -> bool {
        self.session.as_ref().is_some_and(|session| !session.signins.is_empty())
    }

    /// The session the machine last heard of.
    pub fn session(&self) -> Option<&Rc<Session>> {
        self.session.as_ref()
    }

    /// The attempt under way.
    pub fn attempt_id(&self) -> Option<&AttemptId> {
        self.attempt.as_ref()
    }

    /// Whether the attempt can no longer be continued.
    pub(super) fn is_over(&self, attempt: &SignInAttempt, now: Timestamp) -> bool {
        match self.attempt_seen {
            Some(seen) => seen.plus_millis(ATTEMPT_LIFE_MILLIS) <= now,
            None => attempt.is_expired(now),
        }
    }

    pub(super) fn memory(&self) -> SignInMemory {
        SignInMemory {
            identifier: match self.screen {
                SignInScreen::Accounts | SignInScreen::Finished => Box::default(),
                _ => self.identifier.clone(),
            },
            asks_password: self.screen == SignInScreen::Password,
            asks_provider: self.screen == SignInScreen::Elsewhere(Elsewhere::Provider),
            adds_account: self.adds_account,
            attempt: self.attempt.clone(),
            attempt_seen: self.attempt_seen,
        }
    }
}
