//! Why an act did not succeed, where no flow knows more: what any call can end in.

use crate::client::{ApiError, CallError, TransportError};
use crate::wire::ErrorCode;

/// What any call can end in besides success. Each has words in every language.
///
/// A flow with reasons of its own asks for those first, and falls back on this.
///
/// ```
/// use wacht_yew::client::{CallError, TransportError};
/// use wacht_yew::flow::problem::Problem;
///
/// let error = CallError::from(TransportError::Timeout);
/// assert_eq!(Problem::from(&error), Problem::Timeout);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The server cannot be reached.
    Offline,
    /// The server did not answer in time.
    Timeout,
    /// Too many requests from this device.
    RateLimited,
    /// The proof that this is no robot failed twice.
    ChallengeFailed,
    /// Nobody is signed in any more.
    SignedOut,
    /// This account may not do it.
    Forbidden,
    /// What it was about is not there any more.
    Gone,
    /// The server failed, or answered something unreadable.
    ServerFault,
    /// A refusal without words of its own here; holds the server's English text.
    Refused(Box<str>),
}

impl From<&CallError> for Problem {
    fn from(error: &CallError) -> Self {
        match error {
            CallError::Api(api) => Self::from(api),
            CallError::Transport(TransportError::Timeout) => Self::Timeout,
            CallError::Transport(TransportError::Decode { .. }) => Self::ServerFault,
            CallError::Transport(_) => Self::Offline,
        }
    }
}

impl From<&ApiError> for Problem {
    fn from(error: &ApiError) -> Self {
        let text = error.message().to_ascii_lowercase();
        let says = |part: &str| text.contains(part);
        // Some versions of the server replace every text of their global handler by this one.
        let says_nothing = text.is_empty() || says("something went wrong");
        match error.status {
            _ if error.is_challenge_failure() => Self::ChallengeFailed,
            _ if error.is_rate_limit() => Self::RateLimited,
            401 => Self::SignedOut,
            _ if *error.code() == ErrorCode::Unauthorized => Self::SignedOut,
            _ if says("no active sign in") => Self::SignedOut,
            403 if says_nothing || says("insufficient permission") || says("not a member") => Self::Forbidden,
            404 => Self::Gone,
            status if status >= 500 || says_nothing || *error.code() == ErrorCode::Internal => Self::ServerFault,
            _ => Self::Refused(error.message().into()),
        }
    }
}
