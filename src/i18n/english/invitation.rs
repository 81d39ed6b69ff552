//! Invitations in English.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "Looking at your invitation",
    accepting: "Accepting the invitation",
    switching: "Switching account",
    signing_out: "Signing out",
    entering: "Taking you there",

    offer_title: "You are invited",
    offer_text: "Accept to join the team that invited you.",
    accept: "Accept invitation",
    offer_accounts: "The account that the invitation was sent to joins.",
    not_now: "Not now",

    sign_in_title: "Sign in to accept",
    sign_in: "Sign in",
    sign_up_title: "Create an account to accept",
    sign_up: "Create account",
    sent_to: |email| format!("The invitation was sent to {email}."),
    sent_elsewhere: "The invitation was sent to another address.",

    other_account_title: "This is for another account",
    signed_in_as: "You are signed in as",
    sign_in_instead: "Sign in with that address",
    sign_up_instead: "Create an account for it",
    sign_out_and_in: "Sign out and use that address",
    sign_out_and_up: "Sign out and create an account",

    joined_title: |place| format!("You have joined {place}"),
    joined_somewhere: "You have joined",
    joined_text: "Taking you there.",
    shut_out: "You are a member, but cannot enter yet: it asks for a second factor, or for another network. Look at your account’s security, or ask whoever invited you.",
    member_title: |place| format!("You are a member of {place} already"),
    member_somewhere: "You are a member already",
    member_text: "There was nothing left to accept.",
    continue_: "Continue",
    to_app: |app| format!("Go to {app}"),

    failed_title: "This invitation was not accepted",
    not_entered: "You are a member, but could not be taken there.",
    incomplete: "The address of this page is incomplete. Open the link of the invitation again.",
    unknown: "This invitation is not good any more: it was used, withdrawn, or replaced by a newer one. Ask whoever invited you for another.",
    expired: "This invitation is too old. Ask whoever invited you for another.",
    full: "There is no room for more members. Tell whoever invited you.",
    disabled: "This account is disabled. Ask whoever runs this app for help.",
};
