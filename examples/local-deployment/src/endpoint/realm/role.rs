//! Roles that members can hold: the deployment's and the realm's own.

use serde_json::Value;
use wacht_yew::wire::{Role, RoleId};

use crate::deployment::LocalDeployment;
use crate::endpoint::field::text_within;
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::store::{Directory, OwnedRole, RoleOwner};
use crate::view::tree;

/// A realm has room for so many roles of its own.
const MOST_ROLES: usize = 100;
/// Shortest and longest name, in characters.
const SHORTEST_NAME: usize = 2;
const LONGEST_NAME: usize = 100;

/// All roles that can be held there.
pub(in crate::endpoint) fn list(deployment: &LocalDeployment, owner: &RoleOwner) -> Outcome {
    Ok(Answer::Data(tree(&deployment.directory.roles_for(owner))))
}

/// The role of this id, if it can be held there.
pub(in crate::endpoint) fn named<'d>(
    deployment: &'d LocalDeployment,
    owner: &RoleOwner,
    id: &str,
) -> Result<&'d Role, Refusal> {
    deployment
        .directory
        .role_for(owner, &id.into())
        .ok_or_else(|| Refusal::plain(404, "Role not found"))
}

/// The role that the settings name, if it can be held there; else the deployment's that gives this permission.
pub(in crate::endpoint) fn default_role(
    directory: &Directory,
    owner: &RoleOwner,
    configured: Option<&RoleId>,
    permission: &str,
) -> Option<RoleId> {
    let configured = configured.and_then(|id| directory.role_for(owner, id));
    let gives = |role: &&Role| role.permissions.iter().any(|given| **given == *permission);
    let role = configured.or_else(|| directory.roles_for(owner).into_iter().find(gives));
    role.map(|role| role.id.clone())
}

/// Makes a role out of the form's, or the JSON body's, `name` and `permissions`. `known` are the permissions there are.
pub(in crate::endpoint) fn create(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    owner: RoleOwner,
    known: &[Box<str>],
) -> Outcome {
    let json = call.request.json();
    let json = json.as_ref();
    let name = call.request.form("name").or_else(|| json?.get("name")?.as_str());
    let name = name.unwrap_or_default().trim();
    if name.chars().count() < SHORTEST_NAME {
        let text = format!("Name must be {SHORTEST_NAME} to {LONGEST_NAME} characters long");
        return Err(Refusal::plain(400, text));
    }
    text_within(name, "Name", LONGEST_NAME)?;
    let listed = json.and_then(|body| body.get("permissions")).and_then(Value::as_array);
    let mut asked = call.request.form_all("permissions");
    asked.extend(listed.into_iter().flatten().filter_map(Value::as_str));
    if asked
        .iter()
        .any(|permission| !known.iter().any(|one| **one == **permission))
    {
        return Err(Refusal::plain(
            403,
            "Invalid permissions: not available for this deployment",
        ));
    }
    if deployment.directory.roles.count_of(&owner) >= MOST_ROLES {
        return Err(Refusal::plain(
            403,
            format!("No more than {MOST_ROLES} roles are allowed"),
        ));
    }
    let mut permissions: Vec<Box<str>> = Vec::new();
    for permission in asked {
        if !permissions.iter().any(|one| **one == *permission) {
            permissions.push(permission.into());
        }
    }
    let role = Role {
        id: deployment.random.id(call.now).into(),
        organization_id: match &owner {
            RoleOwner::Organization(id) => Some(id.clone()),
            _ => None,
        },
        workspace_id: match &owner {
            RoleOwner::Workspace(id) => Some(id.clone()),
            _ => None,
        },
        name: name.into(),
        permissions,
        is_deployment_level: Some(false),
        created_at: Some(call.now),
        updated_at: Some(call.now),
    };
    let document = tree(&role);
    deployment.directory.roles.add(OwnedRole { owner, role });
    Ok(Answer::Data(document))
}
