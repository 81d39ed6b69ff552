//! The accounts at social providers that the person signed in has connected. What a provider answers is handed over by
//! [`Client::finish_connection`].

use super::call::{Call, path_of};
use super::{CallError, Client, LocalBoxFuture};
use crate::wire::{ConnectionId, ProviderRedirect, SocialProvider};

/// Accounts at social providers: connect one, let go of one.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
/// use wacht_yew::wire::{ConnectedAccount, SocialProvider};
///
/// /// Where the page goes. The provider's answer arrives at the target, for
/// /// `finish_connection`.
/// async fn connect(client: &Client) -> Result<Box<str>, CallError> {
///     let target = "https://app.example.com/social";
///     let way = client
///         .begin_connection(&SocialProvider::GitHub, target)
///         .await?;
///     Ok(way.url)
/// }
///
/// async fn let_go(
///     client: &Client,
///     account: &ConnectedAccount,
/// ) -> Result<(), CallError> {
///     client.disconnect(&account.id).await
/// }
/// ```
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
