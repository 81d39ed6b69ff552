//! Firefox and geckodriver, for end-to-end tests.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::browser::{named_in, said_version};
use super::{cargo, first_on_path};
use crate::apt;
use crate::workspace::Workspace;

const BROWSERS: [&str; 2] = ["firefox", "firefox-esr"];
const MAC_BROWSER: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// A Firefox and a geckodriver.
#[derive(Debug)]
pub(crate) struct Firefox {
    program: PathBuf,
    driver: PathBuf,
}

impl Firefox {
    /// Finds both, or installs what is missing where that is allowed.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        if find()?.is_none() {
            apt::install(&["firefox-esr"], "end-to-end tests run in Firefox too")?;
        }
        let program = find()?.context("Firefox is not on PATH. Name it in FIREFOX.")?;
        let driver = match named_in("GECKODRIVER")? {
            Some(driver) => driver,
            None => cargo::geckodriver(workspace)?,
        };
        workspace.found(&format!("{} with {}", said_version(&program)?, said_version(&driver)?));
        Ok(Self { program, driver })
    }

    /// Tells a test program to use them.
    pub(crate) fn announce_to(&self, command: &mut Command) {
        command
            .env("FIREFOX", &self.program)
            .env("GECKODRIVER", &self.driver)
            .env("WACHT_E2E_ENGINE", "firefox");
    }
}

fn find() -> Result<Option<PathBuf>> {
    let usual = || first_on_path(&BROWSERS).or_else(|| Some(PathBuf::from(MAC_BROWSER)).filter(|path| path.is_file()));
    Ok(named_in("FIREFOX")?.or_else(usual))
}
