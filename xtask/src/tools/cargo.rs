//! Tools that cargo compiles: wasm-bindgen, cargo-machete and geckodriver.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{names_version, version_line};
use crate::lockfile;
use crate::process;
use crate::workspace::Workspace;

const MACHETE_VERSION: &str = "0.9.2";
/// Fits `wasm_split_helpers` in the demo's dependencies.
const SPLIT_VERSION: &str = "0.2.4";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// `wasm-bindgen` and its test runner, in the version the workspace is locked to.
#[derive(Debug)]
pub(crate) struct WasmBindgen {
    folder: PathBuf,
}

impl WasmBindgen {
    /// Finds the tools on PATH or in the cache, or compiles them.
    ///
    /// The version must be exactly that of the library, as the two share a private format.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        let version = lockfile::locked_version(workspace.root(), "wasm-bindgen")?;
        let folder = Tool {
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        }
        .prepare(
            workspace,
            &version,
            &["--no-default-features"],
            "it makes wasm and JavaScript meet",
        )?;
        Ok(Self { folder })
    }

    /// The `wasm-bindgen` command.
    pub(crate) fn command(&self) -> Command {
        Command::new(program_in(&self.folder, "wasm-bindgen"))
    }

    /// The program that runs a compiled file of browser tests.
    pub(crate) fn test_runner(&self) -> Command {
        Command::new(program_in(&self.folder, "wasm-bindgen-test-runner"))
    }
}

/// `wasm-split-cli`, which moves parts of a module to files of their own.
#[derive(Debug)]
pub(crate) struct WasmSplit {
    folder: PathBuf,
}

impl WasmSplit {
    const PROGRAM: &str = "wasm-split-cli";
    const PACKAGE: &str = "wasm_split_cli_support";

    /// Finds it in the cache, or compiles it. It cannot be asked for its version, so its folder's name tells it.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        let root = workspace.tool_dir(&format!("{}-{SPLIT_VERSION}", Self::PACKAGE));
        let folder = root.join("bin");
        if program_in(&folder, Self::PROGRAM).is_file() {
            workspace.found(&format!("{} {SPLIT_VERSION} in {}", Self::PROGRAM, folder.display()));
            return Ok(Self { folder });
        }
        install(
            workspace,
            Self::PACKAGE,
            SPLIT_VERSION,
            &["--features", "build-binary"],
            "it splits wasm",
            &root,
        )?;
        Ok(Self { folder })
    }

    /// The `wasm-split-cli` command.
    pub(crate) fn command(&self) -> Command {
        Command::new(program_in(&self.folder, Self::PROGRAM))
    }
}

/// `cargo-machete`, which finds dependencies that nothing uses.
pub(crate) fn machete(workspace: &Workspace) -> Result<Command> {
    let folder = Tool {
        package: "cargo-machete",
        programs: &["cargo-machete"],
    }
    .prepare(
        workspace,
        MACHETE_VERSION,
        &["--locked"],
        "it finds unused dependencies",
    )?;
    Ok(Command::new(program_in(&folder, "cargo-machete")))
}

/// `geckodriver`, which steers Firefox.
pub(crate) fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    let folder = Tool {
        package: "geckodriver",
        programs: &["geckodriver"],
    }
    .prepare(workspace, GECKODRIVER_VERSION, &["--locked"], "it steers Firefox")?;
    Ok(program_in(&folder, "geckodriver"))
}

struct Tool {
    package: &'static str,
    programs: &'static [&'static str],
}

impl Tool {
    /// The folder that holds all programs of the tool in the wanted version.
    fn prepare(&self, workspace: &Workspace, version: &str, options: &[&str], why: &str) -> Result<PathBuf> {
        let [first, ..] = self.programs else {
            anyhow::bail!("{} lists no programs.", self.package)
        };
        if let Some(folder) = process::find_program(first).and_then(|path| path.parent().map(Path::to_path_buf))
            && self.is_complete(&folder, version)
        {
            workspace.found(&format!("{first} {version} in {}", folder.display()));
            return Ok(folder);
        }
        let root = workspace.tool_dir(&format!("{}-{version}", self.package));
        let folder = root.join("bin");
        if self.is_complete(&folder, version) {
            workspace.found(&format!("{first} {version} in {}", folder.display()));
            return Ok(folder);
        }
        install(workspace, self.package, version, options, why, &root)?;
        Ok(folder)
    }

    fn is_complete(&self, folder: &Path, version: &str) -> bool {
        self.programs.iter().all(|program| {
            version_line(&mut Command::new(program_in(folder, program)))
                .is_some_and(|line| names_version(&line, version))
        })
    }
}

/// Compiles a package's programs into `root/bin`.
fn install(
    workspace: &Workspace,
    package: &str,
    version: &str,
    options: &[&str],
    why: &str,
    root: &Path,
) -> Result<()> {
    fs::create_dir_all(root)?;
    let mut command = workspace.cargo();
    command
        .args(["install", package, "--version", version, "--force", "--root"])
        .arg(root)
        .args(options)
        // Settings meant for the project's own builds.
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET");
    let what = format!("compiling {package} {version} into the cache: {why} (once, some minutes)");
    process::run(&what, &mut command)
}

fn program_in(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
