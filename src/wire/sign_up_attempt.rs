//! An unfinished sign-up.

use super::{AttemptId, ProfileField, SessionId};

open_enum! {
    /// What the server waits for next in a sign-up.
    ///
    /// ```
    /// use wacht_yew::wire::SignUpStep;
    ///
    /// /// Where the code went that an app's own screen asks for.
    /// fn place(step: &SignUpStep) -> Option<&'static str> {
    ///     match step {
    ///         SignUpStep::VerifyEmail => Some("your mailbox"),
    ///         SignUpStep::VerifyPhone => Some("your phone"),
    ///         SignUpStep::VerifyAuthenticator | SignUpStep::Unknown(_) => None,
    ///     }
    /// }
    ///
    /// assert_eq!(place(&"verify_phone".into()), Some("your phone"));
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{SignUpAttempt, SignUpStep, read_bare};
    ///
    /// let body = r#"{"email": "ada@example.com", "remaining_steps": ["verify_email"]}"#;
    /// let attempt: SignUpAttempt = read_bare(body)?;
    /// assert_eq!(attempt.step(), Some(&SignUpStep::VerifyEmail));
    ///
    /// let done: SignUpAttempt =
    ///     read_bare(r#"{"current_step": "verify_email", "completed": true}"#)?;
    /// assert_eq!(done.step(), None);
    /// # Ok::<(), String>(())
    /// ```
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
