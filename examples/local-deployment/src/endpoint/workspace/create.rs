//! `POST /workspaces`.

use serde_json::json;
use wacht_yew::wire::{OrganizationId, Workspace};

use super::super::access::organization_member;
use super::super::field::{self, Picture};
use super::super::realm::default_role;
use super::super::{Answer, Call, Outcome, switch};
use crate::deployment::LocalDeployment;
use crate::fixture::permission::WORKSPACE_ADMIN;
use crate::http::Refusal;
use crate::store::RoleOwner;
use crate::view;

/// An organization has room for so many workspaces, whatever the settings say.
const MOST_WORKSPACES: usize = 1_000;

/// Makes a workspace, with the caller as its admin and in it.
pub(super) fn create(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    if !deployment.settings.b2b_settings.workspaces_enabled {
        return Err(Refusal::plain(400, "Workspaces are not enabled for this deployment"));
    }
    let Some(organization) = call.request.form("organization_id") else {
        return Err(Refusal::plain(400, "Organization ID is required"));
    };
    let of = organization_member(deployment, call, organization)?;
    refuse_one_too_many(deployment, &of.place)?;
    let name = field::required_name(call)?;
    let description = field::description(call)?.unwrap_or_default();
    let image_url = match field::picture(deployment, call)? {
        Picture::New(address) => address,
        Picture::Unchanged | Picture::Removed => Box::default(),
    };
    let workspace = Workspace {
        id: deployment.random.id(call.now).into(),
        name,
        description,
        image_url,
        organization_id: Some(of.place.clone()),
        created_at: Some(call.now),
        updated_at: Some(call.now),
        ..Workspace::default()
    };
    let settings = &deployment.settings.b2b_settings;
    let role = default_role(
        &deployment.directory,
        &RoleOwner::Workspaces,
        settings.default_workspace_creator_role_id.as_ref(),
        WORKSPACE_ADMIN,
    );
    let (directory, random) = (&mut deployment.directory, &mut deployment.random);
    let id = directory.found_workspace(workspace, &user, role, random, call.now);
    switch::enter(deployment, call, &user, Some(of.id), Some(id.clone()))?;
    let membership = deployment.directory.workspace_membership(&id);
    let membership = membership.ok_or_else(|| Refusal::swallowed(500))?;
    Ok(Answer::Data(json!({
        "workspace": view::workspace_membership(deployment, membership).map(|one| one.workspace),
        "membership": view::workspace_member(deployment, membership),
    })))
}

fn refuse_one_too_many(deployment: &LocalDeployment, organization: &OrganizationId) -> Result<(), Refusal> {
    let settings = &deployment.settings.b2b_settings;
    let limit = usize::try_from(settings.workspaces_per_org_count).unwrap_or_default();
    let limit = if settings.limit_workspace_creation_per_org && limit > 0 {
        limit.min(MOST_WORKSPACES)
    } else {
        MOST_WORKSPACES
    };
    if deployment.directory.workspaces.count_of(&Some(organization.clone())) < limit {
        return Ok(());
    }
    let text = format!("This organization has reached the maximum number of workspaces allowed ({limit})");
    Err(Refusal::plain(403, text))
}
