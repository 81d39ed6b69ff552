//! Addresses and numbers of accounts: finding accounts by them, adding and proving them.

use wacht_yew::wire::{EmailAddress, PhoneNumber, Timestamp};

use super::{Account, Accounts, PhoneContact};
use crate::random::Random;

impl Account {
    /// Whether the account has this number, proved or not.
    pub(crate) fn has_phone(&self, phone: &PhoneContact) -> bool {
        self.user.user_phone_numbers.iter().any(|other| is_same(other, phone))
    }

    /// Adds an address, or marks the one that is there as proved. The first one is the primary one.
    pub(crate) fn put_email(&mut self, address: &str, verified: bool, random: &mut Random, now: Timestamp) {
        let emails = &mut self.user.user_email_addresses;
        match emails.iter_mut().find(|email| *email.email == *address) {
            Some(email) if verified && !email.verified => {
                email.verified = true;
                email.verified_at = Some(now);
            }
            Some(_) => {}
            None => emails.push(EmailAddress {
                id: random.id(now).into(),
                email: address.into(),
                is_primary: emails.is_empty(),
                verified,
                verified_at: verified.then_some(now),
                verification_strategy: "otp".into(),
            }),
        }
        let primary = self.user.primary_email_address_id.clone();
        let is_primary = |email: &&EmailAddress| primary.as_ref().is_none_or(|id| email.id == *id);
        self.user.primary_email_address = emails.iter().find(is_primary).cloned();
        self.user.primary_email_address_id = self.user.primary_email_address.as_ref().map(|email| email.id.clone());
    }

    /// Adds a number, or marks the one that is there as proved. The first one is the primary one; a proved one may serve
    /// as second factor.
    pub(crate) fn put_phone(&mut self, phone: &PhoneContact, verified: bool, random: &mut Random, now: Timestamp) {
        let phones = &mut self.user.user_phone_numbers;
        match phones.iter_mut().find(|other| is_same(other, phone)) {
            Some(other) if verified && !other.verified => {
                other.verified = true;
                other.verified_at = Some(now);
                other.can_use_for_second_factor = true;
            }
            Some(_) => {}
            None => phones.push(PhoneNumber {
                id: random.id(now).into(),
                phone_number: phone.number.clone(),
                country_code: phone.country_code.clone(),
                verified,
                verified_at: verified.then_some(now),
                can_use_for_second_factor: verified,
            }),
        }
        let primary = self.user.primary_phone_number_id.clone();
        let is_primary = |phone: &&PhoneNumber| primary.as_ref().is_none_or(|id| phone.id == *id);
        self.user.primary_phone_number = phones.iter().find(is_primary).cloned();
        self.user.primary_phone_number_id = self.user.primary_phone_number.as_ref().map(|phone| phone.id.clone());
    }

    /// The numbers that may serve as second factor.
    pub(crate) fn second_factor_phones(&self) -> impl Iterator<Item = PhoneContact> + '_ {
        let phones = self.user.user_phone_numbers.iter();
        phones
            .filter(|phone| phone.verified && phone.can_use_for_second_factor)
            .map(|phone| PhoneContact {
                country_code: phone.country_code.clone(),
                number: phone.phone_number.clone(),
            })
    }
}

/// So many accounts there can be.
const AT_MOST: usize = 5_000;

impl Accounts {
    /// Whether there is no room for another account.
    pub(crate) fn is_full(&self) -> bool {
        self.all.len() >= AT_MOST
    }

    /// Adds an account.
    pub(crate) fn add(&mut self, account: Account) {
        self.all.push(account);
    }

    /// The account of a number, proved or not.
    pub(crate) fn by_phone(&self, phone: &PhoneContact) -> Option<&Account> {
        self.all.iter().find(|account| account.has_phone(phone))
    }

    /// The account that proved to own a number.
    pub(crate) fn by_verified_phone(&self, phone: &PhoneContact) -> Option<&Account> {
        let owns = |account: &&Account| {
            let mut phones = account.user.user_phone_numbers.iter();
            phones.any(|other| other.verified && is_same(other, phone))
        };
        self.all.iter().find(owns)
    }

    /// The account that proved to own an address.
    pub(crate) fn by_verified_email(&self, address: &str) -> Option<&Account> {
        self.all.iter().find(|account| account.has_verified_email(address))
    }
}

fn is_same(phone: &PhoneNumber, contact: &PhoneContact) -> bool {
    phone.phone_number == contact.number && phone.country_code == contact.country_code
}
