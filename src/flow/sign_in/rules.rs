//! The deployment's rules as far as the sign-in needs them.

use crate::flow::password::PasswordPolicy;
use crate::flow::profile_completion::UsernamePolicy;
use crate::wire::{AuthFactor, AuthSettings, Deployment, PasskeySettings, SocialProvider};

/// What the deployment allows. Made of a [`Deployment`].
///
/// ```
/// use wacht_yew::flow::sign_in::{FirstFactor, Identifiers, PasskeyRules, SignInRules};
/// use wacht_yew::wire::Deployment;
///
/// let mut deployment = Deployment::default();
/// let settings = &mut deployment.auth_settings;
/// settings.email_address.enabled = true;
/// settings.password.enabled = true;
/// settings.passkey.enabled = true;
/// settings.auth_factors_enabled.email_password = true;
/// settings.auth_factors_enabled.email_otp = true;
///
/// let rules = SignInRules::from(&deployment);
/// assert_eq!(rules.identifiers, Some(Identifiers::Email));
/// assert!(
///     rules
///         .factors()
///         .eq([FirstFactor::Password, FirstFactor::EmailCode])
/// );
/// assert!(rules.has_methods() && !rules.allows(FirstFactor::PhoneCode));
/// // In a browser without passkeys there is still the code to choose instead.
/// let rules = rules.without_passkeys();
/// assert_eq!(rules.passkey, PasskeyRules::default());
/// assert!(rules.has_others(FirstFactor::Password));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInRules {
    /// What identifies a person who has a password; `None` when the deployment has no passwords.
    pub identifiers: Option<Identifiers>,
    /// Codes can be mailed.
    pub email_code: bool,
    /// Links can be mailed.
    pub email_link: bool,
    /// Codes can be sent by text message.
    pub phone_code: bool,
    /// The method whose form is shown first; `None` when there is none with a form.
    pub first: Option<FirstFactor>,
    /// The social providers, in the deployment's order.
    pub social: Vec<SocialProvider>,
    /// Passkeys.
    pub passkey: PasskeyRules,
    /// Several accounts may be signed in at once.
    pub several_accounts: bool,
    /// A forgotten password can be set anew with a mailed code.
    pub recovery: bool,
    /// What is asked of a new password.
    pub password: PasswordPolicy,
    /// What is asked of a new username.
    pub username: UsernamePolicy,
}

/// What identifies a person.
///
/// ```
/// use wacht_yew::flow::sign_in::{Identifiers, SignInRules};
///
/// /// The label of the first field.
/// fn label(rules: &SignInRules) -> &'static str {
///     match rules.identifiers {
///         Some(Identifiers::Username) => "Username",
///         Some(Identifiers::Both) => "E-mail address or username",
///         Some(Identifiers::Email) | None => "E-mail address",
///     }
/// }
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.password.enabled) = (true, true);
/// # settings.auth_factors_enabled.email_password = true;
/// # settings.username.enabled = true;
/// # settings.auth_factors_enabled.username_password = true;
/// // A deployment that takes either with the password.
/// let rules = SignInRules::from(&deployment);
/// assert_eq!(label(&rules), "E-mail address or username");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identifiers {
    /// An e-mail address.
    Email,
    /// A username.
    Username,
    /// Either.
    Both,
}

/// A way in that has a form of its own.
///
/// ```
/// use wacht_yew::flow::sign_in::FirstFactor;
///
/// let names = FirstFactor::ALL.map(FirstFactor::as_str);
/// assert_eq!(
///     names,
///     ["password", "email_code", "email_link", "phone_code"]
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstFactor {
    /// E-mail address or username, then the password.
    Password,
    /// E-mail address, then a mailed code.
    EmailCode,
    /// E-mail address, then a mailed link.
    EmailLink,
    /// Phone number, then a code by text message.
    PhoneCode,
}

