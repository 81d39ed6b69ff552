//! The `wacht-local` binary in a process of its own, for as long as a test needs it.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::io::{BufRead as _, BufReader, Read as _};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;

use super::controls::Controls;

/// A program that is not ready by then never will be.
const PATIENCE: Duration = Duration::from_secs(30);
/// Names the binary, where it is not to be built.
const PROGRAM: &str = "WACHT_LOCAL_BIN";

/// A running `wacht-local`: what a developer starts by hand and what CI starts for end-to-end tests, with its sockets, its
/// command line and its files.
///
/// It ends when it is dropped, and each has a port of its own. What tests do with it while it runs, [`Controls`] has. A test
/// that needs no process of its own, but other people or settings from the start, is better off with a
/// [`TestServer`](super::TestServer).
///
/// ```no_run
/// use wacht_local::testing::TestProgram;
///
/// # fn main() -> anyhow::Result<()> {
/// let program = TestProgram::find()?.dist("dist").start()?;
/// // … a WebDriver client opens `program.origin()`, asks for a code, and types what was mailed:
/// let code = program.code_for("ada@example.com")?;
/// # Ok(())
/// # }
/// ```
pub struct TestProgram {
    controls: Controls,
    child: Child,
    builder: TestProgramBuilder,
}

/// What a [`TestProgram`] is started with; made by [`TestProgram::at`] and [`TestProgram::find`].
#[derive(Clone, Debug)]
pub struct TestProgramBuilder {
    program: PathBuf,
    port: u16,
    arguments: Vec<OsString>,
}

impl TestProgramBuilder {
    /// Serves the built app in this folder, with its `index.html`, at the same origin. Default: the API alone.
    #[must_use]
    pub fn dist(self, folder: impl Into<PathBuf>) -> Self {
        self.argument("--dist").argument(folder.into())
    }

    /// Decides about ids, keys and codes. Default: 1.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        self.argument("--seed").argument(seed.to_string())
    }

    /// Keeps the whole deployment in this file, as `--state` does. Default: it is forgotten at the end.
    #[must_use]
    pub fn state(self, file: impl Into<PathBuf>) -> Self {
        self.argument("--state").argument(file.into())
    }

    /// Listens here. Default: any free port.
    #[must_use]
    pub fn port(self, port: u16) -> Self {
        Self { port, ..self }
    }

    /// Adds a word to the command line; `wacht-local --help` lists what there is.
    #[must_use]
    pub fn argument(mut self, word: impl Into<OsString>) -> Self {
        self.arguments.push(word.into());
        self
    }

    /// Starts it, and returns when it answers.
    ///
    /// # Errors
    /// When it cannot be started, or is not ready within thirty seconds: the port is taken, the folder holds no app, an
    /// argument means nothing. The text is what it said itself.
    pub fn start(self) -> Result<TestProgram> {
        let name = self.program.display();
        let mut child = Command::new(&self.program)
            .args(["--port", &self.port.to_string()])
            .args(&self.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} cannot be started"))?;
        let output = child.stdout.take().with_context(|| format!("{name} has no output"))?;
        let Some(origin) = ready(output) else {
            return Err(complaint(child)).with_context(|| format!("{name} did not become ready"));
        };
        Ok(TestProgram {
            controls: Controls::at(&origin),
            child,
            builder: self,
        })
    }
}

impl TestProgram {
    /// The binary at this path, such as `target/debug/wacht-local`.
    pub fn at(program: impl AsRef<Path>) -> TestProgramBuilder {
        TestProgramBuilder {
            program: program.as_ref().to_owned(),
            port: 0,
            arguments: Vec::new(),
        }
    }

    /// The binary that the variable `WACHT_LOCAL_BIN` names; without it, the one that cargo builds of the `wacht-local` which
    /// the tests depend on. That takes a while the first time, and a moment when nothing changed.
    ///
    /// # Errors
    /// When there is no such variable, and cargo cannot build it.
    pub fn find() -> Result<TestProgramBuilder> {
        match env::var_os(PROGRAM) {
            Some(program) => Ok(Self::at(PathBuf::from(program))),
            None => built().map(Self::at),
        }
    }

    /// The same origin by its name, which passkeys need.
    pub fn named_origin(&self) -> String {
        self.origin().replace("127.0.0.1", "localhost")
    }

    /// Ends it and starts it anew at the same address, as a developer does: what is kept in no file is gone.
    ///
    /// # Errors
    /// As [`TestProgramBuilder::start`].
    pub fn restart(&mut self) -> Result<()> {
        let port = self.origin().rsplit(':').next().and_then(|port| port.parse().ok());
        let builder = self.builder.clone().port(port.context("every origin has a port")?);
        self.end();
        *self = builder.start()?;
        Ok(())
    }

    fn end(&mut self) {
        // Both fail only for a program that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Deref for TestProgram {
    type Target = Controls;

    fn deref(&self) -> &Controls {
        &self.controls
    }
}

impl Drop for TestProgram {
    fn drop(&mut self) {
        self.end();
    }
}

impl fmt::Debug for TestProgram {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TestProgram")
            .field("origin", &self.origin())
            .field("process", &self.child.id())
            .finish_non_exhaustive()
    }
}

/// The origin in the line that says `ready`; `None` when the output ends without, or nothing comes for too long.
fn ready(output: ChildStdout) -> Option<String> {
    let (send, lines) = mpsc::channel();
    // Reads to the end: a program whose output nobody takes may fail at its next line.
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            // Nobody listens any more once it is ready.
            let _ = send.send(line);
        }
    });
    let line = lines.recv_timeout(PATIENCE).ok()?;
    line.strip_prefix("ready ").map(str::to_owned)
}

/// What a program that did not become ready said about it.
fn complaint(mut child: Child) -> anyhow::Error {
    let _ = child.kill();
    let mut said = String::new();
    if let Some(mut errors) = child.stderr.take() {
        // What cannot be read says nothing.
        let _ = errors.read_to_string(&mut said);
    }
    let _ = child.wait();
    anyhow::anyhow!("{}", said.trim())
}

/// Builds the binary with the cargo that runs the test.
fn built() -> Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet", "--package", "wacht-local", "--bin", "wacht-local"]);
    command.args(["--message-format", "json-render-diagnostics"]);
    let output = command.output().context("cargo cannot be run")?;
    ensure!(
        output.status.success(),
        "cargo cannot build wacht-local; {PROGRAM} may name a binary instead: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    match said.lines().rev().find_map(executable) {
        Some(program) => Ok(program),
        None => bail!("cargo built wacht-local and does not say where"),
    }
}

fn executable(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    message["executable"].as_str().map(PathBuf::from)
}
