//! Responses: the envelope, refusals, plain files.

use serde_json::{Value, json};
use wacht_yew::client::Response;
use wacht_yew::wire::ErrorCode;

/// Why an endpoint refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    message: String,
    issues: Issues,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Issues {
    /// `errors` is null: only `message` speaks.
    Unnamed,
    /// `errors` is empty: the server's framework swallowed the reason.
    Swallowed,
    Named(ErrorCode),
}

impl Refusal {
    /// A refusal with a code and the text that belongs to it.
    pub(crate) fn coded(status: u16, code: ErrorCode) -> Self {
        Self {
            status,
            message: text(&code).to_owned(),
            issues: Issues::Named(code),
        }
    }

    /// A refusal with a code and a text of its own.
    pub(crate) fn coded_as(status: u16, code: ErrorCode, message: &str) -> Self {
        Self {
            status,
            message: message.to_owned(),
            issues: Issues::Named(code),
        }
    }

    /// A refusal without a code.
    pub(crate) fn plain(status: u16, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            issues: Issues::Unnamed,
        }
    }

    /// A refusal whose reason the framework's global handler replaced.
    pub(crate) fn swallowed(status: u16) -> Self {
        Self {
            status,
            message: "Something went wrong. Please try again later.".to_owned(),
            issues: Issues::Swallowed,
        }
    }

    pub(crate) fn unknown_route() -> Self {
        Self {
            status: 404,
            message: "Resource does not exist".to_owned(),
            issues: Issues::Swallowed,
        }
    }

    fn errors(&self) -> Value {
        match &self.issues {
            Issues::Unnamed => Value::Null,
            Issues::Swallowed => json!([]),
            Issues::Named(code) => json!([{ "code": code.as_str(), "message": self.message }]),
        }
    }
}

/// A successful answer in its envelope; `session` is the stub that every envelope carries.
pub(crate) fn envelope(data: Value, session: &Value) -> Response {
    let body = json!({ "status": 200, "message": "", "data": data, "session": session, "errors": null });
    json_response(200, &body)
}

/// A refusal in its envelope.
pub(crate) fn failure(refusal: &Refusal, session: Option<&Value>) -> Response {
    let body = json!({
        "status": refusal.status,
        "message": refusal.message,
        "data": null,
        "session": session,
        "errors": refusal.errors(),
    });
    json_response(refusal.status, &body)
}

/// A response that is JSON and nothing else.
pub(crate) fn json_response(status: u16, body: &Value) -> Response {
    content(status, "application/json", body.to_string().into_bytes())
}

/// A response of any kind.
pub(crate) fn content(status: u16, media_type: &str, body: Vec<u8>) -> Response {
    let headers = vec![
        ("content-type".to_owned(), media_type.to_owned()),
        ("cache-control".to_owned(), "no-store".to_owned()),
        ("x-content-type-options".to_owned(), "nosniff".to_owned()),
    ];
    Response { status, headers, body }
}

/// Sends a page elsewhere after a form.
pub(crate) fn see_other(address: &str) -> Response {
    let mut response = content(303, "text/plain; charset=utf-8", Vec::new());
    response.headers.push(("location".to_owned(), address.to_owned()));
    response
}

/// The server's English for a code.
fn text(code: &ErrorCode) -> &'static str {
    match code {
        ErrorCode::UserNotFound => "User not found.",
        ErrorCode::UserDisabled => "User account is disabled.",
        ErrorCode::InvalidCredentials => "Invalid credentials. Please try again.",
        ErrorCode::TooManyRequests => "Too many failed attempts. Please try again later.",
        ErrorCode::UserAlreadySignedIn => "You are already signed in.",
        ErrorCode::BadRequestBody => "Unable to process request body. Please check the format.",
        _ => "An internal server error occurred. Please try again later.",
    }
}
