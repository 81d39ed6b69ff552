//! The phone numbers of the person signed in.

use super::api::{Call, path_of};
use super::{Body, CallError, Client, LocalBoxFuture, Secret};
use crate::wire::PhoneNumber;

const NUMBERS: &str = "/me/phone-numbers";

impl Client {
    /// `POST /me/phone-numbers`: adds a number, not yet proved. `national` is its part without the dial code, digits only;
    /// `dial_code` is such as `+1`. Nothing is sent to it.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Phone number already exists", and the reasons of the deployment's restrictions.
    pub fn add_phone_number(&self, dial_code: &str, national: &str) -> LocalBoxFuture<Result<PhoneNumber, CallError>> {
        let body = Body::Form(vec![
            ("phone_number", national.to_owned()),
            ("country_code", dial_code.to_owned()),
        ]);
        self.call(Call::post(NUMBERS).body(body))
    }

    /// `POST /me/phone-numbers/{id}/prepare-verification`: sends a code as a text message.
    ///
    /// # Errors
    /// Any [`CallError`]; 500 "Failed to send SMS".
    pub fn send_phone_code(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(NUMBERS, id, "/prepare-verification")))
    }

    /// `POST /me/phone-numbers/{id}/attempt-verification`: proves the number; it may then serve as second factor.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Invalid OTP code".
    pub fn verify_phone_number(&self, id: &str, code: &Secret) -> LocalBoxFuture<Result<(), CallError>> {
        let body = Body::Form(vec![("code", code.expose().to_owned())]);
        self.done(Call::post(path_of(NUMBERS, id, "/attempt-verification")).body(body))
    }

    /// `POST /me/phone-numbers/{id}/make-primary`.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Phone number not found or not verified".
    pub fn make_phone_number_primary(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(NUMBERS, id, "/make-primary")))
    }

    /// `POST /me/phone-numbers/{id}/delete`: removes a number; when it was the primary one, another proved number takes
    /// its place.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 for one that is gone.
    pub fn delete_phone_number(&self, id: &str) -> LocalBoxFuture<Result<(), CallError>> {
        self.done(Call::post(path_of(NUMBERS, id, "/delete")))
    }
}
