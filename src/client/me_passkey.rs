//! The passkeys of the person signed in. Making one is in `passkey.rs`, beside signing in with one.

use super::call::{Call, path_of};
use super::{Body, CallError, Client, LocalBoxFuture};
use crate::wire::UserPasskey;

const PASSKEYS: &str = "/me/passkeys";

#[derive(serde::Serialize)]
struct NewName<'a> {
    name: &'a str,
}

/// Passkeys, as their owner manages them.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
///
/// /// Removes those that were never used, and names those without a name.
/// async fn tidy_up(client: &Client) -> Result<(), CallError> {
///     for passkey in client.passkeys().await? {
///         if passkey.last_used_at.is_none() {
///             client.delete_passkey(&passkey.id).await?;
///         } else if passkey.name.is_empty() {
///             client.rename_passkey(&passkey.id, "Passkey").await?;
///         }
///     }
///     Ok(())
/// }
/// ```
impl Client {
    /// `GET /me/passkeys`.
    ///
    /// # Errors
    /// Any [`CallError`]; 403 `PASSKEY_NOT_ENABLED`.
    pub fn passkeys(&self) -> LocalBoxFuture<Result<Vec<UserPasskey>, CallError>> {
        self.call(Call::get(PASSKEYS))
    }

    /// `PATCH /me/passkeys/{id}`: gives a passkey another name.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Name is required", 404 when it is gone.
    pub fn rename_passkey(&self, id: &str, name: &str) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::json(&NewName { name });
        self.done(Call::patch(path_of(PASSKEYS, id, "")).body(body))
    }

    /// `POST /me/passkeys/{id}/delete`.
    ///
    /// # Errors
    /// Any [`CallError`]; 404 when it is gone already.
    pub fn delete_passkey(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(PASSKEYS, id, "/delete")))
    }
}
