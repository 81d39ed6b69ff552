//! `cargo xtask bench`: how fast the local deployment is, and how much memory it takes.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// Builds the measurement as it would ship and prints its table.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["bench", "--quiet", "--package", "wacht-local", "--bench", "deployment"]);
    process::run("measuring wacht-local in release mode", &mut cargo)
}
