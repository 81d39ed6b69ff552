//! Identity providers: social ones, and the enterprise connections of organizations.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, api::Call};
use crate::wire::{ConnectionId, ProviderRedirect, ProviderReturn, SocialProvider};

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
