//! `POST …/members/{id}/roles/{id}/add` and `…/remove`.

use wacht_yew::wire::RoleId;

use super::{Realm, done, find_member, is_sole_admin, named_role};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Call, Outcome};
use crate::http::Refusal;
use crate::store::Membership;

/// Gives a member a role; one that the member has already stays.
pub(in crate::endpoint) fn add<P: Realm>(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    place: &P,
    member: &str,
    role: &str,
) -> Outcome {
    let member = find_member(deployment, place, member)?.id.clone();
    let role = named_role(deployment, &place.roles(), role)?.id.clone();
    if let Some(roles) = P::memberships_mut(&mut deployment.directory).roles_mut(&member, call.now)
        && !roles.contains(&role)
    {
        roles.push(role);
    }
    Ok(done())
}

/// Takes a role from a member; one that the member has not is no matter.
pub(in crate::endpoint) fn remove<P: Realm>(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    own: &Membership<P>,
    member: &str,
    role: &str,
) -> Outcome {
    let membership = find_member(deployment, &own.place, member)?;
    let role = named_role(deployment, &own.place.roles(), role)?.id.clone();
    refuse_to_lose_an_admin(deployment, own, membership, &role)?;
    let member = membership.id.clone();
    if let Some(roles) = P::memberships_mut(&mut deployment.directory).roles_mut(&member, call.now) {
        roles.retain(|other| *other != role);
    }
    Ok(done())
}

/// Nobody takes the last admin role from themselves or from the realm.
fn refuse_to_lose_an_admin<P: Realm>(
    deployment: &LocalDeployment,
    own: &Membership<P>,
    membership: &Membership<P>,
    role: &RoleId,
) -> Result<(), Refusal> {
    let directory = &deployment.directory;
    let left: Vec<RoleId> = membership
        .roles
        .iter()
        .filter(|other| *other != role)
        .cloned()
        .collect();
    let loses_it = directory.gives(&membership.roles, &[P::ADMIN]) && !directory.gives(&left, &[P::ADMIN]);
    let is_kept = (P::ADMINS_STAY && own.id == membership.id) || is_sole_admin(directory, membership);
    if loses_it && is_kept {
        return Err(Refusal::plain(403, P::LAST_ADMIN));
    }
    Ok(())
}
