//! Executes what the sign-in machine asks for.

use std::cell::Cell;
use std::rc::Rc;

use super::Engine;
use super::sign_in_passkey::Passkeys;
use crate::client::{AttemptKind, AttemptVerification, CallError, Client, PrepareVerification, VerificationStrategy};
use crate::flow::sign_in::{SignInCall, SignInFailure, SignInReply};
use crate::session::Cue;
use crate::wire::ErrorCode;

/// What the calls of one sign-in share.
#[derive(Clone)]
pub(super) struct Caller {
    pub(super) engine: Rc<Engine>,
    /// Where a finished sign-in leads, absolute.
    pub(super) redirect_uri: Rc<str>,
    pub(super) passkeys: Passkeys,
    /// The page that asked is not there any more.
    pub(super) is_gone: Rc<Cell<bool>>,
}

impl Caller {
    /// Makes a call, with a challenge token where the server wants one.
    pub(super) async fn make(&self, call: &SignInCall) -> Result<SignInReply, SignInFailure> {
        let engine = &self.engine;
        match call {
            SignInCall::Confirm => Ok(SignInReply::Session(engine.confirm_session().await?)),
            SignInCall::SwitchAccount(id) => Ok(engine.switch_sign_in(id).await.map(|()| SignInReply::Done)?),
            SignInCall::AskPasskey => Ok(SignInReply::Assertion(self.passkeys.ask().await?)),
            SignInCall::FinishPasskey(assertion) => {
                let answer = send(engine.client(), call, &self.redirect_uri, "").await;
                Ok(answer.inspect_err(|error| self.passkeys.refused(assertion, error))?)
            }
            SignInCall::CountPasskeys => Ok(SignInReply::WantsPasskey(!engine.client().has_passkeys().await?)),
            SignInCall::UpgradeToPasskey => Ok(self.passkeys.upgrade().await.map(|()| SignInReply::Done)?),
            SignInCall::RegisterPasskey => Ok(self.passkeys.register().await.map(|()| SignInReply::Done)?),
            call if call.is_protected() => {
                let answer = engine
                    .protected(async |client, token| send(client, call, &self.redirect_uri, token).await)
                    .await;
                Ok(answer?)
            }
            call => Ok(send(engine.client(), call, &self.redirect_uri, "").await?),
        }
    }
}

impl Caller {
    /// Has the session read where the machine will not: it may hold what a lost answer told, or what nobody waits for.
    pub(super) fn look_after(&self, call: &SignInCall, answer: &Result<SignInReply, SignInFailure>) {
        let is_in_doubt = match answer {
            Err(SignInFailure::Call(CallError::Api(refusal))) => *refusal.code() == ErrorCode::UserAlreadySignedIn,
            Err(SignInFailure::Call(_)) => true,
            Ok(_) | Err(SignInFailure::Passkey(_)) => self.is_gone.get(),
        };
        if is_in_doubt && call.changes_session() {
            self.engine.hear(Cue::Told);
        }
    }
}

/// One future for all plain calls: what differs is which endpoint, and the shape of the answer.
async fn send(client: &Client, call: &SignInCall, redirect_uri: &str, token: &str) -> Result<SignInReply, CallError> {
    let session = match call {
        SignInCall::Identify(identifier) => {
            return client.identify(identifier, token).await.map(SignInReply::Identified);
        }
        SignInCall::Prepare {
            attempt,
            strategy,
            last_digits,
        } => {
            let is_mail = matches!(
                strategy,
                VerificationStrategy::EmailCode | VerificationStrategy::EmailLink
            );
            let request = PrepareVerification {
                attempt: attempt.clone(),
                kind: AttemptKind::SignIn,
                strategy: *strategy,
                last_digits: last_digits.clone(),
                redirect_uri: if is_mail { redirect_uri } else { "" }.into(),
            };
            let answer = client.prepare_verification(&request, token).await;
            return answer.map(SignInReply::Prepared);
        }
        SignInCall::BeginSocial(provider) => {
            let answer = client.begin_social(provider, redirect_uri, token).await;
            return answer.map(SignInReply::Address);
        }
        SignInCall::BeginEnterprise(connection) => {
            let answer = client.begin_enterprise(connection, redirect_uri, token).await;
            return answer.map(SignInReply::Address);
        }
        SignInCall::ExchangeTicket(ticket) => return client.exchange_ticket(ticket).await.map(|()| SignInReply::Done),
        SignInCall::ForgotPassword(email) => return client.forgot_password(email).await.map(|()| SignInReply::Done),
        SignInCall::CheckRecoveryCode { email, code } => {
            return client.check_recovery_code(email, code).await.map(SignInReply::Token);
        }
        SignInCall::SignIn(request) => client.sign_in(request, token).await,
        SignInCall::Verify { attempt, method, code } => {
            let request = AttemptVerification {
                attempt: attempt.clone(),
                kind: AttemptKind::SignIn,
                method: method.clone(),
                code: code.clone(),
                invite_token: Box::default(),
            };
            client.attempt_verification(&request).await
        }
        SignInCall::CompleteProfile { attempt, fields } => client.complete_profile(attempt, fields).await,
        SignInCall::ResetPassword { token, password } => client.reset_password(token, password).await,
        SignInCall::FinishPasskey(assertion) => client.finish_passkey_sign_in(assertion).await,
        SignInCall::Confirm
        | SignInCall::SwitchAccount(_)
        | SignInCall::AskPasskey
        | SignInCall::CountPasskeys
        | SignInCall::UpgradeToPasskey
        | SignInCall::RegisterPasskey => client.session().await,
    };
    session.map(|session| SignInReply::Session(Rc::new(session)))
}
