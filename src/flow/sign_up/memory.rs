//! What survives a reload of the page beside the session itself. No secret is part of it.

use crate::flow::code::Sent;
use crate::flow::profile_completion::ProfileInput;
use crate::wire::{AttemptId, Timestamp};

wire! {
    /// Kept in the tab's session storage while a sign-up is under way.
    ///
    /// ```
    /// use wacht_yew::flow::profile_completion::ProfileInput;
    /// use wacht_yew::flow::sign_up::{SignUpMemory, SignUpState};
    ///
    /// let profile = ProfileInput {
    ///     email: "ada@example.com".into(),
    ///     ..ProfileInput::default()
    /// };
    /// let memory = SignUpMemory {
    ///     profile,
    ///     accepts_terms: true,
    ///     ..SignUpMemory::default()
    /// };
    /// assert!(!memory.is_empty());
    /// // After a reload all is as it was, but the password.
    /// let state = SignUpState::new(memory, "");
    /// assert_eq!(
    ///     (&*state.profile.email, state.accepts_terms),
    ///     ("ada@example.com", true)
    /// );
    /// ```
    #[derive(Eq)]
    pub struct SignUpMemory {
        /// What is typed, but the password.
        #[serde(skip_serializing_if = "is_default")]
        pub profile: ProfileInput,
        /// The terms are accepted.
        #[serde(skip_serializing_if = "is_default")]
        pub accepts_terms: bool,
        /// The address that a link proposed last: it is proposed once.
        #[serde(skip_serializing_if = "str::is_empty")]
        pub proposed: Box<str>,
        /// The attempt under way.
        #[serde(skip_serializing_if = "is_default")]
        pub attempt: Option<AttemptId>,
        /// When it was made, on this device's clock.
        #[serde(skip_serializing_if = "is_default")]
        pub attempt_seen: Option<Timestamp>,
        /// What was sent last.
        #[serde(skip_serializing_if = "is_default")]
        pub sent: Option<Sent>,
        /// The form was corrected while it was being sent: the attempt that this made is not gone on with.
        #[serde(skip_serializing_if = "is_default")]
        pub is_corrected: bool,
        /// Signed up: a passkey is offered.
        #[serde(skip_serializing_if = "is_default")]
        pub offers_passkey: bool,
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl SignUpMemory {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
