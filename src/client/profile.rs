//! Completing a profile.

use super::{Body, CallError, Client, call::Call};
use crate::wire::{AttemptId, ProfileCompleted, Session};

/// Profile fields to submit; empty ones are not sent.
///
/// ```
/// use wacht_yew::client::{CallError, Client, ProfileFields};
/// use wacht_yew::wire::{AttemptId, ProfileField};
///
/// /// Gives the attempt a name; tells what it asks for besides.
/// async fn complete(
///     client: &Client,
///     attempt: &AttemptId,
/// ) -> Result<Vec<ProfileField>, CallError> {
///     let fields = ProfileFields {
///         first_name: "Ada".into(),
///         last_name: "Lovelace".into(),
///         ..ProfileFields::default()
///     };
///     let session = client.complete_profile(attempt, &fields).await?;
///     let attempt = session.sign_in_attempt(attempt);
///     Ok(attempt
///         .map(|attempt| attempt.missing_fields.clone())
///         .unwrap_or_default())
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileFields {
    /// First name.
    pub first_name: Box<str>,
    /// Last name.
    pub last_name: Box<str>,
    /// Username.
    pub username: Box<str>,
    /// National part of the phone number.
    pub phone_number: Box<str>,
    /// Dial code of the phone number, such as `+1`.
    pub phone_country_code: Box<str>,
    /// E-mail address.
    pub email: Box<str>,
}

impl ProfileFields {
    /// As form fields.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("first_name", &self.first_name),
            ("last_name", &self.last_name),
            ("username", &self.username),
            ("phone_number", &self.phone_number),
            ("phone_country_code", &self.phone_country_code),
            ("email", &self.email),
        ];
        pairs.map(|(name, value)| (name, value.to_string())).into()
    }
}

impl Client {
    /// `POST /auth/complete-profile`. The reply counts for the attempt only.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 "Missing required fields", after which the session's attempt says which.
    pub async fn complete_profile(&self, attempt: &AttemptId, fields: &ProfileFields) -> Result<Session, CallError> {
        let body = Body::Form(fields.pairs());
        let call = Call::post("/auth/complete-profile").query("attempt_id", attempt.as_str());
        self.call::<ProfileCompleted>(call.body(body))
            .await
            .map(|completed| completed.session)
    }
}
