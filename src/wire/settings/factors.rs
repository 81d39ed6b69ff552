//! By what people sign in, and how many of them in one browser.

use serde_json::Value;

use crate::wire::FromWire;
use crate::wire::tolerant::{fields, take};

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
}

wire! {
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
