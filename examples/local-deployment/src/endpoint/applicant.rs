//! What somebody says of themselves at sign-up and in a completed profile, and whether it will do.
//!
//! Reasons stand in the refusal's text only: the real server hides them so.

use wacht_yew::wire::{ErrorCode, ProfileField, UserId};

use super::contact;
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal, text};
use crate::restriction::{check_email, check_phone, check_words};
use crate::store::{Account, PhoneContact};

/// The longest first or last name, in characters.
const LONGEST_NAME: usize = 100;

/// Fields as given, trimmed; none when they were empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Applicant {
    pub(super) first_name: Option<Box<str>>,
    pub(super) last_name: Option<Box<str>>,
    pub(super) username: Option<Box<str>>,
    /// In lower case.
    pub(super) email: Option<Box<str>>,
    pub(super) phone: Option<PhoneContact>,
    /// Something was given for a phone number and is none.
    pub(super) phone_is_wrong: bool,
}

impl Applicant {
    /// Reads the fields for which the deployment asks.
    pub(super) fn read(deployment: &LocalDeployment, request: &Incoming) -> Self {
        let settings = &deployment.settings.auth_settings;
        let given = |field: &str, enabled: bool| -> Option<Box<str>> {
            let value = request.form(field).filter(|_| enabled).map(str::trim);
            value.filter(|value| !value.is_empty()).map(Into::into)
        };
        let phone_given = given("phone_number", settings.phone_number.enabled).is_some();
        let phone = contact::phone(request, "phone_number").filter(|_| phone_given);
        Self {
            first_name: given("first_name", settings.first_name.enabled),
            last_name: given("last_name", settings.last_name.enabled),
            username: given("username", settings.username.enabled),
            email: given("email", settings.email_address.enabled).map(|email| email.to_lowercase().into()),
            phone_is_wrong: phone_given && phone.is_none(),
            phone,
        }
    }

    /// Reads the fields of the waitlist.
    pub(super) fn read_waiting(request: &Incoming) -> Self {
        let given = |field: &str| -> Option<Box<str>> {
            let value = request.form(field).map(str::trim);
            value.filter(|value| !value.is_empty()).map(Into::into)
        };
        Self {
            first_name: given("first_name"),
            last_name: given("last_name"),
            email: given("email").map(|email| email.to_lowercase().into()),
            ..Self::default()
        }
    }

    /// Whether a field was given.
    pub(super) fn has(&self, field: &ProfileField) -> bool {
        match field {
            ProfileField::FirstName => self.first_name.is_some(),
            ProfileField::LastName => self.last_name.is_some(),
            ProfileField::Username => self.username.is_some(),
            ProfileField::EmailAddress => self.email.is_some(),
            ProfileField::PhoneNumber => self.phone.is_some() || self.phone_is_wrong,
            ProfileField::Unknown(_) => true,
        }
    }

    /// Whether all that was given will do: shapes, restrictions, banned words.
    pub(super) fn check(&self, deployment: &LocalDeployment) -> Result<(), Refusal> {
        let rules = &deployment.settings.restrictions;
        for (name, label) in [(&self.first_name, "First name"), (&self.last_name, "Last name")] {
            let is_wrong = |name: &str| name.chars().count() > LONGEST_NAME || name.contains(char::is_control);
            if name.as_deref().is_some_and(is_wrong) {
                return Err(Refusal::hidden(400, format!("{label} is invalid")));
            }
        }
        if let Some(email) = &self.email {
            check_email(rules, email).map_err(|code| restricted(&code))?;
        }
        if let Some(username) = &self.username {
            check_username(deployment, username)?;
        }
        if self.phone_is_wrong {
            return Err(Refusal::hidden(400, "Phone number is invalid"));
        }
        if let Some(phone) = &self.phone {
            check_phone(rules, &phone.number).map_err(|code| restricted(&code))?;
        }
        let local = self.email.as_deref().and_then(|email| email.split('@').next());
        let words = [
            self.first_name.as_deref(),
            self.last_name.as_deref(),
            self.username.as_deref(),
            local,
        ];
        let mut words = words.into_iter().flatten();
        words
            .try_for_each(|word| check_words(rules, word))
            .map_err(|code| restricted(&code))
    }

    /// Whether nobody else has the address, the username or the number; names all that are taken.
    pub(super) fn refuse_taken(&self, deployment: &LocalDeployment, user: Option<&UserId>) -> Result<(), Refusal> {
        let accounts = &deployment.accounts;
        let is_another = |account: Option<&Account>| account.is_some_and(|account| Some(&account.user.id) != user);
        let email = self.email.as_deref().and_then(|email| accounts.by_email(email));
        let username = self
            .username
            .as_deref()
            .and_then(|username| accounts.by_username(username));
        let phone = self.phone.as_ref().and_then(|phone| accounts.by_phone(phone));
        let taken: Vec<ErrorCode> = [
            (ErrorCode::EmailExists, email),
            (ErrorCode::UsernameExists, username),
            (ErrorCode::PhoneNumberExists, phone),
        ]
        .into_iter()
        .filter_map(|(code, account)| is_another(account).then_some(code))
        .collect();
        if taken.is_empty() {
            Ok(())
        } else {
            Err(Refusal::fields(&taken))
        }
    }
}

fn check_username(deployment: &LocalDeployment, username: &str) -> Result<(), Refusal> {
    let settings = &deployment.settings.auth_settings.username;
    let or = |value: u32, unset: u32| if value == 0 { unset } else { value };
    let (least, greatest) = (or(settings.min_length, 3), or(settings.max_length, 30));
    let length = u32::try_from(username.chars().count()).unwrap_or(u32::MAX);
    if !(least..=greatest).contains(&length) {
        let text = format!("Username must be between {least} and {greatest} characters long");
        return Err(Refusal::hidden(400, text));
    }
    // With an @ it would be taken for an address at sign-in.
    if username.contains(|letter: char| letter.is_whitespace() || letter.is_control() || letter == '@') {
        return Err(Refusal::hidden(
            400,
            "Username contains characters that are not allowed",
        ));
    }
    Ok(())
}

/// A restriction as this server tells it: the reason in the text, nothing in the code.
fn restricted(code: &ErrorCode) -> Refusal {
    Refusal::hidden(400, text(code))
}
