//! The words for what went wrong.

use yew::AttrValue;

use crate::client::CallError;
use crate::flow::sign_in::{Identifiers, SignInError, SignInErrorReason, SignInRules, SignInState};
use crate::hooks::DeploymentContext;

/// What to say of the error at hand: of the form, or of the session that could not be read.
pub(super) fn error_text(
    state: &SignInState,
    context: &DeploymentContext,
    session_failure: Option<&CallError>,
) -> Option<AttrValue> {
    let failure = session_failure.map(SignInError::from);
    let reason = &state.error.as_ref().or(failure.as_ref())?.reason;
    let words = &context.messages.sign_in_errors;
    let identifiers = identifiers(context);
    let text = match reason {
        SignInErrorReason::IdentifierMissing => match identifiers {
            Some(Identifiers::Email) => words.email_missing,
            Some(Identifiers::Username) => words.username_missing,
            Some(Identifiers::Both) | None => words.identifier_missing,
        },
        SignInErrorReason::EmailMalformed => words.email_malformed,
        SignInErrorReason::PasswordMissing => words.password_missing,
        SignInErrorReason::InvalidCredentials => match identifiers {
            Some(Identifiers::Username) => words.invalid_username_credentials,
            Some(Identifiers::Both) if !state.identifier.contains('@') => words.invalid_username_credentials,
            _ => words.invalid_email_credentials,
        },
        SignInErrorReason::UserDisabled => words.user_disabled,
        SignInErrorReason::TooManyAttempts => words.too_many_attempts,
        SignInErrorReason::RateLimited => words.rate_limited,
        SignInErrorReason::AlreadySignedIn => words.already_signed_in,
        SignInErrorReason::AttemptExpired => words.attempt_expired,
        SignInErrorReason::CountryRestricted => words.country_restricted,
        SignInErrorReason::ChallengeFailed => words.challenge_failed,
        SignInErrorReason::Offline => words.offline,
        SignInErrorReason::Timeout => words.timeout,
        SignInErrorReason::ServerFault => words.server_fault,
        SignInErrorReason::NotConfirmed => words.not_confirmed,
        // Reasons without words of their own yet.
        SignInErrorReason::PhoneMissing
        | SignInErrorReason::PhoneMalformed
        | SignInErrorReason::PasswordTooWeak(_)
        | SignInErrorReason::CodeMissing
        | SignInErrorReason::CodeMalformed
        | SignInErrorReason::CodeWrong
        | SignInErrorReason::LastDigitsMalformed
        | SignInErrorReason::LastDigitsWrong
        | SignInErrorReason::FieldMissing
        | SignInErrorReason::FieldMalformed
        | SignInErrorReason::FieldTaken
        | SignInErrorReason::FieldForbidden
        | SignInErrorReason::ProfileStuck
        | SignInErrorReason::StepUnsupported
        | SignInErrorReason::FactorUnusable
        | SignInErrorReason::RecoveryExpired
        | SignInErrorReason::TicketRefused
        | SignInErrorReason::ProviderUnusable
        | SignInErrorReason::ProviderAnswerStale
        | SignInErrorReason::ConnectionTaken
        | SignInErrorReason::LinkIncomplete
        | SignInErrorReason::LinkExpired
        | SignInErrorReason::LinkOfOtherDevice
        | SignInErrorReason::PasskeyRefused
        | SignInErrorReason::PasskeyUnusable => words.server_fault,
        SignInErrorReason::PasswordRefused(text) | SignInErrorReason::Refused(text) => {
            return Some((context.messages.common.server_says)(text).into());
        }
    };
    Some(text.into())
}

/// What identifies a person at this deployment.
pub(super) fn identifiers(context: &DeploymentContext) -> Option<Identifiers> {
    context
        .deployment()
        .and_then(|deployment| SignInRules::from(&**deployment).identifiers)
}
