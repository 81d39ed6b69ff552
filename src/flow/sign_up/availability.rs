//! Whether somebody else has an address or a username, asked while it is typed. Nothing ever waits for it.

use crate::client::IdentifierKind;
use crate::flow::profile_completion::{ProfileInput, UsernamePolicy, looks_like_email};
use crate::wire::ProfileField;

/// What is known of an identifier as it is typed.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::IdentifierKind;
/// use wacht_yew::flow::profile_completion::ProfileInput;
/// use wacht_yew::flow::sign_up::{
///     Availability, SignUpEvent, SignUpMemory, SignUpRules, SignUpState, step,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.email_address.required) = (true, true);
/// # settings.username.enabled = true;
/// let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
/// let state = SignUpState::new(SignUpMemory::default(), "");
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, _) = step(&rules, state, SignUpEvent::SessionArrived { session, now });
///
/// let profile = ProfileInput {
///     username: "ada".into(),
///     ..ProfileInput::default()
/// };
/// let (state, _) = step(&rules, state, SignUpEvent::ProfileTyped(profile));
/// assert_eq!(state.availability.username, Availability::Asked);
/// let known = SignUpEvent::AvailabilityKnown {
///     kind: IdentifierKind::Username,
///     text: "ada".into(),
///     is_taken: Some(true),
/// };
/// let (state, _) = step(&rules, state, known);
/// assert_eq!(state.availability.username, Availability::Taken);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Availability {
    /// Nothing.
    #[default]
    Unknown,
    /// It is asked about, or about to be.
    Asked,
    /// Nobody has it.
    Free,
    /// Somebody has it.
    Taken,
}

/// What is known of both identifiers.
///
/// ```
/// use wacht_yew::client::IdentifierKind;
/// use wacht_yew::flow::sign_up::{Availability, AvailabilityBoard};
///
/// let board = AvailabilityBoard {
///     username: Availability::Free,
///     ..AvailabilityBoard::default()
/// };
/// assert_eq!(board.of(IdentifierKind::Username), Availability::Free);
/// // Beside the address nothing is said.
/// assert_eq!(board.of(IdentifierKind::Email), Availability::Unknown);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AvailabilityBoard {
    /// The e-mail address.
    pub email: Availability,
    /// The username.
    pub username: Availability,
}

impl AvailabilityBoard {
    /// What is known of this kind.
    pub fn of(self, kind: IdentifierKind) -> Availability {
        match kind {
            IdentifierKind::Email => self.email,
            IdentifierKind::Username => self.username,
        }
    }

    pub(super) fn put(&mut self, kind: IdentifierKind, known: Availability) {
        match kind {
            IdentifierKind::Email => self.email = known,
            IdentifierKind::Username => self.username = known,
        }
    }
}

/// The text to ask about; `None` for one that is not whole yet.
pub(super) fn worth_asking(kind: IdentifierKind, profile: &ProfileInput, usernames: UsernamePolicy) -> Option<&str> {
    match kind {
        IdentifierKind::Email => Some(profile.email.trim()).filter(|email| is_whole(email)),
        IdentifierKind::Username => {
            let flaw = profile.flaw(&ProfileField::Username, usernames);
            flaw.is_none().then(|| profile.username.trim())
        }
    }
}

/// An address whose domain seems to be typed to its end: the server counts requests.
fn is_whole(email: &str) -> bool {
    let ending = email.rsplit_once('.').map_or("", |(_, ending)| ending);
    looks_like_email(email) && ending.chars().count() >= 2 && !ending.contains('@')
}
