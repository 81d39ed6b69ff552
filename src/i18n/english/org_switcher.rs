//! The organization switcher in English.

use super::numbered;
use crate::i18n::{OrgSwitcherMessages, Plural};

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, switch organization"),
    title: "Switch organization",
    list: "Organizations",
    search: "Search organizations",
    nothing_found: "Nothing found.",
    personal: "Personal account",
    organization: "Organization",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("workspace of {organization}"),
    manage: "Manage",
    leave: "Leave",
    create_organization: "New organization",
    create_workspace: "New workspace",
    empty_title: "You are in no organization yet",
    empty_may_create: "Create one to work with others, or ask to be invited.",
    empty_ask: "Ask somebody who is in one to invite you.",
    failed: "Your organizations could not be loaded.",
    switching: "Switching",
    switched: |place| format!("You are now in {place}"),

    shut: "No entry",
    shut_title: |place| format!("You cannot enter {place} now"),
    shut_by_factor: "It asks its members for a second factor, and your account has none. Set one up, then come back.",
    shut_by_address: "It lets people in from certain networks only. Connect from an allowed one, then check again.",
    shut_by_both: "It asks its members for a second factor, which your account lacks, and lets people in from certain networks only.",
    shut_otherwise: "Its rules do not let you in at the moment. An admin can tell you more.",
    shut_by_factor_short: "Second factor needed",
    shut_by_address_short: "Not from this network",
    set_up_factor: "Set up a second factor",
    look_again: "Check again",

    leave_title: |place| format!("Leave {place}?"),
    leave_organization_text: |workspaces| {
        let count = numbered(workspaces);
        match (workspaces, count.plural) {
            (0, _) => "You lose access to it at once. Only a new invitation brings you back.".into(),
            (_, Plural::One) => {
                "You lose access to it and to your workspace in it at once. Only a new invitation brings you back."
                    .into()
            }
            _ => format!(
                "You lose access to it and to your {count} workspaces in it at once. Only a new invitation brings you back."
            ),
        }
    },
    leave_workspace_text: |organization| {
        format!("You lose access to it at once, and stay in {organization}. Only a new invitation brings you back.")
    },
    leave_submit: |place| format!("Leave {place}"),
    leaving: "Leaving",
    left: |place| format!("You left {place}"),
    cancel: "Cancel",
    sole_admin: "You are the only admin. Make somebody else an admin first.",
};
