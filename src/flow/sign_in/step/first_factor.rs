//! Who it is, and by which method: identifier, phone number, password, providers.

use super::outcome::forget_attempt;
use super::session::active_id;
use super::{Turn, clear_field_error};
use crate::client::{Secret, SignInRequest};
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::looks_like_email;
use crate::flow::redirect::is_provider_address;
use crate::flow::sign_in::sent_form::SentForm;
use crate::flow::sign_in::{
    FirstFactor, Identifiers, SignInCall, SignInEffect, SignInError, SignInErrorReason as Reason, SignInField,
    SignInScreen, SignInState, SignInTask,
};
use crate::wire::{Identified, IdentifyStrategy, SocialProvider};

impl Turn<'_> {
    /// A changed identifier makes the answer about the old one worthless; what was sent by it is not undone by that.
    pub(super) fn type_identifier(&mut self, state: &mut SignInState, text: Box<str>) {
        let is_shown = matches!(state.screen, SignInScreen::Identifier | SignInScreen::RecoveryEmail);
        if !is_shown || state.identifier == text {
            return;
        }
        state.identifier = text;
        state.is_identified = false;
        clear_field_error(state, SignInField::Identifier);
        if state.task == Some(SignInTask::Identifying) {
            self.drop_request(state);
            self.hear_late(state);
        }
    }

    pub(super) fn type_phone(&mut self, state: &mut SignInState, phone: PhoneInput) {
        if state.screen == SignInScreen::Identifier && state.phone != phone {
            state.phone = phone;
            clear_field_error(state, SignInField::Phone);
        }
    }

    pub(super) fn submit_identifier(&mut self, state: &mut SignInState, text: &str) {
        let asks_phone = state.method == FirstFactor::PhoneCode;
        if state.screen != SignInScreen::Identifier || asks_phone || !self.rules.allows(state.method) {
            return;
        }
        state.identifier = text.trim().into();
        let needs_email = state.method != FirstFactor::Password || self.rules.identifiers == Some(Identifiers::Email);
        if let Some(reason) = flaw(&state.identifier, needs_email) {
            return self.refuse(state, SignInError::of_field(SignInField::Identifier, reason));
        }
        match state.method {
            FirstFactor::Password => {
                let call = SignInCall::Identify(state.identifier.clone());
                self.call(state, SignInTask::Identifying, call);
            }
            _ => self.begin_by_mail(state),
        }
    }

    pub(super) fn submit_phone(&mut self, state: &mut SignInState, phone: PhoneInput) {
        if state.screen != SignInScreen::Identifier || state.method != FirstFactor::PhoneCode {
            return;
        }
        state.phone = phone;
        let flaw = match &state.phone {
            phone if phone.is_empty() => Some(Reason::PhoneMissing),
            phone if !phone.is_plausible() => Some(Reason::PhoneMalformed),
            _ => None,
        };
        if let Some(reason) = flaw {
            return self.refuse(state, SignInError::of_field(SignInField::Phone, reason));
        }
        let request = SignInRequest::PhoneCode {
            dial_code: state.phone.dial_code.clone(),
            number: state.phone.national_digits(),
        };
        self.begin(state, request);
    }

    /// A code or a link by mail.
    fn begin_by_mail(&mut self, state: &mut SignInState) {
        let email = state.identifier.clone();
        let request = if state.method == FirstFactor::EmailLink {
            SignInRequest::EmailLink { email }
        } else {
            SignInRequest::EmailCode { email }
        };
        self.begin(state, request);
    }

    fn begin(&mut self, state: &mut SignInState, request: SignInRequest) {
        self.expect_attempt(state);
        self.call(state, SignInTask::SigningIn, SignInCall::SignIn(request));
        state.sent_form = Some(SentForm::of(state));
    }

    /// What is there now is not what the next request makes.
    pub(super) fn expect_attempt(&self, state: &mut SignInState) {
        forget_attempt(state);
        let session = state.session.as_deref();
        state.known_attempts = session
            .map(|session| {
                session
                    .signin_attempts
                    .iter()
                    .map(|attempt| attempt.id.clone())
                    .collect()
            })
            .unwrap_or_default();
        state.known_active = session.and_then(active_id);
    }

    /// The server's proposal for the identifier. It is a convenience: where it leads nowhere, the password is asked for.
    pub(super) fn identified(&mut self, state: &mut SignInState, identified: Identified) {
        if std::mem::take(&mut state.signed_in_meanwhile) {
            return self.finish(state);
        }
        let provider = identified.provider.as_deref().map(SocialProvider::from);
        let sent_form = SentForm::of(state);
        match (identified.strategy, identified.connection_id, provider) {
            (IdentifyStrategy::Sso, Some(connection), _) => {
                let call = SignInCall::BeginEnterprise(connection);
                self.call(state, SignInTask::AskingProvider, call);
                state.sent_form = Some(sent_form);
            }
            (IdentifyStrategy::Social, _, Some(provider)) if self.rules.social.contains(&provider) => {
                self.call(state, SignInTask::AskingProvider, SignInCall::BeginSocial(provider));
                state.sent_form = Some(sent_form);
            }
            _ => self.show_password(state),
        }
    }

    pub(super) fn show_password(&self, state: &mut SignInState) {
        state.is_identified = true;
        state.error = None;
        state.screen = SignInScreen::Password;
    }

    pub(super) fn submit_password(&mut self, state: &mut SignInState, password: Secret) {
        if state.screen != SignInScreen::Password {
            return;
        }
        if password.is_empty() {
            let error = SignInError::of_field(SignInField::Password, Reason::PasswordMissing);
            return self.refuse(state, error);
        }
        let identifier = state.identifier.clone();
        let is_email = match self.rules.identifiers {
            Some(Identifiers::Email) => true,
            Some(Identifiers::Username) => false,
            Some(Identifiers::Both) | None => identifier.contains('@'),
        };
        let request = if is_email {
            SignInRequest::Email {
                email: identifier,
                password,
            }
        } else {
            SignInRequest::Username {
                username: identifier,
                password,
            }
        };
        self.begin(state, request);
    }

    /// The list of ways in. An attempt under way is given up: its screen would come back by itself otherwise.
    pub(super) fn show_methods(&mut self, state: &mut SignInState) {
        let is_anything_to_leave = !matches!(
            state.screen,
            SignInScreen::Loading
                | SignInScreen::Methods
                | SignInScreen::Accounts
                | SignInScreen::Finished
                | SignInScreen::PasskeyPrompt
        );
        if !is_anything_to_leave || !self.rules.has_others(state.method) {
            return;
        }
        let is_identified = state.is_identified || state.attempt.is_some() && looks_like_email(&state.identifier);
        self.show_form(state);
        state.is_identified = is_identified;
        state.screen = SignInScreen::Methods;
    }

    pub(super) fn close_methods(&mut self, state: &mut SignInState) {
        if state.screen != SignInScreen::Methods {
            return;
        }
        let was_at_password = state.is_identified && state.method == FirstFactor::Password;
        self.show_form(state);
        if was_at_password && self.rules.identifiers.is_some() {
            self.show_password(state);
        }
    }

    /// Another method, with the identifier that was accepted if it fits.
    pub(super) fn choose_method(&mut self, state: &mut SignInState, method: FirstFactor) {
        let is_elsewhere = matches!(
            state.screen,
            SignInScreen::Accounts | SignInScreen::Finished | SignInScreen::PasskeyPrompt
        );
        if is_elsewhere || !state.is_ready() || !self.rules.allows(method) {
            return;
        }
        let is_email = looks_like_email(&state.identifier);
        let is_known = state.is_identified || state.attempt.is_some() && is_email;
        let was_listed = state.screen == SignInScreen::Methods;
        self.show_form(state);
        state.method = method;
        state.is_method_chosen = true;
        match method {
            FirstFactor::Password if is_known => self.show_password(state),
            FirstFactor::EmailCode | FirstFactor::EmailLink if is_known && is_email => {
                state.is_identified = true;
                if was_listed {
                    state.screen = SignInScreen::Methods;
                }
                self.begin_by_mail(state);
            }
            _ => {}
        }
    }

    pub(super) fn choose_social(&mut self, state: &mut SignInState, provider: SocialProvider) {
        let is_offered = matches!(
            state.screen,
            SignInScreen::Identifier | SignInScreen::Password | SignInScreen::Methods
        );
        if is_offered && self.rules.social.contains(&provider) {
            self.call(state, SignInTask::AskingProvider, SignInCall::BeginSocial(provider));
        }
    }

    /// Leaves for the provider's page, if it is one that may be opened.
    pub(super) fn leave(&mut self, state: &mut SignInState, address: Box<str>) {
        if std::mem::take(&mut state.signed_in_meanwhile) {
            return self.finish(state);
        }
        if state.sent_form.take().is_some_and(|sent| sent.is_of_another(state)) {
            // Somebody else's provider by now.
            return;
        }
        if !is_provider_address(&address) {
            return self.refuse(state, SignInError::of_form(Reason::ProviderUnusable));
        }
        state.screen = SignInScreen::Leaving;
        self.effects.push(SignInEffect::Leave(address));
    }
}

fn flaw(identifier: &str, needs_email: bool) -> Option<Reason> {
    if identifier.is_empty() {
        return Some(Reason::IdentifierMissing);
    }
    (needs_email && !looks_like_email(identifier)).then_some(Reason::EmailMalformed)
}
