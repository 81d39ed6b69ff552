//! The browser that tests run in, and the driver that steers it.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::{first_on_path, version_line};
use crate::apt;
use crate::process;
use crate::report::note;
use crate::workspace::Workspace;

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
/// The same engine without a browser's own windows.
const SHELLS: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];
const MAC_BROWSERS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// A Chromium or Chrome and the ChromeDriver that fits it.
#[derive(Debug)]
pub(crate) struct Browser {
    program: PathBuf,
    driver: PathBuf,
    /// What end-to-end tests start in its place where looks do not matter, for it costs a quarter less.
    shell: Option<PathBuf>,
    /// Whether the user named the browser; the driver finds the usual ones by itself.
    chosen: bool,
}

impl Browser {
    /// Finds both, installs what is missing where that is allowed, and checks that they fit.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        let mut missing = Vec::new();
        if find_browser()?.is_none() {
            missing.push("chromium");
        }
        if find_driver()?.is_none() {
            missing.push("chromium-driver");
        }
        if !missing.is_empty() && !apt::is_debian() {
            bail!(
                "The tests need Chromium (or Chrome) and the ChromeDriver of the same major version on PATH, or named \
                 in CHROME and CHROMEDRIVER. Missing: {}.",
                missing.join(" and ")
            );
        }
        if apt::is_debian() && !has_fonts() {
            missing.push("fonts-dejavu-core");
        }
        if !missing.is_empty() {
            apt::install(&missing, "tests run in a real browser, with letters")?;
        }
        let (program, chosen) =
            find_browser()?.context("Chromium is not on PATH after its installation. Name it in CHROME.")?;
        let driver =
            find_driver()?.context("ChromeDriver is not on PATH after its installation. Name it in CHROMEDRIVER.")?;
        let driver_version = said_version(&driver)?;
        workspace.found(&check_versions(&said_version(&program)?, &driver_version)?);
        let shell = if chosen { None } else { find_shell(&driver_version) };
        if let Some(shell) = &shell {
            workspace.found(&format!("{} for end-to-end tests", shell.display()));
        }
        Ok(Self {
            program,
            driver,
            shell,
            chosen,
        })
    }

    /// The same without the shell.
    pub(crate) fn whole(self) -> Self {
        Self { shell: None, ..self }
    }

    /// Tells a test program which browser and driver to use.
    pub(crate) fn announce_to(&self, command: &mut Command) {
        command.env("CHROMIUM", &self.program).env("CHROMEDRIVER", &self.driver);
        if let Some(shell) = &self.shell {
            command.env("CHROMIUM_SHELL", shell);
        }
    }

    /// Tells wasm-bindgen's test runner which browser, driver and flags to use.
    pub(crate) fn run_wasm_tests_of(&self, workspace: &Workspace, cargo: &mut Command) -> Result<()> {
        let mut capabilities = workspace.root().join("webdriver.json");
        if self.chosen {
            let text = fs::read_to_string(&capabilities).context("webdriver.json cannot be read.")?;
            capabilities = workspace.target().join("xtask-webdriver.json");
            fs::write(&capabilities, with_binary(&text, &self.program)?)?;
        }
        cargo
            .env("CHROMEDRIVER", &self.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        Ok(())
    }
}

fn find_browser() -> Result<Option<(PathBuf, bool)>> {
    if let Some(path) = named_in("CHROME")?.or(named_in("CHROMIUM")?) {
        return Ok(Some((path, true)));
    }
    let usual = first_on_path(&BROWSERS).or_else(|| MAC_BROWSERS.iter().map(PathBuf::from).find(|path| path.is_file()));
    Ok(usual.map(|path| (path, false)))
}

/// The shell that fits the driver. It is Debian's to install, and nobody's duty: whoever may not install it, or has another
/// version of it, tests with the whole browser.
fn find_shell(driver_version: &str) -> Option<PathBuf> {
    if first_on_path(&SHELLS).is_none() && apt::is_debian() && env::var("CI").is_ok_and(|value| value == "true") {
        let [package, _] = SHELLS;
        if let Err(error) = apt::install(&[package], "end-to-end tests are done sooner with it") {
            note(&format!("without {package}: {error:#}"));
        }
    }
    let shell = first_on_path(&SHELLS)?;
    let fits = said_version(&shell).is_ok_and(|version| check_versions(&version, driver_version).is_ok());
    fits.then_some(shell)
}

