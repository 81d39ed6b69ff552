//! What survives a reload of the page beside the session itself. No secret is part of it.

use serde::{Deserialize, Serialize};

use crate::wire::{AttemptId, Timestamp};

/// Kept in the tab's session storage while a sign-in is under way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInMemory {
    /// The identifier as typed.
    pub identifier: Box<str>,
    /// The identifier was accepted and the password is asked for.
    pub asks_password: bool,
    /// Another account is being added although some are signed in.
    pub adds_account: bool,
    /// The identifier's way in is its provider's.
    pub asks_provider: bool,
    /// The attempt under way.
    pub attempt: Option<AttemptId>,
    /// When it was first seen, on this device's clock.
    pub attempt_seen: Option<Timestamp>,
}

impl SignInMemory {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
