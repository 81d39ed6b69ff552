//! The waitlist of a deployment that opens slowly.

use super::{Body, CallError, Client, LocalBoxFuture, call::Call};
use crate::wire::WaitlistJoined;

/// Who wants to come in; empty fields are not sent.
///
/// ```
/// use wacht_yew::client::{CallError, Client, WaitlistRequest};
///
/// /// Tells the address that the invitation will go to.
/// async fn join(client: &Client, email: &str) -> Result<Box<str>, CallError> {
///     let request = WaitlistRequest {
///         email: email.into(),
///         ..WaitlistRequest::default()
///     };
///     let joined = client.join_waitlist(&request).await?;
///     Ok(joined.entry.email)
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitlistRequest {
    /// First name; asked for when the deployment's `waitlist_collect_names` says so.
    pub first_name: Box<str>,
    /// Last name; likewise.
    pub last_name: Box<str>,
    /// The address that an invitation will go to.
    pub email: Box<str>,
}

impl Client {
    /// `POST /waitlist/join`.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `EMAIL_EXISTS` for an address that waits already or has an account, 400 with a text when the
    /// deployment has no waitlist, or does not take what was typed.
    pub fn join_waitlist(&self, request: &WaitlistRequest) -> LocalBoxFuture<Result<WaitlistJoined, CallError>> {
        let fields = [
            ("first_name", &request.first_name),
            ("last_name", &request.last_name),
            ("email", &request.email),
        ];
        let body = Body::Form(fields.map(|(name, value)| (name, value.to_string())).into());
        self.call(Call::post("/waitlist/join").body(body))
    }
}
