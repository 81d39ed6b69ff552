//! What a profile is made of: which sections there are for whom, and where each is found.
//!
//! ```
//! use wacht_yew::flow::user_profile::{ProfileGroup, ProfileSection};
//!
//! let section = ProfileSection::from_slug("passkeys").expect("one of the kit's");
//! assert_eq!(section.group(), ProfileGroup::Security);
//! ```

use super::connection::providers;
use super::second_factor::SecondFactors;
use crate::wire::{Deployment, User};

macro_rules! sections {
    ($($(#[$doc:meta])* $section:ident = $slug:literal in $group:ident,)*) => {
        /// A section of a profile, in the order in which they are offered.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum ProfileSection {
            $($(#[$doc])* $section,)*
        }

        impl ProfileSection {
            /// Every section there is, whatever a deployment allows.
            pub const ALL: &'static [Self] = &[$(Self::$section,)*];

            /// Its name in addresses, the same in every language. Stable.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$section => $slug,)*
                }
            }

            /// What it belongs to.
            pub fn group(self) -> ProfileGroup {
                match self {
                    $(Self::$section => ProfileGroup::$group,)*
                }
            }
        }
    };
}

/// What sections have in common.
///
/// ```
/// use wacht_yew::flow::user_profile::{ProfileGroup, ProfileSection};
///
/// // What stands under one heading.
/// let sections = ProfileSection::ALL.iter();
/// let security: Vec<&str> = sections
///     .filter(|section| section.group() == ProfileGroup::Security)
///     .map(|section| section.slug())
///     .collect();
/// assert_eq!(security, ["password", "passkeys", "two-step", "devices"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileGroup {
    /// Who somebody is.
    Identity,
    /// How somebody gets in.
    Security,
    /// The account as a whole.
    Account,
}

sections! {
    /// Names and picture.
    Details = "profile" in Identity,
    /// E-mail addresses.
    EmailAddresses = "email-addresses" in Identity,
    /// Phone numbers.
    PhoneNumbers = "phone-numbers" in Identity,
    /// Accounts at social providers.
    ConnectedAccounts = "connected-accounts" in Identity,
    /// The password: set, change, remove.
    Password = "password" in Security,
    /// Passkeys: add, rename, remove.
    Passkeys = "passkeys" in Security,
    /// The second factor: authenticator app, backup codes, whether it is asked for.
    SecondFactor = "two-step" in Security,
    /// Where else one is signed in.
    Devices = "devices" in Security,
    /// The end of the account.
    DeleteAccount = "delete-account" in Account,
}

impl ProfileSection {
    /// The section of this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.slug() == slug)
    }

    /// Whether it is there for this person. What somebody has stays manageable when the deployment has given it up.
    ///
    /// ```
    /// use wacht_yew::flow::user_profile::ProfileSection;
    /// use wacht_yew::wire::{Deployment, User};
    ///
    /// // The deployment has given passwords up, but this person still has one to remove.
    /// let deployment = Deployment::default();
    /// let user = User {
    ///     has_password: true,
    ///     ..User::default()
    /// };
    /// assert!(ProfileSection::Password.is_offered(&deployment, &user));
    /// assert!(!ProfileSection::Password.is_offered(&deployment, &User::default()));
    /// ```
    pub fn is_offered(self, deployment: &Deployment, user: &User) -> bool {
        let settings = &deployment.auth_settings;
        match self {
            Self::Details => true,
            Self::EmailAddresses => settings.email_address.enabled || !user.user_email_addresses.is_empty(),
            Self::PhoneNumbers => settings.phone_number.enabled || !user.user_phone_numbers.is_empty(),
            Self::ConnectedAccounts => !providers(deployment, user).is_empty(),
            Self::Password => settings.password.enabled || user.has_password,
            Self::Passkeys => settings.passkey.enabled,
            Self::SecondFactor => {
                let factors = SecondFactors::new(deployment, user);
                factors.has_app_row || factors.may_make_codes || !factors.phones.is_empty()
            }
            Self::Devices | Self::DeleteAccount => true,
        }
    }
}

/// The sections that are there for this person, in order.
///
/// ```
/// use wacht_yew::flow::user_profile::{ProfileSection, sections};
/// use wacht_yew::wire::{Deployment, User};
///
/// // A deployment that has next to nothing switched on.
/// let listed = sections(&Deployment::default(), &User::default());
/// assert_eq!(listed.first(), Some(&ProfileSection::Details));
/// assert!(!listed.contains(&ProfileSection::Passkeys));
/// ```
pub fn sections(deployment: &Deployment, user: &User) -> Vec<ProfileSection> {
    let all = ProfileSection::ALL.iter().copied();
    all.filter(|section| section.is_offered(deployment, user)).collect()
}

/// The part of `path` below `base`: `Some("")` for the base itself, `None` for a page that is not below it.
///
/// ```
/// use wacht_yew::flow::user_profile::slug_below;
///
/// assert_eq!(
///     slug_below("/account", "/account/passkeys"),
///     Some("passkeys")
/// );
/// assert_eq!(slug_below("/account/", "/account"), Some(""));
/// assert_eq!(slug_below("/account", "/accounting"), None);
/// ```
pub fn slug_below<'path>(base: &str, path: &'path str) -> Option<&'path str> {
    let rest = path.strip_prefix(base.trim_end_matches('/'))?;
    if rest.is_empty() || rest.starts_with('/') {
        return Some(rest.trim_matches('/'));
    }
    None
}

/// The address of a section, or of the list of them for an empty slug.
///
/// ```
/// use wacht_yew::flow::user_profile::{ProfileSection, section_path};
///
/// assert_eq!(
///     section_path("/account/", ProfileSection::Passkeys.slug()),
///     "/account/passkeys"
/// );
/// ```
pub fn section_path(base: &str, slug: &str) -> String {
    let base = base.trim_end_matches('/');
    match slug {
        "" if base.is_empty() => "/".to_owned(),
        "" => base.to_owned(),
        slug => format!("{base}/{slug}"),
    }
}
