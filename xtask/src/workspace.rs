//! Where things are: the checkout, its target directory, the user's cache.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The checkout a command works on.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
    cache: PathBuf,
    talkative: bool,
}

impl Workspace {
    /// Finds the checkout this program was built from and asks cargo where it builds.
    pub(crate) fn locate() -> Result<Self> {
        let manifest_dir =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest_dir
            .parent()
            .context("xtask is not inside a checkout. Run it as `cargo xtask` from the project's folder.")?
            .to_path_buf();
        let target = target_directory(&root)?;
        Ok(Self {
            root,
            target,
            cache: cache_directory()?,
            talkative: false,
        })
    }

    /// The same workspace, but what is found is mentioned too, not only what is done.
    pub(crate) fn talkative(self) -> Self {
        Self {
            talkative: true,
            ..self
        }
    }

    /// The folder that holds the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target directory.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The folder that keeps tools between checkouts.
    pub(crate) fn cache(&self) -> &Path {
        &self.cache
    }

    /// The folder of one tool in the cache, for example `wasm-bindgen-0.2.130`.
    pub(crate) fn tool_dir(&self, name: &str) -> PathBuf {
        self.cache.join("tools").join(name)
    }

    /// The cargo that runs this program, started in the checkout.
    pub(crate) fn cargo(&self) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.current_dir(&self.root);
        forget_own_package(&mut command);
        command
    }

    /// Mentions that something needed is there already.
    pub(crate) fn found(&self, what: &str) {
        if self.talkative {
            println!("   found: {what}");
        }
    }

    /// Titles what follows, when everything found is mentioned.
    pub(crate) fn topic(&self, what: &str) {
        if self.talkative {
            println!("== {what}");
        }
    }
}

/// Removes the variables `cargo run` sets for xtask itself: build scripts of the inner build may read them, and
/// would rerun whenever a build is started by hand after one started from here.
pub(crate) fn forget_own_package(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text.starts_with("CARGO_BIN_") {
            command.env_remove(&name);
        }
    }
}

fn target_directory(root: &Path) -> Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let metadata = process::capture(
        Command::new(cargo)
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(root),
    )?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("`cargo metadata` printed no JSON.")?;
    let directory = metadata["target_directory"]
        .as_str()
        .context("`cargo metadata` names no target directory. Is cargo older than Rust 1.88?")?;
    Ok(PathBuf::from(directory))
}

fn cache_directory() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .context("There is no place to keep tools: set XDG_CACHE_HOME to a folder of yours.")?;
    Ok(base.join("wacht-yew"))
}
