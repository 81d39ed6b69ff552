//! What comes from npm: axe-core, the accessibility checker; binaryen, whose wasm-opt shrinks modules; terser, which shrinks
//! scripts; and the stylesheets of Tailwind and Bootstrap, which the kit has to look the same under.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{names_version, version_line};
use crate::apt;
use crate::process;
use crate::report::Step;
use crate::workspace::Workspace;

const AXE_VERSION: &str = "4.14.1";
const TAILWIND_VERSION: &str = "4.3.5";
const BOOTSTRAP_VERSION: &str = "5.3.9";
const BINARYEN_VERSION: &str = "132.0.0";
/// The same version as wasm-opt itself names it.
const WASM_OPT_VERSION: &str = "132";
const TERSER_VERSION: &str = "5.51.2";
/// Where terser has its program.
const TERSER: &str = "bin/terser";

/// The script that checks a page for accessibility.
pub(crate) fn axe_core(workspace: &Workspace) -> Result<PathBuf> {
    let folder = package(workspace, "axe-core", AXE_VERSION, "it checks pages for accessibility")?;
    let script = folder.join("axe.min.js");
    ensure!(
        script.is_file(),
        "{} is missing. Remove its folder and run this again.",
        script.display()
    );
    Ok(script)
}

/// The resets of Tailwind and Bootstrap, each with the variable that names it to tests.
pub(crate) fn resets(workspace: &Workspace) -> Result<[(&'static str, PathBuf); 2]> {
    let why = "the kit has to look the same under its reset";
    let tailwind = package(workspace, "tailwindcss", TAILWIND_VERSION, why)?.join("preflight.css");
    let bootstrap = package(workspace, "bootstrap", BOOTSTRAP_VERSION, why)?.join("dist/css/bootstrap.css");
    Ok([("TAILWIND_CSS", tailwind), ("BOOTSTRAP_CSS", bootstrap)])
}

/// The optimiser of wasm modules.
#[derive(Debug)]
pub(crate) struct WasmOpt {
    program: PathBuf,
    is_script: bool,
}

impl WasmOpt {
    /// Finds wasm-opt or installs it.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        if let Some(found) = Self::on_path() {
            workspace.found(&format!("wasm-opt {WASM_OPT_VERSION} in {}", found.program.display()));
            return Ok(found);
        }
        let folder = package(
            workspace,
            "binaryen",
            BINARYEN_VERSION,
            "its wasm-opt shrinks what browsers load",
        )?;
        Ok(Self {
            program: folder.join("bin/wasm-opt"),
            is_script: true,
        })
    }

    /// Finds wasm-opt without installing anything.
    pub(crate) fn find(workspace: &Workspace) -> Option<Self> {
        Self::on_path().or_else(|| {
            let program = package_dir(workspace, "binaryen", BINARYEN_VERSION).join("bin/wasm-opt");
            program.is_file().then_some(Self {
                program,
                is_script: true,
            })
        })
    }

    /// Only the pinned version: older ones do not know every instruction that Rust emits, and sizes must be comparable.
    fn on_path() -> Option<Self> {
        let program = process::find_program("wasm-opt")?;
        let line = version_line(&mut Command::new(&program))?;
        names_version(&line, WASM_OPT_VERSION).then_some(Self {
            program,
            is_script: false,
        })
    }

    /// The command that makes the module at `path` as small as it can.
    pub(crate) fn shrink(&self, path: &Path) -> Command {
        let mut command = if self.is_script {
            Command::new("node")
        } else {
            Command::new(&self.program)
        };
        if self.is_script {
            command.arg(&self.program);
        }
        // The module lists the features it uses, so none are named here.
        command.arg("-Oz").arg(path).arg("--output").arg(path);
        command
    }
}

/// The optimiser of scripts.
#[derive(Debug)]
pub(crate) struct Terser {
    program: PathBuf,
}

impl Terser {
    /// Finds terser or installs it.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        let folder = package(
            workspace,
            "terser",
            TERSER_VERSION,
            "it shrinks the scripts beside the modules",
        )?;
        Ok(Self {
            program: folder.join(TERSER),
        })
    }

    /// Finds terser without installing anything.
    pub(crate) fn find(workspace: &Workspace) -> Option<Self> {
        let program = package_dir(workspace, "terser", TERSER_VERSION).join(TERSER);
        program.is_file().then_some(Self { program })
    }

    /// The command that makes the ECMAScript module at `path` as small as it can.
    pub(crate) fn shrink(&self, path: &Path) -> Command {
        let mut command = Command::new("node");
        command.arg(&self.program).arg(path);
        command
            .args(["--module", "--compress", "--mangle", "--output"])
            .arg(path);
        command
    }
}

fn package_dir(workspace: &Workspace, name: &str, version: &str) -> PathBuf {
    workspace
        .tool_dir(&format!("npm-{name}-{version}"))
        .join("node_modules")
        .join(name)
}

/// The folder of an npm package in exactly this version; it is installed into the cache when missing.
fn package(workspace: &Workspace, name: &str, version: &str, why: &str) -> Result<PathBuf> {
    let folder = package_dir(workspace, name, version);
    if folder.join("package.json").is_file() {
        workspace.found(&format!("{name} {version} in {}", folder.display()));
        return Ok(folder);
    }
    let npm = npm()?;
    let root = workspace.tool_dir(&format!("npm-{name}-{version}"));
    let work = workspace.tool_dir(&format!("npm-{name}-{version}-work-{}", std::process::id()));
    fs::create_dir_all(&work)?;
    let step = Step::begin(&format!("installing {name} {version} from npm into the cache: {why}"));
    let installed = process::capture(
        Command::new(npm)
            .args(["install", "--prefix"])
            .arg(&work)
            .args([
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--no-package-lock",
                "--loglevel=error",
            ])
            .arg(format!("{name}@{version}"))
            .current_dir(&work),
    );
    if installed.is_ok() {
        // A folder without package.json is what a stopped run left.
        let _ = fs::remove_dir_all(&root);
        fs::rename(&work, &root).with_context(|| format!("{} could not be put in place.", root.display()))?;
    } else {
        let _ = fs::remove_dir_all(&work);
    }
    installed.with_context(|| format!("{name} could not be installed. Can npm reach its registry?"))?;
    step.done();
    ensure!(
        folder.join("package.json").is_file(),
        "npm installed no {name} into {}.",
        root.display()
    );
    Ok(folder)
}

fn npm() -> Result<PathBuf> {
    let find = || process::find_program("npm").or_else(|| process::find_program("npm.cmd"));
    if let Some(npm) = find() {
        return Ok(npm);
    }
    apt::install(&["npm"], "npm fetches axe-core, wasm-opt and terser")?;
    find().context("npm is still not on PATH after its installation. Open a new shell and run this again.")
}
