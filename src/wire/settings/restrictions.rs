//! Who may sign up.

open_enum! {
    /// Who may sign up.
    ///
    /// ```
    /// use wacht_yew::wire::{Deployment, SignUpMode};
    ///
    /// /// The button of an app's landing page.
    /// fn door(deployment: &Deployment) -> Option<&'static str> {
    ///     match deployment.restrictions.sign_up_mode {
    ///         SignUpMode::Restricted => None,
    ///         SignUpMode::Waitlist => Some("Join the waitlist"),
    ///         SignUpMode::Public | SignUpMode::Unknown(_) => Some("Create an account"),
    ///     }
    /// }
    ///
    /// assert_eq!(door(&Deployment::default()), Some("Create an account"));
    /// ```
    pub enum SignUpMode {
        /// Anybody.
        Public = "public",
        /// Nobody.
        Restricted = "restricted",
        /// Whom the waitlist lets in.
        Waitlist = "waitlist",
    }
}

wire! {
    /// Countries from which nobody may sign up.
    ///
    /// ```
    /// use wacht_yew::wire::CountryRestrictions;
    ///
    /// /// Whether an app's own form leaves a country out.
    /// fn is_excluded(countries: &CountryRestrictions, code: &str) -> bool {
    ///     countries.enabled && countries.country_codes.iter().any(|one| &**one == code)
    /// }
    ///
    /// let countries = CountryRestrictions { enabled: true, country_codes: vec!["AQ".into()] };
    /// assert!(is_excluded(&countries, "AQ"));
    /// assert!(!is_excluded(&countries, "NZ"));
    /// ```
    pub struct CountryRestrictions {
        /// In force.
        pub enabled: bool,
        /// Two-letter codes.
        pub country_codes: Vec<Box<str>>,
    }

    /// Who may sign up.
    ///
    /// ```
    /// use wacht_yew::wire::{Restrictions, SignUpMode, read_bare};
    ///
    /// let body =
    ///     r#"{"sign_up_mode": "waitlist", "block_subaddresses": true, "banned_keywords": null}"#;
    /// let restrictions: Restrictions = read_bare(body)?;
    /// assert_eq!(restrictions.sign_up_mode, SignUpMode::Waitlist);
    /// assert!(restrictions.block_subaddresses);
    /// assert!(restrictions.banned_keywords.is_empty());
    /// # Ok::<(), String>(())
    /// ```
    pub struct Restrictions {
        /// Only listed addresses and domains.
        pub allowlist_enabled: bool,
        /// No listed addresses and domains.
        pub blocklist_enabled: bool,
        /// No `name+tag@` addresses.
        pub block_subaddresses: bool,
        /// No throw-away addresses.
        pub block_disposable_emails: bool,
        /// No internet phone numbers.
        pub block_voip_numbers: bool,
        /// Countries.
        pub country_restrictions: CountryRestrictions,
        /// Words that names may not contain.
        pub banned_keywords: Vec<Box<str>>,
        /// Addresses and domains let in.
        pub allowlisted_resources: Vec<Box<str>>,
        /// Addresses and domains kept out.
        pub blocklisted_resources: Vec<Box<str>>,
        /// Anybody, nobody, or from the waitlist.
        pub sign_up_mode: SignUpMode,
        /// The waitlist asks for names.
        pub waitlist_collect_names: bool,
    }
}
