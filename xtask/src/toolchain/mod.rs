//! Finds or makes a Rust toolchain that builds for `wasm32-unknown-unknown`.
//!
//! # Decision
//!
//! Rust's own way, `rustup target add`, needs one particular server. Where that cannot be reached, Debian's sources of
//! std can be compiled instead; both ways end in the same [`WasmToolchain`], and nothing else in xtask knows which it is.

mod debian;
mod probe;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::process::{self, Ending};
use crate::report::{Step, note, seconds};
use crate::workspace::{Workspace, forget_own_package};

/// The target that browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const CHOICE: &str = "WACHT_WASM_TARGET";
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// A cargo that builds for wasm, and where it builds.
#[derive(Debug, Clone)]
pub(crate) struct WasmToolchain {
    origin: Origin,
    target_dir: PathBuf,
}

#[derive(Debug, Clone)]
enum Origin {
    /// The toolchain that runs xtask.
    Host,
    /// A folder laid out like a toolchain, with its own `bin/cargo` and `bin/rustc`.
    Sysroot(PathBuf),
}

impl WasmToolchain {
    fn host(workspace: &Workspace) -> Self {
        Self {
            origin: Origin::Host,
            target_dir: workspace.target().to_path_buf(),
        }
    }

    /// A second compiler gets a second target directory: in a shared one each would discard the other's work.
    fn sysroot(workspace: &Workspace, sysroot: PathBuf) -> Self {
        Self {
            origin: Origin::Sysroot(sysroot),
            target_dir: workspace.target().join("wasm-debian"),
        }
    }

    /// The cargo to build with, in the checkout.
    fn cargo(&self, workspace: &Workspace) -> Command {
        match &self.origin {
            Origin::Host => workspace.cargo(),
            Origin::Sysroot(sysroot) => {
                let mut command = Command::new(sysroot.join("bin/cargo"));
                command.current_dir(workspace.root());
                forget_own_package(&mut command);
                // What the outer cargo and rustup hand down would choose their compiler and their libraries.
                for name in [
                    "CARGO",
                    "RUSTUP_TOOLCHAIN",
                    "RUSTC_WORKSPACE_WRAPPER",
                    "LD_LIBRARY_PATH",
                ] {
                    command.env_remove(name);
                }
                command
                    .env("RUSTC", sysroot.join("bin/rustc"))
                    .env("RUSTDOC", sysroot.join("bin/rustdoc"))
                    .env("CARGO_TARGET_DIR", &self.target_dir);
                command
            }
        }
    }

    /// `cargo <subcommand> --target wasm32-unknown-unknown`, to be completed.
    pub(crate) fn cargo_for_wasm(&self, workspace: &Workspace, subcommand: &str) -> Command {
        let mut command = self.cargo(workspace);
        command.args([subcommand, "--target", TARGET]);
        command
    }

    /// Where a built file of a profile's folder (`debug`, `wasm-release`) lies.
    pub(crate) fn artifact(&self, profile_folder: &str, file: &str) -> PathBuf {
        self.target_dir.join(TARGET).join(profile_folder).join(file)
    }

    /// Whether clippy can check wasm code: Debian's compiler comes without it.
    pub(crate) fn has_clippy(&self) -> bool {
        matches!(self.origin, Origin::Host)
    }

    /// The compiler's name and where it comes from.
    pub(crate) fn describe(&self, workspace: &Workspace) -> String {
        let (mut rustc, place) = match &self.origin {
            Origin::Host => (Command::new("rustc"), String::new()),
            Origin::Sysroot(sysroot) => (
                Command::new(sysroot.join("bin/rustc")),
                format!(" in {}", sysroot.display()),
            ),
        };
        rustc.arg("--version").current_dir(workspace.root());
        let version = process::capture(&mut rustc).map_or_else(|_| "rustc".to_owned(), |text| text.trim().to_owned());
        format!("{version}{place} compiles and links {TARGET}")
    }

