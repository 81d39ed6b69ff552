//! Organizations, workspaces, roles, memberships, invitations, domains and connections.

mod connection;
mod domain;
mod founding;
mod invitation;
mod membership;
mod removal;
mod role;
mod seed;
mod workspace;

pub(crate) use connection::{Connection, ScimAccess};
pub(crate) use domain::Claim;
pub(crate) use founding::MOST_ORGANIZATIONS;
pub(crate) use invitation::{Invitation, Invitations};
pub(crate) use membership::{Membership, Memberships, Place};
pub(crate) use removal::Removal;
pub(crate) use role::{OwnedRole, RoleOwner};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{
    MembershipId, Organization, OrganizationDomain, OrganizationId, Role, RoleId, UserId, Workspace, WorkspaceId,
};

use super::table::Table;

/// Everything that people belong to.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Directory {
    pub(crate) roles: Table<OwnedRole>,
    pub(crate) organizations: BTreeMap<OrganizationId, Organization>,
    /// Who created an organization.
    pub(crate) founders: BTreeMap<OrganizationId, UserId>,
    pub(crate) workspaces: Table<Workspace>,
    pub(crate) organization_memberships: Memberships<OrganizationId>,
    pub(crate) workspace_memberships: Memberships<WorkspaceId>,
    pub(crate) invitations: Invitations,
    pub(crate) domains: Table<OrganizationDomain>,
    pub(crate) connections: Table<Connection>,
}

impl Directory {
    pub(crate) fn organization(&self, id: &OrganizationId) -> Option<&Organization> {
        self.organizations.get(id)
    }

    pub(crate) fn workspace(&self, id: &WorkspaceId) -> Option<&Workspace> {
        self.workspaces.get(id)
    }

    /// The connection that signs in the people of an e-mail address: that of its proved domain.
    pub(crate) fn connection_of(&self, address: &str) -> Option<&Connection> {
        let (_, host) = address.rsplit_once('@')?;
        let domain = self.proved_domain(host)?;
        self.connections
            .of(&domain.organization_id)
            .find(|connection| connection.public.domain_id.as_ref() == Some(&domain.id))
    }

    /// The organization's domain that bears this name and is proved; no two organizations can prove the same.
    pub(crate) fn proved_domain(&self, name: &str) -> Option<&OrganizationDomain> {
        self.domains
            .values()
            .find(|domain| domain.verified && *domain.fqdn == *name)
    }

    pub(crate) fn organization_membership(&self, id: &MembershipId) -> Option<&Membership<OrganizationId>> {
        self.organization_memberships.get(id)
    }

    pub(crate) fn workspace_membership(&self, id: &MembershipId) -> Option<&Membership<WorkspaceId>> {
        self.workspace_memberships.get(id)
    }

    /// This user's membership of an organization.
    pub(crate) fn in_organization(&self, user: &UserId, place: &str) -> Option<&Membership<OrganizationId>> {
        self.organization_memberships.of_both(user, place)
    }

    /// This user's membership of a workspace.
    pub(crate) fn in_workspace(&self, user: &UserId, place: &str) -> Option<&Membership<WorkspaceId>> {
        self.workspace_memberships.of_both(user, place)
    }

    /// The roles of these ids.
    pub(crate) fn roles(&self, ids: &[RoleId]) -> Vec<Role> {
        let owned = ids.iter().filter_map(|id| self.roles.get(id));
        owned.map(|owned| owned.role.clone()).collect()
    }

    /// The permissions that these roles give.
    pub(crate) fn permissions(&self, ids: &[RoleId]) -> Vec<Box<str>> {
        self.roles(ids).into_iter().flat_map(|role| role.permissions).collect()
    }

    /// Whether one of these roles gives one of these permissions.
    pub(crate) fn gives(&self, ids: &[RoleId], permissions: &[&str]) -> bool {
        let owned = ids.iter().filter_map(|id| self.roles.get(id));
        let mut given = owned.flat_map(|owned| &owned.role.permissions);
        given.any(|permission| permissions.contains(&&**permission))
    }

    /// A role that can be held at a place whose own roles these are: one of them, or the deployment's.
    pub(crate) fn role_for(&self, owner: &RoleOwner, id: &RoleId) -> Option<&Role> {
        let owned = self.roles.get(id)?;
        let is_usable = owned.owner == *owner || owned.owner == owner.of_deployment();
        is_usable.then_some(&owned.role)
    }

    /// The roles that can be held at such a place, the deployment's first.
    pub(crate) fn roles_for(&self, owner: &RoleOwner) -> Vec<&Role> {
        let of_deployment = owner.of_deployment();
        let own = Some(owner).filter(|owner| **owner != of_deployment);
        let own = own.into_iter().flat_map(|owner| self.roles.of(owner));
        let all = self.roles.of(&of_deployment).chain(own);
        all.map(|owned| &owned.role).collect()
    }

    /// Whether anybody else at the same place holds this permission.
    pub(crate) fn has_another<P: Place>(&self, all: &Memberships<P>, one: &Membership<P>, permission: &str) -> bool {
        let mut members = all.of_place(&one.place);
        members.any(|member| member.id != one.id && self.gives(&member.roles, &[permission]))
    }
}

#[cfg(test)]
#[path = "directory_tests.rs"]
mod tests;
