//! Accounts: the user as the API shows it, and the secrets it does not show.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{
    Authenticator, ConnectedAccount, EmailAddress, MembershipId, PhoneNumber, ProfileField, SecondFactor, User, UserId,
};

use crate::fixture::Person;
use crate::password::PasswordHash;
use crate::random::{EPOCH, Random};

/// One account.
#[derive(Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) user: User,
    pub(crate) password: Option<PasswordHash>,
    pub(crate) backup_codes: Vec<String>,
    /// Base32 secret of the enrolled authenticator app.
    pub(crate) totp_secret: Option<String>,
    /// The organization membership last chosen; new sign-ins start with it.
    pub(crate) organization_membership: Option<MembershipId>,
    /// The workspace membership last chosen; new sign-ins start with it.
    pub(crate) workspace_membership: Option<MembershipId>,
}

impl Account {
    pub(crate) fn new(person: &Person, random: &mut Random) -> Self {
        let id = UserId::from(random.id(EPOCH));
        let email = (!person.email.is_empty()).then(|| EmailAddress {
            id: random.id(EPOCH).into(),
            email: person.email.as_str().into(),
            is_primary: true,
            verified: person.email_verified,
            verified_at: person.email_verified.then_some(EPOCH),
            verification_strategy: "otp".into(),
        });
        let phone = person.phone.as_ref().map(|phone| PhoneNumber {
            id: random.id(EPOCH).into(),
            phone_number: phone.number.as_str().into(),
            country_code: phone.country_code.as_str().into(),
            verified: true,
            verified_at: Some(EPOCH),
            can_use_for_second_factor: true,
        });
        let social_connections = person.social_providers.iter().map(|provider| ConnectedAccount {
            id: random.id(EPOCH).into(),
            provider: provider.as_str().into(),
            email_address: person.email.as_str().into(),
            first_name: person.first_name.as_str().into(),
            last_name: person.last_name.as_str().into(),
        });
        let social_connections = social_connections.collect();
        let user = User {
            id,
            first_name: person.first_name.as_str().into(),
            last_name: person.last_name.as_str().into(),
            username: person.username.as_str().into(),
            availability: "available".into(),
            primary_email_address_id: email.as_ref().map(|email| email.id.clone()),
            primary_phone_number_id: phone.as_ref().map(|phone| phone.id.clone()),
            primary_email_address: email.clone(),
            primary_phone_number: phone.clone(),
            user_email_addresses: email.into_iter().collect(),
            user_phone_numbers: phone.into_iter().collect(),
            social_connections,
            user_authenticator: person.totp_secret.as_ref().map(|_| Authenticator {
                id: random.id(EPOCH).into(),
                created_at: Some(EPOCH),
            }),
            backup_codes_generated: !person.backup_codes.is_empty(),
            has_password: person.password.is_some(),
            second_factor_policy: person.second_factor_policy.clone(),
            disabled: person.disabled,
            ..User::default()
        };
        let password = person
            .password
            .as_deref()
            .map(|password| PasswordHash::new(password, random));
        Self {
            user,
            password,
            backup_codes: person.backup_codes.clone(),
            totp_secret: person.totp_secret.clone(),
            organization_membership: None,
            workspace_membership: None,
        }
    }

    fn has_email(&self, address: &str) -> bool {
        self.user
            .user_email_addresses
            .iter()
            .any(|email| *email.email == *address)
    }

    /// Whether the account owns this address, proved.
    pub(crate) fn has_verified_email(&self, address: &str) -> bool {
        self.user
            .user_email_addresses
            .iter()
            .any(|email| email.verified && *email.email == *address)
    }

    /// Shows the primary address and number as their lists have them, after either changed.
    pub(crate) fn settle_primaries(&mut self) {
        let user = &mut self.user;
        let primary = user.primary_email_address_id.clone();
        for email in &mut user.user_email_addresses {
            email.is_primary = Some(&email.id) == primary.as_ref();
        }
        let emails = &user.user_email_addresses;
        user.primary_email_address = emails.iter().find(|email| email.is_primary).cloned();
        let phones = &user.user_phone_numbers;
        let primary = user.primary_phone_number_id.as_ref();
        user.primary_phone_number = phones.iter().find(|phone| Some(&phone.id) == primary).cloned();
    }

