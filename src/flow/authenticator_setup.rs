//! Setting up an authenticator app: its key, two consecutive codes, and the backup codes that follow.
//!
//! The server wants the code of the period before the present one together with the present one. So the first code is
//! kept with its period, the second one is waited for, and a first code that has become too old gives its place to the
//! one after it.
//!
//! ```
//! use wacht_yew::client::Secret;
//! use wacht_yew::flow::authenticator_setup::{
//!     AuthenticatorSetup, SetupEvent, SetupIssue, SetupStep, step,
//! };
//! use wacht_yew::wire::{NewAuthenticator, Timestamp};
//!
//! let typed = |code: &str, at| SetupEvent::CodeSubmitted {
//!     code: Secret::from(code),
//!     at: Timestamp::from_millis(at),
//! };
//! let events = [
//!     SetupEvent::Started,
//!     SetupEvent::KeyArrived(Ok(NewAuthenticator::default())),
//!     SetupEvent::Scanned,
//!     typed("123 456", 12_000),
//!     // The same code again: the app shows another one only half a minute later.
//!     typed("123456", 20_000),
//! ];
//! let state = events
//!     .into_iter()
//!     .fold(AuthenticatorSetup::new(false), |state, event| {
//!         step(state, event).0
//!     });
//! assert!(matches!(state.step, SetupStep::SecondCode(_)));
//! assert_eq!(state.issue, Some(SetupIssue::SameCode));
//! ```

use std::rc::Rc;

use super::code::one_time_code;
use super::problem::Problem;
use crate::client::{CallError, Secret};
use crate::wire::{NewAuthenticator, Timestamp};

/// How long a code is shown.
pub const PERIOD_MILLIS: i64 = 30_000;

/// Where the set-up is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupStep {
    /// A key is asked for.
    Starting,
    /// No key could be had.
    NotStarted,
    /// Shows the key.
    Scan,
    /// Asks for a first code.
    FirstCode,
    /// Asks for the code after it.
    SecondCode(FirstCode),
    /// The codes are being checked.
    Linking,
    /// The app is set up, and backup codes are asked for.
    MakingCodes,
    /// The app is set up, and backup codes could not be had.
    CodesFailed,
    /// Shows the backup codes, once.
    Codes(Rc<[Secret]>),
    /// All is done.
    Finished,
}

/// A first code, and when it was good.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::authenticator_setup::{
///     AuthenticatorSetup, FirstCode, SetupEvent, SetupStep, step,
/// };
/// use wacht_yew::wire::{NewAuthenticator, Timestamp};
///
/// /// For "the next code appears in … seconds".
/// fn seconds_left(first: &FirstCode, now: Timestamp) -> i64 {
///     (first.next_at().as_millis() - now.as_millis()) / 1_000
/// }
///
/// let first_code = SetupEvent::CodeSubmitted {
///     code: Secret::from("123456"),
///     at: Timestamp::from_millis(12_000),
/// };
/// let events = [
///     SetupEvent::Started,
///     SetupEvent::KeyArrived(Ok(NewAuthenticator::default())),
///     SetupEvent::Scanned,
///     first_code,
/// ];
/// let state = events
///     .into_iter()
///     .fold(AuthenticatorSetup::new(true), |state, event| {
///         step(state, event).0
///     });
/// let SetupStep::SecondCode(first) = &state.step else {
///     panic!("{:?}", state.step)
/// };
/// assert_eq!(seconds_left(first, Timestamp::from_millis(20_000)), 10);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCode {
    code: Secret,
    period: i64,
}

impl FirstCode {
    /// When the code after it appears.
    pub fn next_at(&self) -> Timestamp {
        Timestamp::from_millis((self.period + 1) * PERIOD_MILLIS)
    }
}

/// What to tell about the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupIssue {
    /// A code is six digits.
    CodeIncomplete,
    /// The second code is the first one again.
    SameCode,
    /// The first code is too old; the one that was given now counts as the first.
    MovedOn,
    /// The server says that the codes are not of this key.
    CodesWrong,
    /// The key waited too long; there is a new one.
    KeyExpired,
    /// Anything else.
    Other(Problem),
}

