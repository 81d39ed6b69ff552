//! The password of the person signed in.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};

/// The password: another one, or none at all.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
///
/// async fn set_first(client: &Client, password: &Secret) -> Result<(), CallError> {
///     client.update_password(&Secret::default(), password).await
/// }
///
/// /// Does without a password where a passkey is there to sign in with.
/// async fn do_without(client: &Client, current: &Secret) -> Result<bool, CallError> {
///     let has_passkeys = client.has_passkeys().await?;
///     if has_passkeys {
///         client.remove_password(current).await?;
///     }
///     Ok(has_passkeys)
/// }
/// ```
impl Client {
    /// `POST /me/update-password`: sets the first password, or another one; `current` is empty for who has none.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Current password is incorrect". The server does not apply the deployment's policy here.
    pub fn update_password(&self, current: &Secret, new: &Secret) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![
            ("current_password", current.expose().to_owned()),
            ("new_password", new.expose().to_owned()),
        ]);
        self.done(Call::post("/me/update-password").body(body))
    }

    /// `POST /me/remove-password`.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Current password is incorrect", 400 with a text when there is no other way in.
    pub fn remove_password(&self, current: &Secret) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![("current_password", current.expose().to_owned())]);
        self.done(Call::post("/me/remove-password").body(body))
    }
}
