//! Why an address or a number is not added, proved, changed or removed.

use crate::client::{ApiError, CallError};
use crate::flow::problem::Problem;
use crate::wire::ErrorCode;

/// What was asked for.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::contact::{ContactCall, ContactIssue};
/// use wacht_yew::wire::Issue;
///
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [Issue {
///         message: "Invalid OTP".into(),
///         ..Issue::default()
///     }]
///     .into(),
/// });
/// // One text, two meanings: what was asked for decides.
/// let of = |call| ContactIssue::of(call, &refusal, false);
/// assert_eq!(of(ContactCall::CheckCode), ContactIssue::CodeWrong);
/// assert_eq!(of(ContactCall::Add), ContactIssue::Malformed);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactCall {
    /// Adding one.
    Add,
    /// Sending a code to it.
    SendCode,
    /// Checking a code.
    CheckCode,
    /// Making it the primary one, or removing it.
    Change,
}

/// What is wrong.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::contact::{ContactCall, ContactIssue};
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// let taken = Issue {
///     code: ErrorCode::EmailExists,
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [taken].into(),
/// });
/// let issue = ContactIssue::of(ContactCall::Add, &refusal, false);
/// assert_eq!(issue, ContactIssue::Taken);
/// // It stands beside the field, until that changes.
/// assert!(issue.is_of_field());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContactIssue {
    /// Nothing was typed.
    Missing,
    /// It cannot be one.
    Malformed,
    /// The person has it already, and has proved it.
    OwnAlready,
    /// Somebody has it already.
    Taken,
    /// The deployment does not take it.
    NotAllowed,
    /// It is of a provider of throw-away addresses.
    Disposable,
    /// It is not of a phone, but of the internet.
    Voip,
    /// There are as many as there may be.
    Full,
    /// The code could not be sent.
    NotSent,
    /// The code is not whole.
    CodeIncomplete,
    /// The code is another one.
    CodeWrong,
    /// The code has ended.
    CodeOver,
    /// It has been proved meanwhile.
    ProvedAlready,
    /// It was not proved.
    NotProved,
    /// The primary one stays.
    IsPrimary,
    /// It is gone.
    Gone,
    /// Anything else.
    Other(Problem),
}

impl ContactIssue {
    /// Whether it is told beside the field, and no longer applies when that changes.
    pub fn is_of_field(&self) -> bool {
        !matches!(self, Self::Other(_) | Self::NotSent | Self::Full | Self::Gone)
    }

    /// What a refusal means. `code_is_old`: the code was sent so long ago that it may have ended.
    pub fn of(call: ContactCall, error: &CallError, code_is_old: bool) -> Self {
        let other = || Self::Other(Problem::from(error));
        let Some(api) = error.api() else { return other() };
        if api.is_rate_limit() {
            return other();
        }
        let text = api.message().to_ascii_lowercase();
        let says = |part: &str| text.contains(part);
        if says("not found") && !says("primary") && !says("not verified") {
            return Self::Gone;
        }
        match call {
            ContactCall::Add => Self::of_addition(api, &text).unwrap_or_else(other),
            ContactCall::SendCode if says("already verified") => Self::ProvedAlready,
            ContactCall::SendCode if api.status >= 500 => Self::NotSent,
            // Some versions answer 500 to a code that has ended.
            ContactCall::CheckCode if api.status >= 500 && code_is_old => Self::CodeOver,
            ContactCall::CheckCode if says("expired") && !says("invalid") => Self::CodeOver,
            ContactCall::CheckCode if matches!(api.status, 400 | 422) => Self::CodeWrong,
            ContactCall::Change if says("cannot delete primary") => Self::IsPrimary,
            ContactCall::Change if says("not verified") => Self::NotProved,
            _ => other(),
        }
    }

    fn of_addition(api: &ApiError, text: &str) -> Option<Self> {
        match api.code() {
            ErrorCode::EmailExists | ErrorCode::PhoneNumberExists => return Some(Self::Taken),
            ErrorCode::EmailNotAllowed
            | ErrorCode::EmailBlocked
            | ErrorCode::BannedKeyword
            | ErrorCode::CountryRestricted => return Some(Self::NotAllowed),
            ErrorCode::DisposableEmailBlocked => return Some(Self::Disposable),
            ErrorCode::VoipNumberBlocked => return Some(Self::Voip),
            _ => {}
        }
        let says = |part: &str| text.contains(part);
        match () {
            () if says("already exists") || says("already in use") || says("already associated") => Some(Self::Taken),
            () if says("disposable") => Some(Self::Disposable),
            () if says("voip") => Some(Self::Voip),
            () if says("not allowed") || says("blocked") => Some(Self::NotAllowed),
            () if says("at most") || says("maximum") => Some(Self::Full),
            () if api.status == 400 && (says("invalid") || says("unable to process")) => Some(Self::Malformed),
            () => None,
        }
    }
}
