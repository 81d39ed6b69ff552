//! The words of the user's profile in English.

use crate::i18n::{PasswordSectionMessages, UserProfileMessages};

pub(super) const MESSAGES: UserProfileMessages = UserProfileMessages {
    title: "Account",
    sections: "Account sections",
    group_identity: "You",
    group_security: "Security",
    group_account: "Account",
    back: "All sections",
    load_failed: "Your account could not be loaded.",
    reload_failed: "What you see may be out of date.",
    cancel: "Cancel",
    password: PasswordSectionMessages {
        name: "Password",
        text: "A password is one way to sign in. Choose one that you use nowhere else.",
        is_set: "Password set",
        is_unset: "No password set",
        set: "Set password",
        change: "Change",
        remove: "Remove",
        set_title: "Set a password",
        change_title: "Change your password",
        current: "Current password",
        new: "New password",
        save: "Save password",
        was_set: "Your password is set.",
        was_changed: "Your password is changed.",
        was_removed: "Your password is removed.",
        remove_title: "Remove your password?",
        remove_text: "You can no longer sign in with it. Your other ways to sign in stay.",
        only_way_in: "It cannot be removed, because it is your only way to sign in.",
        current_missing: "Enter your current password.",
        current_wrong: "This is not your current password.",
        new_missing: "Enter a new password.",
        same: "Choose a password other than the current one.",
    },
};
