//! `/me/email-addresses…`: the user's e-mail addresses.

use wacht_yew::wire::{EmailAddress, ErrorCode, User};

use super::account::{own, own_mut, said};
use super::profile::verified_email;
use super::text;
use crate::deployment::LocalDeployment;
use crate::endpoint::delivery::{self, Recipient};
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::restriction::check_email;
use crate::store::Purpose;
use crate::view::tree;

/// So many addresses has a user at most.
const LIMIT: usize = 20;

pub(super) fn list(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = &own(deployment, call)?.user;
    Ok(Answer::Data(tree(&user.user_email_addresses)))
}

pub(super) fn show(deployment: &LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    Ok(Answer::Data(tree(find(&own(deployment, call)?.user, id)?)))
}

/// Adds an address. Nothing is sent to it yet.
pub(super) fn add(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = &own(deployment, call)?.user;
    let text = call.request.form("email");
    let email = text::email(text.ok_or_else(|| Refusal::coded(400, ErrorCode::BadRequestBody))?)?;
    if deployment.accounts.by_email(&email).is_some() {
        return Err(Refusal::plain(400, "Email address already exists"));
    }
    let rules = &deployment.settings.restrictions;
    check_email(rules, &email).map_err(|code| Refusal::coded(400, code))?;
    if user.user_email_addresses.len() >= LIMIT {
        let sentence = format!("A user can have at most {LIMIT} email addresses");
        return Err(Refusal::plain(400, sentence));
    }
    let address = EmailAddress {
        id: deployment.random.id(call.now).into(),
        email: email.into(),
        verification_strategy: "otp".into(),
        ..EmailAddress::default()
    };
    let document = tree(&address);
    own_mut(deployment, call)?.user.user_email_addresses.push(address);
    Ok(Answer::Data(document))
}

/// Mails a code.
pub(super) fn send_code(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let address = find(&own(deployment, call)?.user, id)?.clone();
    if address.verified {
        return Err(Refusal::plain(400, "Email address is already verified"));
    }
    let purpose = Purpose::Contact(address.id);
    delivery::send_code(deployment, purpose, Recipient::Mail(&address.email), call.now);
    said("Verification code sent")
}

/// Takes the code, which stands in the query. The first proved address of a user without one becomes the primary.
pub(super) fn verify(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let id = find(&own(deployment, call)?.user, id)?.id.clone();
    let code = call.request.query("code");
    let code = code.ok_or_else(|| Refusal::plain(400, "OTP code is required"))?;
    let purpose = Purpose::Contact(id.clone());
    if deployment.faults.expired_codes_break && !deployment.codes.awaits(&purpose, call.now) {
        return Err(Refusal::coded(500, ErrorCode::Internal));
    }
    if !deployment.codes.accept(&purpose, code.trim(), call.now) {
        return Err(Refusal::plain(400, "Invalid OTP code"));
    }
    let account = own_mut(deployment, call)?;
    let user = &mut account.user;
    for address in user.user_email_addresses.iter_mut().filter(|address| address.id == id) {
        address.verified = true;
        address.verified_at = Some(call.now);
    }
    user.primary_email_address_id.get_or_insert(id);
    account.settle_primaries();
    said("Email address verified successfully")
}

pub(super) fn make_primary(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let account = own_mut(deployment, call)?;
    account.user.primary_email_address_id = Some(verified_email(&account.user, id)?);
    account.settle_primaries();
    said("Primary email address updated successfully")
}

/// Deletes any address but the primary one.
pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let user = &mut own_mut(deployment, call)?.user;
    let primary = user.primary_email_address_id.as_deref();
    if primary == Some(id) || find(user, id).is_err() {
        let sentence = "Cannot delete primary email address or email not found.";
        return Err(Refusal::plain(400, sentence));
    }
    user.user_email_addresses.retain(|address| *address.id != *id);
    said("Email address deleted successfully")
}

fn find<'u>(user: &'u User, id: &str) -> Result<&'u EmailAddress, Refusal> {
    let address = user.user_email_addresses.iter().find(|address| *address.id == *id);
    address.ok_or_else(|| Refusal::plain(404, "Email address not found"))
}
