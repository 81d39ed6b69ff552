//! What a person is told when a sign-in does not go on.

use crate::client::{CallError, TransportError};
use crate::wire::ErrorCode;

/// What went wrong, and where to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInError {
    /// The field it belongs to; `None` for the whole form.
    pub field: Option<SignInField>,
    /// What to say.
    pub reason: SignInErrorReason,
}

/// A field of the sign-in form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInField {
    /// E-mail address or username.
    Identifier,
    /// Password.
    Password,
}

/// Why a sign-in does not go on. Each has words of its own in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignInErrorReason {
    /// The identifier is empty.
    IdentifierMissing,
    /// The identifier is no e-mail address, and only those are accepted.
    EmailMalformed,
    /// The password is empty.
    PasswordMissing,
    /// Unknown user or wrong password; the two look the same.
    InvalidCredentials,
    /// The account is disabled.
    UserDisabled,
    /// Too many wrong guesses for this identifier.
    TooManyAttempts,
    /// Too many requests from this device.
    RateLimited,
    /// This account is already signed in here.
    AlreadySignedIn,
    /// The attempt is too old or unknown to the server.
    AttemptExpired,
    /// The country is excluded.
    CountryRestricted,
    /// The proof that this is no robot failed twice.
    ChallengeFailed,
    /// The server cannot be reached.
    Offline,
    /// The server did not answer in time.
    Timeout,
    /// The server failed, or answered something unreadable.
    ServerFault,
    /// The server said yes, but the session does not show it.
    NotConfirmed,
    /// A refusal without a code of its own; holds the server's English text.
    Refused(Box<str>),
}

impl SignInError {
    pub(super) fn of_field(field: SignInField, reason: SignInErrorReason) -> Self {
        Self {
            field: Some(field),
            reason,
        }
    }

    pub(super) fn of_form(reason: SignInErrorReason) -> Self {
        Self { field: None, reason }
    }
}

impl From<&CallError> for SignInError {
    fn from(error: &CallError) -> Self {
        let api = match error {
            CallError::Api(api) => api,
            CallError::Transport(TransportError::Timeout) => return Self::of_form(SignInErrorReason::Timeout),
            CallError::Transport(TransportError::Decode { .. }) => {
                return Self::of_form(SignInErrorReason::ServerFault);
            }
            CallError::Transport(_) => return Self::of_form(SignInErrorReason::Offline),
        };
        if api.is_challenge_failure() {
            return Self::of_form(SignInErrorReason::ChallengeFailed);
        }
        let reason = match api.code() {
            ErrorCode::InvalidCredentials => {
                return Self::of_field(SignInField::Password, SignInErrorReason::InvalidCredentials);
            }
            ErrorCode::UserNotFound => {
                return Self::of_field(SignInField::Password, SignInErrorReason::InvalidCredentials);
            }
            ErrorCode::UserDisabled => SignInErrorReason::UserDisabled,
            ErrorCode::UserAlreadySignedIn => SignInErrorReason::AlreadySignedIn,
            ErrorCode::CountryRestricted => SignInErrorReason::CountryRestricted,
            ErrorCode::BadSignInAttempt => SignInErrorReason::AttemptExpired,
            _ if api.status == 429 => SignInErrorReason::RateLimited,
            ErrorCode::TooManyRequests => SignInErrorReason::TooManyAttempts,
            _ if api.status >= 500 || api.message().is_empty() => SignInErrorReason::ServerFault,
            _ => SignInErrorReason::Refused(api.message().into()),
        };
        Self::of_form(reason)
    }
}
