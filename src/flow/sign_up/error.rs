//! What a person is told when a sign-up does not go on.

use crate::client::{ApiError, CallError};
use crate::flow::password::PasswordRule;
use crate::flow::problem::Problem;
use crate::flow::sign_in::SignInErrorReason;
use crate::wire::{ErrorCode, Issue, ProfileField};

/// What went wrong, and where to say so.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::sign_up::{SignUpError, SignUpErrorReason, SignUpField};
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// // The server tells everything that is wrong at once.
/// let issue = |code| Issue {
///     code,
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [
///         issue(ErrorCode::EmailExists),
///         issue(ErrorCode::UsernameExists),
///     ]
///     .into(),
/// });
/// let taken = |field| SignUpError {
///     field: Some(field),
///     reason: SignUpErrorReason::FieldTaken,
/// };
/// let errors = SignUpError::all_of(&refusal);
/// assert_eq!(
///     errors,
///     [
///         taken(SignUpField::EmailAddress),
///         taken(SignUpField::Username)
///     ]
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUpError {
    /// The field it belongs to; `None` for the whole form.
    pub field: Option<SignUpField>,
    /// What to say.
    pub reason: SignUpErrorReason,
}

/// A field of the sign-up.
///
/// ```
/// use wacht_yew::flow::sign_up::SignUpField;
/// use wacht_yew::wire::ProfileField;
///
/// let field = SignUpField::of_profile(&ProfileField::PhoneNumber);
/// assert_eq!(field, Some(SignUpField::PhoneNumber));
/// // Not part of the form: the code is asked for afterwards.
/// assert!(!SignUpField::FORM.contains(&SignUpField::Code));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpField {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// E-mail address.
    EmailAddress,
    /// Phone number.
    PhoneNumber,
    /// Username.
    Username,
    /// Password.
    Password,
    /// The box that accepts the terms.
    Terms,
    /// The code of a mail or a text message.
    Code,
}

impl SignUpField {
    /// The fields of the form, in its order.
    pub const FORM: [Self; 7] = [
        Self::FirstName,
        Self::LastName,
        Self::EmailAddress,
        Self::PhoneNumber,
        Self::Username,
        Self::Password,
        Self::Terms,
    ];

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

/// Why a sign-up does not go on. Each has words of its own in every language.
///
/// ```
/// use wacht_yew::flow::problem::Problem;
/// use wacht_yew::flow::sign_up::SignUpErrorReason;
///
/// // Who meets a limit is told when to try again.
/// assert!(SignUpErrorReason::Other(Problem::RateLimited).is_limit());
/// assert!(!SignUpErrorReason::CodeWrong.is_limit());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignUpErrorReason {
    /// The field is empty, or its box not ticked.
    FieldMissing,
    /// The field cannot be what it should be.
    FieldMalformed,
    /// The address, username or number belongs to somebody.
    FieldTaken,
    /// The address or number is not allowed here.
    FieldForbidden,
    /// Addresses of throw-away mail services are not taken.
    EmailDisposable,
    /// Phone numbers of the internet are not taken.
    PhoneOfInternet,
    /// Something that was typed holds a word that is not allowed.
    WordForbidden,
    /// The password breaks this rule first.
    PasswordTooWeak(PasswordRule),
    /// The server does not take the password; holds its English text.
    PasswordRefused(Box<str>),
    /// Only the address that was invited is taken.
    AddressNotInvited,
    /// The invitation was used, is too old, or never was one.
    InvitationRefused,
    /// Nobody may sign up.
    Restricted,
    /// There is a waitlist.
    WaitlistOnly,
    /// The country is excluded.
    CountryRestricted,
    /// The code is empty.
    CodeMissing,
    /// The code has not six digits.
    CodeMalformed,
    /// The code is wrong, or too old: another one can be sent.
    CodeWrong,
    /// The attempt is too old or unknown to the server.
    AttemptExpired,
    /// The provider is not set up, or the server named no address that may be opened.
    ProviderUnusable,
    /// The server said yes, but the session does not show it.
    NotConfirmed,
    /// The passkey could not be made, for a reason of the sign-in.
    PasskeyFailed(SignInErrorReason),
    /// What any call can end in.
    Other(Problem),
}

use SignUpErrorReason as Reason;
use SignUpField as Field;

impl SignUpErrorReason {
    /// Whether the same may succeed a minute later.
    pub fn is_limit(&self) -> bool {
        matches!(self, Self::Other(Problem::RateLimited))
    }
}

impl SignUpError {
    pub(super) fn of_field(field: SignUpField, reason: SignUpErrorReason) -> Self {
        Self {
            field: Some(field),
            reason,
        }
    }

    pub(super) fn of_form(reason: SignUpErrorReason) -> Self {
        Self { field: None, reason }
    }

