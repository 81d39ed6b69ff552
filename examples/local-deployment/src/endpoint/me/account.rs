//! The account of the signed-in user, and its end.

use wacht_yew::wire::UserId;

use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome, image};
use crate::http::Refusal;
use crate::store::Account;

/// The signed-in user's account.
pub(super) fn own<'d>(deployment: &'d LocalDeployment, call: &Call<'_>) -> Result<&'d Account, Refusal> {
    let user = call.user(deployment)?;
    deployment.accounts.get(&user).ok_or_else(|| Refusal::swallowed(500))
}

/// The same account, to be changed.
pub(super) fn own_mut<'d>(deployment: &'d mut LocalDeployment, call: &Call<'_>) -> Result<&'d mut Account, Refusal> {
    let user = call.user(deployment)?;
    let account = deployment.accounts.get_mut(&user);
    account.ok_or_else(|| Refusal::swallowed(500))
}

/// An answer that is a sentence.
pub(super) fn said(sentence: &str) -> Outcome {
    Ok(Answer::Data(sentence.into()))
}

/// Whether the form field is the account's password.
pub(super) fn knows_password(deployment: &LocalDeployment, call: &Call<'_>, field: &str) -> Result<bool, Refusal> {
    let account = own(deployment, call)?;
    let password = call.request.form(field).unwrap_or_default();
    Ok(deployment.accounts.password_matches(Some(account), password))
}

/// `POST /me/account/delete`. The password is not asked for unless a fault says so, and never of those who have none.
pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let account = own(deployment, call)?;
    let asks = deployment.faults.delete_checks_password && account.password.is_some();
    let user = account.user.id.clone();
    if asks && !knows_password(deployment, call, "password")? {
        return Err(Refusal::plain(400, "Current password is incorrect"));
    }
    forget(deployment, call, &user);
    said("Account deleted successfully")
}

/// Removes every trace of a user: sign-ins and attempts of all sessions, memberships, secrets,
/// passkeys, pictures.
fn forget(deployment: &mut LocalDeployment, call: &Call<'_>, user: &UserId) {
    for session in deployment.sessions.values_mut() {
        if session.has_user(user) {
            session.updated_at = call.now;
        }
        session.end(|sign_in| sign_in.user == *user);
        session
            .attempts
            .retain(|attempt| attempt.user_id.as_ref() != Some(user));
    }
    deployment.directory.remove_user(user);
    deployment.ceremonies.forget(user);
    deployment.enrolments.forget(user);
    deployment.passkeys.forget(user);
    let picture = deployment
        .accounts
        .get(user)
        .map(|account| account.user.profile_picture_url.clone());
    image::forget(deployment, &picture.unwrap_or_default());
    deployment.accounts.remove(user);
}
