//! What survives a reload of the page that accepts an invitation.

use std::fmt;

use serde_json::Value;

use crate::client::Secret;
use crate::wire::{FromWire, InvitationAcceptance};

wire! {
    /// Kept in the tab's session storage from the opening of the link until the invitation is accepted.
    ///
    /// ```
    /// use wacht_yew::client::Secret;
    /// use wacht_yew::flow::invitation::{InvitationMemory, KeptToken};
    ///
    /// let memory = InvitationMemory {
    ///     token: KeptToken::from(&Secret::from("org.1a2b")),
    ///     is_wanted: true,
    ///     ..InvitationMemory::default()
    /// };
    /// // What a driver keeps; nothing at all of an empty one.
    /// let kept = serde_json::to_string(&memory).expect("JSON");
    /// assert_eq!(kept, r#"{"token":"org.1a2b","is_wanted":true}"#);
    /// assert!(!memory.is_empty() && InvitationMemory::default().is_empty());
    /// ```
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
        /// Tells the token that was spent from others; the token itself does not follow from it.
        #[serde(skip_serializing_if = "is_default")]
        pub spent: Box<str>,
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

    /// Whether this is the invitation remembered, or the one that was accepted.
    pub(super) fn is_of(&self, token: &Secret) -> bool {
        let token = KeptToken::from(token);
        self.token == token || self.accepted.is_some() && self.spent == token.mark()
    }

    /// What is left of it when the invitation is accepted.
    pub(super) fn settled(&self, accepted: InvitationAcceptance) -> Self {
        Self {
            spent: self.token.mark(),
            accepted: Some(accepted),
            ..Self::default()
        }
    }

    pub(super) fn of(token: &Secret) -> Self {
        Self {
            token: KeptToken::from(token),
            ..Self::default()
        }
    }
}

/// A token as it is kept for a reload. Its `Debug` form tells nothing.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::invitation::KeptToken;
///
/// let token = KeptToken::from(&Secret::from("org.1a2b"));
/// assert!(!token.is_empty());
/// assert_eq!(format!("{token:?}"), "KeptToken(…)");
/// assert_eq!(token.secret().expose(), "org.1a2b");
/// ```
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

    /// A checksum (FNV-1a): far shorter than a token, so that none follows from it.
    fn mark(&self) -> Box<str> {
        let sum = self.0.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
            (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        format!("{sum:08x}").into()
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
