//! The whole list, and what of it a search leaves.

use std::collections::HashMap;

use super::{Entry, Place, may_manage, role_names};
use crate::letter_case::lower_case;
use crate::wire::{EligibilityRestriction, OrganizationId, OrganizationMembership, WorkspaceId, WorkspaceMembership};

/// With so many places, the list can be searched.
pub const SEARCH_FROM: usize = 8;

/// What the list is made of.
///
/// ```
/// use wacht_yew::flow::org_switcher::{SwitcherList, SwitcherSources};
///
/// // Everybody works in an organization here, and this person belongs to none yet.
/// let list = SwitcherList::of(&SwitcherSources {
///     hide_personal: true,
///     ..SwitcherSources::default()
/// });
/// assert!(list.entries().is_empty() && list.active().is_none());
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SwitcherSources<'a> {
    /// The organizations that the person belongs to.
    pub organizations: &'a [OrganizationMembership],
    /// The workspaces that the person belongs to; empty where the deployment has none.
    pub workspaces: &'a [WorkspaceMembership],
    /// The organization that the person works in.
    pub active_organization: Option<&'a OrganizationId>,
    /// The workspace that the person works in.
    pub active_workspace: Option<&'a WorkspaceId>,
    /// The personal account is no place to work in.
    pub hide_personal: bool,
}

/// The personal account, then the organizations by name, each followed by its workspaces by name.
///
/// ```
/// use wacht_yew::flow::org_switcher::{Place, SwitcherList, SwitcherSources};
/// use wacht_yew::wire::{
///     Organization, OrganizationMembership, Workspace, WorkspaceMembership,
/// };
///
/// let royal = Organization {
///     id: "12".into(),
///     name: "Royal Society".into(),
///     ..Organization::default()
/// };
/// let engines = Workspace {
///     id: "7".into(),
///     name: "Engines".into(),
///     ..Workspace::default()
/// };
/// let workspaces = [WorkspaceMembership {
///     workspace: engines,
///     organization: royal.clone(),
///     ..WorkspaceMembership::default()
/// }];
/// let organizations = [OrganizationMembership {
///     organization: royal,
///     ..OrganizationMembership::default()
/// }];
/// let list = SwitcherList::of(&SwitcherSources {
///     organizations: &organizations,
///     workspaces: &workspaces,
///     active_workspace: Some(&"7".into()),
///     ..SwitcherSources::default()
/// });
/// // The personal account has no name here: that depends on the language.
/// let names: Vec<&str> = list.entries().iter().map(|entry| &*entry.name).collect();
/// assert_eq!(names, ["", "Royal Society", "Engines"]);
/// assert_eq!(list.active(), list.find(&Place::Workspace("7".into())));
/// assert_eq!(list.workspaces_of(&"12".into()), 1);
/// // Three places are seen at a glance. In a longer list, a workspace is found by its
/// // organization, too.
/// assert!(!list.is_searchable());
/// assert_eq!(list.search("royal", "Personal account"), [1, 2]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SwitcherList {
    entries: Vec<Entry>,
    /// What each entry is found by.
    texts: Vec<String>,
}

impl SwitcherList {
    /// Makes the list. A workspace whose organization is not listed stands at the end.
    pub fn of(sources: &SwitcherSources<'_>) -> Self {
        let mut entries = Vec::with_capacity(1 + sources.organizations.len() + sources.workspaces.len());
        if !sources.hide_personal {
            entries.push(personal(sources));
        }
        let mut by_organization = HashMap::<&str, Vec<&WorkspaceMembership>>::new();
        for workspace in sources.workspaces {
            by_organization
                .entry(organization_of(workspace).as_str())
                .or_default()
                .push(workspace);
        }
        let mut organizations: Vec<&OrganizationMembership> = sources.organizations.iter().collect();
        organizations.sort_by_cached_key(|membership| sorting_key(&membership.organization.name));
        for membership in organizations {
            let entry = organization(membership, sources);
            let inside = by_organization.remove(membership.organization.id.as_str());
            let (shut, may_manage) = (entry.restriction.clone(), entry.may_manage);
            entries.push(entry);
            let inside = inside.unwrap_or_default();
            entries.extend(workspaces(inside, shut.as_ref(), may_manage, sources));
        }
        let stray: Vec<&WorkspaceMembership> = sources
            .workspaces
            .iter()
            .filter(|workspace| by_organization.contains_key(organization_of(workspace).as_str()))
            .collect();
        entries.extend(workspaces(stray, None, false, sources));
        let texts = entries.iter().map(search_text).collect();
        Self { entries, texts }
    }

