//! What the list is made of.

use std::rc::Rc;

use crate::flow::org_switcher::{SwitcherList, SwitcherSources};
use crate::hooks::{OrganizationsHandle, WorkspacesHandle};
use crate::wire::{OrganizationId, OrganizationMembership, SignIn, WorkspaceId, WorkspaceMembership};

/// A list as long as nothing of it was read anew: thousands of entries are not compared one by one.
#[derive(Clone)]
pub(super) struct SameList(pub(super) Rc<SwitcherList>);

impl PartialEq for SameList {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the list is made of: equal when nothing of it was read anew.
pub(super) struct Sources {
    organizations: Option<Rc<[OrganizationMembership]>>,
    workspaces: Option<Rc<[WorkspaceMembership]>>,
    active_organization: Option<OrganizationId>,
    active_workspace: Option<WorkspaceId>,
    hide_personal: bool,
}

impl PartialEq for Sources {
    fn eq(&self, other: &Self) -> bool {
        same(self.organizations.as_ref(), other.organizations.as_ref())
            && same(self.workspaces.as_ref(), other.workspaces.as_ref())
            && self.active_organization == other.active_organization
            && self.active_workspace == other.active_workspace
            && self.hide_personal == other.hide_personal
    }
}

fn same<T>(one: Option<&Rc<[T]>>, other: Option<&Rc<[T]>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

impl Sources {
    pub(super) fn of(
        sign_in: &SignIn,
        hide_personal: bool,
        organizations: &OrganizationsHandle,
        workspaces: &WorkspacesHandle,
    ) -> Self {
        let organization = sign_in.active_organization_membership.as_ref();
        let workspace = sign_in.active_workspace_membership.as_ref();
        Self {
            organizations: organizations.state().known().cloned(),
            workspaces: workspaces.state().known().cloned(),
            active_organization: organization.map(|membership| membership.organization.id.clone()),
            active_workspace: workspace.map(|membership| membership.workspace.id.clone()),
            hide_personal,
        }
    }

    /// The list, as soon as the organizations are known; without workspaces where those cannot be read.
    pub(super) fn list(&self) -> Option<SameList> {
        let organizations = self.organizations.as_deref()?;
        Some(SameList(Rc::new(SwitcherList::of(&SwitcherSources {
            organizations,
            workspaces: self.workspaces.as_deref().unwrap_or_default(),
            active_organization: self.active_organization.as_ref(),
            active_workspace: self.active_workspace.as_ref(),
            hide_personal: self.hide_personal,
        }))))
    }
}
