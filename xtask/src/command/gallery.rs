//! `cargo xtask gallery`: every state of every screen as a site of pictures; and what the gates over it found.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::process;
use crate::stage::Stage;
use crate::workspace::Workspace;

/// The variable that names the folder of the gates' records.
pub(crate) const RECORDS: &str = "GATE_RECORDS";

/// What to make.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Take only the states whose name contains NAME; several are divided by commas
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Take only the states of which a picture is missing, to go on with what was interrupted
    #[arg(long)]
    missing: bool,
    /// Show the demo as an app ships it
    #[arg(long)]
    release: bool,
}

/// Builds the demo, photographs it, and writes the site.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let stage = Stage::prepare(workspace, options.release)?;
    let out = workspace.target().join("gallery");
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--quiet", "--package", "e2e", "--bin", "gallery", "--", "--out"]);
    cargo.arg(&out);
    if let Some(name) = &options.only {
        cargo.args(["--only", name]);
    }
    if options.missing {
        cargo.arg("--missing");
    }
    stage.announce_to(&mut cargo);
    process::run("photographing every state of the kit", &mut cargo)?;
    println!("The gallery: {}", out.join("index.html").display());
    Ok(())
}

/// An empty folder for the records of a run.
pub(crate) fn renew_records(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.target().join("gate-records");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be emptied.", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    Ok(folder)
}

/// Whether `ACCESSIBILITY.md` says what the records say; writes it when that is accepted.
pub(crate) fn report(workspace: &Workspace, records: &Path, accept: bool) -> Result<Vec<String>> {
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--quiet", "--package", "e2e", "--bin", "report", "--"]);
    cargo.arg(records).arg(workspace.root().join("ACCESSIBILITY.md"));
    if accept {
        cargo.arg("--accept");
    }
    let status = process::status(&mut cargo)?;
    Ok(if status.success() {
        Vec::new()
    } else {
        vec!["ACCESSIBILITY.md is not what this run found; `cargo xtask test e2e --accept` writes it.".to_owned()]
    })
}
