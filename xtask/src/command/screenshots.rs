//! `cargo xtask screenshots`: photographs the demo's screens.

use anyhow::Result;
use clap::Args;

use crate::app::Profile;
use crate::process;
use crate::stage::Stage;
use crate::workspace::Workspace;

/// What to photograph.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Take only the pictures whose name contains NAME; several are divided by commas
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Photograph the demo in a finished theme, such as `ink`, into `screenshots/THEME/`; several are divided by commas
    #[arg(long, value_name = "THEME", value_delimiter = ',')]
    theme: Vec<String>,
    /// Photograph the main screens in a language, such as `ja`; several are divided by commas
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    language: Vec<String>,
    /// Renew the pictures that the README shows
    #[arg(long, conflicts_with_all = ["only", "theme", "language"])]
    readme: bool,
    /// Photograph the demo as an app ships it
    #[arg(long)]
    release: bool,
}

/// Builds the demo and takes the pictures.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let stage = Stage::prepare(workspace, Profile::released(options.release))?;
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--quiet", "--package", "e2e", "--bin", "screenshots", "--"]);
    let out = if options.readme {
        "examples/embedded-auth/pictures"
    } else {
        "screenshots"
    };
    cargo.args(["--out", out]);
    if options.readme {
        cargo.arg("--readme");
    }
    for theme in &options.theme {
        cargo.args(["--theme".to_owned(), format!("styles/themes/{theme}.css")]);
    }
    for language in &options.language {
        cargo.args(["--language", language]);
    }
    if let Some(name) = &options.only {
        cargo.args(["--only", name]);
    }
    stage.announce_to(&mut cargo);
    process::run(&format!("photographing the demo into {out}/"), &mut cargo)
}
