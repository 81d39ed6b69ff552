//! What the server says about an identifier before a secret is asked for.

use super::ConnectionId;

open_enum! {
    /// The way in that the server proposes for an identifier.
    ///
    /// ```
    /// use wacht_yew::wire::IdentifyStrategy;
    ///
    /// /// What an app's own sign-in shows after the address was typed.
    /// fn next_screen(strategy: &IdentifyStrategy) -> &'static str {
    ///     match strategy {
    ///         IdentifyStrategy::Sso => "Your company signs you in.",
    ///         IdentifyStrategy::Social => "Continue with your provider.",
    ///         // What a later server proposes, too: everybody unknown has a password.
    ///         _ => "Enter your password.",
    ///     }
    /// }
    ///
    /// assert_eq!(next_screen(&"sso".into()), "Your company signs you in.");
    /// ```
    pub enum IdentifyStrategy {
        /// Through the enterprise connection of the address's domain.
        Sso = "sso",
        /// Through a social provider, the user having no password.
        Social = "social",
        /// With a password; also the answer for anybody unknown.
        Password = "password",
    }
}

wire! {
    /// `data` of `POST /auth/identify`.
    ///
    /// ```
    /// use wacht_yew::wire::{Identified, IdentifyStrategy, read_success};
    ///
    /// let body = r#"{"data": {"strategy": "social", "provider": "github_oauth"}}"#;
    /// let identified: Identified = read_success(body)?;
    /// assert_eq!(identified.strategy, IdentifyStrategy::Social);
    /// assert_eq!(identified.provider.as_deref(), Some("github_oauth"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct Identified {
        /// The proposed way in.
        pub strategy: IdentifyStrategy,
        /// The enterprise connection, for `sso`.
        pub connection_id: Option<ConnectionId>,
        /// Address of the identity provider, for `sso`; informative.
        pub idp_url: Option<Box<str>>,
        /// The social provider, for `social`.
        pub provider: Option<Box<str>>,
    }

    /// `data` of `GET /auth/identifier-availability`.
    ///
    /// ```
    /// use wacht_yew::wire::{IdentifierAvailability, read_success};
    ///
    /// let answer: IdentifierAvailability = read_success(r#"{"data": {"exists": true}}"#)?;
    /// let hint = if answer.exists {
    ///     "Somebody has this name."
    /// } else {
    ///     "This name is free."
    /// };
    /// assert_eq!(hint, "Somebody has this name.");
    /// # Ok::<(), String>(())
    /// ```
    pub struct IdentifierAvailability {
        /// Somebody has it.
        pub exists: bool,
    }
}
