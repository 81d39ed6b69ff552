//! The words of the waitlist.

texts! {
    /// The waitlist.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, Messages, WaitlistMessages};
    ///
    /// static OURS: Messages = Messages {
    ///     waitlist: WaitlistMessages {
    ///         title: "Be among the first",
    ///         joined_text: |email| format!("We write to {email} in spring."),
    ///         ..ENGLISH.waitlist
    ///     },
    ///     ..ENGLISH
    /// };
    /// assert_eq!(
    ///     (OURS.waitlist.joined_text)("a@b.example"),
    ///     "We write to a@b.example in spring."
    /// );
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct WaitlistMessages {
        pub title: &'static str,
        pub text: fn(app: &str) -> String,
        pub submit: &'static str,
        pub have_account: &'static str,

        pub joined_title: &'static str,
        pub joined_text: fn(email: &str) -> String,
        pub another: &'static str,
        /// The server does not tell a place on the list from an account.
        pub known_title: &'static str,
        pub known_text: fn(email: &str) -> String,
        pub sign_in: &'static str,

        pub invited_title: &'static str,
        pub invited_text: &'static str,
        pub sign_up: &'static str,
        pub wait_instead: &'static str,
        pub open_title: &'static str,
        pub open_text: fn(app: &str) -> String,
        pub closed_title: &'static str,
        pub closed_text: fn(app: &str) -> String,
        pub signed_in_title: &'static str,
        pub signed_in_text: &'static str,
        pub continue_: &'static str,

        pub name_malformed: &'static str,
        pub forbidden: &'static str,
        pub full: &'static str,
        pub country_restricted: &'static str,
    }
}
