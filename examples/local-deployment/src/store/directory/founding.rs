//! New organizations and workspaces with their first member.

use wacht_yew::wire::{MembershipId, Organization, OrganizationId, RoleId, Timestamp, UserId, Workspace};

use super::{Directory, Membership, Place};
use crate::random::Random;

/// The deployment has room for so many organizations.
pub(crate) const MOST_ORGANIZATIONS: usize = 100_000;

impl Directory {
    /// Adds an organization and makes its founder a member of it.
    pub(crate) fn found_organization(
        &mut self,
        organization: Organization,
        founder: &UserId,
        role: Option<RoleId>,
        random: &mut Random,
        now: Timestamp,
    ) -> MembershipId {
        let membership = Membership::new(&organization.id, founder, role, random, now);
        let id = membership.id.clone();
        self.founders.insert(organization.id.clone(), founder.clone());
        self.organizations.insert(organization.id.clone(), organization);
        self.organization_memberships.add(membership);
        id
    }

    /// Adds a workspace and makes its founder a member of it.
    pub(crate) fn found_workspace(
        &mut self,
        workspace: Workspace,
        founder: &UserId,
        role: Option<RoleId>,
        random: &mut Random,
        now: Timestamp,
    ) -> MembershipId {
        let membership = Membership::new(&workspace.id, founder, role, random, now);
        let id = membership.id.clone();
        self.workspaces.add(workspace);
        self.workspace_memberships.add(membership);
        id
    }

    /// How many of the organizations that a user belongs to are the user's own creation.
    pub(crate) fn founded_by(&self, user: &UserId) -> usize {
        let memberships = self.organization_memberships.of_user(user);
        let is_own = |place: &OrganizationId| self.founders.get(place) == Some(user);
        memberships
            .iter()
            .filter(|membership| is_own(&membership.place))
            .count()
    }
}

impl<P: Place> Membership<P> {
    pub(crate) fn new(place: &P, user: &UserId, role: Option<RoleId>, random: &mut Random, now: Timestamp) -> Self {
        Self {
            id: random.id(now).into(),
            place: place.clone(),
            user: user.clone(),
            roles: role.into_iter().collect(),
            created_at: now,
            updated_at: now,
        }
    }
}
