//! Memberships as the server writes them, in short.

use serde_json::{Value, json};
use wacht_yew::wire::{OrganizationMembership, WorkspaceMembership};

/// A membership of the organization with this id and name.
pub(crate) fn organization(id: &str, name: &str) -> OrganizationMembership {
    read(json!({ "id": format!("m{id}"), "organization": { "id": id, "name": name } }))
}

/// The same with a role that has this permission.
pub(crate) fn organization_with(id: &str, name: &str, role: &str, permission: &str) -> OrganizationMembership {
    let roles = json!([{ "id": "1", "name": role, "permissions": [permission] }]);
    read(json!({ "id": format!("m{id}"), "organization": { "id": id, "name": name }, "roles": roles }))
}

/// The same, shut for this reason.
pub(crate) fn shut_organization(id: &str, name: &str, kind: &str) -> OrganizationMembership {
    let restriction = json!({ "type": kind, "message": "No entry." });
    let roles = json!([{ "id": "1", "name": "Admin", "permissions": ["organization:admin"] }]);
    read(json!({
        "id": format!("m{id}"), "organization": { "id": id, "name": name }, "roles": roles, "eligibility_restriction": restriction,
    }))
}

/// A membership of a workspace of an organization.
pub(crate) fn workspace(id: &str, name: &str, organization: (&str, &str)) -> WorkspaceMembership {
    read(json!({
        "id": format!("m{id}"), "workspace": { "id": id, "name": name }, "organization_id": organization.0,
        "organization": { "id": organization.0, "name": organization.1 },
    }))
}

/// The same, shut.
pub(crate) fn shut_workspace(id: &str, name: &str, organization: (&str, &str)) -> WorkspaceMembership {
    read(json!({
        "id": format!("m{id}"), "workspace": { "id": id, "name": name }, "organization_id": organization.0,
        "organization": { "id": organization.0, "name": organization.1 },
        "eligibility_restriction": { "type": "ip_not_allowed", "message": "Not from there." },
    }))
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("everything is tolerated")
}
