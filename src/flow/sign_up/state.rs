//! What a sign-up is, at one moment.

use std::rc::Rc;

use super::{AvailabilityBoard, Invitation, SignUpError, SignUpField, SignUpMemory, SignUpScreen, SignUpTask};
use crate::client::Secret;
use crate::flow::code::Sent;
use crate::flow::profile_completion::ProfileInput;
use crate::wire::{AttemptId, Session, SignUpAttempt, SignUpStep, Timestamp};

/// How long the server keeps an attempt.
const ATTEMPT_LIFE_MILLIS: i64 = 600_000;

/// A sign-up at one moment: the screen follows from the session, the rest is what is typed and under way.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::CodeChannel;
/// use wacht_yew::flow::sign_up::{
///     SignUpEvent, SignUpMemory, SignUpRules, SignUpScreen, SignUpState, step,
/// };
/// use wacht_yew::wire::{
///     Deployment, Session, SignUpAttempt, SignUpStep, Timestamp, UiSettings,
/// };
///
/// let now = Timestamp::from_millis(0);
/// let attempt = SignUpAttempt {
///     id: "9".into(),
///     current_step: SignUpStep::VerifyEmail,
///     ..SignUpAttempt::default()
/// };
/// let session = Rc::new(Session {
///     signup_attempts: vec![attempt].into(),
///     ..Session::default()
/// });
///
/// // A reload of the page after the form was sent.
/// let memory = SignUpMemory {
///     attempt: Some("9".into()),
///     attempt_seen: Some(now),
///     ..SignUpMemory::default()
/// };
/// let state = SignUpState::new(memory, "");
/// assert!(!state.is_ready() && state.session().is_none());
/// // Gates do not open beside a page that may go on.
/// assert!(state.is_unfinished());
/// let rules = SignUpRules::new(&Deployment::default(), &UiSettings::default());
/// let (state, _) = step(&rules, state, SignUpEvent::SessionArrived { session, now });
/// // A code is asked for, and on its way.
/// assert_eq!(state.screen, SignUpScreen::Code(CodeChannel::Email));
/// assert!(state.is_ready() && state.is_busy());
/// assert_eq!(state.attempt_id(), Some(&"9".into()));
/// assert!(state.attempt().is_some_and(|attempt| !attempt.completed));
/// assert_eq!(state.attempt_ends_at(), Some(now.plus_millis(600_000)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SignUpState {
    /// Which screen is shown.
    pub screen: SignUpScreen,
    /// What is typed, but the password.
    pub profile: ProfileInput,
    /// The terms are accepted.
    pub accepts_terms: bool,
    /// The request under way; submits are ignored until it is answered.
    pub task: Option<SignUpTask>,
    /// What went wrong last; several fields can be wrong at once.
    pub errors: Vec<SignUpError>,
    /// Until when the server takes no more of what it refused for being too much.
    pub limited_until: Option<Timestamp>,
    /// Whether somebody has the identifiers as typed.
    pub availability: AvailabilityBoard,
    /// What is known of the invitation that the page was opened with.
    pub invitation: Invitation,
    /// What was sent, or is being sent, for the step that is shown.
    pub sent: Option<Sent>,
    pub(super) invite_token: Secret,
    /// The address that a link proposed last.
    pub(super) proposed: Box<str>,
    pub(super) session: Option<Rc<Session>>,
    pub(super) attempt: Option<AttemptId>,
    /// When the attempt was made: its age is measured on one clock, which need not be right.
    pub(super) attempt_seen: Option<Timestamp>,
    /// The step that is shown.
    pub(super) step: Option<SignUpStep>,
    /// The step for which a code was sent by itself: that happens once.
    pub(super) prepared: Option<SignUpStep>,
    /// The session changed while a request was under way.
    pub(super) is_stale: bool,
    /// What is being sent was sent before.
    pub(super) is_resending: bool,
    /// The server says that the attempt is over; the session tells how it ended.
    pub(super) is_doubtful: bool,
    /// A code that was submitted while another one was being sent: it is checked as soon as that is done.
    pub(super) held_code: Option<Secret>,
    /// What the form held when it was sent: fields and terms. What is changed after that is a correction.
    pub(super) sent_form: Option<(ProfileInput, bool)>,
    /// It was corrected before the page was loaded anew.
    pub(super) was_corrected: bool,
    /// A passkey was offered before the page was loaded anew.
    pub(super) was_offered: bool,
    pub(super) generation: u32,
    /// The attempts before the request under way: the one it makes is none of them.
    pub(super) known_attempts: Vec<AttemptId>,
}

