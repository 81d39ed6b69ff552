//! Drives the sign-in machine as the driver does, and reloads the page after every transition.

use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::client::{Assertion, CallError};
use wacht_yew::flow::sign_in::{
    FocusTarget, SignInCall, SignInEffect, SignInEvent, SignInFailure, SignInMemory, SignInReply, SignInRules,
    SignInScreen, SignInState, step,
};
use wacht_yew::wire::{Identified, Prepared, Session, SignInId, Timestamp};

use super::{answers, rules};
pub(crate) use answers::{now, offline, session};
pub(crate) use rules::{BOTH, EMAIL, NO_METHOD, ONE_ACCOUNT, USERNAME, everything};

/// What a browser's passkey dialog gives.
pub(crate) fn assertion() -> Assertion {
    Assertion {
        id: "id".into(),
        raw_id: "id".into(),
        kind: "public-key".into(),
        client_data_json: "client".into(),
        authenticator_data: "data".into(),
        signature: "signature".into(),
        user_handle: None,
    }
}

pub(crate) const ADA: &str = "ada@example.com";
pub(crate) const PASSWORD: &str = "s3cret";

/// A session with these accounts, the first of them active.
pub(crate) fn signed_in(accounts: &[&str]) -> Rc<Session> {
    let accounts: Vec<Value> = accounts.iter().map(|id| json!({ "id": id })).collect();
    session(&json!({ "id": "1", "active_signin": accounts.first(), "signins": accounts }))
}

/// A session with these accounts, none of them active.
pub(crate) fn nobody(accounts: &[&str]) -> Rc<Session> {
    let accounts: Vec<Value> = accounts.iter().map(|id| json!({ "id": id })).collect();
    session(&json!({ "id": "1", "signins": accounts }))
}

/// A session whose attempt waits at this step; it ends in ten minutes.
pub(crate) fn waiting(id: &str, step: &str) -> Rc<Session> {
    waiting_with(id, step, json!({}))
}

/// The same with more fields, or others.
pub(crate) fn waiting_with(id: &str, step: &str, more: Value) -> Rc<Session> {
    let mut attempt = json!({
        "id": id,
        "current_step": step,
        "remaining_steps": [step],
        "expires_at": "2026-06-30T10:10:00Z",
    });
    let fields = attempt.as_object_mut().expect("an object");
    match step {
        "verify_second_factor" => {
            fields.insert(
                "available_2fa_methods".into(),
                json!(["phone_otp", "authenticator", "backup_code"]),
            );
        }
        "complete_profile" => {
            fields.insert("requires_completion".into(), json!(true));
            fields.insert("missing_fields".into(), json!(["first_name", "username"]));
        }
        _ => {}
    }
    if let Value::Object(more) = more {
        fields.extend(more);
    }
    session(&json!({ "id": "1", "signin_attempts": [attempt] }))
}

/// A session whose attempt is done, with these accounts.
pub(crate) fn completed(id: &str, accounts: &[&str]) -> Rc<Session> {
    let mut session = Session::clone(&signed_in(accounts));
    session.signin_attempts = Session::clone(&self::session(
        &json!({ "signin_attempts": [{ "id": id, "completed": true }] }),
    ))
    .signin_attempts;
    Rc::new(session)
}

pub(crate) fn refused(status: u16, code: &str, message: &str) -> CallError {
    answers::refused(status, &[code], message)
}

pub(crate) fn wrong_password() -> CallError {
    refused(401, "INVALID_CREDENTIALS", "Invalid credentials. Please try again.")
}

/// A sign-in under way with everything around it.
pub(crate) struct Flow {
    pub(crate) rules: SignInRules,
    pub(crate) state: SignInState,
    /// What the tab's storage holds, as text.
    pub(crate) stored: String,
    /// What `GET /session` would answer.
    pub(crate) server: Rc<Session>,
    pub(crate) now: Timestamp,
    /// The generation of the last request.
    pub(crate) generation: u32,
    /// What a reload of the page lost, after which fact.
    pub(crate) lost: Vec<String>,
    /// Everything that was ever shown in `Debug` form.
    pub(crate) shown: String,
    pub(crate) facts: usize,
}

