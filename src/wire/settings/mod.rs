//! The deployment's rules: authentication, organizations, restrictions.

mod factors;
mod fields;
mod restrictions;

use super::RoleId;

pub use factors::{
    AuthFactor, AuthFactors, MagicLinkSettings, MultiSessionSettings, PasskeySettings, SecondFactorPolicy,
};
pub use fields::{EmailSettings, FieldSettings, PasswordSettings, PhoneSettings, UsernameSettings, VerificationPolicy};
pub use restrictions::{CountryRestrictions, Restrictions, SignUpMode};

wire! {
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
}
