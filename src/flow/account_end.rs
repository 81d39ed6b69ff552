//! The end of an account: what has to be given for it, and why it is refused.

use super::problem::Problem;
use crate::client::CallError;

/// Why an account is not deleted.
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
pub fn check(phrase: &str, typed: &str, password: Option<&str>) -> Result<(), DeleteIssue> {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if words(phrase) != words(typed) {
        return Err(DeleteIssue::PhraseWrong);
    }
    if password.is_some_and(str::is_empty) {
        return Err(DeleteIssue::PasswordMissing);
    }
    Ok(())
}
