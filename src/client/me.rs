//! The person signed in: the whole user, and the end of the account.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, api::Call};
use crate::wire::{SecondFactorPolicy, User};

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
