//! Organizations, workspaces, roles, memberships and domains.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{
    B2bSettings, ConnectionId, MembershipId, Organization, OrganizationId, Role, RoleId, Timestamp, UserId, Workspace,
    WorkspaceId,
};

use super::Accounts;
use crate::fixture::{OrganizationFixture, permission};
use crate::random::{EPOCH, Random};

/// Everything that people belong to.
#[derive(Serialize, Deserialize)]
pub(crate) struct Directory {
    pub(crate) roles: Vec<Role>,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) workspaces: Vec<Workspace>,
    pub(crate) organization_memberships: Vec<Membership<OrganizationId>>,
    pub(crate) workspace_memberships: Vec<Membership<WorkspaceId>>,
    pub(crate) domains: Vec<Domain>,
}

/// A user's belonging to an organization or a workspace.
#[derive(Serialize, Deserialize)]
pub(crate) struct Membership<Place> {
    pub(crate) id: MembershipId,
    pub(crate) place: Place,
    pub(crate) user: UserId,
    pub(crate) roles: Vec<RoleId>,
    pub(crate) created_at: Timestamp,
}

/// A verified domain with the connection of its people's identity provider.
#[derive(Serialize, Deserialize)]
pub(crate) struct Domain {
    pub(crate) name: String,
    pub(crate) organization: OrganizationId,
    pub(crate) connection: ConnectionId,
    pub(crate) identity_provider_path: String,
    pub(crate) saml: bool,
    pub(crate) known_people_only: bool,
}

/// The roles that every deployment has, by what they are for.
struct DefaultRoles {
    organization_admin: RoleId,
    organization_member: RoleId,
    workspace_admin: RoleId,
    workspace_member: RoleId,
}

impl Directory {
    /// Builds the directory and tells the settings which roles are the default ones.
    pub(crate) fn new(
        fixtures: &[OrganizationFixture],
        accounts: &Accounts,
        settings: &mut B2bSettings,
        random: &mut Random,
    ) -> Self {
        let mut directory = Self {
            roles: Vec::new(),
            organizations: Vec::new(),
            workspaces: Vec::new(),
            organization_memberships: Vec::new(),
            workspace_memberships: Vec::new(),
            domains: Vec::new(),
        };
        let roles = DefaultRoles {
            organization_admin: directory.add_role("Admin", permission::ORGANIZATION_ADMIN, random),
            organization_member: directory.add_role("Member", permission::ORGANIZATION_MEMBER, random),
            workspace_admin: directory.add_role("Admin", permission::WORKSPACE_ADMIN, random),
            workspace_member: directory.add_role("Member", permission::WORKSPACE_MEMBER, random),
        };
        settings.default_org_creator_role_id = Some(roles.organization_admin.clone());
        settings.default_org_member_role_id = Some(roles.organization_member.clone());
        settings.default_workspace_creator_role_id = Some(roles.workspace_admin.clone());
        settings.default_workspace_member_role_id = Some(roles.workspace_member.clone());
        for fixture in fixtures {
            directory.add_organization(fixture, accounts, &roles, random);
        }
        directory
    }

    fn add_role(&mut self, name: &str, permission: &str, random: &mut Random) -> RoleId {
        let id = RoleId::from(random.id(EPOCH));
        let permissions = vec![permission.into()];
        self.roles.push(Role {
            id: id.clone(),
            name: name.into(),
            permissions,
            ..Role::default()
        });
        id
    }

    fn add_organization(
        &mut self,
        fixture: &OrganizationFixture,
        accounts: &Accounts,
        roles: &DefaultRoles,
        random: &mut Random,
    ) {
        let organization = Organization {
            id: random.id(EPOCH).into(),
            name: fixture.name.as_str().into(),
            description: fixture.description.as_str().into(),
            enforce_mfa: fixture.enforce_mfa,
            created_at: Some(EPOCH),
            ..Organization::default()
        };
        let ranks = [
            (&fixture.admins, &roles.organization_admin),
            (&fixture.members, &roles.organization_member),
        ];
        for (addresses, role) in ranks {
            for account in addresses.iter().filter_map(|address| accounts.by_email(address)) {
                self.organization_memberships
                    .push(Membership::new(&organization.id, &account.user.id, role, random));
            }
        }
        for workspace in &fixture.workspaces {
            let id = WorkspaceId::from(random.id(EPOCH));
            for account in workspace.admins.iter().filter_map(|address| accounts.by_email(address)) {
                self.workspace_memberships
                    .push(Membership::new(&id, &account.user.id, &roles.workspace_admin, random));
            }
            self.workspaces.push(Workspace {
                id,
                name: workspace.name.as_str().into(),
                description: workspace.description.as_str().into(),
                organization_id: Some(organization.id.clone()),
                created_at: Some(EPOCH),
                ..Workspace::default()
            });
        }
        for domain in &fixture.domains {
            self.domains.push(Domain {
                name: domain.name.clone(),
                organization: organization.id.clone(),
                connection: random.id(EPOCH).into(),
                identity_provider_path: domain.identity_provider_path.clone(),
                saml: domain.saml,
                known_people_only: domain.known_people_only,
            });
        }
        self.organizations.push(organization);
    }

    pub(crate) fn organization(&self, id: &OrganizationId) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == *id)
    }

    pub(crate) fn workspace(&self, id: &WorkspaceId) -> Option<&Workspace> {
        self.workspaces.iter().find(|workspace| workspace.id == *id)
    }

    /// The verified domain behind an e-mail address.
    pub(crate) fn domain_of(&self, address: &str) -> Option<&Domain> {
        let (_, host) = address.split_once('@')?;
        self.domains.iter().find(|domain| domain.name == host)
    }

    pub(crate) fn organization_membership(&self, id: &MembershipId) -> Option<&Membership<OrganizationId>> {
        self.organization_memberships
            .iter()
            .find(|membership| membership.id == *id)
    }

    pub(crate) fn workspace_membership(&self, id: &MembershipId) -> Option<&Membership<WorkspaceId>> {
        self.workspace_memberships
            .iter()
            .find(|membership| membership.id == *id)
    }

    /// This user's membership of an organization.
    pub(crate) fn in_organization(&self, user: &UserId, place: &str) -> Option<&Membership<OrganizationId>> {
        let is_it =
            |membership: &&Membership<OrganizationId>| membership.user == *user && membership.place.as_str() == place;
        self.organization_memberships.iter().find(is_it)
    }

    /// This user's membership of a workspace.
    pub(crate) fn in_workspace(&self, user: &UserId, place: &str) -> Option<&Membership<WorkspaceId>> {
        let is_it =
            |membership: &&Membership<WorkspaceId>| membership.user == *user && membership.place.as_str() == place;
        self.workspace_memberships.iter().find(is_it)
    }

    /// The roles of these ids.
    pub(crate) fn roles(&self, ids: &[RoleId]) -> Vec<Role> {
        self.roles
            .iter()
            .filter(|role| ids.contains(&role.id))
            .cloned()
            .collect()
    }

    /// The permissions that these roles give.
    pub(crate) fn permissions(&self, ids: &[RoleId]) -> Vec<Box<str>> {
        self.roles(ids).into_iter().flat_map(|role| role.permissions).collect()
    }
}

impl<Place: Clone> Membership<Place> {
    fn new(place: &Place, user: &UserId, role: &RoleId, random: &mut Random) -> Self {
        Self {
            id: random.id(EPOCH).into(),
            place: place.clone(),
            user: user.clone(),
            roles: vec![role.clone()],
            created_at: EPOCH,
        }
    }
}