    /// Really compiles and links a small module, and tells what went wrong.
    fn probe(&self, workspace: &Workspace) -> Result<(), String> {
        let name = self
            .target_dir
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let dir = workspace
            .target()
            .join(format!("xtask-probe-{name}-{}", std::process::id()));
        probe::run(self.cargo_for_wasm(workspace, "build"), &dir)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Auto,
    Installed,
    Rustup,
    Debian,
}

impl Choice {
    fn parse(text: &str) -> Result<Self> {
        Ok(match text {
            "" | "auto" => Self::Auto,
            "installed" => Self::Installed,
            "rustup" => Self::Rustup,
            "debian" => Self::Debian,
            other => bail!("{CHOICE} is `{other}`. Set it to auto, installed, rustup or debian."),
        })
    }

    fn allows(self, way: Self) -> bool {
        self == Self::Auto || self == way
    }
}

/// Finds a toolchain for wasm, or makes one: the target that is installed, then rustup's, then Debian's sources.
pub(crate) fn prepare(workspace: &Workspace) -> Result<WasmToolchain> {
    let choice = Choice::parse(&env::var(CHOICE).unwrap_or_default())?;
    let mut reasons = Vec::new();
    let host = WasmToolchain::host(workspace);
    if choice.allows(Choice::Installed) {
        match host.probe(workspace) {
            Ok(()) => return Ok(host),
            Err(reason) => reasons.push(format!("the installed Rust: {reason}")),
        }
    }
    if choice.allows(Choice::Debian)
        && let Some(toolchain) = debian::built_earlier(workspace)
    {
        return Ok(toolchain);
    }
    if choice.allows(Choice::Rustup) {
        match add_by_rustup().and_then(|()| host.probe(workspace)) {
            Ok(()) => return Ok(host),
            Err(reason) => {
                note(&format!("not by rustup: {reason}"));
                reasons.push(format!("rustup: {reason}"));
            }
        }
    }
    if choice.allows(Choice::Debian) {
        match debian::build(workspace) {
            Ok(toolchain) => return Ok(toolchain),
            Err(error) => reasons.push(format!("Debian: {error:#}")),
        }
    }
    bail!(
        "There is no Rust for {TARGET} here.\n  {}\nRun `rustup target add {TARGET}`, or on Debian `sudo apt-get install \
         --no-install-recommends {} lld-<major version of LLVM in /usr/bin/rustc -vV>`, then this again.",
        reasons.join("\n  "),
        debian::PACKAGES.join(" ")
    )
}

fn add_by_rustup() -> Result<(), String> {
    let Some(rustup) = process::find_program("rustup") else {
        return Err("it is not installed".to_owned());
    };
    let step = Step::begin(&format!(
        "adding {TARGET} to the installed Rust, which cannot build for it yet (at most {})",
        seconds(RUSTUP_LIMIT)
    ));
    let mut command = Command::new(rustup);
    match process::run_within(RUSTUP_LIMIT, command.args(["target", "add", TARGET])) {
        Ok(Ending::Success) => {
            step.done();
            Ok(())
        }
        Ok(Ending::Failure) => Err("its server gave an error".to_owned()),
        Ok(Ending::TimedOut) => Err(format!("its server did not answer within {}", seconds(RUSTUP_LIMIT))),
        Err(error) => Err(format!("{error:#}")),
    }
}

/// Adds rustfmt and clippy to the host's Rust when they are missing; only `lint` needs them, so failure is a note.
pub(crate) fn lint_components(workspace: &Workspace) {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let version = process::capture(workspace.cargo().args([subcommand, "--version"]));
        if let Ok(version) = version {
            workspace.found(version.trim());
            continue;
        }
        let step = Step::begin(&format!(
            "adding {component}, which `cargo xtask lint` needs (at most {})",
            seconds(RUSTUP_LIMIT)
        ));
        let ending = process::run_within(
            RUSTUP_LIMIT,
            Command::new("rustup").args(["component", "add", component]),
        );
        if matches!(ending, Ok(Ending::Success)) {
            step.done();
        } else {
            note(&format!(
                "{component} could not be added. `rustup component add {component}` shows why."
            ));
        }
    }
}

/// The last folder of a path, for messages.
fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_can_be_forced() -> Result<()> {
        assert!(Choice::parse("")?.allows(Choice::Rustup));
        assert!(Choice::parse("auto")?.allows(Choice::Debian));
        let debian = Choice::parse("debian")?;
        assert!(debian.allows(Choice::Debian) && !debian.allows(Choice::Installed) && !debian.allows(Choice::Rustup));
        assert!(Choice::parse("nix").is_err());
        Ok(())
    }
}
