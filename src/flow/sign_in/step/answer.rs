//! Answers, each by the request that it answers.

use std::rc::Rc;

use super::Turn;
use super::session::is_over;
use crate::client::{CallError, WebAuthnError};
use crate::flow::sign_in::{
    SignInError, SignInErrorReason as Reason, SignInFailure, SignInField, SignInReply, SignInScreen, SignInState,
    SignInTask,
};
use crate::wire::{Session, Timestamp};

impl Turn<'_> {
    pub(super) fn answered(
        &mut self,
        state: &mut SignInState,
        task: SignInTask,
        now: Timestamp,
        answer: Result<SignInReply, SignInFailure>,
    ) {
        match answer {
            Ok(reply) => self.succeeded(state, task, now, reply),
            Err(failure) => self.failed(state, task, now, &failure),
        }
    }

    fn succeeded(&mut self, state: &mut SignInState, task: SignInTask, now: Timestamp, reply: SignInReply) {
        match (task, reply) {
            (SignInTask::Identifying, SignInReply::Identified(identified)) => self.identified(state, identified),
            (SignInTask::Confirming, SignInReply::Session(session)) => self.confirmed(state, session, now),
            (SignInTask::SigningIn | SignInTask::CheckingPasskey | SignInTask::ResettingPassword, reply) => {
                self.began(state, &reply, now);
            }
            (SignInTask::Verifying | SignInTask::CompletingProfile, SignInReply::Session(_)) => self.confirm(state),
            (SignInTask::Switching | SignInTask::SpendingTicket, SignInReply::Done) => self.confirm(state),
            (SignInTask::Preparing, SignInReply::Prepared(prepared)) => self.prepared(state, &prepared, now),
            (SignInTask::AskingProvider, SignInReply::Address(address)) => self.leave(state, address),
            (SignInTask::SendingRecovery, SignInReply::Done) => self.recovery_sent(state, now),
            (SignInTask::CheckingRecovery, SignInReply::Token(token)) => self.recovery_proved(state, token),
            (SignInTask::AskingPasskey, SignInReply::Assertion(assertion)) => self.check_passkey(state, assertion),
            (SignInTask::CountingPasskeys, SignInReply::WantsPasskey(true)) => self.upgrade_to_passkey(state),
            (SignInTask::CountingPasskeys | SignInTask::UpgradingToPasskey | SignInTask::RegisteringPasskey, _) => {
                self.finish(state);
            }
            // An answer to something else: the driver never gives one.
            _ => self.refuse(state, SignInError::of_form(Reason::ServerFault)),
        }
    }

    /// The server made an attempt, or signed somebody in at once.
    fn began(&mut self, state: &mut SignInState, reply: &SignInReply, now: Timestamp) {
        let no_session = Rc::<Session>::default();
        let session = if let SignInReply::Session(session) = reply {
            session
        } else {
            &no_session
        };
        let newest = session.newest_sign_in_attempt_since(&state.known_attempts);
        state.attempt = newest.map(|attempt| attempt.id.clone());
        state.attempt_seen = state.attempt.as_ref().map(|_| now);
        state.token = None;
        self.confirm(state);
    }

    fn failed(&mut self, state: &mut SignInState, task: SignInTask, now: Timestamp, failure: &SignInFailure) {
        let error = in_context(task, SignInError::from(failure));
        let sent = state.sent_form.take_if(|_| task != SignInTask::Confirming);
        let is_corrected = |field| sent.as_ref().is_some_and(|sent| sent.is_corrected(field, state));
        if error.field.is_some_and(is_corrected) {
            // What is wrong with the text before is nobody's business any more.
            return;
        }
        let was_refused = matches!(failure, SignInFailure::Call(CallError::Api(_)));
        let is_of_attempt = matches!(
            task,
            SignInTask::Preparing | SignInTask::Verifying | SignInTask::CompletingProfile
        );
        if is_of_attempt && (error.reason == Reason::AttemptExpired || was_refused && is_over(state, now)) {
            self.leave_attempt(state);
            state.error = Some(SignInError::of_form(Reason::AttemptExpired));
            return;
        }
        match task {
            SignInTask::Identifying if is_missing(failure) => self.show_password(state),
            SignInTask::SendingRecovery if error.reason == Reason::InvalidCredentials || is_missing(failure) => {
                // Whether somebody has this address is nobody's business.
                state.sent_form = sent;
                self.recovery_sent(state, now);
            }
            SignInTask::AskingPasskey | SignInTask::RegisteringPasskey if was_closed(failure) => {}
            SignInTask::UpgradingToPasskey | SignInTask::RegisteringPasskey
                if *failure == SignInFailure::Passkey(WebAuthnError::InvalidState) =>
            {
                self.finish(state);
            }
            SignInTask::UpgradingToPasskey => self.offer_passkey(state),
            SignInTask::CountingPasskeys => self.finish(state),
            // Nobody hears of it, and the browser is not asked for the same passkey again and again.
            SignInTask::CheckingPasskey if std::mem::take(&mut state.is_suggested) => state.has_suggested = true,
            SignInTask::SigningIn | SignInTask::CheckingPasskey
                if error.reason == Reason::AlreadySignedIn && state.has_accounts() =>
            {
                self.show_accounts(state);
                state.error = Some(error);
            }
            SignInTask::SpendingTicket => {
                state.screen = SignInScreen::Loading;
                self.settle(state, now);
                if state.screen != SignInScreen::Finished {
                    state.error = Some(SignInError::of_form(error.reason));
                }
            }
            SignInTask::Preparing => {
                self.prepare_failed(state);
                self.refuse_at(state, error, now);
            }
            SignInTask::CompletingProfile if error.reason == Reason::FieldMissing => {
                // Which ones, the session's attempt says.
                state.profile_refused = true;
                self.confirm(state);
            }
            SignInTask::ResettingPassword if error.reason == Reason::RecoveryExpired => {
                state.token = None;
                state.sent = None;
                state.screen = SignInScreen::RecoveryEmail;
                state.error = Some(error);
            }
            _ => self.refuse_at(state, error, now),
        }
    }
}

/// The same refusal means something else in another place.
fn in_context(task: SignInTask, error: SignInError) -> SignInError {
    let (field, reason) = match (task, error.reason) {
        (SignInTask::CheckingRecovery, Reason::InvalidCredentials) => (Some(SignInField::Code), Reason::CodeWrong),
        (SignInTask::CheckingPasskey, Reason::InvalidCredentials) => (None, Reason::PasskeyRefused),
        (SignInTask::SpendingTicket, Reason::InvalidCredentials) => (None, Reason::TicketRefused),
        (_, reason) => (error.field, reason),
    };
    SignInError { field, reason }
}

/// An older server has no such endpoint, or knows nobody of this name.
fn is_missing(failure: &SignInFailure) -> bool {
    matches!(failure, SignInFailure::Call(CallError::Api(api)) if api.status == 404)
}

/// The person closed the dialog: that needs no explanation.
fn was_closed(failure: &SignInFailure) -> bool {
    matches!(
        failure,
        SignInFailure::Passkey(WebAuthnError::Cancelled | WebAuthnError::NotAllowed)
    )
}