    /// The second factors this account has, in the order in which the server lists them.
    pub(crate) fn second_factors(&self) -> Vec<SecondFactor> {
        let phone = self
            .user
            .user_phone_numbers
            .iter()
            .any(|phone| phone.verified && phone.can_use_for_second_factor);
        [
            (SecondFactor::PhoneOtp, phone),
            (SecondFactor::Authenticator, self.user.user_authenticator.is_some()),
            (SecondFactor::BackupCode, !self.backup_codes.is_empty()),
        ]
        .into_iter()
        .filter_map(|(factor, present)| present.then_some(factor))
        .collect()
    }

    /// Whether the profile has this field.
    pub(crate) fn has_field(&self, field: &ProfileField) -> bool {
        match field {
            ProfileField::FirstName => !self.user.first_name.is_empty(),
            ProfileField::LastName => !self.user.last_name.is_empty(),
            ProfileField::Username => !self.user.username.is_empty(),
            ProfileField::EmailAddress => !self.user.user_email_addresses.is_empty(),
            ProfileField::PhoneNumber => !self.user.user_phone_numbers.is_empty(),
            ProfileField::Unknown(_) => true,
        }
    }
}

/// All accounts, and a hash to spend the same time on when there is none.
#[derive(Serialize, Deserialize)]
pub(crate) struct Accounts {
    pub(super) all: Vec<Account>,
    decoy: PasswordHash,
}

impl Accounts {
    pub(crate) fn new(people: &[Person], random: &mut Random) -> Self {
        let decoy = PasswordHash::new(&random.hex::<16>(), random);
        Self {
            all: people.iter().map(|person| Account::new(person, random)).collect(),
            decoy,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// Ids grow with time, so accounts stand in their order.
    fn position(&self, id: &UserId) -> Option<usize> {
        let length = |id: &UserId| id.as_str().len();
        self.all
            .binary_search_by(|account| {
                let other = &account.user.id;
                length(other).cmp(&length(id)).then_with(|| other.cmp(id))
            })
            .ok()
    }

    pub(crate) fn get(&self, id: &UserId) -> Option<&Account> {
        self.position(id).map(|at| &self.all[at])
    }

    pub(crate) fn get_mut(&mut self, id: &UserId) -> Option<&mut Account> {
        self.position(id).map(|at| &mut self.all[at])
    }

    /// The account of a normalised address, proved or not.
    pub(crate) fn by_email(&self, address: &str) -> Option<&Account> {
        self.all.iter().find(|account| account.has_email(address))
    }

    /// The account of a username, in any case.
    pub(crate) fn by_username(&self, username: &str) -> Option<&Account> {
        let is_it = |account: &&Account| account.user.username.eq_ignore_ascii_case(username);
        self.all
            .iter()
            .filter(|account| !account.user.username.is_empty())
            .find(is_it)
    }

    /// Whether an account has this number, proved or not.
    pub(crate) fn have_phone(&self, country_code: &str, number: &str) -> bool {
        let is_it = |phone: &PhoneNumber| *phone.country_code == *country_code && *phone.phone_number == *number;
        let mut phones = self.all.iter().flat_map(|account| &account.user.user_phone_numbers);
        phones.any(is_it)
    }

    /// Forgets an account.
    pub(crate) fn remove(&mut self, id: &UserId) {
        self.all.retain(|account| account.user.id != *id);
    }

    /// The account that a social account of this address is connected to.
    pub(crate) fn by_social_connection(&self, provider: &str, address: &str) -> Option<&Account> {
        self.all.iter().find(|account| {
            let mut connections = account.user.social_connections.iter();
            connections.any(|connection| *connection.provider == *provider && *connection.email_address == *address)
        })
    }

    /// Whether this is the account's password. Takes as long for nobody, and for somebody without a password.
    pub(crate) fn password_matches(&self, account: Option<&Account>, password: &str) -> bool {
        let hash = account.and_then(|account| account.password.as_ref());
        let matches = hash.unwrap_or(&self.decoy).matches(password);
        matches && hash.is_some()
    }
}
