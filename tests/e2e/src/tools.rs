//! Programs and files that `cargo xtask` prepares and names in the environment.

use std::env::{self, VarError};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, Result, bail};

/// The browsers that tests can run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
}

/// Whether this program looks at pages as people see them.
static NEEDS_WHOLE_BROWSER: AtomicBool = AtomicBool::new(false);

/// Keeps this program's browsers to come from being mere shells, which draw some letters otherwise and tell more of the focus.
pub(crate) fn need_whole_browser() {
    NEEDS_WHOLE_BROWSER.store(true, Ordering::Relaxed);
}

/// Whether this program measures how fast pages are.
static MEASURES_SPEED: AtomicBool = AtomicBool::new(false);

/// Lets this program's browsers to come compile pages as well as browsers do for people, which short tests do without.
pub fn measure_speed() {
    MEASURES_SPEED.store(true, Ordering::Relaxed);
}

pub(crate) fn measures_speed() -> bool {
    MEASURES_SPEED.load(Ordering::Relaxed)
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
        let shell = env::var_os("CHROMIUM_SHELL").map(PathBuf::from);
        let browser = match shell {
            Some(shell) if kind == Kind::Chromium && !NEEDS_WHOLE_BROWSER.load(Ordering::Relaxed) => shell,
            _ => named(browser)?,
        };
        Ok(Self {
            local_deployment: named("WACHT_LOCAL_BIN")?,
            demo: named("WACHT_DEMO_DIST")?,
            kind,
            driver: named(driver)?,
            browser,
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
