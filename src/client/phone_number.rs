//! The phone numbers of the person signed in.

use super::call::{Call, path_of};
use super::{Body, CallError, Client, LocalBoxFuture, Secret};
use crate::wire::PhoneNumber;

const NUMBERS: &str = "/me/phone-numbers";

/// Phone numbers: add one, prove it, take it away.
///
/// ```
/// use wacht_yew::client::{CallError, Client, Secret};
/// use wacht_yew::wire::PhoneNumber;
///
/// async fn add(client: &Client) -> Result<PhoneNumber, CallError> {
///     let number = client.add_phone_number("+44", "7700900123").await?;
///     client.send_phone_code(&number.id).await?;
///     Ok(number)
/// }
///
/// /// Goes on with the code that came as a text message.
/// async fn prove(
///     client: &Client,
///     new: &PhoneNumber,
///     code: &Secret,
/// ) -> Result<(), CallError> {
///     client.verify_phone_number(&new.id, code).await?;
///     client.make_phone_number_primary(&new.id).await
/// }
///
/// /// Forgets the numbers that nobody proved.
/// async fn tidy_up(client: &Client) -> Result<(), CallError> {
///     let numbers = client.me().await?.user_phone_numbers;
///     for number in numbers.iter().filter(|number| !number.verified) {
///         client.delete_phone_number(&number.id).await?;
///     }
///     Ok(())
/// }
/// ```
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
