//! The deployment's password policy as data.
//!
//! ```
//! use wacht_yew::flow::password::{PasswordPolicy, PasswordRule};
//! use wacht_yew::wire::PasswordSettings;
//!
//! let settings = PasswordSettings {
//!     min_length: 10,
//!     require_number: true,
//!     ..PasswordSettings::default()
//! };
//! let policy = PasswordPolicy::from(&settings);
//! assert_eq!(
//!     policy.first_broken("Lovelace"),
//!     Some(PasswordRule::MinLength(10))
//! );
//! assert_eq!(policy.first_broken("Lovelace-1843!"), None);
//! ```

use crate::wire::PasswordSettings;

/// The server's own limit.
const MOST_CHARACTERS: usize = 125;
/// When the deployment does not say.
const FEWEST_CHARACTERS: u32 = 8;
/// The characters that the server counts as special.
const SPECIAL: &str = "!@#$%^&*(),.?\":{}|<>";

/// What the deployment asks of a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// Least length in characters.
    pub min_length: u32,
    /// A lower-case letter is needed.
    pub lowercase: bool,
    /// An upper-case letter is needed.
    pub uppercase: bool,
    /// A digit is needed.
    pub number: bool,
    /// A special character is needed.
    pub special: bool,
}

/// One rule of the policy.
///
/// ```
/// use wacht_yew::flow::password::{PasswordPolicy, PasswordRule};
/// use wacht_yew::wire::PasswordSettings;
///
/// let policy = PasswordPolicy::from(&PasswordSettings::default());
/// let lines = |password: &str| -> Vec<PasswordRule> {
///     let rules = policy.check(password).into_iter();
///     rules.map(|(rule, _)| rule).collect()
/// };
/// assert_eq!(lines("Lovelace"), [PasswordRule::MinLength(8)]);
/// // The other end has a line only where it was passed.
/// let endless = "Lovelace".repeat(20);
/// assert_eq!(
///     lines(&endless),
///     [PasswordRule::MinLength(8), PasswordRule::MaxLength]
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRule {
    /// At least so many characters.
    MinLength(u32),
    /// At most 125 characters; asked of every password, and worth a line only when broken.
    MaxLength,
    /// A lower-case letter.
    Lowercase,
    /// An upper-case letter.
    Uppercase,
    /// A digit.
    Number,
    /// A special character.
    Special,
}

impl From<&PasswordSettings> for PasswordPolicy {
    fn from(settings: &PasswordSettings) -> Self {
        Self {
            min_length: if settings.min_length == 0 {
                FEWEST_CHARACTERS
            } else {
                settings.min_length
            },
            lowercase: settings.require_lowercase,
            uppercase: settings.require_uppercase,
            number: settings.require_number,
            special: settings.require_special,
        }
    }
}

impl PasswordPolicy {
    /// The rules in the order in which a checklist shows them, each with whether the password keeps it.
    ///
    /// ```
    /// use wacht_yew::flow::password::{PasswordPolicy, PasswordRule};
    /// use wacht_yew::wire::PasswordSettings;
    ///
    /// let policy = PasswordPolicy::from(&PasswordSettings {
    ///     require_number: true,
    ///     ..PasswordSettings::default()
    /// });
    /// // Two lines of a checklist, the first of them ticked.
    /// assert_eq!(
    ///     policy.check("Lovelace"),
    ///     [
    ///         (PasswordRule::MinLength(8), true),
    ///         (PasswordRule::Number, false)
    ///     ]
    /// );
    /// ```
    pub fn check(&self, password: &str) -> Vec<(PasswordRule, bool)> {
        let length = password.chars().count();
        let has = |test: fn(char) -> bool| password.chars().any(test);
        let rules = [
            (
                true,
                PasswordRule::MinLength(self.min_length),
                length >= self.min_length as usize,
            ),
            (self.lowercase, PasswordRule::Lowercase, has(char::is_lowercase)),
            (self.uppercase, PasswordRule::Uppercase, has(char::is_uppercase)),
            (
                self.number,
                PasswordRule::Number,
                has(|character| character.is_ascii_digit()),
            ),
            (
                self.special,
                PasswordRule::Special,
                has(|character| SPECIAL.contains(character)),
            ),
            (length > MOST_CHARACTERS, PasswordRule::MaxLength, false),
        ];
        rules
            .into_iter()
            .filter(|(applies, ..)| *applies)
            .map(|(_, rule, is_kept)| (rule, is_kept))
            .collect()
    }

    /// The first rule that the password breaks.
    pub fn first_broken(&self, password: &str) -> Option<PasswordRule> {
        self.check(password)
            .into_iter()
            .find(|(_, is_kept)| !is_kept)
            .map(|(rule, _)| rule)
    }
}
