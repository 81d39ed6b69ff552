//! The deployment's rules as far as the sign-up needs them.

use super::SignUpField;
use crate::flow::password::PasswordPolicy;
use crate::flow::profile_completion::UsernamePolicy;
use crate::flow::sign_in::PasskeyRules;
use crate::wire::{Deployment, ProfileField, SignUpMode, SocialProvider, UiSettings};

/// How much a field is wanted.
///
/// ```
/// use wacht_yew::flow::sign_up::{Ask, SignUpRules};
/// use wacht_yew::wire::Deployment;
///
/// /// What stands behind a label; `None` where there is no such field.
/// fn mark(ask: Ask) -> Option<&'static str> {
///     match ask {
///         Ask::No => None,
///         Ask::Optional => Some("(optional)"),
///         Ask::Required => Some(""),
///     }
/// }
///
/// let mut deployment = Deployment::default();
/// deployment.auth_settings.last_name.enabled = true;
/// let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
/// assert_eq!(mark(rules.last_name), Some("(optional)"));
/// assert_eq!(mark(rules.first_name), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ask {
    /// Not at all: it is not shown.
    #[default]
    No,
    /// It may be left empty.
    Optional,
    /// It must be given.
    Required,
}

/// What the deployment asks of newcomers.
///
/// ```
/// use wacht_yew::flow::sign_up::{Ask, SignUpField, SignUpRules};
/// use wacht_yew::wire::{Deployment, ProfileField};
///
/// let mut deployment = Deployment::default();
/// let settings = &mut deployment.auth_settings;
/// settings.first_name.enabled = true;
/// settings.email_address.enabled = true;
/// settings.email_address.required = true;
///
/// let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
/// assert!(rules.has_form());
/// assert!(
///     rules
///         .fields()
///         .eq([ProfileField::FirstName, ProfileField::EmailAddress])
/// );
/// assert_eq!(rules.ask(&ProfileField::FirstName), Ask::Optional);
/// assert_eq!(rules.ask(&ProfileField::EmailAddress), Ask::Required);
/// // Who comes back proves the address: there are no passwords here.
/// assert!(!rules.shows(SignUpField::Password));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUpRules {
    /// Who may sign up.
    pub mode: SignUpMode,
    /// The first name.
    pub first_name: Ask,
    /// The last name.
    pub last_name: Ask,
    /// The e-mail address.
    pub email: Ask,
    /// The phone number.
    pub phone: Ask,
    /// The username.
    pub username: Ask,
    /// What is asked of a username.
    pub usernames: UsernamePolicy,
    /// What is asked of the password; `None` when the deployment has no passwords.
    pub password: Option<PasswordPolicy>,
    /// The terms are to be accepted.
    pub terms: bool,
    /// The social providers, in the deployment's order.
    pub social: Vec<SocialProvider>,
    /// Several accounts may be signed in at once.
    pub several_accounts: bool,
    /// Who signed up is offered a passkey.
    pub offers_passkey: bool,
}

/// The fields of the form, in its order.
const FIELDS: [ProfileField; 5] = [
    ProfileField::FirstName,
    ProfileField::LastName,
    ProfileField::EmailAddress,
    ProfileField::PhoneNumber,
    ProfileField::Username,
];

impl SignUpRules {
    /// The rules of a deployment, whose settings for pages may be overwritten.
    pub fn new(deployment: &Deployment, ui: &UiSettings) -> Self {
        let settings = &deployment.auth_settings;
        let social = deployment.social_connections.iter();
        let social = social.filter(|connection| connection.enabled && !connection.provider.is_empty());
        Self {
            mode: deployment.restrictions.sign_up_mode.clone(),
            first_name: ask(settings.first_name.enabled, settings.first_name.required),
            last_name: ask(settings.last_name.enabled, settings.last_name.required),
            email: ask(settings.email_address.enabled, settings.email_address.required),
            phone: ask(settings.phone_number.enabled, settings.phone_number.required),
            username: ask(settings.username.enabled, settings.username.required),
            usernames: UsernamePolicy::from(&settings.username),
            password: settings
                .password
                .enabled
                .then(|| PasswordPolicy::from(&settings.password)),
            terms: ui.signup_terms_statement_shown,
            social: social.map(|connection| connection.provider.clone()).collect(),
            several_accounts: settings.multi_session_support.enabled,
            offers_passkey: PasskeyRules::from(&settings.passkey).prompt,
        }
    }

    /// The same for a browser that knows no passkeys.
    ///
    /// ```
    /// use wacht_yew::flow::sign_up::SignUpRules;
    /// use wacht_yew::wire::{Deployment, UiSettings};
    ///
    /// let mut deployment = Deployment::default();
    /// deployment.auth_settings.passkey.enabled = true;
    /// deployment.auth_settings.passkey.prompt_registration_on_auth = true;
    /// let rules = SignUpRules::new(&deployment, &UiSettings::default());
    /// assert!(rules.offers_passkey);
    /// assert!(!rules.without_passkeys().offers_passkey);
    /// ```
    pub fn without_passkeys(self) -> Self {
        Self {
            offers_passkey: false,
            ..self
        }
    }

    /// How much a field of the profile is wanted.
    pub fn ask(&self, field: &ProfileField) -> Ask {
        match field {
            ProfileField::FirstName => self.first_name,
            ProfileField::LastName => self.last_name,
            ProfileField::EmailAddress => self.email,
            ProfileField::PhoneNumber => self.phone,
            ProfileField::Username => self.username,
            ProfileField::Unknown(_) => Ask::No,
        }
    }

    /// The fields of the profile that are shown, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = ProfileField> {
        FIELDS.into_iter().filter(|field| self.ask(field) != Ask::No)
    }

    /// Whether the form shows this field.
    pub fn shows(&self, field: SignUpField) -> bool {
        match field {
            SignUpField::Password => self.password.is_some(),
            SignUpField::Terms => self.terms,
            SignUpField::Code => false,
            field => self
                .fields()
                .any(|shown| SignUpField::of_profile(&shown) == Some(field)),
        }
    }

    /// Whether there is a form at all.
    pub fn has_form(&self) -> bool {
        self.fields().next().is_some()
    }

    /// The providers that newcomers can come by. They know nothing of invitations, so they are there only where anybody may
    /// come.
    ///
    /// ```
    /// use wacht_yew::flow::sign_up::SignUpRules;
    /// use wacht_yew::wire::{Deployment, SignUpMode, SocialProvider, UiSettings};
    ///
    /// let mut rules = SignUpRules::new(&Deployment::default(), &UiSettings::default());
    /// rules.social = vec![SocialProvider::GitHub];
    /// rules.mode = SignUpMode::Public;
    /// assert_eq!(rules.open_social(), [SocialProvider::GitHub]);
    /// rules.mode = SignUpMode::Waitlist;
    /// assert!(rules.open_social().is_empty());
    /// ```
    pub fn open_social(&self) -> &[SocialProvider] {
        match self.mode {
            SignUpMode::Restricted | SignUpMode::Waitlist => &[],
            SignUpMode::Public | SignUpMode::Unknown(_) => &self.social,
        }
    }
}

fn ask(enabled: bool, required: bool) -> Ask {
    match (enabled, required) {
        (false, _) => Ask::No,
        (true, false) => Ask::Optional,
        (true, true) => Ask::Required,
    }
}
