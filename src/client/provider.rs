//! Identity providers: social ones, and the enterprise connections of organizations.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};
use crate::wire::{ConnectionId, ProviderRedirect, ProviderReturn, SocialProvider};

/// Identity providers: find the way to their page, hand their answer over.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
/// use wacht_yew::wire::SocialProvider;
///
/// /// Where the page goes.
/// async fn leave(client: &Client) -> Result<Box<str>, CallError> {
///     let target = "https://app.example.com/social";
///     client.begin_social(&SocialProvider::Google, target, "").await
/// }
///
/// /// The provider answers with `?code=…&state=…` in the address of the page, to a sign-in or
/// /// to somebody who is signed in and connects an account.
/// async fn arrive(
///     client: &Client,
///     code: &Secret,
///     state: &str,
///     is_connection: bool,
/// ) -> Result<Option<Box<str>>, CallError> {
///     let answer = if is_connection {
///         client.finish_connection(code, state).await?
///     } else {
///         client.finish_social(code, state).await?
///     };
///     Ok(answer.redirect_uri)
/// }
/// ```
impl Client {
    /// `POST /auth/oauth2/init`: the address of a social provider's page. `redirect_uri` may be empty.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `PROVIDER_NOT_CONFIGURED`.
    pub async fn begin_social(
        &self,
        provider: &SocialProvider,
        redirect_uri: &str,
        challenge_token: &str,
    ) -> Result<Box<str>, CallError> {
        let call = Call::post("/auth/oauth2/init").query("provider", provider.as_str());
        self.provider_address(call, redirect_uri, challenge_token).await
    }

    /// `POST /auth/sso/login`: the address of an enterprise connection's page. `redirect_uri` must be absolute.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    ///
    /// /// The way to the company's own page, if the address belongs to a company that has one.
    /// async fn company_page(client: &Client, email: &str) -> Result<Option<Box<str>>, CallError> {
    ///     let Some(connection) = client.identify(email, "").await?.connection_id else {
    ///         return Ok(None);
    ///     };
    ///     let target = "https://app.example.com/home";
    ///     client.begin_enterprise(&connection, target, "").await.map(Some)
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a text for a target that the server does not allow.
    pub async fn begin_enterprise(
        &self,
        connection: &ConnectionId,
        redirect_uri: &str,
        challenge_token: &str,
    ) -> Result<Box<str>, CallError> {
        let call = Call::post("/auth/sso/login").query("connection_id", connection.as_str());
        self.provider_address(call, redirect_uri, challenge_token).await
    }

    async fn provider_address(
        &self,
        call: Call,
        redirect_uri: &str,
        challenge_token: &str,
    ) -> Result<Box<str>, CallError> {
        let body = Body::Form(vec![("challenge_token", challenge_token.to_owned())]);
        self.call::<ProviderRedirect>(call.query("redirect_uri", redirect_uri).body(body))
            .await
            .map(|redirect| redirect.url)
    }

    /// `GET /auth/oauth2/callback`: hands a provider's answer to a sign-in over. The code is good for one time only.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `INVALID_STATE`, `INVALID_CODE`.
    pub fn finish_social(&self, code: &Secret, state: &str) -> LocalBoxFuture<Result<ProviderReturn, CallError>> {
        self.call(
            Call::get_once("/auth/oauth2/callback")
                .query("code", code.expose())
                .query("state", state),
        )
    }

    /// `POST /me/sso-connection-callback`: hands a provider's answer to the connecting of an account over.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 when nobody is signed in, 400 for an account that is somebody else's.
    pub fn finish_connection(&self, code: &Secret, state: &str) -> LocalBoxFuture<Result<ProviderReturn, CallError>> {
        let call = Call::post("/me/sso-connection-callback");
        self.call(call.query("code", code.expose()).query("state", state))
    }
}
