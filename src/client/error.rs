//! What can go wrong with a call.

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use crate::wire::{ErrorCode, Issue, mentions_challenge};

/// No answer came.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportError {
    /// The device has no network, or the server cannot be reached.
    Offline,
    /// The caller gave up.
    Aborted,
    /// No answer within the time limit.
    Timeout,
    /// The browser refused to send it: cross-origin rules or the page's own policy.
    Blocked,
    /// An answer came, but not one of this API.
    Decode {
        /// Where in the answer, for developers.
        at: Rc<str>,
    },
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Offline => formatter.write_str("the server cannot be reached"),
            Self::Aborted => formatter.write_str("the request was given up"),
            Self::Timeout => formatter.write_str("the server did not answer in time"),
            Self::Blocked => formatter.write_str("the browser refused to send the request"),
            Self::Decode { at } => write!(formatter, "the answer is not one of the Frontend API: {at}"),
        }
    }
}

impl Error for TransportError {}

/// The server refused.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::wire::{ErrorCode, read_error};
///
/// let answer = r#"{"errors": [{"code": "EMAIL_EXISTS", "message": "Taken"}]}"#;
/// let refusal = ApiError {
///     status: 400,
///     issues: read_error(answer).issues.into(),
/// };
/// assert_eq!(*refusal.code(), ErrorCode::EmailExists);
/// assert_eq!(refusal.message(), "Taken");
/// // Neither another challenge nor waiting would help.
/// assert!(!refusal.is_challenge_failure() && !refusal.is_rate_limit());
///
/// // A call gives it as one of the reasons for having no result.
/// let error = CallError::from(refusal);
/// assert_eq!(error.api().map(|refusal| refusal.status), Some(400));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// HTTP status.
    pub status: u16,
    /// The reasons, most important first; at least one.
    pub issues: Rc<[Issue]>,
}

impl ApiError {
    /// The most important reason's code; empty when the server gave only text.
    pub fn code(&self) -> &ErrorCode {
        &self.issues[0].code
    }

    /// The most important reason's English text.
    pub fn message(&self) -> &str {
        &self.issues[0].message
    }

    /// Whether the proof-of-work challenge failed: a new token helps.
    ///
    /// The guess limiter shares status and code, so the text decides.
    pub fn is_challenge_failure(&self) -> bool {
        matches!(self.status, 400 | 403) && mentions_challenge(self.message())
    }

    /// Whether too many requests were sent; the server's waiting time is not readable across origins.
    pub fn is_rate_limit(&self) -> bool {
        self.status == 429 || (*self.code() == ErrorCode::TooManyRequests && !self.is_challenge_failure())
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.message().trim_end_matches('.');
        write!(
            formatter,
            "the server answered {}: {} {message}",
            self.status,
            self.code().as_str()
        )
    }
}

impl Error for ApiError {}

/// Why a call has no result.
///
/// ```
/// use wacht_yew::client::{CallError, TransportError};
///
/// fn advice(error: &CallError) -> &'static str {
///     match error {
///         CallError::Transport(TransportError::Offline) => "Look at your connection.",
///         _ if error.is_retriable() => "Try again in a moment.",
///         _ => "That did not work.",
///     }
/// }
/// assert_eq!(
///     advice(&TransportError::Offline.into()),
///     "Look at your connection."
/// );
/// assert_eq!(
///     advice(&TransportError::Timeout.into()),
///     "Try again in a moment."
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallError {
    /// No answer came.
    Transport(TransportError),
    /// The server refused.
    Api(ApiError),
}

impl CallError {
    /// Whether the same call may succeed when simply repeated later.
    pub fn is_retriable(&self) -> bool {
        match self {
            Self::Transport(error) => !matches!(error, TransportError::Decode { .. }),
            Self::Api(error) => error.status >= 500 || error.is_rate_limit(),
        }
    }

    /// The refusal, if the server answered.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            Self::Transport(_) => None,
        }
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => error.fmt(formatter),
            Self::Api(error) => error.fmt(formatter),
        }
    }
}

impl Error for CallError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Transport(error) => Some(error),
            Self::Api(error) => Some(error),
        }
    }
}

impl From<TransportError> for CallError {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl From<ApiError> for CallError {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}
