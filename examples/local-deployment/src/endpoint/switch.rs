//! `POST /session/switch-…`: another account, organization or workspace.

use wacht_yew::wire::{MembershipId, UserId};

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view;

/// Makes another account the active one; it keeps its own organization and workspace.
pub(super) fn sign_in(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let session = call.session_mut(deployment)?;
    let target = call
        .request
        .query("sign_in_id")
        .and_then(|id| session.sign_in(id))
        .map(|sign_in| sign_in.id.clone());
    let Some(target) = target else {
        return Err(Refusal::swallowed(400));
    };
    session.active_sign_in = Some(target);
    session.updated_at = call.now;
    session.touch(call.now);
    Ok(Answer::Session)
}

/// Enters an organization, outside its workspaces; without an id, returns to the personal account.
pub(super) fn organization(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = active_user(deployment, call)?;
    let Some(id) = call.request.query("organization_id") else {
        return enter(deployment, call, &user, None, None);
    };
    let membership = deployment
        .directory
        .in_organization(&user, id)
        .ok_or_else(|| Refusal::swallowed(400))?;
    let place = membership.id.clone();
    let membership = view::organization_membership(deployment, membership).ok_or_else(|| Refusal::swallowed(400))?;
    if membership.eligibility_restriction.is_some() {
        return Err(Refusal::swallowed(403));
    }
    enter(deployment, call, &user, Some(place), None)
}

/// Enters a workspace and with it its organization; without an id, returns to the personal account.
pub(super) fn workspace(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = active_user(deployment, call)?;
    let Some(id) = call.request.query("workspace_id") else {
        return enter(deployment, call, &user, None, None);
    };
    let directory = &deployment.directory;
    let membership = directory
        .in_workspace(&user, id)
        .ok_or_else(|| Refusal::swallowed(400))?;
    let of_organization = directory
        .workspace(&membership.place)
        .and_then(|workspace| workspace.organization_id.as_ref())
        .and_then(|organization| directory.in_organization(&user, organization.as_str()))
        .ok_or_else(|| Refusal::swallowed(400))?;
    let shut_out = view::workspace_membership(deployment, membership)
        .is_none_or(|membership| membership.eligibility_restriction.is_some())
        || view::organization_membership(deployment, of_organization)
            .is_none_or(|membership| membership.eligibility_restriction.is_some());
    if shut_out {
        return Err(Refusal::swallowed(403));
    }
    let (organization, workspace) = (of_organization.id.clone(), membership.id.clone());
    enter(deployment, call, &user, Some(organization), Some(workspace))
}

fn active_user(deployment: &LocalDeployment, call: &Call<'_>) -> Result<UserId, Refusal> {
    let active = call
        .session(deployment)?
        .active()
        .ok_or_else(|| Refusal::swallowed(400))?;
    Ok(active.user.clone())
}

/// Remembers the choice where it counts: in the sign-in, and in the account for sign-ins to come.
pub(super) fn enter(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    user: &UserId,
    organization: Option<MembershipId>,
    workspace: Option<MembershipId>,
) -> Outcome {
    let session = call.session_mut(deployment)?;
    session.updated_at = call.now;
    if let Some(active) = session.active_mut() {
        active.organization_membership.clone_from(&organization);
        active.workspace_membership.clone_from(&workspace);
    }
    if let Some(account) = deployment.accounts.get_mut(user) {
        account.organization_membership = organization;
        account.workspace_membership = workspace;
    }
    Ok(Answer::Session)
}
