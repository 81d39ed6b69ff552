//! The passkeys of the person signed in. Making one is in `passkey.rs`, beside signing in with one.

use super::api::{Call, path_of};
use super::{Body, CallError, Client, LocalBoxFuture};
use crate::wire::UserPasskey;

const PASSKEYS: &str = "/me/passkeys";

#[derive(serde::Serialize)]
struct NewName<'a> {
    name: &'a str,
}

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
