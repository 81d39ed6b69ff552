//! Who may call what of an organization or workspace. Every call there begins with one of these.

use wacht_yew::wire::{EligibilityRestriction, ErrorCode, OrganizationId, RestrictionKind, WorkspaceId};

use super::Call;
use crate::access::IP_NOT_ALLOWED;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Membership;
use crate::view;

/// The caller's membership of an organization, if nothing shuts the caller out.
pub(super) fn organization_member(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    id: &str,
) -> Result<Membership<OrganizationId>, Refusal> {
    let user = call.user(deployment)?;
    let membership = deployment
        .directory
        .in_organization(&user, id)
        .ok_or_else(|| Refusal::plain(403, "You are not a member of this organization"))?;
    let_in(view::organization_restriction(deployment, membership))?;
    Ok(membership.clone())
}

/// The same for a workspace, whose organization must let the caller in as well.
pub(super) fn workspace_member(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    id: &str,
) -> Result<Membership<WorkspaceId>, Refusal> {
    let user = call.user(deployment)?;
    let directory = &deployment.directory;
    let membership = directory
        .in_workspace(&user, id)
        .ok_or_else(|| Refusal::plain(403, "You are not a member of this workspace"))?;
    let of_organization = directory
        .workspace(&membership.place)
        .and_then(|workspace| workspace.organization_id.as_ref())
        .map_or("", OrganizationId::as_str);
    organization_member(deployment, call, of_organization)?;
    let_in(view::workspace_restriction(deployment, membership))?;
    Ok(membership.clone())
}

/// Refuses callers whose roles give none of these permissions, in these words.
pub(super) fn require<Place>(
    deployment: &LocalDeployment,
    membership: &Membership<Place>,
    permissions: &[&str],
    otherwise: &str,
) -> Result<(), Refusal> {
    if deployment.directory.gives(&membership.roles, permissions) {
        Ok(())
    } else {
        Err(Refusal::plain(403, otherwise))
    }
}

fn let_in(restriction: Option<EligibilityRestriction>) -> Result<(), Refusal> {
    match restriction.map(|restriction| restriction.kind) {
        None | Some(RestrictionKind::None) => Ok(()),
        Some(RestrictionKind::MfaRequired) => Err(Refusal::coded(403, ErrorCode::MfaRequired)),
        Some(_) => Err(Refusal::plain(403, IP_NOT_ALLOWED)),
    }
}
