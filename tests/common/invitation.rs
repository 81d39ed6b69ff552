//! Drives the invitation's machine as the driver does.

use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::client::{ApiError, CallError, Secret, TransportError};
use wacht_yew::flow::invitation::{
    InvitationCall, InvitationEffect, InvitationEvent, InvitationMemory, InvitationReply, InvitationState, step,
};
use wacht_yew::wire::{FromWire as _, InvitationAcceptance, Session, read_error, read_json, read_success};

pub(crate) const TOKEN: &str = "org.s3cret";
pub(crate) const GUEST: &str = "guest@example.com";

/// A session with these accounts, the first of them active; each is called by its id.
pub(crate) fn signed_in(accounts: &[&str]) -> Rc<Session> {
    let account = |id: &&str| {
        let email = format!("{id}@example.com");
        json!({ "id": id, "user": { "id": id, "first_name": id, "primary_email_address": { "email": email } } })
    };
    let accounts: Vec<Value> = accounts.iter().map(account).collect();
    let data = json!({ "id": "1", "active_signin": accounts.first(), "signins": accounts });
    Rc::new(read_success(&json!({ "data": data }).to_string()).expect("a session"))
}

pub(crate) fn nobody() -> Rc<Session> {
    signed_in(&[])
}

/// The answer that somebody has to come first.
pub(crate) fn needs(code: &str) -> Value {
    json!({
        "requires_signin": true,
        "error_code": code,
        "invited_email": GUEST,
        "message": "x",
        "organization": { "id": "", "name": "" },
    })
}

pub(crate) fn accepted(sign_in: &str) -> Value {
    json!({ "organization": { "id": "7", "name": "Engines" }, "signin_id": sign_in, "message": "x" })
}

pub(crate) fn member(sign_in: &str) -> Value {
    let mut answer = accepted(sign_in);
    answer["already_member"] = json!(true);
    answer
}

/// The answer to a token that was spent by a request before.
pub(crate) fn lost() -> Result<Value, CallError> {
    Err(refused(
        400,
        "INVALID_INVITATION_TOKEN",
        "The invitation token is invalid",
    ))
}

pub(crate) fn refused(status: u16, code: &str, message: &str) -> CallError {
    let body = json!({ "status": status, "message": message, "errors": [{ "code": code, "message": message }] });
    let issues = read_error(&body.to_string()).issues.into();
    ApiError { status, issues }.into()
}

pub(crate) fn offline() -> CallError {
    TransportError::Offline.into()
}

pub(crate) fn server_fault() -> CallError {
    refused(500, "INTERNAL", "An internal server error occurred.")
}

/// A page, and what its driver was asked for.
pub(crate) struct Flow {
    pub(crate) several: bool,
    pub(crate) state: InvitationState,
    /// What the tab's storage holds.
    pub(crate) stored: String,
    pub(crate) calls: Vec<InvitationCall>,
    pub(crate) left: Vec<InvitationEffect>,
    pub(crate) finished: usize,
    pub(crate) generation: u32,
    /// Everything that was ever asked for, in `Debug` form.
    pub(crate) shown: String,
    /// The address bar still held a token when nothing was stored.
    pub(crate) lost_token: bool,
}

impl Flow {
    pub(crate) fn open(token: Option<&str>, session: Rc<Session>) -> Self {
        Self::open_where(true, token, session)
    }

    pub(crate) fn open_where(several: bool, token: Option<&str>, session: Rc<Session>) -> Self {
        let mut flow = Self::load(several, "{}");
        flow.begin(token, session);
        flow
    }

    /// The page loaded anew, with what was stored.
    pub(crate) fn reopen(stored: &str, token: Option<&str>, session: Rc<Session>) -> Self {
        let mut flow = Self::load(true, stored);
        flow.begin(token, session);
        flow
    }

    pub(crate) fn load(several: bool, stored: &str) -> Self {
        let memory = read_json(stored).map(InvitationMemory::from_wire).unwrap_or_default();
        Self {
            several,
            state: InvitationState::new(memory),
            stored: stored.to_owned(),
            calls: Vec::new(),
            left: Vec::new(),
            finished: 0,
            generation: 0,
            shown: String::new(),
            lost_token: false,
        }
    }

    pub(crate) fn begin(&mut self, token: Option<&str>, session: Rc<Session>) {
        self.send(InvitationEvent::Opened(token.map(Secret::from)));
        self.arrive(session);
    }

    pub(crate) fn send(&mut self, event: InvitationEvent) {
        let (state, effects) = step(self.several, self.state.clone(), event);
        self.state = state;
        for effect in effects {
            self.shown.push_str(&format!("{effect:?}\n"));
            match effect {
                InvitationEffect::Remember(memory) => {
                    self.stored = serde_json::to_string(&memory).expect("can be written");
                }
                InvitationEffect::Call { generation, call } => {
                    self.generation = generation;
                    self.calls.push(call);
                }
                InvitationEffect::Finish(_) => self.finished += 1,
                InvitationEffect::CleanAddress => {
                    let is_kept = self.stored.contains("\"token\"") || self.stored.contains("\"spent\"");
                    self.lost_token |= !is_kept;
                }
                leaving => self.left.push(leaving),
            }
        }
    }

    pub(crate) fn arrive(&mut self, session: Rc<Session>) {
        self.send(InvitationEvent::SessionArrived(session));
    }

    pub(crate) fn answer(&mut self, generation: u32, answer: Result<InvitationReply, CallError>) {
        self.send(InvitationEvent::Answered { generation, answer });
    }

    pub(crate) fn acceptance(&mut self, data: Value) {
        let acceptance = Box::new(InvitationAcceptance::from_wire(data));
        self.answer(self.generation, Ok(InvitationReply::Acceptance(acceptance)));
    }

    pub(crate) fn session(&mut self, session: Rc<Session>) {
        self.answer(self.generation, Ok(InvitationReply::Session(session)));
    }

    pub(crate) fn entered(&mut self, is_shut_out: bool) {
        let Some(InvitationCall::Enter(accepted)) = self.calls.last().cloned() else {
            panic!("nothing is being entered: {:?}", self.calls)
        };
        let session = signed_in(&["ada"]);
        self.answer(
            self.generation,
            Ok(InvitationReply::Entered {
                session,
                accepted,
                is_shut_out,
            }),
        );
    }

    pub(crate) fn fail(&mut self, error: CallError) {
        self.answer(self.generation, Err(error));
    }
}
