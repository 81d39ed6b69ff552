//! A server that is wrong, slow and forgetful at random: it only knows attempts by their steps.

use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::client::WebAuthnError;
use wacht_yew::flow::sign_in::{SignInCall, SignInFailure, SignInReply};
use wacht_yew::wire::{Identified, Prepared, Session};

use super::sign_in::{assertion, offline, refused, session};

/// The steps that an attempt can begin with, by a number.
const WAYS: [&[&str]; 8] = [
    &[],
    &["verify_email_otp"],
    &["verify_second_factor", "complete_profile"],
    &["complete_profile"],
    &["verify_email_link"],
    &["verify_email", "verify_second_factor"],
    &["verify_phone_otp", "add_second_factor"],
    &["verify_second_factor"],
];

/// Every kind of refusal there is.
const REFUSALS: [(u16, &str, &str); 10] = [
    (401, "INVALID_CREDENTIALS", "Invalid credentials. Please try again."),
    (400, "", "Invalid or expired OTP"),
    (429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later."),
    (
        403,
        "TOO_MANY_REQUESTS",
        "Too many failed attempts. Please try again later.",
    ),
    (400, "BAD_SIGN_IN_ATTEMPT", "Unsuccessful sign-in attempt."),
    (400, "", "Invalid step"),
    (400, "", "Missing required fields"),
    (500, "INTERNAL", "An internal server error occurred."),
    (404, "USER_NOT_FOUND", "User not found."),
    (400, "USER_ALREADY_SIGNED_IN", "You are already signed in."),
];

#[derive(Default)]
pub(crate) struct Server {
    attempts: Vec<(u64, Vec<&'static str>)>,
    accounts: Vec<String>,
    active: Option<String>,
    /// How many attempts and accounts were ever made: no id comes twice.
    made: u64,
}

impl Server {
    pub(crate) fn session(&self) -> Rc<Session> {
        let attempts: Vec<Value> = self
            .attempts
            .iter()
            .rev()
            .map(|(id, steps)| attempt(*id, steps))
            .collect();
        let accounts: Vec<Value> = self.accounts.iter().map(|id| json!({ "id": id })).collect();
        let active = self.active.as_ref().map(|id| json!({ "id": id }));
        session(&json!({ "id": "1", "active_signin": active, "signins": accounts, "signin_attempts": attempts }))
    }

    /// Another tab, or somebody at the server, changes something.
    pub(crate) fn meddle(&mut self, choice: usize) {
        match choice % 5 {
            0 => self.advance(),
            1 => self.begin(choice / 5),
            2 => self.active = None,
            3 => {
                self.active = None;
                self.accounts.clear();
            }
            _ => {
                self.attempts.clear();
            }
        }
    }

    /// What comes of a call: done or refused, and the answer may be lost either way.
    pub(crate) fn answer(&mut self, call: &SignInCall, choice: usize) -> Result<SignInReply, SignInFailure> {
        match choice % 7 {
            0 => return Err(offline().into()),
            1 => {
                let (status, code, text) = REFUSALS[choice / 7 % REFUSALS.len()];
                return Err(refused(status, code, text).into());
            }
            2 => {
                self.act(call, choice / 7);
                return Err(offline().into());
            }
            _ => {}
        }
        let stale = self.session();
        self.act(call, choice / 7);
        let is_stale = choice % 7 == 3;
        let session = if is_stale { stale } else { self.session() };
        Ok(match call {
            SignInCall::Identify(_) => SignInReply::Identified(Identified {
                strategy: ["password", "sso", "social"][choice / 7 % 3].into(),
                connection_id: Some("77".into()),
                provider: Some("github_oauth".into()),
                ..Identified::default()
            }),
            SignInCall::Prepare { .. } => SignInReply::Prepared(Prepared::default()),
            SignInCall::BeginSocial(_) | SignInCall::BeginEnterprise(_) => {
                let address = ["https://provider.example/?a=b", "javascript:alert(1)", ""][choice / 7 % 3];
                SignInReply::Address(address.into())
            }
            SignInCall::CheckRecoveryCode { .. } => SignInReply::Token("s3cret-token".into()),
            SignInCall::AskPasskey if (choice / 7).is_multiple_of(2) => {
                return Err(SignInFailure::Passkey(WebAuthnError::NotAllowed));
            }
            SignInCall::AskPasskey => SignInReply::Assertion(assertion()),
            SignInCall::CountPasskeys => SignInReply::WantsPasskey((choice / 7).is_multiple_of(2)),
            SignInCall::SwitchAccount(_)
            | SignInCall::ExchangeTicket(_)
            | SignInCall::ForgotPassword(_)
            | SignInCall::RegisterPasskey => SignInReply::Done,
            SignInCall::UpgradeToPasskey if (choice / 7).is_multiple_of(2) => {
                return Err(SignInFailure::Passkey(WebAuthnError::Unsupported));
            }
            SignInCall::UpgradeToPasskey => SignInReply::Done,
            SignInCall::Confirm => SignInReply::Session(self.session()),
            SignInCall::SignIn(_)
            | SignInCall::Verify { .. }
            | SignInCall::CompleteProfile { .. }
            | SignInCall::ResetPassword { .. }
            | SignInCall::FinishPasskey(_) => SignInReply::Session(session),
        })
    }

    fn act(&mut self, call: &SignInCall, choice: usize) {
        match call {
            SignInCall::SignIn(_) | SignInCall::ResetPassword { .. } | SignInCall::FinishPasskey(_) => {
                self.begin(choice);
            }
            SignInCall::Verify { .. } | SignInCall::CompleteProfile { .. } => self.advance(),
            SignInCall::SwitchAccount(id) if self.accounts.iter().any(|known| known == id.as_str()) => {
                self.active = Some(id.to_string());
            }
            SignInCall::ExchangeTicket(_) => self.sign_in(),
            _ => {}
        }
    }

    fn begin(&mut self, choice: usize) {
        self.made += 1;
        let id = 7_345_678_901_234_567_890 + self.made;
        let steps = WAYS[choice % WAYS.len()].to_vec();
        if steps.is_empty() {
            self.sign_in();
        }
        self.attempts.push((id, steps));
    }

    fn advance(&mut self) {
        let Some((_, steps)) = self.attempts.last_mut() else {
            return;
        };
        if !steps.is_empty() {
            steps.remove(0);
            if steps.is_empty() {
                self.sign_in();
            }
        }
    }

    fn sign_in(&mut self) {
        self.made += 1;
        let id = format!("account-{}", self.made);
        self.accounts.push(id.clone());
        self.active = Some(id);
    }
}

fn attempt(id: u64, steps: &[&str]) -> Value {
    json!({
        "id": id.to_string(),
        "method": "plain_email",
        "completed": steps.is_empty(),
        "current_step": steps.first().unwrap_or(&""),
        "remaining_steps": steps,
        "available_2fa_methods": ["phone_otp", "authenticator", "backup_code"],
        "requires_completion": steps.contains(&"complete_profile"),
        "missing_fields": if steps.contains(&"complete_profile") { json!(["username", "phone_number"]) } else { json!([]) },
        "expires_at": "2026-06-30T10:30:00Z",
    })
}
