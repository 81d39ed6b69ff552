//! The form for a new password: what is wrong with it, before and after the server was asked.
//!
//! ```
//! use wacht_yew::flow::password_form::{PasswordFormField, PasswordIssue};
//!
//! assert_eq!(
//!     PasswordIssue::CurrentWrong.field(),
//!     Some(PasswordFormField::Current)
//! );
//! // Nothing in a field could help.
//! assert_eq!(PasswordIssue::OnlyWayIn.field(), None);
//! ```

use super::password::{PasswordPolicy, PasswordRule};
use super::problem::Problem;
use crate::client::CallError;

/// Why a password is not set, changed or removed.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::password_form::{PasswordFormField, PasswordIssue};
/// use wacht_yew::wire::Issue;
///
/// let wrong = Issue {
///     message: "Current password is incorrect".into(),
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [wrong].into(),
/// });
/// let issue = PasswordIssue::from(&refusal);
/// assert_eq!(issue, PasswordIssue::CurrentWrong);
/// assert_eq!(issue.field(), Some(PasswordFormField::Current));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordIssue {
    /// The current password is not given.
    CurrentMissing,
    /// The current password is another one.
    CurrentWrong,
    /// The new password is not given.
    NewMissing,
    /// The new password breaks this rule.
    NewTooWeak(PasswordRule),
    /// The new password is the current one.
    NewSame,
    /// There is no other way to sign in.
    OnlyWayIn,
    /// Anything else.
    Other(Problem),
}

/// The field that something is wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFormField {
    /// The current password.
    Current,
    /// The new one.
    New,
}

impl PasswordIssue {
    /// The field to show it at; `None` for the whole form.
    pub fn field(&self) -> Option<PasswordFormField> {
        match self {
            Self::CurrentMissing | Self::CurrentWrong => Some(PasswordFormField::Current),
            Self::NewMissing | Self::NewTooWeak(_) | Self::NewSame => Some(PasswordFormField::New),
            Self::OnlyWayIn | Self::Other(_) => None,
        }
    }
}

impl From<&CallError> for PasswordIssue {
    /// What the server's refusal means. It names no codes here, only sentences.
    fn from(error: &CallError) -> Self {
        let text = error
            .api()
            .map(|api| api.message().to_ascii_lowercase())
            .unwrap_or_default();
        if text.contains("current password is incorrect") {
            Self::CurrentWrong
        } else if text.contains("alternative authentication method") {
            Self::OnlyWayIn
        } else {
            Self::Other(Problem::from(error))
        }
    }
}

/// What is wrong with the form before anybody is asked. `current` is `None` for who has no password yet.
///
/// ```
/// use wacht_yew::flow::password::PasswordPolicy;
/// use wacht_yew::flow::password_form::{PasswordFormField, PasswordIssue, check};
/// use wacht_yew::wire::PasswordSettings;
///
/// let policy = PasswordPolicy::from(&PasswordSettings::default());
/// let issue = check(&policy, Some("Lovelace-1843!"), "Lovelace-1843!").unwrap_err();
/// assert_eq!(
///     (&issue, issue.field()),
///     (&PasswordIssue::NewSame, Some(PasswordFormField::New))
/// );
/// ```
pub fn check(policy: &PasswordPolicy, current: Option<&str>, new: &str) -> Result<(), PasswordIssue> {
    if current.is_some_and(str::is_empty) {
        return Err(PasswordIssue::CurrentMissing);
    }
    if new.is_empty() {
        return Err(PasswordIssue::NewMissing);
    }
    if let Some(rule) = policy.first_broken(new) {
        return Err(PasswordIssue::NewTooWeak(rule));
    }
    if current == Some(new) {
        return Err(PasswordIssue::NewSame);
    }
    Ok(())
}
