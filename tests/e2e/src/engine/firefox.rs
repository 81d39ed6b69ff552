//! What Firefox does through WebDriver BiDi, and through scripts with the rights of the browser itself.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value, json};

use super::Engine;
use super::bidi::Bidi;
use crate::device::Device;

/// What geckodriver is started with.
pub(super) fn driver_options(profile: &Path) -> Vec<String> {
    let profile = profile.display().to_string();
    let options = [
        "--port=0",
        "--websocket-port=0",
        "--allow-system-access",
        "--profile-root",
        &profile,
    ];
    options.map(str::to_owned).into()
}

/// The port in the line that tells that geckodriver is ready.
pub(super) fn port(line: &str) -> Option<u16> {
    let (_, address) = line.split_once("Listening on ")?;
    address.rsplit(':').next()?.parse().ok()
}

/// What is asked of a new browser.
pub(super) fn capabilities(program: &Path) -> Map<String, Value> {
    let preferences = json!({
        // To pack the app takes the server longer than to send it unpacked over a wire that is none.
        "network.http.accept-encoding": "identity",
        "network.http.accept-encoding.secure": "identity",
        "intl.accept_languages": "en",
        "ui.prefersReducedMotion": 1,
        // Nothing that covers the page, or fills what a person would fill.
        "signon.rememberSignons": false,
        "signon.autofillForms": false,
        "browser.formfill.enable": false,
        "browser.translations.enable": false,
    });
    let options = json!({ "binary": program, "args": ["-headless"], "prefs": preferences });
    let mut capabilities = Map::new();
    capabilities.insert("browserName".to_owned(), json!("firefox"));
    capabilities.insert("moz:firefoxOptions".to_owned(), options);
    capabilities.insert("webSocketUrl".to_owned(), json!(true));
    capabilities
}

/// The conversation with one Firefox, and the scripts that it runs before every page.
#[derive(Debug)]
pub(super) struct Firefox {
    bidi: Bidi,
    preludes: Mutex<Vec<Value>>,
}

impl Firefox {
    pub(super) async fn meet(address: &str) -> Result<Self> {
        let bidi = Bidi::connect(address).await?;
        bidi.ask("session.subscribe", json!({ "events": ["log.entryAdded"] }))
            .await?;
        Ok(Self {
            bidi,
            preludes: Mutex::default(),
        })
    }

    /// For pages of every tab.
    pub(super) async fn prelude(&self, source: &str) -> Result<()> {
        let function = json!({ "functionDeclaration": format!("() => {{ {source} }}") });
        let mut answer = self.bidi.ask("script.addPreloadScript", function).await?;
        self.preludes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(answer["script"].take());
        Ok(())
    }

    pub(super) async fn forget_preludes(&self) -> Result<()> {
        let known = std::mem::take(&mut *self.preludes.lock().unwrap_or_else(PoisonError::into_inner));
        for script in known {
            self.bidi
                .ask("script.removePreloadScript", json!({ "script": script }))
                .await?;
        }
        Ok(())
    }

    pub(super) async fn set_viewport(&self, tab: &str, device: Device) -> Result<()> {
        let size = json!({ "width": device.width, "height": device.height });
        let viewport = json!({ "context": tab, "viewport": size, "devicePixelRatio": 2 });
        self.bidi.ask("browsingContext.setViewport", viewport).await.map(drop)
    }

    pub(super) async fn complaints(&self, tab: &str) -> Result<Vec<String>> {
        // What the page said before it answers this has arrived with the answer.
        let question = json!({ "expression": "0", "target": { "context": tab }, "awaitPromise": false });
        self.bidi.ask("script.evaluate", question).await?;
        let said = self.bidi.events();
        let serious = said.iter().filter(|entry| is_serious(entry));
        Ok(serious
            .filter_map(|entry| entry["text"].as_str().map(str::to_owned))
            .collect())
    }
}

impl Engine {
    /// Runs a script that calls its last argument when it is done, in the browser's own window.
    async fn eval_in_firefox(&self, body: &str, args: Vec<Value>) -> Result<Value> {
        self.command("POST", "/moz/context", json!({ "context": "chrome" }))
            .await?;
        let answer = self.client.execute_async(body, args).await;
        self.command("POST", "/moz/context", json!({ "context": "content" }))
            .await?;
        answer.context("Firefox does not do what it is told")
    }

    /// Tab goes on to the buttons of the window, where the driver sends no keys.
    pub(super) async fn stay_in_page_of_firefox(&self) -> Result<()> {
        if self.client.execute("return document.hasFocus()", Vec::new()).await? == false {
            let body = "gBrowser.selectedBrowser.focus(); arguments[0]()";
            self.eval_in_firefox(body, Vec::new()).await?;
        }
        Ok(())
    }

    async fn set_preferences(&self, preferences: Value) -> Result<()> {
        let body = "for (const [name, value] of Object.entries(arguments[0])) Services.prefs.setIntPref(name, value);\
            arguments[1]()";
        self.eval_in_firefox(body, vec![preferences]).await.map(drop)
    }

    pub(super) async fn forget_in_firefox(&self) -> Result<()> {
        let body = "const done = arguments[0];\
            Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: failed => done(failed) })";
        let failed = self.eval_in_firefox(body, Vec::new()).await?;
        ensure!(failed == 0, "Firefox does not forget everything: {failed}");
        Ok(())
    }

    /// A finger, or a mouse.
    pub(super) async fn point_in_firefox(&self, device: Device) -> Result<()> {
        const COARSE: i32 = 1;
        const FINE_AND_HOVERING: i32 = 6;
        let pointer = if device.mobile { COARSE } else { FINE_AND_HOVERING };
        let both = json!({ "ui.primaryPointerCapabilities": pointer, "ui.allPointerCapabilities": pointer });
        self.set_preferences(both).await
    }

    pub(super) async fn prefer_in_firefox(&self, scheme: &str, forced_colours: bool) -> Result<()> {
        let preferences = json!({
            "layout.css.prefers-color-scheme.content-override": i32::from(scheme == "light"),
            "browser.display.document_color_use": if forced_colours { 2 } else { 1 },
        });
        self.set_preferences(preferences).await
    }
}

fn is_serious(entry: &Value) -> bool {
    let text = entry["text"].as_str().unwrap_or_default();
    entry["level"] == "error" || text.contains("panicked at")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{is_serious, port};

    #[test]
    fn geckodriver_says_where_it_listens() {
        assert_eq!(
            port("1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:41511"),
            Some(41511)
        );
        assert_eq!(port("WebDriver BiDi listening on ws://127.0.0.1:4"), None);
    }

    #[test]
    fn errors_and_panics_are_serious() {
        let entry = |level: &str, text: &str| json!({ "level": level, "text": text });
        assert!(is_serious(&entry("error", "Error: boom")));
        assert!(is_serious(&entry("info", "panicked at src/lib.rs")));
        assert!(!is_serious(&entry(
            "warn",
            "Layout was forced before the page was fully loaded"
        )));
    }
}
