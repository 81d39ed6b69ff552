//! The one transition function. Each group of screens has a file of its own below.

mod answer;
mod first_factor;
mod outcome;
mod passkey;
mod profile;
mod recovery;
mod session;
mod verification;

use super::{
    FirstFactor, FocusTarget, SignInCall, SignInEffect, SignInError, SignInEvent, SignInField, SignInMemory,
    SignInRules, SignInScreen, SignInState, SignInTask,
};
use crate::wire::Timestamp;

/// How long to wait after a refusal for too many requests: the server's own waiting time cannot be read.
const LIMIT_MILLIS: i64 = 60_000;

/// What a fact makes of a sign-in, and what is to be done about it.
///
/// Facts that do not fit the state (a submit while submitting, a late answer) change nothing.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::{
///     SignInCall, SignInEffect, SignInEvent, SignInMemory, SignInRules, SignInState,
///     step,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// /// One turn of a driver, which would carry these requests out: what is to be done is data.
/// fn turn(
///     rules: &SignInRules,
///     state: SignInState,
///     event: SignInEvent,
/// ) -> (SignInState, Vec<SignInCall>) {
///     let (state, effects) = step(rules, state, event);
///     let calls = effects.into_iter().filter_map(|effect| match effect {
///         SignInEffect::Call { call, .. } => Some(call),
///         _ => None,
///     });
///     (state, calls.collect())
/// }
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.password.enabled) = (true, true);
/// # settings.auth_factors_enabled.email_password = true;
/// let rules = SignInRules::from(&deployment);
/// let state = SignInState::new(SignInMemory::default(), "");
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, calls) =
///     turn(&rules, state, SignInEvent::SessionArrived { session, now });
/// assert_eq!(calls, []);
/// let ada = Box::from("ada@example.com");
/// let (_, calls) = turn(&rules, state, SignInEvent::IdentifierSubmitted(ada));
/// assert_eq!(calls, [SignInCall::Identify("ada@example.com".into())]);
/// ```
pub fn step(rules: &SignInRules, mut state: SignInState, event: SignInEvent) -> (SignInState, Vec<SignInEffect>) {
    let mut turn = Turn {
        rules,
        screen: state.screen.clone(),
        memory: state.memory(),
        effects: Vec::new(),
    };
    turn.take(&mut state, event);
    turn.close(&mut state);
    (state, turn.effects)
}

/// One transition under way.
struct Turn<'a> {
    rules: &'a SignInRules,
    /// The screen before.
    screen: SignInScreen,
    /// What was to be remembered before.
    memory: SignInMemory,
    effects: Vec<SignInEffect>,
}

