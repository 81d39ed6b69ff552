//! Programs and files that `cargo xtask` prepares and names in the environment.

use std::env::{self, VarError};
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

/// The browsers that tests can run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
}

/// Where everything is.
#[derive(Clone, Debug)]
pub(crate) struct Tools {
    pub(crate) local_deployment: PathBuf,
    pub(crate) demo: PathBuf,
    pub(crate) kind: Kind,
    pub(crate) driver: PathBuf,
    pub(crate) browser: PathBuf,
}

impl Tools {
    pub(crate) fn find() -> Result<Self> {
        let (kind, driver, browser) = match env::var("WACHT_E2E_ENGINE").as_deref() {
            Ok("firefox") => (Kind::Firefox, "GECKODRIVER", "FIREFOX"),
            Ok("chromium") | Err(VarError::NotPresent) => (Kind::Chromium, "CHROMEDRIVER", "CHROMIUM"),
            other => bail!("WACHT_E2E_ENGINE is {other:?}: tests run in `chromium` or `firefox`"),
        };
        Ok(Self {
            local_deployment: named("WACHT_LOCAL_BIN")?,
            demo: named("WACHT_DEMO_DIST")?,
            kind,
            driver: named(driver)?,
            browser: named(browser)?,
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