/// What is known of a set-up.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::authenticator_setup::{AuthenticatorSetup, SetupStep};
///
/// let mut state = AuthenticatorSetup::new(true);
/// assert_eq!(state.steps(), 3);
/// assert!(!state.holds_codes());
/// // Now the dialog asks before it closes: the server tells these codes once.
/// state.step = SetupStep::Codes([Secret::from("AAAA-0001")].into());
/// assert!(state.holds_codes());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthenticatorSetup {
    /// Where it is.
    pub step: SetupStep,
    /// The key, once there is one.
    pub key: Option<Rc<NewAuthenticator>>,
    /// What to tell about the step.
    pub issue: Option<SetupIssue>,
    /// Whether backup codes are part of it.
    makes_codes: bool,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum SetupEvent {
    /// It begins, or begins again after a failure.
    Started,
    /// A key came, or none.
    KeyArrived(Result<NewAuthenticator, CallError>),
    /// The app has the key.
    Scanned,
    /// Back to the key, or to the first code.
    WentBack,
    /// Something was typed: what was wrong before is forgotten.
    CodeTyped,
    /// A code was given at this time.
    CodeSubmitted {
        /// As it was typed.
        code: Secret,
        /// When, on the page's clock.
        at: Timestamp,
    },
    /// The app is linked, or not.
    Linked(Result<(), CallError>),
    /// Backup codes came, or none.
    CodesArrived(Result<Vec<Secret>, CallError>),
    /// Backup codes are asked for again.
    CodesRequested,
    /// The backup codes are saved, or given up.
    Closed,
}

/// What is to be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupEffect {
    /// Ask for a key.
    RequestKey,
    /// Link the app.
    Link {
        /// The authenticator's id.
        id: Box<str>,
        /// Two consecutive codes.
        codes: [Secret; 2],
    },
    /// Ask for backup codes.
    RequestCodes,
}

impl AuthenticatorSetup {
    /// A set-up that has not begun; `makes_codes` when backup codes are part of it.
    pub fn new(makes_codes: bool) -> Self {
        Self {
            step: SetupStep::Starting,
            key: None,
            issue: None,
            makes_codes,
        }
    }

    /// How many steps a person takes, for "step 1 of 3".
    pub fn steps(&self) -> usize {
        if self.makes_codes { 3 } else { 2 }
    }

    /// Whether closing it now would lose something that cannot be had again.
    pub fn holds_codes(&self) -> bool {
        matches!(self.step, SetupStep::Codes(_))
    }

    fn at(mut self, step: SetupStep, issue: Option<SetupIssue>) -> Self {
        self.step = step;
        self.issue = issue;
        self
    }
}

