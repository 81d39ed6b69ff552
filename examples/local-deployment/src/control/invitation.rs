//! `POST /__local/invitations` and `POST /__local/waitlist/approve`: letting people in.

use wacht_yew::wire::{Restrictions, Timestamp};

use super::{ControlError, Message};
use crate::deployment::LocalDeployment;
use crate::http::Incoming;
use crate::restriction::check_email;

/// The longest name, in bytes.
const LONGEST_NAME: usize = 400;

/// Invites an address, with names for the form.
pub(super) fn invite(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Result<(), ControlError> {
    let email = email(request)?;
    if deployment.accounts.by_email(&email).is_some() {
        return Err(ControlError::new(format!("{email} has an account")));
    }
    let (first_name, last_name) = (text(request, "first_name"), text(request, "last_name"));
    if first_name.len() > LONGEST_NAME || last_name.len() > LONGEST_NAME {
        return Err(ControlError::new("the name is too long"));
    }
    send(deployment, &email, (&first_name, &last_name), now);
    Ok(())
}

/// Invites somebody from the waitlist.
pub(super) fn approve(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    now: Timestamp,
) -> Result<(), ControlError> {
    let email = email(request)?;
    let entry = deployment.admissions.waiting(&email).cloned();
    let entry = entry.ok_or_else(|| ControlError::new(format!("{email} is not on the waitlist")))?;
    send(deployment, &email, (&entry.first_name, &entry.last_name), now);
    Ok(())
}

fn send(deployment: &mut LocalDeployment, email: &str, names: (&str, &str), now: Timestamp) {
    let token = deployment.random.hex::<24>();
    let link = format!("{}/sign-up?invite_token={token}", deployment.page_origin());
    let subject = format!("You are invited to {}", deployment.settings.ui_settings.app_name);
    deployment.admissions.invite(token, email, names, now);
    deployment
        .inbox
        .deliver(Message::mail(email, subject, now).with_link(link));
}

fn email(request: &Incoming) -> Result<String, ControlError> {
    let email = text(request, "email").to_lowercase();
    match check_email(&Restrictions::default(), &email) {
        Ok(()) => Ok(email),
        Err(_) => Err(ControlError::new("email must be an address")),
    }
}

/// A text from the query, a form or a JSON body.
fn text(request: &Incoming, name: &str) -> String {
    let given = request.query(name).or_else(|| request.form(name)).map(str::to_owned);
    let in_json = || Some(request.json()?.get(name)?.as_str()?.to_owned());
    given.or_else(in_json).unwrap_or_default().trim().to_owned()
}
