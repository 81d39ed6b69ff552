//! What organizations and workspaces have in common: members and roles.

mod member;
mod member_role;
mod role;

pub(super) use member::list as list_members;
pub(super) use member_role::{add as add_member_role, remove as remove_member_role};
pub(super) use role::{create as create_role, default_role, list as list_roles, named as named_role};

use serde_json::{Value, json};
use wacht_yew::wire::{OrganizationId, WorkspaceId};

use super::Answer;
use crate::deployment::LocalDeployment;
use crate::fixture::permission;
use crate::http::Refusal;
use crate::store::{Directory, Membership, Memberships, Place, RoleOwner};
use crate::view;

/// An organization or a workspace, as far as members and roles go.
pub(super) trait Realm: Place {
    /// The permission that no realm can be without.
    const ADMIN: &str;
    /// What is said when somebody gives up that permission and may not.
    const LAST_ADMIN: &str;
    /// An admin cannot give up being one, be there others or not.
    const ADMINS_STAY: bool;

    fn memberships(directory: &Directory) -> &Memberships<Self>;
    fn memberships_mut(directory: &mut Directory) -> &mut Memberships<Self>;
    fn roles(&self) -> RoleOwner;
    fn member(deployment: &LocalDeployment, membership: &Membership<Self>) -> Option<Value>;
}

impl Realm for OrganizationId {
    const ADMIN: &str = permission::ORGANIZATION_ADMIN;
    const LAST_ADMIN: &str = "Cannot remove the last admin role from an organization admin";
    const ADMINS_STAY: bool = true;

    fn memberships(directory: &Directory) -> &Memberships<Self> {
        &directory.organization_memberships
    }

    fn memberships_mut(directory: &mut Directory) -> &mut Memberships<Self> {
        &mut directory.organization_memberships
    }

    fn roles(&self) -> RoleOwner {
        RoleOwner::Organization(self.clone())
    }

    fn member(deployment: &LocalDeployment, membership: &Membership<Self>) -> Option<Value> {
        view::organization_member(deployment, membership)
    }
}

impl Realm for WorkspaceId {
    const ADMIN: &str = permission::WORKSPACE_ADMIN;
    const LAST_ADMIN: &str = "Cannot remove the last owner of the workspace";
    const ADMINS_STAY: bool = false;

    fn memberships(directory: &Directory) -> &Memberships<Self> {
        &directory.workspace_memberships
    }

    fn memberships_mut(directory: &mut Directory) -> &mut Memberships<Self> {
        &mut directory.workspace_memberships
    }

    fn roles(&self) -> RoleOwner {
        RoleOwner::Workspace(self.clone())
    }

    fn member(deployment: &LocalDeployment, membership: &Membership<Self>) -> Option<Value> {
        view::workspace_member(deployment, membership)
    }
}

/// What calls answer that have nothing to tell.
pub(super) fn done() -> Answer {
    Answer::Data(json!({ "success": true }))
}

/// A member of the realm by the membership's id.
pub(super) fn find_member<'d, P: Realm>(
    deployment: &'d LocalDeployment,
    place: &P,
    id: &str,
) -> Result<&'d Membership<P>, Refusal> {
    P::memberships(&deployment.directory)
        .get(&id.into())
        .filter(|membership| membership.place == *place)
        .ok_or_else(|| Refusal::plain(404, "Member not found"))
}

/// Whether a member is the only one who holds the realm's admin permission.
pub(super) fn is_sole_admin<P: Realm>(directory: &Directory, membership: &Membership<P>) -> bool {
    directory.gives(&membership.roles, &[P::ADMIN])
        && !directory.has_another(P::memberships(directory), membership, P::ADMIN)
}
