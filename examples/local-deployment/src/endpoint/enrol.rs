//! A new account, and the organization that its address belongs to.

use wacht_yew::wire::{SecondFactorPolicy, UserId};

use super::Call;
use super::applicant::Applicant;
use super::organization::join;
use crate::deployment::LocalDeployment;
use crate::fixture::Person;
use crate::http::Refusal;
use crate::password::PasswordHash;
use crate::store::Account;

/// Somebody who is about to have an account.
pub(super) struct Newcomer {
    pub(super) applicant: Applicant,
    pub(super) password: Option<PasswordHash>,
    pub(super) email_is_proved: bool,
    pub(super) phone_is_proved: bool,
}

/// Nobody comes when the deployment is full.
pub(super) fn refuse_when_full(deployment: &LocalDeployment) -> Result<(), Refusal> {
    if deployment.accounts.is_full() {
        return Err(Refusal::plain(
            400,
            "The local deployment has no room for more accounts",
        ));
    }
    Ok(())
}

/// Creates the account. Who proved an address on an organization's domain becomes a member there.
pub(super) fn enrol(deployment: &mut LocalDeployment, call: &Call<'_>, newcomer: Newcomer) -> UserId {
    let account = account(deployment, call, &newcomer);
    let user = account.user.id.clone();
    deployment.accounts.add(account);
    if let Some(email) = &newcomer.applicant.email {
        deployment.admissions.arrived(email);
        if newcomer.email_is_proved {
            join_by_domain(deployment, call, &user, email);
        }
    }
    user
}

fn account(deployment: &mut LocalDeployment, call: &Call<'_>, newcomer: &Newcomer) -> Account {
    let Applicant {
        first_name, last_name, ..
    } = &newcomer.applicant;
    let person = Person {
        // Who proved an address starts without a second factor: they have none yet.
        second_factor_policy: if newcomer.email_is_proved {
            SecondFactorPolicy::None
        } else {
            deployment.settings.auth_settings.second_factor_policy.clone()
        },
        username: newcomer.applicant.username.as_deref().unwrap_or_default().to_owned(),
        ..Person::new(
            "",
            first_name.as_deref().unwrap_or_default(),
            last_name.as_deref().unwrap_or_default(),
        )
    };
    let random = &mut deployment.random;
    let mut account = Account::new(&person, random);
    account.user.user_email_addresses.clear();
    account.user.primary_email_address_id = None;
    account.user.primary_email_address = None;
    if let Some(email) = &newcomer.applicant.email {
        account.put_email(email, newcomer.email_is_proved, random, call.now);
    }
    if let Some(phone) = &newcomer.applicant.phone {
        account.put_phone(phone, newcomer.phone_is_proved, random, call.now);
    }
    account.user.has_password = newcomer.password.is_some();
    account.password.clone_from(&newcomer.password);
    account
}

/// Membership of the organization that owns the address's domain, and of the workspace it sends newcomers to.
fn join_by_domain(deployment: &mut LocalDeployment, call: &Call<'_>, user: &UserId, email: &str) {
    let host = email.rsplit_once('@').map(|(_, host)| host).unwrap_or_default();
    let organization = deployment
        .directory
        .proved_domain(host)
        .map(|domain| domain.organization_id.clone())
        .filter(|_| deployment.settings.b2b_settings.organizations_enabled);
    if let Some(organization) = organization {
        join::if_room(deployment, &organization, user, call.now);
    }
}

#[cfg(test)]
#[path = "enrol_tests.rs"]
mod tests;
