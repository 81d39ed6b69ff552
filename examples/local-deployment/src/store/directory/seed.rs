//! The directory of a new deployment.

use wacht_yew::wire::{
    B2bSettings, ConnectionId, DeploymentId, EnterpriseConnection, EnterpriseProtocol, Organization,
    OrganizationDomain, OrganizationId, Role, RoleId, UserId, Workspace, WorkspaceId,
};

use super::{Claim, Connection, Directory, Membership, OwnedRole, RoleOwner};
use crate::fixture::{DomainFixture, OrganizationFixture, permission};
use crate::random::{EPOCH, Random};
use crate::store::Accounts;

/// The roles that every deployment has, by what they are for.
struct DefaultRoles {
    organization_admin: RoleId,
    organization_member: RoleId,
    workspace_admin: RoleId,
}

impl Directory {
    /// Builds the directory and tells the settings which roles are the default ones. `origin` is the API's.
    pub(crate) fn new(
        fixtures: &[OrganizationFixture],
        accounts: &Accounts,
        settings: &mut B2bSettings,
        deployment: &DeploymentId,
        origin: &str,
        random: &mut Random,
    ) -> Self {
        let mut directory = Self::default();
        let mut role = |owner, name, permission| directory.seed_role(owner, name, permission, random);
        let roles = DefaultRoles {
            organization_admin: role(RoleOwner::Organizations, "Admin", permission::ORGANIZATION_ADMIN),
            organization_member: role(RoleOwner::Organizations, "Member", permission::ORGANIZATION_MEMBER),
            workspace_admin: role(RoleOwner::Workspaces, "Admin", permission::WORKSPACE_ADMIN),
        };
        settings.default_workspace_member_role_id =
            Some(role(RoleOwner::Workspaces, "Member", permission::WORKSPACE_MEMBER));
        settings.default_org_creator_role_id = Some(roles.organization_admin.clone());
        settings.default_org_member_role_id = Some(roles.organization_member.clone());
        settings.default_workspace_creator_role_id = Some(roles.workspace_admin.clone());
        for fixture in fixtures {
            let organization = directory.seed_organization(fixture, accounts, &roles, random);
            for domain in &fixture.domains {
                directory.seed_domain(domain, &organization, deployment, origin, random);
            }
        }
        directory
    }

    fn seed_role(&mut self, owner: RoleOwner, name: &str, permission: &str, random: &mut Random) -> RoleId {
        let id = RoleId::from(random.id(EPOCH));
        let role = Role {
            id: id.clone(),
            name: name.into(),
            permissions: vec![permission.into()],
            is_deployment_level: Some(true),
            created_at: Some(EPOCH),
            updated_at: Some(EPOCH),
            ..Role::default()
        };
        self.roles.add(OwnedRole { owner, role });
        id
    }

    fn seed_organization(
        &mut self,
        fixture: &OrganizationFixture,
        accounts: &Accounts,
        roles: &DefaultRoles,
        random: &mut Random,
    ) -> OrganizationId {
        let organization = Organization {
            id: random.id(EPOCH).into(),
            name: fixture.name.as_str().into(),
            description: fixture.description.as_str().into(),
            enforce_mfa: fixture.enforce_mfa,
            created_at: Some(EPOCH),
            updated_at: Some(EPOCH),
            ..Organization::default()
        };
        let id = organization.id.clone();
        self.organizations.insert(id.clone(), organization);
        let ranks = [
            (&fixture.admins, &roles.organization_admin),
            (&fixture.members, &roles.organization_member),
        ];
        for (addresses, role) in ranks {
            for user in users(accounts, addresses) {
                self.organization_memberships
                    .add(Membership::new(&id, &user, Some(role.clone()), random, EPOCH));
            }
        }
        for workspace in &fixture.workspaces {
            let place = WorkspaceId::from(random.id(EPOCH));
            for user in users(accounts, &workspace.admins) {
                let role = Some(roles.workspace_admin.clone());
                self.workspace_memberships
                    .add(Membership::new(&place, &user, role, random, EPOCH));
            }
            self.workspaces.add(Workspace {
                id: place,
                name: workspace.name.as_str().into(),
                description: workspace.description.as_str().into(),
                organization_id: Some(id.clone()),
                created_at: Some(EPOCH),
                updated_at: Some(EPOCH),
                ..Workspace::default()
            });
        }
        id
    }

    /// A proved domain with its connection.
    fn seed_domain(
        &mut self,
        fixture: &DomainFixture,
        organization: &OrganizationId,
        deployment: &DeploymentId,
        origin: &str,
        random: &mut Random,
    ) {
        let mut domain = OrganizationDomain::claim(&fixture.name, organization, random, EPOCH);
        domain.verified = true;
        let id = ConnectionId::from(random.id(EPOCH));
        let provider = format!("{origin}{}/{id}", fixture.identity_provider_path);
        let public = EnterpriseConnection {
            id,
            organization_id: organization.clone(),
            deployment_id: deployment.clone(),
            domain_id: Some(domain.id.clone()),
            protocol: if fixture.saml {
                EnterpriseProtocol::Saml
            } else {
                EnterpriseProtocol::Oidc
            },
            idp_sso_url: fixture.saml.then(|| format!("{provider}/saml").into()),
            oidc_client_id: Some("wacht-local".into()),
            oidc_issuer_url: Some(provider.into()),
            oidc_scopes: Some(Connection::DEFAULT_SCOPES.into()),
            jit_enabled: !fixture.known_people_only,
            created_at: Some(EPOCH),
            updated_at: Some(EPOCH),
            ..EnterpriseConnection::default()
        };
        self.domains.add(domain);
        self.connections.add(Connection {
            public,
            client_secret: None,
            scim: None,
        });
    }
}

fn users(accounts: &Accounts, addresses: &[String]) -> Vec<UserId> {
    let found = addresses.iter().filter_map(|address| accounts.by_email(address));
    found.map(|account| account.user.id.clone()).collect()
}
