//! What survives a reload of the page beside the session itself. No secret is part of it.

use crate::flow::code::Sent;
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::ProfileInput;
use crate::wire::{AttemptId, SecondFactor, Timestamp};

wire! {
    /// Kept in the tab's session storage while a sign-in is under way.
    ///
    /// ```
    /// use wacht_yew::flow::sign_in::{SignInMemory, SignInState};
    ///
    /// let memory = SignInMemory {
    ///     identifier: "ada@example.com".into(),
    ///     ..SignInMemory::default()
    /// };
    /// // A driver keeps it as text; nothing at all of an empty one.
    /// let kept = serde_json::to_string(&memory).expect("JSON");
    /// assert_eq!(kept, r#"{"identifier":"ada@example.com"}"#);
    /// assert!(!memory.is_empty() && SignInMemory::default().is_empty());
    /// // After a reload nobody has to type it again.
    /// let state = SignInState::new(memory, "");
    /// assert_eq!(&*state.identifier, "ada@example.com");
    /// ```
    #[derive(Eq)]
    pub struct SignInMemory {
        /// The identifier as typed.
        #[serde(skip_serializing_if = "str::is_empty")]
        pub identifier: Box<str>,
        /// The phone number as typed.
        #[serde(skip_serializing_if = "is_default")]
        pub phone: PhoneInput,
        /// The method under way, by its text; empty for the deployment's first.
        #[serde(skip_serializing_if = "str::is_empty")]
        pub method: Box<str>,
        /// The screen, where the session does not tell, by its text; empty for the first.
        #[serde(skip_serializing_if = "str::is_empty")]
        pub place: Box<str>,
        /// The identifier was accepted.
        #[serde(skip_serializing_if = "is_default")]
        pub is_identified: bool,
        /// Another account is being added although some are signed in.
        #[serde(skip_serializing_if = "is_default")]
        pub adds_account: bool,
        /// The attempt under way.
        #[serde(skip_serializing_if = "is_default")]
        pub attempt: Option<AttemptId>,
        /// When it was first seen, on this device's clock.
        #[serde(skip_serializing_if = "is_default")]
        pub attempt_seen: Option<Timestamp>,
        /// The newest attempt that was there when this sign-in began anew: it and the ones before are given up.
        #[serde(skip_serializing_if = "is_default")]
        pub given_up: Option<AttemptId>,
        /// What was sent last.
        #[serde(skip_serializing_if = "is_default")]
        pub sent: Option<Sent>,
        /// The second factor in use.
        #[serde(skip_serializing_if = "is_default")]
        pub factor: Option<SecondFactor>,
        /// When the server's limit ends that was met last.
        #[serde(skip_serializing_if = "is_default")]
        pub limited_until: Option<Timestamp>,
        /// The limit is one of guesses for this identifier, not of requests.
        #[serde(skip_serializing_if = "is_default")]
        pub is_limit_of_tries: bool,
        /// The profile as typed.
        #[serde(skip_serializing_if = "is_default")]
        pub profile: ProfileInput,
        /// What identifies the person was corrected while it was being sent: the attempt that this made is nobody's.
        #[serde(skip_serializing_if = "is_default")]
        pub is_corrected: bool,
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl SignInMemory {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
