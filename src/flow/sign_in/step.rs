//! The one transition function.

use std::rc::Rc;

use super::event::attempt_ids;
use super::state::Elsewhere;
use super::{
    FocusTarget, Identifiers, SignInEffect, SignInError, SignInErrorReason, SignInEvent, SignInField, SignInMemory,
    SignInRules, SignInScreen, SignInState, SignInTask,
};
use crate::client::{CallError, PasswordSignIn, Secret};
use crate::wire::{Identified, IdentifyStrategy, Session, SignInId, Timestamp};

/// What a fact makes of a sign-in, and what is to be done about it.
///
/// Facts that do not fit the state (a submit while submitting, a late answer) change nothing.
pub fn step(rules: &SignInRules, mut state: SignInState, event: SignInEvent) -> (SignInState, Vec<SignInEffect>) {
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
    rules: &'a SignInRules,
    /// The screen before.
    screen: SignInScreen,
    /// What was to be remembered before.
    memory: SignInMemory,
    effects: Vec<SignInEffect>,
}

impl Turn<'_> {
    fn take(&mut self, state: &mut SignInState, event: SignInEvent) {
        match event {
            SignInEvent::SessionArrived { session, now } => self.session_arrived(state, session, now),
            SignInEvent::IdentifierTyped(text) => type_identifier(state, text),
            SignInEvent::IdentifierFilled(text) if !state.is_busy() && state.screen == SignInScreen::Password => {
                state.identifier = text.trim().into();
            }
            SignInEvent::PasswordTyped => clear_field_error(state, SignInField::Password),
            SignInEvent::IdentifierSubmitted(text) if !state.is_busy() => self.submit_identifier(state, &text),
            SignInEvent::PasswordSubmitted(password) if !state.is_busy() => self.submit_password(state, password),
            SignInEvent::AccountChosen(id) if !state.is_busy() => self.choose_account(state, id),
            SignInEvent::RetryRequested if !state.is_busy() => self.retry(state),
            SignInEvent::IdentifierReopened => self.show_first(state),
            SignInEvent::AnotherAccountRequested => {
                state.adds_account = true;
                state.identifier = Box::default();
                self.show_first(state);
            }
            SignInEvent::AccountsRequested if state.has_accounts() => self.show_accounts(state),
            SignInEvent::StartedOver => {
                state.identifier = Box::default();
                self.show_first(state);
            }
            SignInEvent::Identified { generation, answer } if generation == state.generation => {
                self.identified(state, answer);
            }
            SignInEvent::SignInAnswered { generation, answer } if generation == state.generation => {
                self.sign_in_answered(state, answer);
            }
            SignInEvent::Confirmed {
                generation,
                answer,
                now,
            } if generation == state.generation => {
                self.confirmed(state, answer, now);
            }
            SignInEvent::AccountSwitched { generation, answer } if generation == state.generation => {
                self.account_switched(state, answer);
            }
            // Submits while a request is under way, and answers of an older generation.
            _ => {}
        }
    }

    /// Focus and memory follow from what changed, whatever changed it.
    fn close(&mut self, state: &SignInState) {
        let memory = state.memory();
        if memory != self.memory {
            self.effects.push(SignInEffect::Remember(memory));
        }
        let is_first_paint = self.screen == SignInScreen::Loading;
        if state.screen != self.screen && !is_first_paint {
            self.effects.push(SignInEffect::Focus(FocusTarget::Heading));
        }
    }

    fn session_arrived(&mut self, state: &mut SignInState, session: Rc<Session>, now: Timestamp) {
        let is_first = state.session.is_none();
        let had_account = state
            .session
            .as_ref()
            .is_some_and(|session| session.active_signin.is_some());
        let signed_in_elsewhere = session.active_signin.is_some() && !had_account && !is_first && !state.adds_account;
        state.session = Some(session);
        if state.screen == SignInScreen::Finished {
            if state.session.as_deref().and_then(active_id).is_none() {
                // Signed out again while the target page did not come.
                self.show_first(state);
                self.settle_screen(state, now);
            }
            return;
        }
        if state.is_busy() {
            state.signed_in_meanwhile |= signed_in_elsewhere;
        } else if is_first || state.attempt.is_some() {
            self.settle_screen(state, now);
        } else if signed_in_elsewhere {
            self.finish(state);
        } else if state.screen == SignInScreen::Accounts && !state.has_accounts() {
            self.show_first(state);
        }
    }

    /// The screen that the session asks for.
    fn settle_screen(&mut self, state: &mut SignInState, now: Timestamp) {
        let Some(session) = state.session.clone() else { return };
        let mut flaw = None;
        if let Some(id) = state.attempt.take() {
            match session.sign_in_attempt(&id) {
                Some(attempt) if attempt.completed && session.active_signin.is_some() => return self.finish(state),
                Some(attempt) if attempt.completed => flaw = Some(SignInErrorReason::NotConfirmed),
                Some(attempt) if !state.is_over(attempt, now) => {
                    state.attempt = Some(id);
                    state.screen = SignInScreen::Elsewhere(Elsewhere::Step(attempt.step().clone()));
                    return;
                }
                Some(_) | None => flaw = Some(SignInErrorReason::AttemptExpired),
            }
        }
        if session.active_signin.is_some() && !self.rules.several_accounts {
            self.finish(state);
        } else if state.has_accounts() && !state.adds_account {
            self.show_accounts(state);
        } else if flaw.is_some() || state.screen == SignInScreen::Loading || self.rules.identifiers.is_none() {
            self.show_first(state);
        }
        if state.screen != SignInScreen::Finished {
            state.error = flaw.map(SignInError::of_form);
        }
    }

    /// Back to where a sign-in begins; a request under way no longer counts.
    fn show_first(&self, state: &mut SignInState) {
        state.generation = state.generation.wrapping_add(1);
        state.task = None;
        state.error = None;
        state.attempt = None;
        state.attempt_seen = None;
        state.screen = match self.rules.identifiers {
            Some(_) => SignInScreen::Identifier,
            None => SignInScreen::Elsewhere(Elsewhere::NoPassword),
        };
    }

    /// The list of accounts; a request under way no longer counts.
    fn show_accounts(&self, state: &mut SignInState) {
        self.show_first(state);
        state.adds_account = false;
        state.identifier = Box::default();
        state.screen = SignInScreen::Accounts;
    }

    fn submit_identifier(&mut self, state: &mut SignInState, text: &str) {
        let (SignInScreen::Identifier, Some(identifiers)) = (&state.screen, self.rules.identifiers) else {
            return;
        };
        state.identifier = text.trim().into();
        let flaw = if state.identifier.is_empty() {
            Some(SignInErrorReason::IdentifierMissing)
        } else if identifiers == Identifiers::Email && !looks_like_email(&state.identifier) {
            Some(SignInErrorReason::EmailMalformed)
        } else {
            None
        };
        if let Some(reason) = flaw {
            return self.refuse(state, SignInError::of_field(SignInField::Identifier, reason));
        }
        let generation = begin(state, SignInTask::Identifying);
        self.effects.push(SignInEffect::Identify {
            generation,
            identifier: state.identifier.clone(),
        });
    }

    fn identified(&mut self, state: &mut SignInState, answer: Result<Identified, CallError>) {
        state.task = None;
        if std::mem::take(&mut state.signed_in_meanwhile) {
            return self.finish(state);
        }
        match answer {
            Ok(identified) => match identified.strategy {
                IdentifyStrategy::Sso | IdentifyStrategy::Social => {
                    state.screen = SignInScreen::Elsewhere(Elsewhere::Provider);
                }
                IdentifyStrategy::Password | IdentifyStrategy::Unknown(_) => state.screen = SignInScreen::Password,
            },
            // The proposal is a convenience: an older server without it must not keep anybody out.
            Err(CallError::Api(error)) if error.status == 404 => state.screen = SignInScreen::Password,
            Err(error) => self.refuse(state, SignInError::from(&error)),
        }
    }

    fn submit_password(&mut self, state: &mut SignInState, password: Secret) {
        if state.screen != SignInScreen::Password {
            return;
        }
        if password.is_empty() {
            let error = SignInError::of_field(SignInField::Password, SignInErrorReason::PasswordMissing);
            return self.refuse(state, error);
        }
        let identifier = state.identifier.clone();
        let is_email = match self.rules.identifiers {
            Some(Identifiers::Email) => true,
            Some(Identifiers::Username) => false,
            Some(Identifiers::Both) | None => identifier.contains('@'),
        };
        let request = if is_email {
            PasswordSignIn::Email {
                email: identifier,
                password,
            }
        } else {
            PasswordSignIn::Username {
                username: identifier,
                password,
            }
        };
        let session = state.session.as_deref();
        state.known_attempts = session.map(attempt_ids).unwrap_or_default();
        state.known_active = session.and_then(active_id);
        let generation = begin(state, SignInTask::SigningIn);
        self.effects.push(SignInEffect::SignIn { generation, request });
    }

    fn sign_in_answered(&mut self, state: &mut SignInState, answer: Result<Rc<Session>, CallError>) {
        state.task = None;
        match answer {
            Ok(session) => {
                let newest = session.newest_sign_in_attempt_since(&state.known_attempts);
                state.attempt = newest.map(|attempt| attempt.id.clone());
                self.confirm(state);
            }
            Err(error) => {
                let error = SignInError::from(&error);
                if error.reason == SignInErrorReason::AlreadySignedIn && state.has_accounts() {
                    self.show_accounts(state);
                    state.error = Some(error);
                } else {
                    self.refuse(state, error);
                }
            }
        }
    }

    /// Replies of acts are snapshots from before the write, so the session is read anew.
    fn confirm(&mut self, state: &mut SignInState) {
        let generation = begin(state, SignInTask::Confirming);
        state.screen = SignInScreen::Confirming;
        self.effects.push(SignInEffect::Confirm { generation });
    }

    fn confirmed(&mut self, state: &mut SignInState, answer: Result<Rc<Session>, CallError>, now: Timestamp) {
        state.task = None;
        match answer {
            Ok(session) => {
                state.session = Some(session.clone());
                // Adding an account to others: that somebody is active says nothing, that somebody else is does.
                let active = active_id(&session);
                let is_news = !state.adds_account || active != state.known_active;
                if state.attempt.is_some() {
                    state.attempt_seen = Some(now);
                    self.settle_screen(state, now);
                } else if active.is_some() && is_news {
                    self.finish(state);
                } else {
                    if state.has_accounts() && !state.adds_account {
                        self.show_accounts(state);
                    } else {
                        self.show_first(state);
                    }
                    state.error = Some(SignInError::of_form(SignInErrorReason::NotConfirmed));
                }
            }
            Err(error) => state.error = Some(SignInError::from(&error)),
        }
    }

    fn choose_account(&mut self, state: &mut SignInState, id: SignInId) {
        if state.screen != SignInScreen::Accounts {
            return;
        }
        let active = state
            .session
            .as_ref()
            .and_then(|session| session.active_signin.as_ref());
        if active.is_some_and(|active| active.id == id) {
            return self.finish(state);
        }
        state.known_active = None;
        let generation = begin(state, SignInTask::Switching);
        self.effects.push(SignInEffect::SwitchAccount { generation, id });
    }

    fn account_switched(&mut self, state: &mut SignInState, answer: Result<(), CallError>) {
        state.task = None;
        match answer {
            Ok(()) => self.confirm(state),
            Err(error) => self.refuse(state, SignInError::from(&error)),
        }
    }

    fn retry(&mut self, state: &mut SignInState) {
        if state.screen == SignInScreen::Confirming {
            self.confirm(state);
        }
    }

    fn finish(&mut self, state: &mut SignInState) {
        state.screen = SignInScreen::Finished;
        state.identifier = Box::default();
        state.attempt = None;
        state.attempt_seen = None;
        state.adds_account = false;
        state.error = None;
        self.effects.push(SignInEffect::Finish);
    }

    fn refuse(&mut self, state: &mut SignInState, error: SignInError) {
        if std::mem::take(&mut state.signed_in_meanwhile) {
            return self.finish(state);
        }
        let field = match state.screen {
            SignInScreen::Identifier => Some(SignInField::Identifier),
            SignInScreen::Password => Some(SignInField::Password),
            _ => None,
        };
        self.effects
            .extend(field.map(|field| SignInEffect::Focus(FocusTarget::Field(field))));
        // An error of a field that this screen does not show is told of the whole form.
        let shown = error.field.filter(|wrong| Some(*wrong) == field);
        state.error = Some(SignInError { field: shown, ..error });
    }
}

