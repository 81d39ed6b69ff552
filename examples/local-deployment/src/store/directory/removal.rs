//! Organizations, workspaces and members that go, with everything that hangs on them.

use wacht_yew::wire::{MembershipId, OrganizationId, UserId, WorkspaceId};

use super::{Directory, Membership, RoleOwner};

/// What went, for those who still point at it.
#[derive(Default)]
pub(crate) struct Removal {
    pub(crate) organization_memberships: Vec<Membership<OrganizationId>>,
    pub(crate) workspace_memberships: Vec<Membership<WorkspaceId>>,
    /// Addresses of pictures that nobody shows any more.
    pub(crate) images: Vec<Box<str>>,
}

impl Directory {
    /// Removes an organization with its workspaces, members, roles, invitations, domains and connections.
    pub(crate) fn remove_organization(&mut self, id: &OrganizationId) -> Removal {
        let mut removal = Removal::default();
        let workspaces: Vec<WorkspaceId> = self
            .workspaces
            .of(&Some(id.clone()))
            .map(|workspace| workspace.id.clone())
            .collect();
        for workspace in &workspaces {
            let of_workspace = self.remove_workspace(workspace);
            removal.workspace_memberships.extend(of_workspace.workspace_memberships);
            removal.images.extend(of_workspace.images);
        }
        removal.organization_memberships = self.organization_memberships.remove_of_place(id);
        self.roles.remove_of(&RoleOwner::Organization(id.clone()));
        self.invitations.remove_of(id);
        self.domains.remove_of(id);
        self.connections.remove_of(id);
        self.founders.remove(id);
        removal
            .images
            .extend(self.organizations.remove(id).map(|organization| organization.image_url));
        removal
    }

    /// Removes a workspace with its members, roles and invitations.
    pub(crate) fn remove_workspace(&mut self, id: &WorkspaceId) -> Removal {
        let workspace = self.workspaces.remove(id);
        self.roles.remove_of(&RoleOwner::Workspace(id.clone()));
        let organization = workspace
            .as_ref()
            .and_then(|workspace| workspace.organization_id.clone());
        let invitations = organization.iter().flat_map(|place| self.invitations.of(place));
        let to_it: Vec<_> = invitations
            .filter(|invitation| invitation.workspace.as_ref() == Some(id))
            .map(|invitation| invitation.id.clone())
            .collect();
        for invitation in &to_it {
            self.invitations.remove(invitation);
        }
        Removal {
            workspace_memberships: self.workspace_memberships.remove_of_place(id),
            images: workspace.map(|workspace| workspace.image_url).into_iter().collect(),
            ..Removal::default()
        }
    }

    /// Removes a member of an organization, from its workspaces too.
    pub(crate) fn remove_member(&mut self, id: &MembershipId) -> Removal {
        let Some(membership) = self.organization_memberships.remove(id) else {
            return Removal::default();
        };
        let workspaces = self.workspaces.of(&Some(membership.place.clone()));
        let held: Vec<MembershipId> = workspaces
            .filter_map(|workspace| self.in_workspace(&membership.user, workspace.id.as_str()))
            .map(|membership| membership.id.clone())
            .collect();
        Removal {
            workspace_memberships: held
                .iter()
                .filter_map(|id| self.workspace_memberships.remove(id))
                .collect(),
            organization_memberships: vec![membership],
            ..Removal::default()
        }
    }

    /// Removes a user from everything. Organizations stay, be they without an admin.
    pub(crate) fn remove_user(&mut self, user: &UserId) {
        let organizations = self.organization_memberships.of_user(user);
        let ids: Vec<MembershipId> = organizations.iter().map(|membership| membership.id.clone()).collect();
        for id in &ids {
            self.remove_member(id);
        }
    }
}
