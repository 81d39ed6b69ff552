//! What is asked of people: names, addresses, numbers, passwords.

wire! {
    /// A profile field.
    ///
    /// ```
    /// use wacht_yew::wire::FieldSettings;
    ///
    /// /// What an app's own form writes beside a field; `None` when it does not ask for it.
    /// fn mark(field: &FieldSettings) -> Option<&'static str> {
    ///     field.enabled.then_some(if field.required { "" } else { "(optional)" })
    /// }
    ///
    /// let first_name = FieldSettings { enabled: true, required: false };
    /// assert_eq!(mark(&first_name), Some("(optional)"));
    /// assert_eq!(mark(&FieldSettings::default()), None);
    /// ```
    pub struct FieldSettings {
        /// Asked for.
        pub enabled: bool,
        /// Must be given.
        pub required: bool,
    }

    /// E-mail addresses.
    ///
    /// ```
    /// use wacht_yew::wire::EmailSettings;
    ///
    /// /// Whether an app may promise "no password needed".
    /// fn needs_no_password(email: &EmailSettings) -> bool {
    ///     email.enabled
    ///         && (email.otp_verification_allowed || email.magic_link_verification_allowed)
    /// }
    ///
    /// let email = EmailSettings {
    ///     enabled: true,
    ///     otp_verification_allowed: true,
    ///     ..EmailSettings::default()
    /// };
    /// assert!(needs_no_password(&email));
    /// ```
    pub struct EmailSettings {
        /// Asked for.
        pub enabled: bool,
        /// Must be given.
        pub required: bool,
        /// Sign-up verifies it.
        pub verify_signup: bool,
        /// Codes may be sent to it.
        pub otp_verification_allowed: bool,
        /// Links may be sent to it.
        pub magic_link_verification_allowed: bool,
    }

    /// Phone numbers.
    ///
    /// ```
    /// use wacht_yew::wire::PhoneSettings;
    ///
    /// /// How a code can reach a phone.
    /// fn channels(phone: &PhoneSettings) -> Vec<&'static str> {
    ///     let all = [
    ///         ("SMS", phone.sms_verification_allowed),
    ///         ("WhatsApp", phone.whatsapp_verification_allowed),
    ///     ];
    ///     all.iter().filter(|(_, is_allowed)| *is_allowed).map(|(name, _)| *name).collect()
    /// }
    ///
    /// let phone = PhoneSettings {
    ///     enabled: true,
    ///     sms_verification_allowed: true,
    ///     ..PhoneSettings::default()
    /// };
    /// assert_eq!(channels(&phone), ["SMS"]);
    /// ```
    pub struct PhoneSettings {
        /// Asked for.
        pub enabled: bool,
        /// Must be given.
        pub required: bool,
        /// Sign-up verifies it.
        pub verify_signup: bool,
        /// Codes may be sent by text message.
        pub sms_verification_allowed: bool,
        /// Codes may be sent by WhatsApp.
        pub whatsapp_verification_allowed: bool,
    }

    /// Usernames.
    ///
    /// ```
    /// use wacht_yew::wire::UsernameSettings;
    ///
    /// /// The lengths that are taken: 0 means that the deployment leaves it to the server.
    /// fn lengths(username: &UsernameSettings) -> std::ops::RangeInclusive<u32> {
    ///     let or = |length: u32, usual| if length == 0 { usual } else { length };
    ///     or(username.min_length, 3)..=or(username.max_length, 30)
    /// }
    ///
    /// let username = UsernameSettings {
    ///     enabled: true,
    ///     max_length: 12,
    ///     ..UsernameSettings::default()
    /// };
    /// assert_eq!(lengths(&username), 3..=12);
    /// ```
    pub struct UsernameSettings {
        /// Asked for.
        pub enabled: bool,
        /// Must be given.
        pub required: bool,
        /// Least length in characters; 3 when unset.
        pub min_length: u32,
        /// Greatest length in characters; 30 when unset.
        pub max_length: u32,
    }

    /// Passwords.
    ///
    /// ```
    /// use wacht_yew::flow::password::PasswordPolicy;
    /// use wacht_yew::wire::PasswordSettings;
    ///
    /// let settings = PasswordSettings {
    ///     min_length: 12,
    ///     require_number: true,
    ///     ..PasswordSettings::default()
    /// };
    /// // What checks passwords is made of it.
    /// let policy = PasswordPolicy::from(&settings);
    /// assert_eq!(policy.first_broken("correct horse 1"), None);
    /// assert!(policy.first_broken("correct horse").is_some());
    /// ```
    pub struct PasswordSettings {
        /// Passwords exist.
        pub enabled: bool,
        /// Least length in characters; 8 when unset.
        pub min_length: u32,
        /// A lower-case letter is needed.
        pub require_lowercase: bool,
        /// An upper-case letter is needed.
        pub require_uppercase: bool,
        /// A digit is needed.
        pub require_number: bool,
        /// A special character is needed.
        pub require_special: bool | "require_special_char",
    }

    /// Older form of `verify_signup`.
    ///
    /// ```
    /// use wacht_yew::wire::{AuthSettings, VerificationPolicy};
    ///
    /// /// Whether a sign-up ends in a code by mail, whichever way the server says so.
    /// fn verifies_email(settings: &AuthSettings) -> bool {
    ///     settings.email_address.verify_signup || settings.verification_policy.email
    /// }
    ///
    /// let settings = AuthSettings {
    ///     verification_policy: VerificationPolicy { email: true, phone_number: false },
    ///     ..AuthSettings::default()
    /// };
    /// assert!(verifies_email(&settings));
    /// ```
    pub struct VerificationPolicy {
        /// E-mail addresses are verified.
        pub email: bool,
        /// Phone numbers are verified.
        pub phone_number: bool,
    }
}
