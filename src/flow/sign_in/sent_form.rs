//! What a form held when it was sent: whatever is changed after that is a correction, which its answer knows nothing of.

use super::{SignInField, SignInState};
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::ProfileInput;

/// What was typed when a form was sent.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SentForm {
    identifier: Box<str>,
    phone: PhoneInput,
    profile: ProfileInput,
}

impl SentForm {
    pub(super) fn of(state: &SignInState) -> Self {
        Self {
            identifier: state.identifier.clone(),
            phone: state.phone.clone(),
            profile: state.profile.clone(),
        }
    }

    /// Whether what is typed by now is of somebody else.
    pub(super) fn is_of_another(&self, state: &SignInState) -> bool {
        self.is_corrected(SignInField::Identifier, state) || self.is_corrected(SignInField::Phone, state)
    }

    /// Whether a field holds something else by now.
    pub(super) fn is_corrected(&self, field: SignInField, state: &SignInState) -> bool {
        let (before, now) = (&self.profile, &state.profile);
        match field {
            SignInField::Identifier => *self.identifier != *state.identifier.trim(),
            SignInField::Phone => self.phone != state.phone,
            field => changed(before, now).any(|changed| changed == field),
        }
    }
}

/// The fields of a profile in which two differ.
pub(super) fn changed(before: &ProfileInput, now: &ProfileInput) -> impl Iterator<Item = SignInField> + use<> {
    let changed = [
        (SignInField::FirstName, before.first_name != now.first_name),
        (SignInField::LastName, before.last_name != now.last_name),
        (SignInField::Username, before.username != now.username),
        (SignInField::PhoneNumber, before.phone != now.phone),
        (SignInField::EmailAddress, before.email != now.email),
    ];
    changed
        .into_iter()
        .filter_map(|(field, is_changed)| is_changed.then_some(field))
}
