//! The session: one browser at one deployment.

use super::{AttemptId, Lazy, SessionId, SignIn, SignInAttempt, SignInId, SignUpAttempt};

wire! {
    /// `data` of `GET /session` and of most authentication calls.
    ///
    /// Replies of mutating calls are snapshots from before the write; only `GET /session` tells who is signed in.
    ///
    /// ```
    /// use wacht_yew::wire::{AttemptId, Session, read_success};
    ///
    /// let body = r#"{"data": {
    ///     "signins": [{"id": "6", "user": {"first_name": "Ada"}}],
    ///     "signin_attempts": [{"id": "100"}, {"id": "8"}, {"id": "90"}]
    /// }}"#;
    /// let session: Session = read_success(body)?;
    /// let ada = session.sign_in(&"6".into()).map(|sign_in| sign_in.user.display_name());
    /// assert_eq!(ada.as_deref(), Some("Ada"));
    ///
    /// // The call that this answers has begun an attempt: which of the three?
    /// let before = [AttemptId::from("8")];
    /// let begun =
    ///     session.newest_sign_in_attempt_since(&before).map(|attempt| attempt.id.as_str());
    /// assert_eq!(begun, Some("100"));
    /// // From now on it is known by its id.
    /// assert!(session.sign_in_attempt(&"100".into()).is_some());
    /// # Ok::<(), String>(())
    /// ```
    pub struct Session {
        /// Changes when the server silently started a new session.
        pub id: SessionId,
        /// The account in use; `None` when nobody is signed in, or when one of several was signed out.
        pub active_signin: Option<Lazy<SignIn>>,
        /// Every account signed in here.
        pub signins: Lazy<Vec<SignIn>>,
        /// All sign-in attempts of this session, in no reliable order, finished ones too.
        pub signin_attempts: Lazy<Vec<SignInAttempt>>,
        /// All sign-up attempts of this session, in no reliable order.
        pub signup_attempts: Lazy<Vec<SignUpAttempt>>,
    }
}

impl Session {
    /// The sign-in attempt of this id.
    pub fn sign_in_attempt(&self, id: &AttemptId) -> Option<&SignInAttempt> {
        self.signin_attempts.iter().find(|attempt| attempt.id == *id)
    }

    /// The sign-in of this id.
    pub fn sign_in(&self, id: &SignInId) -> Option<&SignIn> {
        self.signins.iter().find(|sign_in| sign_in.id == *id)
    }

    /// The newest attempt that `before` did not have: the one that the answered call created.
    ///
    /// Position in the list says nothing; ids grow with time, so the longest, then greatest, id is the newest.
    pub fn newest_sign_in_attempt_since(&self, before: &[AttemptId]) -> Option<&SignInAttempt> {
        self.signin_attempts
            .iter()
            .filter(|attempt| !before.contains(&attempt.id))
            .max_by_key(|attempt| (attempt.id.as_str().len(), attempt.id.as_str()))
    }

    /// The sign-up attempt of this id.
    pub fn sign_up_attempt(&self, id: &AttemptId) -> Option<&SignUpAttempt> {
        self.signup_attempts.iter().find(|attempt| attempt.id == *id)
    }

    /// The newest sign-up attempt that `before` did not have, as [`newest_sign_in_attempt_since`] finds it.
    ///
    /// [`newest_sign_in_attempt_since`]: Self::newest_sign_in_attempt_since
    ///
    /// ```
    /// use wacht_yew::wire::{Session, read_success};
    ///
    /// let body = r#"{"data": {"signup_attempts": [{"id": "9", "email": "ada@example.com"}]}}"#;
    /// let session: Session = read_success(body)?;
    /// let begun = session.newest_sign_up_attempt_since(&[]).expect("a first one");
    /// assert_eq!(&*begun.email, "ada@example.com");
    /// assert_eq!(session.sign_up_attempt(&begun.id), Some(begun));
    /// // A call that begins nothing leaves nothing new.
    /// assert_eq!(session.newest_sign_up_attempt_since(&["9".into()]), None);
    /// # Ok::<(), String>(())
    /// ```
    pub fn newest_sign_up_attempt_since(&self, before: &[AttemptId]) -> Option<&SignUpAttempt> {
        self.signup_attempts
            .iter()
            .filter(|attempt| !before.contains(&attempt.id))
            .max_by_key(|attempt| (attempt.id.as_str().len(), attempt.id.as_str()))
    }
}