impl SignUpState {
    /// A sign-up whose session is not known yet, with what was remembered of it, or the identifier that the app proposes: an
    /// address, or a username without an `@`.
    pub fn new(memory: SignUpMemory, proposed_identifier: &str) -> Self {
        let mut profile = memory.profile;
        let field = if proposed_identifier.contains('@') {
            &mut profile.email
        } else {
            &mut profile.username
        };
        if field.is_empty() {
            *field = proposed_identifier.into();
        }
        Self {
            screen: SignUpScreen::Loading,
            profile,
            accepts_terms: memory.accepts_terms,
            task: None,
            errors: Vec::new(),
            limited_until: None,
            availability: AvailabilityBoard::default(),
            invitation: Invitation::default(),
            sent: memory.sent,
            invite_token: Secret::default(),
            proposed: memory.proposed,
            session: None,
            attempt: memory.attempt,
            attempt_seen: memory.attempt_seen,
            step: None,
            prepared: None,
            is_stale: false,
            is_resending: false,
            is_doubtful: false,
            held_code: None,
            sent_form: None,
            was_corrected: memory.is_corrected,
            was_offered: memory.offers_passkey,
            generation: 0,
            known_attempts: Vec::new(),
        }
    }

    /// Whether the session is known.
    pub fn is_ready(&self) -> bool {
        self.session.is_some()
    }

    /// Whether a request is under way.
    pub fn is_busy(&self) -> bool {
        self.task.is_some()
    }

    /// Whether something is left to do here, even if somebody is signed in by now: gates of the kit wait for it before they
    /// open.
    pub fn is_unfinished(&self) -> bool {
        // What a page that was loaded anew may go on with, the session says as soon as it is known.
        let may_go_on = self.screen == SignUpScreen::Loading && (self.attempt.is_some() || self.was_offered);
        let is_waited_for = matches!(self.screen, SignUpScreen::Confirming | SignUpScreen::PasskeyPrompt);
        self.is_busy() || is_waited_for || may_go_on
    }

    /// The session the machine last heard of.
    pub fn session(&self) -> Option<&Rc<Session>> {
        self.session.as_ref()
    }

    /// The attempt under way, by its id.
    pub fn attempt_id(&self) -> Option<&AttemptId> {
        self.attempt.as_ref()
    }

    /// The attempt under way.
    pub fn attempt(&self) -> Option<&SignUpAttempt> {
        self.session.as_ref()?.sign_up_attempt(self.attempt.as_ref()?)
    }

    /// When the attempt under way ends, on this device's clock.
    pub fn attempt_ends_at(&self) -> Option<Timestamp> {
        self.attempt.as_ref()?;
        self.attempt_seen.map(|seen| seen.plus_millis(ATTEMPT_LIFE_MILLIS))
    }

    /// What is wrong with a field; `None` asks for what concerns the whole form.
    ///
    /// ```
    /// use wacht_yew::flow::sign_up::{
    ///     SignUpError, SignUpErrorReason, SignUpField, SignUpMemory, SignUpState,
    /// };
    ///
    /// let mut state = SignUpState::new(SignUpMemory::default(), "");
    /// state.errors = vec![SignUpError {
    ///     field: Some(SignUpField::Username),
    ///     reason: SignUpErrorReason::FieldTaken,
    /// }];
    /// assert!(state.error_of(Some(SignUpField::Username)).is_some());
    /// assert!(state.error_of(None).is_none());
    /// ```
    pub fn error_of(&self, field: Option<SignUpField>) -> Option<&SignUpError> {
        self.errors.iter().find(|error| error.field == field)
    }

    /// The address that was invited: no other one can sign up.
    ///
    /// ```
    /// use wacht_yew::flow::sign_up::{Invitation, SignUpMemory, SignUpState};
    ///
    /// let mut state = SignUpState::new(SignUpMemory::default(), "");
    /// assert_eq!(state.invited_email(), None);
    /// state.invitation = Invitation::Good("ada@example.com".into());
    /// assert_eq!(state.invited_email(), Some("ada@example.com"));
    /// ```
    pub fn invited_email(&self) -> Option<&str> {
        match &self.invitation {
            Invitation::Good(email) if !email.is_empty() => Some(email),
            _ => None,
        }
    }

    pub(super) fn is_anybody_active(&self) -> bool {
        let session = self.session.as_ref();
        session.is_some_and(|session| session.active_signin.is_some())
    }

    /// Whether the attempt under way can no longer be continued.
    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        self.attempt_ends_at().is_some_and(|end| end <= now)
    }

    /// Whether the form holds something else by now than what is on its way.
    pub(super) fn is_corrected(&self) -> bool {
        let sent = self.sent_form.as_ref();
        let is_changed =
            |(profile, accepts): &(ProfileInput, bool)| (profile, accepts) != (&self.profile, &self.accepts_terms);
        self.was_corrected || sent.is_some_and(is_changed)
    }

    pub(super) fn memory(&self) -> SignUpMemory {
        if self.screen == SignUpScreen::Finished {
            return SignUpMemory::default();
        }
        SignUpMemory {
            profile: self.profile.clone(),
            accepts_terms: self.accepts_terms,
            proposed: self.proposed.clone(),
            attempt: self.attempt.clone(),
            attempt_seen: self.attempt_seen,
            sent: self.sent.clone(),
            is_corrected: self.attempt.is_some() && self.is_corrected(),
            offers_passkey: self.was_offered || self.screen == SignUpScreen::PasskeyPrompt,
        }
    }
}
