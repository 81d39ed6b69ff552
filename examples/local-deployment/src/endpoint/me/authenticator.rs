//! `/me/authenticator…`: enrolling an authenticator app and giving it up.

use serde_json::json;
use wacht_yew::wire::{Authenticator, Timestamp};

use super::account::{own, own_mut, said};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::store::Enrolment;
use crate::totp;
use crate::view::tree;

/// Shows a new secret, once. It counts only when an app has proved to know it.
pub(super) fn enrol(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = own(deployment, call)?.user.clone();
    if !deployment.enrolments.have_room(&user.id, call.now) {
        let sentence = "Too many authenticators wait for their codes. Please use one of them or try again in an hour.";
        return Err(Refusal::plain(400, sentence));
    }
    let secret = totp::new_secret(&mut deployment.random);
    let id: Box<str> = deployment.random.id(call.now).into();
    let owner = user.secondary_name().unwrap_or(user.id.as_str());
    let url = otp_url(&deployment.settings.ui_settings.app_name, owner, &secret);
    let document = json!({ "id": id, "otp_url": url, "totp_secret": secret, "created_at": call.now });
    deployment.enrolments.begin(Enrolment {
        id,
        user: user.id,
        secret,
        created_at: call.now,
    });
    Ok(Answer::Data(document))
}

/// What authenticator apps read from a QR code.
fn otp_url(issuer: &str, owner: &str, secret: &str) -> String {
    let (issuer, owner) = (escape(issuer), escape(owner));
    format!("otpauth://totp/{issuer}:{owner}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30")
}

/// Percent-encoding with `%20` for spaces: apps would show a plus sign.
fn escape(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

/// Links the app after two consecutive codes, in the place of one linked before.
pub(super) fn link(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = &own(deployment, call)?.user;
    let id = call.request.form("authenticator_id").unwrap_or_default();
    if user.user_authenticator.as_ref().is_some_and(|linked| *linked.id == *id) {
        return Err(Refusal::plain(400, "Authenticator already linked to a user"));
    }
    let enrolment = deployment.enrolments.find(&user.id, id, call.now);
    let Some(Enrolment {
        id, secret, created_at, ..
    }) = enrolment.cloned()
    else {
        return Err(Refusal::plain(400, "Invalid authenticator ID"));
    };
    if !are_good(&secret, &call.request.form_all("codes"), call.now) {
        return Err(Refusal::plain(400, "Invalid code"));
    }
    let account = own_mut(deployment, call)?;
    let authenticator = Authenticator {
        id,
        created_at: Some(created_at),
    };
    let document = tree(&authenticator);
    account.totp_secret = Some(secret);
    account.user.user_authenticator = Some(authenticator);
    let user = account.user.id.clone();
    deployment.enrolments.forget(&user);
    Ok(Answer::Data(document))
}

fn are_good(secret: &str, codes: &[&str], now: Timestamp) -> bool {
    matches!(codes, [first, second] if totp::are_consecutive(secret, first.trim(), second.trim(), now))
}

/// Gives the app up, and with it the backup codes and the user's own policy.
pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let policy = deployment.settings.auth_settings.second_factor_policy.clone();
    let account = own_mut(deployment, call)?;
    if account
        .user
        .user_authenticator
        .as_ref()
        .is_none_or(|linked| *linked.id != *id)
    {
        return Err(Refusal::plain(400, "Authenticator not found"));
    }
    account.totp_secret = None;
    account.backup_codes.clear();
    account.user.user_authenticator = None;
    account.user.backup_codes_generated = false;
    account.user.second_factor_policy = policy;
    said("Authenticator deleted successfully")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apps_read_names_with_spaces_and_signs() {
        assert_eq!(
            otp_url("Ada & Co: 1+1", "ada@example.com", "ABC"),
            "otpauth://totp/Ada%20%26%20Co%3A%201%2B1:ada%40example.com?secret=ABC&issuer=Ada%20%26%20Co%3A%201%2B1&algorithm=SHA1&digits=6&period=30"
        );
    }
}