impl Turn<'_> {
    /// What happens by itself, what is typed, and the ways out: these never have to wait.
    fn take(&mut self, state: &mut SignInState, event: SignInEvent) {
        match event {
            SignInEvent::LinksFound(links) => self.links_found(state, links),
            SignInEvent::SessionArrived { session, now } => self.session_arrived(state, session, now),
            SignInEvent::TimePassed { now } => self.time_passed(state, now),
            SignInEvent::PageReturned if state.screen == SignInScreen::Leaving => self.go_back(state),
            SignInEvent::Answered {
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
            SignInEvent::PasskeySuggested { offer, assertion } => self.passkey_suggested(state, offer, assertion),
            SignInEvent::IdentifierTyped(text) => self.type_identifier(state, text),
            SignInEvent::PhoneTyped(phone) => self.type_phone(state, phone),
            SignInEvent::PasswordTyped => {
                clear_field_error(state, SignInField::Password);
                clear_field_error(state, SignInField::NewPassword);
            }
            SignInEvent::CodeTyped => {
                state.held_code = None;
                clear_field_error(state, SignInField::Code);
                clear_field_error(state, SignInField::LastDigits);
            }
            SignInEvent::ProfileTyped(profile) => self.type_profile(state, profile),
            SignInEvent::RefusalDismissed => state.refusal = None,
            SignInEvent::IdentifierReopened => self.go_back(state),
            SignInEvent::MethodsRequested => self.show_methods(state),
            SignInEvent::MethodsClosed => self.close_methods(state),
            SignInEvent::RecoveryRequested => self.show_recovery(state),
            SignInEvent::PasskeyDeclined if state.screen == SignInScreen::PasskeyPrompt => self.finish(state),
            SignInEvent::AnotherAccountRequested => {
                state.adds_account = true;
                self.start_over(state);
            }
            SignInEvent::AccountsRequested if state.has_accounts() => self.show_accounts(state),
            SignInEvent::StartedOver => {
                self.start_over(state);
                self.go_back(state);
            }
            SignInEvent::CodeSubmitted(code) if is_sending_code(state) => state.held_code = Some(code),
            // A submit while a request is under way.
            _ if state.is_busy() => {}
            event => self.submit(state, event),
        }
    }

    /// What a person does that asks something of the server.
    fn submit(&mut self, state: &mut SignInState, event: SignInEvent) {
        match event {
            SignInEvent::IdentifierSubmitted(text) => self.submit_identifier(state, &text),
            SignInEvent::IdentifierFilled(text) if state.screen == SignInScreen::Password => {
                state.identifier = text.trim().into();
            }
            SignInEvent::PhoneSubmitted(phone) => self.submit_phone(state, phone),
            SignInEvent::PasswordSubmitted(password) => self.submit_password(state, password),
            SignInEvent::MethodChosen(method) => self.choose_method(state, method),
            SignInEvent::SocialChosen(provider) => self.choose_social(state, provider),
            SignInEvent::CodeSubmitted(code) => self.submit_code(state, &code),
            SignInEvent::ResendRequested { now } => self.resend(state, now),
            SignInEvent::LastDigitsSubmitted(digits) => self.submit_last_digits(state, &digits),
            SignInEvent::SecondFactorChosen(factor) => self.choose_factor(state, factor),
            SignInEvent::SecondFactorsRequested => self.show_factors(state),
            SignInEvent::ProfileSubmitted(profile) => self.submit_profile(state, profile),
            SignInEvent::RecoveryEmailSubmitted(email) => self.submit_recovery_email(state, &email),
            SignInEvent::NewPasswordSubmitted(password) => self.submit_new_password(state, password),
            SignInEvent::PasskeyRequested => self.ask_passkey(state),
            SignInEvent::PasskeyAccepted => self.register_passkey(state),
            SignInEvent::AccountChosen(id) => self.choose_account(state, id),
            SignInEvent::RetryRequested if state.screen == SignInScreen::Confirming => self.confirm(state),
            // Facts that do not fit the screen.
            _ => {}
        }
    }

    /// Suggestions, focus and memory follow from what changed, whatever changed it.
    fn close(&mut self, state: &mut SignInState) {
        // A limit lasts for as long as it is told.
        let is_told = state.error.as_ref().is_some_and(|error| error.reason.is_limit());
        state.limited_until.take_if(|_| !is_told);
        self.suggest_passkeys(state);
        let memory = state.memory();
        if memory != self.memory {
            self.effects.push(SignInEffect::Remember(Box::new(memory)));
        }
        if state.screen != self.screen {
            self.effects.retain(|effect| !matches!(effect, SignInEffect::Focus(_)));
            if self.screen != SignInScreen::Loading {
                self.effects.push(SignInEffect::Focus(FocusTarget::Heading));
            }
        }
    }

    /// Asks for something: from here on only its own answer counts.
    fn call(&mut self, state: &mut SignInState, task: SignInTask, call: SignInCall) {
        state.generation = state.generation.wrapping_add(1);
        if task != SignInTask::Confirming {
            state.sent_form = None;
            state.was_corrected = false;
        }
        state.task = Some(task);
        state.held_code = None;
        state.error = None;
        state.limited_until = None;
        state.signed_in_meanwhile = false;
        self.effects.push(SignInEffect::Call {
            generation: state.generation,
            call,
        });
    }

    /// A request under way no longer counts.
    fn drop_request(&mut self, state: &mut SignInState) {
        let task = state.task.take();
        state.held_code = None;
        state.sent_form = None;
        state.was_corrected = false;
        state.generation = state.generation.wrapping_add(1);
        state.error = None;
        state.limited_until = None;
        let has_dialog = matches!(
            task,
            Some(SignInTask::AskingPasskey | SignInTask::UpgradingToPasskey | SignInTask::RegisteringPasskey)
        );
        if has_dialog {
            self.effects.push(SignInEffect::CallOffPasskey);
        }
    }

    /// Tells what went wrong, where the screen can tell it.
    fn refuse(&mut self, state: &mut SignInState, error: SignInError) {
        if std::mem::take(&mut state.signed_in_meanwhile) {
            return self.finish(state);
        }
        let shown = error.field.filter(|field| shows(state, *field));
        let wrong = shown.or_else(|| first_field(state));
        self.effects
            .extend(wrong.map(|field| SignInEffect::Focus(FocusTarget::Field(field))));
        // An error of a field that this screen does not show is told of the whole form.
        state.error = Some(SignInError { field: shown, ..error });
    }

    /// The same for what the server refused, at this time.
    fn refuse_at(&mut self, state: &mut SignInState, error: SignInError, now: Timestamp) {
        state.limited_until = error.reason.is_limit().then(|| now.plus_millis(LIMIT_MILLIS));
        self.refuse(state, error);
    }
}

/// The field in which a refused form is corrected.
fn first_field(state: &SignInState) -> Option<SignInField> {
    match &state.screen {
        SignInScreen::Identifier if state.method == FirstFactor::PhoneCode => Some(SignInField::Phone),
        SignInScreen::Identifier | SignInScreen::RecoveryEmail => Some(SignInField::Identifier),
        SignInScreen::Password => Some(SignInField::Password),
        SignInScreen::Code(_) | SignInScreen::SecondFactorCode(_) | SignInScreen::RecoveryCode => {
            Some(SignInField::Code)
        }
        SignInScreen::LastDigits => Some(SignInField::LastDigits),
        SignInScreen::RecoveryPassword => Some(SignInField::NewPassword),
        SignInScreen::ProfileCompletion => state.missing_fields().iter().find_map(SignInField::of_profile),
        _ => None,
    }
}

fn shows(state: &SignInState, field: SignInField) -> bool {
    match state.screen {
        SignInScreen::ProfileCompletion => state
            .missing_fields()
            .iter()
            .any(|missing| SignInField::of_profile(missing) == Some(field)),
        _ => first_field(state) == Some(field),
    }
}

/// Whether another code is on its way to somebody who may have the one before at hand.
fn is_sending_code(state: &SignInState) -> bool {
    let is_sending = matches!(state.task, Some(SignInTask::Preparing | SignInTask::SendingRecovery));
    is_sending && first_field(state) == Some(SignInField::Code)
}

fn clear_field_error(state: &mut SignInState, field: SignInField) {
    if state.error.as_ref().is_some_and(|error| error.field == Some(field)) {
        state.error = None;
    }
}
