//! Where the person is signed in.

use super::call::{Call, path_of};
use super::{CallError, Client, LocalBoxFuture};
use crate::wire::{SignIn, SignInId};

const SIGN_INS: &str = "/me/signins";

/// Sign-ins on other devices.
///
/// ```
/// use wacht_yew::client::{CallError, Client};
///
/// /// Ends every sign-in of this person but those in this browser.
/// async fn end_others(client: &Client) -> Result<(), CallError> {
///     let here = client.session().await?;
///     for sign_in in client.own_sign_ins().await? {
///         if here.sign_in(&sign_in.id).is_none() {
///             client.end_sign_in(&sign_in.id).await?;
///         }
///     }
///     Ok(())
/// }
/// ```
impl Client {
    /// `GET /me/signins`: every sign-in of this person on all devices, this one among them.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 when nobody is signed in.
    pub fn own_sign_ins(&self) -> LocalBoxFuture<Result<Vec<SignIn>, CallError>> {
        self.call(Call::get(SIGN_INS))
    }

    /// `POST /me/signins/{id}/signout`: ends one of them, wherever it is.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Failed to find signin" when it has ended already.
    pub fn end_sign_in(&self, id: &SignInId) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(SIGN_INS, id.as_str(), "/signout")))
    }
}
