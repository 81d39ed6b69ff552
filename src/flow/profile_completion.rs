//! The profile's fields as a form holds them, and what can be said of them before they are sent.
//!
//! ```
//! use wacht_yew::flow::profile_completion::{FieldFlaw, ProfileInput, UsernamePolicy};
//! use wacht_yew::wire::ProfileField;
//!
//! let input = ProfileInput {
//!     username: "ad".into(),
//!     ..ProfileInput::default()
//! };
//! let usernames = UsernamePolicy {
//!     min_length: 3,
//!     max_length: 30,
//! };
//! assert_eq!(
//!     input.flaw(&ProfileField::Username, usernames),
//!     Some(FieldFlaw::Malformed)
//! );
//! assert_eq!(
//!     input.flaw(&ProfileField::FirstName, usernames),
//!     Some(FieldFlaw::Missing)
//! );
//! ```

use super::phone::PhoneInput;
use crate::client::ProfileFields;
use crate::wire::{ProfileCompletion, ProfileField, UsernameSettings};

/// When the deployment does not say.
const USERNAME_LENGTH: (u32, u32) = (3, 30);

wire! {
    /// What is typed into the fields of a profile.
    #[derive(Eq)]
    pub struct ProfileInput {
        /// First name.
        pub first_name: Box<str>,
        /// Last name.
        pub last_name: Box<str>,
        /// Username.
        pub username: Box<str>,
        /// Phone number.
        pub phone: PhoneInput,
        /// E-mail address.
        pub email: Box<str>,
    }
}

/// How long a username may be, in characters.
///
/// ```
/// use wacht_yew::flow::profile_completion::UsernamePolicy;
/// use wacht_yew::wire::UsernameSettings;
///
/// // What a deployment leaves open.
/// let policy = UsernamePolicy::from(&UsernameSettings::default());
/// assert_eq!((policy.min_length, policy.max_length), (3, 30));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsernamePolicy {
    /// At least.
    pub min_length: u32,
    /// At most.
    pub max_length: u32,
}

/// What is wrong with a field before it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFlaw {
    /// Nothing was typed.
    Missing,
    /// It cannot be what it should be.
    Malformed,
}

impl From<&UsernameSettings> for UsernamePolicy {
    fn from(settings: &UsernameSettings) -> Self {
        let or = |length: u32, unsaid: u32| if length == 0 { unsaid } else { length };
        Self {
            min_length: or(settings.min_length, USERNAME_LENGTH.0),
            max_length: or(settings.max_length, USERNAME_LENGTH.1),
        }
    }
}

impl From<&ProfileCompletion> for ProfileInput {
    /// What was submitted before.
    fn from(data: &ProfileCompletion) -> Self {
        let text = |value: &Option<Box<str>>| value.clone().unwrap_or_default();
        Self {
            first_name: text(&data.first_name),
            last_name: text(&data.last_name),
            username: text(&data.username),
            phone: PhoneInput {
                country: Box::default(),
                dial_code: text(&data.phone_country_code),
                number: text(&data.phone_number),
            },
            email: text(&data.email),
        }
    }
}

impl ProfileInput {
    /// What is wrong with a field; nothing is said of fields that this kit does not know.
    pub fn flaw(&self, field: &ProfileField, usernames: UsernamePolicy) -> Option<FieldFlaw> {
        let username_length = self.username.trim().chars().count();
        let (is_empty, is_good) = match field {
            ProfileField::FirstName => (self.first_name.trim().is_empty(), true),
            ProfileField::LastName => (self.last_name.trim().is_empty(), true),
            ProfileField::Username => (
                username_length == 0,
                (usernames.min_length as usize..=usernames.max_length as usize).contains(&username_length)
                    && !self.username.trim().contains(char::is_whitespace),
            ),
            ProfileField::PhoneNumber => (self.phone.is_empty(), self.phone.is_plausible()),
            ProfileField::EmailAddress => (self.email.trim().is_empty(), looks_like_email(self.email.trim())),
            ProfileField::Unknown(_) => return None,
        };
        match (is_empty, is_good) {
            (true, _) => Some(FieldFlaw::Missing),
            (false, false) => Some(FieldFlaw::Malformed),
            (false, true) => None,
        }
    }

    /// What to send for the missing fields, and nothing else.
    ///
    /// ```
    /// use wacht_yew::flow::profile_completion::ProfileInput;
    /// use wacht_yew::wire::ProfileField;
    ///
    /// let input = ProfileInput {
    ///     first_name: " Ada ".into(),
    ///     username: "ada".into(),
    ///     ..ProfileInput::default()
    /// };
    /// // The username was not asked for.
    /// let fields = input.fields(&[ProfileField::FirstName]);
    /// assert_eq!((&*fields.first_name, &*fields.username), ("Ada", ""));
    /// ```
    pub fn fields(&self, missing: &[ProfileField]) -> ProfileFields {
        let only = |field: ProfileField, text: &str| -> Box<str> {
            let is_asked = missing.contains(&field);
            if is_asked { text.trim().into() } else { Box::default() }
        };
        ProfileFields {
            first_name: only(ProfileField::FirstName, &self.first_name),
            last_name: only(ProfileField::LastName, &self.last_name),
            username: only(ProfileField::Username, &self.username),
            phone_number: only(ProfileField::PhoneNumber, &self.phone.national_digits()),
            phone_country_code: only(ProfileField::PhoneNumber, &self.phone.dial_code),
            email: only(ProfileField::EmailAddress, &self.email),
        }
    }
}

/// One `@` with something on both sides and no spaces: the server knows the rest.
///
/// ```
/// use wacht_yew::flow::profile_completion::looks_like_email;
///
/// assert!(looks_like_email("ada@example.com"));
/// assert!(!looks_like_email("ada at example.com"));
/// ```
pub fn looks_like_email(text: &str) -> bool {
    let is_plain = !text.contains(char::is_whitespace);
    match text.split_once('@') {
        Some((local, domain)) => is_plain && !local.is_empty() && !domain.is_empty() && !domain.contains('@'),
        None => false,
    }
}
