//! Sign-in by steps: begin, prepare, answer.

use wacht_local::Message;
use wacht_yew::client::Request;
use wacht_yew::wire::{AttemptId, Session, SignInAttempt};

use super::{Browser, post};

pub(crate) const WRONG_CODE: &str = "Invalid or expired OTP";

/// A request that prepares a step of a sign-in.
pub(crate) fn prepare(attempt: &AttemptId, strategy: &str) -> Request {
    let query = format!("attempt_identifier={attempt}&identifier_type=signin&strategy={strategy}");
    post(&format!("/auth/prepare-verification?{query}"), &[])
}

/// A request that answers a step of a sign-in.
pub(crate) fn answer(attempt: &AttemptId, code: &str) -> Request {
    let query = format!("attempt_identifier={attempt}&identifier_type=signin");
    post(
        &format!("/auth/attempt-verification?{query}"),
        &[("verification_code", code)],
    )
}

impl Browser {
    /// Begins a sign-in and gives its attempt.
    pub(crate) fn begin(&mut self, fields: &[(&'static str, &str)]) -> SignInAttempt {
        let before: Vec<AttemptId> = self
            .session()
            .signin_attempts
            .iter()
            .map(|one| one.id.clone())
            .collect();
        let session = self.read_session(post("/auth/signin", fields));
        session
            .newest_sign_in_attempt_since(&before)
            .expect("an attempt")
            .clone()
    }

    /// Begins a sign-in with a code by mail.
    pub(crate) fn begin_with_code(&mut self, email: &str) -> SignInAttempt {
        self.begin(&[("strategy", "email_otp"), ("email", email)])
    }

    /// The attempt of this id as the session shows it.
    pub(crate) fn shown(&mut self, attempt: &AttemptId) -> SignInAttempt {
        self.session().sign_in_attempt(attempt).expect("the attempt").clone()
    }

    /// Sends a request whose answer is the session.
    pub(crate) fn read_session(&mut self, request: Request) -> Session {
        serde_json::from_value(self.data(request)).expect("a session")
    }

    /// The newest message to somebody.
    pub(crate) fn message(&self, to: &str) -> Message {
        self.deployment.inbox(Some(to)).into_iter().next().expect("a message")
    }

    /// The newest code sent to somebody.
    pub(crate) fn code(&self, to: &str) -> String {
        self.message(to).code.expect("a code")
    }

    /// The address of the active account.
    pub(crate) fn active_email(&mut self) -> Option<String> {
        let active = self.session().active_signin?;
        active.user.email().map(str::to_owned)
    }

    /// Becomes a browser that was never there and gives the token of the one before.
    pub(crate) fn become_another(&mut self) -> String {
        std::mem::take(&mut self.token)
    }
}

/// A request that begins a sign-up.
pub(crate) fn sign_up(fields: &[(&'static str, &str)]) -> Request {
    post("/auth/signup", fields)
}

/// A request that prepares a step of a sign-up.
pub(crate) fn sign_up_prepare(attempt: &AttemptId, strategy: &str) -> Request {
    let query = format!("attempt_identifier={attempt}&identifier_type=signup&strategy={strategy}");
    post(&format!("/auth/prepare-verification?{query}"), &[])
}

/// A request that answers a step of a sign-up.
pub(crate) fn sign_up_answer(attempt: &AttemptId, code: &str) -> Request {
    let query = format!("attempt_identifier={attempt}&identifier_type=signup");
    post(
        &format!("/auth/attempt-verification?{query}"),
        &[("verification_code", code)],
    )
}
