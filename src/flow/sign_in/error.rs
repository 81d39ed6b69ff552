//! What a person is told when a sign-in does not go on.

use super::SignInFailure;
use crate::client::{ApiError, CallError, TransportError, WebAuthnError};
use crate::flow::password::PasswordRule;
use crate::wire::{ErrorCode, ProfileField};

/// What went wrong, and where to say so.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::sign_in::{SignInError, SignInErrorReason, SignInField};
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// let wrong = Issue {
///     code: ErrorCode::InvalidCredentials,
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 401,
///     issues: [wrong].into(),
/// });
/// let error = SignInError::from(&refusal);
/// assert_eq!(error.field, Some(SignInField::Password));
/// assert_eq!(error.reason, SignInErrorReason::InvalidCredentials);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInError {
    /// The field it belongs to; `None` for the whole form.
    pub field: Option<SignInField>,
    /// What to say.
    pub reason: SignInErrorReason,
}

/// A field of the sign-in form.
///
/// ```
/// use wacht_yew::flow::sign_in::SignInField;
/// use wacht_yew::wire::ProfileField;
///
/// let field = SignInField::of_profile(&ProfileField::Username);
/// assert_eq!(field, Some(SignInField::Username));
/// // What a newer server may ask for has no field here.
/// assert_eq!(
///     SignInField::of_profile(&ProfileField::from("birthday")),
///     None
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInField {
    /// E-mail address or username; the address to recover.
    Identifier,
    /// Phone number that identifies a person.
    Phone,
    /// Password.
    Password,
    /// The code of a mail, a text message, an app, or a backup code.
    Code,
    /// The last four digits of the phone.
    LastDigits,
    /// The new password.
    NewPassword,
    /// First name of the profile.
    FirstName,
    /// Last name of the profile.
    LastName,
    /// Username of the profile.
    Username,
    /// Phone number of the profile.
    PhoneNumber,
    /// E-mail address of the profile.
    EmailAddress,
}

impl SignInField {
    /// The field of a profile; `None` for one that this kit does not know.
    pub fn of_profile(field: &ProfileField) -> Option<Self> {
        match field {
            ProfileField::FirstName => Some(Self::FirstName),
            ProfileField::LastName => Some(Self::LastName),
            ProfileField::Username => Some(Self::Username),
            ProfileField::PhoneNumber => Some(Self::PhoneNumber),
            ProfileField::EmailAddress => Some(Self::EmailAddress),
            ProfileField::Unknown(_) => None,
        }
    }
}

/// Why a sign-in does not go on. Each has words of its own in every language.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::sign_in::{SignInError, SignInErrorReason};
/// use wacht_yew::wire::Issue;
///
/// let refusal = CallError::from(ApiError {
///     status: 429,
///     issues: [Issue::default()].into(),
/// });
/// let reason = SignInError::from(&refusal).reason;
/// assert_eq!(reason, SignInErrorReason::RateLimited);
/// // The screen tells when to try again.
/// assert!(reason.is_limit() && !SignInErrorReason::CodeWrong.is_limit());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignInErrorReason {
    /// The identifier is empty.
    IdentifierMissing,
    /// The address is no e-mail address, and only those are accepted.
    EmailMalformed,
    /// The phone number is empty.
    PhoneMissing,
    /// The phone number cannot be one.
    PhoneMalformed,
    /// The password is empty.
    PasswordMissing,
    /// The new password breaks this rule first.
    PasswordTooWeak(PasswordRule),
    /// The server does not take the new password; holds its English text.
    PasswordRefused(Box<str>),
    /// The code is empty.
    CodeMissing,
    /// The code has not six digits.
    CodeMalformed,
    /// The code is wrong, or too old: another one can be sent.
    CodeWrong,
    /// There are not four digits.
    LastDigitsMalformed,
    /// The digits are not those of the phone.
    LastDigitsWrong,
    /// A field of the profile is empty.
    FieldMissing,
    /// A field of the profile cannot be what it should be.
    FieldMalformed,
    /// The address, username or number belongs to somebody.
    FieldTaken,
    /// The address or number is not allowed here.
    FieldForbidden,
    /// Everything was given, but the server does not take it: nothing the person does helps.
    ProfileStuck,
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
    /// The server cannot verify an address in the middle of this sign-in: a code sign-in can.
    StepUnsupported,
    /// The second factor cannot be used: none of its kind is left, or set up.
    FactorUnusable,
    /// The recovery took too long.
    RecoveryExpired,
    /// The ticket is spent, old, or another deployment's.
    TicketRefused,
    /// The provider is not set up, or the server named no address that may be opened.
    ProviderUnusable,
    /// The provider's answer is spent, old, or another session's.
    ProviderAnswerStale,
    /// The social account, or its address, is somebody else's.
    ConnectionTaken,
    /// The address of the page lacks what a link to it brings along.
    LinkIncomplete,
    /// The mailed link is spent or too old.
    LinkExpired,
    /// The mailed link works only in the browser that asked for it.
    LinkOfOtherDevice,
    /// The passkey is not known here, or its dialog took too long.
    PasskeyRefused,
    /// The browser knows no passkeys, or may not use them on this page.
    PasskeyUnusable,
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

use SignInErrorReason as Reason;
use SignInField as Field;

