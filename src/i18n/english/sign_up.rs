//! The sign-up in English.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("Sign up for {app}"),
    subtitle: "Enter your details to create an account.",
    invited_subtitle: |app| format!("You are invited to {app}. Enter your details to create an account."),
    optional: "(optional)",
    submit: "Sign up",
    have_account: "Already have an account?",
    sign_in_instead: "Sign in instead",
    email_taken: "There is an account with this address.",
    username_free: "Nobody has this name yet.",
    strength_weak: "Easy to guess",
    strength_fair: "Not easy to guess",
    strength_good: "Hard to guess",
    strength_strong: "Very hard to guess",
    terms: "I agree to the terms of this app",
    terms_link: "Terms of service",
    privacy_link: "Privacy policy",
    change_details: "Change your details",
    restricted_title: "Sign-up is closed",
    restricted_text: |app| format!("New accounts for {app} cannot be made here at the moment."),
    waitlist_title: "Sign-up opens soon",
    waitlist_text: |app| format!("Join the waitlist for {app}, and you get an invitation when it is your turn."),
    waitlist_link: "Join the waitlist",
    no_method: "This page cannot show what this app asks of new accounts.",
    confirming: "Creating your account",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "Choose a username.",
    password_missing: "Choose a password.",
    terms_missing: "Agree to the terms to sign up.",
    name_malformed: "This name cannot be used. Shorten it, or leave out unusual characters.",
    email_disposable: "Addresses of throw-away mail services cannot be used here. Enter another one.",
    phone_of_internet: "Internet phone numbers cannot be used here. Enter another one.",
    word_forbidden: "One of your names or your address holds a word that cannot be used here. Change it.",
    address_not_invited: "Only the invited address can sign up with this invitation.",
    invitation_refused: "This invitation was used before, or it is too old. Ask for a new one.",
    attempt_expired: "That took too long. Sign up again: all but the password is still there.",
    country_restricted: "Signing up is not possible from your country.",
    not_confirmed: "The sign-up could not be confirmed. Try again.",
};
