//! `/__local/organizations`, `/__local/members`, `/__local/dns`: many organizations, many members, DNS records.

use wacht_yew::wire::{Organization, OrganizationId, Timestamp};

use super::ControlError;
use crate::deployment::LocalDeployment;
use crate::fixture::Person;
use crate::store::{Account, MOST_ORGANIZATIONS, Membership};

/// The most that one order makes.
const MOST_AT_ONCE: u64 = 20_000;
/// The deployment has room for so many accounts made this way and all others together.
const MOST_ACCOUNTS: usize = 100_000;

const FIRST_NAMES: [&str; 7] = ["Adele", "Bertrand", "Cecilia", "Donald", "Emmy", "Frances", "George"];
const LAST_NAMES: [&str; 5] = ["Allen", "Boole", "Goldberg", "Knuth", "Noether"];

/// Makes so many organizations with the user of this address as their admin.
pub(super) fn organizations(
    deployment: &mut LocalDeployment,
    count: Option<u64>,
    user: Option<&str>,
    now: Timestamp,
) -> Result<(), ControlError> {
    let count = bounded(count)?;
    let address = user.ok_or_else(|| ControlError::new("user is missing: the address of the admin to be"))?;
    let account = deployment.accounts.by_email(&address.trim().to_lowercase());
    let user = account
        .ok_or_else(|| ControlError::new("nobody has this address"))?
        .user
        .id
        .clone();
    if deployment.directory.organizations.len() + count > MOST_ORGANIZATIONS {
        return Err(ControlError::new(format!(
            "there is room for {MOST_ORGANIZATIONS} organizations"
        )));
    }
    let role = deployment.settings.b2b_settings.default_org_creator_role_id.clone();
    for _ in 0..count {
        let number = deployment.directory.organizations.len() + 1;
        let organization = Organization {
            id: deployment.random.id(now).into(),
            name: format!("Organization {number:05}").into(),
            description: "Made for a test of scale".into(),
            created_at: Some(now),
            updated_at: Some(now),
            ..Organization::default()
        };
        let (directory, random) = (&mut deployment.directory, &mut deployment.random);
        directory.found_organization(organization, &user, role.clone(), random, now);
    }
    Ok(())
}

/// Makes so many accounts, without a password, and members of an organization of them.
pub(super) fn members(
    deployment: &mut LocalDeployment,
    count: Option<u64>,
    organization: Option<&str>,
    now: Timestamp,
) -> Result<(), ControlError> {
    let count = bounded(count)?;
    let place = OrganizationId::from(organization.ok_or_else(|| ControlError::new("organization is missing: its id"))?);
    if deployment.directory.organization(&place).is_none() {
        return Err(ControlError::new("there is no such organization"));
    }
    if deployment.accounts.len() + count > MOST_ACCOUNTS {
        return Err(ControlError::new(format!("there is room for {MOST_ACCOUNTS} accounts")));
    }
    let role = deployment.settings.b2b_settings.default_org_member_role_id.clone();
    for number in 0..count {
        let (first, last) = (number % FIRST_NAMES.len(), number % LAST_NAMES.len());
        let address = format!("member-{}@scale.example.com", deployment.random.hex::<6>());
        let person = Person::new(&address, FIRST_NAMES[first], LAST_NAMES[last]);
        let account = Account::new(&person, &mut deployment.random);
        let user = account.user.id.clone();
        deployment.accounts.add(account);
        let membership = Membership::new(&place, &user, role.clone(), &mut deployment.random, now);
        deployment.directory.organization_memberships.add(membership);
    }
    Ok(())
}

/// Tells the deployment's domain name system a record.
pub(super) fn dns(
    deployment: &mut LocalDeployment,
    name: Option<&str>,
    kind: Option<&str>,
    value: Option<&str>,
) -> Result<(), ControlError> {
    let (name, value) = (name.unwrap_or_default(), value.unwrap_or_default());
    deployment
        .dns
        .add(name, kind.unwrap_or("TXT"), value)
        .ok_or_else(|| ControlError::new("name and value must be there and no longer than 255 bytes"))
}

fn bounded(count: Option<u64>) -> Result<usize, ControlError> {
    let count = count.unwrap_or(1);
    if count > MOST_AT_ONCE {
        return Err(ControlError::new(format!("count must not exceed {MOST_AT_ONCE}")));
    }
    Ok(count as usize)
}
