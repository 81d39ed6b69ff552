//! Drives the sign-up machine as the driver does, and reloads the page after every transition.

use std::rc::Rc;

use serde_json::json;
use wacht_yew::client::{CallError, Secret};
use wacht_yew::flow::password::PasswordPolicy;
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::profile_completion::{ProfileInput, UsernamePolicy};
use wacht_yew::flow::sign_up::{
    Ask, SignUpCall, SignUpEffect, SignUpErrorReason, SignUpEvent, SignUpField, SignUpFocus, SignUpLinks, SignUpMemory,
    SignUpReply, SignUpRules, SignUpScreen, SignUpState, step,
};
use wacht_yew::wire::{Prepared, Session, SignUpMode, SocialProvider, Timestamp};

use super::answers;
pub(crate) use answers::{now, offline, refused, session};

pub(crate) const HEDY: &str = "hedy@example.com";
pub(crate) const PASSWORD: &str = "s3cret-Lamarr";
pub(crate) const INVITATION: &str = "s3cret-invitation";

/// Address, username and password, all required; anybody may sign up.
pub(crate) const PLAIN: SignUpRules = SignUpRules {
    mode: SignUpMode::Public,
    first_name: Ask::No,
    last_name: Ask::No,
    email: Ask::Required,
    phone: Ask::No,
    username: Ask::Required,
    usernames: UsernamePolicy {
        min_length: 3,
        max_length: 30,
    },
    password: Some(PasswordPolicy {
        min_length: 8,
        lowercase: true,
        uppercase: true,
        number: true,
        special: false,
    }),
    terms: false,
    social: Vec::new(),
    several_accounts: true,
    offers_passkey: false,
};

/// Everything that a deployment can ask for.
pub(crate) fn everything() -> SignUpRules {
    SignUpRules {
        first_name: Ask::Optional,
        last_name: Ask::Required,
        phone: Ask::Optional,
        terms: true,
        social: vec![SocialProvider::GitHub],
        offers_passkey: true,
        ..PLAIN
    }
}

pub(crate) fn in_mode(mode: SignUpMode) -> SignUpRules {
    SignUpRules { mode, ..PLAIN }
}

pub(crate) fn one_account() -> SignUpRules {
    SignUpRules {
        several_accounts: false,
        ..PLAIN
    }
}

/// What Hedy types.
pub(crate) fn hedy() -> ProfileInput {
    ProfileInput {
        first_name: "Hedy".into(),
        last_name: "Lamarr".into(),
        username: "hedy".into(),
        phone: PhoneInput {
            country: "US".into(),
            dial_code: "+1".into(),
            number: "555 0100 142".into(),
        },
        email: HEDY.into(),
    }
}

pub(crate) fn nobody() -> Rc<Session> {
    session(&json!({ "id": "1" }))
}

pub(crate) fn signed_in() -> Rc<Session> {
    session(&json!({ "id": "1", "active_signin": { "id": "ada" }, "signins": [{ "id": "ada" }] }))
}

/// A session whose sign-up waits for these steps.
pub(crate) fn waiting(id: &str, steps: &[&str]) -> Rc<Session> {
    let attempt = json!({ "id": id, "current_step": steps.first().unwrap_or(&""), "remaining_steps": steps });
    session(&json!({ "id": "1", "signup_attempts": [attempt] }))
}

/// A session whose sign-up made an account, which is signed in.
pub(crate) fn done(id: &str, completed: bool) -> Rc<Session> {
    let attempt = json!({ "id": id, "current_step": "", "remaining_steps": [], "completed": completed });
    session(
        &json!({ "id": "1", "signup_attempts": [attempt], "active_signin": { "id": "hedy" },
        "signins": [{ "id": "hedy" }] }),
    )
}

/// A sign-up under way with everything around it.
pub(crate) struct Flow {
    pub(crate) rules: SignUpRules,
    pub(crate) state: SignUpState,
    pub(crate) links: SignUpLinks,
    /// What the tab's storage holds, as text.
    pub(crate) stored: String,
    /// What `GET /session` would answer.
    pub(crate) server: Rc<Session>,
    pub(crate) now: Timestamp,
    pub(crate) generation: u32,
    /// What a reload of the page lost, after which fact.
    pub(crate) lost: Vec<String>,
    /// Everything that was ever shown in `Debug` form.
    pub(crate) shown: String,
    pub(crate) facts: usize,
}

