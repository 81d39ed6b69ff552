//! What a sign-in is, at one moment.

use std::rc::Rc;

use super::sent_form::SentForm;
use super::{FirstFactor, ProviderRefusal, SignInError, SignInErrorReason, SignInMemory, SignInScreen, SignInTask};
use crate::client::Secret;
use crate::flow::code::Sent;
use crate::flow::phone::PhoneInput;
use crate::flow::profile_completion::ProfileInput;
use crate::wire::{AttemptId, ProfileField, SecondFactor, Session, SignInAttempt, SignInId, SignInStep, Timestamp};

/// How long the server keeps an attempt.
const ATTEMPT_LIFE_MILLIS: i64 = 600_000;

/// A sign-in at one moment: the screen follows from the session, the rest is what is typed and under way.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::{
///     SignInEvent, SignInMemory, SignInRules, SignInState, step,
/// };
/// use wacht_yew::wire::{
///     Deployment, ProfileField, SecondFactor, Session, SignInAttempt, SignInStep,
///     Timestamp,
/// };
///
/// let now = Timestamp::from_millis(0);
/// let attempt = SignInAttempt {
///     id: "9".into(),
///     current_step: SignInStep::VerifySecondFactor,
///     available_2fa_methods: vec![
///         SecondFactor::Authenticator,
///         SecondFactor::BackupCode,
///     ],
///     missing_fields: vec![ProfileField::LastName],
///     expires_at: Some(now.plus_millis(600_000)),
///     ..SignInAttempt::default()
/// };
/// let session = Rc::new(Session {
///     signin_attempts: vec![attempt].into(),
///     ..Session::default()
/// });
///
/// let rules = SignInRules::from(&Deployment::default());
/// let state = SignInState::new(SignInMemory::default(), "");
/// assert!(!state.is_ready() && state.session().is_none());
/// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
/// // The session says what is under way: a choice between two factors, then the last name.
/// assert!(state.is_ready() && !state.is_busy());
/// assert_eq!(state.attempt_id(), Some(&"9".into()));
/// assert_eq!(
///     state.attempt().map(SignInAttempt::step),
///     Some(&SignInStep::VerifySecondFactor)
/// );
/// assert_eq!(state.second_factors().len(), 2);
/// assert_eq!(state.missing_fields(), [ProfileField::LastName]);
/// assert_eq!(state.attempt_ends_at(), Some(now.plus_millis(600_000)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SignInState {
    /// Which screen is shown.
    pub screen: SignInScreen,
    /// The method whose form is shown, or was.
    pub method: FirstFactor,
    /// The identifier as typed.
    pub identifier: Box<str>,
    /// The phone number as typed.
    pub phone: PhoneInput,
    /// The profile as typed.
    pub profile: ProfileInput,
    /// The request under way; submits are ignored until it is answered.
    pub task: Option<SignInTask>,
    /// What went wrong last.
    pub error: Option<SignInError>,
    /// Until when the server takes no more of what it refused for being too much.
    pub limited_until: Option<Timestamp>,
    /// What a provider did not like, by the link that led here.
    pub refusal: Option<ProviderRefusal>,
    /// What was sent, or is being sent, for the step that is shown.
    pub sent: Option<Sent>,
    pub(super) session: Option<Rc<Session>>,
    pub(super) attempt: Option<AttemptId>,
    /// When the attempt was first seen: its age is measured on one clock, which need not be right.
    pub(super) attempt_seen: Option<Timestamp>,
    /// Attempts up to this one are given up.
    pub(super) given_up: Option<AttemptId>,
    /// The step that is shown.
    pub(super) step: Option<SignInStep>,
    /// The session changed while a request was under way.
    pub(super) is_stale: bool,
    /// The step for which something was sent by itself: that happens once.
    pub(super) prepared: Option<SignInStep>,
    /// What is being sent was sent before.
    pub(super) is_resending: bool,
    /// The last four digits of the phone, for sending again.
    pub(super) last_digits: Box<str>,
    /// A code that was submitted while another one was being sent: it is checked as soon as that is done.
    pub(super) held_code: Option<Secret>,
    /// What is on its way, until the session says what became of it.
    pub(super) sent_form: Option<SentForm>,
    /// It was corrected before the page was loaded anew.
    pub(super) was_corrected: bool,
    /// The second factor in use.
    pub(super) factor: Option<SecondFactor>,
    /// The identifier was accepted.
    pub(super) is_identified: bool,
    pub(super) adds_account: bool,
    pub(super) generation: u32,
    /// Counts the times that the browser was asked to suggest passkeys: an older suggestion does not count.
    pub(super) offer: u32,
    /// The browser suggests passkeys.
    pub(super) is_suggesting: bool,
    /// The browser has no more to suggest on this screen.
    pub(super) has_suggested: bool,
    /// The passkey being checked was suggested: its failure is nobody's business.
    pub(super) is_suggested: bool,
    /// The attempts before the request under way: the one it makes is none of them.
    pub(super) known_attempts: Vec<AttemptId>,
    /// The active account before the request under way.
    pub(super) known_active: Option<SignInId>,
    /// Another tab signed in while a request was under way here.
    pub(super) signed_in_meanwhile: bool,
    /// The proof that the recovery code was right.
    pub(super) token: Option<Secret>,
    /// A ticket that the page was opened with.
    pub(super) ticket: Option<Secret>,
    /// The other ways in are wanted as soon as the session is known.
    pub(super) wants_methods: bool,
    /// The server did not take the profile; the session says what is missing.
    pub(super) profile_refused: bool,
    /// The method was chosen, so it is not just the deployment's first.
    pub(super) is_method_chosen: bool,
    /// The remembered screen, until the session is known.
    pub(super) place: Option<SignInScreen>,
}

