//! A server for sign-ups at random.

use std::rc::Rc;

use wacht_yew::client::{CallError, WebAuthnError};
use wacht_yew::flow::sign_up::{SignUpCall, SignUpReply};
use wacht_yew::wire::{InvitationCheck, Prepared, Session, SignIn, SignUpAttempt, SignUpStep};

use super::sign_up::{offline, refused};

/// A deployment that does what it likes, but keeps its own rules.
#[derive(Default)]
pub(crate) struct Server {
    session: Session,
    ids: u32,
    /// What a new sign-up has to prove.
    how: usize,
}

impl Server {
    pub(crate) fn session(&self) -> Rc<Session> {
        Rc::new(self.session.clone())
    }

    pub(crate) fn answer(&mut self, call: &SignUpCall, how: usize) -> Result<SignUpReply, CallError> {
        if how.is_multiple_of(4) {
            return Err(failure(how / 4));
        }
        Ok(match call {
            SignUpCall::CheckInvitation(_) => SignUpReply::Invitation(InvitationCheck {
                valid: how.is_multiple_of(2),
                email: Some("invited@example.com".into()),
                ..InvitationCheck::default()
            }),
            SignUpCall::SignUp(_) => self.begin(how),
            SignUpCall::Confirm => SignUpReply::Session(self.session()),
            SignUpCall::Prepare { .. } => SignUpReply::Prepared(Prepared::default()),
            SignUpCall::Verify { attempt, .. } => {
                let id = attempt.clone();
                self.advance(|attempt| attempt.id == id);
                SignUpReply::Session(Rc::default())
            }
            SignUpCall::BeginSocial(_) => SignUpReply::Address("https://github.example/".into()),
            SignUpCall::CountPasskeys => SignUpReply::WantsPasskey(!how.is_multiple_of(3)),
            SignUpCall::RegisterPasskey => SignUpReply::Registered(match how % 3 {
                0 => Err(WebAuthnError::Cancelled.into()),
                1 => Err(WebAuthnError::Other.into()),
                _ => Ok(()),
            }),
        })
    }

    fn begin(&mut self, how: usize) -> SignUpReply {
        self.ids += 1;
        self.how = how / 4 % 4;
        let steps = [SignUpStep::VerifyEmail, SignUpStep::VerifyPhone];
        let steps = &steps[..self.how.min(2)];
        let attempt = SignUpAttempt {
            id: self.ids.to_string().into(),
            current_step: steps.first().cloned().unwrap_or_default(),
            remaining_steps: steps.to_vec(),
            ..SignUpAttempt::default()
        };
        let place = if how.is_multiple_of(3) {
            0
        } else {
            self.session.signup_attempts.len()
        };
        let mut attempts = self.session.signup_attempts.to_vec();
        attempts.insert(place, attempt);
        self.session.signup_attempts = attempts.into();
        let reply = self.session();
        if steps.is_empty() {
            self.sign_in();
        }
        SignUpReply::Session(reply)
    }

    fn advance(&mut self, is_it: impl Fn(&SignUpAttempt) -> bool) {
        let mut attempts = self.session.signup_attempts.to_vec();
        let Some(attempt) = attempts.iter_mut().find(|attempt| is_it(attempt)) else {
            return;
        };
        if attempt.remaining_steps.is_empty() {
            return;
        }
        attempt.remaining_steps.remove(0);
        attempt.current_step = attempt.remaining_steps.first().cloned().unwrap_or_default();
        attempt.completed = attempt.remaining_steps.is_empty();
        let is_completed = attempt.completed;
        self.session.signup_attempts = attempts.into();
        if is_completed {
            self.sign_in();
        }
    }

    fn sign_in(&mut self) {
        self.ids += 1;
        let account = SignIn {
            id: self.ids.to_string().into(),
            ..SignIn::default()
        };
        let mut accounts = self.session.signins.to_vec();
        accounts.push(account.clone());
        self.session.signins = accounts.into();
        self.session.active_signin = Some(account.into());
    }

    /// Something else changes the session.
    pub(crate) fn meddle(&mut self, how: usize) {
        match how % 4 {
            0 => self.sign_in(),
            1 => {
                self.session.active_signin = None;
                self.session.signins = Vec::new().into();
            }
            2 => {
                self.begin(how / 4);
            }
            _ => self.advance(|attempt| !attempt.completed),
        }
    }
}

fn failure(how: usize) -> CallError {
    match how % 6 {
        0 => offline(),
        1 => refused(400, &["EMAIL_EXISTS", "USERNAME_EXISTS"], "Field errors"),
        2 => refused(400, &["BAD_SIGN_IN_ATTEMPT"], "Unsuccessful"),
        3 => refused(400, &[], "Invalid OTP"),
        4 => refused(429, &["TOO_MANY_REQUESTS"], "Too many requests"),
        _ => refused(403, &["SIGNUP_RESTRICTED"], "Signup is currently restricted"),
    }
}
