//! Answers of the calls that carry an attempt on.

use serde_json::Value;

use super::tolerant::{fields, take};
use super::{FromWire, Session, SignInAttempt, SignUpAttempt};

wire! {
    /// `data` of `POST /auth/prepare-verification`: nothing at all for most strategies.
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
        if let Some(attempt) = Option::<SignInAttempt>::from_wire(take(&mut fields, &["signin_attempt"])) {
            session.signin_attempts.retain(|known| known.id != attempt.id);
            session.signin_attempts.push(attempt);
        }
        if let Some(attempt) = Option::<SignUpAttempt>::from_wire(take(&mut fields, &["signup_attempt"])) {
            session.signup_attempts.retain(|known| known.id != attempt.id);
            session.signup_attempts.push(attempt);
        }
        Self { session }
    }
}
