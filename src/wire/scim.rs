//! SCIM tokens: how an identity provider may manage an organization's people.

use super::Timestamp;

wire! {
    /// The SCIM token of an enterprise connection.
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
    pub struct ScimTokenStatus {
        /// It has.
        pub exists: bool,
        /// Where the provider would send its requests, while there is no token.
        pub scim_base_url: Option<Box<str>>,
        /// The token, without its text.
        pub token: Option<ScimToken>,
    }
}
