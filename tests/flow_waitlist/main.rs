#![cfg(not(target_arch = "wasm32"))]
//! The waitlist: who sees which screen, what is checked, and what the server's answers mean.

mod answer;
mod form;

use proptest::prelude::*;
use serde_json::json;
use wacht_yew::client::{ApiError, CallError, TransportError, WaitlistRequest};
use wacht_yew::flow::problem::Problem;
use wacht_yew::flow::waitlist::{
    WaitlistEffect as Effect, WaitlistErrorReason as Reason, WaitlistEvent as Event, WaitlistField as Field,
    WaitlistInput, WaitlistMemory, WaitlistRules, WaitlistScreen as Screen, WaitlistState, step, take_invite_token,
};
use wacht_yew::wire::{Deployment, FromWire as _, SignUpMode, WaitlistJoined, read_error, read_json, read_success};

const ADA: &str = "ada@example.com";

fn rules(mode: SignUpMode, names: bool) -> WaitlistRules {
    WaitlistRules { mode, names }
}

fn input(first_name: &str, last_name: &str, email: &str) -> WaitlistInput {
    WaitlistInput {
        first_name: first_name.into(),
        last_name: last_name.into(),
        email: email.into(),
    }
}

fn offline() -> CallError {
    TransportError::Offline.into()
}

fn refused(status: u16, code: &str, message: &str) -> CallError {
    let errors = if code.is_empty() {
        json!([])
    } else {
        json!([{ "code": code, "message": message }])
    };
    let issues = read_error(&json!({ "message": message, "errors": errors }).to_string()).issues;
    let issues = issues.into();
    ApiError { status, issues }.into()
}

fn joined() -> WaitlistJoined {
    WaitlistJoined::from_wire(json!({ "message": "x", "entry": { "id": "5", "email": ADA } }))
}

struct Flow {
    rules: WaitlistRules,
    state: WaitlistState,
    stored: String,
    requests: Vec<WaitlistRequest>,
    generation: u32,
    focused: Vec<Field>,
    told: usize,
}

impl Flow {
    fn load(rules: WaitlistRules, stored: &str) -> Self {
        let memory = read_json(stored).map(WaitlistMemory::from_wire).unwrap_or_default();
        Self {
            rules,
            state: WaitlistState::new(memory),
            stored: stored.to_owned(),
            requests: Vec::new(),
            generation: 0,
            focused: Vec::new(),
            told: 0,
        }
    }

    fn open(rules: WaitlistRules, is_signed_in: bool) -> Self {
        let mut flow = Self::load(rules, "{}");
        flow.send(Event::Opened(None));
        flow.send(Event::SessionArrived(is_signed_in));
        flow
    }

    fn waitlist() -> Self {
        Self::open(rules(SignUpMode::Waitlist, false), false)
    }

    fn reload(&mut self) {
        *self = Self::load(self.rules.clone(), &self.stored);
        self.send(Event::Opened(None));
        self.send(Event::SessionArrived(false));
    }

    fn send(&mut self, event: Event) {
        let (state, effects) = step(&self.rules, self.state.clone(), event);
        self.state = state;
        for effect in effects {
            match effect {
                Effect::Remember(memory) => self.stored = serde_json::to_string(&memory).expect("can be written"),
                Effect::Call { generation, request } => {
                    self.generation = generation;
                    self.requests.push(request);
                }
                Effect::Focus(field) => self.focused.push(field),
                Effect::Tell(entry) => {
                    assert_eq!(&*entry.email, self.state.input.email.trim());
                    self.told += 1;
                }
                Effect::CleanAddress => assert!(self.stored.contains("invite_token"), "kept first"),
            }
        }
    }

    fn submit(&mut self, email: &str) {
        self.send(Event::Submitted(input("", "", email)));
    }

    fn answer(&mut self, answer: Result<WaitlistJoined, CallError>) {
        let generation = self.generation;
        self.send(Event::Answered { generation, answer });
    }
}
