//! `POST /organizations/{id}/update`.

use wacht_yew::wire::{FromWire, OrganizationId, WorkspaceId};

use super::super::field;
use super::super::{Answer, Call, Outcome};
use super::manager;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view::{self, tree};

/// What the form says about the workspace that new members join.
enum FirstWorkspace {
    Unchanged,
    None,
    This(WorkspaceId),
}

/// Changes what the form names, all of it or nothing.
pub(super) fn update(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let place = manager(deployment, call, id, "update organization")?.place;
    let name = field::name(call)?;
    let description = field::description(call)?;
    let addresses = field::addresses(call)?;
    let first_workspace = first_workspace(deployment, call, &place)?;
    let picture = field::picture(deployment, call)?;
    let old = deployment
        .directory
        .organization(&place)
        .map(|one| one.image_url.clone());
    let image_url = picture.replace(deployment, &old.unwrap_or_default());
    let organization = deployment
        .directory
        .organizations
        .get_mut(&place)
        .ok_or_else(|| Refusal::swallowed(500))?;
    organization.image_url = image_url;
    organization.updated_at = Some(call.now);
    if let Some(name) = name {
        organization.name = name;
    }
    if let Some(description) = description {
        organization.description = description;
    }
    if !addresses.is_empty() {
        organization.whitelisted_ips = addresses;
    }
    match first_workspace {
        FirstWorkspace::Unchanged => {}
        FirstWorkspace::None => organization.auto_assigned_workspace_id = None,
        FirstWorkspace::This(workspace) => organization.auto_assigned_workspace_id = Some(workspace),
    }
    if let Some(flag) = call.request.form_flag("enable_ip_restriction") {
        organization.enable_ip_restriction = flag;
    }
    if let Some(flag) = call.request.form_flag("enforce_mfa") {
        organization.enforce_mfa = flag;
    }
    let organization = organization.clone();
    Ok(Answer::Data(tree(&view::organization(deployment, &organization))))
}

/// It must be one of the organization's own.
fn first_workspace(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    place: &OrganizationId,
) -> Result<FirstWorkspace, Refusal> {
    let Some(text) = call.request.form("auto_assigned_workspace_id") else {
        return Ok(FirstWorkspace::Unchanged);
    };
    let id = WorkspaceId::from(text);
    if id.is_blank() {
        return Ok(FirstWorkspace::None);
    }
    let workspace = deployment.directory.workspace(&id);
    match workspace.is_some_and(|workspace| workspace.organization_id.as_ref() == Some(place)) {
        true => Ok(FirstWorkspace::This(id)),
        false => Err(Refusal::plain(400, "Workspace not found in this organization")),
    }
}
