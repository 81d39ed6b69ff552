//! The words of the user's profile.

/// The profile as a whole, and what its sections share.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the text it holds")]
pub struct UserProfileMessages {
    pub title: &'static str,
    /// The list of sections.
    pub sections: &'static str,
    pub group_identity: &'static str,
    pub group_security: &'static str,
    pub group_account: &'static str,
    /// From a section back to the list of them, on small screens.
    pub back: &'static str,
    pub load_failed: &'static str,
    pub reload_failed: &'static str,
    pub cancel: &'static str,
    pub password: PasswordSectionMessages,
}

/// The password's section.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the text it holds")]
pub struct PasswordSectionMessages {
    pub name: &'static str,
    pub text: &'static str,
    pub is_set: &'static str,
    pub is_unset: &'static str,
    pub set: &'static str,
    pub change: &'static str,
    pub remove: &'static str,
    pub set_title: &'static str,
    pub change_title: &'static str,
    pub current: &'static str,
    pub new: &'static str,
    pub save: &'static str,
    pub was_set: &'static str,
    pub was_changed: &'static str,
    pub was_removed: &'static str,
    pub remove_title: &'static str,
    pub remove_text: &'static str,
    /// Why it cannot be removed.
    pub only_way_in: &'static str,
    pub current_missing: &'static str,
    pub current_wrong: &'static str,
    pub new_missing: &'static str,
    pub same: &'static str,
}