/// What the deployment says of passkeys.
///
/// ```
/// use wacht_yew::flow::sign_in::{PasskeyRules, SignInRules};
/// use wacht_yew::wire::Deployment;
///
/// let mut deployment = Deployment::default();
/// deployment.auth_settings.passkey.allow_autofill = true;
/// // Nothing of it counts while passkeys are switched off.
/// let rules = SignInRules::from(&deployment);
/// assert_eq!(rules.passkey, PasskeyRules::default());
/// deployment.auth_settings.passkey.enabled = true;
/// assert!(SignInRules::from(&deployment).passkey.autofill);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PasskeyRules {
    /// People may sign in with one.
    pub enabled: bool,
    /// The browser may offer them in the identifier field.
    pub autofill: bool,
    /// Who signed in without one and has none is offered one.
    pub prompt: bool,
}

impl From<&PasskeySettings> for PasskeyRules {
    fn from(settings: &PasskeySettings) -> Self {
        Self {
            enabled: settings.enabled,
            autofill: settings.enabled && settings.allow_autofill,
            prompt: settings.enabled && settings.prompt_registration_on_auth,
        }
    }
}

impl FirstFactor {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Password, Self::EmailCode, Self::EmailLink, Self::PhoneCode];

    /// Stands for it in what is remembered.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::EmailCode => "email_code",
            Self::EmailLink => "email_link",
            Self::PhoneCode => "phone_code",
        }
    }

    pub(super) fn of_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|factor| factor.as_str() == text)
    }
}

impl SignInRules {
    /// Whether this way in is open.
    pub fn allows(&self, factor: FirstFactor) -> bool {
        match factor {
            FirstFactor::Password => self.identifiers.is_some(),
            FirstFactor::EmailCode => self.email_code,
            FirstFactor::EmailLink => self.email_link,
            FirstFactor::PhoneCode => self.phone_code,
        }
    }

    /// The ways in that have a form, in the order in which they are offered.
    pub fn factors(&self) -> impl Iterator<Item = FirstFactor> {
        FirstFactor::ALL.into_iter().filter(|factor| self.allows(*factor))
    }

    /// Whether there is any way in at all.
    pub fn has_methods(&self) -> bool {
        self.first.is_some() || !self.social.is_empty() || self.passkey.enabled
    }

    /// The same for a browser that knows no passkeys.
    pub fn without_passkeys(self) -> Self {
        Self {
            passkey: PasskeyRules::default(),
            ..self
        }
    }

    /// Whether there is anything to choose from beside this way in.
    pub fn has_others(&self, factor: FirstFactor) -> bool {
        self.factors().any(|other| other != factor) || !self.social.is_empty() || self.passkey.enabled
    }
}

impl From<&Deployment> for SignInRules {
    fn from(deployment: &Deployment) -> Self {
        let settings = &deployment.auth_settings;
        let factors = &settings.auth_factors_enabled;
        let has_email = settings.email_address.enabled;
        let identifiers = identifiers(settings);
        let mut rules = Self {
            identifiers,
            email_code: has_email && factors.email_otp,
            email_link: has_email && factors.email_magic_link && settings.magic_link.enabled,
            phone_code: settings.phone_number.enabled && factors.phone_otp,
            first: None,
            social: deployment
                .social_connections
                .iter()
                .filter(|connection| connection.enabled && !connection.provider.is_empty())
                .map(|connection| connection.provider.clone())
                .collect(),
            passkey: PasskeyRules::from(&settings.passkey),
            several_accounts: settings.multi_session_support.enabled,
            recovery: identifiers.is_some() && has_email,
            password: PasswordPolicy::from(&settings.password),
            username: UsernamePolicy::from(&settings.username),
        };
        let wanted = match settings.first_factor {
            AuthFactor::EmailOtp => FirstFactor::EmailCode,
            AuthFactor::EmailMagicLink => FirstFactor::EmailLink,
            AuthFactor::PhoneOtp => FirstFactor::PhoneCode,
            _ => FirstFactor::Password,
        };
        let first = Some(wanted).filter(|wanted| rules.allows(*wanted));
        rules.first = first.or_else(|| rules.factors().next());
        rules
    }
}

fn identifiers(settings: &AuthSettings) -> Option<Identifiers> {
    let factors = &settings.auth_factors_enabled;
    let email = settings.email_address.enabled && factors.email_password;
    let username = settings.username.enabled && factors.username_password;
    match (email, username) {
        _ if !settings.password.enabled => None,
        (true, true) => Some(Identifiers::Both),
        (true, false) => Some(Identifiers::Email),
        (false, true) => Some(Identifiers::Username),
        (false, false) => None,
    }
}
