//! The controls of a deployment on a socket, typed.

use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wacht_yew::client::{Credentials, Method, Request, Response};
use wacht_yew::wire::Timestamp;

use super::http::exchange;
use crate::{LocalDeployment, Message};

/// Mails are waited for no longer than this.
const LIMIT: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(10);

/// The controls of a running `wacht-local`, from native tests: mails, clock, settings, trouble.
///
/// A [`TestServer`](super::TestServer) and a [`TestProgram`](super::TestProgram) have them; [`Controls::at`] is for a binary
/// that runs already. Calls block, shortly:
/// the server is on this machine. Every method fails when nobody answers or the order is refused; the text says why.
///
/// ```no_run
/// use std::time::Duration;
/// use wacht_local::testing::Controls;
///
/// # fn main() -> anyhow::Result<()> {
/// let controls = Controls::at("http://127.0.0.1:8787");
/// controls.reset()?;
/// controls.advance_clock(Duration::from_secs(60))?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Controls {
    origin: String,
}

impl Controls {
    /// Those of the deployment at this origin, such as `http://127.0.0.1:8787`.
    pub fn at(origin: &str) -> Self {
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
        }
    }

    /// The origin of the app and its API.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The publishable key that names the deployment.
    pub fn public_key(&self) -> String {
        LocalDeployment::public_key_of(&self.origin)
    }

    /// The mails and text messages to an address or number so far, newest first.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn inbox(&self, to: &str) -> Result<Vec<Message>> {
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("to", to)
            .finish();
        self.read(&format!("inbox?{query}"))
    }

    /// The code in the newest message to an address or number (such as `+15550100199`), once one was sent.
    ///
    /// # Errors
    /// When none is sent within ten seconds; see [`Controls`].
    pub fn code_for(&self, to: &str) -> Result<String> {
        self.newest(to, "code", |message| message.code)
    }

    /// The link in the newest mail to an address, once one was sent.
    ///
    /// # Errors
    /// When none is sent within ten seconds; see [`Controls`].
    pub fn link_for(&self, to: &str) -> Result<String> {
        self.newest(to, "link", |message| message.link)
    }

    fn newest(&self, to: &str, what: &str, part: impl Fn(Message) -> Option<String>) -> Result<String> {
        let begun = Instant::now();
        loop {
            let inbox = self.inbox(to)?;
            let sent = inbox.len();
            if let Some(found) = inbox.into_iter().find_map(&part) {
                return Ok(found);
            }
            if begun.elapsed() > LIMIT {
                bail!("no {what} was sent to {to}, of {sent} messages in all");
            }
            sleep(PAUSE);
        }
    }

    /// A link that signs somebody in, once, without password and second factor: where a browser's test begins.
    ///
    /// # Errors
    /// When nobody has this address; see [`Controls`].
    pub fn sign_in_link(&self, email: &str) -> Result<String> {
        let answer = self.order("tickets", &json!({ "email": email }))?;
        let link = answer["link"].as_str().map(str::to_owned);
        link.with_context(|| format!("there is no link in {answer}"))
    }

    /// Invites somebody who has no account, and returns the link in the mail.
    ///
    /// # Errors
    /// When the address has an account; see [`Controls`].
    pub fn invite(&self, email: &str, first_name: &str, last_name: &str) -> Result<String> {
        let order = json!({ "email": email, "first_name": first_name, "last_name": last_name });
        self.order("invitations", &order)?;
        self.link_for(email)
    }

    /// Makes so many organizations of which somebody is a member, for tests of long lists.
    ///
    /// # Errors
    /// When nobody has this address; see [`Controls`].
    pub fn make_organizations(&self, count: u32, email: &str) -> Result<()> {
        self.order("organizations", &json!({ "count": count, "user": email }))
            .map(drop)
    }

    /// Merges JSON into the deployment's settings.
    ///
    /// # Errors
    /// When a name or value means nothing; see [`Controls`].
    pub fn settings(&self, patch: &Value) -> Result<()> {
        self.order("settings", patch).map(drop)
    }

    /// Merges JSON into the faults, by their names in [`Faults`](crate::Faults); an empty object ends all of them.
    ///
    /// # Errors
    /// When a name or value means nothing; see [`Controls`].
    pub fn faults(&self, patch: &Value) -> Result<()> {
        self.order("faults", patch).map(drop)
    }

    /// Answers requests whose path begins like this with a status, `times` times; then they succeed again.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn fail(&self, path: &str, status: u16, times: u32) -> Result<()> {
        self.faults(&json!({ "path": path, "status": status, "times": times }))
    }

    /// Ends all faults.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn heal(&self) -> Result<()> {
        self.faults(&json!({}))
    }

    /// Moves the deployment's clock forward.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn advance_clock(&self, by: Duration) -> Result<()> {
        self.order("clock", &json!({ "advance_ms": u64::try_from(by.as_millis())? }))
            .map(drop)
    }

    /// What time it is at the deployment.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn now(&self) -> Result<Timestamp> {
        let clock: Value = self.read("clock")?;
        let lead = clock["lead_ms"].as_i64().context("the clock tells no lead")?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        Ok(Timestamp::from_millis(i64::try_from(now.as_millis())? + lead))
    }

    /// What an authenticator app with this secret (base32) shows now.
    ///
    /// # Errors
    /// When the secret is not base32; see [`Controls`].
    pub fn authenticator_code(&self, secret: &str) -> Result<String> {
        crate::totp::code_at(secret, self.now()?).context("the secret is not base32")
    }

    /// What it showed thirty seconds ago, and what it shows now: setting an app up asks for two codes in a row.
    ///
    /// # Errors
    /// When the secret is not base32; see [`Controls`].
    pub fn authenticator_codes(&self, secret: &str) -> Result<[String; 2]> {
        let now = self.now()?.as_millis();
        let code =
            |millis| crate::totp::code_at(secret, Timestamp::from_millis(millis)).context("the secret is not base32");
        Ok([code(now - 30_000)?, code(now)?])
    }

    /// Back to the start: the fixtures, no sessions, no faults, settings and clock as they were.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn reset(&self) -> Result<()> {
        self.order("reset", &json!({})).map(drop)
    }

    /// Gives an order to the controls, such as `waitlist/approve`, and returns what it answers.
    ///
    /// # Errors
    /// See [`Controls`].
    pub fn order(&self, order: &str, body: &Value) -> Result<Value> {
        let request = Request {
            method: Method::Post,
            url: format!("{}/__local/{order}", self.origin),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: body.to_string().into_bytes(),
            credentials: Credentials::SameOrigin,
        };
        self.document(&request)
    }

    fn read<T: DeserializeOwned>(&self, control: &str) -> Result<T> {
        self.document(&Request {
            method: Method::Get,
            url: format!("{}/__local/{control}", self.origin),
            headers: Vec::new(),
            body: Vec::new(),
            credentials: Credentials::SameOrigin,
        })
    }

    fn document<T: DeserializeOwned>(&self, request: &Request) -> Result<T> {
        let response = self.send(request)?;
        let text = String::from_utf8_lossy(&response.body);
        ensure!(
            response.is_success(),
            "{request:?} was answered {}: {text}",
            response.status
        );
        serde_json::from_str(&text).with_context(|| format!("{request:?} was answered {text}"))
    }

    /// Sends any request, as a program does that is no browser: what it says of its address is only looked at from the path
    /// on.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn send(&self, request: &Request) -> Result<Response> {
        let authority = self.origin.split_once("://").map_or(&*self.origin, |(_, rest)| rest);
        exchange(authority, request).with_context(|| format!("{request:?}"))
    }
}
