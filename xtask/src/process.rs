//! Starts other programs and tells how they ended.

use std::env;
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::report::Step;

/// How a program that was given a time limit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It ended well.
    Success,
    /// It ended with an error.
    Failure,
    /// It was stopped at its time limit.
    TimedOut,
}

/// Runs a program to its end with its output on the terminal, announced by `what` and followed by its duration.
pub(crate) fn run(what: &str, command: &mut Command) -> Result<()> {
    let step = Step::begin(what);
    let status = status(command)?;
    ensure!(
        status.success(),
        "`{}` failed ({status}). Its output above says why.",
        shown(command)
    );
    step.done();
    Ok(())
}

/// Runs a program to its end with its output on the terminal.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    command
        .stdin(Stdio::null())
        .status()
        .with_context(|| cannot_start(command))
}

/// Runs a program to its end and returns what it printed; what it says about errors goes into the error.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", shown(command), output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program with its output on the terminal, and stops it when it takes longer than `limit`.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Result<Ending> {
    let mut child = command
        .stdin(Stdio::null())
        .spawn()
        .with_context(|| cannot_start(command))?;
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(if status.success() {
                Ending::Success
            } else {
                Ending::Failure
            });
        }
        if started.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(Ending::TimedOut);
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Runs a program, passes what it prints on and hands each line to `read`.
///
/// On a terminal, errors go there directly, so that progress bars and colours stay. Elsewhere (a log, CI) they come
/// through the same pipe, so that both kinds of lines stay in their order.
pub(crate) fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<ExitStatus> {
    let (reader, writer) = std::io::pipe()?;
    if !std::io::stderr().is_terminal() {
        command.stderr(writer.try_clone()?);
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(writer)
        .spawn()
        .with_context(|| cannot_start(command))?;
    // The command holds our end for writing; while that is open, reading would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut reader = BufReader::new(reader);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        std::io::stdout().write_all(&line)?;
        read(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    Ok(child.wait()?)
}

/// The full path of a program on PATH.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| is_program(path))
}

/// A command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(command.get_program());
    let mut text = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

fn cannot_start(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    format!("`{program}` could not be started. Is it installed and on PATH?")
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata()
        .is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_without_its_folder() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["test", "--workspace"]);
        assert_eq!(shown(&command), "cargo test --workspace");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_is_stopped_at_its_limit() {
        let ending = run_within(Duration::from_millis(100), Command::new("sleep").arg("30"));
        assert_eq!(ending.ok(), Some(Ending::TimedOut));
    }
}
