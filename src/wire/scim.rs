//! SCIM tokens: how an identity provider may manage an organization's people.

use super::Timestamp;

wire! {
    /// The SCIM token of an enterprise connection.
    ///
    /// ```
    /// use wacht_yew::wire::ScimToken;
    ///
    /// /// What an admin sees: the whole token once, later its beginning.
    /// fn shown(token: &ScimToken) -> String {
    ///     match &token.token {
    ///         Some(text) => format!("Copy it now: {text}"),
    ///         None => format!("{}…", token.token_prefix),
    ///     }
    /// }
    ///
    /// let token = ScimToken {
    ///     token_prefix: "scim_4f".into(),
    ///     enabled: true,
    ///     ..ScimToken::default()
    /// };
    /// assert_eq!(shown(&token), "scim_4f…");
    /// ```
    pub struct ScimToken {
        /// The token itself, in the reply that made it and never again.
        pub token: Option<Box<str>>,
        /// Its beginning, to recognise it by.
        pub token_prefix: Box<str>,
        /// It is accepted.
        pub enabled: bool,
        /// When it was made.
        pub created_at: Option<Timestamp>,
        /// When it was last used.
        pub last_used_at: Option<Timestamp>,
        /// Where the provider sends its requests.
        pub scim_base_url: Box<str>,
    }

    /// Whether a connection has a SCIM token.
    ///
    /// ```
    /// use wacht_yew::wire::{ScimTokenStatus, read_success};
    ///
    /// let body =
    ///     r#"{"data": {"exists": false, "scim_base_url": "https://api.example.com/scim/v2"}}"#;
    /// let status: ScimTokenStatus = read_success(body)?;
    /// // The address can be copied before there is a token.
    /// assert_eq!(status.token, None);
    /// assert_eq!(status.scim_base_url.as_deref(), Some("https://api.example.com/scim/v2"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct ScimTokenStatus {
        /// It has.
        pub exists: bool,
        /// Where the provider would send its requests, while there is no token.
        pub scim_base_url: Option<Box<str>>,
        /// The token, without its text.
        pub token: Option<ScimToken>,
    }
}
