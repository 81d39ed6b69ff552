//! `cargo xtask gallery`: every state of every screen as a site of pictures; and what the gates over it found.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::app::Profile;
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
    let stage = Stage::prepare(workspace, Profile::released(options.release))?;
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

/// What is to be said of the pictures of a run; nothing when none of them was asked for.
pub(crate) fn pictures(records: &Path) -> Result<Option<String>> {
    let read = |file: &str| {
        let path = records.join(file);
        path.is_file()
            .then(|| fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display())))
            .transpose()
    };
    let other_renderer = read("pictures-not-compared.txt")?;
    // A scene that is looked at once more counts once.
    let compared = read("pictures-compared.txt")?.map(|text| text.lines().collect::<BTreeSet<_>>().len());
    Ok(match (other_renderer, compared) {
        (Some(why), _) => Some(format!("PICTURES WERE NOT COMPARED: {}", why.trim())),
        (None, Some(count)) => Some(format!("{count} pictures were compared with the committed ones")),
        (None, None) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn what_was_not_compared_is_said() -> Result<()> {
        let records = Scratch::create("pictures")?;
        assert_eq!(pictures(records.path())?, None);
        fs::write(records.path().join("pictures-compared.txt"), "a.png\nb.png\na.png\n")?;
        let said = pictures(records.path())?.context("two were compared")?;
        assert!(said.starts_with("2 pictures"), "{said}");
        fs::write(records.path().join("pictures-not-compared.txt"), "other letters\n")?;
        let said = pictures(records.path())?.context("they were not compared")?;
        assert!(said.contains("NOT COMPARED: other letters"), "{said}");
        Ok(())
    }
}
