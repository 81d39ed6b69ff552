//! The deployment's rules: authentication, organizations, restrictions.

use serde_json::Value;

use super::tolerant::{fields, take};
use super::{FromWire, RoleId};

open_enum! {
    /// A first factor as the server names it.
    ///
    /// ```
    /// use wacht_yew::wire::AuthFactor;
    ///
    /// /// Which field an app's own sign-in begins with.
    /// fn first_field(factor: &AuthFactor) -> &'static str {
    ///     match factor {
    ///         AuthFactor::UsernamePassword => "username",
    ///         AuthFactor::PhoneOtp => "phone",
    ///         _ => "email",
    ///     }
    /// }
    ///
    /// assert_eq!(first_field(&"phone_otp".into()), "phone");
    /// ```
    pub enum AuthFactor {
        /// E-mail address and password.
        EmailPassword = "email_password",
        /// Username and password.
        UsernamePassword = "username_password",
        /// Code by mail.
        EmailOtp = "email_otp",
        /// Link by mail.
        EmailMagicLink = "email_magic_link",
        /// Code by text message.
        PhoneOtp = "phone_otp",
        /// Crypto wallet.
        Web3Wallet = "web3_wallet",
        /// Backup code.
        BackupCode = "backup_code",
        /// Authenticator app.
        Authenticator = "authenticator",
    }

    /// Whether users are asked for a second factor.
    ///
    /// ```
    /// use wacht_yew::wire::{SecondFactorPolicy, User};
    ///
    /// /// Whether an app reminds somebody to set up a second factor.
    /// fn reminds(user: &User) -> bool {
    ///     user.second_factor_policy == SecondFactorPolicy::Optional
    ///         && user.user_authenticator.is_none()
    /// }
    ///
    /// let user = User {
    ///     second_factor_policy: SecondFactorPolicy::Optional,
    ///     ..User::default()
    /// };
    /// assert!(reminds(&user));
    /// ```
    pub enum SecondFactorPolicy {
        /// Never.
        None = "none",
        /// When they set one up.
        Optional = "optional",
        /// Always.
        Enforced = "enforced",
    }

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

    /// Passkeys.
    ///
    /// ```
    /// use wacht_yew::wire::PasskeySettings;
    ///
    /// /// The `autocomplete` of an app's own field for the address.
    /// fn autocomplete(passkey: &PasskeySettings) -> &'static str {
    ///     if passkey.enabled && passkey.allow_autofill {
    ///         "username webauthn"
    ///     } else {
    ///         "username"
    ///     }
    /// }
    ///
    /// assert_eq!(autocomplete(&PasskeySettings::default()), "username");
    /// ```
    pub struct PasskeySettings {
        /// Passkeys exist.
        pub enabled: bool,
        /// Offer to register one after a sign-in.
        pub prompt_registration_on_auth: bool,
        /// The browser may offer passkeys in the identifier field.
        pub allow_autofill: bool,
    }

    /// The factors switched on.
    ///
    /// ```
    /// use wacht_yew::wire::AuthFactors;
    ///
    /// /// Whether anybody needs a password here.
    /// fn has_passwords(factors: &AuthFactors) -> bool {
    ///     factors.email_password || factors.username_password
    /// }
    ///
    /// let factors = AuthFactors {
    ///     email_otp: true,
    ///     passkey: true,
    ///     ..AuthFactors::default()
    /// };
    /// assert!(!has_passwords(&factors));
    /// ```
    pub struct AuthFactors {
        /// E-mail address and password.
        pub email_password: bool,
        /// Username and password.
        pub username_password: bool,
        /// Code by mail.
        pub email_otp: bool,
        /// Link by mail.
        pub email_magic_link: bool,
        /// Code by text message.
        pub phone_otp: bool,
        /// Crypto wallet.
        pub web3_wallet: bool,
        /// Backup codes.
        pub backup_code: bool,
        /// Authenticator apps.
        pub authenticator: bool,
        /// Social providers.
        pub sso: bool,
        /// Passkeys.
        pub passkey: bool,
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

    /// How people sign in and what is asked of them.
    ///
    /// ```
    /// use wacht_yew::wire::{AuthFactor, AuthSettings, read_bare};
    ///
    /// let body = r#"{
    ///     "first_factor": "email_otp",
    ///     "auth_factors_enabled": {"email_otp": true, "sso": true},
    ///     "password": {"min_length": 12}
    /// }"#;
    /// let settings: AuthSettings = read_bare(body)?;
    /// assert_eq!(settings.first_factor, AuthFactor::EmailOtp);
    /// assert!(settings.auth_factors_enabled.sso);
    /// // A server that does not speak of several accounts allows them.
    /// assert!(settings.multi_session_support.enabled);
    /// # Ok::<(), String>(())
    /// ```
    pub struct AuthSettings {
        /// E-mail addresses.
        pub email_address: EmailSettings,
        /// Phone numbers.
        pub phone_number: PhoneSettings,
        /// Usernames.
        pub username: UsernameSettings,
        /// First names.
        pub first_name: FieldSettings,
        /// Last names.
        pub last_name: FieldSettings,
        /// Passwords.
        pub password: PasswordSettings,
        /// Links by mail.
        pub magic_link: MagicLinkSettings,
        /// Passkeys.
        pub passkey: PasskeySettings,
        /// The factors switched on.
        pub auth_factors_enabled: AuthFactors,
        /// Older form of `verify_signup`.
        pub verification_policy: VerificationPolicy,
        /// The form to show first.
        pub first_factor: AuthFactor,
        /// Informative.
        pub second_factor: AuthFactor,
        /// Copied to new users.
        pub second_factor_policy: SecondFactorPolicy,
        /// Several accounts in one browser.
        pub multi_session_support: MultiSessionSettings,
        /// Life of a session token in seconds; tokens say themselves how long they live.
        pub session_token_lifetime: i64,
        /// Life of a sign-in in seconds.
        pub session_validity_period: i64,
        /// Life of an unused session in seconds.
        pub session_inactive_timeout: i64,
    }

    /// Organizations and workspaces.
    ///
    /// ```
    /// use wacht_yew::wire::B2bSettings;
    ///
    /// /// Whether somebody with so many organizations may found one more.
    /// fn may_found(settings: &B2bSettings, founded: i64) -> bool {
    ///     let has_room = !settings.limit_org_creation_per_user
    ///         || founded < settings.org_creation_per_user_count;
    ///     settings.organizations_enabled && settings.allow_users_to_create_orgs && has_room
    /// }
    ///
    /// let settings = B2bSettings {
    ///     organizations_enabled: true,
    ///     allow_users_to_create_orgs: true,
    ///     limit_org_creation_per_user: true,
    ///     org_creation_per_user_count: 2,
    ///     ..B2bSettings::default()
    /// };
    /// assert!(may_found(&settings, 1));
    /// assert!(!may_found(&settings, 2));
    /// ```
    pub struct B2bSettings {
        /// Organizations exist.
        pub organizations_enabled: bool,
        /// Workspaces exist.
        pub workspaces_enabled: bool,
        /// Users may create organizations.
        pub allow_users_to_create_orgs: bool,
        /// The number of organizations per user is limited.
        pub limit_org_creation_per_user: bool,
        /// The number of workspaces per organization is limited.
        pub limit_workspace_creation_per_org: bool,
        /// That limit for membership.
        pub max_orgs_per_user: i64,
        /// That limit for creation.
        pub org_creation_per_user_count: i64,
        /// That limit for workspaces.
        pub workspaces_per_org_count: i64,
        /// Greatest number of members; 0 is unlimited.
        pub max_allowed_org_members: i64,
        /// Greatest number of members; 0 is unlimited.
        pub max_allowed_workspace_members: i64,
        /// Organizations may be deleted.
        pub allow_org_deletion: bool,
        /// Workspaces may be deleted.
        pub allow_workspace_deletion: bool,
        /// Organizations may have roles of their own.
        pub custom_org_role_enabled: bool,
        /// Workspaces may have roles of their own.
        pub custom_workspace_role_enabled: bool,
        /// Role of an organization's creator.
        pub default_org_creator_role_id: Option<RoleId>,
        /// Role of an organization's members.
        pub default_org_member_role_id: Option<RoleId>,
        /// Role of a workspace's creator.
        pub default_workspace_creator_role_id: Option<RoleId>,
        /// Role of a workspace's members.
        pub default_workspace_member_role_id: Option<RoleId>,
        /// Permission keys for organization roles.
        pub organization_permissions: Vec<Box<str>>,
        /// Permission keys for workspace roles.
        pub workspace_permissions: Vec<Box<str>>,
        /// Organizations may restrict addresses.
        pub ip_allowlist_per_org_enabled: bool,
        /// Workspaces may restrict addresses.
        pub ip_allowlist_per_workspace_enabled: bool,
        /// Organizations may enforce a second factor.
        pub enforce_mfa_per_org_enabled: bool,
        /// Workspaces may enforce a second factor.
        pub enforce_mfa_per_workspace_enabled: bool,
        /// Enterprise connections exist.
        pub enterprise_sso_enabled: bool,
    }

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

/// Links by mail. A server that says nothing of them leaves it to [`AuthFactors::email_magic_link`].
///
/// ```
/// use wacht_yew::wire::MagicLinkSettings;
///
/// /// What an app tells who waits for the mail.
/// fn advice(link: &MagicLinkSettings) -> &'static str {
///     match link.require_same_device {
///         true => "Open the link in this browser.",
///         false => "Open the link on any device.",
///     }
/// }
///
/// assert_eq!(advice(&MagicLinkSettings::default()), "Open the link on any device.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct MagicLinkSettings {
    /// Links can be mailed.
    pub enabled: bool,
    /// A link has to be opened in the browser that asked for it.
    pub require_same_device: bool,
}

impl Default for MagicLinkSettings {
    fn default() -> Self {
        Self {
            enabled: true,
            require_same_device: false,
        }
    }
}

impl FromWire for MagicLinkSettings {
    fn from_wire(value: Value) -> Self {
        let mut fields = fields(value);
        let unsaid = Self::default();
        Self {
            enabled: Option::from_wire(take(&mut fields, &["enabled"])).unwrap_or(unsaid.enabled),
            require_same_device: bool::from_wire(take(&mut fields, &["require_same_device"])),
        }
    }
}

deserialize_from_wire!(MagicLinkSettings);

/// Several accounts in one browser. A server that says nothing of it allows it.
///
/// ```
/// use wacht_yew::wire::MultiSessionSettings;
///
/// let settings = MultiSessionSettings {
///     max_accounts_per_session: 2,
///     ..MultiSessionSettings::default()
/// };
/// assert!(settings.has_room_beside(1));
/// assert!(!settings.has_room_beside(2));
/// // Where only one account can be signed in, that one can.
/// let alone = MultiSessionSettings { enabled: false, ..settings };
/// assert!(alone.has_room_beside(0));
/// assert!(!alone.has_room_beside(1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct MultiSessionSettings {
    /// Several accounts may be signed in.
    pub enabled: bool,
    /// How many; 0 for any number.
    pub max_accounts_per_session: u32,
    /// In how many browsers an account may be signed in.
    pub max_sessions_per_account: u32,
}

impl MultiSessionSettings {
    /// Whether one more account may be signed in beside this many.
    pub fn has_room_beside(&self, accounts: usize) -> bool {
        let limit = usize::try_from(self.max_accounts_per_session).unwrap_or(usize::MAX);
        accounts == 0 || (self.enabled && (limit == 0 || accounts < limit))
    }
}

impl Default for MultiSessionSettings {
    fn default() -> Self {
        Self {
            enabled: true,
            max_accounts_per_session: 5,
            max_sessions_per_account: 5,
        }
    }
}

impl FromWire for MultiSessionSettings {
    fn from_wire(value: Value) -> Self {
        let mut fields = fields(value);
        let mut field = |name| take(&mut fields, &[name]);
        let unsaid = Self::default();
        Self {
            enabled: Option::from_wire(field("enabled")).unwrap_or(unsaid.enabled),
            max_accounts_per_session: Option::from_wire(field("max_accounts_per_session"))
                .unwrap_or(unsaid.max_accounts_per_session),
            max_sessions_per_account: Option::from_wire(field("max_sessions_per_account"))
                .unwrap_or(unsaid.max_sessions_per_account),
        }
    }
}

deserialize_from_wire!(MultiSessionSettings);
