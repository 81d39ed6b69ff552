//! The words of the organization switcher.

texts! {
    /// The organization switcher.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, OrgSwitcherMessages};
    /// use wacht_yew::wire::RestrictionKind;
    ///
    /// /// What an app's own list of organizations says of one that cannot be entered.
    /// fn why_shut(words: &OrgSwitcherMessages, kind: &RestrictionKind) -> &'static str {
    ///     match kind {
    ///         RestrictionKind::MfaRequired => words.shut_by_factor_short,
    ///         RestrictionKind::IpNotAllowed => words.shut_by_address_short,
    ///         _ => words.shut,
    ///     }
    /// }
    ///
    /// let text = why_shut(&ENGLISH.org_switcher, &RestrictionKind::MfaRequired);
    /// assert_eq!(text, "Second factor needed");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct OrgSwitcherMessages {
        /// The button; `place` is what it shows.
        pub open: fn(place: &str) -> String,
        /// The name of what opens, and of the list in it.
        pub title: &'static str,
        pub list: &'static str,
        pub search: &'static str,
        pub nothing_found: &'static str,
        pub personal: &'static str,
        /// An organization whose name is not known.
        pub organization: &'static str,
        /// A workspace of an organization, in one line.
        pub within: fn(organization: &str, workspace: &str) -> String,
        /// What a workspace in the list is, for those who do not see that it is set in.
        pub workspace_of: fn(organization: &str) -> String,
        pub manage: &'static str,
        pub leave: &'static str,
        pub create_organization: &'static str,
        pub create_workspace: &'static str,
        pub empty_title: &'static str,
        pub empty_may_create: &'static str,
        pub empty_ask: &'static str,
        pub failed: &'static str,
        pub switching: &'static str,
        pub switched: fn(place: &str) -> String,

        pub shut: &'static str,
        pub shut_title: fn(place: &str) -> String,
        pub shut_by_factor: &'static str,
        pub shut_by_address: &'static str,
        pub shut_by_both: &'static str,
        pub shut_otherwise: &'static str,
        /// In a row of the list, in few words.
        pub shut_by_factor_short: &'static str,
        pub shut_by_address_short: &'static str,
        pub set_up_factor: &'static str,
        pub look_again: &'static str,

        pub leave_title: fn(place: &str) -> String,
        pub leave_organization_text: fn(workspaces: usize) -> String,
        pub leave_workspace_text: fn(organization: &str) -> String,
        pub leave_submit: fn(place: &str) -> String,
        pub leaving: &'static str,
        pub left: fn(place: &str) -> String,
        pub cancel: &'static str,
        pub sole_admin: &'static str,
    }
}
