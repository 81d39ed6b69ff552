//! Whose account a social account leads to.

use wacht_yew::wire::{ConnectedAccount, SocialProvider, Timestamp, UserId};

use crate::deployment::LocalDeployment;
use crate::endpoint::{Call, newcomer, provider_attempt};
use crate::http::Refusal;
use crate::store::Identity;

/// The account that the social account is connected to, else the one of its address, else a new one. The provider has
/// proved the address, so an account found by it is connected, and its address verified.
pub(super) fn of(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    provider: &SocialProvider,
    identity: &Identity,
) -> Result<UserId, Refusal> {
    let accounts = &deployment.accounts;
    let connected = accounts.by_social_connection(provider.as_str(), &identity.email);
    if let Some(user) = connected.map(|account| account.user.id.clone()) {
        provider_attempt::admit(deployment, call, &user)?;
        return Ok(user);
    }
    let of_address = accounts
        .by_email(&identity.email)
        .map(|account| account.user.id.clone());
    let user = match of_address {
        Some(user) => {
            provider_attempt::admit(deployment, call, &user)?;
            user
        }
        None => newcomer::welcome(deployment, identity)?,
    };
    newcomer::verify(deployment, &user, &identity.email, &strategy(provider), call.now);
    connect(deployment, call.now, &user, provider, identity)?;
    Ok(user)
}

/// Adds the social account to the user's.
pub(super) fn connect(
    deployment: &mut LocalDeployment,
    now: Timestamp,
    user: &UserId,
    provider: &SocialProvider,
    identity: &Identity,
) -> Result<(), Refusal> {
    let id = deployment.random.id(now);
    let account = deployment.accounts.get_mut(user);
    let account = account.ok_or_else(|| Refusal::swallowed(500))?;
    account.user.social_connections.push(ConnectedAccount {
        id: id.into(),
        provider: provider.as_str().into(),
        email_address: identity.email.clone(),
        first_name: identity.first_name.clone(),
        last_name: identity.last_name.clone(),
    });
    Ok(())
}

/// How an address came to be verified: `google_oauth` becomes `oauth_google`.
fn strategy(provider: &SocialProvider) -> String {
    format!("oauth_{}", provider.as_str().trim_end_matches("_oauth"))
}