    /// Everything that a failed call tells: a server can name several fields at once.
    pub fn all_of(error: &CallError) -> Vec<Self> {
        match error {
            CallError::Api(api) if !api.is_challenge_failure() && !api.is_rate_limit() => {
                api.issues.iter().map(|issue| of_issue(api, issue)).collect()
            }
            error => vec![Self::of_form(Reason::Other(Problem::from(error)))],
        }
    }
}

fn of_issue(api: &ApiError, issue: &Issue) -> SignUpError {
    let found = of_code(&issue.code).or_else(|| of_text(&issue.message));
    let (field, reason) = found.unwrap_or_else(|| {
        let alone = ApiError {
            status: api.status,
            issues: [issue.clone()].into(),
        };
        (None, Reason::Other(Problem::from(&alone)))
    });
    SignUpError { field, reason }
}

fn of_code(code: &ErrorCode) -> Option<(Option<SignUpField>, SignUpErrorReason)> {
    Some(match code {
        ErrorCode::EmailExists => (Some(Field::EmailAddress), Reason::FieldTaken),
        ErrorCode::UsernameExists => (Some(Field::Username), Reason::FieldTaken),
        ErrorCode::PhoneNumberExists => (Some(Field::PhoneNumber), Reason::FieldTaken),
        ErrorCode::EmailNotAllowed | ErrorCode::EmailBlocked => (Some(Field::EmailAddress), Reason::FieldForbidden),
        ErrorCode::DisposableEmailBlocked => (Some(Field::EmailAddress), Reason::EmailDisposable),
        ErrorCode::VoipNumberBlocked => (Some(Field::PhoneNumber), Reason::PhoneOfInternet),
        ErrorCode::BannedKeyword => (None, Reason::WordForbidden),
        ErrorCode::CountryRestricted => (None, Reason::CountryRestricted),
        ErrorCode::SignUpRestricted => (None, Reason::Restricted),
        ErrorCode::SignUpWaitlistOnly => (None, Reason::WaitlistOnly),
        ErrorCode::InvalidInvitationToken | ErrorCode::InvitationExpired => (None, Reason::InvitationRefused),
        ErrorCode::InvitationEmailMismatch => (Some(Field::EmailAddress), Reason::AddressNotInvited),
        ErrorCode::BadSignInAttempt => (None, Reason::AttemptExpired),
        ErrorCode::ProviderRequired | ErrorCode::ProviderNotConfigured => (None, Reason::ProviderUnusable),
        _ => return None,
    })
}

/// Reasons that stand in the text only. The first that the server's text contains, in any case, counts.
const PLAIN: [(&str, Option<SignUpField>, SignUpErrorReason); 19] = [
    (
        "email address is not allowed",
        Some(Field::EmailAddress),
        Reason::FieldForbidden,
    ),
    (
        "email address is blocked",
        Some(Field::EmailAddress),
        Reason::FieldForbidden,
    ),
    ("disposable email", Some(Field::EmailAddress), Reason::EmailDisposable),
    ("voip", Some(Field::PhoneNumber), Reason::PhoneOfInternet),
    ("restricted content", None, Reason::WordForbidden),
    ("from your country", None, Reason::CountryRestricted),
    (
        "with the invited email",
        Some(Field::EmailAddress),
        Reason::AddressNotInvited,
    ),
    ("first name is required", Some(Field::FirstName), Reason::FieldMissing),
    ("last name is required", Some(Field::LastName), Reason::FieldMissing),
    (
        "email address is required",
        Some(Field::EmailAddress),
        Reason::FieldMissing,
    ),
    ("username is required", Some(Field::Username), Reason::FieldMissing),
    (
        "phone number is required",
        Some(Field::PhoneNumber),
        Reason::FieldMissing,
    ),
    ("first name is invalid", Some(Field::FirstName), Reason::FieldMalformed),
    ("last name is invalid", Some(Field::LastName), Reason::FieldMalformed),
    (
        "phone number is invalid",
        Some(Field::PhoneNumber),
        Reason::FieldMalformed,
    ),
    ("username must be", Some(Field::Username), Reason::FieldMalformed),
    ("username contains", Some(Field::Username), Reason::FieldMalformed),
    ("attempt not found", None, Reason::AttemptExpired),
    ("attempt expired", None, Reason::AttemptExpired),
];

fn of_text(message: &str) -> Option<(Option<SignUpField>, SignUpErrorReason)> {
    let text = message.to_ascii_lowercase();
    if text.starts_with("password must") {
        return Some((Some(Field::Password), Reason::PasswordRefused(message.into())));
    }
    if text.contains("invalid") && (text.contains("otp") || text.contains("verification code")) {
        return Some((Some(Field::Code), Reason::CodeWrong));
    }
    let known = PLAIN.into_iter().find(|(part, ..)| text.contains(part));
    known.map(|(_, field, reason)| (field, reason))
}