impl Flow {
    /// A page that has just been opened by such a link; the session is not known yet.
    pub(crate) fn open(rules: SignUpRules, server: Rc<Session>, links: SignUpLinks) -> Self {
        Self {
            rules,
            state: SignUpState::new(SignUpMemory::default(), ""),
            links,
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
    pub(crate) fn new(rules: SignUpRules, server: Rc<Session>) -> Self {
        let mut flow = Self::open(rules, server, SignUpLinks::default());
        flow.arrive();
        flow
    }

    /// A page that was opened with an invitation; whether it is good is being asked.
    pub(crate) fn invited(rules: SignUpRules) -> (Self, Vec<SignUpEffect>) {
        let links = SignUpLinks {
            invite_token: INVITATION.into(),
            ..SignUpLinks::default()
        };
        let mut flow = Self::open(rules, nobody(), links);
        let effects = flow.arrive();
        (flow, effects)
    }

    /// A page whose sign-up waits for these steps, the first code on its way.
    pub(crate) fn at_steps(rules: SignUpRules, steps: &[&str]) -> (Self, Vec<SignUpEffect>) {
        let mut flow = Self::new(rules, nobody());
        flow.submit();
        flow.answered(Ok(waiting("9", steps)), waiting("9", steps));
        let effects = flow.confirmed();
        (flow, effects)
    }

    pub(crate) fn send(&mut self, event: SignUpEvent) -> Vec<SignUpEffect> {
        let what = format!("{event:?}");
        let (state, effects) = step(&self.rules, self.state.clone(), event);
        self.state = state;
        self.facts += 1;
        for effect in &effects {
            match effect {
                SignUpEffect::Call { generation, .. } => self.generation = *generation,
                SignUpEffect::Remember(memory) => {
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
    pub(crate) fn reloaded(&self) -> SignUpState {
        let memory: SignUpMemory = serde_json::from_str(&self.stored).expect("what was stored");
        let links = SignUpEvent::LinksFound(self.links.clone());
        let (state, _) = step(&self.rules, SignUpState::new(memory, ""), links);
        let event = SignUpEvent::SessionArrived {
            session: self.server.clone(),
            now: self.now,
        };
        step(&self.rules, state, event).0
    }

    /// Reloads the page; the session is not known yet.
    pub(crate) fn reload(&mut self) {
        let memory: SignUpMemory = serde_json::from_str(&self.stored).expect("what was stored");
        self.state = SignUpState::new(memory, "");
        self.generation = 0;
    }

    fn lost_by_a_reload(&self) -> Option<String> {
        let again = self.reloaded();
        let (before, after) = (&self.state.screen, &again.screen);
        let asks_again = *after == SignUpScreen::Loading && again.is_busy();
        let is_kept = match before {
            SignUpScreen::Loading => return None,
            // About to be left for the target: the attempt is done, and nothing of it is left.
            SignUpScreen::Finished => return None,
            // The answer of the request that is repeated by the reload decides.
            SignUpScreen::Confirming => *after != SignUpScreen::Loading || asks_again,
            // The invitation is asked about again.
            SignUpScreen::Form | SignUpScreen::Leaving => *after == SignUpScreen::Form || asks_again,
            // The deployment's own word after its settings were others.
            SignUpScreen::Restricted | SignUpScreen::Waitlist if self.rules.mode == SignUpMode::Public => return None,
            screen => screen == after || asks_again,
        };
        if !is_kept {
            return Some(format!("{before:?} became {after:?}"));
        }
        let typed = |state: &SignUpState| (state.profile.clone(), state.accepts_terms);
        (*after != SignUpScreen::Finished && typed(&again) != typed(&self.state))
            .then(|| format!("{before:?}: {:?} became {:?}", typed(&self.state), typed(&again)))
    }

    pub(crate) fn arrive(&mut self) -> Vec<SignUpEffect> {
        self.send(SignUpEvent::LinksFound(self.links.clone()));
        self.send(SignUpEvent::SessionArrived {
            session: self.server.clone(),
            now: self.now,
        })
    }

    /// Another tab, or the server, changed the session.
    pub(crate) fn change(&mut self, server: Rc<Session>) -> Vec<SignUpEffect> {
        self.server = server;
        self.arrive()
    }

    /// Hedy fills in the form and submits it.
    pub(crate) fn submit(&mut self) -> Vec<SignUpEffect> {
        self.submit_with(hedy(), PASSWORD)
    }

    pub(crate) fn submit_with(&mut self, profile: ProfileInput, password: &str) -> Vec<SignUpEffect> {
        self.send(SignUpEvent::Submitted {
            profile,
            password: Secret::from(password),
        })
    }

    /// The server answers; its session is from now on this one, whatever the reply says.
    pub(crate) fn answered(&mut self, reply: Result<Rc<Session>, CallError>, server: Rc<Session>) -> Vec<SignUpEffect> {
        self.server = server;
        self.answer(reply.map(SignUpReply::Session))
    }

    pub(crate) fn refused(&mut self, error: CallError) -> Vec<SignUpEffect> {
        self.answer(Err(error))
    }

    /// The session was read anew.
    pub(crate) fn confirmed(&mut self) -> Vec<SignUpEffect> {
        self.answer(Ok(SignUpReply::Session(self.server.clone())))
    }

    pub(crate) fn prepared(&mut self) -> Vec<SignUpEffect> {
        self.answer(Ok(SignUpReply::Prepared(Prepared::default())))
    }

    pub(crate) fn answer(&mut self, answer: Result<SignUpReply, CallError>) -> Vec<SignUpEffect> {
        self.send(SignUpEvent::Answered {
            generation: self.generation,
            now: self.now,
            answer,
        })
    }

    /// The fields that something is wrong with, in the order in which it is told.
    pub(crate) fn wrong(&self) -> Vec<Option<SignUpField>> {
        self.state.errors.iter().map(|error| error.field).collect()
    }
}

/// What these effects ask for, if anything.
pub(crate) fn asked(effects: &[SignUpEffect]) -> Option<&SignUpCall> {
    effects.iter().find_map(|effect| match effect {
        SignUpEffect::Call { call, .. } => Some(call),
        _ => None,
    })
}

/// The focus that these effects ask for, if any.
pub(crate) fn focus(effects: &[SignUpEffect]) -> Vec<SignUpFocus> {
    let focus = effects.iter().filter_map(|effect| match effect {
        SignUpEffect::Focus(target) => Some(*target),
        _ => None,
    });
    focus.collect()
}

/// What is wrong, and where.
pub(crate) fn reasons(flow: &Flow) -> Vec<(Option<SignUpField>, SignUpErrorReason)> {
    let errors = flow.state.errors.iter();
    errors.map(|error| (error.field, error.reason.clone())).collect()
}
