//! Organizations: their settings, members, roles, invitations, domains and connections.

use super::{Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Answers what stands under `/organizations`.
pub(super) fn dispatch(_deployment: &mut LocalDeployment, _call: &Call<'_>, _path: &[&str]) -> Outcome {
    Err(Refusal::unknown_route())
}
