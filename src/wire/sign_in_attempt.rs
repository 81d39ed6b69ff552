//! An unfinished sign-in.

use super::{AttemptId, SessionId, Timestamp, UserId};

open_enum! {
    /// What the server waits for next in a sign-in.
    ///
    /// ```
    /// use wacht_yew::wire::SignInStep;
    ///
    /// /// What an app's own sign-in asks for.
    /// fn question(step: &SignInStep) -> &'static str {
    ///     match step {
    ///         SignInStep::VerifyEmailOtp | SignInStep::VerifyPhoneOtp => "The code, please.",
    ///         SignInStep::VerifyEmailLink => "Open the link in your mail.",
    ///         SignInStep::CompleteProfile => "Who are you?",
    ///         _ => "Go on with the kit's own page.",
    ///     }
    /// }
    ///
    /// assert_eq!(question(&"verify_email_otp".into()), "The code, please.");
    /// ```
    pub enum SignInStep {
        /// In the API's enumeration, never seen from a server.
        VerifyPassword = "verify_password",
        /// The address given with the password is not verified yet.
        VerifyEmail = "verify_email",
        /// A code sent by mail.
        VerifyEmailOtp = "verify_email_otp",
        /// A phone number to verify.
        VerifyPhone = "verify_phone",
        /// A code sent by text message.
        VerifyPhoneOtp = "verify_phone_otp",
        /// The link sent by mail.
        VerifyEmailLink = "verify_email_link",
        /// A second factor.
        VerifySecondFactor = "verify_second_factor",
        /// Enrolment of a second factor.
        AddSecondFactor = "add_second_factor",
        /// Fields of the profile that the deployment requires.
        CompleteProfile = "complete_profile",
    }

    /// How a sign-in was begun.
    ///
    /// ```
    /// use wacht_yew::wire::{SignInAttempt, SignInMethod};
    ///
    /// /// Whether somebody acts for the person, so that an app can say so all the time.
    /// fn is_support(attempt: &SignInAttempt) -> bool {
    ///     attempt.method == SignInMethod::Impersonation
    /// }
    ///
    /// let attempt = SignInAttempt {
    ///     method: "impersonation".into(),
    ///     ..SignInAttempt::default()
    /// };
    /// assert!(is_support(&attempt));
    /// ```
    pub enum SignInMethod {
        /// E-mail address and password.
        PlainEmail = "plain_email",
        /// Username and password.
        PlainUsername = "plain_username",
        /// Code by text message.
        PhoneOtp = "phone_otp",
        /// Link by mail.
        MagicLink = "magic_link",
        /// Code by mail.
        EmailOtp = "email_otp",
        /// Social provider.
        Social = "sso",
        /// Enterprise connection.
        EnterpriseSso = "enterprise_sso",
        /// Passkey.
        Passkey = "passkey",
        /// Support staff acting for the user.
        Impersonation = "impersonation",
    }

    /// A method of the second factor.
    ///
    /// ```
    /// use wacht_yew::wire::SecondFactor;
    ///
    /// /// The second factor to ask for first: nothing to send, nothing to use up.
    /// fn first(usable: &[SecondFactor]) -> Option<&SecondFactor> {
    ///     let app = usable.iter().find(|factor| **factor == SecondFactor::Authenticator);
    ///     app.or_else(|| usable.iter().find(|factor| **factor != SecondFactor::BackupCode))
    /// }
    ///
    /// let usable = [SecondFactor::BackupCode, SecondFactor::PhoneOtp];
    /// assert_eq!(first(&usable), Some(&SecondFactor::PhoneOtp));
    /// ```
    pub enum SecondFactor {
        /// Code by text message.
        PhoneOtp = "phone_otp",
        /// Code of an authenticator app.
        Authenticator = "authenticator",
        /// One of the single-use backup codes.
        BackupCode = "backup_code",
    }

    /// A field that profile completion can ask for.
    ///
    /// ```
    /// use wacht_yew::wire::ProfileField;
    ///
    /// /// The `autocomplete` of a field, so that browsers fill it in.
    /// fn autocomplete(field: &ProfileField) -> &'static str {
    ///     match field {
    ///         ProfileField::FirstName => "given-name",
    ///         ProfileField::LastName => "family-name",
    ///         ProfileField::Username => "username",
    ///         ProfileField::PhoneNumber => "tel",
    ///         ProfileField::EmailAddress => "email",
    ///         ProfileField::Unknown(_) => "off",
    ///     }
    /// }
    ///
    /// assert_eq!(autocomplete(&"first_name".into()), "given-name");
    /// ```
    pub enum ProfileField {
        /// First name.
        FirstName = "first_name",
        /// Last name.
        LastName = "last_name",
        /// Username.
        Username = "username",
        /// Phone number.
        PhoneNumber = "phone_number",
        /// E-mail address; submitted under the name `email`.
        EmailAddress = "email_address",
    }
}