/// Starts a request: from here on only its own answer counts.
fn begin(state: &mut SignInState, task: SignInTask) -> u32 {
    state.generation = state.generation.wrapping_add(1);
    state.task = Some(task);
    state.error = None;
    state.signed_in_meanwhile = false;
    state.generation
}

/// A changed identifier makes the answer about the old one worthless.
fn type_identifier(state: &mut SignInState, text: Box<str>) {
    if state.screen != SignInScreen::Identifier || state.identifier == text {
        return;
    }
    state.identifier = text;
    clear_field_error(state, SignInField::Identifier);
    if state.task == Some(SignInTask::Identifying) {
        state.generation = state.generation.wrapping_add(1);
        state.task = None;
    }
}

fn clear_field_error(state: &mut SignInState, field: SignInField) {
    if state.error.as_ref().is_some_and(|error| error.field == Some(field)) {
        state.error = None;
    }
}

fn active_id(session: &Session) -> Option<SignInId> {
    session.active_signin.as_ref().map(|active| active.id.clone())
}

/// One `@` with something on both sides and no spaces: the server knows the rest.
fn looks_like_email(text: &str) -> bool {
    let is_plain = !text.contains(char::is_whitespace);
    match text.split_once('@') {
        Some((local, domain)) => is_plain && !local.is_empty() && !domain.is_empty() && !domain.contains('@'),
        None => false,
    }
}
