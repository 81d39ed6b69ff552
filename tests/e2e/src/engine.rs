//! Browsers with their drivers. To start one takes as long as a short test, so one that ended a test in order waits for the
//! next, with nothing left of what it saw.

use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context as _, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use crate::http;
use crate::process::{Process, TemporaryFolder};
use crate::tools::Tools;

const FLAGS: [&str; 14] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-prefers-reduced-motion",
    // A browser whose driver is gone ends.
    "--remote-debugging-pipe",
    "--lang=en",
    // What an element is to assistive technology can be asked for.
    "--enable-blink-features=ComputedAccessibilityInfo",
];

/// Browsers without a test.
static IDLE: Mutex<Vec<Engine>> = Mutex::new(Vec::new());

/// Connections to drivers live longer than the test that opened them.
static CONNECTIONS: LazyLock<Option<Runtime>> = LazyLock::new(|| Runtime::new().ok());

/// A headless Chromium with a driver and a profile of its own.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) client: Client,
    authority: String,
    /// The browser, as the driver calls it.
    session: String,
    // Dropped in this order: the browser goes first, then the folder it wrote to.
    _driver: Process,
    _profile: TemporaryFolder,
}

impl Engine {
    /// One with a single empty tab that remembers nothing.
    pub(crate) async fn get() -> Result<Self> {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(engine) => engine.renewed().await,
            None => Self::start().await,
        }
    }

    /// Keeps this one for another test.
    pub(crate) fn retire(self) {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    async fn start() -> Result<Self> {
        let tools = Tools::find()?;
        let profile = TemporaryFolder::create()?;
        let ready = "started successfully on port ";
        // Whoever waits in the list when the tests end is not dropped.
        let (driver, port) = Process::start_leashed(&tools.driver, "--port=0", profile.path(), |line| {
            let (_, rest) = line.split_once(ready)?;
            rest.trim_end_matches('.').parse::<u16>().ok()
        })?;
        let authority = format!("127.0.0.1:{port}");

        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.path().display()));
        let mut capabilities = Map::new();
        let options = json!({ "binary": tools.browser, "args": flags });
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let address = format!("http://{authority}");
        let connect = async move {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities).connect(&address).await
        };
        let connections = CONNECTIONS.as_ref().context("no threads for connections")?;
        let client = connections
            .spawn(connect)
            .await?
            .context("the browser does not start")?;
        let session = client.session_id().await?.context("the browser has no session")?;
        Ok(Self {
            client,
            authority,
            session,
            _driver: driver,
            _profile: profile,
        })
    }

    /// The same browser without its tabs, their histories, and everything it stored or said.
    async fn renewed(self) -> Result<Self> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(true).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        self.cdp("Network.clearBrowserCookies", json!({})).await?;
        self.cdp("Network.clearBrowserCache", json!({})).await?;
        self.complaints().await?;
        Ok(self)
    }

    /// Forgets what pages of an origin stored.
    pub(crate) async fn forget(&self, origin: &str) -> Result<()> {
        let what = json!({ "origin": origin, "storageTypes": "all" });
        self.cdp("Storage.clearDataForOrigin", what).await.map(drop)
    }

    /// What the console said since it was asked last.
    pub(crate) async fn complaints(&self) -> Result<Value> {
        self.command("POST", "/se/log", json!({ "type": "browser" })).await
    }

    /// A command of the browser's developer tools.
    pub(crate) async fn cdp(&self, command: &str, params: Value) -> Result<Value> {
        self.command("POST", "/goog/cdp/execute", json!({ "cmd": command, "params": params }))
            .await
    }

    /// A command that only this driver has.
    pub(crate) async fn command(&self, method: &str, path: &str, body: Value) -> Result<Value> {
        let path = format!("/session/{}{path}", self.session);
        let mut answer = http::call(&self.authority, method, &path, Some(&body)).await?;
        Ok(answer["value"].take())
    }
}

impl Drop for Engine {
    /// Also after a failure the browser ends in order, before its driver is killed.
    fn drop(&mut self) {
        http::say_goodbye(&self.authority, &format!("/session/{}", self.session));
    }
}
