//! What the deployment allows, told before anything is typed.

use std::collections::HashMap;

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
///
/// ```
/// use wacht_yew::flow::create_tenancy::{Barrier, CreateTenancyRules};
/// use wacht_yew::wire::B2bSettings;
///
/// /// What stands in place of the form.
/// fn words(barrier: Barrier) -> String {
///     match barrier {
///         Barrier::TooMany(most) => format!("You have {most} already."),
///         Barrier::SwitchedOff | Barrier::NotAllowed => "Not here.".to_owned(),
///         Barrier::NoOrganization => "Found an organization first.".to_owned(),
///         Barrier::EveryOrganizationShut => "None lets you in.".to_owned(),
///     }
/// }
///
/// // A deployment without organizations.
/// let rules = CreateTenancyRules::for_organization(&B2bSettings::default(), &[]);
/// assert_eq!(rules.barrier.map(words).as_deref(), Some("Not here."));
/// ```
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
///
/// ```
/// use wacht_yew::flow::create_tenancy::{Barrier, CreateTenancyRules, TenancyKind};
/// use wacht_yew::wire::{B2bSettings, Organization, OrganizationMembership};
///
/// let settings = B2bSettings {
///     organizations_enabled: true,
///     workspaces_enabled: true,
///     allow_users_to_create_orgs: true,
///     limit_org_creation_per_user: true,
///     max_orgs_per_user: 1,
///     ..B2bSettings::default()
/// };
/// let royal = Organization {
///     id: "12".into(),
///     name: "Royal Society".into(),
///     ..Organization::default()
/// };
/// let own = [OrganizationMembership {
///     organization: royal,
///     ..OrganizationMembership::default()
/// }];
/// // One organization is all that is allowed, but it may have workspaces.
/// let rules = CreateTenancyRules::for_organization(&settings, &own);
/// assert_eq!(rules.barrier, Some(Barrier::TooMany(1)));
/// let rules = CreateTenancyRules::for_workspace(&settings, &own, &[], None);
/// assert_eq!((rules.kind, rules.barrier), (TenancyKind::Workspace, None));
/// assert_eq!(rules.organizations, [("12".into(), "Royal Society".into())]);
/// // For a menu that only has to know whether to offer it.
/// let barrier = CreateTenancyRules::workspace_barrier(&settings, &[], &[], None);
/// assert_eq!(barrier, Some(Barrier::NoOrganization));
/// ```
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
        let choice = Choice::of(settings, organizations, workspaces, organization);
        let named = |membership: &OrganizationMembership| {
            (membership.organization.id.clone(), membership.organization.name.clone())
        };
        Self {
            kind: TenancyKind::Workspace,
            barrier: choice.barrier(settings),
            organizations: choice.with_room().map(named).collect(),
            most_members: limit_of(settings.max_allowed_workspace_members),
        }
    }

    /// Why no workspace can be founded, if so; costs less than the rules where there are thousands of organizations.
    pub fn workspace_barrier(
        settings: &B2bSettings,
        organizations: &[OrganizationMembership],
        workspaces: &[WorkspaceMembership],
        organization: Option<&OrganizationId>,
    ) -> Option<Barrier> {
        Choice::of(settings, organizations, workspaces, organization).barrier(settings)
    }
}

/// The organizations that a workspace could be for.
struct Choice<'a> {
    organizations: &'a [OrganizationMembership],
    wanted: Option<&'a OrganizationId>,
    limit: Option<u32>,
    /// How many workspaces of each organization are known. Others may have founded more: the server knows.
    known: HashMap<&'a str, usize>,
}

impl<'a> Choice<'a> {
    fn of(
        settings: &B2bSettings,
        organizations: &'a [OrganizationMembership],
        workspaces: &'a [WorkspaceMembership],
        wanted: Option<&'a OrganizationId>,
    ) -> Self {
        let limit = limit(
            settings.limit_workspace_creation_per_org,
            settings.workspaces_per_org_count,
        );
        let mut known = HashMap::new();
        for membership in workspaces.iter().filter(|_| limit.is_some()) {
            let organization = membership
                .organization_id
                .as_ref()
                .unwrap_or(&membership.organization.id);
            *known.entry(organization.as_str()).or_default() += 1;
        }
        Self {
            organizations,
            wanted,
            limit,
            known,
        }
    }

    fn wanted(&self) -> impl Iterator<Item = &'a OrganizationMembership> {
        let wanted = self.wanted;
        let is_wanted =
            move |membership: &&OrganizationMembership| wanted.is_none_or(|id| *id == membership.organization.id);
        self.organizations.iter().filter(is_wanted)
    }

    fn open(&self) -> impl Iterator<Item = &'a OrganizationMembership> {
        self.wanted().filter(|membership| {
            let restriction = membership.eligibility_restriction.as_ref();
            !restriction.is_some_and(|restriction| restriction.is_in_force())
        })
    }

    fn with_room(&self) -> impl Iterator<Item = &'a OrganizationMembership> {
        self.open().filter(|membership| {
            let count = self.known.get(membership.organization.id.as_str());
            reached(self.limit, count.copied().unwrap_or_default()).is_none()
        })
    }

    fn barrier(&self, settings: &B2bSettings) -> Option<Barrier> {
        if !settings.organizations_enabled || !settings.workspaces_enabled {
            Some(Barrier::SwitchedOff)
        } else if self.wanted().next().is_none() {
            Some(Barrier::NoOrganization)
        } else if self.open().next().is_none() {
            Some(Barrier::EveryOrganizationShut)
        } else if self.with_room().next().is_none() {
            self.limit.map(Barrier::TooMany)
        } else {
            None
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
