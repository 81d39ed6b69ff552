//! Programs and files that `cargo xtask` prepares and names in the environment.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// Where everything is.
#[derive(Clone, Debug)]
pub(crate) struct Tools {
    pub(crate) local_deployment: PathBuf,
    pub(crate) demo: PathBuf,
    pub(crate) driver: PathBuf,
    pub(crate) browser: PathBuf,
}

impl Tools {
    pub(crate) fn find() -> Result<Self> {
        Ok(Self {
            local_deployment: named("WACHT_LOCAL_BIN")?,
            demo: named("WACHT_DEMO_DIST")?,
            driver: named("CHROMEDRIVER")?,
            browser: named("CHROMIUM")?,
        })
    }
}

/// The folder of a built example app, such as `strict-csp`.
pub(crate) fn example(name: &str) -> Result<PathBuf> {
    named(&format!("WACHT_EXAMPLE_{}", name.to_uppercase().replace('-', "_")))
}

/// The path in a variable.
pub(crate) fn named(variable: &str) -> Result<PathBuf> {
    env::var_os(variable).map(PathBuf::from).with_context(|| {
        format!("{variable} is not set: run it with `cargo xtask test e2e` (pictures: `cargo xtask screenshots`)")
    })
}
