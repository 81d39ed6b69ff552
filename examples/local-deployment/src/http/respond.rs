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
    Named(Vec<(ErrorCode, String)>),
}

impl Refusal {
    /// A refusal with a code and the text that belongs to it.
    pub(crate) fn coded(status: u16, code: ErrorCode) -> Self {
        Self {
            status,
            message: text(&code).to_owned(),
            issues: Issues::Named(vec![(code.clone(), text(&code).to_owned())]),
        }
    }

    /// Several fields refused at once, each by its own code.
    pub(crate) fn fields(codes: &[ErrorCode]) -> Self {
        Self {
            status: 400,
            message: "Field errors".to_owned(),
            issues: Issues::Named(codes.iter().map(|code| (code.clone(), text(code).to_owned())).collect()),
        }
    }

    /// A refusal whose reason stands in `message` only: `errors` says that the body could not be processed.
    pub(crate) fn hidden(status: u16, message: impl Into<String>) -> Self {
        let code = ErrorCode::BadRequestBody;
        Self {
            status,
            message: message.into(),
            issues: Issues::Named(vec![(code.clone(), text(&code).to_owned())]),
        }
    }

    /// A refusal with a code and a text of its own.
    pub(crate) fn coded_as(status: u16, code: ErrorCode, message: &str) -> Self {
        Self {
            status,
            message: message.to_owned(),
            issues: Issues::Named(vec![(code, message.to_owned())]),
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

    /// The text for people.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    fn errors(&self) -> Value {
        match &self.issues {
            Issues::Unnamed => Value::Null,
            Issues::Swallowed => json!([]),
            Issues::Named(issues) => issues
                .iter()
                .map(|(code, message)| json!({ "code": code.as_str(), "message": message }))
                .collect(),
        }
    }
}

/// A successful answer in its envelope; `session` is the stub that every envelope carries.
pub(crate) fn envelope(data: Value, session: &Value) -> Response {
    let body = json!({ "status": 200, "message": "", "data": data, "session": session, "errors": null });
    json_response(200, &body)
}

/// The same around data that is written down as JSON already.
pub(crate) fn written_envelope(data: &str, session: &Value) -> Response {
    let body = format!(r#"{{"status":200,"message":"","data":{data},"session":{session},"errors":null}}"#);
    content(200, "application/json", body.into_bytes())
}

/// A refusal in its envelope.
pub(crate) fn failure(refusal: &Refusal, session: Option<&Value>) -> Response {
    json_response(refusal.status, &failure_envelope(refusal, session))
}

/// The envelope of a refusal.
pub(crate) fn failure_envelope(refusal: &Refusal, session: Option<&Value>) -> Value {
    json!({
        "status": refusal.status,
        "message": refusal.message,
        "data": null,
        "session": session,
        "errors": refusal.errors(),
    })
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

/// Sends a browser on.
pub(crate) fn found(address: &str) -> Response {
    Response {
        status: 302,
        ..see_other(address)
    }
}

/// Sends a page elsewhere after a form.
pub(crate) fn see_other(address: &str) -> Response {
    let mut response = content(303, "text/plain; charset=utf-8", Vec::new());
    response.headers.push(("location".to_owned(), address.to_owned()));
    response
}

/// The server's English for a code.
pub(crate) fn text(code: &ErrorCode) -> &'static str {
    match code {
        ErrorCode::UserNotFound => "User not found.",
        ErrorCode::UserDisabled => "User account is disabled.",
        ErrorCode::InvalidCredentials => "Invalid credentials. Please try again.",
        ErrorCode::TooManyRequests => "Too many failed attempts. Please try again later.",
        ErrorCode::UserAlreadySignedIn => "You are already signed in.",
        ErrorCode::EmailExists => "This email address is already in use.",
        ErrorCode::UsernameExists => "This username is already taken.",
        ErrorCode::PhoneNumberExists => "This phone number is already associated with an account.",
        ErrorCode::SignUpRestricted => "Signup is currently restricted for this deployment.",
        ErrorCode::SignUpWaitlistOnly => "Signup is currently in waitlist mode. Please join the waitlist instead.",
        ErrorCode::EmailNotAllowed => "This email address is not allowed.",
        ErrorCode::EmailBlocked => "This email address is blocked.",
        ErrorCode::DisposableEmailBlocked => "Disposable email addresses are not allowed.",
        ErrorCode::VoipNumberBlocked => "VOIP phone numbers are not allowed.",
        ErrorCode::BannedKeyword => "Your input contains restricted content.",
        ErrorCode::CountryRestricted => "Signup is not allowed from your country.",
        ErrorCode::BadRequestBody => "Unable to process request body. Please check the format.",
        ErrorCode::ProviderRequired => "Authentication provider is required.",
        ErrorCode::ProviderNotConfigured => "OAuth provider is not configured for this deployment.",
        ErrorCode::CodeRequired => "A verification code is required.",
        ErrorCode::InvalidState => "Invalid request state.",
        ErrorCode::InvalidCode => "The provided code is invalid.",
        ErrorCode::VerificationStrategyRequired => "A verification strategy must be specified.",
        ErrorCode::BadSignInAttempt => "Unsuccessful sign-in attempt. Please verify your credentials.",
        ErrorCode::PasskeyNotEnabled => "Passkeys are not enabled for this deployment.",
        ErrorCode::MfaRequired => "Multi-Factor Authentication is required to access this organization or workspace.",
        ErrorCode::SocialAccountAlreadyConnected => "This social account is already connected to another user.",
        ErrorCode::InvalidInvitationToken => "The invitation token is invalid or does not exist",
        ErrorCode::Unauthorized => "Unauthorized.",
        _ => "An internal server error occurred. Please try again later.",
    }
}
