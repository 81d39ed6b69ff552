//! Answers on the way to an identity provider and back.

use super::Session;

wire! {
    /// `data` of `POST /auth/oauth2/init` and `POST /auth/sso/login`.
    pub struct ProviderRedirect {
        /// The provider's page to go to.
        pub url: Box<str> | "oauth_url" | "sso_url",
    }

    /// `data` of the calls that a social provider's answer is handed to.
    pub struct ProviderReturn {
        /// The session; the attempt in it may still have steps to do.
        pub session: Session,
        /// The target given when the way to the provider began.
        pub redirect_uri: Option<Box<str>>,
    }
}
