//! The codes of an attempt: each step's is sent once by itself, then when it is asked for.

use super::Turn;
use crate::client::{Secret, VerificationStrategy};
use crate::flow::code::{Sent, one_time_code};
use crate::flow::sign_in::CodeChannel;
use crate::flow::sign_up::{
    SignUpCall, SignUpError, SignUpErrorReason as Reason, SignUpField, SignUpScreen, SignUpState, SignUpTask,
};
use crate::wire::{Prepared, SignInStep, SignUpStep, Timestamp};

impl Turn<'_> {
    pub(super) fn show_sent(
        &mut self,
        state: &mut SignUpState,
        step: &SignUpStep,
        channel: CodeChannel,
        now: Timestamp,
    ) {
        state.screen = SignUpScreen::Code(channel);
        let is_sent = state.sent.as_ref().is_some_and(|sent| sent.step == alike(step));
        if is_sent || state.prepared.as_ref() == Some(step) {
            return;
        }
        state.prepared = Some(step.clone());
        // Remembered before the answer: a reload meanwhile must not send a second one.
        state.sent = Some(Sent {
            step: alike(step),
            at: now,
            ..Sent::default()
        });
        state.is_resending = false;
        self.prepare(state);
    }

    /// Has the code of the screen sent.
    fn prepare(&mut self, state: &mut SignUpState) {
        let strategy = match state.screen {
            SignUpScreen::Code(CodeChannel::Email) => VerificationStrategy::EmailCode,
            SignUpScreen::Code(CodeChannel::Phone) => VerificationStrategy::PhoneCode,
            _ => return,
        };
        if let Some(attempt) = state.attempt.clone() {
            self.call(state, SignUpTask::Preparing, SignUpCall::Prepare { attempt, strategy });
        }
    }

    pub(super) fn prepared(&self, state: &mut SignUpState, prepared: &Prepared, now: Timestamp) {
        state.is_resending = false;
        let to = prepared.masked_phone.as_deref().or(prepared.masked_email.as_deref());
        state.sent = state.step.as_ref().map(|step| Sent {
            step: alike(step),
            factor: None,
            at: now,
            to: to.unwrap_or_default().into(),
        });
    }

    /// Nothing was sent, unless it was sent before.
    pub(super) fn prepare_failed(&self, state: &mut SignUpState) {
        if !std::mem::take(&mut state.is_resending) {
            state.sent = None;
        }
    }

    pub(super) fn resend(&mut self, state: &mut SignUpState, now: Timestamp) {
        let is_too_early = state.sent.as_ref().is_some_and(|sent| now < sent.again_at());
        if matches!(state.screen, SignUpScreen::Code(_)) && !is_too_early {
            state.is_resending = state.sent.is_some();
            self.prepare(state);
        }
    }

    pub(super) fn submit_code(&mut self, state: &mut SignUpState, typed: &Secret) {
        let (SignUpScreen::Code(_), Some(attempt)) = (&state.screen, state.attempt.clone()) else {
            return;
        };
        let is_empty = typed.expose().trim().is_empty();
        let Some(code) = one_time_code(typed) else {
            let reason = if is_empty {
                Reason::CodeMissing
            } else {
                Reason::CodeMalformed
            };
            return self.refuse(state, vec![SignUpError::of_field(SignUpField::Code, reason)]);
        };
        let call = SignUpCall::Verify {
            attempt,
            code,
            invite_token: self.token(state),
        };
        self.call(state, SignUpTask::Verifying, call);
    }
}

/// What was sent is kept by the steps of a sign-in, which are named alike.
fn alike(step: &SignUpStep) -> SignInStep {
    SignInStep::from(step.as_str())
}
