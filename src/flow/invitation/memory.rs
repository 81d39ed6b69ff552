//! What survives a reload of the page that accepts an invitation.

use std::fmt;

use serde_json::Value;

use crate::client::Secret;
use crate::wire::{FromWire, InvitationAcceptance};

wire! {
    /// Kept in the tab's session storage from the opening of the link until the invitation is accepted.
    pub struct InvitationMemory {
        /// The token, which has left the address bar; empty once the invitation is accepted.
        #[serde(skip_serializing_if = "is_default")]
        pub token: KeptToken,
        /// The person said yes: whoever comes back from signing in is not asked again.
        #[serde(skip_serializing_if = "is_default")]
        pub is_wanted: bool,
        /// The server was told, and its answer is not known: it may have been done.
        #[serde(skip_serializing_if = "is_default")]
        pub is_sent: bool,
        /// What came of it.
        #[serde(skip_serializing_if = "is_default")]
        pub accepted: Option<InvitationAcceptance>,
        /// The person, or the app, was told: nobody is led on a second time.
        #[serde(skip_serializing_if = "is_default")]
        pub is_done: bool,
    }
}

impl InvitationMemory {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn of(token: &Secret) -> Self {
        Self {
            token: KeptToken::from(token),
            ..Self::default()
        }
    }
}

/// A token as it is kept for a reload. Its `Debug` form tells nothing.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct KeptToken(Box<str>);

impl KeptToken {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The token, for the request that needs it.
    pub fn secret(&self) -> Secret {
        Secret::from(&*self.0)
    }
}

impl From<&Secret> for KeptToken {
    fn from(token: &Secret) -> Self {
        Self(token.expose().into())
    }
}

impl fmt::Debug for KeptToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.is_empty() {
            "KeptToken()"
        } else {
            "KeptToken(…)"
        })
    }
}

impl FromWire for KeptToken {
    fn from_wire(value: Value) -> Self {
        Self(Box::from_wire(value))
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
