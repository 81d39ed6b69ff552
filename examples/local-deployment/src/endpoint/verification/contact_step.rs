//! Steps that prove an address or a number with a code.

use serde_json::Value;
use wacht_yew::wire::{ErrorCode, SignInAttempt, UserId};

use super::WRONG_CODE;
use crate::deployment::LocalDeployment;
use crate::endpoint::delivery::{Recipient, send_code};
use crate::endpoint::{Call, sign_in_attempt};
use crate::http::Refusal;
use crate::store::{AttemptNote, PhoneContact, Purpose};

/// Mails a code; nothing is sent, and nothing said about it, when the address is nobody's.
pub(super) fn mail_code(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
) -> Result<Value, Refusal> {
    if let Some(address) = call.session(deployment)?.note(&attempt.id).email {
        send_code(
            deployment,
            purpose(attempt, "email_otp"),
            Recipient::Mail(&address),
            call.now,
        );
    }
    Ok(Value::Null)
}

/// The same by text message.
pub(super) fn text_code(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
) -> Result<Value, Refusal> {
    if let Some(phone) = call.session(deployment)?.note(&attempt.id).phone {
        let number = phone.dialled();
        send_code(
            deployment,
            purpose(attempt, "phone_otp"),
            Recipient::Text(&number),
            call.now,
        );
    }
    Ok(Value::Null)
}

/// Takes a mailed code: the address is proved.
pub(super) fn by_mail(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    code: &str,
) -> Result<(), Refusal> {
    accept(deployment, call, &purpose(attempt, "email_otp"), code)?;
    let note = call.session(deployment)?.note(&attempt.id);
    if let (Some(user), Some(address)) = (owner(attempt, &note), &note.email) {
        prove_email(deployment, call, &user, address)?;
    }
    sign_in_attempt::advance(deployment, call, &attempt.id)
}

/// Takes a code sent by text message: the number is proved.
pub(super) fn by_text(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
    code: &str,
) -> Result<(), Refusal> {
    accept(deployment, call, &purpose(attempt, "phone_otp"), code)?;
    let note = call.session(deployment)?.note(&attempt.id);
    if let (Some(user), Some(phone)) = (owner(attempt, &note), &note.phone) {
        prove_phone(deployment, call, &user, phone)?;
    }
    sign_in_attempt::advance(deployment, call, &attempt.id)
}

fn purpose(attempt: &SignInAttempt, strategy: &str) -> Purpose {
    Purpose::SignIn(attempt.id.as_str().into(), strategy.into())
}

fn accept(deployment: &mut LocalDeployment, call: &Call<'_>, purpose: &Purpose, code: &str) -> Result<(), Refusal> {
    if deployment.codes.accept(purpose, code, call.now) {
        return Ok(());
    }
    Err(Refusal::plain(400, WRONG_CODE))
}

/// Whose address it is: the user of the attempt, or the one that the code itself proves.
fn owner(attempt: &SignInAttempt, note: &AttemptNote) -> Option<UserId> {
    attempt.user_id.clone().or_else(|| note.user.clone())
}

/// The address is the user's, unless somebody else took it while the code was on its way.
fn prove_email(deployment: &mut LocalDeployment, call: &Call<'_>, user: &UserId, address: &str) -> Result<(), Refusal> {
    let other = deployment.accounts.by_email(address);
    if other.is_some_and(|account| account.user.id != *user) {
        return Err(Refusal::coded(400, ErrorCode::EmailExists));
    }
    if let Some(account) = deployment.accounts.get_mut(user) {
        account.put_email(address, true, &mut deployment.random, call.now);
    }
    Ok(())
}

/// The same for a number.
fn prove_phone(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    user: &UserId,
    phone: &PhoneContact,
) -> Result<(), Refusal> {
    let other = deployment.accounts.by_phone(phone);
    if other.is_some_and(|account| account.user.id != *user) {
        return Err(Refusal::coded(400, ErrorCode::PhoneNumberExists));
    }
    if let Some(account) = deployment.accounts.get_mut(user) {
        account.put_phone(phone, true, &mut deployment.random, call.now);
    }
    Ok(())
}
