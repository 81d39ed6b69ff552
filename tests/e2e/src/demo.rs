//! The demo app on a local deployment of its own.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use wacht_local::testing::{Controls, TestProgram, TestProgramBuilder};
use wacht_yew::client::{Body, Credentials, Method, Request};

use crate::people::Person;
use crate::tools::{self, Tools};

const PHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1";

/// A local deployment that serves the demo, with its controls. Ends when dropped.
#[derive(Debug)]
pub struct Demo {
    program: Option<TestProgram>,
    /// What it is started anew with, at the same address.
    builder: TestProgramBuilder,
    controls: Controls,
    /// Paths whose answers were held back.
    held: Mutex<Vec<String>>,
}

impl Demo {
    /// Starts one on a free port, with the fixtures and nobody signed in.
    pub fn start() -> Result<Self> {
        Self::serve(Tools::find()?.demo)
    }

    /// Starts one that serves another app of `examples/`.
    pub fn of_example(name: &str) -> Result<Self> {
        Self::serve(tools::example(name)?)
    }

    fn serve(dist: PathBuf) -> Result<Self> {
        let builder = TestProgram::at(Tools::find()?.local_deployment).dist(dist);
        let program = builder.clone().start()?;
        let controls = Controls::clone(&program);
        let port = controls.origin().rsplit(':').next().and_then(|port| port.parse().ok());
        Ok(Self {
            program: Some(program),
            builder: builder.port(port.context("every origin has a port")?),
            controls,
            held: Mutex::default(),
        })
    }

    /// The origin of the app and its API.
    pub fn origin(&self) -> String {
        self.controls.origin().to_owned()
    }

    /// The same origin by its name, which passkeys need.
    pub fn named_origin(&self) -> String {
        self.origin().replace("127.0.0.1", "localhost")
    }

    /// Ends the server; the address stays reserved for [`Demo::restart`] as far as the system allows that.
    pub fn stop(&mut self) {
        self.program = None;
    }

    /// Starts the server anew at the same address: every session is gone.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        self.program = Some(self.builder.clone().start()?);
        Ok(())
    }

    /// Asks the controls, which block, beside what else a test waits for.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Controls) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let controls = self.controls.clone();
        tokio::task::spawn_blocking(move || ask(&controls)).await?
    }

    /// Merges JSON into the deployment's settings.
    pub async fn settings(&self, patch: Value) -> Result<()> {
        self.ask(move |controls| controls.settings(&patch)).await
    }

    /// Orders faults on top of those in force.
    pub async fn faults(&self, patch: Value) -> Result<()> {
        self.ask(move |controls| controls.faults(&patch)).await
    }

    /// Holds answers below `path` back for so long that they do not arrive during a test.
    pub async fn hold(&self, path: &str) -> Result<()> {
        self.held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path.to_owned());
        self.faults(json!({ "delay_ms": 3_600_000, "path": path })).await
    }

    /// The paths that answers were held back of, also of those that have been let go since.
    pub(crate) fn held(&self) -> Vec<String> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Breaks the connection of every request below `path`.
    pub async fn drop_requests(&self, path: &str) -> Result<()> {
        self.faults(json!({ "drop": true, "path": path })).await
    }

    /// Answers every request below `path` with a status.
    pub async fn fail(&self, path: &str, status: u16) -> Result<()> {
        self.faults(json!({ "status": status, "path": path })).await
    }

    /// Ends all faults.
    pub async fn heal(&self) -> Result<()> {
        self.faults(json!({})).await
    }

    /// Moves the deployment's clock forward.
    pub async fn advance_clock(&self, millis: u64) -> Result<()> {
        self.ask(move |controls| controls.advance_clock(Duration::from_millis(millis)))
            .await
    }

    /// Signs somebody in on a phone, in a session of its own.
    pub async fn sign_in_elsewhere(&self, person: Person) -> Result<()> {
        let fields = [
            ("strategy", "plain_email"),
            ("email", person.email),
            ("password", person.password),
        ];
        let form = Body::Form(fields.map(|(name, value)| (name, value.to_owned())).into());
        let (content_type, body) = form.encode().context("a form has contents")?;
        let headers = [
            ("accept", "application/json"),
            ("user-agent", PHONE),
            ("content-type", &*content_type),
        ];
        let request = Request {
            method: Method::Post,
            url: format!("{}/auth/signin", self.origin()),
            headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            body,
            credentials: Credentials::SameOrigin,
        };
        let response = self.ask(move |controls| controls.send(&request)).await?;
        ensure!(
            response.is_success(),
            "{} cannot sign in: {}",
            person.email,
            response.status
        );
        Ok(())
    }

    /// Back to the fixtures: no sessions, no faults.
    pub async fn reset(&self) -> Result<()> {
        self.ask(Controls::reset).await
    }

    /// Gives the deployment an order and returns what it answers.
    pub(crate) async fn order(&self, order: &str, body: Value) -> Result<Value> {
        let order = order.to_owned();
        self.ask(move |controls| controls.order(&order, &body)).await
    }
}
