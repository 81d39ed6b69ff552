//! `/workspaces/{id}/roles`.

use serde_json::json;
use wacht_yew::client::Method;

use super::super::access::workspace_member;
use super::super::realm::{Realm, create_role, list_roles, named_role};
use super::super::{Answer, Call, Outcome};
use super::{ADMIN, entitled};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Answers what stands under a workspace's roles.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => {
            let own = workspace_member(deployment, call, id)?;
            list_roles(deployment, &own.place.roles())
        }
        (Method::Post, []) => create(deployment, call, id),
        (Method::Post, [role, "delete"]) => delete(deployment, call, id, role),
        _ => Err(Refusal::unknown_route()),
    }
}

fn create(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let own = entitled(deployment, call, id, &ADMIN, "create roles")?;
    let settings = &deployment.settings.b2b_settings;
    if !settings.custom_workspace_role_enabled {
        let text = "Custom workspace roles are not enabled for this deployment";
        return Err(Refusal::plain(403, text));
    }
    let known = settings.workspace_permissions.clone();
    create_role(deployment, call, own.place.roles(), &known)
}

/// Deletes one of the workspace's own roles, unless somebody holds it.
fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, role: &str) -> Outcome {
    let own = entitled(deployment, call, id, &ADMIN, "delete roles")?;
    let role = named_role(deployment, &own.place.roles(), role)?;
    if role.is_of_deployment() {
        return Err(Refusal::plain(403, "Cannot delete deployment level roles"));
    }
    let members = deployment.directory.workspace_memberships.of_place(&own.place);
    let holders = members.filter(|membership| membership.roles.contains(&role.id)).count();
    if holders > 0 {
        let text = format!("Cannot delete role - {holders} members still have this role assigned");
        return Err(Refusal::plain(400, text));
    }
    let role = role.id.clone();
    deployment.directory.roles.remove(&role);
    Ok(Answer::Data(json!({ "message": "Role deleted successfully" })))
}
