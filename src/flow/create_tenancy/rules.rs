//! What the deployment allows, told before anything is typed.

use crate::wire::{B2bSettings, OrganizationId, OrganizationMembership, WorkspaceMembership};

/// What is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenancyKind {
    /// An organization.
    Organization,
    /// A workspace of an organization.
    Workspace,
}

/// Why nothing can be founded here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// The deployment has none.
    SwitchedOff,
    /// People of this deployment do not found organizations.
    NotAllowed,
    /// There are as many as the deployment allows.
    TooMany(u32),
    /// A workspace needs an organization, and there is none.
    NoOrganization,
    /// A workspace needs an organization, and none may be entered.
    EveryOrganizationShut,
}

/// What founding is subject to.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateTenancyRules {
    /// What is founded.
    pub kind: TenancyKind,
    /// Why not, if so.
    pub barrier: Option<Barrier>,
    /// The organizations that a workspace can be founded in, with their names.
    pub organizations: Vec<(OrganizationId, Box<str>)>,
    /// The most members that are allowed; `None` without a limit.
    pub most_members: Option<u32>,
}

impl CreateTenancyRules {
    /// The rules for an organization.
    pub fn for_organization(settings: &B2bSettings, organizations: &[OrganizationMembership]) -> Self {
        let limit = limit(settings.limit_org_creation_per_user, settings.max_orgs_per_user);
        let barrier = if !settings.organizations_enabled {
            Some(Barrier::SwitchedOff)
        } else if !settings.allow_users_to_create_orgs {
            Some(Barrier::NotAllowed)
        } else {
            reached(limit, organizations.len())
        };
        Self {
            kind: TenancyKind::Organization,
            barrier,
            organizations: Vec::new(),
            most_members: limit_of(settings.max_allowed_org_members),
        }
    }

    /// The rules for a workspace: of one organization, or of any that may be entered.
    pub fn for_workspace(
        settings: &B2bSettings,
        organizations: &[OrganizationMembership],
        workspaces: &[WorkspaceMembership],
        organization: Option<&OrganizationId>,
    ) -> Self {
        let limit = limit(
            settings.limit_workspace_creation_per_org,
            settings.workspaces_per_org_count,
        );
        let is_wanted =
            |membership: &&OrganizationMembership| organization.is_none_or(|id| *id == membership.organization.id);
        let is_open = |membership: &&OrganizationMembership| {
            let restriction = membership.eligibility_restriction.as_ref();
            !restriction.is_some_and(|restriction| restriction.is_in_force())
        };
        // Others may have founded more: the server knows.
        let known = |id: &OrganizationId| {
            let of = workspaces.iter().filter(|membership| {
                membership
                    .organization_id
                    .as_ref()
                    .unwrap_or(&membership.organization.id)
                    == id
            });
            of.count()
        };
        let wanted: Vec<&OrganizationMembership> = organizations.iter().filter(is_wanted).collect();
        let open: Vec<&OrganizationMembership> = wanted.iter().copied().filter(is_open).collect();
        let free = |membership: &&OrganizationMembership| reached(limit, known(&membership.organization.id)).is_none();
        let with_room: Vec<_> = open
            .iter()
            .copied()
            .filter(free)
            .map(|membership| (membership.organization.id.clone(), membership.organization.name.clone()))
            .collect();
        let barrier = if !settings.organizations_enabled || !settings.workspaces_enabled {
            Some(Barrier::SwitchedOff)
        } else if wanted.is_empty() {
            Some(Barrier::NoOrganization)
        } else if open.is_empty() {
            Some(Barrier::EveryOrganizationShut)
        } else if with_room.is_empty() {
            limit.map(Barrier::TooMany)
        } else {
            None
        };
        Self {
            kind: TenancyKind::Workspace,
            barrier,
            organizations: with_room,
            most_members: limit_of(settings.max_allowed_workspace_members),
        }
    }
}

fn limit(is_limited: bool, most: i64) -> Option<u32> {
    limit_of(most).filter(|_| is_limited)
}

/// The server writes "no limit" as 0.
fn limit_of(most: i64) -> Option<u32> {
    u32::try_from(most).ok().filter(|most| *most > 0)
}

fn reached(limit: Option<u32>, count: usize) -> Option<Barrier> {
    let limit = limit?;
    usize::try_from(limit)
        .is_ok_and(|limit| count >= limit)
        .then_some(Barrier::TooMany(limit))
}
