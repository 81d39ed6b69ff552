//! The accounts at social providers that the person signed in has connected. What a provider answers is handed over by
//! [`Client::finish_connection`].

use super::api::{Call, path_of};
use super::{CallError, Client, LocalBoxFuture};
use crate::wire::{ConnectionId, ProviderRedirect, SocialProvider};

impl Client {
    /// `POST /me/init-sso-connection`: the way to a provider's page, which afterwards leads to `redirect_uri`.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `PROVIDER_NOT_CONFIGURED`, and a text for a target that the server does not allow.
    pub fn begin_connection(
        &self,
        provider: &SocialProvider,
        redirect_uri: &str,
    ) -> LocalBoxFuture<Result<ProviderRedirect, CallError>> {
        let call = Call::post("/me/init-sso-connection").query("provider", provider.as_str());
        self.call(call.query("redirect_uri", redirect_uri))
    }

    /// `POST /me/social-connections/{id}/disconnect`.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 when it is gone already.
    pub fn disconnect(&self, id: &ConnectionId) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(
            "/me/social-connections",
            id.as_str(),
            "/disconnect",
        )))
    }
}
