//! `/me/phone-numbers…`: the user's phone numbers.

use wacht_yew::wire::{ErrorCode, PhoneNumber, User};

use super::account::{own, own_mut, said};
use super::profile::verified_phone;
use super::text;
use crate::deployment::LocalDeployment;
use crate::endpoint::delivery::{self, Recipient};
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::restriction::check_phone;
use crate::store::Purpose;
use crate::view::tree;

/// So many numbers has a user at most.
const LIMIT: usize = 20;

pub(super) fn list(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = &own(deployment, call)?.user;
    Ok(Answer::Data(tree(&user.user_phone_numbers)))
}

pub(super) fn show(deployment: &LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    Ok(Answer::Data(tree(find(&own(deployment, call)?.user, id)?)))
}

/// Adds a number. Nothing is sent to it yet.
pub(super) fn add(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = &own(deployment, call)?.user;
    let (Some(country_code), Some(number)) = (call.request.form("country_code"), call.request.form("phone_number"))
    else {
        return Err(Refusal::coded(400, ErrorCode::BadRequestBody));
    };
    let (country_code, number) = text::phone(country_code, number)?;
    if deployment.accounts.have_phone(&country_code, &number) {
        return Err(Refusal::plain(400, "Phone number already exists"));
    }
    let rules = &deployment.settings.restrictions;
    check_phone(rules, &number).map_err(|code| Refusal::coded(400, code))?;
    if user.user_phone_numbers.len() >= LIMIT {
        let sentence = format!("A user can have at most {LIMIT} phone numbers");
        return Err(Refusal::plain(400, sentence));
    }
    let phone = PhoneNumber {
        id: deployment.random.id(call.now).into(),
        phone_number: number.into(),
        country_code: country_code.into(),
        ..PhoneNumber::default()
    };
    let document = tree(&phone);
    own_mut(deployment, call)?.user.user_phone_numbers.push(phone);
    Ok(Answer::Data(document))
}

/// Sends a code as a text message.
pub(super) fn send_code(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let phone = find(&own(deployment, call)?.user, id)?.clone();
    if phone.verified {
        return Err(Refusal::plain(400, "Phone number is already verified"));
    }
    if deployment.faults.text_messages_fail {
        return Err(Refusal::plain(500, "Failed to send SMS"));
    }
    let number = format!("{}{}", phone.country_code, phone.phone_number);
    let purpose = Purpose::Contact(phone.id);
    delivery::send_code(deployment, purpose, Recipient::Text(&number), call.now);
    said("Verification code sent")
}

/// Takes the code, which stands in the form. A proved number may serve as second factor.
pub(super) fn verify(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let id = find(&own(deployment, call)?.user, id)?.id.clone();
    let code = call.request.form("code");
    let code = code.ok_or_else(|| Refusal::plain(400, "OTP code is required"))?;
    let purpose = Purpose::Contact(id.clone());
    if !deployment.codes.accept(&purpose, code.trim(), call.now) {
        return Err(Refusal::plain(400, "Invalid OTP code"));
    }
    let account = own_mut(deployment, call)?;
    let user = &mut account.user;
    for phone in user.user_phone_numbers.iter_mut().filter(|phone| phone.id == id) {
        phone.verified = true;
        phone.verified_at = Some(call.now);
        phone.can_use_for_second_factor = true;
    }
    user.primary_phone_number_id.get_or_insert(id);
    account.settle_primaries();
    said("Phone number verified successfully")
}

pub(super) fn make_primary(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let account = own_mut(deployment, call)?;
    account.user.primary_phone_number_id = Some(verified_phone(&account.user, id)?);
    account.settle_primaries();
    said("Primary phone number updated successfully")
}

/// Deletes a number; when it was the primary one, the oldest other proved number takes its place.
pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let account = own_mut(deployment, call)?;
    let user = &mut account.user;
    find(user, id).map_err(|_| Refusal::plain(400, "Phone number not found"))?;
    user.user_phone_numbers.retain(|phone| *phone.id != *id);
    if user.primary_phone_number_id.as_deref() == Some(id) {
        let next = user.user_phone_numbers.iter().find(|phone| phone.verified);
        user.primary_phone_number_id = next.map(|phone| phone.id.clone());
    }
    account.settle_primaries();
    said("Phone number deleted successfully")
}

fn find<'u>(user: &'u User, id: &str) -> Result<&'u PhoneNumber, Refusal> {
    let phone = user.user_phone_numbers.iter().find(|phone| *phone.id == *id);
    phone.ok_or_else(|| Refusal::plain(404, "Phone number not found"))
}
