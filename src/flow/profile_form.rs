//! The form for names and username: which fields there are, what is wrong with them, and what there is to save.
//!
//! ```
//! use wacht_yew::flow::profile_form::{NameField, NameForm};
//! use wacht_yew::wire::User;
//!
//! let user = User {
//!     first_name: "Ada".into(),
//!     ..User::default()
//! };
//! let form = NameForm::from(&user).with(NameField::First, "Augusta Ada");
//! assert!(form.differs_from(&user));
//! assert!(
//!     !NameForm::from(&user)
//!         .with(NameField::First, " Ada ")
//!         .differs_from(&user)
//! );
//! ```

use super::problem::Problem;
use super::profile_completion::UsernamePolicy;
use crate::client::{CallError, NameChanges};
use crate::wire::{AuthSettings, ErrorCode, User, UserId};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameField {
    /// First name.
    First,
    /// Last name.
    Last,
    /// Username.
    Username,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFlaw {
    /// It has to be given.
    Missing,
    /// It can be changed, but not taken away: the server leaves what is empty as it is.
    Stays,
    /// It is shorter or longer than usernames are here.
    Length,
    /// A username has no spaces.
    Spaces,
    /// Somebody else has it.
    Taken,
    /// It holds a word that the deployment does not allow.
    Banned,
}

/// Why names are not saved.
///
/// ```
/// use wacht_yew::client::{ApiError, NameChanges};
/// use wacht_yew::flow::profile_form::{NameField, NameFlaw, NameIssue};
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// let changes = NameChanges {
///     username: "ada".into(),
///     ..NameChanges::default()
/// };
/// let banned = Issue {
///     code: ErrorCode::BannedKeyword,
///     ..Issue::default()
/// };
/// let refusal = ApiError {
///     status: 400,
///     issues: [banned].into(),
/// };
/// // The server does not say which name it means: only one was changed.
/// let issue = NameIssue::of(&changes, &refusal.into());
/// assert_eq!(issue.at(NameField::Username), Some(&NameFlaw::Banned));
/// assert_eq!(issue.first_field(), Some(NameField::Username));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameIssue {
    /// Something is wrong with these fields.
    Fields(Vec<(NameField, NameFlaw)>),
    /// Anything else.
    Other(Problem),
}

wire! {
    /// What is typed into the fields.
    ///
    /// ```
    /// use wacht_yew::flow::profile_form::{NameField, NameForm};
    /// use wacht_yew::wire::{AuthSettings, User};
    ///
    /// let mut settings = AuthSettings::default();
    /// settings.first_name.enabled = true;
    /// settings.last_name.enabled = true;
    /// let user = User {
    ///     first_name: "Ada".into(),
    ///     last_name: "Byron".into(),
    ///     ..User::default()
    /// };
    /// let form = NameForm::from(&user).with(NameField::Last, "Lovelace");
    /// assert_eq!(form.value(NameField::First), "Ada");
    /// // Only what is new is sent.
    /// let changes = form
    ///     .changes(&user, &settings)
    ///     .expect("names that can be saved");
    /// assert_eq!(
    ///     (&*changes.first_name, &*changes.last_name),
    ///     ("", "Lovelace")
    /// );
    /// ```
    #[derive(Eq)]
    pub struct NameForm {
        /// First name.
        pub first: Box<str>,
        /// Last name.
        pub last: Box<str>,
        /// Username.
        pub username: Box<str>,
    }

    /// What is typed and not saved: kept in the tab's session storage, so that neither another section nor a reload takes
    /// it away.
    ///
    /// ```
    /// use wacht_yew::flow::profile_form::{NameField, NameForm, NameMemory};
    /// use wacht_yew::wire::User;
    ///
    /// let ada = User {
    ///     id: "1".into(),
    ///     first_name: "Ada".into(),
    ///     ..User::default()
    /// };
    /// let form = NameForm::from(&ada).with(NameField::First, "Augusta Ada");
    /// let memory = NameMemory::of(&ada, Some(&form));
    /// // After a reload it is in the field again, but in nobody else's.
    /// let grace = User {
    ///     id: "2".into(),
    ///     ..User::default()
    /// };
    /// assert_eq!(memory.clone().recalled_by(&grace), None);
    /// assert_eq!(memory.recalled_by(&ada), Some(form));
    /// ```
    #[derive(Eq)]
    pub struct NameMemory {
        /// Whose names they are: nobody else finds them in their fields.
        pub user: UserId,
        /// What is typed.
        pub form: NameForm,
    }
}

impl NameMemory {
    /// What to keep of a form; nothing when there is nothing to save in it.
    pub fn of(user: &User, form: Option<&NameForm>) -> Self {
        let unsaved = form.filter(|form| form.differs_from(user));
        unsaved.map_or_else(Self::default, |form| Self {
            user: user.id.clone(),
            form: form.clone(),
        })
    }

    /// What that person typed and did not save.
    pub fn recalled_by(self, user: &User) -> Option<NameForm> {
        Some(self.form).filter(|form| self.user == user.id && form.differs_from(user))
    }
}

