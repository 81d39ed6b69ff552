//! Codes, links and second factors of an attempt.

use super::Turn;
use crate::client::{Secret, VerificationStrategy};
use crate::flow::code::{Sent, backup_code, decimal_digits, one_time_code};
use crate::flow::sign_in::{
    CodeChannel, SignInCall, SignInError, SignInErrorReason as Reason, SignInField, SignInScreen, SignInState,
    SignInTask,
};
use crate::wire::{Prepared, SecondFactor, SignInStep, Timestamp};

/// How many digits of the phone the server asks for.
const LAST_DIGITS: usize = 4;

impl Turn<'_> {
    /// Something is sent for this step: once by itself, then when it is asked for.
    pub(super) fn show_sent(&mut self, state: &mut SignInState, step: &SignInStep, now: Timestamp) {
        state.screen = match step {
            SignInStep::VerifyEmailLink => SignInScreen::LinkSent,
            SignInStep::VerifyPhone | SignInStep::VerifyPhoneOtp => SignInScreen::Code(CodeChannel::Phone),
            _ => SignInScreen::Code(CodeChannel::Email),
        };
        let is_sent = state.sent.as_ref().is_some_and(|sent| sent.step == *step);
        if is_sent || state.prepared.as_ref() == Some(step) {
            return;
        }
        state.prepared = Some(step.clone());
        // Remembered before the answer: a reload meanwhile must not send a second one.
        state.sent = Some(Sent {
            step: step.clone(),
            at: now,
            ..Sent::default()
        });
        state.is_resending = false;
        self.prepare_step(state);
    }

    /// Has the code or link of the screen sent.
    fn prepare_step(&mut self, state: &mut SignInState) {
        let strategy = match state.screen {
            SignInScreen::LinkSent => VerificationStrategy::EmailLink,
            SignInScreen::Code(CodeChannel::Phone) => VerificationStrategy::PhoneCode,
            _ => VerificationStrategy::EmailCode,
        };
        self.prepare(state, strategy, Box::default());
    }

    fn prepare(&mut self, state: &mut SignInState, strategy: VerificationStrategy, last_digits: Box<str>) {
        let Some(attempt) = state.attempt.clone() else { return };
        let call = SignInCall::Prepare {
            attempt,
            strategy,
            last_digits,
        };
        self.call(state, SignInTask::Preparing, call);
    }

    pub(super) fn prepared(&mut self, state: &mut SignInState, prepared: &Prepared, now: Timestamp) {
        state.is_resending = false;
        let step = state
            .attempt()
            .map(|attempt| attempt.step().clone())
            .unwrap_or_default();
        let factor = state.factor.clone().filter(|_| step == SignInStep::VerifySecondFactor);
        let to = prepared.masked_phone.as_deref().or(prepared.masked_email.as_deref());
        if let Some(factor) = &factor {
            state.screen = SignInScreen::SecondFactorCode(factor.clone());
        }
        state.sent = Some(Sent {
            step,
            factor,
            at: now,
            to: to.unwrap_or_default().into(),
        });
    }

    pub(super) fn prepare_failed(&self, state: &mut SignInState) {
        if !std::mem::take(&mut state.is_resending) {
            state.sent = None;
        }
        // A method that cannot be announced is chosen anew; the digits of the phone are typed anew.
        if let SignInScreen::SecondFactorCode(factor) = &state.screen
            && *factor != SecondFactor::PhoneOtp
        {
            state.factor = None;
            state.screen = SignInScreen::SecondFactorChoice;
        }
    }

    pub(super) fn resend(&mut self, state: &mut SignInState, now: Timestamp) {
        let is_too_early = state.sent.as_ref().is_some_and(|sent| now < sent.again_at());
        if is_too_early {
            return;
        }
        state.is_resending = state.sent.is_some();
        match &state.screen {
            SignInScreen::Code(_) | SignInScreen::LinkSent => self.prepare_step(state),
            SignInScreen::RecoveryCode => self.send_recovery(state),
            SignInScreen::SecondFactorCode(SecondFactor::PhoneOtp) if state.last_digits.is_empty() => {
                state.sent = None;
                state.screen = SignInScreen::LastDigits;
            }
            SignInScreen::SecondFactorCode(SecondFactor::PhoneOtp) => {
                self.prepare(state, VerificationStrategy::PhoneCode, state.last_digits.clone());
            }
            _ => {}
        }
    }

    pub(super) fn submit_code(&mut self, state: &mut SignInState, typed: &Secret) {
        let method = match &state.screen {
            SignInScreen::Code(_) | SignInScreen::RecoveryCode => None,
            SignInScreen::SecondFactorCode(factor) => Some(factor.clone()),
            _ => return,
        };
        let code = match method {
            Some(SecondFactor::BackupCode) => Some(backup_code(typed)),
            _ => one_time_code(typed),
        };
        let is_empty = typed.expose().trim().is_empty();
        let Some(code) = code.filter(|_| !is_empty) else {
            let reason = if is_empty {
                Reason::CodeMissing
            } else {
                Reason::CodeMalformed
            };
            return self.refuse(state, SignInError::of_field(SignInField::Code, reason));
        };
        match state.attempt.clone() {
            _ if state.screen == SignInScreen::RecoveryCode => self.check_recovery(state, code),
            Some(attempt) => {
                let call = SignInCall::Verify { attempt, method, code };
                self.call(state, SignInTask::Verifying, call);
            }
            None => {}
        }
    }

    /// The second factor: the one in use, the only one there is, or a choice.
    pub(super) fn show_second_factor(&mut self, state: &mut SignInState) {
        let usable: Vec<_> = usable(state.second_factors()).cloned().collect();
        let is_chosen = state.factor.as_ref().is_some_and(|factor| usable.contains(factor));
        let wants_choice = state.place == Some(SignInScreen::SecondFactorChoice);
        let is_first = state.prepared != Some(SignInStep::VerifySecondFactor);
        state.prepared = Some(SignInStep::VerifySecondFactor);
        match &*usable {
            [] => state.screen = SignInScreen::NoSecondFactor,
            _ if is_chosen && is_first => self.use_factor(state),
            _ if is_chosen => {}
            [only] if is_first && !wants_choice => {
                state.factor = Some(only.clone());
                self.use_factor(state);
            }
            _ => {
                state.factor = None;
                state.screen = SignInScreen::SecondFactorChoice;
            }
        }
    }

    pub(super) fn choose_factor(&mut self, state: &mut SignInState, factor: SecondFactor) {
        let is_asked = matches!(
            state.screen,
            SignInScreen::SecondFactorChoice | SignInScreen::SecondFactorCode(_) | SignInScreen::LastDigits
        );
        if is_asked && usable(state.second_factors()).any(|usable| *usable == factor) {
            state.error = None;
            state.factor = Some(factor);
            self.use_factor(state);
        }
    }

    /// The server is told of the method before its code is sent: it would check any code as an app's otherwise.
    fn use_factor(&mut self, state: &mut SignInState) {
        let Some(factor) = state.factor.clone() else { return };
        let sent = state.sent.as_ref();
        let is_announced = sent.is_some_and(|sent| sent.factor.as_ref() == Some(&factor));
        state.screen = match factor {
            SecondFactor::PhoneOtp if !is_announced => SignInScreen::LastDigits,
            _ => SignInScreen::SecondFactorCode(factor.clone()),
        };
        if is_announced || factor == SecondFactor::PhoneOtp {
            return;
        }
        state.sent = None;
        state.is_resending = false;
        let strategy = match factor {
            SecondFactor::BackupCode => VerificationStrategy::BackupCode,
            _ => VerificationStrategy::Authenticator,
        };
        self.prepare(state, strategy, Box::default());
    }

    pub(super) fn show_factors(&mut self, state: &mut SignInState) {
        if matches!(
            state.screen,
            SignInScreen::SecondFactorCode(_) | SignInScreen::LastDigits
        ) {
            state.error = None;
            state.factor = None;
            state.screen = SignInScreen::SecondFactorChoice;
        }
    }

    pub(super) fn submit_last_digits(&mut self, state: &mut SignInState, typed: &str) {
        if state.screen != SignInScreen::LastDigits {
            return;
        }
        let digits = decimal_digits(typed);
        if digits.len() != LAST_DIGITS {
            let error = SignInError::of_field(SignInField::LastDigits, Reason::LastDigitsMalformed);
            return self.refuse(state, error);
        }
        state.last_digits = digits.into();
        state.is_resending = false;
        self.prepare(state, VerificationStrategy::PhoneCode, state.last_digits.clone());
    }
}

/// The second factors that this kit knows.
fn usable(factors: &[SecondFactor]) -> impl Iterator<Item = &SecondFactor> {
    factors
        .iter()
        .filter(|factor| !matches!(factor, SecondFactor::Unknown(_)))
}
