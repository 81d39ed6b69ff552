//! Signing in.

use super::{Body, CallError, Client, Secret, api::Call};
use crate::wire::{Identified, Session};

/// What a password sign-in sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordSignIn {
    /// Strategy `plain_email`.
    Email {
        /// The address; the server trims it and ignores case.
        email: Box<str>,
        /// The password.
        password: Secret,
    },
    /// Strategy `plain_username`.
    Username {
        /// The username.
        username: Box<str>,
        /// The password.
        password: Secret,
    },
}

impl Client {
    /// `POST /auth/identify`: which way in the server proposes for an identifier; unknown people get `password`.
    ///
    /// # Errors
    /// Any [`CallError`].
    pub async fn identify(&self, identifier: &str, challenge_token: &str) -> Result<Identified, CallError> {
        let body = Body::Form(vec![
            ("identifier", identifier.to_owned()),
            ("challenge_token", challenge_token.to_owned()),
        ]);
        self.call(Call::post("/auth/identify").body(body)).await
    }

    /// `POST /auth/signin` with a password. The reply counts for the attempt only: who is signed in, `GET /session` tells.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 `INVALID_CREDENTIALS` for an unknown user and for a wrong password alike.
    pub async fn sign_in(&self, sign_in: &PasswordSignIn, challenge_token: &str) -> Result<Session, CallError> {
        let (strategy, name, identifier, password) = match sign_in {
            PasswordSignIn::Email { email, password } => ("plain_email", "email", email, password),
            PasswordSignIn::Username { username, password } => ("plain_username", "username", username, password),
        };
        let body = Body::Form(vec![
            ("strategy", strategy.to_owned()),
            (name, identifier.to_string()),
            ("password", password.expose().to_owned()),
            ("challenge_token", challenge_token.to_owned()),
        ]);
        self.call(Call::post("/auth/signin").body(body)).await
    }
}
