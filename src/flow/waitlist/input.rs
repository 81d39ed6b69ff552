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
    ///
    /// ```
    /// use wacht_yew::flow::waitlist::{WaitlistField, WaitlistInput};
    ///
    /// let input = WaitlistInput {
    ///     first_name: "Ada".into(),
    ///     email: "ada@example.com".into(),
    ///     ..WaitlistInput::default()
    /// };
    /// let texts = WaitlistField::ALL.map(|field| input.of(field));
    /// assert_eq!(texts, ["Ada", "", "ada@example.com"]);
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::flow::waitlist::{
    ///     WaitlistEvent, WaitlistMemory, WaitlistRules, WaitlistScreen, WaitlistState, step,
    /// };
    /// use wacht_yew::wire::SignUpMode;
    ///
    /// let memory = WaitlistMemory {
    ///     outcome: "joined".into(),
    ///     ..WaitlistMemory::default()
    /// };
    /// assert!(!memory.is_empty());
    /// // After a reload the page still says so, though the server could not.
    /// let rules = WaitlistRules {
    ///     mode: SignUpMode::Waitlist,
    ///     names: false,
    /// };
    /// let state = WaitlistState::new(memory);
    /// let (state, _) = step(&rules, state, WaitlistEvent::SessionArrived(false));
    /// assert_eq!(state.screen, WaitlistScreen::Joined);
    /// ```
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
