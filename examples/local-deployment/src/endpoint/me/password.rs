//! `POST /me/update-password` and `POST /me/remove-password`.

use super::account::{knows_password, own, own_mut, said};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Call, Outcome};
use crate::http::Refusal;
use crate::password::PasswordHash;
use crate::store::Account;

const WRONG: &str = "Current password is incorrect";
const NO_OTHER_WAY: &str = "Cannot remove password without an alternative authentication method.";

/// Sets the first password, or another one for who knows the one before. The deployment's policy is not applied here.
pub(super) fn update(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let has_one = own(deployment, call)?.password.is_some();
    if has_one && !knows_password(deployment, call, "current_password")? {
        return Err(Refusal::plain(400, WRONG));
    }
    let new = call.request.form("new_password").unwrap_or_default();
    if !(6..=125).contains(&new.chars().count()) {
        return Err(Refusal::plain(400, "Password must be 6-125 characters long"));
    }
    let hash = PasswordHash::new(new, &mut deployment.random);
    let account = own_mut(deployment, call)?;
    account.password = Some(hash);
    account.user.has_password = true;
    said("Password updated successfully")
}

/// Removes the password of who can still sign in without it.
pub(super) fn remove(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    if !knows_password(deployment, call, "current_password")? {
        return Err(Refusal::plain(400, WRONG));
    }
    if !has_another_way_in(deployment, own(deployment, call)?) {
        return Err(Refusal::plain(400, NO_OTHER_WAY));
    }
    let account = own_mut(deployment, call)?;
    account.password = None;
    account.user.has_password = false;
    said("Password removed successfully")
}

/// Whether the deployment lets this account in without a password. That passkeys are enabled is enough, as on the server,
/// even for who has none yet.
fn has_another_way_in(deployment: &LocalDeployment, account: &Account) -> bool {
    let settings = &deployment.settings.auth_settings;
    let factors = &settings.auth_factors_enabled;
    let user = &account.user;
    let email = user.user_email_addresses.iter().any(|email| email.verified);
    let phone = user.user_phone_numbers.iter().any(|phone| phone.verified);
    let mut providers = deployment
        .settings
        .social_connections
        .iter()
        .filter(|provider| provider.enabled);
    let social = providers.any(|enabled| {
        let mut own = user.social_connections.iter();
        own.any(|connection| *connection.provider == *enabled.provider.as_str())
    });
    (factors.email_otp && email)
        || (factors.email_magic_link && settings.magic_link.enabled && email)
        || settings.passkey.enabled
        || social
        || (factors.phone_otp && phone)
}