impl Flow {
    /// A page that has just been opened; the session is not known yet.
    pub(crate) fn open(rules: SignInRules, server: Rc<Session>) -> Self {
        Self {
            rules,
            state: SignInState::new(SignInMemory::default(), ""),
            stored: "{}".to_owned(),
            server,
            now: now(),
            generation: 0,
            lost: Vec::new(),
            shown: String::new(),
            facts: 0,
        }
    }

    /// A page on which the session has arrived.
    pub(crate) fn new(rules: SignInRules, server: Rc<Session>) -> Self {
        let mut flow = Self::open(rules, server);
        flow.arrive();
        flow
    }

    /// A page at the password screen.
    pub(crate) fn at_password(rules: SignInRules) -> Self {
        let mut flow = Self::new(rules, nobody(&[]));
        flow.identify(ADA, "password");
        assert_eq!(flow.state.screen, SignInScreen::Password);
        flow
    }

    pub(crate) fn send(&mut self, event: SignInEvent) -> Vec<SignInEffect> {
        let what = format!("{event:?}");
        let (state, effects) = step(&self.rules, self.state.clone(), event);
        self.state = state;
        self.facts += 1;
        for effect in &effects {
            match effect {
                SignInEffect::Call { generation, .. } => self.generation = *generation,
                SignInEffect::Remember(memory) => {
                    self.stored = serde_json::to_string(memory).expect("memory serialises");
                }
                _ => {}
            }
        }
        self.shown += &format!("{what} {:?} {effects:?} {}\n", self.state, self.stored);
        if let Some(lost) = self.lost_by_a_reload() {
            let name: String = what.chars().take(40).collect();
            self.lost.push(format!("after {name}: {lost}"));
        }
        effects
    }

    /// The page after a reload: the machine made anew of what is stored, and the session asked again.
    pub(crate) fn reloaded(&self) -> SignInState {
        let memory: SignInMemory = serde_json::from_str(&self.stored).expect("what was stored");
        let event = SignInEvent::SessionArrived {
            session: self.server.clone(),
            now: self.now,
        };
        step(&self.rules, SignInState::new(memory, ""), event).0
    }

    /// Reloads the page; the session is not known yet.
    pub(crate) fn reload(&mut self) {
        let memory: SignInMemory = serde_json::from_str(&self.stored).expect("what was stored");
        self.state = SignInState::new(memory, "");
        self.generation = 0;
    }

    fn lost_by_a_reload(&self) -> Option<String> {
        let again = self.reloaded();
        let (before, after) = (&self.state.screen, &again.screen);
        let is_kept = match before {
            // Not a screen of its own yet, and one that is about to be left.
            SignInScreen::Loading => return None,
            SignInScreen::Finished => {
                let has_open = self.server.signin_attempts.iter().any(|attempt| !attempt.completed);
                let is_kept = has_open || matches!(after, SignInScreen::Finished | SignInScreen::Accounts);
                return (!is_kept).then(|| format!("Finished became {after:?}"));
            }
            // The answer of the request that is repeated by the reload decides.
            SignInScreen::Confirming => *after != SignInScreen::Loading,
            // About to be left for the provider; who comes back begins anew with what was typed.
            SignInScreen::Leaving => *after == SignInScreen::Identifier,
            // The proof that the code was right is a secret.
            SignInScreen::RecoveryPassword => *after == SignInScreen::RecoveryEmail,
            screen => screen == after,
        };
        if !is_kept {
            return Some(format!("{before:?} became {after:?}"));
        }
        let limit = |state: &SignInState| {
            let until = state.limited_until.filter(|until| *until > self.now)?;
            Some((until, state.error.as_ref().map(|error| error.reason.clone())))
        };
        // What a screen asks for by itself, a reload asks for again, and hears of the limit anew; an end counts more.
        let has_other_error = again.error.is_some() && again.limited_until.is_none();
        if !again.is_busy() && !has_other_error && limit(&self.state) != limit(&again) {
            return Some(format!("the limit {:?} became {:?}", limit(&self.state), limit(&again)));
        }
        let typed = |state: &SignInState| {
            (
                state.identifier.clone(),
                state.phone.clone(),
                state.profile.clone(),
                state.method,
            )
        };
        let is_forgotten = matches!(
            after,
            SignInScreen::Accounts | SignInScreen::PasskeyPrompt | SignInScreen::Finished
        );
        (!is_forgotten && typed(&again) != typed(&self.state))
            .then(|| format!("{before:?}: {:?} became {:?}", typed(&self.state), typed(&again)))
    }

