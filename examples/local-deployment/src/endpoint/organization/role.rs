//! `/organizations/{id}/roles`.

use wacht_yew::client::Method;
use wacht_yew::wire::{OrganizationId, RoleId};

use super::super::access::organization_member;
use super::super::realm::{Realm, create_role, done, list_roles, named_role};
use super::super::{Call, Outcome};
use super::manager;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Answers what stands under an organization's roles.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => {
            let own = organization_member(deployment, call, id)?;
            list_roles(deployment, &own.place.roles())
        }
        (Method::Post, []) => create(deployment, call, id),
        (Method::Post, [role, "remove"]) => remove(deployment, call, id, role),
        _ => Err(Refusal::unknown_route()),
    }
}

fn create(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let own = manager(deployment, call, id, "create roles")?;
    let settings = &deployment.settings.b2b_settings;
    if !settings.custom_org_role_enabled {
        let text = "Custom organization roles are not enabled for this deployment";
        return Err(Refusal::plain(403, text));
    }
    let known = settings.organization_permissions.clone();
    create_role(deployment, call, own.place.roles(), &known)
}

/// Removes one of the organization's own roles, from members and invitations too.
fn remove(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, role: &str) -> Outcome {
    let own = manager(deployment, call, id, "remove roles")?;
    let role = named_role(deployment, &own.place.roles(), role)?;
    if role.is_of_deployment() {
        return Err(Refusal::plain(403, "Cannot remove deployment level roles"));
    }
    let role = role.id.clone();
    refuse_to_lose_every_admin(deployment, &own.place, &role)?;
    let directory = &mut deployment.directory;
    let holders: Vec<_> = directory
        .organization_memberships
        .of_place(&own.place)
        .filter(|membership| membership.roles.contains(&role))
        .map(|membership| membership.id.clone())
        .collect();
    for holder in &holders {
        if let Some(roles) = directory.organization_memberships.roles_mut(holder, call.now) {
            roles.retain(|other| *other != role);
        }
    }
    // Invitations that promise it fall back to the default role when they are accepted.
    directory.roles.remove(&role);
    Ok(done())
}

/// An organization whose admins all hold the role would have none left.
fn refuse_to_lose_every_admin(
    deployment: &LocalDeployment,
    place: &OrganizationId,
    role: &RoleId,
) -> Result<(), Refusal> {
    let directory = &deployment.directory;
    let mut members = directory.organization_memberships.of_place(place);
    let stays_admin = members.any(|membership| {
        let left: Vec<RoleId> = membership
            .roles
            .iter()
            .filter(|other| *other != role)
            .cloned()
            .collect();
        directory.gives(&left, &[OrganizationId::ADMIN])
    });
    if stays_admin {
        Ok(())
    } else {
        Err(Refusal::plain(403, "Organization must have at least one admin"))
    }
}