/// The screens that the session does not tell of, by their text in the memory.
const PLACES: [(&str, SignInScreen); 6] = [
    ("password", SignInScreen::Password),
    ("methods", SignInScreen::Methods),
    ("recovery-email", SignInScreen::RecoveryEmail),
    ("recovery-code", SignInScreen::RecoveryCode),
    ("passkey", SignInScreen::PasskeyPrompt),
    ("factors", SignInScreen::SecondFactorChoice),
];

impl SignInState {
    /// A sign-in whose session is not known yet, with what was remembered of it, or the identifier the app proposes.
    pub fn new(memory: SignInMemory, proposed_identifier: &str) -> Self {
        let place = PLACES.into_iter().find(|(text, _)| *text == &*memory.place);
        let method = FirstFactor::of_text(&memory.method);
        Self {
            screen: SignInScreen::Loading,
            method: method.unwrap_or(FirstFactor::Password),
            identifier: if memory.identifier.is_empty() {
                proposed_identifier.into()
            } else {
                memory.identifier
            },
            phone: memory.phone,
            profile: memory.profile,
            task: None,
            error: memory
                .limited_until
                .map(|_| SignInError::of_limit(memory.is_limit_of_tries)),
            limited_until: memory.limited_until,
            refusal: None,
            sent: memory.sent,
            session: None,
            attempt: memory.attempt,
            attempt_seen: memory.attempt_seen,
            given_up: memory.given_up,
            step: None,
            is_stale: false,
            prepared: None,
            held_code: None,
            sent_form: None,
            was_corrected: memory.is_corrected,
            factor: memory.factor,
            is_identified: memory.is_identified,
            adds_account: memory.adds_account,
            generation: 0,
            offer: 0,
            is_suggesting: false,
            has_suggested: false,
            is_suggested: false,
            is_resending: false,
            last_digits: Box::default(),
            known_attempts: Vec::new(),
            known_active: None,
            signed_in_meanwhile: false,
            token: None,
            ticket: None,
            wants_methods: false,
            profile_refused: false,
            is_method_chosen: method.is_some(),
            place: place.map(|(_, screen)| screen),
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
    ///
    /// ```
    /// use std::rc::Rc;
    ///
    /// use wacht_yew::flow::sign_in::{
    ///     SignInEvent, SignInMemory, SignInRules, SignInState, step,
    /// };
    /// use wacht_yew::wire::{Deployment, Session, SignIn, Timestamp};
    ///
    /// let ada = SignIn {
    ///     id: "8".into(),
    ///     ..SignIn::default()
    /// };
    /// let session = Rc::new(Session {
    ///     signins: vec![ada].into(),
    ///     ..Session::default()
    /// });
    /// let now = Timestamp::from_millis(0);
    /// let rules = SignInRules::from(&Deployment::default());
    /// let state = SignInState::new(SignInMemory::default(), "");
    /// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
    /// // The list of accounts waits for somebody; a chosen one is being made the active one.
    /// assert!(state.has_accounts() && !state.is_unfinished());
    /// let (state, _) = step(&rules, state, SignInEvent::AccountChosen("8".into()));
    /// assert!(state.is_unfinished());
    /// ```
    pub fn is_unfinished(&self) -> bool {
        // What a page that was loaded anew may go on with, the session says as soon as it is known.
        let may_go_on = self.screen == SignInScreen::Loading
            && (self.attempt.is_some() || self.place == Some(SignInScreen::PasskeyPrompt));
        let is_waited_for = matches!(self.screen, SignInScreen::Confirming | SignInScreen::PasskeyPrompt);
        self.is_busy() || is_waited_for || may_go_on
    }

    /// Whether there is a list of accounts to go back to.
    pub fn has_accounts(&self) -> bool {
        self.session.as_ref().is_some_and(|session| !session.signins.is_empty())
    }

    /// Whether the identifier was accepted, so that another method can begin with it at once.
    ///
    /// ```
    /// use wacht_yew::flow::sign_in::{SignInMemory, SignInState};
    ///
    /// // What an app proposes, nobody has accepted yet.
    /// let proposed = SignInState::new(SignInMemory::default(), "ada@example.com");
    /// assert!(!proposed.is_identified());
    /// // What was accepted is so after a reload of the page.
    /// let memory = SignInMemory {
    ///     is_identified: true,
    ///     ..SignInMemory::default()
    /// };
    /// assert!(SignInState::new(memory, "").is_identified());
    /// ```
    pub fn is_identified(&self) -> bool {
        self.is_identified
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
    pub fn attempt(&self) -> Option<&SignInAttempt> {
        self.session.as_ref()?.sign_in_attempt(self.attempt.as_ref()?)
    }

    /// The second factors that this person can use.
    pub fn second_factors(&self) -> &[SecondFactor] {
        self.attempt().map_or(&[], |attempt| &attempt.available_2fa_methods)
    }

    /// The fields of the profile that are asked for.
    pub fn missing_fields(&self) -> &[ProfileField] {
        self.attempt().map_or(&[], |attempt| &attempt.missing_fields)
    }

    /// When the attempt under way ends, on this device's clock.
    pub fn attempt_ends_at(&self) -> Option<Timestamp> {
        let attempt = self.attempt()?;
        match self.attempt_seen {
            Some(seen) => Some(seen.plus_millis(ATTEMPT_LIFE_MILLIS)),
            None => attempt.expires_at,
        }
    }

    /// Whether something that is done elsewhere, such as the opening of a link, carries this sign-in on: the session is
    /// worth reading again and again.
    ///
    /// ```
    /// use std::rc::Rc;
    ///
    /// use wacht_yew::flow::code::Sent;
    /// use wacht_yew::flow::sign_in::{
    ///     SignInEvent, SignInMemory, SignInRules, SignInState, step,
    /// };
    /// use wacht_yew::wire::{Deployment, Session, SignInAttempt, SignInStep, Timestamp};
    ///
    /// let now = Timestamp::from_millis(0);
    /// let attempt = SignInAttempt {
    ///     id: "9".into(),
    ///     current_step: SignInStep::VerifyEmailLink,
    ///     ..SignInAttempt::default()
    /// };
    /// let session = Rc::new(Session {
    ///     signin_attempts: vec![attempt].into(),
    ///     ..Session::default()
    /// });
    /// // The link was mailed before this reload of the page, and may be opened on a phone.
    /// let sent = Sent {
    ///     step: SignInStep::VerifyEmailLink,
    ///     at: now,
    ///     ..Sent::default()
    /// };
    /// let memory = SignInMemory {
    ///     attempt: Some("9".into()),
    ///     sent: Some(sent),
    ///     ..SignInMemory::default()
    /// };
    /// let rules = SignInRules::from(&Deployment::default());
    /// let state = SignInState::new(memory, "");
    /// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
    /// assert!(state.is_watching());
    /// ```
    pub fn is_watching(&self) -> bool {
        self.screen == SignInScreen::LinkSent && !self.is_busy()
    }

    /// Whether somebody else is named by now than what is on its way is about.
    pub(super) fn is_corrected(&self) -> bool {
        self.was_corrected || self.sent_form.as_ref().is_some_and(|sent| sent.is_of_another(self))
    }

    pub(super) fn memory(&self) -> SignInMemory {
        if self.screen == SignInScreen::Finished {
            return SignInMemory::default();
        }
        let screen = match (&self.screen, &self.place) {
            // A new password needs a proof that is not kept.
            (SignInScreen::RecoveryPassword, _) => &SignInScreen::RecoveryEmail,
            // What is stored by now.
            (SignInScreen::Loading, Some(place)) => place,
            (screen, _) => screen,
        };
        let place = PLACES.into_iter().find(|(_, place)| place == screen);
        let is_list = self.screen == SignInScreen::Accounts;
        SignInMemory {
            identifier: if is_list {
                Box::default()
            } else {
                self.identifier.clone()
            },
            phone: self.phone.clone(),
            method: if self.is_method_chosen {
                self.method.as_str().into()
            } else {
                Box::default()
            },
            place: place.map(|(text, _)| text).unwrap_or_default().into(),
            is_identified: self.is_identified,
            adds_account: self.adds_account,
            attempt: self.attempt.clone(),
            attempt_seen: self.attempt_seen,
            given_up: self.given_up.clone(),
            sent: self.sent.clone(),
            factor: self.factor.clone(),
            limited_until: self.limited_until,
            is_limit_of_tries: self.limited_until.is_some()
                && self
                    .error
                    .as_ref()
                    .is_some_and(|error| error.reason == SignInErrorReason::TooManyAttempts),
            profile: self.profile.clone(),
            is_corrected: self.is_corrected(),
        }
    }
}
