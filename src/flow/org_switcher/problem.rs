//! Why a place could not be left.

use crate::client::CallError;
use crate::flow::problem::Problem;

/// Why a place could not be left.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::org_switcher::LeaveProblem;
/// use wacht_yew::wire::Issue;
///
/// let alone = Issue {
///     message: "You are the sole admin of this organization".into(),
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [alone].into(),
/// });
/// assert_eq!(LeaveProblem::from(&refusal), LeaveProblem::SoleAdmin);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LeaveProblem {
    /// Nobody else could manage it then.
    SoleAdmin,
    /// What any call can end in.
    Other(Problem),
}

impl From<&CallError> for LeaveProblem {
    fn from(error: &CallError) -> Self {
        let text = error
            .api()
            .map(|api| api.message().to_ascii_lowercase())
            .unwrap_or_default();
        if text.contains("sole admin") || text.contains("sole owner") {
            return Self::SoleAdmin;
        }
        Self::Other(Problem::from(error))
    }
}
