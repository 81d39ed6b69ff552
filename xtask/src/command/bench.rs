//! `cargo xtask bench`: how fast the local deployment is, how much memory it takes, and how long large lists take to open.

use anyhow::Result;

use crate::process;
use crate::stage::Stage;
use crate::workspace::Workspace;

/// Builds what is measured as it would ship and prints the tables.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["bench", "--quiet", "--package", "wacht-local", "--bench", "deployment"]);
    process::run("measuring wacht-local in release mode", &mut cargo)?;
    let stage = Stage::prepare(workspace, true)?;
    let mut cargo = workspace.cargo();
    stage.announce_to(&mut cargo);
    cargo.args(["run", "--quiet", "--package", "e2e", "--bin", "switcher_bench"]);
    process::run("measuring the demo in a browser", &mut cargo)
}
