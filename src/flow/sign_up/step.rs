//! The one transition function. Each group of screens has a file of its own below.

mod answer;
mod form;
mod outcome;
mod passkey;
mod session;
mod verification;

use super::{
    SignUpCall, SignUpEffect, SignUpError, SignUpEvent, SignUpField, SignUpFocus, SignUpMemory, SignUpRules,
    SignUpScreen, SignUpState, SignUpTask,
};
use crate::wire::Timestamp;

/// How long to wait after a refusal for too many requests: the server's own waiting time cannot be read.
const LIMIT_MILLIS: i64 = 60_000;

/// What a fact makes of a sign-up, and what is to be done about it.
///
/// Facts that do not fit the state (a submit while submitting, a late answer) change nothing.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::profile_completion::ProfileInput;
/// use wacht_yew::flow::sign_up::{
///     SignUpCall, SignUpEffect, SignUpEvent, SignUpMemory, SignUpRules, SignUpState,
///     step,
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
///     email: " ada@example.com".into(),
///     ..ProfileInput::default()
/// };
/// let submitted = SignUpEvent::Submitted {
///     profile,
///     password: Secret::default(),
/// };
/// let (state, effects) = step(&rules, state, submitted);
/// assert!(state.is_busy());
/// // The driver sends this, and answers under its generation.
/// let sent = effects.iter().find_map(|effect| match effect {
///     SignUpEffect::Call {
///         call: SignUpCall::SignUp(request),
///         ..
///     } => Some(&*request.fields.email),
///     _ => None,
/// });
/// assert_eq!(sent, Some("ada@example.com"));
/// ```
pub fn step(rules: &SignUpRules, mut state: SignUpState, event: SignUpEvent) -> (SignUpState, Vec<SignUpEffect>) {
    let mut turn = Turn {
        rules,
        screen: state.screen.clone(),
        memory: state.memory(),
        effects: Vec::new(),
    };
    turn.take(&mut state, event);
    turn.close(&state);
    (state, turn.effects)
}

/// One transition under way.
struct Turn<'a> {
    rules: &'a SignUpRules,
    /// The screen before.
    screen: SignUpScreen,
    /// What was to be remembered before.
    memory: SignUpMemory,
    effects: Vec<SignUpEffect>,
}

