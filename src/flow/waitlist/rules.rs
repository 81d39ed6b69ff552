//! What the deployment says of its waitlist.

use crate::wire::{Deployment, SignUpMode};

/// What the deployment says of its waitlist.
///
/// ```
/// use wacht_yew::flow::waitlist::WaitlistRules;
/// use wacht_yew::wire::{Deployment, SignUpMode};
///
/// let mut deployment = Deployment::default();
/// deployment.restrictions.sign_up_mode = SignUpMode::Waitlist;
/// deployment.restrictions.waitlist_collect_names = true;
/// let rules = WaitlistRules {
///     mode: SignUpMode::Waitlist,
///     names: true,
/// };
/// assert_eq!(WaitlistRules::from(&deployment), rules);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitlistRules {
    /// Whether people come in by the waitlist at all.
    pub mode: SignUpMode,
    /// First and last name are asked for beside the address.
    pub names: bool,
}

impl From<&Deployment> for WaitlistRules {
    fn from(deployment: &Deployment) -> Self {
        Self {
            mode: deployment.restrictions.sign_up_mode.clone(),
            names: deployment.restrictions.waitlist_collect_names,
        }
    }
}
