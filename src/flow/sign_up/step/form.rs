//! The form: what is typed, what is wrong with it, and what is sent.

use super::{Turn, clear_error};
use crate::client::{IdentifierKind, Secret, SignUpRequest};
use crate::flow::profile_completion::{FieldFlaw, ProfileInput};
use crate::flow::redirect::is_provider_address;
use crate::flow::sign_up::availability::worth_asking;
use crate::flow::sign_up::{
    Ask, Availability, Invitation, SignUpCall, SignUpEffect, SignUpError, SignUpErrorReason as Reason, SignUpField,
    SignUpScreen, SignUpState, SignUpTask,
};
use crate::wire::{InvitationCheck, ProfileField, SignUpMode, SocialProvider};

const KINDS: [IdentifierKind; 2] = [IdentifierKind::Email, IdentifierKind::Username];

impl Turn<'_> {
    /// The form, as far as the deployment and the invitation let people see it. An invitation is asked about first.
    pub(super) fn show_form(&mut self, state: &mut SignUpState) {
        self.drop_request(state);
        if state.is_anybody_active() && !self.rules.several_accounts {
            // Signed in elsewhere meanwhile.
            return self.go_on(state);
        }
        if !state.invite_token.is_empty() && state.invitation == Invitation::Unknown {
            state.screen = SignUpScreen::Loading;
            let call = SignUpCall::CheckInvitation(state.invite_token.clone());
            return self.call(state, SignUpTask::CheckingInvitation, call);
        }
        let is_invited = matches!(state.invitation, Invitation::Good(_));
        state.screen = match self.rules.mode {
            // Servers are known to refuse even those who are invited; that is theirs to say.
            SignUpMode::Restricted if !is_invited => SignUpScreen::Restricted,
            SignUpMode::Waitlist if !is_invited => SignUpScreen::Waitlist,
            _ if self.rules.has_form() || !self.rules.open_social().is_empty() => SignUpScreen::Form,
            _ => SignUpScreen::NoMethod,
        };
        let is_refused = state.invitation == Invitation::Refused;
        // Who came by an invitation to something else hears of that where it counts.
        let is_news = state.proposed.is_empty() || state.screen != SignUpScreen::Form;
        if is_refused && is_news {
            state.errors.push(SignUpError::of_form(Reason::InvitationRefused));
        }
    }

    /// What is known of an invitation fills the form.
    pub(super) fn invitation_known(&mut self, state: &mut SignUpState, check: InvitationCheck) {
        state.invitation = if check.valid {
            let email = check.email.unwrap_or_default();
            let fill = |place: &mut Box<str>, value: Option<Box<str>>| {
                if let Some(value) = value.filter(|_| place.trim().is_empty()) {
                    *place = value;
                }
            };
            fill(&mut state.profile.first_name, check.first_name);
            fill(&mut state.profile.last_name, check.last_name);
            if !email.is_empty() {
                state.profile.email = email.clone();
            }
            Invitation::Good(email)
        } else {
            Invitation::Refused
        };
        self.show_form(state);
    }

    pub(super) fn type_profile(&mut self, state: &mut SignUpState, mut profile: ProfileInput) {
        if state.screen != SignUpScreen::Form {
            return;
        }
        keep_invited(state, &mut profile);
        let before = std::mem::replace(&mut state.profile, profile);
        for field in changed(&before, &state.profile) {
            clear_error(state, field);
        }
        for kind in KINDS {
            self.ask_availability(state, kind, &before);
        }
    }

    /// Asks whether somebody has an identifier that just changed.
    fn ask_availability(&mut self, state: &mut SignUpState, kind: IdentifierKind, before: &ProfileInput) {
        let (text, old, field) = match kind {
            IdentifierKind::Email => (&state.profile.email, &before.email, ProfileField::EmailAddress),
            IdentifierKind::Username => (&state.profile.username, &before.username, ProfileField::Username),
        };
        if text.trim() == old.trim() || self.rules.ask(&field) == Ask::No {
            return;
        }
        let worth = worth_asking(kind, &state.profile, self.rules.usernames).map(Box::<str>::from);
        let was_asked = state.availability.of(kind) == Availability::Asked;
        let known = match worth {
            Some(_) => Availability::Asked,
            None => Availability::Unknown,
        };
        state.availability.put(kind, known);
        if worth.is_some() || was_asked {
            let text = worth.unwrap_or_default();
            self.effects.push(SignUpEffect::AskAvailability { kind, text });
        }
    }

    /// Only what is said of the text as it is now counts.
    pub(super) fn availability_known(
        &self,
        state: &mut SignUpState,
        kind: IdentifierKind,
        text: &str,
        is_taken: Option<bool>,
    ) {
        let is_current = worth_asking(kind, &state.profile, self.rules.usernames) == Some(text);
        if is_current && state.availability.of(kind) == Availability::Asked {
            let known = match is_taken {
                Some(true) => Availability::Taken,
                Some(false) => Availability::Free,
                None => Availability::Unknown,
            };
            state.availability.put(kind, known);
        }
    }

    /// What was typed and cannot be right is told as soon as the field is left; what is missing can still come.
    pub(super) fn leave_field(&mut self, state: &mut SignUpState, field: SignUpField) {
        if state.screen != SignUpScreen::Form || state.is_busy() || state.error_of(Some(field)).is_some() {
            return;
        }
        let error = self.flaws(state).find(|error| error.field == Some(field));
        state
            .errors
            .extend(error.filter(|error| error.reason == Reason::FieldMalformed));
    }

    pub(super) fn toggle_terms(&self, state: &mut SignUpState, accepts: bool) {
        if state.screen == SignUpScreen::Form {
            state.accepts_terms = accepts;
            clear_error(state, SignUpField::Terms);
        }
    }

    pub(super) fn submit_form(&mut self, state: &mut SignUpState, mut profile: ProfileInput, password: Secret) {
        if state.screen != SignUpScreen::Form {
            return;
        }
        keep_invited(state, &mut profile);
        state.profile = profile;
        let mut errors: Vec<_> = self.flaws(state).collect();
        errors.extend(self.password_flaw(&password));
        errors.extend(self.terms_flaw(state));
        if !errors.is_empty() {
            return self.refuse(state, errors);
        }
        let given: Vec<_> = self
            .rules
            .fields()
            .filter(|field| state.profile.flaw(field, self.rules.usernames).is_none())
            .collect();
        let request = SignUpRequest {
            fields: state.profile.fields(&given),
            password: if self.rules.password.is_some() {
                password
            } else {
                Secret::default()
            },
            invite_token: self.token(state),
        };
        let attempts = state.session.iter().flat_map(|session| &session.signup_attempts);
        state.known_attempts = attempts.map(|attempt| attempt.id.clone()).collect();
        self.call(state, SignUpTask::SigningUp, SignUpCall::SignUp(request));
        state.sent_form = Some((state.profile.clone(), state.accepts_terms));
    }

    /// What is wrong with what was sent; not where it was corrected meanwhile.
    pub(super) fn drop_corrected(&self, state: &SignUpState, errors: &mut Vec<SignUpError>) {
        if let Some((sent, _)) = &state.sent_form {
            let corrected: Vec<_> = changed(sent, &state.profile).collect();
            errors.retain(|error| error.field.is_none_or(|field| !corrected.contains(&field)));
        }
    }

    /// What is wrong with the fields of the profile.
    fn flaws<'a>(&'a self, state: &'a SignUpState) -> impl Iterator<Item = SignUpError> + 'a {
        self.rules.fields().filter_map(|field| {
            let flaw = state.profile.flaw(&field, self.rules.usernames)?;
            let reason = match (flaw, self.rules.ask(&field)) {
                (FieldFlaw::Missing, Ask::Required) => Reason::FieldMissing,
                (FieldFlaw::Missing, _) => return None,
                (FieldFlaw::Malformed, _) => Reason::FieldMalformed,
            };
            Some(SignUpError {
                field: SignUpField::of_profile(&field),
                reason,
            })
        })
    }

    /// The server insists on no password, but nobody could come back without one.
    fn password_flaw(&self, password: &Secret) -> Option<SignUpError> {
        let policy = self.rules.password?;
        let reason = match policy.first_broken(password.expose()) {
            _ if password.is_empty() => Reason::FieldMissing,
            Some(rule) => Reason::PasswordTooWeak(rule),
            None => return None,
        };
        Some(SignUpError::of_field(SignUpField::Password, reason))
    }

    fn terms_flaw(&self, state: &SignUpState) -> Option<SignUpError> {
        let is_missing = self.rules.terms && !state.accepts_terms;
        is_missing.then(|| SignUpError::of_field(SignUpField::Terms, Reason::FieldMissing))
    }

    /// The terms are the same for those who come by a provider.
    pub(super) fn choose_social(&mut self, state: &mut SignUpState, provider: SocialProvider) {
        if state.screen != SignUpScreen::Form || !self.rules.open_social().contains(&provider) {
            return;
        }
        match self.terms_flaw(state) {
            Some(flaw) => self.refuse(state, vec![flaw]),
            None => self.call(state, SignUpTask::AskingProvider, SignUpCall::BeginSocial(provider)),
        }
    }

    /// Leaves for the provider's page, if it is one that may be opened.
    pub(super) fn leave(&mut self, state: &mut SignUpState, address: Box<str>) {
        if !is_provider_address(&address) {
            return self.refuse(state, vec![SignUpError::of_form(Reason::ProviderUnusable)]);
        }
        state.screen = SignUpScreen::Leaving;
        self.effects.push(SignUpEffect::Leave(address));
    }

    /// The invitation to send along: one that is known to be no good is left out.
    pub(super) fn token(&self, state: &SignUpState) -> Secret {
        match state.invitation {
            Invitation::Refused => Secret::default(),
            Invitation::Unknown | Invitation::Good(_) => state.invite_token.clone(),
        }
    }
}

/// The fields in which the two differ.
fn changed(before: &ProfileInput, after: &ProfileInput) -> impl Iterator<Item = SignUpField> + use<> {
    let changed = [
        (SignUpField::FirstName, before.first_name != after.first_name),
        (SignUpField::LastName, before.last_name != after.last_name),
        (SignUpField::Username, before.username != after.username),
        (SignUpField::PhoneNumber, before.phone != after.phone),
        (SignUpField::EmailAddress, before.email != after.email),
    ];
    changed
        .into_iter()
        .filter_map(|(field, is_changed)| is_changed.then_some(field))
}

/// No other address than the invited one can sign up.
fn keep_invited(state: &SignUpState, profile: &mut ProfileInput) {
    if let Some(email) = state.invited_email() {
        profile.email = email.into();
    }
}
