//! What end-to-end tests and screenshots play on: the built demo, the local deployment, a browser, axe-core.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::app::{self, AppTools, Profile};
use crate::tools::browser::Browser;
use crate::tools::cargo::WasmSplit;
use crate::tools::npm;
use crate::workspace::Workspace;

/// The example apps that end-to-end tests try, besides the demo.
const EXAMPLES: [&str; 4] = ["custom-screens", "strict-csp", "stylist-parts", "themed"];

/// Everything a program needs that drives the demo in a browser.
#[derive(Debug)]
pub(crate) struct Stage {
    browser: Browser,
    axe: PathBuf,
    /// Stylesheets that reset pages, with the variables that tell where they are.
    resets: [(&'static str, PathBuf); 2],
    local: PathBuf,
    dist: PathBuf,
    /// Variables that tell where the other examples are.
    examples: Vec<(String, PathBuf)>,
}

impl Stage {
    /// Finds or installs the tools, then builds the demo and the local deployment.
    pub(crate) fn prepare(workspace: &Workspace, profile: Profile) -> Result<Self> {
        Self::prepare_with(workspace, profile, None)
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
        let resets = npm::resets(workspace)?;
        let dist = app::example(workspace, &tools, app::DEMO, profile, splitter, None)?;
        let local = app::local_deployment(workspace)?;
        Ok(Self {
            browser,
            axe,
            resets,
            local,
            dist,
            examples: Vec::new(),
        })
    }

    /// The same with the example apps built.
    pub(crate) fn with_examples(mut self, workspace: &Workspace) -> Result<Self> {
        let tools = AppTools::prepare(workspace)?;
        for example in EXAMPLES {
            let dist = app::example(workspace, &tools, example, Profile::Dev, None, None)?;
            let variable = format!("WACHT_EXAMPLE_{}", example.to_uppercase().replace('-', "_"));
            self.examples.push((variable, dist));
        }
        Ok(self)
    }

    /// The same with the browser that people have, not with what tests may take in its place.
    pub(crate) fn with_whole_browser(mut self) -> Self {
        self.browser = self.browser.whole();
        self
    }

    /// Tells a program where everything is.
    pub(crate) fn announce_to(&self, command: &mut Command) {
        self.browser.announce_to(command);
        command
            .env("WACHT_LOCAL_BIN", &self.local)
            .env("WACHT_DEMO_DIST", &self.dist)
            .env("AXE_JS", &self.axe)
            .envs(self.resets.iter().map(|(variable, css)| (variable, css)))
            .envs(self.examples.iter().map(|(variable, dist)| (variable, dist)));
    }
}
