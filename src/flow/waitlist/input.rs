//! What is typed, and what is remembered of it.

use crate::flow::invitation::KeptToken;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitlistField {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// E-mail address.
    Email,
}

impl WaitlistField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::FirstName, Self::LastName, Self::Email];
}

wire! {
    /// What is typed.
    #[derive(Eq)]
    pub struct WaitlistInput {
        /// First name.
        pub first_name: Box<str>,
        /// Last name.
        pub last_name: Box<str>,
        /// E-mail address.
        pub email: Box<str>,
    }

    /// Kept in the tab's session storage: the server does not tell who waits.
    #[derive(Eq)]
    pub struct WaitlistMemory {
        /// What is typed, or was.
        pub input: WaitlistInput,
        /// What came of it: `joined`, `known`, or nothing yet.
        pub outcome: Box<str>,
        /// The address of which the server was told without an answer that is known; empty for none.
        pub sent: Box<str>,
        /// An invitation that the page was opened with.
        pub invite_token: KeptToken,
    }
}

impl WaitlistMemory {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl WaitlistInput {
    /// The text of a field.
    pub fn of(&self, field: WaitlistField) -> &str {
        match field {
            WaitlistField::FirstName => &self.first_name,
            WaitlistField::LastName => &self.last_name,
            WaitlistField::Email => &self.email,
        }
    }
}
