//! The second factors of the person signed in: authenticator app and backup codes.

use super::call::{Call, path_of};
use super::{Body, CallError, Client, LocalBoxFuture, Secret};
use crate::wire::NewAuthenticator;

const AUTHENTICATOR: &str = "/me/authenticator";

/// Authenticator apps: link one, note backup codes, take one away.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
/// use wacht_yew::wire::NewAuthenticator;
///
/// /// The page shows `otp_url` as a QR code, and asks for two codes in a row.
/// async fn begin(client: &Client) -> Result<NewAuthenticator, CallError> {
///     client.new_authenticator().await
/// }
///
/// /// The page shows what comes out once, for the day on which the phone is lost.
/// async fn link(
///     client: &Client,
///     new: &NewAuthenticator,
///     codes: &[Secret; 2],
/// ) -> Result<Vec<Secret>, CallError> {
///     client.link_authenticator(&new.id, codes).await?;
///     client.new_backup_codes().await
/// }
///
/// async fn take_away(client: &Client) -> Result<(), CallError> {
///     match client.me().await?.user_authenticator {
///         Some(app) => client.delete_authenticator(&app.id).await,
///         None => Ok(()),
///     }
/// }
/// ```
impl Client {
    /// `POST /me/authenticator`: a new secret, told once. It counts when an app has proved to know it.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn new_authenticator(&self) -> LocalBoxFuture<Result<NewAuthenticator, CallError>> {
        self.call(Call::post(AUTHENTICATOR))
    }

    /// `POST /me/authenticator/attempt-verification`: links the app by two consecutive codes, the first of which must be
    /// of the period before the present one.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Invalid code", 400 "Invalid authenticator ID" for one that waited too long.
    pub fn link_authenticator(&self, id: &str, codes: &[Secret; 2]) -> LocalBoxFuture<Result<(), CallError>> {
        let [first, second] = codes;
        let body = Body::Form(vec![
            ("authenticator_id", id.to_owned()),
            ("codes", first.expose().to_owned()),
            ("codes", second.expose().to_owned()),
        ]);
        self.done(Call::post("/me/authenticator/attempt-verification").body(body))
    }

    /// `POST /me/authenticator/{id}/delete`: with it go the backup codes, and the person's own policy.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Authenticator not found".
    pub fn delete_authenticator(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(AUTHENTICATOR, id, "/delete")))
    }

    /// `POST /me/backup-codes/regenerate`: twelve codes such as `AB12-CD34`, told once; those before are void.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn new_backup_codes(&self) -> LocalBoxFuture<Result<Vec<Secret>, CallError>> {
        let codes = self.call::<Vec<Box<str>>>(Call::post("/me/backup-codes/regenerate"));
        Box::pin(async move {
            let codes = codes.await?;
            Ok(codes.into_iter().map(|code| Secret::from(code.into_string())).collect())
        })
    }
}
