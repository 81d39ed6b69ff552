//! Why a place on the list is not given.

use super::WaitlistField;
use crate::client::CallError;
use crate::flow::problem::Problem;
use crate::wire::ErrorCode;

/// Why a place on the list is not given. Each has words of its own in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitlistErrorReason {
    /// The field is empty.
    Missing,
    /// It cannot be what it should be.
    Malformed,
    /// The deployment does not take it.
    Forbidden,
    /// The list takes nobody more.
    Full,
    /// The country is excluded.
    CountryRestricted,
    /// What any call can end in.
    Problem(Problem),
}

/// What went wrong, and where to say so.
///
/// ```
/// use wacht_yew::flow::waitlist::{
///     WaitlistError, WaitlistErrorReason, WaitlistEvent, WaitlistField, WaitlistInput,
///     WaitlistMemory, WaitlistRules, WaitlistState, step,
/// };
/// use wacht_yew::wire::SignUpMode;
///
/// let rules = WaitlistRules {
///     mode: SignUpMode::Waitlist,
///     names: true,
/// };
/// let input = WaitlistInput {
///     first_name: "Ada".into(),
///     last_name: "Lovelace".into(),
///     email: "ada at example.com".into(),
/// };
/// let state = WaitlistState::new(WaitlistMemory::default());
/// let (state, _) = step(&rules, state, WaitlistEvent::SessionArrived(false));
/// let (state, _) = step(&rules, state, WaitlistEvent::Submitted(input));
/// let malformed = WaitlistError {
///     field: Some(WaitlistField::Email),
///     reason: WaitlistErrorReason::Malformed,
/// };
/// assert_eq!(state.errors, [malformed]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitlistError {
    /// The field it belongs to; `None` for the whole form.
    pub field: Option<WaitlistField>,
    /// What to say.
    pub reason: WaitlistErrorReason,
}

/// What a refusal comes to.
pub(super) enum Refusal {
    Known,
    NoWaitlist,
    Wrong(WaitlistError),
}

/// The server tells most reasons by their text alone.
pub(super) fn refusal(error: &CallError) -> Refusal {
    let wrong = |field, reason| Refusal::Wrong(WaitlistError { field, reason });
    let plain = || wrong(None, WaitlistErrorReason::Problem(Problem::from(error)));
    let Some(api) = error.api() else { return plain() };
    let text = api.message().to_ascii_lowercase();
    let says = |part: &str| text.contains(part);
    let email = Some(WaitlistField::Email);
    match api.code() {
        ErrorCode::EmailExists => Refusal::Known,
        _ if says("already in use") => Refusal::Known,
        _ if says("waitlist is not enabled") => Refusal::NoWaitlist,
        _ if says("waitlist is full") => wrong(None, WaitlistErrorReason::Full),
        ErrorCode::CountryRestricted => wrong(None, WaitlistErrorReason::CountryRestricted),
        _ if says("from your country") => wrong(None, WaitlistErrorReason::CountryRestricted),
        ErrorCode::EmailNotAllowed | ErrorCode::EmailBlocked | ErrorCode::DisposableEmailBlocked => {
            wrong(email, WaitlistErrorReason::Forbidden)
        }
        _ if says("email address is") && says("required") => wrong(email, WaitlistErrorReason::Missing),
        _ if says("email address") || says("disposable") => wrong(email, WaitlistErrorReason::Forbidden),
        _ => match named(&text) {
            Some(field) if says("required") => wrong(Some(field), WaitlistErrorReason::Missing),
            Some(field) if says("invalid") => wrong(Some(field), WaitlistErrorReason::Malformed),
            _ if says("restricted content") => wrong(None, WaitlistErrorReason::Forbidden),
            _ => plain(),
        },
    }
}

fn named(text: &str) -> Option<WaitlistField> {
    let names = [
        ("first name", WaitlistField::FirstName),
        ("last name", WaitlistField::LastName),
    ];
    let found = names.into_iter().find(|(name, _)| text.contains(name));
    found.map(|(_, field)| field)
}
