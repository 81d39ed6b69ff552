//! The words of the sign-up. What it shares with the sign-in has its words there.

texts! {
    /// Sign-up.
    ///
    /// ```
    /// use wacht_yew::flow::strength::Strength;
    /// use wacht_yew::i18n::{ENGLISH, SignUpMessages};
    ///
    /// /// What a meter of the app's own says of a password.
    /// fn text(strength: Strength, words: &SignUpMessages) -> &'static str {
    ///     match strength {
    ///         Strength::Weak => words.strength_weak,
    ///         Strength::Fair => words.strength_fair,
    ///         Strength::Good => words.strength_good,
    ///         Strength::Strong => words.strength_strong,
    ///     }
    /// }
    ///
    /// assert_eq!(text(Strength::Weak, &ENGLISH.sign_up), "Easy to guess");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct SignUpMessages {
        pub title: fn(app: &str) -> String,
        pub subtitle: &'static str,
        pub invited_subtitle: fn(app: &str) -> String,
        /// Behind the label of a field that may be left empty.
        pub optional: &'static str,
        pub submit: &'static str,
        pub have_account: &'static str,
        /// Leads to the sign-in with the address that was typed.
        pub sign_in_instead: &'static str,
        pub email_taken: &'static str,
        pub username_free: &'static str,
        pub strength_weak: &'static str,
        pub strength_fair: &'static str,
        pub strength_good: &'static str,
        pub strength_strong: &'static str,
        /// Where the deployment has no statement of its own.
        pub terms: &'static str,
        pub terms_link: &'static str,
        pub privacy_link: &'static str,
        pub change_details: &'static str,
        pub restricted_title: &'static str,
        pub restricted_text: fn(app: &str) -> String,
        pub waitlist_title: &'static str,
        pub waitlist_text: fn(app: &str) -> String,
        pub waitlist_link: &'static str,
        pub no_method: &'static str,
        pub confirming: &'static str,
    }

    /// Reasons for which a sign-up does not go on.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, Messages, SignUpErrorMessages};
    ///
    /// // An app that invites people by letter tells them where to turn.
    /// static OURS: Messages = Messages {
    ///     sign_up_errors: SignUpErrorMessages {
    ///         invitation_refused: "This invitation was used before. Call us: 555-0100.",
    ///         ..ENGLISH.sign_up_errors
    ///     },
    ///     ..ENGLISH
    /// };
    /// assert_eq!(OURS.sign_up_errors.password_missing, "Choose a password.");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the reason it tells")]
    pub struct SignUpErrorMessages {
        pub username_missing: &'static str,
        pub password_missing: &'static str,
        pub terms_missing: &'static str,
        pub name_malformed: &'static str,
        pub email_disposable: &'static str,
        pub phone_of_internet: &'static str,
        pub word_forbidden: &'static str,
        pub address_not_invited: &'static str,
        pub invitation_refused: &'static str,
        pub attempt_expired: &'static str,
        pub country_restricted: &'static str,
        pub not_confirmed: &'static str,
    }
}
