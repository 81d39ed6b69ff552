//! `cargo xtask demo`: the kit in a browser, with nothing to configure.

use std::io::{BufRead, BufReader, ErrorKind};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::app::{self, AppTools, Profile};
use crate::public_key;
use crate::report::note;
use crate::tools::cargo::WasmSplit;
use crate::workspace::Workspace;

const STOP_LIMIT: Duration = Duration::from_secs(3);
const INTERRUPT_DELAY: Duration = Duration::from_millis(300);

/// How to serve the demo.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The port to serve on; 0 takes any free one
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Do not open a browser
    #[arg(long)]
    no_open: bool,
    /// Use a hosted Wacht deployment instead of the local one: its publishable key (pk_test_… or pk_live_…)
    #[arg(long, value_name = "KEY")]
    public_key: Option<String>,
    /// Serve another app of examples/, such as custom-sign-in
    #[arg(long, default_value = app::DEMO, value_name = "NAME")]
    example: String,
    /// Build the app as it would ship (slower to build, smaller)
    #[arg(long)]
    release: bool,
    /// Build it as it would ship and in parts: what a sign-in page does not need is fetched when it is shown
    #[arg(long)]
    split: bool,
}

enum Event {
    Line(String),
    Ended,
    Interrupted,
}

/// Builds the demo, serves it and stays until Ctrl-C.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let public_key = options.public_key.as_deref().map(str::trim);
    let api_origin = public_key.map(public_key::api_origin).transpose()?;
    check_port(options.port)?;
    let tools = AppTools::prepare(workspace)?;
    let splitter = options.split.then(|| WasmSplit::prepare(workspace)).transpose()?;
    let dist = app::example(
        workspace,
        &tools,
        &options.example,
        Profile::released(options.release),
        splitter.as_ref(),
        public_key,
    )?;
    let program = app::local_deployment(workspace)?;
    check_port(options.port)?;
    let mut server = Command::new(program);
    server.args(["--port", &options.port.to_string(), "--dist"]).arg(dist);
    if let Some(origin) = api_origin {
        println!("-> serving the app only; its API is {origin}");
        server.args(["--app-only", "--api-origin", &origin]);
    }
    serve(&mut server, !options.no_open)
}

/// Runs the server, passes its lines on and stops it when this program is asked to stop.
fn serve(server: &mut Command, open: bool) -> Result<()> {
    let (sender, events) = mpsc::channel();
    let interrupts = sender.clone();
    // A closed channel means that the demo is over anyway.
    ctrlc::set_handler(move || drop(interrupts.send(Event::Interrupted))).context("Ctrl-C cannot be watched.")?;
    let mut child = server
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("wacht-local could not be started.")?;
    let output = child
        .stdout
        .take()
        .context("The output of wacht-local could not be read.")?;
    thread::spawn(move || forward(output, &sender));
    while let Ok(event) = events.recv() {
        match event {
            Event::Line(line) => {
                println!("{line}");
                if let Some(address) = line.strip_prefix("ready ") {
                    if open {
                        open_browser(address.trim());
                    }
                    println!("   Ctrl-C stops it");
                }
            }
            Event::Interrupted => {
                println!("\n-> stopping");
                return stop(&mut child);
            }
            Event::Ended => break,
        }
    }
    let status = child.wait()?;
    // Ctrl-C in a terminal reaches the server too, and it may be the faster one.
    if status.success() || matches!(events.recv_timeout(INTERRUPT_DELAY), Ok(Event::Interrupted)) {
        return Ok(());
    }
    bail!("wacht-local ended ({status}). Its output above says why.")
}

fn forward(output: ChildStdout, events: &Sender<Event>) {
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        if events.send(Event::Line(line)).is_err() {
            return;
        }
    }
    // Nobody listens any more when the demo was stopped first.
    drop(events.send(Event::Ended));
}

/// Asks the server to end, and ends it when it does not.
fn stop(child: &mut Child) -> Result<()> {
    if cfg!(unix) {
        // In a terminal Ctrl-C has told it already; a signal to this program alone has not.
        let _ = Command::new("kill")
            .arg(child.id().to_string())
            .stderr(Stdio::null())
            .status();
        let started = Instant::now();
        while started.elapsed() < STOP_LIMIT {
            if child.try_wait()?.is_some() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
    child.kill()?;
    child.wait()?;
    Ok(())
}

fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind(("127.0.0.1", port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "Port {port} is taken, perhaps by another demo. Stop that one, or run `cargo xtask demo --port 0` for any free port."
        ),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            bail!("Port {port} is not for everyone. Choose one above 1023, for example `cargo xtask demo --port 8787`.")
        }
        Err(error) => bail!("Port {port} cannot be used ({error}). Choose another with `cargo xtask demo --port`."),
    }
}

/// Opens the address in the user's browser; where that is not possible they can do it themselves.
fn open_browser(address: &str) {
    let has = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if has("DISPLAY") || has("WAYLAND_DISPLAY") {
        Command::new("xdg-open")
    } else {
        // Without a desktop xdg-open may put a text browser into this terminal.
        note(&format!("there is no desktop here: open {address} yourself"));
        return;
    };
    let started = command
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        note(&format!("no browser could be opened: open {address} yourself"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_to_be_taken() -> Result<()> {
        let taken = TcpListener::bind(("127.0.0.1", 0))?;
        let port = taken.local_addr()?.port();
        let said = check_port(port).expect_err("it is taken").to_string();
        assert!(said.contains(&port.to_string()) && said.contains("--port"), "{said}");
        drop(taken);
        check_port(0)
    }
}
