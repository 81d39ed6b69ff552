//! People whom a provider vouches for and who have no account yet.

use wacht_yew::wire::{Timestamp, UserId};

use super::enrol;
use crate::deployment::LocalDeployment;
use crate::fixture::Person;
use crate::http::Refusal;
use crate::store::{Account, Identity};

/// Gives a newcomer an account: no username, no password, no second factor asked for, the address not proved yet.
pub(super) fn welcome(deployment: &mut LocalDeployment, identity: &Identity) -> Result<UserId, Refusal> {
    let person = Person {
        email_verified: false,
        username: String::new(),
        ..Person::new(&identity.email, &identity.first_name, &identity.last_name)
    };
    enrol::refuse_when_full(deployment)?;
    let account = Account::new(&person, &mut deployment.random);
    let user = account.user.id.clone();
    deployment.accounts.add(account);
    Ok(user)
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
