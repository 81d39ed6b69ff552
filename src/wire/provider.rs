//! Answers on the way to an identity provider and back.

use super::Session;

wire! {
    /// `data` of `POST /auth/oauth2/init` and `POST /auth/sso/login`.
    ///
    /// ```
    /// use wacht_yew::wire::{ProviderRedirect, read_success};
    ///
    /// // Each of the two calls has its own name for the same.
    /// for name in ["oauth_url", "sso_url"] {
    ///     let body = format!(r#"{{"data": {{"{name}": "https://id.example.com/door"}}}}"#);
    ///     let redirect: ProviderRedirect = read_success(&body)?;
    ///     assert_eq!(&*redirect.url, "https://id.example.com/door");
    /// }
    /// # Ok::<(), String>(())
    /// ```
    pub struct ProviderRedirect {
        /// The provider's page to go to.
        pub url: Box<str> | "oauth_url" | "sso_url",
    }

    /// `data` of the calls that a social provider's answer is handed to.
    ///
    /// ```
    /// use wacht_yew::wire::{ProviderReturn, read_success};
    ///
    /// let body = r#"{"data": {"session": {"id": "2", "signins": [{"id": "6"}]}, "redirect_uri": "/inbox"}}"#;
    /// let back: ProviderReturn = read_success(body)?;
    /// assert_eq!(back.session.signins.len(), 1);
    /// assert_eq!(back.redirect_uri.as_deref(), Some("/inbox"));
    /// # Ok::<(), String>(())
    /// ```
    pub struct ProviderReturn {
        /// The session; the attempt in it may still have steps to do.
        pub session: Session,
        /// The target given when the way to the provider began.
        pub redirect_uri: Option<Box<str>>,
    }
}
