//! The missing fields of the profile.

use super::{Turn, clear_field_error};
use crate::flow::profile_completion::{FieldFlaw, ProfileInput};
use crate::flow::sign_in::sent_form::{SentForm, changed};
use crate::flow::sign_in::{
    SignInCall, SignInError, SignInErrorReason as Reason, SignInField, SignInScreen, SignInState, SignInTask,
};
use crate::wire::SignInAttempt;

impl Turn<'_> {
    pub(super) fn show_profile(&mut self, state: &mut SignInState, attempt: &SignInAttempt) {
        state.screen = SignInScreen::ProfileCompletion;
        if state.profile == ProfileInput::default()
            && let Some(data) = &attempt.profile_completion_data
        {
            state.profile = ProfileInput::from(data);
        }
        if std::mem::take(&mut state.profile_refused) {
            let error = self.profile_error(state);
            // The server misses what was given: then nothing the person does helps.
            self.refuse(state, error.unwrap_or(SignInError::of_form(Reason::ProfileStuck)));
        }
    }

    pub(super) fn type_profile(&mut self, state: &mut SignInState, profile: ProfileInput) {
        if state.screen != SignInScreen::ProfileCompletion {
            return;
        }
        for field in changed(&state.profile, &profile) {
            clear_field_error(state, field);
        }
        state.profile = profile;
    }

    pub(super) fn submit_profile(&mut self, state: &mut SignInState, profile: ProfileInput) {
        let Some(attempt) = state.attempt.clone() else { return };
        if state.screen != SignInScreen::ProfileCompletion {
            return;
        }
        state.profile = profile;
        if let Some(error) = self.profile_error(state) {
            return self.refuse(state, error);
        }
        let fields = state.profile.fields(state.missing_fields());
        let call = SignInCall::CompleteProfile { attempt, fields };
        self.call(state, SignInTask::CompletingProfile, call);
        state.sent_form = Some(SentForm::of(state));
    }

    /// What is wrong with the first field that is wrong.
    fn profile_error(&self, state: &SignInState) -> Option<SignInError> {
        state.missing_fields().iter().find_map(|field| {
            let reason = match state.profile.flaw(field, self.rules.username)? {
                FieldFlaw::Missing => Reason::FieldMissing,
                FieldFlaw::Malformed => Reason::FieldMalformed,
            };
            Some(SignInError {
                field: SignInField::of_profile(field),
                reason,
            })
        })
    }
}
