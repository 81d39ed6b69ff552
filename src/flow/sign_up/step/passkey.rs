//! The offer of a passkey to who just signed up.

use super::Turn;
use super::outcome::{forget_attempt, forget_typed};
use crate::client::CallError;
use crate::flow::passkey_offer::RegistrationEnd;
use crate::flow::sign_in::SignInFailure;
use crate::flow::sign_up::{
    SignUpCall, SignUpError, SignUpErrorReason as Reason, SignUpScreen, SignUpState, SignUpTask,
};

impl Turn<'_> {
    /// The attempt is kept as long as nobody knows: a reload asks again.
    pub(super) fn count_passkeys(&mut self, state: &mut SignUpState) {
        state.screen = SignUpScreen::Confirming;
        self.call(state, SignUpTask::CountingPasskeys, SignUpCall::CountPasskeys);
    }

    /// Nobody is kept waiting by a question about something that was not asked for.
    pub(super) fn passkeys_counted(&mut self, state: &mut SignUpState, wants_passkey: Result<bool, &CallError>) {
        if !state.is_anybody_active() {
            // Signed out again by another tab.
            forget_attempt(state);
            self.show_form(state);
        } else if wants_passkey == Ok(true) {
            self.drop_request(state);
            forget_attempt(state);
            forget_typed(state);
            state.screen = SignUpScreen::PasskeyPrompt;
        } else {
            self.lead_on(state);
        }
    }

    pub(super) fn register_passkey(&mut self, state: &mut SignUpState) {
        if state.screen == SignUpScreen::PasskeyPrompt {
            self.call(state, SignUpTask::RegisteringPasskey, SignUpCall::RegisterPasskey);
        }
    }

    pub(super) fn registered(&mut self, state: &mut SignUpState, answer: Result<(), SignInFailure>) {
        match RegistrationEnd::of(answer) {
            RegistrationEnd::Done => self.lead_on(state),
            RegistrationEnd::Open(reason) => {
                let errors = reason.map(|reason| SignUpError::of_form(Reason::PasskeyFailed(reason)));
                state.errors = errors.into_iter().collect();
            }
        }
    }

    pub(super) fn decline_passkey(&mut self, state: &mut SignUpState) {
        if state.screen == SignUpScreen::PasskeyPrompt {
            self.lead_on(state);
        }
    }
}
