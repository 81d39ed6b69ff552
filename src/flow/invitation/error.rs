//! Why an invitation is not accepted.

use crate::client::{ApiError, CallError};
use crate::flow::problem::Problem;
use crate::wire::ErrorCode;

/// Why an invitation is not accepted. Each has words of its own in every language.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError, TransportError};
/// use wacht_yew::flow::invitation::InvitationError;
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// let old = Issue {
///     code: ErrorCode::InvitationExpired,
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [old].into(),
/// });
/// // Only another invitation helps with this one …
/// let error = InvitationError::from(&refusal);
/// assert!(error == InvitationError::Expired && !error.can_retry());
/// // … and only another try with that one.
/// assert!(InvitationError::from(&TransportError::Offline.into()).can_retry());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvitationError {
    /// The address of the page brought no token along, and none is remembered.
    Incomplete,
    /// The token is unknown: mistyped, withdrawn, replaced by a newer one, or used before.
    Unknown,
    /// The invitation is too old.
    Expired,
    /// The organization or workspace has as many members as it may have.
    Full,
    /// The account is disabled.
    Disabled,
    /// What any call can end in.
    Problem(Problem),
}

impl InvitationError {
    /// Whether the same may succeed when tried again.
    pub fn can_retry(&self) -> bool {
        !matches!(self, Self::Incomplete | Self::Unknown | Self::Expired | Self::Disabled)
    }
}

impl From<&CallError> for InvitationError {
    fn from(error: &CallError) -> Self {
        match error {
            CallError::Api(api) => of_refusal(api),
            CallError::Transport(_) => Self::Problem(Problem::from(error)),
        }
    }
}

fn of_refusal(api: &ApiError) -> InvitationError {
    let text = api.message().to_ascii_lowercase();
    match api.code() {
        ErrorCode::InvalidInvitationToken => InvitationError::Unknown,
        ErrorCode::InvitationExpired => InvitationError::Expired,
        ErrorCode::UserDisabled => InvitationError::Disabled,
        _ if text.contains("maximum number of members") => InvitationError::Full,
        _ => InvitationError::Problem(Problem::from(api)),
    }
}