fn find_driver() -> Result<Option<PathBuf>> {
    Ok(named_in("CHROMEDRIVER")?.or_else(|| first_on_path(&DRIVERS)))
}

/// The program a variable names, by path or by name.
pub(super) fn named_in(variable: &str) -> Result<Option<PathBuf>> {
    let Some(value) = env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let path = PathBuf::from(&value);
    if path.is_file() {
        return Ok(Some(path));
    }
    let found = value.to_str().and_then(process::find_program);
    ensure!(
        found.is_some(),
        "{variable} names `{}`, which is not a program. Correct or unset it.",
        path.display()
    );
    Ok(found)
}

pub(super) fn said_version(program: &Path) -> Result<String> {
    version_line(&mut Command::new(program))
        .with_context(|| format!("`{} --version` does not answer. Reinstall it.", program.display()))
}

/// Both version lines in one, when their major versions agree.
fn check_versions(browser: &str, driver: &str) -> Result<String> {
    let majors = (major(browser), major(driver));
    let (Some(browser_major), Some(driver_major)) = majors else {
        bail!(
            "`{browser}` and `{driver}` name no versions. Name the browser in CHROME and its driver in CHROMEDRIVER."
        );
    };
    ensure!(
        browser_major == driver_major,
        "The browser is version {browser_major} but its driver is version {driver_major}, and they only work together in the \
         same major version. Upgrade the older one, or name others in CHROME and CHROMEDRIVER."
    );
    Ok(format!("{browser} with {driver}"))
}

/// The first number of a version line: `Chromium 156.0.8078.73 built on Debian` is 156.
fn major(line: &str) -> Option<u32> {
    line.split_whitespace()
        .find_map(|word| word.split('.').next()?.parse().ok())
}

/// The capabilities file with the browser's path filled in.
fn with_binary(capabilities: &str, program: &Path) -> Result<String> {
    let mut json: serde_json::Value =
        serde_json::from_str(capabilities).context("webdriver.json is not valid JSON.")?;
    json["goog:chromeOptions"]["binary"] = program.to_string_lossy().into();
    Ok(json.to_string())
}

/// Whether pages would show letters: a bare Debian has no fonts at all.
fn has_fonts() -> bool {
    let mut folders = vec![
        PathBuf::from("/usr/share/fonts"),
        PathBuf::from("/usr/local/share/fonts"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .and_then(OsStr::to_str)
                .is_some_and(|end| matches!(end, "ttf" | "otf" | "ttc" | "pfb"))
            {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn majors_are_found_in_every_wording() {
        assert_eq!(major("Chromium 156.0.8078.73 built on Debian 12.11"), Some(156));
        assert_eq!(major("ChromeDriver 156.0.8078.73 (abc-refs/branch)"), Some(156));
        assert_eq!(major("Google Chrome 9.1"), Some(9));
        assert_eq!(major("no version"), None);
    }

    #[test]
    fn browser_and_driver_must_agree() {
        assert!(check_versions("Chromium 156.0.1.2", "ChromeDriver 156.9.9.9").is_ok());
        let said = check_versions("Chromium 156.0.1.2", "ChromeDriver 150.0.1.2")
            .expect_err("they differ")
            .to_string();
        assert!(
            said.contains("156") && said.contains("150") && said.contains("CHROMEDRIVER"),
            "{said}"
        );
    }

    #[test]
    fn a_chosen_browser_is_added_to_the_capabilities() -> Result<()> {
        let text = r#"{"goog:chromeOptions": {"args": ["--headless=new"]}}"#;
        let json: serde_json::Value = serde_json::from_str(&with_binary(text, Path::new("/opt/chrome"))?)?;
        assert_eq!(json["goog:chromeOptions"]["binary"], "/opt/chrome");
        assert_eq!(json["goog:chromeOptions"]["args"][0], "--headless=new");
        Ok(())
    }
}
