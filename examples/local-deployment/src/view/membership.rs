//! Memberships with the organization, the workspace and the roles they point at.

use wacht_yew::wire::{
    EligibilityRestriction, Organization, OrganizationMembership, RestrictionKind, UserId, Workspace,
    WorkspaceMembership,
};

use crate::deployment::LocalDeployment;
use crate::fixture::permission;
use crate::store::{Account, Membership};

const MFA_REQUIRED: &str = "Multi-Factor Authentication is required to access this organization or workspace.";

/// A membership of an organization.
pub(crate) fn organization_membership(
    deployment: &LocalDeployment,
    membership: &Membership<wacht_yew::wire::OrganizationId>,
) -> Option<OrganizationMembership> {
    let directory = &deployment.directory;
    let organization = directory.organization(&membership.place)?;
    let permissions = directory.permissions(&membership.roles);
    let is_exempt = permissions.iter().any(|key| **key == *permission::ORGANIZATION_ADMIN);
    let enforced = deployment.settings.b2b_settings.enforce_mfa_per_org_enabled && organization.enforce_mfa;
    Some(OrganizationMembership {
        id: membership.id.clone(),
        organization: counted(deployment, organization),
        user: None,
        roles: directory.roles(&membership.roles),
        eligibility_restriction: restriction(deployment, &membership.user, enforced && !is_exempt),
        created_at: Some(membership.created_at),
    })
}

/// A membership of a workspace.
pub(crate) fn workspace_membership(
    deployment: &LocalDeployment,
    membership: &Membership<wacht_yew::wire::WorkspaceId>,
) -> Option<WorkspaceMembership> {
    let directory = &deployment.directory;
    let workspace = directory.workspace(&membership.place)?;
    let organization = directory.organization(workspace.organization_id.as_ref()?)?;
    let of_organization = directory.in_organization(&membership.user, organization.id.as_str());
    let roles = of_organization.map_or(&[][..], |of_organization| &of_organization.roles);
    let permissions = [directory.permissions(&membership.roles), directory.permissions(roles)].concat();
    let is_exempt = permissions
        .iter()
        .any(|key| [permission::ORGANIZATION_ADMIN, permission::WORKSPACE_ADMIN].contains(&&**key));
    let enforced = deployment.settings.b2b_settings.enforce_mfa_per_workspace_enabled && workspace.enforce_2fa;
    let member_count = directory
        .workspace_memberships
        .iter()
        .filter(|other| other.place == membership.place)
        .count();
    Some(WorkspaceMembership {
        id: membership.id.clone(),
        workspace: Workspace {
            member_count: member_count as i64,
            ..workspace.clone()
        },
        organization: counted(deployment, organization),
        user: None,
        roles: directory.roles(&membership.roles),
        eligibility_restriction: restriction(deployment, &membership.user, enforced && !is_exempt),
        created_at: Some(membership.created_at),
    })
}

fn counted(deployment: &LocalDeployment, organization: &Organization) -> Organization {
    let memberships = &deployment.directory.organization_memberships;
    let members = memberships
        .iter()
        .filter(|membership| membership.place == organization.id)
        .count();
    Organization {
        member_count: members as i64,
        ..organization.clone()
    }
}

fn restriction(
    deployment: &LocalDeployment,
    user: &UserId,
    second_factor_needed: bool,
) -> Option<EligibilityRestriction> {
    let has_one = |account: &Account| account.user.user_authenticator.is_some() || !account.backup_codes.is_empty();
    let is_out = second_factor_needed && !deployment.accounts.get(user).is_some_and(has_one);
    is_out.then(|| EligibilityRestriction {
        kind: RestrictionKind::MfaRequired,
        message: MFA_REQUIRED.into(),
    })
}