/// The next state and what is to be done.
///
/// ```
/// use wacht_yew::flow::authenticator_setup::{
///     AuthenticatorSetup, SetupEffect, SetupEvent, SetupStep, step,
/// };
/// use wacht_yew::wire::NewAuthenticator;
///
/// let (state, effects) = step(AuthenticatorSetup::new(true), SetupEvent::Started);
/// assert_eq!(effects, [SetupEffect::RequestKey]);
/// let (state, _) = step(
///     state,
///     SetupEvent::KeyArrived(Ok(NewAuthenticator::default())),
/// );
/// assert_eq!((state.step.clone(), state.steps()), (SetupStep::Scan, 3));
/// ```
pub fn step(state: AuthenticatorSetup, event: SetupEvent) -> (AuthenticatorSetup, Vec<SetupEffect>) {
    use SetupEvent as Event;
    use SetupStep as Step;
    let quiet = |state: AuthenticatorSetup| (state, Vec::new());
    match (state.step.clone(), event) {
        (Step::Starting | Step::NotStarted, Event::Started) => {
            (state.at(Step::Starting, None), vec![SetupEffect::RequestKey])
        }
        (Step::Starting, Event::KeyArrived(Ok(key))) => {
            // What a new key is there for has been said before.
            let issue = state.issue.clone();
            let mut state = state.at(Step::Scan, issue);
            state.key = Some(Rc::new(key));
            quiet(state)
        }
        (Step::Starting, Event::KeyArrived(Err(error))) => {
            let issue = SetupIssue::Other(Problem::from(&error));
            quiet(state.at(Step::NotStarted, Some(issue)))
        }
        (Step::Scan, Event::Scanned) => quiet(state.at(Step::FirstCode, None)),
        (Step::FirstCode, Event::WentBack) => quiet(state.at(Step::Scan, None)),
        (Step::SecondCode(_), Event::WentBack) => quiet(state.at(Step::FirstCode, None)),
        (Step::FirstCode | Step::SecondCode(_), Event::CodeTyped) => {
            let step = state.step.clone();
            quiet(state.at(step, None))
        }
        (Step::FirstCode, Event::CodeSubmitted { code, at }) => match one_time_code(&code) {
            Some(code) => quiet(state.at(Step::SecondCode(first_code(code, at)), None)),
            None => quiet(state.at(Step::FirstCode, Some(SetupIssue::CodeIncomplete))),
        },
        (Step::SecondCode(first), Event::CodeSubmitted { code, at }) => second_code(state, first, &code, at),
        (Step::Linking, Event::Linked(Ok(()))) if state.makes_codes => {
            (state.at(Step::MakingCodes, None), vec![SetupEffect::RequestCodes])
        }
        (Step::Linking, Event::Linked(Ok(()))) => quiet(state.at(Step::Finished, None)),
        (Step::Linking, Event::Linked(Err(error))) => refused(state, &error),
        (Step::MakingCodes, Event::CodesArrived(Ok(codes))) => quiet(state.at(Step::Codes(codes.into()), None)),
        (Step::MakingCodes, Event::CodesArrived(Err(error))) => {
            let issue = SetupIssue::Other(Problem::from(&error));
            quiet(state.at(Step::CodesFailed, Some(issue)))
        }
        (Step::CodesFailed, Event::CodesRequested) => {
            (state.at(Step::MakingCodes, None), vec![SetupEffect::RequestCodes])
        }
        (Step::Codes(_) | Step::CodesFailed, Event::Closed) => quiet(state.at(Step::Finished, None)),
        // What does not fit the step, such as a second submit while the first is under way.
        _ => quiet(state),
    }
}

fn first_code(code: Secret, at: Timestamp) -> FirstCode {
    FirstCode {
        code,
        period: at.as_millis().div_euclid(PERIOD_MILLIS),
    }
}

fn second_code(
    state: AuthenticatorSetup,
    first: FirstCode,
    typed: &Secret,
    at: Timestamp,
) -> (AuthenticatorSetup, Vec<SetupEffect>) {
    let Some(code) = one_time_code(typed) else {
        return (
            state.at(SetupStep::SecondCode(first), Some(SetupIssue::CodeIncomplete)),
            Vec::new(),
        );
    };
    let period = at.as_millis().div_euclid(PERIOD_MILLIS);
    if period > first.period + 1 {
        let first = first_code(code, at);
        return (
            state.at(SetupStep::SecondCode(first), Some(SetupIssue::MovedOn)),
            Vec::new(),
        );
    }
    if code == first.code {
        return (
            state.at(SetupStep::SecondCode(first), Some(SetupIssue::SameCode)),
            Vec::new(),
        );
    }
    let id = state.key.as_ref().map(|key| key.id.clone()).unwrap_or_default();
    let codes = [first.code, code];
    (
        state.at(SetupStep::Linking, None),
        vec![SetupEffect::Link { id, codes }],
    )
}

/// The server's refusal of the codes. It names no codes of its own here, only sentences.
fn refused(state: AuthenticatorSetup, error: &CallError) -> (AuthenticatorSetup, Vec<SetupEffect>) {
    let text = error
        .api()
        .map(|api| api.message().to_ascii_lowercase())
        .unwrap_or_default();
    if text.contains("invalid authenticator id") {
        let mut state = state.at(SetupStep::Starting, Some(SetupIssue::KeyExpired));
        state.key = None;
        return (state, vec![SetupEffect::RequestKey]);
    }
    let issue = if text.contains("invalid code") {
        SetupIssue::CodesWrong
    } else {
        SetupIssue::Other(Problem::from(error))
    };
    (state.at(SetupStep::FirstCode, Some(issue)), Vec::new())
}
