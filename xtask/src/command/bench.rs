//! `cargo xtask bench`: how the demo feels on a slow device, and how fast the local deployment is.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::app::Profile;
use crate::process;
use crate::report::note;
use crate::stage::Stage;
use crate::workspace::Workspace;

/// What figures are compared with: those of the release before, measured on one machine.
const BASELINE: &str = "xtask/bench/baseline.json";
/// The local deployment's part, which needs no browser.
const DEPLOYMENT: &str = "deployment";

/// What to measure.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Measure only these: deployment, form, keys, switcher, refresh, challenge, memory
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    only: Vec<String>,
    /// Keep the figures as the baseline of later runs
    #[arg(long, conflicts_with = "only")]
    keep: bool,
}

/// Builds what is measured as it would ship and prints the tables.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.measures_deployment() {
        let mut cargo = workspace.cargo();
        cargo.args(["bench", "--quiet", "--package", "wacht-local", "--bench", "deployment"]);
        process::run("measuring wacht-local in release mode", &mut cargo)?;
    }
    let parts = options.browser_parts();
    if parts.is_empty() && !options.only.is_empty() {
        return Ok(());
    }
    let stage = Stage::prepare(workspace, Profile::WasmRelease)?.with_whole_browser();
    let result = workspace.target().join("bench").join("result.json");
    let baseline = workspace.root().join(BASELINE);
    let mut cargo: Command = workspace.cargo();
    stage.announce_to(&mut cargo);
    cargo
        .args(["run", "--quiet", "--package", "e2e", "--bin", "bench", "--"])
        .args(parts)
        .env("WACHT_BENCH_BASELINE", &baseline)
        .env("WACHT_BENCH_RESULT", &result);
    process::run("measuring the demo in a browser", &mut cargo)?;
    note(&format!("the figures are in {}", result.display()));
    if options.keep {
        fs::copy(&result, &baseline).with_context(|| format!("{BASELINE} cannot be written."))?;
        note(&format!("and, as the baseline of later runs, in {BASELINE}"));
    }
    Ok(())
}

impl Options {
    fn measures_deployment(&self) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| part == DEPLOYMENT)
    }

    /// The parts that a browser measures; none means all, unless only the deployment was asked for.
    fn browser_parts(&self) -> Vec<&str> {
        let parts = self.only.iter().map(String::as_str);
        parts.filter(|part| *part != DEPLOYMENT).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deployment_is_measured_unless_something_else_is_asked_for() {
        let options = |only: &[&str]| Options {
            only: only.iter().map(|&part| part.to_owned()).collect(),
            keep: false,
        };
        assert!(options(&[]).measures_deployment());
        assert!(!options(&["keys"]).measures_deployment());
        let both = options(&["deployment", "keys"]);
        assert!(both.measures_deployment());
        assert_eq!(both.browser_parts(), ["keys"]);
    }
}
