//! An unfinished sign-up.

use super::{AttemptId, ProfileField, SessionId};

open_enum! {
    /// What the server waits for next in a sign-up.
    pub enum SignUpStep {
        /// A code sent by mail.
        VerifyEmail = "verify_email",
        /// A code sent by text message.
        VerifyPhone = "verify_phone",
        /// In the API's enumeration, never produced.
        VerifyAuthenticator = "verify_authenticator",
    }
}

wire! {
    /// An unfinished sign-up of a session. Without verification steps it stays `completed: false` although the user is
    /// signed in: the session tells.
    pub struct SignUpAttempt {
        /// Identifies the attempt.
        pub id: AttemptId,
        /// The session it belongs to; leaks as a number.
        pub session_id: SessionId,
        /// First name as given.
        pub first_name: Box<str>,
        /// Last name as given.
        pub last_name: Box<str>,
        /// E-mail address as given.
        pub email: Box<str>,
        /// Username as given.
        pub username: Box<str>,
        /// National part of the phone number as given.
        pub phone_number: Box<str>,
        /// The fields the deployment requires.
        pub required_fields: Vec<ProfileField>,
        /// The fields not given.
        pub missing_fields: Vec<ProfileField>,
        /// What the server waits for; empty when nothing is left.
        pub current_step: SignUpStep,
        /// The steps left, the current one first.
        pub remaining_steps: Vec<SignUpStep>,
        /// Whether a verification completed it.
        pub completed: bool,
        /// The social provider, if one was used.
        pub sso_provider: Box<str>,
        /// Begun through a social provider.
        pub is_oauth_signup: bool,
    }
}

impl SignUpAttempt {
    /// The step to show; `None` when nothing is left to prove.
    pub fn step(&self) -> Option<&SignUpStep> {
        let steps = std::iter::once(&self.current_step).chain(&self.remaining_steps);
        steps
            .into_iter()
            .find(|step| !step.is_empty())
            .filter(|_| !self.completed)
    }
}
