//! Executes what the sign-in machine asks for.

use std::cell::RefCell;
use std::rc::Rc;

use super::Engine;
use super::web_authn::{self, AbortHandle, CreateMode, GetMode};
use crate::client::{
    Assertion, AttemptKind, AttemptVerification, CallError, Client, PrepareVerification, VerificationStrategy,
    WebAuthnError,
};
use crate::flow::sign_in::{SignInCall, SignInFailure, SignInReply};

/// What the calls of one sign-in share.
#[derive(Clone)]
pub(super) struct Caller {
    pub(super) engine: Rc<Engine>,
    /// Where a finished sign-in leads, absolute.
    pub(super) redirect_uri: Rc<str>,
    /// Calls the browser's passkey dialog off.
    pub(super) dialog: Dialog,
}

/// The one passkey dialog, or suggestion, that a page can have open.
#[derive(Clone, Debug, Default)]
pub(super) struct Dialog(Rc<RefCell<Option<AbortHandle>>>);

impl Dialog {
    /// Opens one in place of the one before.
    fn open(&self) -> AbortHandle {
        self.close();
        let abort = AbortHandle::new();
        *self.0.borrow_mut() = Some(abort.clone());
        abort
    }

    /// Calls off what is open.
    pub(super) fn close(&self) {
        if let Some(abort) = self.0.borrow_mut().take() {
            abort.abort();
        }
    }
}

impl Caller {
    /// Makes a call, with a challenge token where the server wants one.
    pub(super) async fn make(&self, call: &SignInCall) -> Result<SignInReply, SignInFailure> {
        let engine = &self.engine;
        match call {
            SignInCall::Confirm => Ok(SignInReply::Session(engine.confirm_session().await?)),
            SignInCall::SwitchAccount(id) => Ok(engine.switch_sign_in(id).await.map(|()| SignInReply::Done)?),
            SignInCall::AskPasskey => Ok(SignInReply::Assertion(self.ask_passkey(GetMode::Modal).await?)),
            SignInCall::RegisterPasskey => self.register_passkey().await,
            SignInCall::CountPasskeys => {
                let wants = web_authn::is_supported() && !engine.client().has_passkeys().await?;
                Ok(SignInReply::WantsPasskey(wants))
            }
            call if call.is_protected() => {
                let answer = engine
                    .protected(async |client, token| send(client, call, &self.redirect_uri, token).await)
                    .await;
                Ok(answer?)
            }
            call => Ok(send(engine.client(), call, &self.redirect_uri, "").await?),
        }
    }

    /// What the person picks out of the browser's suggestions; `None` when that never comes about, for whatever reason.
    pub(super) async fn suggest_passkey(&self) -> Option<Assertion> {
        if !web_authn::conditional_supported().await {
            return None;
        }
        self.ask_passkey(GetMode::Conditional).await.ok()
    }

    async fn ask_passkey(&self, mode: GetMode) -> Result<Assertion, SignInFailure> {
        if !web_authn::is_supported() {
            return Err(WebAuthnError::Unsupported.into());
        }
        let abort = self.dialog.open();
        let options = self
            .engine
            .protected(async |client, token| client.begin_passkey_sign_in(token).await)
            .await?;
        Ok(web_authn::get(&options, mode, &abort).await?)
    }

    async fn register_passkey(&self) -> Result<SignInReply, SignInFailure> {
        let client = self.engine.client();
        let abort = self.dialog.open();
        let options = client.begin_passkey_registration().await?;
        let attestation = web_authn::create(&options, CreateMode::Modal, &abort).await?;
        client.finish_passkey_registration(&attestation, "").await?;
        Ok(SignInReply::Done)
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
        | SignInCall::RegisterPasskey => client.session().await,
    };
    session.map(|session| SignInReply::Session(Rc::new(session)))
}
