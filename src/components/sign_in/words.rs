//! The words for what went wrong.

use yew::AttrValue;

use crate::client::CallError;
use crate::flow::sign_in::{
    FirstFactor, Identifiers, SignInError, SignInErrorReason as Reason, SignInField, SignInRules, SignInScreen,
    SignInState,
};
use crate::i18n::{Messages, SignInErrorMessages, SignInMessages};
use crate::wire::SecondFactor;

/// What to say of the error at hand: of the form, or of the session that could not be read.
pub(super) fn error_text(
    state: &SignInState,
    rules: &SignInRules,
    messages: &Messages,
    session_failure: Option<&CallError>,
) -> Option<AttrValue> {
    let failure = session_failure.map(SignInError::from);
    let error = state.error.as_ref().or(failure.as_ref())?;
    let words = &messages.sign_in_errors;
    let text = match &error.reason {
        Reason::FieldMissing | Reason::FieldMalformed | Reason::FieldTaken | Reason::FieldForbidden => {
            return Some(field_text(error, rules, words));
        }
        Reason::PasswordRefused(text) | Reason::Refused(text) => {
            return Some((messages.common.server_says)(text).into());
        }
        Reason::IdentifierMissing => identifier_missing(state, rules, words),
        Reason::EmailMalformed => words.email_malformed,
        Reason::PhoneMissing => words.phone_missing,
        Reason::PhoneMalformed => words.phone_malformed,
        Reason::PasswordMissing => words.password_missing,
        Reason::PasswordTooWeak(_) => words.password_too_weak,
        Reason::CodeMissing => words.code_missing,
        Reason::CodeMalformed => words.code_malformed,
        Reason::CodeWrong => match state.screen {
            SignInScreen::SecondFactorCode(SecondFactor::BackupCode) => words.backup_code_wrong,
            _ => words.code_wrong,
        },
        Reason::LastDigitsMalformed => words.last_digits_malformed,
        Reason::LastDigitsWrong => words.last_digits_wrong,
        Reason::InvalidCredentials => match rules.identifiers {
            Some(Identifiers::Username) => words.invalid_username_credentials,
            Some(Identifiers::Both) if !state.identifier.contains('@') => words.invalid_username_credentials,
            _ => words.invalid_email_credentials,
        },
        reason => whole_form_text(reason, messages),
    };
    Some(text.into())
}

fn identifier_missing(state: &SignInState, rules: &SignInRules, words: &SignInErrorMessages) -> &'static str {
    let asks_either = state.screen == SignInScreen::Identifier && state.method == FirstFactor::Password;
    match rules.identifiers.filter(|_| asks_either) {
        Some(Identifiers::Username) => words.username_missing,
        Some(Identifiers::Both) => words.identifier_missing,
        Some(Identifiers::Email) | None => words.email_missing,
    }
}

/// A field of the profile.
fn field_text(error: &SignInError, rules: &SignInRules, words: &SignInErrorMessages) -> AttrValue {
    let text = match (error.field, &error.reason) {
        (Some(SignInField::FirstName), _) => words.first_name_missing,
        (Some(SignInField::LastName), _) => words.last_name_missing,
        (Some(SignInField::Username), Reason::FieldTaken) => words.username_taken,
        (Some(SignInField::Username), Reason::FieldMissing) => words.username_missing,
        (Some(SignInField::Username), _) => {
            return (words.username_malformed)(rules.username.min_length, rules.username.max_length).into();
        }
        (Some(SignInField::PhoneNumber), Reason::FieldTaken) => words.phone_taken,
        (Some(SignInField::PhoneNumber), Reason::FieldForbidden) => words.phone_forbidden,
        (Some(SignInField::PhoneNumber), Reason::FieldMissing) => words.phone_missing,
        (Some(SignInField::PhoneNumber), _) => words.phone_malformed,
        (Some(SignInField::EmailAddress), Reason::FieldTaken) => words.email_taken,
        (Some(SignInField::EmailAddress), Reason::FieldMissing) => words.email_missing,
        (Some(SignInField::EmailAddress), Reason::FieldMalformed) => words.email_malformed,
        // The server names the address that a sign-in began with, too.
        (_, Reason::FieldForbidden) => words.email_forbidden,
        (_, Reason::FieldTaken) => words.email_taken,
        _ => words.field_missing,
    };
    text.into()
}

