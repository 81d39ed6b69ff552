//! The demo app on a local deployment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde_json::{Value, json};

use crate::http;
use crate::people::Person;
use crate::process::Process;
use crate::tools::{self, Tools};

/// A local deployment that serves the demo, with its controls. Ends when dropped.
#[derive(Debug)]
pub struct Demo {
    process: Option<Process>,
    authority: String,
    dist: PathBuf,
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
        let (process, authority) = spawn("0", &dist)?;
        Ok(Self {
            process: Some(process),
            authority,
            dist,
        })
    }

    /// The origin of the app and its API.
    pub fn origin(&self) -> String {
        format!("http://{}", self.authority)
    }

    /// The same origin by its name, which passkeys need.
    pub fn named_origin(&self) -> String {
        self.origin().replace("127.0.0.1", "localhost")
    }

    /// Ends the server; the address stays reserved for [`Demo::restart`] as far as the system allows that.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Starts the server anew at the same address: every session is gone.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        let port = self.authority.rsplit(':').next().unwrap_or_default().to_owned();
        self.process = Some(spawn(&port, &self.dist)?.0);
        Ok(())
    }

    /// Merges JSON into the deployment's settings.
    pub async fn settings(&self, patch: Value) -> Result<()> {
        self.control("/settings", &patch).await
    }

    /// Orders faults on top of those in force.
    pub async fn faults(&self, patch: Value) -> Result<()> {
        self.control("/faults", &patch).await
    }

    /// Holds answers below `path` back for so long that they do not arrive during a test.
    pub async fn hold(&self, path: &str) -> Result<()> {
        self.delay(path, 60_000).await
    }

    /// Holds answers below `path` back.
    pub async fn delay(&self, path: &str, millis: u32) -> Result<()> {
        self.faults(json!({ "delay_ms": millis, "path": path })).await
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
        self.control("/clock", &json!({ "advance_ms": millis })).await
    }

    /// Signs somebody in on a phone, in a session of its own.
    pub async fn sign_in_elsewhere(&self, person: Person) -> Result<()> {
        let escape = |text: &str| text.replace('@', "%40").replace('!', "%21");
        let form = format!(
            "strategy=plain_email&email={}&password={}",
            escape(person.email),
            escape(person.password)
        );
        http::post_form(&self.authority, "/auth/signin", &form).await
    }

    /// Back to the fixtures: no sessions, no faults.
    pub async fn reset(&self) -> Result<()> {
        self.control("/reset", &json!({})).await
    }

    async fn control(&self, order: &str, body: &Value) -> Result<()> {
        self.order(order, body).await.map(drop)
    }

    /// Gives the deployment an order and returns what it answers.
    pub(crate) async fn order(&self, order: &str, body: &Value) -> Result<Value> {
        http::call(&self.authority, "POST", &format!("/__local{order}"), Some(body)).await
    }

    /// Reads one of the deployment's controls.
    pub(crate) async fn look(&self, control: &str) -> Result<Value> {
        http::call(&self.authority, "GET", &format!("/__local{control}"), None).await
    }
}

fn spawn(port: &str, dist: &Path) -> Result<(Process, String)> {
    let tools = Tools::find()?;
    let mut command = Command::new(tools.local_deployment);
    command.args(["--port", port, "--dist"]).arg(dist);
    Process::start(&mut command, |line| {
        line.strip_prefix("ready http://").map(str::to_owned)
    })
}
