//! The organization and workspace that people are in, when these are no more.

use std::collections::BTreeSet;

use wacht_yew::wire::{MembershipId, UserId};

use super::image;
use crate::deployment::LocalDeployment;
use crate::store::Removal;

/// Lets go of what was removed: whoever was in it is in the personal account, on every device and for sign-ins to come.
pub(super) fn forget(deployment: &mut LocalDeployment, removal: &Removal) {
    let organizations = removal.organization_memberships.iter();
    let organizations: BTreeSet<&MembershipId> = organizations.map(|membership| &membership.id).collect();
    let workspaces = removal.workspace_memberships.iter();
    let workspaces: BTreeSet<&MembershipId> = workspaces.map(|membership| &membership.id).collect();
    let let_go = |organization: &mut Option<MembershipId>, workspace: &mut Option<MembershipId>| {
        if organization.as_ref().is_some_and(|id| organizations.contains(id)) {
            (*organization, *workspace) = (None, None);
        }
        if workspace.as_ref().is_some_and(|id| workspaces.contains(id)) {
            *workspace = None;
        }
    };
    for session in deployment.sessions.values_mut() {
        for sign_in in &mut session.sign_ins {
            let_go(&mut sign_in.organization_membership, &mut sign_in.workspace_membership);
        }
    }
    let of_organizations = removal
        .organization_memberships
        .iter()
        .map(|membership| &membership.user);
    let of_workspaces = removal.workspace_memberships.iter().map(|membership| &membership.user);
    let users: BTreeSet<&UserId> = of_organizations.chain(of_workspaces).collect();
    for user in users {
        if let Some(account) = deployment.accounts.get_mut(user) {
            let_go(&mut account.organization_membership, &mut account.workspace_membership);
        }
    }
    for address in &removal.images {
        image::forget(deployment, address);
    }
}