    /// All places, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place where the person is now, if it is in the list.
    pub fn active(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is_active)
    }

    /// The entry of a place.
    pub fn find(&self, place: &Place) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.place == *place)
    }

    /// Whether the list is long enough to be searched.
    pub fn is_searchable(&self) -> bool {
        self.entries.len() >= SEARCH_FROM
    }

    /// How many workspaces of an organization the person belongs to.
    pub fn workspaces_of(&self, organization: &OrganizationId) -> usize {
        let inside = |entry: &&Entry| entry.is_workspace() && entry.organization.as_ref() == Some(organization);
        self.entries.iter().filter(inside).count()
    }

    /// The entries in whose names every word of `query` occurs, whatever its case. A workspace is found by its
    /// organization's name as well; the personal account by `personal`, its name in the person's language.
    pub fn search(&self, query: &str, personal: &str) -> Vec<usize> {
        let query = lower_case(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let personal = lower_case(personal);
        let has_all = |text: &str| words.iter().all(|word| text.contains(word));
        let texts = self.entries.iter().zip(&self.texts);
        texts
            .enumerate()
            .filter(|(_, (entry, text))| match entry.place {
                Place::Personal => has_all(&personal),
                Place::Organization(_) | Place::Workspace(_) => has_all(text),
            })
            .map(|(at, _)| at)
            .collect()
    }
}

fn personal(sources: &SwitcherSources<'_>) -> Entry {
    Entry {
        place: Place::Personal,
        name: Box::default(),
        within: Box::default(),
        organization: None,
        roles: Box::default(),
        image_url: Box::default(),
        is_active: sources.active_organization.is_none() && sources.active_workspace.is_none(),
        restriction: None,
        may_manage: false,
    }
}

fn organization(membership: &OrganizationMembership, sources: &SwitcherSources<'_>) -> Entry {
    let organization = &membership.organization;
    let restriction = in_force(membership.eligibility_restriction.as_ref());
    Entry {
        place: Place::Organization(organization.id.clone()),
        name: organization.name.clone(),
        within: Box::default(),
        organization: Some(organization.id.clone()),
        roles: role_names(&membership.roles),
        image_url: organization.image_url.clone(),
        is_active: sources.active_workspace.is_none() && sources.active_organization == Some(&organization.id),
        may_manage: restriction.is_none() && may_manage(&membership.roles),
        restriction,
    }
}

fn workspaces(
    mut memberships: Vec<&WorkspaceMembership>,
    shut: Option<&EligibilityRestriction>,
    may_manage: bool,
    sources: &SwitcherSources<'_>,
) -> Vec<Entry> {
    memberships.sort_by_cached_key(|membership| sorting_key(&membership.workspace.name));
    let entry = |membership: &&WorkspaceMembership| {
        let workspace = &membership.workspace;
        Entry {
            place: Place::Workspace(workspace.id.clone()),
            name: workspace.name.clone(),
            within: membership.organization.name.clone(),
            organization: Some(organization_of(membership).clone()),
            roles: role_names(&membership.roles),
            image_url: workspace.image_url.clone(),
            is_active: sources.active_workspace == Some(&workspace.id),
            restriction: shut
                .cloned()
                .or_else(|| in_force(membership.eligibility_restriction.as_ref())),
            may_manage,
        }
    };
    memberships.iter().map(entry).collect()
}

fn organization_of(membership: &WorkspaceMembership) -> &OrganizationId {
    membership
        .organization_id
        .as_ref()
        .unwrap_or(&membership.organization.id)
}

fn in_force(restriction: Option<&EligibilityRestriction>) -> Option<EligibilityRestriction> {
    restriction.filter(|restriction| restriction.is_in_force()).cloned()
}

fn sorting_key(name: &str) -> String {
    lower_case(name)
}

fn search_text(entry: &Entry) -> String {
    lower_case(&format!("{} {}", entry.name, entry.within))
}
