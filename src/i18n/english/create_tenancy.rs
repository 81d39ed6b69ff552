//! Founding an organization or a workspace in English.

use super::numbered;
use crate::i18n::{CreateTenancyMessages, Plural};

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "Create an organization",
    subtitle: "A place to work with others.",
    logo: "Logo",
    logo_hint: "PNG, JPEG, GIF or WebP, up to 2 MB",
    choose_logo: "Choose a picture",
    change_logo: "Change",
    remove_logo: "Remove",
    logo_too_large: "The picture is larger than 2 MB. Choose a smaller one.",
    logo_no_picture: "This file is no PNG, JPEG, GIF or WebP picture. Choose another one.",
    logo_unreadable: "The file could not be read. Choose it again.",
    organization: "Organization",
    choose_organization: "Choose an organization",
    organization_missing: "Choose the organization it is for.",
    name: "Name",
    name_missing: "Enter a name.",
    name_too_short: "Use at least 2 characters.",
    name_too_long: "Use at most 100 characters.",
    description: "Description (optional)",
    submit: "Create organization",
    creating: "Creating the organization",

    switched_off: "There are no organizations here.",
    not_allowed: "Here only administrators create organizations. Ask to be invited to one.",
    too_many: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!(
                "You are in {count} organization, which is as many as you may have here. Leave it to create another."
            ),
            _ => format!("You may have {count} organizations here, and have as many. Leave one to create another."),
        }
    },
    too_many_unknown: "You have as many organizations as you may have here. Leave one to create another.",
    no_organization: "You are in no organization yet.",
    every_organization_shut: "You cannot enter any of your organizations at the moment.",
    factor_needed: "This needs a second factor. Set one up in your profile first.",
    address_not_allowed: "This is not allowed from your network. Connect from another one and try again.",
    picture_refused: "The server did not take the picture. Choose another one, or go on without.",
    uncertain: "No answer came, so it is not certain whether it was created. Try again: what is there already is found, not created twice.",
    signed_out: "Sign in to create an organization.",
    sign_in: "Sign in",
    back: "Go back",

    created: |name| format!("{name} is created"),
    invite_title: "Invite your team",
    invite_text: |name| format!("They get a mail with a link that leads to {name}."),
    most_members: |limit| format!("At most {} members.", numbered(limit)),
    email: "Email addresses",
    email_hint: "Separate with commas",
    email_malformed: "This is not a complete address. Correct or remove it.",
    email_missing: "Enter at least one address, or skip this step.",
    add: "Add",
    role: "Role",
    default_role: "As usual",
    invitees: "People to invite",
    remove: |email| format!("Remove {email}"),
    waiting: "Not sent yet",
    sending: "Sending",
    sent: "Invited",
    sent_count: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} invitation sent"),
            _ => format!("{count} invitations sent"),
        }
    },
    send: "Send invitations",
    send_rest: "Send the others again",
    skip: "Skip for now",
    finish: "Finish",
    pending: "Is invited already",
    member: "Is a member already",
    full: |limit| format!("There is no room: at most {} members.", numbered(limit)),
    full_unknown: "There is no room for more members.",
    stopped: "The rest was not sent.",

    done_title: |name| format!("{name} is ready"),
    done_alone: "You can invite people at any time.",
    done_invited: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} person is invited."),
            _ => format!("{count} people are invited."),
        }
    },
    enter: |name| format!("Go to {name}"),
    another: "Create another",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "Create a workspace",
    subtitle: "A part of an organization with members of its own.",
    submit: "Create workspace",
    creating: "Creating the workspace",
    switched_off: "There are no workspaces here.",
    too_many: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("This organization has {count} workspace, which is as many as it may have."),
            _ => format!("This organization has {count} workspaces, which is as many as it may have."),
        }
    },
    not_allowed: "Here only administrators create workspaces. Ask to be invited to one.",
    too_many_unknown: "This organization has as many workspaces as it may have.",
    no_organization: "A workspace belongs to an organization, and you are in none yet.",
    every_organization_shut: "A workspace belongs to an organization, and you cannot enter any of yours at the moment.",
    signed_out: "Sign in to create a workspace.",
    ..ORGANIZATION
};
