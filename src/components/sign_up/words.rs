//! The words for what went wrong.

use yew::AttrValue;

use crate::components::problem::problem_text;
use crate::components::sign_in::words::reason_text;
use crate::flow::sign_up::{SignUpError, SignUpErrorReason as Reason, SignUpField as Field, SignUpRules};
use crate::i18n::Messages;

/// What to say of an error.
pub(super) fn error_text(error: &SignUpError, rules: &SignUpRules, messages: &Messages) -> AttrValue {
    let (shared, words) = (&messages.sign_in_errors, &messages.sign_up_errors);
    let text = match &error.reason {
        Reason::FieldMissing => missing_text(error.field, messages),
        Reason::FieldMalformed => match error.field {
            Some(Field::EmailAddress) => shared.email_malformed,
            Some(Field::PhoneNumber) => shared.phone_malformed,
            Some(Field::Username) => {
                return (shared.username_malformed)(rules.usernames.min_length, rules.usernames.max_length).into();
            }
            _ => words.name_malformed,
        },
        Reason::FieldTaken => match error.field {
            Some(Field::Username) => shared.username_taken,
            Some(Field::PhoneNumber) => shared.phone_taken,
            _ => messages.sign_up.email_taken,
        },
        Reason::FieldForbidden => match error.field {
            Some(Field::PhoneNumber) => shared.phone_forbidden,
            _ => shared.email_forbidden,
        },
        Reason::EmailDisposable => words.email_disposable,
        Reason::PhoneOfInternet => words.phone_of_internet,
        Reason::WordForbidden => words.word_forbidden,
        Reason::PasswordTooWeak(_) => shared.password_too_weak,
        Reason::PasswordRefused(text) => return (messages.common.server_says)(text).into(),
        Reason::AddressNotInvited => words.address_not_invited,
        Reason::InvitationRefused => words.invitation_refused,
        Reason::Restricted => messages.sign_up.restricted_title,
        Reason::WaitlistOnly => messages.sign_up.waitlist_title,
        Reason::CountryRestricted => words.country_restricted,
        Reason::CodeMissing => shared.code_missing,
        Reason::CodeMalformed => shared.code_malformed,
        Reason::CodeWrong => shared.code_wrong,
        Reason::AttemptExpired => words.attempt_expired,
        Reason::ProviderUnusable => shared.provider_unusable,
        Reason::NotConfirmed => words.not_confirmed,
        Reason::PasskeyFailed(reason) => return reason_text(reason, messages),
        Reason::Other(problem) => return problem_text(problem, messages),
    };
    text.into()
}

fn missing_text(field: Option<Field>, messages: &Messages) -> &'static str {
    let (shared, words) = (&messages.sign_in_errors, &messages.sign_up_errors);
    match field {
        Some(Field::FirstName) => shared.first_name_missing,
        Some(Field::LastName) => shared.last_name_missing,
        Some(Field::EmailAddress) => shared.email_missing,
        Some(Field::PhoneNumber) => shared.phone_missing,
        Some(Field::Username) => words.username_missing,
        Some(Field::Password) => words.password_missing,
        Some(Field::Terms) => words.terms_missing,
        Some(Field::Code) => shared.code_missing,
        None => shared.field_missing,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::error_text;
    use crate::components::problem::tests::told_raw;
    use crate::flow::sign_up::{SignUpError, SignUpRules};
    use crate::wire::{Deployment, ErrorCode};

    #[test]
    fn what_a_sign_up_does_not_know_by_its_code_comes_with_a_label() {
        let deployment = Deployment::default();
        let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
        let raw = told_raw(|error, messages| {
            let errors = SignUpError::all_of(error);
            error_text(&errors[0], &rules, messages).to_string()
        });
        // These say their reason in the text only, or do not answer a sign-up.
        let expected = [
            &ErrorCode::UserNotFound,
            &ErrorCode::UserDisabled,
            &ErrorCode::InvalidCredentials,
            &ErrorCode::UserAlreadySignedIn,
            &ErrorCode::RequiredField,
            &ErrorCode::BadRequestBody,
            &ErrorCode::CodeRequired,
            &ErrorCode::InvalidState,
            &ErrorCode::InvalidCode,
            &ErrorCode::VerificationStrategyRequired,
            &ErrorCode::PasskeyNotEnabled,
            &ErrorCode::MfaRequired,
            &ErrorCode::NoAlternativeAuthMethod,
            &ErrorCode::SocialAccountAlreadyConnected,
            &ErrorCode::InvitationRequiresSignUp,
            &ErrorCode::InvitationRequiresSignIn,
            &ErrorCode::AlreadyOrganizationMember,
        ];
        assert_eq!(raw, expected);
    }
}
