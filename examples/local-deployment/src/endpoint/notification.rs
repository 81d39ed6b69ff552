//! Notifications: the list, the unread count and the marks on them.

use super::{Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Answers what stands under `/notifications`.
pub(super) fn dispatch(_deployment: &mut LocalDeployment, _call: &Call<'_>, _path: &[&str]) -> Outcome {
    Err(Refusal::unknown_route())
}
