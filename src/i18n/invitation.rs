//! The words of invitations.

texts! {
    /// Accepting an invitation to an organization or workspace.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, InvitationMessages};
    /// use wacht_yew::prelude::*;
    ///
    /// /// Kinder words, of those that are English.
    /// fn greet(words: &mut InvitationMessages) {
    ///     words.offer_title = "Come in";
    ///     words.joined_title = |place| format!("Welcome to {place}");
    /// }
    ///
    /// let ui = UiOverwrites::new().words(|words| {
    ///     if words.locale == ENGLISH.locale {
    ///         greet(&mut words.invitation);
    ///     }
    /// });
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct InvitationMessages {
        pub working: &'static str,
        pub accepting: &'static str,
        pub switching: &'static str,
        pub signing_out: &'static str,
        pub entering: &'static str,

        pub offer_title: &'static str,
        pub offer_text: &'static str,
        pub accept: &'static str,
        /// With several accounts signed in.
        pub offer_accounts: &'static str,
        pub not_now: &'static str,

        pub sign_in_title: &'static str,
        pub sign_in: &'static str,
        pub sign_up_title: &'static str,
        pub sign_up: &'static str,
        /// Whom the invitation is for.
        pub sent_to: fn(email: &str) -> String,
        /// The same when the server does not tell the address.
        pub sent_elsewhere: &'static str,

        pub other_account_title: &'static str,
        pub signed_in_as: &'static str,
        pub sign_in_instead: &'static str,
        pub sign_up_instead: &'static str,
        /// Where only one account can be signed in.
        pub sign_out_and_in: &'static str,
        pub sign_out_and_up: &'static str,

        pub joined_title: fn(place: &str) -> String,
        /// When nothing tells what was joined.
        pub joined_somewhere: &'static str,
        pub joined_text: &'static str,
        pub shut_out: &'static str,
        pub member_title: fn(place: &str) -> String,
        pub member_somewhere: &'static str,
        pub member_text: &'static str,
        pub continue_: &'static str,
        pub to_app: fn(app: &str) -> String,

        pub failed_title: &'static str,
        pub not_entered: &'static str,
        pub incomplete: &'static str,
        pub unknown: &'static str,
        pub expired: &'static str,
        pub full: &'static str,
        pub disabled: &'static str,
    }
}
