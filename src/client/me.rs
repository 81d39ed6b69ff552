//! The person signed in: the whole user, and the end of the account.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};
use crate::wire::{SecondFactorPolicy, User};

/// The person signed in.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
/// use wacht_yew::wire::SecondFactorPolicy;
///
/// /// Asks for a second factor at every sign-in, if there is one to ask for.
/// async fn be_careful(client: &Client) -> Result<bool, CallError> {
///     let has_app = client.me().await?.user_authenticator.is_some();
///     if has_app {
///         client
///             .set_second_factor_policy(&SecondFactorPolicy::Enforced)
///             .await?;
///     }
///     Ok(has_app)
/// }
///
/// /// Tells whether the password was the right one.
/// async fn leave_for_good(
///     client: &Client,
///     password: &Secret,
/// ) -> Result<bool, CallError> {
///     match client.delete_account(password).await {
///         Err(error) if error.api().is_some_and(|refusal| refusal.status == 400) => {
///             Ok(false)
///         }
///         answer => answer.map(|()| true),
///     }
/// }
/// ```
impl Client {
    /// `GET /me`: the person signed in, whole. The session's own copy may say less.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 when nobody is signed in.
    pub fn me(&self) -> LocalBoxFuture<Result<User, CallError>> {
        self.call(Call::get("/me"))
    }

    /// `POST /me` with `second_factor_policy`: whether this person is asked for a second factor at sign-in.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn set_second_factor_policy(&self, policy: &SecondFactorPolicy) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![("second_factor_policy", policy.as_str().to_owned())]);
        self.done(Call::post("/me").body(body))
    }

    /// `POST /me/account/delete`: the end of the account. `password` is empty for who has none; servers differ in whether
    /// they look at it.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Current password is incorrect" where the server looks.
    pub fn delete_account(&self, password: &Secret) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![("password", password.expose().to_owned())]);
        self.done(Call::post("/me/account/delete").body(body))
    }
}