/// Which fields a deployment has, and whether each has to be filled.
///
/// ```
/// use wacht_yew::flow::profile_form::{NameField, name_fields};
/// use wacht_yew::wire::{AuthSettings, FieldSettings};
///
/// let asked = FieldSettings {
///     enabled: true,
///     required: true,
/// };
/// let settings = AuthSettings {
///     first_name: asked,
///     ..AuthSettings::default()
/// };
/// assert_eq!(name_fields(&settings), [(NameField::First, true)]);
/// ```
pub fn name_fields(settings: &AuthSettings) -> Vec<(NameField, bool)> {
    let all = [
        (
            NameField::First,
            settings.first_name.enabled,
            settings.first_name.required,
        ),
        (NameField::Last, settings.last_name.enabled, settings.last_name.required),
        (
            NameField::Username,
            settings.username.enabled,
            settings.username.required,
        ),
    ];
    let offered = all.into_iter().filter(|(_, enabled, _)| *enabled);
    offered.map(|(field, _, required)| (field, required)).collect()
}

impl From<&User> for NameForm {
    fn from(user: &User) -> Self {
        Self {
            first: user.first_name.clone(),
            last: user.last_name.clone(),
            username: user.username.clone(),
        }
    }
}

impl NameForm {
    /// What a field holds.
    pub fn value(&self, field: NameField) -> &str {
        match field {
            NameField::First => &self.first,
            NameField::Last => &self.last,
            NameField::Username => &self.username,
        }
    }

    /// The form with another value in a field.
    #[must_use]
    pub fn with(mut self, field: NameField, value: &str) -> Self {
        let place = match field {
            NameField::First => &mut self.first,
            NameField::Last => &mut self.last,
            NameField::Username => &mut self.username,
        };
        *place = value.into();
        self
    }

    /// Whether there is something to save. Spaces around a name are nothing.
    pub fn differs_from(&self, user: &User) -> bool {
        let known = Self::from(user);
        [NameField::First, NameField::Last, NameField::Username]
            .iter()
            .any(|field| self.value(*field).trim() != known.value(*field).trim())
    }

    /// What to save.
    ///
    /// # Errors
    /// What is wrong with the fields, in their order.
    pub fn changes(&self, user: &User, settings: &AuthSettings) -> Result<NameChanges, NameIssue> {
        let known = Self::from(user);
        let fields = name_fields(settings);
        let flaws: Vec<_> = fields
            .iter()
            .filter_map(|(field, required)| {
                let flaw = self.flaw(*field, *required, known.value(*field), settings)?;
                Some((*field, flaw))
            })
            .collect();
        if !flaws.is_empty() {
            return Err(NameIssue::Fields(flaws));
        }
        let changed = |field: NameField| -> Box<str> {
            let value = self.value(field).trim();
            let is_offered = fields.iter().any(|(offered, _)| *offered == field);
            if is_offered && value != known.value(field).trim() {
                value.into()
            } else {
                Box::default()
            }
        };
        Ok(NameChanges {
            first_name: changed(NameField::First),
            last_name: changed(NameField::Last),
            username: changed(NameField::Username),
        })
    }

    fn flaw(&self, field: NameField, required: bool, known: &str, settings: &AuthSettings) -> Option<NameFlaw> {
        let value = self.value(field).trim();
        if value.is_empty() {
            return match (required, known.is_empty()) {
                (true, _) => Some(NameFlaw::Missing),
                (false, false) => Some(NameFlaw::Stays),
                (false, true) => None,
            };
        }
        // What was good enough before stays good enough.
        if field != NameField::Username || value == known {
            return None;
        }
        let policy = UsernamePolicy::from(&settings.username);
        let lengths = policy.min_length as usize..=policy.max_length as usize;
        if !lengths.contains(&value.chars().count()) {
            return Some(NameFlaw::Length);
        }
        value.contains(char::is_whitespace).then_some(NameFlaw::Spaces)
    }
}

impl NameIssue {
    /// What the server's refusal of these changes means.
    pub fn of(changes: &NameChanges, error: &CallError) -> Self {
        let other = || Self::Other(Problem::from(error));
        let Some(api) = error.api() else { return other() };
        let text = api.message().to_ascii_lowercase();
        let says_taken = ["taken", "already in use", "already exists", "duplicate"]
            .iter()
            .any(|part| text.contains(part));
        match api.code() {
            ErrorCode::UsernameExists => Self::Fields(vec![(NameField::Username, NameFlaw::Taken)]),
            // The server does not look before it writes: its database refuses.
            _ if says_taken && !changes.username.is_empty() => {
                Self::Fields(vec![(NameField::Username, NameFlaw::Taken)])
            }
            // The server does not say which one; with one change there is no doubt.
            ErrorCode::BannedKeyword => match only_change(changes) {
                Some(field) => Self::Fields(vec![(field, NameFlaw::Banned)]),
                None => other(),
            },
            _ => other(),
        }
    }

    /// What is wrong with this field.
    pub fn at(&self, field: NameField) -> Option<&NameFlaw> {
        match self {
            Self::Fields(flaws) => flaws.iter().find(|(at, _)| *at == field).map(|(_, flaw)| flaw),
            Self::Other(_) => None,
        }
    }

    /// The first field that something is wrong with.
    pub fn first_field(&self) -> Option<NameField> {
        match self {
            Self::Fields(flaws) => flaws.first().map(|(field, _)| *field),
            Self::Other(_) => None,
        }
    }
}

fn only_change(changes: &NameChanges) -> Option<NameField> {
    let all = [
        (NameField::First, &changes.first_name),
        (NameField::Last, &changes.last_name),
        (NameField::Username, &changes.username),
    ];
    let mut changed = all.into_iter().filter(|(_, value)| !value.is_empty());
    let first = changed.next().map(|(field, _)| field);
    first.filter(|_| changed.next().is_none())
}
