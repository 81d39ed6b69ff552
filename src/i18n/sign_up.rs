//! The words of the sign-up. What it shares with the sign-in has its words there.

texts! {
    /// Sign-up.
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
