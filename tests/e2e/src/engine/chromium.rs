//! What Chromium does through its driver's own commands and its developer tools.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use super::Engine;
use crate::device::Device;
use crate::tools;

const FLAGS: [&str; 14] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-prefers-reduced-motion",
    // A browser whose driver is gone ends.
    "--remote-debugging-pipe",
    "--lang=en",
    // What an element is to assistive technology can be asked for.
    "--enable-blink-features=ComputedAccessibilityInfo",
];
/// The page of a test lives too short for what a better compilation would give.
const COMPILE_ONCE: &str = "--js-flags=--liftoff-only";
/// Pages of one test after the other share a process: to start one takes as long as to load the app.
const ONE_RENDERER: &str = "--renderer-process-limit=1";

/// What ChromeDriver is started with.
pub(super) fn driver_options() -> Vec<String> {
    vec!["--port=0".to_owned()]
}

/// The port in the line that tells that ChromeDriver is ready.
pub(super) fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

/// The program for the driver to start. A headless shell is the same engine without a browser's own windows, which cost more
/// than a short test; it opens no page unless it is told to, and its driver waits for one and cannot tell it.
pub(super) fn opening_a_page(program: &Path, profile: &Path) -> Result<PathBuf> {
    let name = program.file_name().unwrap_or_default().to_string_lossy();
    if !name.contains("headless-shell") {
        return Ok(program.to_path_buf());
    }
    let script = profile.join("browser.sh");
    let quoted = program.to_string_lossy().replace('\'', "'\\''");
    fs::write(&script, format!("#!/bin/sh\nexec '{quoted}' \"$@\" about:blank\n"))?;
    make_executable(&script).with_context(|| format!("{} cannot become a program", script.display()))?;
    Ok(script)
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(fs::set_permissions(file, fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    anyhow::bail!("scripts are programs on Unix alone")
}

/// What is asked of a new browser.
pub(super) fn capabilities(program: &Path, profile: &Path) -> Map<String, Value> {
    let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
    flags.push(format!("--user-data-dir={}", profile.display()));
    if !tools::measures_speed() {
        flags.extend([COMPILE_ONCE, ONE_RENDERER].map(str::to_owned));
    }
    let mut capabilities = Map::new();
    let options = json!({ "binary": program, "args": flags });
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    capabilities
}

impl Engine {
    pub(super) async fn command_chromium(&self, command: &str, params: Value) -> Result<Value> {
        self.command("POST", "/goog/cdp/execute", json!({ "cmd": command, "params": params }))
            .await
    }

    pub(super) async fn forget_in_chromium(&self) -> Result<()> {
        self.command_chromium("Network.clearBrowserCookies", json!({})).await?;
        self.command_chromium("Network.clearBrowserCache", json!({}))
            .await
            .map(drop)
    }

    pub(super) async fn forget_origin_in_chromium(&self, origin: &str) -> Result<()> {
        let what = json!({ "origin": origin, "storageTypes": "all" });
        self.command_chromium("Storage.clearDataForOrigin", what)
            .await
            .map(drop)
    }

    /// For pages of the tab in front.
    pub(super) async fn prelude_in_chromium(&self, source: &str) -> Result<()> {
        self.command_chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }))
            .await
            .map(drop)
    }

    /// To pack the app takes the server longer than to send it unpacked over a wire that is none.
    pub(super) async fn take_plain_answers_in_chromium(&self) -> Result<()> {
        self.command_chromium("Network.enable", json!({})).await?;
        let headers = json!({ "headers": { "Accept-Encoding": "identity" } });
        self.command_chromium("Network.setExtraHTTPHeaders", headers)
            .await
            .map(drop)
    }

    pub(super) async fn look_with_chromium(&self, device: Device) -> Result<()> {
        let Device { width, height, mobile } = device;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": mobile });
        self.command_chromium("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        self.command_chromium("Emulation.setTouchEmulationEnabled", json!({ "enabled": mobile }))
            .await
            .map(drop)
    }

    pub(super) async fn prefer_in_chromium(&self, scheme: &str, forced_colours: bool) -> Result<()> {
        let mut features = vec![
            json!({ "name": "prefers-color-scheme", "value": scheme }),
            json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
        ];
        if forced_colours {
            features.push(json!({ "name": "forced-colors", "value": "active" }));
        }
        self.command_chromium("Emulation.setEmulatedMedia", json!({ "features": features }))
            .await
            .map(drop)
    }

    pub(super) async fn complaints_of_chromium(&self) -> Result<Vec<String>> {
        let log = self.command("POST", "/se/log", json!({ "type": "browser" })).await?;
        let serious = log.as_array().into_iter().flatten().filter(|entry| is_serious(entry));
        Ok(serious
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect())
    }
}

fn is_serious(entry: &Value) -> bool {
    let text = entry["message"].as_str().unwrap_or_default();
    entry["level"] == "SEVERE" || text.contains("Content Security Policy") || text.contains("panicked at")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{opening_a_page, port};
    use crate::process::TemporaryFolder;

    #[test]
    fn only_a_headless_shell_is_told_to_open_a_page() -> anyhow::Result<()> {
        let folder = TemporaryFolder::create()?;
        let whole = Path::new("/usr/bin/chromium");
        assert_eq!(opening_a_page(whole, folder.path())?, whole);
        let script = opening_a_page(Path::new("/it's/chrome-headless-shell"), folder.path())?;
        let text = fs::read_to_string(script)?;
        assert!(
            text.ends_with("exec '/it'\\''s/chrome-headless-shell' \"$@\" about:blank\n"),
            "{text}"
        );
        Ok(())
    }

    #[test]
    fn chromedriver_says_where_it_listens() {
        let line = "ChromeDriver was started successfully on port 41511.";
        assert_eq!(port(line), Some(41511));
        assert_eq!(port("Only local connections are allowed."), None);
    }
}
