//! Browsers with their drivers. To start one takes as long as a short test, so one that ended a test in order waits for the
//! next, with nothing left of what it saw.
//!
//! What every browser does goes through WebDriver and is written once. What only tools of one browser can do is in its own
//! module, behind the same names; what a browser cannot do at all fails with a sentence, and `xtask/src/engines.rs` lists the
//! tests that need it.
//!
//! # Decision: no WebKit yet
//!
//! Signing in by mouse and by keys works in WebKitGTK 2.50 (Debian's webkit2gtk-driver, MiniBrowser on a virtual display). But
//! its driver does not speak BiDi and has no commands of its own: nothing runs before the page's own scripts, so neither
//! violations of the policy nor requests are noted; the console is not told; size of the page, touch, colour scheme and
//! reduced motion cannot be set. A test that sees none of this would say less than it seems to.

mod bidi;
mod chromium;
mod firefox;

use std::sync::{LazyLock, Mutex, PoisonError};

use anyhow::{Context as _, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use tokio::runtime::Runtime;

use self::firefox::Firefox;
use crate::device::Device;
use crate::http;
use crate::process::{Process, TemporaryFolder};
use crate::tools::{Kind, Tools};

/// Browsers without a test.
static IDLE: Mutex<Vec<Engine>> = Mutex::new(Vec::new());

/// Connections to drivers live longer than the test that opened them.
static CONNECTIONS: LazyLock<Option<Runtime>> = LazyLock::new(|| Runtime::new().ok());

/// A headless browser with a driver and a profile of its own.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) client: Client,
    authority: String,
    /// The browser, as the driver calls it.
    session: String,
    tools: Special,
    // Dropped in this order: the browser goes first, then the folder it wrote to.
    _driver: Process,
    _profile: TemporaryFolder,
}

/// What belongs to one kind of browser.
#[derive(Debug)]
enum Special {
    /// Has commands of its own in the driver.
    Chromium,
    Firefox(Firefox),
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
        let (options, ready): (_, fn(&str) -> Option<u16>) = match tools.kind {
            Kind::Chromium => (chromium::driver_options(), chromium::port),
            Kind::Firefox => (firefox::driver_options(profile.path()), firefox::port),
        };
        // Whoever waits in the list when the tests end is not dropped.
        let (mut driver, port) = Process::start_leashed(&tools.driver, &options, profile.path(), ready)?;
        let authority = format!("127.0.0.1:{port}");
        let wanted = match tools.kind {
            Kind::Chromium => {
                let program = chromium::opening_a_page(&tools.browser, profile.path())?;
                chromium::capabilities(&program, profile.path())
            }
            Kind::Firefox => firefox::capabilities(&tools.browser),
        };
        let client = connect(&authority, wanted).await?;
        let session = client.session_id().await?.context("the browser has no session")?;
        let special = match tools.kind {
            Kind::Chromium => Special::Chromium,
            Kind::Firefox => {
                let said = client.capabilities().context("the browser does not introduce itself")?;
                let process = said.get("moz:processID").and_then(Value::as_u64);
                driver.takes_along(process.context("the browser names no process")?)?;
                let address = said.get("webSocketUrl").and_then(Value::as_str);
                Special::Firefox(Firefox::meet(address.context("the browser does not speak BiDi")?).await?)
            }
        };
        Ok(Self {
            client,
            authority,
            session,
            tools: special,
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
        match &self.tools {
            Special::Chromium => self.forget_in_chromium().await?,
            Special::Firefox(firefox) => {
                firefox.forget_preludes().await?;
                self.forget_in_firefox().await?;
            }
        }
        self.complaints().await?;
        Ok(self)
    }

    /// Forgets what pages of an origin stored.
    pub(crate) async fn forget(&self, origin: &str) -> Result<()> {
        match self.tools {
            Special::Chromium => self.forget_origin_in_chromium(origin).await,
            // Forgets everything before the next test.
            Special::Firefox(_) => Ok(()),
        }
    }

    /// Runs a script before anything else on every page to come, in this tab at least.
    pub(crate) async fn on_every_page(&self, source: &str) -> Result<()> {
        match &self.tools {
            Special::Chromium => self.prelude_in_chromium(source).await,
            Special::Firefox(firefox) => firefox.prelude(source).await,
        }
    }

    /// Prepares a new tab that is in front; `preludes` are the scripts known so far.
    pub(crate) async fn furnish(&self, preludes: &[String]) -> Result<()> {
        // Firefox does for every tab what it does for one.
        if matches!(self.tools, Special::Chromium) {
            for prelude in preludes {
                self.prelude_in_chromium(prelude).await?;
            }
            self.take_plain_answers_in_chromium().await?;
        }
        Ok(())
    }

    /// Gives the tab in front a device.
    pub(crate) async fn look_with(&self, device: Device) -> Result<()> {
        match &self.tools {
            Special::Chromium => self.look_with_chromium(device).await,
            Special::Firefox(firefox) => {
                let tab = self.client.window().await?;
                firefox.set_viewport(&String::from(tab), device).await?;
                self.point_in_firefox(device).await
            }
        }
    }

    /// Says what the reader prefers.
    pub(crate) async fn prefer(&self, scheme: &str, forced_colours: bool) -> Result<()> {
        match self.tools {
            Special::Chromium => self.prefer_in_chromium(scheme, forced_colours).await,
            Special::Firefox(_) => self.prefer_in_firefox(scheme, forced_colours).await,
        }
    }

    /// Leads the focus back into the page when Tab has left it: behind the last element comes the first one again.
    pub(crate) async fn stay_in_page(&self) -> Result<()> {
        match self.tools {
            // Has nothing but the page.
            Special::Chromium => Ok(()),
            Special::Firefox(_) => self.stay_in_page_of_firefox().await,
        }
    }

    /// What the browser said since it was asked last and means seriously.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        match &self.tools {
            Special::Chromium => self.complaints_of_chromium().await,
            Special::Firefox(firefox) => {
                let tab = self.client.window().await?;
                firefox.complaints(&String::from(tab)).await
            }
        }
    }

    /// A command of Chromium's developer tools.
    pub(crate) async fn cdp(&self, command: &str, params: Value) -> Result<Value> {
        match self.tools {
            Special::Chromium => self.command_chromium(command, params).await,
            Special::Firefox(_) => bail!("{command} exists in Chromium alone"),
        }
    }

    /// A command that only this driver has.
    async fn command(&self, method: &str, path: &str, body: Value) -> Result<Value> {
        let path = format!("/session/{}{path}", self.session);
        let mut answer = http::call(&self.authority, method, &path, Some(&body)).await?;
        Ok(answer["value"].take())
    }
}

/// Has the driver start its browser.
async fn connect(authority: &str, capabilities: Map<String, Value>) -> Result<Client> {
    let address = format!("http://{authority}");
    let connect = async move {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities).connect(&address).await
    };
    let connections = CONNECTIONS.as_ref().context("no threads for connections")?;
    connections.spawn(connect).await?.context("the browser does not start")
}

impl Drop for Engine {
    /// Also after a failure the browser ends in order, before its driver is killed.
    fn drop(&mut self) {
        http::say_goodbye(&self.authority, &format!("/session/{}", self.session));
    }
}
