//! Memberships with the organization, the workspace and the roles they point at.

use serde_json::Value;
use wacht_yew::wire::{
    EligibilityRestriction, Organization, OrganizationId, OrganizationMembership, UserId, Workspace, WorkspaceId,
    WorkspaceMembership,
};

use super::{public_user, tree};
use crate::access::{Door, Visitor, restriction};
use crate::deployment::LocalDeployment;
use crate::fixture::permission;
use crate::store::{Account, Membership};

/// An organization with its number of members.
pub(crate) fn organization(deployment: &LocalDeployment, organization: &Organization) -> Organization {
    let members = deployment
        .directory
        .organization_memberships
        .count_of_place(&organization.id);
    Organization {
        member_count: members as i64,
        ..organization.clone()
    }
}

/// A workspace with its number of members.
pub(crate) fn workspace(deployment: &LocalDeployment, workspace: &Workspace) -> Workspace {
    let members = deployment.directory.workspace_memberships.count_of_place(&workspace.id);
    Workspace {
        member_count: members as i64,
        ..workspace.clone()
    }
}

/// A membership of an organization, as the member sees it.
pub(crate) fn organization_membership(
    deployment: &LocalDeployment,
    membership: &Membership<OrganizationId>,
) -> Option<OrganizationMembership> {
    let directory = &deployment.directory;
    Some(OrganizationMembership {
        id: membership.id.clone(),
        organization: organization(deployment, directory.organization(&membership.place)?),
        organization_id: Some(membership.place.clone()),
        user_id: Some(membership.user.clone()),
        user: None,
        roles: directory.roles(&membership.roles),
        eligibility_restriction: organization_restriction(deployment, membership),
        created_at: Some(membership.created_at),
        updated_at: Some(membership.updated_at),
        ..OrganizationMembership::default()
    })
}

/// A membership of a workspace, as the member sees it.
pub(crate) fn workspace_membership(
    deployment: &LocalDeployment,
    membership: &Membership<WorkspaceId>,
) -> Option<WorkspaceMembership> {
    let directory = &deployment.directory;
    let place = directory.workspace(&membership.place)?;
    let of = directory.organization(place.organization_id.as_ref()?)?;
    Some(WorkspaceMembership {
        id: membership.id.clone(),
        workspace: workspace(deployment, place),
        workspace_id: Some(membership.place.clone()),
        organization: organization(deployment, of),
        organization_id: Some(of.id.clone()),
        user_id: Some(membership.user.clone()),
        user: None,
        roles: directory.roles(&membership.roles),
        eligibility_restriction: workspace_restriction(deployment, membership),
        created_at: Some(membership.created_at),
        updated_at: Some(membership.updated_at),
        ..WorkspaceMembership::default()
    })
}

/// A membership of an organization with its member, as other members see it.
pub(crate) fn organization_member(
    deployment: &LocalDeployment,
    membership: &Membership<OrganizationId>,
) -> Option<Value> {
    let document = tree(&organization_membership(deployment, membership)?);
    Some(with_user(deployment, document, &membership.user))
}

/// A membership of a workspace with its member, as other members see it.
pub(crate) fn workspace_member(deployment: &LocalDeployment, membership: &Membership<WorkspaceId>) -> Option<Value> {
    let document = tree(&workspace_membership(deployment, membership)?);
    Some(with_user(deployment, document, &membership.user))
}

fn with_user(deployment: &LocalDeployment, mut document: Value, user: &UserId) -> Value {
    let account = deployment.accounts.get(user);
    document["user"] = account.map_or(Value::Null, |account| public_user(&account.user));
    document
}

/// Why a member may not enter an organization.
pub(crate) fn organization_restriction(
    deployment: &LocalDeployment,
    membership: &Membership<OrganizationId>,
) -> Option<EligibilityRestriction> {
    let directory = &deployment.directory;
    let settings = &deployment.settings.b2b_settings;
    let organization = directory.organization(&membership.place)?;
    let door = Door {
        addresses_are_restricted: settings.ip_allowlist_per_org_enabled && organization.enable_ip_restriction,
        addresses: &organization.whitelisted_ips,
        second_factor_is_required: settings.enforce_mfa_per_org_enabled && organization.enforce_mfa,
    };
    let is_admin = directory.gives(&membership.roles, &[permission::ORGANIZATION_ADMIN]);
    restriction(door, visitor(deployment, &membership.user, is_admin))
}

/// Why a member may not enter a workspace, its organization apart.
pub(crate) fn workspace_restriction(
    deployment: &LocalDeployment,
    membership: &Membership<WorkspaceId>,
) -> Option<EligibilityRestriction> {
    let directory = &deployment.directory;
    let settings = &deployment.settings.b2b_settings;
    let workspace = directory.workspace(&membership.place)?;
    let door = Door {
        addresses_are_restricted: settings.ip_allowlist_per_workspace_enabled && workspace.enable_ip_restriction,
        addresses: &workspace.whitelisted_ips,
        second_factor_is_required: settings.enforce_mfa_per_workspace_enabled && workspace.enforce_2fa,
    };
    let of_organization = workspace
        .organization_id
        .as_ref()
        .and_then(|organization| directory.in_organization(&membership.user, organization.as_str()));
    let is_admin = directory.gives(&membership.roles, &[permission::WORKSPACE_ADMIN])
        || of_organization.is_some_and(|of| directory.gives(&of.roles, &[permission::ORGANIZATION_ADMIN]));
    restriction(door, visitor(deployment, &membership.user, is_admin))
}

fn visitor(deployment: &LocalDeployment, user: &UserId, is_admin: bool) -> Visitor {
    let has_one = |account: &Account| account.user.user_authenticator.is_some() || !account.backup_codes.is_empty();
    Visitor {
        address: deployment.client_address,
        has_second_factor: deployment.accounts.get(user).is_some_and(has_one),
        is_admin,
    }
}
