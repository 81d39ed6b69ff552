//! Against a server: for what an app does without a page, such as its own backend, and for tests that steer a browser.

#![cfg(not(target_arch = "wasm32"))]

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use wacht_local::Person;
use wacht_local::testing::{Controls, TestProgram, TestServer};
use wacht_yew::client::{Body, Credentials, Method, Request};

const ADA: &str = "ada@example.com";
const GRACE: &str = "grace@example.com";
const GRACES_SECRET: &str = "JBSWY3DPEHPK3PXP";

/// A browser without a page: it keeps the session and sends forms.
struct Browser<'a> {
    controls: &'a Controls,
    session: String,
}

impl<'a> Browser<'a> {
    fn new(controls: &'a Controls) -> Self {
        Self {
            controls,
            session: String::new(),
        }
    }

    /// Status and document of an answer.
    fn send(&mut self, method: Method, path: &str, fields: &[(&'static str, &str)]) -> (u16, Value) {
        let body = match method {
            Method::Get => Body::Empty,
            Method::Post | Method::Patch => Body::Form(
                fields
                    .iter()
                    .map(|(name, value)| (*name, (*value).to_owned()))
                    .collect(),
            ),
        };
        let (content_type, body) = body.encode().unwrap_or_default();
        let joint = if path.contains('?') { '&' } else { '?' };
        let request = Request {
            method,
            url: format!(
                "{}{path}{joint}__dev_session__={}",
                self.controls.origin(),
                self.session
            ),
            headers: vec![("content-type".to_owned(), content_type)],
            body,
            credentials: Credentials::SameOrigin,
        };
        let response = self.controls.send(&request).expect("the server answers");
        if let Some(session) = response.header("x-development-session") {
            session.clone_into(&mut self.session);
        }
        (
            response.status,
            serde_json::from_slice(&response.body).unwrap_or_default(),
        )
    }

    fn post(&mut self, path: &str, fields: &[(&'static str, &str)]) -> (u16, Value) {
        self.send(Method::Post, path, fields)
    }

    fn sign_in(&mut self, email: &str, password: &str) -> (u16, Value) {
        let fields = [("strategy", "plain_email"), ("email", email), ("password", password)];
        self.post("/auth/signin", &fields)
    }

    /// The first name of the active account.
    fn active(&mut self) -> Option<String> {
        let (_, answer) = self.send(Method::Get, "/session", &[]);
        answer["data"]["active_signin"]["user"]["first_name"]
            .as_str()
            .map(str::to_owned)
    }
}

/// The newest attempt of an answer, and its step.
fn attempt(answer: &Value) -> (String, String) {
    let attempts = answer["data"]["signin_attempts"]
        .as_array()
        .expect("a session lists attempts");
    let text = |name: &str| {
        attempts
            .last()
            .and_then(|attempt| attempt[name].as_str())
            .unwrap_or_default()
            .to_owned()
    };
    (text("id"), text("current_step"))
}

#[test]
fn somebody_signs_in() -> Result<()> {
    let server = TestServer::start()?;
    let mut browser = Browser::new(&server);
    assert_eq!(browser.active(), None);
    assert_eq!(browser.sign_in(ADA, "wrong").0, 401);
    assert_eq!(browser.sign_in(ADA, "Lovelace-1843!").0, 200);
    assert_eq!(browser.active().as_deref(), Some("Ada"));
    Ok(())
}

#[test]
fn a_code_is_read_from_the_inbox() -> Result<()> {
    let server = TestServer::start()?;
    let mut browser = Browser::new(&server);
    let (_, answer) = browser.post("/auth/signin", &[("strategy", "email_otp"), ("email", ADA)]);
    let (id, _) = attempt(&answer);
    let prepare =
        format!("/auth/prepare-verification?attempt_identifier={id}&identifier_type=signin&strategy=email_otp");
    let (status, answer) = browser.post(&prepare, &[]);
    assert_eq!(status, 200, "{answer}");
    let code = server.code_for(ADA)?;
    let verify = format!("/auth/attempt-verification?attempt_identifier={id}&identifier_type=signin");
    let (status, answer) = browser.post(&verify, &[("verification_code", &code)]);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(browser.active().as_deref(), Some("Ada"));
    Ok(())
}

#[test]
fn authenticator_codes_follow_the_deployments_clock() -> Result<()> {
    let server = TestServer::start()?;
    let now = server.authenticator_code(GRACES_SECRET)?;
    server.advance_clock(Duration::from_secs(3600))?;
    let later = server.authenticator_code(GRACES_SECRET)?;
    assert_ne!(now, later);
    let mut browser = Browser::new(&server);
    let (_, answer) = browser.sign_in(GRACE, "Hopper-1906!");
    assert_eq!(attempt(&answer).1, "verify_second_factor");
    Ok(())
}

#[test]
fn trouble_comes_on_order_and_ends() -> Result<()> {
    let server = TestServer::start()?;
    let mut browser = Browser::new(&server);
    server.fail("/auth", 503, 1)?;
    assert_eq!(browser.sign_in(ADA, "Lovelace-1843!").0, 503);
    assert_eq!(browser.sign_in(ADA, "Lovelace-1843!").0, 200);
    server.fail("/session", 500, 9)?;
    server.heal()?;
    assert_eq!(browser.active().as_deref(), Some("Ada"));
    Ok(())
}

#[test]
fn every_server_has_people_and_settings_of_its_own() -> Result<()> {
    let emmy = Person::new("emmy@example.com", "Emmy", "Noether").with_password("Noether-1882!");
    let password_alone = json!({ "auth_settings": { "auth_factors_enabled": { "email_otp": false } } });
    let other = TestServer::builder().person(emmy).settings(password_alone).start()?;
    let plain = TestServer::start()?;
    assert_ne!(other.origin(), plain.origin());
    assert_ne!(other.public_key(), plain.public_key());
    assert_eq!(Browser::new(&other).sign_in("emmy@example.com", "Noether-1882!").0, 200);
    assert_eq!(Browser::new(&plain).sign_in("emmy@example.com", "Noether-1882!").0, 401);
    let begins_with_a_code = [("strategy", "email_otp"), ("email", ADA)];
    assert_ne!(Browser::new(&other).post("/auth/signin", &begins_with_a_code).0, 200);
    assert_eq!(Browser::new(&plain).post("/auth/signin", &begins_with_a_code).0, 200);
    Ok(())
}

#[test]
fn links_lead_into_the_app() -> Result<()> {
    let server = TestServer::start()?;
    let link = server.sign_in_link(ADA)?;
    assert!(
        link.starts_with(&format!("{}/sign-in?ticket=", server.origin())),
        "{link}"
    );
    let link = server.invite("emmy@example.com", "Emmy", "Noether")?;
    assert!(link.starts_with(server.origin()), "{link}");
    assert_eq!(server.inbox("emmy@example.com")?.len(), 1);
    let unknown = server.sign_in_link("nobody@example.com").unwrap_err();
    assert!(
        unknown.to_string().contains("nobody has this email address"),
        "{unknown}"
    );
    Ok(())
}

#[test]
fn a_reset_forgets_everything_and_a_dropped_server_is_gone() -> Result<()> {
    let server = TestServer::start()?;
    let mut browser = Browser::new(&server);
    browser.sign_in(ADA, "Lovelace-1843!");
    server.make_organizations(3, ADA)?;
    server.reset()?;
    assert_eq!(browser.active(), None);
    let controls = Controls::at(server.origin());
    assert!(controls.inbox(ADA)?.is_empty());
    drop(server);
    assert!(controls.inbox(ADA).is_err());
    Ok(())
}

#[test]
fn a_folder_without_an_app_is_told() {
    let error = TestServer::builder().dist("no-such-folder").start().unwrap_err();
    assert!(error.to_string().contains("build the app first"), "{error}");
}

/// What end-to-end tests do whose server is a process of its own, as CI and developers start it.
#[test]
fn the_binary_does_the_same() -> Result<()> {
    let program = TestProgram::find()?.seed(3).start()?;
    let mut browser = Browser::new(&program);
    assert_eq!(browser.sign_in(ADA, "Lovelace-1843!").0, 200);
    assert_eq!(browser.active().as_deref(), Some("Ada"));
    program.fail("/session", 500, 1)?;
    assert_eq!(browser.active(), None);
    assert_eq!(browser.active().as_deref(), Some("Ada"));
    assert!(program.sign_in_link(ADA)?.starts_with(program.origin()));
    Ok(())
}
