//! A forgotten password: the address, the mailed code, the new password.

use super::Turn;
use crate::client::Secret;
use crate::flow::code::Sent;
use crate::flow::profile_completion::looks_like_email;
use crate::flow::sign_in::sent_form::SentForm;
use crate::flow::sign_in::{
    SignInCall, SignInError, SignInErrorReason as Reason, SignInField, SignInScreen, SignInState, SignInTask,
};
use crate::wire::Timestamp;

impl Turn<'_> {
    pub(super) fn show_recovery(&mut self, state: &mut SignInState) {
        let is_offered = matches!(
            state.screen,
            SignInScreen::Identifier | SignInScreen::Password | SignInScreen::Methods | SignInScreen::RecoveryCode
        );
        if is_offered && self.rules.recovery {
            self.show_form(state);
            state.screen = SignInScreen::RecoveryEmail;
        }
    }

    pub(super) fn submit_recovery_email(&mut self, state: &mut SignInState, text: &str) {
        if state.screen != SignInScreen::RecoveryEmail {
            return;
        }
        state.identifier = text.trim().into();
        let flaw = match &*state.identifier {
            "" => Some(Reason::IdentifierMissing),
            email if !looks_like_email(email) => Some(Reason::EmailMalformed),
            _ => None,
        };
        match flaw {
            Some(reason) => self.refuse(state, SignInError::of_field(SignInField::Identifier, reason)),
            None => self.send_recovery(state),
        }
    }

    pub(super) fn send_recovery(&mut self, state: &mut SignInState) {
        let call = SignInCall::ForgotPassword(state.identifier.clone());
        self.call(state, SignInTask::SendingRecovery, call);
        state.sent_form = Some(SentForm::of(state));
    }

    /// The code is on its way, or nobody has this address: the two look the same.
    pub(super) fn recovery_sent(&mut self, state: &mut SignInState, now: Timestamp) {
        if state.sent_form.take().is_some_and(|sent| sent.is_of_another(state)) {
            // A code of the address before is nothing to wait for.
            return;
        }
        state.screen = SignInScreen::RecoveryCode;
        state.sent = Some(Sent {
            at: now,
            to: state.identifier.clone(),
            ..Sent::default()
        });
    }

    pub(super) fn check_recovery(&mut self, state: &mut SignInState, code: Secret) {
        let email = state.identifier.clone();
        let call = SignInCall::CheckRecoveryCode { email, code };
        self.call(state, SignInTask::CheckingRecovery, call);
    }

    pub(super) fn recovery_proved(&mut self, state: &mut SignInState, token: Secret) {
        if token.is_empty() {
            return self.refuse(state, SignInError::of_form(Reason::ServerFault));
        }
        state.token = Some(token);
        state.screen = SignInScreen::RecoveryPassword;
    }

    pub(super) fn submit_new_password(&mut self, state: &mut SignInState, password: Secret) {
        let Some(token) = state.token.clone() else { return };
        if state.screen != SignInScreen::RecoveryPassword {
            return;
        }
        let flaw = if password.is_empty() {
            Some(Reason::PasswordMissing)
        } else {
            let broken = self.rules.password.first_broken(password.expose());
            broken.map(Reason::PasswordTooWeak)
        };
        if let Some(reason) = flaw {
            return self.refuse(state, SignInError::of_field(SignInField::NewPassword, reason));
        }
        self.expect_attempt(state);
        let call = SignInCall::ResetPassword { token, password };
        self.call(state, SignInTask::ResettingPassword, call);
    }
}
