//! The ways in which somebody can sign in, by what they have and what the deployment allows. The last one must not go.
//!
//! ```
//! use wacht_yew::flow::way_in::ways_in;
//! use wacht_yew::wire::{Deployment, User};
//!
//! // A passkey that the deployment does not take opens nothing.
//! let user = User {
//!     has_passkeys: true,
//!     ..User::default()
//! };
//! assert!(ways_in(&Deployment::default(), &user).is_empty());
//! ```

use crate::wire::{ConnectionId, Deployment, User};

/// One way to sign in.
///
/// ```
/// use wacht_yew::flow::way_in::{WayIn, ways_in};
/// use wacht_yew::wire::{Deployment, EmailAddress, User};
///
/// let mut deployment = Deployment::default();
/// deployment.auth_settings.email_address.enabled = true;
/// deployment.auth_settings.auth_factors_enabled.email_otp = true;
/// let address = |id: &str, verified| EmailAddress {
///     id: id.into(),
///     verified,
///     ..EmailAddress::default()
/// };
/// let user = User {
///     user_email_addresses: vec![address("3", true), address("4", false)],
///     ..User::default()
/// };
/// // A code goes to proved addresses only.
/// assert_eq!(ways_in(&deployment, &user), [WayIn::Email("3".into())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WayIn {
    /// A password, with an address or a username that the deployment takes.
    Password,
    /// A code or a link to a verified e-mail address; holds the address's id.
    Email(Box<str>),
    /// A code to a verified phone number; holds the number's id.
    Phone(Box<str>),
    /// A passkey that exists.
    Passkey,
    /// An account at a provider that is switched on.
    Connection(ConnectionId),
}

/// Every way in that works for this person today.
///
/// ```
/// use wacht_yew::flow::way_in::{WayIn, ways_in};
/// use wacht_yew::wire::{Deployment, PasskeySettings, User};
///
/// let mut deployment = Deployment::default();
/// deployment.auth_settings.passkey = PasskeySettings {
///     enabled: true,
///     ..PasskeySettings::default()
/// };
/// let user = User {
///     has_passkeys: true,
///     ..User::default()
/// };
/// assert_eq!(ways_in(&deployment, &user), [WayIn::Passkey]);
/// ```
pub fn ways_in(deployment: &Deployment, user: &User) -> Vec<WayIn> {
    let settings = &deployment.auth_settings;
    let factors = &settings.auth_factors_enabled;
    let has_email = settings.email_address.enabled;
    let takes_email = has_email && factors.email_password && !user.user_email_addresses.is_empty();
    let takes_username = settings.username.enabled && factors.username_password && !user.username.is_empty();
    let mut ways = Vec::new();
    if user.has_password && settings.password.enabled && (takes_email || takes_username) {
        ways.push(WayIn::Password);
    }
    if has_email && (factors.email_otp || (factors.email_magic_link && settings.magic_link.enabled)) {
        let verified = user.user_email_addresses.iter().filter(|address| address.verified);
        ways.extend(verified.map(|address| WayIn::Email(address.id.clone())));
    }
    if settings.phone_number.enabled && factors.phone_otp {
        let verified = user.user_phone_numbers.iter().filter(|number| number.verified);
        ways.extend(verified.map(|number| WayIn::Phone(number.id.clone())));
    }
    if settings.passkey.enabled && user.has_passkeys {
        ways.push(WayIn::Passkey);
    }
    let is_on = |provider: &str| {
        let mut providers = deployment.social_connections.iter();
        providers.any(|known| known.enabled && known.provider.as_str() == provider)
    };
    let connections = user.social_connections.iter().filter(|own| is_on(&own.provider));
    ways.extend(connections.map(|own| WayIn::Connection(own.id.clone())));
    ways
}

/// Whether somebody can still sign in once this way is gone.
///
/// ```
/// use wacht_yew::flow::way_in::{WayIn, has_other};
/// use wacht_yew::wire::{Deployment, User};
///
/// assert!(!has_other(
///     &Deployment::default(),
///     &User::default(),
///     &WayIn::Password
/// ));
/// ```
pub fn has_other(deployment: &Deployment, user: &User, way: &WayIn) -> bool {
    ways_in(deployment, user).iter().any(|other| other != way)
}
