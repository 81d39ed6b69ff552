//! The e-mail addresses of the person signed in.

use super::call::{Call, path_of};
use super::{Body, CallError, Client, LocalBoxFuture, Secret};
use crate::wire::EmailAddress;

const ADDRESSES: &str = "/me/email-addresses";

/// E-mail addresses: add one, prove it, put it in the place of another.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
/// use wacht_yew::wire::EmailAddress;
///
/// async fn add(client: &Client, email: &str) -> Result<EmailAddress, CallError> {
///     let address = client.add_email_address(email).await?;
///     client.send_email_code(&address.id).await?;
///     Ok(address)
/// }
///
/// /// Goes on with the code that the person found in the mail.
/// async fn replace(
///     client: &Client,
///     old: &EmailAddress,
///     new: &EmailAddress,
///     code: &Secret,
/// ) -> Result<(), CallError> {
///     client.verify_email_address(&new.id, code).await?;
///     client.make_email_address_primary(&new.id).await?;
///     client.delete_email_address(&old.id).await
/// }
/// ```
impl Client {
    /// `POST /me/email-addresses`: adds an address, not yet proved. Nothing is sent to it.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Email address already exists", and the reasons of the deployment's restrictions.
    pub fn add_email_address(&self, email: &str) -> LocalBoxFuture<Result<EmailAddress, CallError>> {
        let body = Body::Form(vec![("email", email.to_owned())]);
        self.call(Call::post(ADDRESSES).body(body))
    }

    /// `POST /me/email-addresses/{id}/prepare-verification`: mails a code.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 when it is proved already, 404 when it is gone.
    pub fn send_email_code(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(ADDRESSES, id, "/prepare-verification")))
    }

    /// `POST /me/email-addresses/{id}/attempt-verification`: proves the address with the code that was mailed to it. The
    /// API takes this code in the address of the call.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Invalid OTP code"; some versions answer 500 to a code that is too old.
    pub fn verify_email_address(&self, id: &str, code: &Secret) -> LocalBoxFuture<Result<(), CallError>> {
        let call = Call::post(path_of(ADDRESSES, id, "/attempt-verification"));
        self.done(call.query("code", code.expose()))
    }

    /// `POST /me/email-addresses/{id}/make-primary`.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Email address not found or not verified".
    pub fn make_email_address_primary(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(ADDRESSES, id, "/make-primary")))
    }

    /// `POST /me/email-addresses/{id}/delete`: removes any address but the primary one.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 for the primary one and for one that is gone.
    pub fn delete_email_address(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(ADDRESSES, id, "/delete")))
    }
}
