//! The words of the profile's sections about who somebody is. What the sign-in says in the same way is said by its words.

texts! {
    /// The section of names and picture.
    ///
    /// ```
    /// use wacht_yew::i18n::{DetailsSectionMessages, ENGLISH};
    ///
    /// /// What an app's own upload says of a file that it does not take.
    /// fn refusal(words: &DetailsSectionMessages, is_picture: bool) -> String {
    ///     if is_picture {
    ///         (words.picture_too_large)(5)
    ///     } else {
    ///         words.not_a_picture.to_owned()
    ///     }
    /// }
    ///
    /// let text = refusal(&ENGLISH.user_profile.details, true);
    /// assert_eq!(text, "This file is larger than 5 MB. Choose a smaller one.");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct DetailsSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        /// Behind the label of a field that may stay empty.
        pub optional: &'static str,
        pub save: &'static str,
        pub discard: &'static str,
        pub unsaved: &'static str,
        pub were_saved: &'static str,
        /// A name can be changed, but not taken away.
        pub stays: &'static str,
        pub banned: &'static str,
        pub picture: &'static str,
        pub picture_text: &'static str,
        pub add_picture: &'static str,
        pub change_picture: &'static str,
        pub remove_picture: &'static str,
        pub picture_was_saved: &'static str,
        pub picture_was_removed: &'static str,
        pub remove_title: &'static str,
        pub remove_text: &'static str,
        pub crop_title: &'static str,
        pub crop_text: &'static str,
        pub crop_area: &'static str,
        pub zoom: &'static str,
        pub save_picture: &'static str,
        pub picture_too_large: fn(megabytes: u64) -> String,
        pub not_a_picture: &'static str,
        pub picture_broken: &'static str,
    }

    /// The section of e-mail addresses, or that of phone numbers.
    ///
    /// ```
    /// use wacht_yew::i18n::{ContactSectionMessages, ENGLISH};
    ///
    /// /// The catalogue has two of these; an app's own row is drawn from either.
    /// fn mark<'a>(
    ///     words: &'a ContactSectionMessages,
    ///     is_primary: bool,
    ///     is_verified: bool,
    /// ) -> &'a str {
    ///     match (is_verified, is_primary) {
    ///         (false, _) => words.pending,
    ///         (true, true) => words.primary,
    ///         (true, false) => "",
    ///     }
    /// }
    ///
    /// let (emails, phones) = (ENGLISH.user_profile.emails, ENGLISH.user_profile.phones);
    /// assert_eq!(mark(&emails, true, true), "Primary");
    /// assert_eq!(mark(&phones, false, false), "Not verified");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct ContactSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub none: &'static str,
        pub primary: &'static str,
        pub pending: &'static str,
        pub add: &'static str,
        pub add_title: &'static str,
        pub add_text: &'static str,
        pub verify: &'static str,
        pub verify_of: fn(contact: &str) -> String,
        pub verify_title: &'static str,
        pub sent_to: fn(contact: &str) -> String,
        pub check: &'static str,
        /// From the code back to what was typed.
        pub another: &'static str,
        pub was_verified: fn(contact: &str) -> String,
        pub make_primary: &'static str,
        pub make_primary_of: fn(contact: &str) -> String,
        pub is_primary_now: fn(contact: &str) -> String,
        pub remove: &'static str,
        pub remove_of: fn(contact: &str) -> String,
        pub remove_title: fn(contact: &str) -> String,
        pub remove_text: &'static str,
        pub was_removed: fn(contact: &str) -> String,
        pub stays_primary: &'static str,
        pub stays_only_way_in: &'static str,
        pub stays_required: &'static str,
        pub own_already: &'static str,
        pub taken: &'static str,
        pub not_allowed: &'static str,
        pub disposable: &'static str,
        pub voip: &'static str,
        pub full: &'static str,
        pub not_sent: &'static str,
        pub code_over: &'static str,
        pub proved_already: &'static str,
        pub not_proved: &'static str,
        pub gone: &'static str,
    }

    /// The section of connected accounts.
    ///
    /// ```
    /// use wacht_yew::i18n::{ConnectionSectionMessages, ENGLISH};
    ///
    /// /// The accessible name of the button in an app's own list of providers.
    /// fn button(
    ///     words: &ConnectionSectionMessages,
    ///     provider: &str,
    ///     account: Option<&str>,
    /// ) -> String {
    ///     match account {
    ///         Some(account) => (words.disconnect_of)(provider, account),
    ///         None => (words.connect_to)(provider),
    ///     }
    /// }
    ///
    /// let words = &ENGLISH.user_profile.connections;
    /// assert_eq!(button(words, "GitHub", None), "Connect GitHub");
    /// assert_eq!(button(words, "GitHub", Some("ada")), "Disconnect the GitHub account ada");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct ConnectionSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub not_connected: &'static str,
        pub switched_off: &'static str,
        pub connect: &'static str,
        pub connect_to: fn(provider: &str) -> String,
        pub another: &'static str,
        pub another_of: fn(provider: &str) -> String,
        pub leaving: fn(provider: &str) -> String,
        pub disconnect: &'static str,
        pub disconnect_of: fn(provider: &str, account: &str) -> String,
        pub disconnect_title: fn(provider: &str, account: &str) -> String,
        pub disconnect_text: fn(provider: &str) -> String,
        pub was_disconnected: fn(provider: &str) -> String,
        pub only_way_in: &'static str,
        pub not_configured: fn(provider: &str) -> String,
        pub gone: &'static str,
    }
}
