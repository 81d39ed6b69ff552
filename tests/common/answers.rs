//! What servers of the flows answer with.

use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::client::{ApiError, CallError, TransportError};
use wacht_yew::wire::{Session, Timestamp, read_error, read_success};

/// When every test begins.
pub(crate) fn now() -> Timestamp {
    Timestamp::parse("2026-06-30T10:00:00Z").expect("a date")
}

pub(crate) fn session(data: &Value) -> Rc<Session> {
    Rc::new(read_success(&json!({ "data": data }).to_string()).expect("a session"))
}

pub(crate) fn offline() -> CallError {
    TransportError::Offline.into()
}

/// A refusal with these codes, the text beside them.
pub(crate) fn refused(status: u16, codes: &[&str], message: &str) -> CallError {
    let errors: Vec<Value> = codes
        .iter()
        .map(|code| json!({ "code": code, "message": message }))
        .collect();
    let body = json!({ "message": message, "errors": errors }).to_string();
    ApiError {
        status,
        issues: read_error(&body).issues.into(),
    }
    .into()
}
