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
            SignInEvent::PasswordTyped => clear_field_error(state, SignInField::Password),
            SignInEvent::IdentifierSubmitted(text) if !state.is_busy() => self.submit_identifier(state, text),
            SignInEvent::PasswordSubmitted(password) if !state.is_busy() => self.submit_password(state, password),
            SignInEvent::AccountChosen(id) if !state.is_busy() => self.choose_account(state, id),
            SignInEvent::RetryRequested if !state.is_busy() => self.retry(state),
            SignInEvent::IdentifierReopened => show_identifier(state),
            SignInEvent::AnotherAccountRequested => {
                state.adds_account = true;
                state.identifier = Box::default();
                show_identifier(state);
            }
            SignInEvent::AccountsRequested => {
                show_identifier(state);
                state.adds_account = false;
                state.screen = SignInScreen::Accounts;
            }
            SignInEvent::StartedOver => {
                state.identifier = Box::default();
                show_identifier(state);
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
        let has_account = session.active_signin.is_some();
        state.session = Some(session);
        if state.is_busy() || state.screen == SignInScreen::Finished {
            return;
        }
        if is_first || state.attempt.is_some() {
            self.settle_screen(state, now);
        } else if has_account && !had_account && !state.adds_account {
            // Signed in in another tab while this form was open.
            self.finish(state);
        } else if state.screen == SignInScreen::Accounts && !state.has_accounts() {
            show_identifier(state);
        }
    }

    /// The screen that the session asks for.
    fn settle_screen(&mut self, state: &mut SignInState, now: Timestamp) {
        let Some(session) = state.session.clone() else { return };
        if let Some(attempt) = state.attempt.as_ref().map(|id| session.sign_in_attempt(id)) {
            match attempt {
                Some(attempt) if attempt.completed && session.active_signin.is_some() => return self.finish(state),
                Some(attempt) if !attempt.completed && !attempt.is_expired(now) => {
                    state.screen = SignInScreen::Elsewhere(Elsewhere::Step(attempt.step().clone()));
                    return;
                }
                gone_or_unconfirmed => {
                    let is_completed = gone_or_unconfirmed.is_some_and(|attempt| attempt.completed);
                    let reason = if is_completed {
                        SignInErrorReason::NotConfirmed
                    } else {
                        SignInErrorReason::AttemptExpired
                    };
                    show_identifier(state);
                    state.error = Some(SignInError::of_form(reason));
                    return;
                }
            }
        }
        if self.rules.identifiers.is_none() && !state.has_accounts() {
            state.screen = SignInScreen::Elsewhere(Elsewhere::NoPassword);
        } else if session.active_signin.is_some() && !self.rules.several_accounts {
            self.finish(state);
        } else if state.has_accounts() && !state.adds_account {
            state.screen = SignInScreen::Accounts;
        } else if state.screen == SignInScreen::Loading {
            state.screen = SignInScreen::Identifier;
        }
    }

    fn submit_identifier(&mut self, state: &mut SignInState, text: Box<str>) {
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
        state.known_attempts = state.session.as_deref().map(attempt_ids).unwrap_or_default();
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
                    state.adds_account = false;
                    state.screen = SignInScreen::Accounts;
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
                if state.attempt.is_some() {
                    self.settle_screen(state, now);
                } else if session.active_signin.is_some() {
                    self.finish(state);
                }
                if state.screen == SignInScreen::Confirming {
                    show_identifier(state);
                    state.error = Some(SignInError::of_form(SignInErrorReason::NotConfirmed));
                }
            }
            Err(error) => state.error = Some(SignInError::from(&error)),
        }
    }

    fn choose_account(&mut self, state: &mut SignInState, id: SignInId) {
        let active = state
            .session
            .as_ref()
            .and_then(|session| session.active_signin.as_ref());
        if active.is_some_and(|active| active.id == id) {
            return self.finish(state);
        }
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
        state.adds_account = false;
        state.error = None;
        self.effects.push(SignInEffect::Finish);
    }

    fn refuse(&mut self, state: &mut SignInState, error: SignInError) {
        let field = error.field.unwrap_or(match state.screen {
            SignInScreen::Identifier => SignInField::Identifier,
            _ => SignInField::Password,
        });
        if matches!(state.screen, SignInScreen::Identifier | SignInScreen::Password) {
            self.effects.push(SignInEffect::Focus(FocusTarget::Field(field)));
        }
        state.error = Some(error);
    }
}

/// Starts a request: from here on only its own answer counts.
fn begin(state: &mut SignInState, task: SignInTask) -> u32 {
    state.generation = state.generation.wrapping_add(1);
    state.task = Some(task);
    state.error = None;
    state.generation
}

fn type_identifier(state: &mut SignInState, text: Box<str>) {
    if state.screen == SignInScreen::Identifier {
        state.identifier = text;
        clear_field_error(state, SignInField::Identifier);
    }
}

fn clear_field_error(state: &mut SignInState, field: SignInField) {
    if state.error.as_ref().is_some_and(|error| error.field == Some(field)) {
        state.error = None;
    }
}

/// Back to the identifier; a request under way no longer counts.
fn show_identifier(state: &mut SignInState) {
    state.generation = state.generation.wrapping_add(1);
    state.task = None;
    state.error = None;
    state.attempt = None;
    state.screen = SignInScreen::Identifier;
}

/// One `@` with something on both sides and no spaces: the server knows the rest.
fn looks_like_email(text: &str) -> bool {
    let is_plain = !text.contains(char::is_whitespace);
    match text.split_once('@') {
        Some((local, domain)) => is_plain && !local.is_empty() && !domain.is_empty() && !domain.contains('@'),
        None => false,
    }
}
