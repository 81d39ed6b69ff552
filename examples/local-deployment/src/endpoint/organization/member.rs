//! `/organizations/{id}/members`.

use wacht_yew::client::Method;

use super::super::access::organization_member;
use super::super::realm::{add_member_role, done, find_member, is_sole_admin, list_members, remove_member_role};
use super::super::{Call, Outcome, active};
use super::manager;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;

/// Answers what stands under an organization's members.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => {
            let own = organization_member(deployment, call, id)?;
            list_members(deployment, call, &own.place)
        }
        (Method::Post, [member, "remove"]) => remove(deployment, call, id, member),
        (Method::Post, [member, "roles", role, "add"]) => {
            let own = manager(deployment, call, id, "update member roles")?;
            add_member_role(deployment, call, &own.place, member, role)
        }
        (Method::Post, [member, "roles", role, "remove"]) => {
            let own = manager(deployment, call, id, "update member roles")?;
            remove_member_role(deployment, call, &own, member, role)
        }
        _ => Err(Refusal::unknown_route()),
    }
}

/// Removes a member, from the organization's workspaces too.
fn remove(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, member: &str) -> Outcome {
    let own = manager(deployment, call, id, "remove members")?;
    let membership = find_member(deployment, &own.place, member)?;
    if is_sole_admin(&deployment.directory, membership) {
        let text = "Cannot remove the sole admin of the organization";
        return Err(Refusal::plain(403, text));
    }
    let member = membership.id.clone();
    let removal = deployment.directory.remove_member(&member);
    active::forget(deployment, &removal);
    Ok(done())
}