wire! {
    /// An unfinished (or just finished) sign-in of a session. Picked by id, never by position.
    ///
    /// ```
    /// use wacht_yew::wire::{SignInAttempt, SignInStep, Timestamp, read_bare};
    ///
    /// // The profile is still named first, but nothing of it is missing any more.
    /// let body = r#"{
    ///     "current_step": "complete_profile",
    ///     "remaining_steps": ["complete_profile", "verify_second_factor"],
    ///     "missing_fields": [],
    ///     "expires_at": "2026-06-30T10:25:00Z"
    /// }"#;
    /// let attempt: SignInAttempt = read_bare(body)?;
    /// assert_eq!(*attempt.step(), SignInStep::VerifySecondFactor);
    ///
    /// let now = Timestamp::parse("2026-06-30T10:15:00Z").expect("a date");
    /// assert!(!attempt.is_expired(now));
    /// assert!(attempt.is_expired(now.plus_millis(10 * 60 * 1000)));
    /// # Ok::<(), String>(())
    /// ```
    pub struct SignInAttempt {
        /// Identifies the attempt.
        pub id: AttemptId,
        /// The session it belongs to; leaks as a number.
        pub session_id: SessionId,
        /// The address it was begun with; not reliable.
        pub email: Option<Box<str>>,
        /// The account, once known.
        pub user_id: Option<UserId>,
        /// How it was begun.
        pub method: SignInMethod,
        /// The social provider, if one was used.
        pub sso_provider: Box<str>,
        /// When the attempt can no longer be continued: ten minutes after it was begun.
        pub expires_at: Option<Timestamp>,
        /// What the server waits for; empty when nothing is left.
        pub current_step: SignInStep,
        /// The steps left, the current one first.
        pub remaining_steps: Vec<SignInStep>,
        /// Whether the attempt led to a sign-in.
        pub completed: bool,
        /// The first factor is done.
        pub first_method_authenticated: bool,
        /// The second factor is done.
        pub second_method_authenticated: bool,
        /// A second factor is required.
        pub second_method_authentication_required: bool,
        /// The second factors this user can use; empty means there is no way forward.
        pub available_2fa_methods: Vec<SecondFactor>,
        /// Profile fields are to be completed.
        pub requires_completion: bool,
        /// The fields still missing.
        pub missing_fields: Vec<ProfileField>,
        /// The fields the deployment requires.
        pub required_fields: Vec<ProfileField>,
        /// What was submitted so far.
        pub profile_completion_data: Option<ProfileCompletion>,
    }

    /// Profile fields as submitted so far.
    ///
    /// ```
    /// use wacht_yew::wire::{ProfileCompletion, SignInAttempt};
    ///
    /// /// What an app's own form begins with after a reload.
    /// fn given_name(attempt: &SignInAttempt) -> &str {
    ///     let so_far = attempt.profile_completion_data.as_ref();
    ///     so_far.and_then(|profile| profile.first_name.as_deref()).unwrap_or_default()
    /// }
    ///
    /// let so_far = ProfileCompletion {
    ///     first_name: Some("Ada".into()),
    ///     ..ProfileCompletion::default()
    /// };
    /// let attempt = SignInAttempt {
    ///     profile_completion_data: Some(so_far),
    ///     ..SignInAttempt::default()
    /// };
    /// assert_eq!(given_name(&attempt), "Ada");
    /// ```
    pub struct ProfileCompletion {
        /// First name.
        pub first_name: Option<Box<str>>,
        /// Last name.
        pub last_name: Option<Box<str>>,
        /// Username.
        pub username: Option<Box<str>>,
        /// National part of the phone number.
        pub phone_number: Option<Box<str>>,
        /// Dial code of the phone number, such as `+1`.
        pub phone_country_code: Option<Box<str>>,
        /// E-mail address.
        pub email: Option<Box<str>>,
    }
}

impl SignInAttempt {
    /// The step to show.
    ///
    /// A server can leave `complete_profile` in front although nothing is missing any more; then the step behind it counts.
    pub fn step(&self) -> &SignInStep {
        let profile_is_done = self.current_step == SignInStep::CompleteProfile
            && !self.requires_completion
            && self.missing_fields.is_empty();
        match self.remaining_steps.get(1) {
            Some(next) if profile_is_done => next,
            _ => &self.current_step,
        }
    }

    /// Whether the attempt can no longer be continued at this time.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|expires_at| expires_at <= now)
    }
}
