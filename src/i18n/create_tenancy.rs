//! The words of founding an organization or a workspace.

texts! {
    /// Founding: one value for organizations, another for workspaces.
    ///
    /// ```
    /// use wacht_yew::i18n::{CreateTenancyMessages, ENGLISH, Messages};
    ///
    /// // An app whose organizations are clubs; its workspaces keep the kit's words.
    /// static CLUBS: Messages = Messages {
    ///     create_organization: CreateTenancyMessages {
    ///         title: "Found a club",
    ///         submit: "Found it",
    ///         done_title: |name| format!("{name} is founded"),
    ///         ..ENGLISH.create_organization
    ///     },
    ///     ..ENGLISH
    /// };
    /// assert_eq!((CLUBS.create_organization.done_title)("Chess"), "Chess is founded");
    /// assert_eq!(CLUBS.create_workspace.submit, "Create workspace");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct CreateTenancyMessages {
        pub title: &'static str,
        pub subtitle: &'static str,
        pub logo: &'static str,
        pub logo_hint: &'static str,
        pub choose_logo: &'static str,
        pub change_logo: &'static str,
        pub remove_logo: &'static str,
        pub logo_too_large: &'static str,
        pub logo_no_picture: &'static str,
        pub logo_unreadable: &'static str,
        pub organization: &'static str,
        pub choose_organization: &'static str,
        pub organization_missing: &'static str,
        pub name: &'static str,
        pub name_missing: &'static str,
        pub name_too_short: &'static str,
        pub name_too_long: &'static str,
        pub description: &'static str,
        pub submit: &'static str,
        pub creating: &'static str,

        pub switched_off: &'static str,
        pub not_allowed: &'static str,
        pub too_many: fn(limit: u32) -> String,
        pub too_many_unknown: &'static str,
        pub no_organization: &'static str,
        pub every_organization_shut: &'static str,
        pub factor_needed: &'static str,
        pub address_not_allowed: &'static str,
        pub picture_refused: &'static str,
        pub uncertain: &'static str,
        pub signed_out: &'static str,
        pub sign_in: &'static str,
        pub back: &'static str,

        pub created: fn(name: &str) -> String,
        pub invite_title: &'static str,
        pub invite_text: fn(name: &str) -> String,
        pub most_members: fn(limit: u32) -> String,
        pub email: &'static str,
        pub email_hint: &'static str,
        pub email_malformed: &'static str,
        pub email_missing: &'static str,
        pub add: &'static str,
        pub role: &'static str,
        pub default_role: &'static str,
        pub invitees: &'static str,
        pub remove: fn(email: &str) -> String,
        pub waiting: &'static str,
        pub sending: &'static str,
        pub sent: &'static str,
        pub sent_count: fn(count: usize) -> String,
        pub send: &'static str,
        pub send_rest: &'static str,
        pub skip: &'static str,
        pub finish: &'static str,
        pub pending: &'static str,
        pub member: &'static str,
        pub full: fn(limit: u32) -> String,
        pub full_unknown: &'static str,
        pub stopped: &'static str,

        pub done_title: fn(name: &str) -> String,
        pub done_alone: &'static str,
        pub done_invited: fn(count: usize) -> String,
        pub enter: fn(name: &str) -> String,
        pub another: &'static str,
    }
}