impl Turn<'_> {
    /// What happens by itself, what is typed, and the ways out: these never have to wait.
    fn take(&mut self, state: &mut SignUpState, event: SignUpEvent) {
        match event {
            SignUpEvent::LinksFound(links) => self.links_found(state, links),
            SignUpEvent::SessionArrived { session, now } => self.session_arrived(state, session, now),
            SignUpEvent::TimePassed { now } => self.time_passed(state, now),
            SignUpEvent::PageReturned if state.screen == SignUpScreen::Leaving => self.show_form(state),
            SignUpEvent::Answered {
                generation,
                now,
                answer,
            } => {
                // Answers of an older generation came too late.
                if generation == state.generation
                    && let Some(task) = state.task.take()
                {
                    let held_code = state.held_code.take();
                    self.answered(state, task, now, answer);
                    self.catch_up(state, now);
                    if let Some(code) = held_code.filter(|_| !state.is_busy()) {
                        self.submit_code(state, &code);
                    }
                }
            }
            SignUpEvent::AvailabilityKnown { kind, text, is_taken } => {
                self.availability_known(state, kind, &text, is_taken);
            }
            SignUpEvent::ProfileTyped(profile) => self.type_profile(state, profile),
            SignUpEvent::FieldLeft(field) => self.leave_field(state, field),
            SignUpEvent::PasswordTyped => clear_error(state, SignUpField::Password),
            SignUpEvent::TermsToggled(accepts) => self.toggle_terms(state, accepts),
            SignUpEvent::CodeTyped => {
                state.held_code = None;
                clear_error(state, SignUpField::Code);
            }
            SignUpEvent::DetailsReopened => self.reopen(state),
            SignUpEvent::StartedOver => self.start_over(state),
            SignUpEvent::PasskeyDeclined => self.decline_passkey(state),
            // Another one is on its way to somebody who may have the one before at hand.
            SignUpEvent::CodeSubmitted(code) if state.task == Some(SignUpTask::Preparing) => {
                state.held_code = Some(code);
            }
            // A submit while a request is under way.
            _ if state.is_busy() => {}
            event => self.submit(state, event),
        }
    }

    /// What a person does that asks something of the server.
    fn submit(&mut self, state: &mut SignUpState, event: SignUpEvent) {
        match event {
            SignUpEvent::Submitted { profile, password } => self.submit_form(state, profile, password),
            SignUpEvent::SocialChosen(provider) => self.choose_social(state, provider),
            SignUpEvent::CodeSubmitted(code) => self.submit_code(state, &code),
            SignUpEvent::ResendRequested { now } => self.resend(state, now),
            SignUpEvent::RetryRequested => self.try_again(state),
            SignUpEvent::PasskeyAccepted => self.register_passkey(state),
            // Facts that do not fit the screen.
            _ => {}
        }
    }

    /// Focus and memory follow from what changed, whatever changed it.
    fn close(&mut self, state: &SignUpState) {
        let memory = state.memory();
        if memory != self.memory {
            self.effects.push(SignUpEffect::Remember(Box::new(memory)));
        }
        if state.screen != self.screen {
            self.effects.retain(|effect| !matches!(effect, SignUpEffect::Focus(_)));
            if self.screen != SignUpScreen::Loading {
                // Where the form comes back with something wrong in it, that is where to go on.
                let wrong = first_wrong(state).filter(|_| state.screen == SignUpScreen::Form);
                let focus = wrong.map_or(SignUpFocus::Heading, SignUpFocus::Field);
                self.effects.push(SignUpEffect::Focus(focus));
            }
        }
    }

    /// Asks for something: from here on only its own answer counts.
    fn call(&mut self, state: &mut SignUpState, task: SignUpTask, call: SignUpCall) {
        state.generation = state.generation.wrapping_add(1);
        state.task = Some(task);
        state.held_code = None;
        state.errors.clear();
        state.limited_until = None;
        self.effects.push(SignUpEffect::Call {
            generation: state.generation,
            call,
        });
    }

    /// A request under way no longer counts.
    fn drop_request(&mut self, state: &mut SignUpState) {
        if state.task.take() == Some(SignUpTask::RegisteringPasskey) {
            self.effects.push(SignUpEffect::CallOffPasskey);
        }
        state.held_code = None;
        state.generation = state.generation.wrapping_add(1);
        state.errors.clear();
        state.limited_until = None;
    }

    /// Tells what went wrong, where the screen can tell it.
    fn refuse(&mut self, state: &mut SignUpState, errors: Vec<SignUpError>) {
        state.errors.clear();
        for error in errors {
            // An error of a field that this screen does not show is told of the whole form.
            let field = error.field.filter(|field| self.shows(state, *field));
            if state.error_of(field).is_none() {
                state.errors.push(SignUpError { field, ..error });
            }
        }
        let focus = first_wrong(state).or_else(|| self.first_field(state));
        self.effects
            .extend(focus.map(|field| SignUpEffect::Focus(SignUpFocus::Field(field))));
    }

    /// The same for what the server refused, at this time.
    fn refuse_at(&mut self, state: &mut SignUpState, errors: Vec<SignUpError>, now: Timestamp) {
        let is_limit = errors.iter().any(|error| error.reason.is_limit());
        state.limited_until = is_limit.then(|| now.plus_millis(LIMIT_MILLIS));
        self.refuse(state, errors);
    }

    fn shows(&self, state: &SignUpState, field: SignUpField) -> bool {
        match state.screen {
            SignUpScreen::Form => self.rules.shows(field),
            SignUpScreen::Code(_) => field == SignUpField::Code,
            _ => false,
        }
    }

    /// The field in which a refused screen is corrected when nothing in particular is wrong.
    fn first_field(&self, state: &SignUpState) -> Option<SignUpField> {
        let mut fields = SignUpField::FORM.into_iter().chain([SignUpField::Code]);
        fields.find(|field| self.shows(state, *field))
    }
}

/// The first field, in the order of the form, that something is wrong with.
fn first_wrong(state: &SignUpState) -> Option<SignUpField> {
    let mut fields = SignUpField::FORM.into_iter().chain([SignUpField::Code]);
    fields.find(|field| state.error_of(Some(*field)).is_some())
}

fn clear_error(state: &mut SignUpState, field: SignUpField) {
    state.errors.retain(|error| error.field != Some(field));
}
