//! Answers of the calls that carry an attempt on.

use serde_json::Value;

use super::tolerant::{fields, take};
use super::{AttemptId, FromWire, Session};

wire! {
    /// `data` of `POST /auth/prepare-verification`: nothing at all for most strategies.
    ///
    /// ```
    /// use wacht_yew::wire::{Prepared, read_success};
    ///
    /// let body = r#"{"data": {"otp_sent": true, "masked_phone": "***-**42"}}"#;
    /// let prepared: Prepared = read_success(body)?;
    /// let news = prepared.masked_phone.map(|phone| format!("A code is on its way to {phone}."));
    /// assert_eq!(news.as_deref(), Some("A code is on its way to ***-**42."));
    /// // For most strategies the server says nothing, and that is well.
    /// let nothing: Prepared = read_success(r#"{"data": null}"#)?;
    /// assert!(!nothing.otp_sent);
    /// # Ok::<(), String>(())
    /// ```
    pub struct Prepared {
        /// A code was sent; the second factor's text message says so.
        pub otp_sent: bool,
        /// The number it was sent to, all but its end hidden.
        pub masked_phone: Option<Box<str>>,
        /// The address it was sent to, partly hidden.
        pub masked_email: Option<Box<str>>,
        /// The method that the server remembers for the next attempt.
        pub method: Option<Box<str>> | "verification_method",
    }
}

/// `data` of `POST /auth/complete-profile`: a session, or an attempt beside a session.
///
/// ```
/// use wacht_yew::wire::{ProfileCompleted, read_success};
///
/// // One server answers with the session, another one with the attempt beside it.
/// let whole = r#"{"data": {"id": "2", "signin_attempts": [{"id": "8"}]}}"#;
/// let beside = r#"{"data": {"session": {"id": "2"}, "signin_attempt": {"id": "8"}}}"#;
/// for body in [whole, beside] {
///     let completed: ProfileCompleted = read_success(body)?;
///     assert!(completed.session.sign_in_attempt(&"8".into()).is_some());
/// }
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProfileCompleted {
    /// The session; the attempt is part of it in either shape of the answer.
    pub session: Session,
}

impl FromWire for ProfileCompleted {
    fn from_wire(value: Value) -> Self {
        if value.get("session").is_none_or(|session| !session.is_object()) {
            return Self {
                session: Session::from_wire(value),
            };
        }
        let mut fields = fields(value);
        let mut session = Session::from_wire(take(&mut fields, &["session"]));
        let sign_in = take(&mut fields, &["signin_attempt"]);
        session.signin_attempts.change(|attempts| put(attempts, sign_in));
        let sign_up = take(&mut fields, &["signup_attempt"]);
        session.signup_attempts.change(|attempts| put(attempts, sign_up));
        Self { session }
    }
}

/// Puts an attempt into a list of them, in the place of what the list knows of it.
fn put(attempts: &mut Value, attempt: Value) {
    if attempt.is_object() {
        let id = attempt_id(&attempt);
        let mut known = Vec::from_wire(attempts.take());
        known.retain(|known| attempt_id(known) != id);
        known.push(attempt);
        *attempts = known.into();
    }
}

fn attempt_id(attempt: &Value) -> AttemptId {
    attempt.get("id").cloned().map(AttemptId::from_wire).unwrap_or_default()
}
