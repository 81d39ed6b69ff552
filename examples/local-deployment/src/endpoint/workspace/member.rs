//! `/workspaces/{id}/members`.

use wacht_yew::client::Method;

use super::super::access::workspace_member;
use super::super::realm::{add_member_role, done, find_member, is_sole_admin, list_members, remove_member_role};
use super::super::{Call, Outcome, active};
use super::{MANAGE, entitled};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Removal;

/// Answers what stands under a workspace's members.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Get, []) => {
            let own = workspace_member(deployment, call, id)?;
            list_members(deployment, call, &own.place)
        }
        (Method::Post, [member, "remove"]) => remove(deployment, call, id, member),
        (Method::Post, [member, "roles", role, "add"]) => {
            let own = entitled(deployment, call, id, &MANAGE, "update member roles")?;
            add_member_role(deployment, call, &own.place, member, role)
        }
        (Method::Post, [member, "roles", role, "remove"]) => {
            let own = entitled(deployment, call, id, &MANAGE, "update member roles")?;
            remove_member_role(deployment, call, &own, member, role)
        }
        _ => Err(Refusal::unknown_route()),
    }
}

fn remove(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, member: &str) -> Outcome {
    let own = entitled(deployment, call, id, &MANAGE, "remove members")?;
    let membership = find_member(deployment, &own.place, member)?;
    if is_sole_admin(&deployment.directory, membership) {
        return Err(Refusal::plain(403, "Cannot remove the sole owner of the workspace"));
    }
    let member = membership.id.clone();
    let membership = deployment.directory.workspace_memberships.remove(&member);
    let removal = Removal {
        workspace_memberships: membership.into_iter().collect(),
        ..Removal::default()
    };
    active::forget(deployment, &removal);
    Ok(done())
}
