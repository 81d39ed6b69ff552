//! Passkeys: suggested by the browser, asked for by a button, offered after a sign-in without one.

use super::Turn;
use crate::client::Assertion;
use crate::flow::sign_in::{FirstFactor, SignInCall, SignInEffect, SignInScreen, SignInState, SignInTask};
use crate::wire::SignInMethod;

impl Turn<'_> {
    /// The browser suggests passkeys for as long as the identifier is asked for, and no longer.
    pub(super) fn suggest_passkeys(&mut self, state: &mut SignInState) {
        let is_asking = matches!(
            state.task,
            Some(SignInTask::AskingPasskey | SignInTask::CheckingPasskey)
        );
        let is_at_identifier = state.screen == SignInScreen::Identifier && state.method != FirstFactor::PhoneCode;
        let is_wanted = is_at_identifier && !is_asking && self.rules.passkey.autofill;
        if !is_at_identifier {
            state.has_suggested = false;
        }
        if state.is_suggesting && !is_wanted {
            state.is_suggesting = false;
            // Before the dialog of the button, which could not open beside it.
            self.effects.insert(0, SignInEffect::CallOffPasskey);
        } else if !state.is_suggesting && is_wanted && !state.has_suggested {
            state.is_suggesting = true;
            state.offer = state.offer.wrapping_add(1);
            self.effects.push(SignInEffect::SuggestPasskeys { offer: state.offer });
        }
    }

    /// A picked suggestion signs in, unless something else is under way: it neither starts nor replaces that.
    pub(super) fn passkey_suggested(&mut self, state: &mut SignInState, offer: u32, assertion: Option<Assertion>) {
        if !state.is_suggesting || offer != state.offer {
            return;
        }
        state.is_suggesting = false;
        match assertion {
            Some(assertion) if !state.is_busy() => {
                self.check_passkey(state, assertion);
                state.is_suggested = true;
            }
            _ => state.has_suggested = true,
        }
    }

    pub(super) fn ask_passkey(&mut self, state: &mut SignInState) {
        let is_offered = matches!(
            state.screen,
            SignInScreen::Identifier | SignInScreen::Password | SignInScreen::Methods
        );
        if is_offered && self.rules.passkey.enabled {
            self.call(state, SignInTask::AskingPasskey, SignInCall::AskPasskey);
        }
    }

    pub(super) fn check_passkey(&mut self, state: &mut SignInState, assertion: Assertion) {
        self.expect_attempt(state);
        state.is_suggested = false;
        self.call(state, SignInTask::CheckingPasskey, SignInCall::FinishPasskey(assertion));
    }

    /// Who has none gets one without a word, where the browser can do that: only for a password that was just typed.
    pub(super) fn upgrade_to_passkey(&mut self, state: &mut SignInState) {
        let method = state.attempt().map(|attempt| &attempt.method);
        if let Some(SignInMethod::PlainEmail | SignInMethod::PlainUsername) = method {
            self.call(state, SignInTask::UpgradingToPasskey, SignInCall::UpgradeToPasskey);
        } else {
            self.offer_passkey(state);
        }
    }

    pub(super) fn offer_passkey(&mut self, state: &mut SignInState) {
        self.start_over(state);
        if !self.is_undone(state) {
            state.screen = SignInScreen::PasskeyPrompt;
        }
    }

    pub(super) fn register_passkey(&mut self, state: &mut SignInState) {
        if state.screen == SignInScreen::PasskeyPrompt {
            self.call(state, SignInTask::RegisteringPasskey, SignInCall::RegisterPasskey);
        }
    }
}
