//! `POST /workspaces/{id}/update`.

use serde_json::json;

use super::super::field;
use super::super::{Answer, Call, Outcome};
use super::{ADMIN, entitled};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view;

/// Changes what the form names, all of it or nothing. A description cannot be emptied, as with the real server.
pub(super) fn update(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let place = entitled(deployment, call, id, &ADMIN, "update workspace")?.place;
    let name = field::required_name(call)?;
    let description = field::description(call)?.filter(|text| !text.is_empty());
    let addresses = field::addresses(call)?;
    let picture = field::picture(deployment, call)?;
    let old = deployment.directory.workspace(&place).map(|one| one.image_url.clone());
    let image_url = picture.replace(deployment, &old.unwrap_or_default());
    let workspace = deployment
        .directory
        .workspaces
        .get_mut(&place)
        .ok_or_else(|| Refusal::swallowed(500))?;
    workspace.name = name;
    workspace.image_url = image_url;
    workspace.updated_at = Some(call.now);
    if let Some(description) = description {
        workspace.description = description;
    }
    if !addresses.is_empty() {
        workspace.whitelisted_ips = addresses;
    }
    if let Some(flag) = call.request.form_flag("enforce_2fa") {
        workspace.enforce_2fa = flag;
    }
    if let Some(flag) = call.request.form_flag("enable_ip_restriction") {
        workspace.enable_ip_restriction = flag;
    }
    let workspace = workspace.clone();
    let workspace = view::workspace(deployment, &workspace);
    Ok(Answer::Data(json!({ "workspace": workspace })))
}
