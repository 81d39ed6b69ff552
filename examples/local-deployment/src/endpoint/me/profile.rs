//! `GET /me` and `POST /me`: the user as a whole, and what of it can be set directly.

use wacht_yew::wire::{ErrorCode, SecondFactorPolicy, User};

use super::account::{own, own_mut, said};
use super::{picture, text};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::restriction::check_words;
use crate::view::tree;

/// What a call wants to change; `None` leaves a field as it is.
struct Changes {
    first_name: Option<Box<str>>,
    last_name: Option<Box<str>>,
    username: Option<Box<str>>,
    primary_email: Option<Box<str>>,
    primary_phone: Option<Box<str>>,
    policy: Option<SecondFactorPolicy>,
    removes_picture: bool,
}

/// The whole user.
pub(super) fn show(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    Ok(Answer::Data(tree(&own(deployment, call)?.user)))
}

/// Changes all of what was given, or nothing.
pub(super) fn update(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let changes = Changes::read(deployment, call)?;
    let account = own_mut(deployment, call)?;
    let user = &mut account.user;
    let set = |field: &mut Box<str>, value: Option<Box<str>>| {
        if let Some(value) = value {
            *field = value;
        }
    };
    set(&mut user.first_name, changes.first_name);
    set(&mut user.last_name, changes.last_name);
    set(&mut user.username, changes.username);
    user.primary_email_address_id = changes.primary_email.or(user.primary_email_address_id.take());
    user.primary_phone_number_id = changes.primary_phone.or(user.primary_phone_number_id.take());
    user.second_factor_policy = changes.policy.unwrap_or(user.second_factor_policy.clone());
    account.settle_primaries();
    if changes.removes_picture {
        picture::remove(deployment, call)?;
    }
    said("User updated successfully")
}

impl Changes {
    fn read(deployment: &LocalDeployment, call: &Call<'_>) -> Result<Self, Refusal> {
        let user = &own(deployment, call)?.user;
        let form = |field: &str| call.request.form(field).filter(|value| !value.trim().is_empty());
        let rules = &deployment.settings.auth_settings.username;
        let username = form("username").map(|name| text::username(rules, name)).transpose()?;
        if let Some(username) = &username {
            refuse_taken(deployment, user, username)?;
        }
        for words in ["first_name", "last_name", "username"].into_iter().filter_map(form) {
            check_words(&deployment.settings.restrictions, words).map_err(|code| Refusal::coded(400, code))?;
        }
        Ok(Self {
            first_name: form("first_name")
                .map(|name| text::name("First name", name))
                .transpose()?,
            last_name: form("last_name")
                .map(|name| text::name("Last name", name))
                .transpose()?,
            username,
            primary_email: form("primary_email_address_id")
                .map(|id| verified_email(user, id))
                .transpose()?,
            primary_phone: form("primary_phone_number_id")
                .map(|id| verified_phone(user, id))
                .transpose()?,
            policy: form("second_factor_policy").map(policy).transpose()?,
            removes_picture: call.request.form_flag("remove_profile_picture") == Some(true),
        })
    }
}

/// The server does not look before it writes, so its database refuses: 500.
fn refuse_taken(deployment: &LocalDeployment, user: &User, username: &str) -> Result<(), Refusal> {
    let owner = deployment.accounts.by_username(username);
    if owner.is_some_and(|owner| owner.user.id != user.id) {
        return Err(Refusal::plain(500, "This username is already taken."));
    }
    Ok(())
}

/// The id of an address that can be the primary one.
pub(super) fn verified_email(user: &User, id: &str) -> Result<Box<str>, Refusal> {
    let mut emails = user.user_email_addresses.iter();
    let email = emails.find(|email| *email.id == *id && email.verified);
    let email = email.ok_or_else(|| Refusal::plain(400, "Email address not found or not verified"))?;
    Ok(email.id.clone())
}

/// The id of a number that can be the primary one.
pub(super) fn verified_phone(user: &User, id: &str) -> Result<Box<str>, Refusal> {
    let mut phones = user.user_phone_numbers.iter();
    let phone = phones.find(|phone| *phone.id == *id && phone.verified);
    let phone = phone.ok_or_else(|| Refusal::plain(400, "Phone number not found or not verified"))?;
    Ok(phone.id.clone())
}

fn policy(text: &str) -> Result<SecondFactorPolicy, Refusal> {
    match SecondFactorPolicy::from(text) {
        SecondFactorPolicy::Unknown(_) => Err(Refusal::coded(400, ErrorCode::BadRequestBody)),
        policy => Ok(policy),
    }
}