/// What to say on a page without a form.
pub(in crate::components) fn reason_text(reason: &Reason, messages: &Messages) -> AttrValue {
    match reason {
        Reason::PasswordRefused(text) | Reason::Refused(text) => (messages.common.server_says)(text).into(),
        reason => whole_form_text(reason, messages).into(),
    }
}

/// The page's own words for a provider's refusal.
pub(in crate::components) fn refusal_text(code: &str, words: &SignInMessages) -> &'static str {
    match code {
        "access_denied" | "user_cancelled_login" | "user_cancelled_authorize" => words.provider_cancelled,
        _ => words.provider_refused,
    }
}

/// What concerns no single field.
fn whole_form_text(reason: &Reason, messages: &Messages) -> &'static str {
    let (words, problem) = (&messages.sign_in_errors, &messages.problem);
    match reason {
        Reason::UserDisabled => words.user_disabled,
        Reason::TooManyAttempts => words.too_many_attempts,
        Reason::RateLimited => problem.rate_limited,
        Reason::AlreadySignedIn => words.already_signed_in,
        Reason::AttemptExpired => words.attempt_expired,
        Reason::RecoveryExpired => words.recovery_expired,
        Reason::TicketRefused => words.ticket_refused,
        Reason::ProviderAnswerStale => words.provider_answer_stale,
        Reason::ConnectionTaken => words.connection_taken,
        Reason::LinkIncomplete => words.link_incomplete,
        Reason::LinkExpired => words.link_expired,
        Reason::LinkOfOtherDevice => words.link_of_other_device,
        Reason::ProviderUnusable => words.provider_unusable,
        Reason::PasskeyRefused => words.passkey_refused,
        Reason::PasskeyUnusable => words.passkey_unusable,
        Reason::StepUnsupported => words.step_unsupported,
        Reason::FactorUnusable => words.factor_unusable,
        Reason::ProfileStuck => words.profile_stuck,
        Reason::CountryRestricted => words.country_restricted,
        Reason::ChallengeFailed => problem.challenge_failed,
        Reason::Offline => problem.offline,
        Reason::Timeout => problem.timeout,
        Reason::NotConfirmed => words.not_confirmed,
        Reason::ServerFault
        // These belong to a field, or have words with a gap: see above.
        | Reason::IdentifierMissing
        | Reason::EmailMalformed
        | Reason::PhoneMissing
        | Reason::PhoneMalformed
        | Reason::PasswordMissing
        | Reason::PasswordTooWeak(_)
        | Reason::PasswordRefused(_)
        | Reason::CodeMissing
        | Reason::CodeMalformed
        | Reason::CodeWrong
        | Reason::LastDigitsMalformed
        | Reason::LastDigitsWrong
        | Reason::FieldMissing
        | Reason::FieldMalformed
        | Reason::FieldTaken
        | Reason::FieldForbidden
        | Reason::InvalidCredentials
        | Reason::Refused(_) => problem.server_fault,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::reason_text;
    use crate::components::problem::tests::told_raw;
    use crate::flow::sign_in::SignInError;
    use crate::wire::ErrorCode;

    #[test]
    fn what_a_sign_in_does_not_know_by_its_code_comes_with_a_label() {
        let raw = told_raw(|error, messages| reason_text(&SignInError::from(error).reason, messages).to_string());
        // These say their reason in the text only, or do not answer a sign-in.
        let expected = [
            &ErrorCode::SignUpRestricted,
            &ErrorCode::SignUpWaitlistOnly,
            &ErrorCode::BannedKeyword,
            &ErrorCode::RequiredField,
            &ErrorCode::BadRequestBody,
            &ErrorCode::VerificationStrategyRequired,
            &ErrorCode::MfaRequired,
            &ErrorCode::NoAlternativeAuthMethod,
            &ErrorCode::InvalidInvitationToken,
            &ErrorCode::InvitationExpired,
            &ErrorCode::InvitationEmailMismatch,
            &ErrorCode::InvitationRequiresSignUp,
            &ErrorCode::InvitationRequiresSignIn,
            &ErrorCode::AlreadyOrganizationMember,
            &ErrorCode::Unauthorized,
        ];
        assert_eq!(raw, expected);
    }
}
