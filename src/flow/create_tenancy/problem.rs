//! Why founding or inviting did not succeed.

use crate::client::CallError;
use crate::flow::problem::Problem;
use crate::wire::ErrorCode;

/// Why nothing was founded.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::create_tenancy::CreateProblem;
/// use wacht_yew::wire::Issue;
///
/// let full = Issue {
///     message: "Maximum number of organizations reached (3)".into(),
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 403,
///     issues: [full].into(),
/// });
/// assert_eq!(
///     CreateProblem::from(&refusal),
///     CreateProblem::TooMany(Some(3))
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CreateProblem {
    /// The deployment has none.
    SwitchedOff,
    /// People of this deployment do not found organizations.
    NotAllowed,
    /// There are as many as the deployment allows; the number where the server told it.
    TooMany(Option<u32>),
    /// The organization wants a second factor first.
    SecondFactorNeeded,
    /// The organization lets nobody in from here.
    AddressNotAllowed,
    /// The server did not take the picture.
    PictureRefused,
    /// The answer got lost: it may be founded or not. Another try looks first.
    Uncertain,
    /// What any call can end in.
    Other(Problem),
}

/// Why somebody is not invited.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::create_tenancy::InviteProblem;
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// let known = Issue {
///     code: ErrorCode::AlreadyOrganizationMember,
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [known].into(),
/// });
/// assert_eq!(InviteProblem::from(&refusal), InviteProblem::Member);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InviteProblem {
    /// They are invited already.
    Pending,
    /// They belong to it already.
    Member,
    /// There is no room; the most members where the server told it.
    Full(Option<u32>),
    /// The server takes this for no address.
    NoAddress,
    /// What any call can end in.
    Other(Problem),
}

impl From<&CallError> for CreateProblem {
    fn from(error: &CallError) -> Self {
        let Some(api) = error.api() else {
            return Self::Other(Problem::from(error));
        };
        let text = api.message().to_ascii_lowercase();
        let says = |part: &str| text.contains(part);
        match api.code() {
            ErrorCode::MfaRequired => Self::SecondFactorNeeded,
            _ if api.is_rate_limit() => Self::Other(Problem::from(error)),
            _ if says("ip address not allowed") => Self::AddressNotAllowed,
            _ if says("multi-factor") => Self::SecondFactorNeeded,
            _ if says("not enabled") => Self::SwitchedOff,
            _ if says("not allowed to create") => Self::NotAllowed,
            _ if says("maximum number") => Self::TooMany(number_in(&text)),
            _ if says("invalid image") => Self::PictureRefused,
            _ => Self::Other(Problem::from(error)),
        }
    }
}

impl From<&CallError> for InviteProblem {
    fn from(error: &CallError) -> Self {
        let Some(api) = error.api() else {
            return Self::Other(Problem::from(error));
        };
        let text = api.message().to_ascii_lowercase();
        let says = |part: &str| text.contains(part);
        match api.code() {
            _ if api.is_rate_limit() => Self::Other(Problem::from(error)),
            ErrorCode::AlreadyOrganizationMember => Self::Member,
            _ if says("already pending") => Self::Pending,
            _ if says("already a member") => Self::Member,
            _ if says("maximum number") => Self::Full(number_in(&text)),
            _ if says("valid email") => Self::NoAddress,
            _ => Self::Other(Problem::from(error)),
        }
    }
}

impl InviteProblem {
    /// Whether it will meet the invitations after this one as well.
    pub(super) fn stops_all(&self) -> bool {
        match self {
            Self::Full(_) => true,
            Self::Other(problem) => !matches!(problem, Problem::Refused(_)),
            Self::Pending | Self::Member | Self::NoAddress => false,
        }
    }
}

/// The number in a text such as "… allowed (3)".
fn number_in(text: &str) -> Option<u32> {
    let (_, behind) = text.rsplit_once('(')?;
    let (number, _) = behind.split_once(')')?;
    number.trim().parse().ok()
}
