//! What end-to-end tests and screenshots play on: the built demo, the local deployment, a browser, axe-core.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::app::{self, AppTools, Profile};
use crate::tools::browser::Browser;
use crate::tools::cargo::WasmSplit;
use crate::tools::npm;
use crate::workspace::Workspace;

/// Everything a program needs that drives the demo in a browser.
#[derive(Debug)]
pub(crate) struct Stage {
    browser: Browser,
    axe: PathBuf,
    local: PathBuf,
    dist: PathBuf,
}

impl Stage {
    /// Finds or installs the tools, then builds the demo and the local deployment.
    pub(crate) fn prepare(workspace: &Workspace, release: bool) -> Result<Self> {
        Self::prepare_with(workspace, Profile::released(release), None)
    }

    /// The same with the demo as an app ships it, in parts.
    pub(crate) fn prepare_split(workspace: &Workspace) -> Result<Self> {
        let splitter = WasmSplit::prepare(workspace)?;
        Self::prepare_with(workspace, Profile::WasmRelease, Some(&splitter))
    }

    fn prepare_with(workspace: &Workspace, profile: Profile, splitter: Option<&WasmSplit>) -> Result<Self> {
        let tools = AppTools::prepare(workspace)?;
        let browser = Browser::prepare(workspace)?;
        let axe = npm::axe_core(workspace)?;
        let dist = app::example(workspace, &tools, app::DEMO, profile, splitter, None)?;
        let local = app::local_deployment(workspace)?;
        Ok(Self {
            browser,
            axe,
            local,
            dist,
        })
    }

    /// Tells a program where everything is.
    pub(crate) fn announce_to(&self, command: &mut Command) {
        self.browser.announce_to(command);
        command
            .env("WACHT_LOCAL_BIN", &self.local)
            .env("WACHT_DEMO_DIST", &self.dist)
            .env("AXE_JS", &self.axe);
    }
}
