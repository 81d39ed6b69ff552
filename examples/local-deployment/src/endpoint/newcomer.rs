//! People whom a provider vouches for and who have no account yet.

use wacht_yew::wire::{Timestamp, UserId};

use crate::deployment::LocalDeployment;
use crate::fixture::Person;
use crate::http::Refusal;
use crate::store::Identity;

/// Gives a newcomer an account: no username, no password, no second factor asked for, the address not proved yet.
pub(super) fn welcome(deployment: &mut LocalDeployment, identity: &Identity) -> Result<UserId, Refusal> {
    let person = Person {
        email_verified: false,
        username: String::new(),
        ..Person::new(&identity.email, &identity.first_name, &identity.last_name)
    };
    let user = deployment.accounts.add(&person, &mut deployment.random);
    user.ok_or_else(|| Refusal::plain(400, "This deployment has no room for more accounts"))
}

/// Marks an address as proved by a provider, unless it was proved before.
pub(super) fn verify(deployment: &mut LocalDeployment, user: &UserId, email: &str, strategy: &str, now: Timestamp) {
    let Some(account) = deployment.accounts.get_mut(user) else {
        return;
    };
    let user = &mut account.user;
    let addresses = user
        .user_email_addresses
        .iter_mut()
        .chain(&mut user.primary_email_address);
    for address in addresses.filter(|address| *address.email == *email) {
        if !address.verified {
            address.verified = true;
            address.verified_at = Some(now);
            address.verification_strategy = strategy.into();
        }
    }
}
