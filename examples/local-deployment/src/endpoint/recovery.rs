//! `POST /auth/forgot-password` and `POST /auth/reset-password`.
//!
//! Unlike sign-in by code, this tells whether an account exists: the real server does.

use serde_json::{Value, json};
use wacht_yew::wire::{ErrorCode, SignInMethod, UserId};

use super::delivery::{Recipient, send_code};
use super::{Answer, Call, Outcome, contact, sign_in, sign_in_attempt};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::password::PasswordHash;
use crate::password_policy;
use crate::store::{Account, Purpose};

/// How long a new password may be set once the code was given.
const TOKEN_LIFE_MS: i64 = 15 * 60_000;

/// Mails a code, or exchanges it for the right to set a new password.
pub(super) fn forgot(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let address =
        contact::email(call.request, "email").ok_or_else(|| Refusal::coded(400, ErrorCode::BadRequestBody))?;
    let account = deployment.accounts.by_email(&address);
    let account = account
        .filter(|account| is_recoverable(account, &address))
        .ok_or_else(|| Refusal::coded(404, ErrorCode::UserNotFound))?;
    sign_in::refuse_disabled(account)?;
    let user = account.user.id.clone();
    match call.request.form("otp") {
        None => {
            let purpose = Purpose::Recovery(address.clone());
            send_code(deployment, purpose, Recipient::Mail(&address), call.now);
            Ok(Answer::Data(Value::Null))
        }
        Some(code) => exchange(deployment, call, &user, address, code),
    }
}

fn exchange(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    user: &UserId,
    address: Box<str>,
    code: &str,
) -> Outcome {
    let purpose = Purpose::Recovery(address.clone());
    if !deployment.codes.accept(&purpose, code.trim(), call.now) {
        return Err(Refusal::plain(400, "Invalid or expired OTP"));
    }
    // Who read the mail owns the address.
    if let Some(account) = deployment.accounts.get_mut(user) {
        account.put_email(&address, true, &mut deployment.random, call.now);
    }
    let token = format!("{user}-{}", deployment.random.hex::<24>());
    let purpose = Purpose::NewPassword(user.as_str().into());
    deployment.codes.remember(purpose, &token, TOKEN_LIFE_MS, call.now);
    Ok(Answer::Data(json!({ "token": token })))
}

/// An address in the profile that nobody proved is no way in; the primary one is, or people would be locked out.
fn is_recoverable(account: &Account, address: &str) -> bool {
    account.has_verified_email(address) || account.user.email() == Some(address)
}

/// Sets a new password. Whoever was signed in to the account anywhere no longer is, except who did this.
pub(super) fn reset(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let password = call.request.form("password").unwrap_or_default();
    password_policy::check(&deployment.settings.auth_settings.password, password)
        .map_err(|text| Refusal::plain(400, text))?;
    let wrong_token = || Refusal::plain(400, "Invalid or expired token");
    let token = call.request.form("token").ok_or_else(wrong_token)?;
    let user = UserId::from(token.split('-').next().unwrap_or_default());
    let account = deployment.accounts.get(&user).ok_or_else(wrong_token)?;
    sign_in::refuse_disabled(account)?;
    // Before the token is spent: a full session is no reason to lose it.
    if !call.session(deployment)?.has_user(&user) {
        sign_in::refuse_one_too_many(deployment, call)?;
    }
    if !deployment
        .codes
        .accept(&Purpose::NewPassword(user.as_str().into()), token, call.now)
    {
        return Err(wrong_token());
    }
    set_password(deployment, &user, password);
    for session in deployment.sessions.values_mut() {
        session.end(|sign_in| sign_in.user == user);
    }
    sign_in_attempt::begin(deployment, call, &user, SignInMethod::PlainEmail, false)?;
    Ok(Answer::Session)
}

fn set_password(deployment: &mut LocalDeployment, user: &UserId, password: &str) {
    let hash = PasswordHash::new(password, &mut deployment.random);
    let Some(account) = deployment.accounts.get_mut(user) else {
        return;
    };
    account.password = Some(hash);
    account.user.has_password = true;
    deployment.guesses.record_success(&account.user.username.to_lowercase());
    for email in &account.user.user_email_addresses {
        deployment.guesses.record_success(&email.email);
    }
}
