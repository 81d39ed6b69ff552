//! A browser in front of a deployment, as a page object.

#![allow(dead_code, reason = "each test binary uses its own part")]

pub(crate) mod auth;
pub(crate) mod enterprise;
pub(crate) mod provider;
pub(crate) mod social;

use serde_json::Value;
use wacht_local::{Fixtures, LocalDeployment, Reply};
use wacht_yew::client::{Body, Credentials, Method, Request, Response};
use wacht_yew::wire::{Session, SignInAttempt, Timestamp};

pub(crate) const NOON: Timestamp = Timestamp::from_millis(1_780_000_000_000);
pub(crate) const ORIGIN: &str = "http://127.0.0.1:8787";
pub(crate) const MINUTE: u64 = 60_000;

/// One browser; the deployment lives inside, the token is kept the way the kit keeps it.
pub(crate) struct Browser {
    pub(crate) deployment: LocalDeployment,
    pub(crate) token: String,
}

pub(crate) fn deployment() -> LocalDeployment {
    LocalDeployment::new(Fixtures::default(), 1)
}

pub(crate) fn request(method: Method, target: &str, body: Body) -> Request {
    let (content_type, body) = body.encode().unwrap_or_default();
    let mut headers = Vec::new();
    if !content_type.is_empty() {
        headers.push(("content-type".to_owned(), content_type));
    }
    Request {
        method,
        url: format!("{ORIGIN}{target}"),
        headers,
        body,
        credentials: Credentials::SameOrigin,
    }
}

pub(crate) fn get(target: &str) -> Request {
    request(Method::Get, target, Body::Empty)
}

pub(crate) fn post(target: &str, fields: &[(&'static str, &str)]) -> Request {
    let fields = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    request(Method::Post, target, Body::Form(fields))
}

pub(crate) fn post_json(target: &str, body: &Value) -> Request {
    request(Method::Post, target, Body::Json(body.to_string()))
}

pub(crate) fn with_header(mut request: Request, name: &str, value: &str) -> Request {
    request.headers.push((name.to_owned(), value.to_owned()));
    request
}

pub(crate) fn body(response: &Response) -> Value {
    serde_json::from_slice(&response.body).expect("a JSON body")
}

pub(crate) fn sent(reply: Reply) -> Response {
    reply.response.expect("a response")
}

impl Browser {
    pub(crate) fn new() -> Self {
        Self {
            deployment: deployment(),
            token: String::new(),
        }
    }

    /// The same deployment seen from a browser that was never there.
    pub(crate) fn fresh(self) -> Self {
        Self {
            token: String::new(),
            ..self
        }
    }

    pub(crate) fn faults(mut self, patch: Value) -> Self {
        self.deployment.set_faults(&patch).expect("faults");
        self
    }

    pub(crate) fn settings(mut self, patch: Value) -> Self {
        self.deployment.merge_settings(&patch).expect("settings");
        self
    }

    pub(crate) fn send(&mut self, mut request: Request) -> Response {
        let separator = if request.url.contains('?') { '&' } else { '?' };
        request.url = format!("{}{separator}__dev_session__={}", request.url, self.token);
        let response = sent(self.deployment.handle(request, NOON));
        if let Some(token) = response.header("x-development-session") {
            self.token = token.to_owned();
        }
        response
    }

    pub(crate) fn data(&mut self, request: Request) -> Value {
        let response = self.send(request);
        let body = body(&response);
        assert_eq!(response.status, 200, "{body}");
        assert_eq!(
            (&body["status"], &body["message"], &body["errors"]),
            (&200.into(), &"".into(), &Value::Null)
        );
        body["data"].clone()
    }

    /// Status, code, error text and top-level text of a refusal.
    pub(crate) fn refusal(&mut self, request: Request) -> (u16, String, String) {
        let response = self.send(request);
        let body = body(&response);
        assert_eq!(body["status"], response.status);
        assert_eq!(body["data"], Value::Null);
        let code = body["errors"][0]["code"].as_str().unwrap_or_default().to_owned();
        if !code.is_empty() {
            assert_eq!(body["errors"][0]["message"], body["message"]);
        }
        (
            response.status,
            code,
            body["message"].as_str().expect("a message").to_owned(),
        )
    }

    pub(crate) fn session(&mut self) -> Session {
        serde_json::from_value(self.data(get("/session"))).expect("a session")
    }

    pub(crate) fn sign_in(&mut self, email: &str, password: &str) -> Session {
        let data = self.data(sign_in_request(email, password));
        serde_json::from_value(data).expect("a session")
    }

    pub(crate) fn attempt(&mut self, email: &str, password: &str) -> SignInAttempt {
        let session = self.sign_in(email, password);
        session.newest_sign_in_attempt_since(&[]).expect("an attempt").clone()
    }

    pub(crate) fn ada(&mut self) -> Session {
        self.sign_in("ada@example.com", "Lovelace-1843!")
    }
}

pub(crate) fn sign_in_request(email: &str, password: &str) -> Request {
    post(
        "/auth/signin",
        &[("strategy", "plain_email"), ("email", email), ("password", password)],
    )
}

pub(crate) fn wrong(code: u16, name: &str, text: &str) -> (u16, String, String) {
    (code, name.to_owned(), text.to_owned())
}
