//! The waitlist in English.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "Join the waitlist",
    text: |app| format!("{app} opens step by step. Leave your address, and an invitation follows."),
    submit: "Join the waitlist",
    have_account: "Have an account?",

    joined_title: "You are on the list",
    joined_text: |email| format!("When it is your turn, an invitation goes to {email}."),
    another: "Add another address",
    known_title: "We know this address",
    known_text: |email| format!("{email} is on the list or has an account. An invitation follows, or you can sign in."),
    sign_in: "Sign in",

    invited_title: "You are invited",
    invited_text: "There is no need to wait. Create your account now.",
    sign_up: "Create account",
    wait_instead: "Join the waitlist instead",
    open_title: "No need to wait",
    open_text: |app| format!("Anybody can create an account for {app}."),
    closed_title: "Nobody can join right now",
    closed_text: |app| format!("{app} takes no new people at the moment."),
    signed_in_title: "You are in already",
    signed_in_text: "This account need not wait.",
    continue_: "Continue",

    name_malformed: "This does not look like a name.",
    forbidden: "Something that you typed is not allowed here. Change it, and try again.",
    full: "The list is full at the moment. Try again later.",
    country_restricted: "Joining is not possible from your country.",
};