impl SignInErrorReason {
    /// Whether the same may succeed a minute later.
    pub fn is_limit(&self) -> bool {
        matches!(self, Self::RateLimited | Self::TooManyAttempts)
    }
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

impl SignInError {
    /// A limit that lasts on after a reload of the page.
    pub(super) fn of_limit(is_of_tries: bool) -> Self {
        Self::of_form(if is_of_tries {
            Reason::TooManyAttempts
        } else {
            Reason::RateLimited
        })
    }
}

impl From<&SignInFailure> for SignInError {
    fn from(failure: &SignInFailure) -> Self {
        match failure {
            SignInFailure::Call(error) => Self::from(error),
            SignInFailure::Passkey(WebAuthnError::Unsupported | WebAuthnError::Other) => {
                Self::of_form(Reason::PasskeyUnusable)
            }
            SignInFailure::Passkey(_) => Self::of_form(Reason::PasskeyRefused),
        }
    }
}

impl From<&CallError> for SignInError {
    fn from(error: &CallError) -> Self {
        match error {
            CallError::Api(api) => of_refusal(api),
            CallError::Transport(TransportError::Timeout) => Self::of_form(Reason::Timeout),
            CallError::Transport(TransportError::Decode { .. }) => Self::of_form(Reason::ServerFault),
            CallError::Transport(_) => Self::of_form(Reason::Offline),
        }
    }
}

/// Refusals that have a text only. The first that the server's text contains, in any case, counts.
const PLAIN: [(&str, Option<SignInField>, SignInErrorReason); 24] = [
    ("invalid or expired otp", Some(Field::Code), Reason::CodeWrong),
    ("invalid otp", Some(Field::Code), Reason::CodeWrong),
    ("invalid authentication code", Some(Field::Code), Reason::CodeWrong),
    ("invalid backup code", Some(Field::Code), Reason::CodeWrong),
    ("invalid verification code", Some(Field::Code), Reason::CodeWrong),
    ("no backup codes", None, Reason::FactorUnusable),
    ("authenticator not set up", None, Reason::FactorUnusable),
    ("invalid 2fa", None, Reason::FactorUnusable),
    (
        "last digits must be",
        Some(Field::LastDigits),
        Reason::LastDigitsMalformed,
    ),
    (
        "phone number verification failed",
        Some(Field::LastDigits),
        Reason::LastDigitsWrong,
    ),
    ("invalid step", None, Reason::StepUnsupported),
    ("invalid or expired magic link", None, Reason::LinkExpired),
    ("same device", None, Reason::LinkOfOtherDevice),
    ("already associated with another", None, Reason::ConnectionTaken),
    ("social account is already connected", None, Reason::ConnectionTaken),
    ("invalid or expired token", None, Reason::RecoveryExpired),
    ("missing required fields", None, Reason::FieldMissing),
    ("already signed in", None, Reason::AlreadySignedIn),
    ("ticket", None, Reason::TicketRefused),
    ("login session expired", None, Reason::PasskeyRefused),
    ("registration session expired", None, Reason::PasskeyRefused),
    ("passkey registration", None, Reason::PasskeyRefused),
    ("attempt not found", None, Reason::AttemptExpired),
    ("attempt expired", None, Reason::AttemptExpired),
];

fn of_refusal(api: &ApiError) -> SignInError {
    if api.is_challenge_failure() {
        return SignInError::of_form(Reason::ChallengeFailed);
    }
    let (field, reason) = match api.code() {
        ErrorCode::InvalidCredentials | ErrorCode::UserNotFound => (Some(Field::Password), Reason::InvalidCredentials),
        ErrorCode::UserDisabled => (None, Reason::UserDisabled),
        ErrorCode::UserAlreadySignedIn => (None, Reason::AlreadySignedIn),
        ErrorCode::CountryRestricted => (None, Reason::CountryRestricted),
        ErrorCode::BadSignInAttempt => (None, Reason::AttemptExpired),
        ErrorCode::EmailExists => (Some(Field::EmailAddress), Reason::FieldTaken),
        ErrorCode::UsernameExists => (Some(Field::Username), Reason::FieldTaken),
        ErrorCode::PhoneNumberExists => (Some(Field::PhoneNumber), Reason::FieldTaken),
        ErrorCode::EmailNotAllowed | ErrorCode::EmailBlocked | ErrorCode::DisposableEmailBlocked => {
            (Some(Field::EmailAddress), Reason::FieldForbidden)
        }
        ErrorCode::VoipNumberBlocked => (Some(Field::PhoneNumber), Reason::FieldForbidden),
        ErrorCode::ProviderRequired | ErrorCode::ProviderNotConfigured => (None, Reason::ProviderUnusable),
        ErrorCode::InvalidState | ErrorCode::InvalidCode | ErrorCode::CodeRequired => {
            (None, Reason::ProviderAnswerStale)
        }
        ErrorCode::SocialAccountAlreadyConnected => (None, Reason::ConnectionTaken),
        ErrorCode::PasskeyNotEnabled => (None, Reason::PasskeyUnusable),
        _ if api.status == 429 => (None, Reason::RateLimited),
        ErrorCode::TooManyRequests => (None, Reason::TooManyAttempts),
        ErrorCode::Internal => (None, Reason::ServerFault),
        _ if api.status >= 500 || api.message().is_empty() => (None, Reason::ServerFault),
        _ => of_text(api.message()),
    };
    SignInError { field, reason }
}

fn of_text(message: &str) -> (Option<SignInField>, SignInErrorReason) {
    let text = message.to_ascii_lowercase();
    if text.starts_with("password must") {
        return (Some(Field::NewPassword), Reason::PasswordRefused(message.into()));
    }
    let known = PLAIN.into_iter().find(|(part, ..)| text.contains(part));
    known.map_or_else(
        || (None, Reason::Refused(message.into())),
        |(_, field, reason)| (field, reason),
    )
}