    pub(crate) fn arrive(&mut self) -> Vec<SignInEffect> {
        self.send(SignInEvent::SessionArrived {
            session: self.server.clone(),
            now: self.now,
        })
    }

    /// Another tab, or the server, changed the session.
    pub(crate) fn change(&mut self, server: Rc<Session>) -> Vec<SignInEffect> {
        self.server = server;
        self.arrive()
    }

    pub(crate) fn submit_identifier(&mut self, text: &str) -> Vec<SignInEffect> {
        self.send(SignInEvent::IdentifierSubmitted(text.into()))
    }

    pub(crate) fn identified(&mut self, answer: Result<&str, CallError>) -> Vec<SignInEffect> {
        let answer = answer.map(|strategy| Identified {
            strategy: strategy.into(),
            ..Identified::default()
        });
        self.answer(answer.map(SignInReply::Identified))
    }

    pub(crate) fn identify(&mut self, text: &str, strategy: &str) -> Vec<SignInEffect> {
        self.submit_identifier(text);
        self.identified(Ok(strategy))
    }

    pub(crate) fn submit_password(&mut self, password: &str) -> Vec<SignInEffect> {
        self.send(SignInEvent::PasswordSubmitted(password.into()))
    }

    /// The server answers the sign-in; its session is from now on this one, whatever the reply says.
    pub(crate) fn answered(&mut self, reply: Result<Rc<Session>, CallError>, server: Rc<Session>) -> Vec<SignInEffect> {
        self.server = server;
        self.answer(reply.map(SignInReply::Session))
    }

    pub(crate) fn refused(&mut self, error: CallError) -> Vec<SignInEffect> {
        self.answered(Err(error), self.server.clone())
    }

    /// The session was read anew.
    pub(crate) fn confirmed(&mut self) -> Vec<SignInEffect> {
        self.answer(Ok(SignInReply::Session(self.server.clone())))
    }

    /// What was to be sent is sent, or what was to be announced is announced.
    pub(crate) fn prepared(&mut self) -> Vec<SignInEffect> {
        self.answer(Ok(SignInReply::Prepared(Prepared::default())))
    }

    /// A page whose password was right, and whose attempt waits at this step.
    pub(crate) fn at_step(rules: SignInRules, server: Rc<Session>) -> Self {
        let mut flow = Self::at_password(rules);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(server.clone()), server);
        flow.confirmed();
        flow
    }

    pub(crate) fn confirm_failed(&mut self, error: CallError) -> Vec<SignInEffect> {
        self.answer(Err(error))
    }

    pub(crate) fn choose(&mut self, id: &str) -> Vec<SignInEffect> {
        self.send(SignInEvent::AccountChosen(SignInId::from(id)))
    }

    pub(crate) fn switched(&mut self, answer: Result<(), CallError>, server: Rc<Session>) -> Vec<SignInEffect> {
        self.server = server;
        self.answer(answer.map(|()| SignInReply::Done))
    }

    /// The effect that asks for this under the last request's generation.
    pub(crate) fn call(&self, call: SignInCall) -> SignInEffect {
        SignInEffect::Call {
            generation: self.generation,
            call,
        }
    }

    /// The last request is answered.
    pub(crate) fn answer(&mut self, answer: Result<SignInReply, CallError>) -> Vec<SignInEffect> {
        self.answer_or_fail(answer.map_err(SignInFailure::from))
    }

    /// The same, where the browser may be the one that fails.
    pub(crate) fn answer_or_fail(&mut self, answer: Result<SignInReply, SignInFailure>) -> Vec<SignInEffect> {
        self.send(SignInEvent::Answered {
            generation: self.generation,
            now: self.now,
            answer,
        })
    }
}

/// What these effects ask for, if anything.
pub(crate) fn asked(effects: &[SignInEffect]) -> Option<&SignInCall> {
    effects.iter().find_map(|effect| match effect {
        SignInEffect::Call { call, .. } => Some(call),
        _ => None,
    })
}

/// The focus that these effects ask for, if any.
pub(crate) fn focus(effects: &[SignInEffect]) -> Vec<FocusTarget> {
    effects
        .iter()
        .filter_map(|effect| {
            if let SignInEffect::Focus(target) = effect {
                Some(*target)
            } else {
                None
            }
        })
        .collect()
}
