//! A place, as pictures and lines show it.

use yew::prelude::*;

use crate::components::person::account_avatar;
use crate::flow::org_switcher::{Entry, Place};
use crate::hooks::DeploymentContext;
use crate::i18n::{Messages, OrgSwitcherMessages};
use crate::ui::{IconName, avatar, icon, list_text, spinner};
use crate::wire::{RestrictionKind, SignIn};

/// Where somebody works, in words.
pub(super) fn place_name(active: &SignIn, words: &OrgSwitcherMessages) -> String {
    let workspace = active.active_workspace_membership.as_ref();
    let organization = active.active_organization_membership.as_ref();
    let is_in_one = active.active_organization_membership_id.is_some();
    let organization = organization.map(|membership| &membership.organization);
    let organization = organization.or(workspace.map(|membership| &membership.organization));
    match (organization, workspace) {
        (Some(organization), Some(membership)) => (words.within)(&organization.name, &membership.workspace.name),
        (Some(organization), None) => organization.name.to_string(),
        (None, _) if is_in_one => words.organization.to_owned(),
        (None, _) => words.personal.to_owned(),
    }
}

/// The picture of where somebody works.
pub(super) fn place_picture(context: &DeploymentContext, active: &SignIn) -> Html {
    let workspace = active.active_workspace_membership.as_ref();
    let organization = active.active_organization_membership.as_ref();
    match (workspace, organization) {
        (Some(membership), _) => {
            let workspace = &membership.workspace;
            picture(context, true, &workspace.image_url, &workspace.name)
        }
        (None, Some(membership)) => {
            let organization = &membership.organization;
            picture(context, false, &organization.image_url, &organization.name)
        }
        (None, None) => account_avatar(context, active),
    }
}

/// The picture of a place in the list.
pub(super) fn entry_picture(context: &DeploymentContext, active: &SignIn, entry: &Entry) -> Html {
    match entry.place {
        Place::Personal => account_avatar(context, active),
        Place::Organization(_) => picture(context, false, &entry.image_url, &entry.name),
        Place::Workspace(_) => picture(context, true, &entry.image_url, &entry.name),
    }
}

/// Its own picture, else the deployment's stand-in, else initials; with corners, where people's are round.
fn picture(context: &DeploymentContext, is_workspace: bool, own: &str, name: &str) -> Html {
    let ui = &context.ui;
    let stand_in = if is_workspace {
        &ui.default_workspace_profile_image_url
    } else if ui.use_initials_for_organization_profile_image {
        ""
    } else {
        &*ui.default_organization_profile_image_url
    };
    let address = if own.is_empty() { stand_in } else { own };
    html! { <span class="wa-place-picture">{ avatar(address.to_owned(), name) }</span> }
}

/// What a row of the list is drawn from.
pub(super) struct PlaceRow<'a> {
    pub(super) entry: &'a Entry,
    pub(super) id: String,
    /// Its place among so many.
    pub(super) at: usize,
    pub(super) count: usize,
    /// Enter takes it.
    pub(super) is_pointed_at: bool,
    /// It is being entered.
    pub(super) busy: bool,
    pub(super) onclick: Callback<MouseEvent>,
}

/// Draws a row of the list.
pub(super) fn place_row(context: &DeploymentContext, active: &SignIn, row: PlaceRow<'_>) -> Html {
    let words = &context.messages.org_switcher;
    let (entry, state) = (row.entry, state(&row));
    let (kind, name) = match entry.place {
        Place::Personal => ("personal", words.personal),
        Place::Organization(_) => ("organization", &*entry.name),
        Place::Workspace(_) => ("workspace", &*entry.name),
    };
    let of = entry.is_workspace().then(|| (words.workspace_of)(&entry.within));
    html! {
        <div key={entry.key()} id={row.id} class="wa-place" data-wa-part="place" data-kind={kind} role="option"
            aria-selected={if entry.is_active { "true" } else { "false" }} aria-setsize={row.count.to_string()}
            aria-posinset={(row.at + 1).to_string()} data-shut={(!entry.is_open()).then_some("true")}
            data-state={state} onclick={row.onclick}>
            { entry_picture(context, active, entry) }
            <span class="wa-account-text">
                <span class="wa-account-name"><bdi>{ name.to_owned() }</bdi></span>
                if let Some(of) = of {
                    <span class="wa-hidden">{ of }</span>
                }
                if let Some(detail) = detail(entry, context.messages) {
                    <span class="wa-account-secondary"><bdi>{ detail }</bdi></span>
                }
            </span>
            if row.busy {
                { spinner() }
            } else if !entry.is_open() {
                { icon(IconName::Alert) }
            } else if entry.is_active {
                { icon(IconName::Check) }
            }
        </div>
    }
}

fn state(row: &PlaceRow<'_>) -> Option<&'static str> {
    if row.busy {
        return Some("busy");
    }
    row.is_pointed_at.then_some("active")
}

/// The second line: why it is shut, or the roles held there.
fn detail(entry: &Entry, messages: &Messages) -> Option<String> {
    let words = &messages.org_switcher;
    let text = match &entry.restriction {
        Some(restriction) => match restriction.kind {
            RestrictionKind::MfaRequired => words.shut_by_factor_short,
            RestrictionKind::IpNotAllowed => words.shut_by_address_short,
            _ => words.shut,
        },
        None => return (!entry.roles.is_empty()).then(|| list_text(messages.locale, &entry.roles)),
    };
    Some(text.to_owned())
}
