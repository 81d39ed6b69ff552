//! The end of an account: what has to be given for it, and why it is refused.
//!
//! ```
//! use wacht_yew::client::TransportError;
//! use wacht_yew::flow::account_end::DeleteIssue;
//! use wacht_yew::flow::problem::Problem;
//!
//! // What the server says is read into the same reasons as what is wrong beforehand.
//! let issue = DeleteIssue::from(&TransportError::Offline.into());
//! assert_eq!(
//!     (&issue, issue.field()),
//!     (&DeleteIssue::Other(Problem::Offline), None)
//! );
//! ```

use super::problem::Problem;
use crate::client::CallError;
use crate::letter_case::lower_case;

/// Why an account is not deleted.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::account_end::{DeleteField, DeleteIssue};
/// use wacht_yew::wire::Issue;
///
/// let wrong = Issue {
///     message: "Password is incorrect".into(),
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [wrong].into(),
/// });
/// let issue = DeleteIssue::from(&refusal);
/// assert_eq!(issue, DeleteIssue::PasswordWrong);
/// assert_eq!(issue.field(), Some(DeleteField::Password));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeleteIssue {
    /// The phrase is not the one to type.
    PhraseWrong,
    /// The password is not given.
    PasswordMissing,
    /// The password is another one.
    PasswordWrong,
    /// Anything else.
    Other(Problem),
}

/// The field that something is wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteField {
    /// The phrase.
    Phrase,
    /// The password.
    Password,
}

impl DeleteIssue {
    /// The field to show it at; `None` for the whole form.
    pub fn field(&self) -> Option<DeleteField> {
        match self {
            Self::PhraseWrong => Some(DeleteField::Phrase),
            Self::PasswordMissing | Self::PasswordWrong => Some(DeleteField::Password),
            Self::Other(_) => None,
        }
    }
}

impl From<&CallError> for DeleteIssue {
    /// What the server's refusal means. It names no codes here, only sentences.
    fn from(error: &CallError) -> Self {
        let text = error
            .api()
            .map(|api| api.message().to_ascii_lowercase())
            .unwrap_or_default();
        if text.contains("password is incorrect") {
            Self::PasswordWrong
        } else {
            Self::Other(Problem::from(error))
        }
    }
}

/// What is wrong before anybody is asked. The phrase may be typed in any case; `password` is `None` for who has none.
///
/// ```
/// use wacht_yew::flow::account_end::{DeleteField, DeleteIssue, check};
///
/// assert_eq!(
///     check("delete my account", "Delete my account", None),
///     Ok(())
/// );
/// let issue = check("delete my account", "delete my account", Some("")).unwrap_err();
/// assert_eq!(
///     (&issue, issue.field()),
///     (&DeleteIssue::PasswordMissing, Some(DeleteField::Password))
/// );
/// ```
pub fn check(phrase: &str, typed: &str, password: Option<&str>) -> Result<(), DeleteIssue> {
    let words = |text: &str| lower_case(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if words(phrase) != words(typed) {
        return Err(DeleteIssue::PhraseWrong);
    }
    if password.is_some_and(str::is_empty) {
        return Err(DeleteIssue::PasswordMissing);
    }
    Ok(())
}
