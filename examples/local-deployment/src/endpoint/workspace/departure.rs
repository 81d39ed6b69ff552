//! `POST /workspaces/{id}/delete` and `…/leave`.

use super::super::access::{require, workspace_member};
use super::super::realm::{done, is_sole_admin};
use super::super::{Call, Outcome, active};
use super::ADMIN;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Removal;

/// Deletes a workspace, unless new members of its organization join it.
pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let own = workspace_member(deployment, call, id)?;
    let text = "Only workspace owners can delete the workspace.";
    require(deployment, &own, &ADMIN, text)?;
    let directory = &mut deployment.directory;
    let workspace = directory.workspace(&own.place);
    let organization = workspace.and_then(|workspace| directory.organization(workspace.organization_id.as_ref()?));
    if organization.is_some_and(|organization| organization.auto_assigned_workspace_id.as_ref() == Some(&own.place)) {
        let text = "Cannot delete the workspace that new organization members are assigned to";
        return Err(Refusal::plain(403, text));
    }
    let removal = directory.remove_workspace(&own.place);
    active::forget(deployment, &removal);
    Ok(done())
}

/// Leaves a workspace; the organization stays.
pub(super) fn leave(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let own = workspace_member(deployment, call, id)?;
    if is_sole_admin(&deployment.directory, &own) {
        let text = "Cannot leave workspace as the sole owner. Please assign another owner first.";
        return Err(Refusal::plain(403, text));
    }
    let membership = deployment.directory.workspace_memberships.remove(&own.id);
    let removal = Removal {
        workspace_memberships: membership.into_iter().collect(),
        ..Removal::default()
    };
    active::forget(deployment, &removal);
    Ok(done())
}
