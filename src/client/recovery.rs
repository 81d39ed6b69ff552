//! Getting in again without the password.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};
use crate::wire::{FromWire as _, Session};

/// A forgotten password: three calls, one for each screen.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
/// use wacht_yew::wire::ErrorCode;
///
/// async fn send_code(client: &Client, email: &str) -> Result<(), CallError> {
///     match client.forgot_password(email).await {
///         // Nobody is told who has an account here.
///         Err(error)
///             if error.api().is_some_and(|refusal| {
///                 *refusal.code() == ErrorCode::UserNotFound
///             }) =>
///         {
///             Ok(())
///         }
///         answer => answer,
///     }
/// }
///
/// /// Goes on with the code out of the mail, and signs in.
/// async fn reset(
///     client: &Client,
///     email: &str,
///     code: &Secret,
///     password: &Secret,
/// ) -> Result<(), CallError> {
///     let token = client.check_recovery_code(email, code).await?;
///     client.reset_password(&token, password).await.map(drop)
/// }
/// ```
impl Client {
    /// `POST /auth/forgot-password`: mails a code.
    ///
    /// # Errors
    /// Any [`CallError`]; 404 `USER_NOT_FOUND` for an unknown address, which nobody should be told.
    pub async fn forgot_password(&self, email: &str) -> Result<(), CallError> {
        let body = Body::Form(vec![("email", email.to_owned())]);
        self.text(Call::post("/auth/forgot-password").body(body))
            .await
            .map(drop)
    }

    /// `POST /auth/forgot-password` with the mailed code: a token with which the password can be set.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a plain text for a wrong code.
    pub async fn check_recovery_code(&self, email: &str, code: &Secret) -> Result<Secret, CallError> {
        let body = Body::Form(vec![("email", email.to_owned()), ("otp", code.expose().to_owned())]);
        let data: serde_json::Map<String, serde_json::Value> =
            self.call(Call::post("/auth/forgot-password").body(body)).await?;
        let token = data.get("token").cloned().unwrap_or_default();
        Ok(Secret::from(String::from(Box::<str>::from_wire(token))))
    }

    /// `POST /auth/reset-password`: sets the password and signs in. The reply counts for the attempt only.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a plain text for an old token, or a password that the policy forbids.
    pub fn reset_password(&self, token: &Secret, password: &Secret) -> LocalBoxFuture<Result<Session, CallError>> {
        let body = Body::Form(vec![
            ("token", token.expose().to_owned()),
            ("password", password.expose().to_owned()),
        ]);
        self.call(Call::post("/auth/reset-password").body(body))
    }
}
