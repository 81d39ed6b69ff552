//! A deployment on a free port, for as long as a test needs it.

use std::fmt;
use std::net::{Ipv4Addr, TcpListener};
use std::ops::Deref;
use std::path::PathBuf;
use std::thread::JoinHandle;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use tokio::sync::oneshot;

use super::controls::Controls;
use crate::server::{AppFiles, SharedDeployment, api_router, app_router};
use crate::{Fixtures, LocalDeployment, Person};

/// A deployment behind a socket on this machine, in a thread of the test's own process: for native tests that speak HTTP,
/// and for those that steer a browser to an app.
///
/// Each has a port and people of its own, so that tests run side by side. It ends when it is dropped. What tests do with it
/// while it runs, [`Controls`] has.
///
/// ```
/// use wacht_local::testing::TestServer;
///
/// # fn main() -> anyhow::Result<()> {
/// let server = TestServer::start()?;
/// assert!(server.origin().starts_with("http://127.0.0.1:"));
/// assert!(server.inbox("ada@example.com")?.is_empty());
/// # Ok(())
/// # }
/// ```
///
/// With the app's built files, a browser's test begins like this (the driver is any WebDriver client):
///
/// ```no_run
/// # use wacht_local::testing::TestServer;
/// # struct Driver;
/// # impl Driver { fn goto(&self, _: &str) {} }
/// # fn main() -> anyhow::Result<()> {
/// # let driver = Driver;
/// let server = TestServer::builder().dist("dist").start()?;
/// driver.goto(&server.sign_in_link("ada@example.com")?);
/// // … click somewhere that sends a code, and read it:
/// let code = server.code_for("ada@example.com")?;
/// # Ok(())
/// # }
/// ```
pub struct TestServer {
    controls: Controls,
    deployment: SharedDeployment,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What a [`TestServer`] begins with; made by [`TestServer::builder`].
#[derive(Clone, Debug)]
pub struct TestServerBuilder {
    fixtures: Fixtures,
    seed: u64,
    settings: Vec<Value>,
    dist: Option<PathBuf>,
    port: u16,
}

impl TestServerBuilder {
    /// These people and organizations. Default: the fixtures that the README of `wacht-local` lists.
    #[must_use]
    pub fn fixtures(self, fixtures: Fixtures) -> Self {
        Self { fixtures, ..self }
    }

    /// Somebody more.
    #[must_use]
    pub fn person(mut self, person: Person) -> Self {
        self.fixtures.people.push(person);
        self
    }

    /// Decides about ids, keys and codes. Default: 1.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Merges JSON into the deployment's settings; may be called several times.
    #[must_use]
    pub fn settings(mut self, patch: Value) -> Self {
        self.settings.push(patch);
        self
    }

    /// Serves the built app in this folder, with its `index.html`, at the same origin. Default: the API alone.
    #[must_use]
    pub fn dist(self, folder: impl Into<PathBuf>) -> Self {
        let dist = Some(folder.into());
        Self { dist, ..self }
    }

    /// Listens here. Default: any free port.
    #[must_use]
    pub fn port(self, port: u16) -> Self {
        Self { port, ..self }
    }

    /// Starts it; it answers as soon as this returns.
    ///
    /// # Errors
    /// When the port is taken, the folder holds no `index.html`, or a setting means nothing.
    pub fn start(self) -> Result<TestServer> {
        if let Some(dist) = &self.dist {
            let index = dist.join("index.html");
            ensure!(
                index.is_file(),
                "{} does not exist: build the app first",
                index.display()
            );
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))
            .with_context(|| format!("port {} cannot be listened on", self.port))?;
        listener.set_nonblocking(true)?;
        let origin = format!("http://{}", listener.local_addr()?);
        let mut deployment = LocalDeployment::new(self.fixtures, self.seed).with_origin(&origin);
        for patch in &self.settings {
            let merged = deployment.merge_settings(patch);
            merged.with_context(|| format!("the settings {patch} mean nothing"))?;
        }
        let deployment = SharedDeployment::new(deployment);
        let router = match self.dist {
            None => api_router(deployment.clone()),
            Some(dist) => app_router(AppFiles { dist, api_origin: None }, Some(deployment.clone())),
        };
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                let serves = axum::serve(listener, router).into_future();
                // Requests that still run are cut off: a fault may have ordered a very long delay.
                tokio::select! {
                    _ = serves => {}
                    _ = stopped => {}
                }
            });
            runtime.shutdown_background();
        });
        Ok(TestServer {
            controls: Controls::at(&origin),
            deployment,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl TestServer {
    /// One with the usual fixtures, on a free port.
    ///
    /// # Errors
    /// When no port can be listened on.
    pub fn start() -> Result<Self> {
        Self::builder().start()
    }

    /// One with other people, settings or files.
    pub fn builder() -> TestServerBuilder {
        TestServerBuilder {
            fixtures: Fixtures::default(),
            seed: 1,
            settings: Vec::new(),
            dist: None,
            port: 0,
        }
    }

    /// The same origin by its name, which passkeys need.
    pub fn named_origin(&self) -> String {
        self.origin().replace("127.0.0.1", "localhost")
    }

    /// The deployment itself, for what the controls do not say. Requests wait for as long as it is locked.
    pub fn deployment(&self) -> &SharedDeployment {
        &self.deployment
    }
}

impl Deref for TestServer {
    type Target = Controls;

    fn deref(&self) -> &Controls {
        &self.controls
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        // Whoever does not listen any more has ended already.
        let _ = self.stop.take().map(|stop| stop.send(()));
        if let Some(thread) = self.thread.take() {
            // It panics for nobody but itself.
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for TestServer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TestServer")
            .field("origin", &self.origin())
            .finish_non_exhaustive()
    }
}
