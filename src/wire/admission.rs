//! Coming in: invitations to the deployment and the waitlist.

use super::{DeploymentId, ErrorCode, Timestamp};

wire! {
    /// `data` of `GET /deployment/invitations/validate`: whether an invitation token lets somebody sign up.
    ///
    /// ```
    /// use wacht_yew::wire::{ErrorCode, InvitationCheck, read_success};
    ///
    /// let body = r#"{"data": {"valid": false, "error_code": "INVITATION_EXPIRED"}}"#;
    /// let check: InvitationCheck = read_success(body)?;
    /// let advice = match check.error_code {
    ///     _ if check.valid => "Sign up with this invitation.",
    ///     Some(ErrorCode::InvitationExpired) => "Ask for a new invitation.",
    ///     _ => "This invitation is not good any more.",
    /// };
    /// assert_eq!(advice, "Ask for a new invitation.");
    /// # Ok::<(), String>(())
    /// ```
    pub struct InvitationCheck {
        /// It does.
        pub valid: bool,
        /// First name of the invited person, if known.
        pub first_name: Option<Box<str>>,
        /// Last name of the invited person, if known.
        pub last_name: Option<Box<str>>,
        /// The address that was invited; sign-up takes no other.
        pub email: Option<Box<str>>,
        /// Why not, in the server's English.
        pub message: Option<Box<str>>,
        /// Why not.
        pub error_code: Option<ErrorCode>,
    }

    /// `data` of `POST /waitlist/join`.
    ///
    /// ```
    /// use wacht_yew::wire::{WaitlistJoined, read_success};
    ///
    /// let entry = r#"{"id": "3", "email_address": "ada@example.com"}"#;
    /// let body = format!(r#"{{"data": {{"message": "Joined", "entry": {entry}}}}}"#);
    /// let joined: WaitlistJoined = read_success(&body)?;
    /// assert_eq!(&*joined.entry.email, "ada@example.com");
    /// # Ok::<(), String>(())
    /// ```
    pub struct WaitlistJoined {
        /// The server's English text.
        pub message: Box<str>,
        /// The entry made.
        pub entry: WaitlistEntry,
    }

    /// Somebody on the waitlist.
    ///
    /// ```
    /// use wacht_yew::wire::WaitlistEntry;
    ///
    /// /// What an app says when its `on_joined_waitlist` is called.
    /// fn thanks(entry: &WaitlistEntry) -> String {
    ///     match &*entry.first_name {
    ///         "" => format!("We write to {}.", entry.email),
    ///         name => format!("Thank you, {name}."),
    ///     }
    /// }
    ///
    /// let entry = WaitlistEntry {
    ///     email: "ada@example.com".into(),
    ///     ..WaitlistEntry::default()
    /// };
    /// assert_eq!(thanks(&entry), "We write to ada@example.com.");
    /// ```
    pub struct WaitlistEntry {
        /// Identifies the entry.
        pub id: Box<str>,
        /// The deployment waited for.
        pub deployment_id: DeploymentId,
        /// First name; may be empty.
        pub first_name: Box<str>,
        /// Last name; may be empty.
        pub last_name: Box<str>,
        /// The address that an invitation will go to.
        pub email: Box<str> | "email_address",
        /// When they joined.
        pub created_at: Option<Timestamp>,
    }
}
