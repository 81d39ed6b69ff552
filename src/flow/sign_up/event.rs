//! What happens to a sign-up, and what is to be done about it.

use std::rc::Rc;

use super::{SignUpCall, SignUpField, SignUpLinks, SignUpMemory, SignUpReply};
use crate::client::{CallError, IdentifierKind, Secret};
use crate::flow::profile_completion::ProfileInput;
use crate::wire::{Session, SocialProvider, Timestamp};

/// A fact that the machine reacts to. Answers carry the generation they were asked under.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::profile_completion::ProfileInput;
/// use wacht_yew::flow::sign_up::{
///     SignUpEvent, SignUpField, SignUpMemory, SignUpRules, SignUpState, step,
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
///     email: "ada at example.com".into(),
///     ..ProfileInput::default()
/// };
/// let (state, _) = step(&rules, state, SignUpEvent::ProfileTyped(profile));
/// // Nobody is told off while typing.
/// assert!(state.errors.is_empty());
/// let (state, _) = step(
///     &rules,
///     state,
///     SignUpEvent::FieldLeft(SignUpField::EmailAddress),
/// );
/// assert!(state.error_of(Some(SignUpField::EmailAddress)).is_some());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SignUpEvent {
    /// What the page's address brings along. Comes before everything else; counts the first time.
    LinksFound(SignUpLinks),
    /// The session became known, or changed.
    SessionArrived {
        /// The session as it is now.
        session: Rc<Session>,
        /// The time, for the attempt's age.
        now: Timestamp,
    },
    /// Time went by: an attempt may have ended, a limit may be over.
    TimePassed {
        /// The time.
        now: Timestamp,
    },
    /// The browser brought a page back that had been left.
    PageReturned,
    /// A request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The time.
        now: Timestamp,
        /// The answer.
        answer: Result<SignUpReply, CallError>,
    },
    /// Whether somebody has an identifier that was asked about.
    AvailabilityKnown {
        /// What was asked about.
        kind: IdentifierKind,
        /// The text that was asked about.
        text: Box<str>,
        /// Somebody has it; `None` when that could not be found out.
        is_taken: Option<bool>,
    },
    /// A field changed; holds all of them.
    ProfileTyped(ProfileInput),
    /// The focus left a field: what is wrong with it can be told.
    FieldLeft(SignUpField),
    /// The password changed: its error no longer applies.
    PasswordTyped,
    /// The terms were accepted, or no longer are.
    TermsToggled(bool),
    /// The form was submitted, with what it holds.
    Submitted {
        /// The fields.
        profile: ProfileInput,
        /// The password; empty where there is none.
        password: Secret,
    },
    /// A social provider was chosen.
    SocialChosen(SocialProvider),
    /// The code changed: its error no longer applies.
    CodeTyped,
    /// The code was submitted, or its last digit was typed.
    CodeSubmitted(Secret),
    /// The code is to be sent again.
    ResendRequested {
        /// The time: it can be sent again after a minute.
        now: Timestamp,
    },
    /// The form is wanted back, with what was typed: an address or a number is wrong.
    DetailsReopened,
    /// The attempt is given up, and what was typed with it.
    StartedOver,
    /// What failed is to be tried again.
    RetryRequested,
    /// The passkey that is offered is wanted.
    PasskeyAccepted,
    /// It is not.
    PasskeyDeclined,
}

/// Something the driver does for the machine.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::profile_completion::ProfileInput;
/// use wacht_yew::flow::sign_up::{
///     SignUpEffect, SignUpEvent, SignUpField, SignUpFocus, SignUpMemory, SignUpRules,
///     SignUpState, step,
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
/// let empty = SignUpEvent::Submitted {
///     profile: ProfileInput::default(),
///     password: Secret::default(),
/// };
/// let (_, effects) = step(&rules, state, empty);
/// // Nothing is sent: the driver puts the focus into the first field that is wrong.
/// let field = SignUpFocus::Field(SignUpField::EmailAddress);
/// assert_eq!(effects, [SignUpEffect::Focus(field)]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SignUpEffect {
    /// Do this, and answer under this generation.
    Call {
        /// Answer under.
        generation: u32,
        /// What to do.
        call: SignUpCall,
    },
    /// Find out whether somebody has this, as soon as typing pauses; takes the place of what waits for that. An empty text
    /// only ends the waiting.
    AskAvailability {
        /// What to ask about.
        kind: IdentifierKind,
        /// The text.
        text: Box<str>,
    },
    /// Close the browser's dialog for a new passkey.
    CallOffPasskey,
    /// Leave for a provider's page; the address was checked.
    Leave(Box<str>),
    /// Keep this over a reload of the page; an empty memory forgets.
    Remember(Box<SignUpMemory>),
    /// Put the keyboard focus where the person goes on.
    Focus(SignUpFocus),
    /// Signed up: tell the app, and go to the target page.
    Finish,
    /// Somebody was signed in already, and there is no room for another: go where a sign-in would lead.
    GoOn,
}

/// Where the keyboard focus belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpFocus {
    /// The heading of the screen that just appeared.
    Heading,
    /// The first field that is wrong.
    Field(SignUpField),
}
