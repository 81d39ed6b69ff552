//! The second factors that somebody has, and what may be done with them without locking anybody out.
//!
//! ```
//! use wacht_yew::flow::second_factor::{RequireRefusal, SecondFactors};
//! use wacht_yew::wire::{Deployment, User};
//!
//! let factors = SecondFactors::new(&Deployment::default(), &User::default());
//! assert_eq!(factors.require_refusal, Some(RequireRefusal::NoFactor));
//! ```

use crate::wire::{Deployment, PhoneNumber, SecondFactorPolicy, User};

/// Why a second factor cannot be required of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequireRefusal {
    /// There is none that could be asked for.
    NoFactor,
    /// There are no backup codes, and there could be.
    NoBackupCodes,
}

/// What the section about the second factor shows.
///
/// ```
/// use wacht_yew::flow::second_factor::{RequireRefusal, SecondFactors};
/// use wacht_yew::wire::{Authenticator, Deployment, User};
///
/// let mut deployment = Deployment::default();
/// let factors = &mut deployment.auth_settings.auth_factors_enabled;
/// (factors.authenticator, factors.backup_code) = (true, true);
/// let user = User {
///     user_authenticator: Some(Authenticator::default()),
///     ..User::default()
/// };
///
/// // An app can get lost with its phone: whoever requires it of themselves makes codes first.
/// let factors = SecondFactors::new(&deployment, &user);
/// assert!(factors.has_app_row && factors.may_make_codes);
/// assert_eq!(factors.require_refusal, Some(RequireRefusal::NoBackupCodes));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SecondFactors {
    /// An authenticator app can be set up, or is.
    pub has_app_row: bool,
    /// The verified numbers that a code can be sent to.
    pub phones: Vec<PhoneNumber>,
    /// Backup codes can be made, as they stand in for another factor.
    pub may_make_codes: bool,
    /// It is asked for at every sign-in.
    pub is_required: bool,
    /// Why it cannot be required; `None` when it can, or is.
    pub require_refusal: Option<RequireRefusal>,
    /// The authenticator app may be given up.
    pub may_remove_app: bool,
}

impl SecondFactors {
    /// What this person has, under these settings.
    pub fn new(deployment: &Deployment, user: &User) -> Self {
        let settings = &deployment.auth_settings;
        let factors = &settings.auth_factors_enabled;
        let has_app = user.user_authenticator.is_some();
        let phones: Vec<PhoneNumber> = user
            .user_phone_numbers
            .iter()
            .filter(|phone| factors.phone_otp && phone.verified && phone.can_use_for_second_factor)
            .cloned()
            .collect();
        let has_app_factor = has_app && factors.authenticator;
        let has_factor = has_app_factor || !phones.is_empty();
        let may_make_codes = factors.backup_code && has_factor;
        let is_required = user.second_factor_policy == SecondFactorPolicy::Enforced;
        let require_refusal = match (is_required, has_factor) {
            (true, _) => None,
            (false, false) => Some(RequireRefusal::NoFactor),
            (false, true) => (may_make_codes && !user.backup_codes_generated).then_some(RequireRefusal::NoBackupCodes),
        };
        // With the app the server drops the codes, and sets the person's policy to the deployment's.
        let stays_required = settings.second_factor_policy == SecondFactorPolicy::Enforced;
        Self {
            has_app_row: factors.authenticator || has_app,
            may_remove_app: has_app && !(stays_required && phones.is_empty()),
            phones,
            may_make_codes,
            is_required,
            require_refusal,
        }
    }
}
