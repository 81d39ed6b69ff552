//! The second factor of a sign-in: authenticator, backup code, text message.
//!
//! The server remembers the method prepared last for five minutes. Without one it takes the query's, and without that the
//! authenticator.

use serde_json::{Value, json};
use wacht_yew::wire::{SecondFactor, SignInAttempt, UserId};

use crate::deployment::LocalDeployment;
use crate::endpoint::delivery::{Recipient, send_code};
use crate::endpoint::{Call, sign_in_attempt};
use crate::http::Refusal;
use crate::store::Purpose;
use crate::totp;

const MEMORY_MS: i64 = 5 * 60_000;

/// Remembers the method; for a text message, checks the number's last digits and sends a code.
pub(super) fn prepare(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    strategy: &str,
) -> Result<Value, Refusal> {
    let method = SecondFactor::from(strategy);
    if matches!(method, SecondFactor::Unknown(_)) {
        return Err(Refusal::plain(400, "Invalid 2FA strategy"));
    }
    let data = if method == SecondFactor::PhoneOtp {
        text_code(deployment, call, attempt)?
    } else {
        refuse_unavailable(attempt, &method)?;
        json!({ "method": method.as_str() })
    };
    let chosen = (method, call.now);
    let session = call.session_mut(deployment)?;
    session.annotate(&attempt.id, |note| note.second_factor = Some(chosen));
    Ok(data)
}

fn text_code(deployment: &mut LocalDeployment, call: &Call<'_>, attempt: &SignInAttempt) -> Result<Value, Refusal> {
    let last_digits = call.request.query("last_digits").unwrap_or_default();
    if last_digits.chars().count() != 4 {
        return Err(Refusal::plain(400, "Last digits must be 4 characters"));
    }
    refuse_unavailable(attempt, &SecondFactor::PhoneOtp)?;
    let account = deployment.accounts.get(&user(attempt)?);
    let mut phones = account.iter().flat_map(|account| account.second_factor_phones());
    let phone = phones.find(|phone| phone.number.ends_with(last_digits));
    let phone = phone.ok_or_else(|| unavailable(&SecondFactor::PhoneOtp))?;
    drop(phones);
    send_code(
        deployment,
        purpose(attempt),
        Recipient::Text(&phone.dialled()),
        call.now,
    );
    Ok(json!({ "masked_phone": phone.masked(), "method": "phone_otp", "otp_sent": true }))
}

/// Takes a code of the method in force.
pub(super) fn attempt(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    code: &str,
) -> Result<(), Refusal> {
    let remembered = call.session(deployment)?.note(&attempt.id).second_factor;
    let remembered = remembered.filter(|(_, chosen_at)| chosen_at.plus_millis(MEMORY_MS) > call.now);
    let method = match (remembered, call.request.query("method")) {
        (Some((method, _)), _) => method,
        (None, Some(method)) => SecondFactor::from(method),
        (None, None) => SecondFactor::Authenticator,
    };
    let user = user(attempt)?;
    let refused = match method {
        SecondFactor::Unknown(_) => return Err(Refusal::plain(400, "Invalid 2FA method")),
        SecondFactor::Authenticator if !is_authenticator_code(deployment, call, attempt, code)? => {
            "Invalid authentication code"
        }
        SecondFactor::BackupCode if !spend_backup_code(deployment, attempt, &user, code)? => "Invalid backup code",
        SecondFactor::PhoneOtp if !deployment.codes.accept(&purpose(attempt), code, call.now) => {
            "Invalid verification code"
        }
        _ => return pass(deployment, call, attempt),
    };
    Err(Refusal::plain(400, refused))
}

/// The second factor was given: the attempt goes on.
pub(super) fn pass(deployment: &mut LocalDeployment, call: &Call<'_>, attempt: &SignInAttempt) -> Result<(), Refusal> {
    let passed = SignInAttempt {
        second_method_authenticated: true,
        ..attempt.clone()
    };
    call.session_mut(deployment)?.put_attempt(passed);
    sign_in_attempt::advance(deployment, call, &attempt.id)
}

fn is_authenticator_code(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    code: &str,
) -> Result<bool, Refusal> {
    refuse_unavailable(attempt, &SecondFactor::Authenticator)?;
    let account = deployment.accounts.get(&user(attempt)?);
    let secret = account.and_then(|account| account.totp_secret.as_deref());
    let secret = secret.ok_or_else(|| unavailable(&SecondFactor::Authenticator))?;
    Ok(totp::matches(secret, code, call.now))
}

/// A backup code serves once.
fn spend_backup_code(
    deployment: &mut LocalDeployment,
    attempt: &SignInAttempt,
    user: &UserId,
    code: &str,
) -> Result<bool, Refusal> {
    refuse_unavailable(attempt, &SecondFactor::BackupCode)?;
    let account = deployment.accounts.get_mut(user);
    let account = account.filter(|account| !account.backup_codes.is_empty());
    let account = account.ok_or_else(|| unavailable(&SecondFactor::BackupCode))?;
    let is_it = |good: &String| good.eq_ignore_ascii_case(code);
    let Some(place) = account.backup_codes.iter().position(is_it) else {
        return Ok(false);
    };
    account.backup_codes.remove(place);
    account.user.backup_codes_generated = !account.backup_codes.is_empty();
    Ok(true)
}

/// Codes of the second factor are no codes of the first.
fn purpose(attempt: &SignInAttempt) -> Purpose {
    Purpose::SignIn(attempt.id.as_str().into(), "second_factor".into())
}

fn user(attempt: &SignInAttempt) -> Result<UserId, Refusal> {
    attempt.user_id.clone().ok_or_else(|| Refusal::swallowed(500))
}

fn refuse_unavailable(attempt: &SignInAttempt, method: &SecondFactor) -> Result<(), Refusal> {
    if attempt.available_2fa_methods.contains(method) {
        return Ok(());
    }
    Err(unavailable(method))
}

fn unavailable(method: &SecondFactor) -> Refusal {
    let text = match method {
        SecondFactor::Authenticator => "Authenticator not set up",
        SecondFactor::BackupCode => "No backup codes available",
        SecondFactor::PhoneOtp => "Phone number verification failed",
        SecondFactor::Unknown(_) => "Invalid 2FA method",
    };
    Refusal::plain(400, text)
}
