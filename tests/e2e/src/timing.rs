//! What a slow device on a slow network feels of a page.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::Browser;

/// Notes when a form to sign in with has been painted, in milliseconds since the page was asked for.
pub const NOTE_FIRST_FORM: &str = "new MutationObserver((_, observer) => {\
        const form = document.querySelector('[data-wa-screen=\"sign-in/identifier\"] form');\
        if (!form?.querySelector('input[name=username]') || !form.querySelector('[type=submit]')) return;\
        observer.disconnect();\
        window.formDrawn = performance.now();\
        requestAnimationFrame(() => setTimeout(() => window.firstForm = performance.now()));\
    }).observe(document, { subtree: true, childList: true, attributes: true })";

/// A module's memory is known to the page once it has one.
pub const NOTE_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {\
        const make = WebAssembly[name];\
        WebAssembly[name] = async (...what) => {\
            const made = await make.apply(WebAssembly, what);\
            window.memory = (made.instance ?? made).exports.memory;\
            return made } }";

impl Browser {
    /// Makes the processor so many times slower, and every answer from the network so many milliseconds later.
    pub async fn slow_down(&self, times: u32, latency_ms: u32) -> Result<()> {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        let network = json!({
            "offline": false,
            "latency": latency_ms,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        self.cdp("Network.emulateNetworkConditions", network).await.map(drop)
    }

    /// Lets requests to addresses like these fail; none lets all through.
    pub async fn block(&self, addresses: &[&str]) -> Result<()> {
        self.cdp("Network.setBlockedURLs", json!({ "urls": addresses }))
            .await
            .map(drop)
    }

    /// Presses a key that types a letter, and waits until the page has seen it.
    pub async fn press_letter(&self, letter: char) -> Result<()> {
        for kind in ["keyDown", "keyUp"] {
            let mut key = json!({ "type": kind, "key": letter, "unmodifiedText": letter });
            if kind == "keyDown" {
                key["text"] = json!(letter);
            }
            self.cdp("Input.dispatchKeyEvent", key).await?;
        }
        Ok(())
    }

    /// Throws away what nothing in the page refers to, and returns what the browser counts: bytes, nodes, listeners.
    pub async fn counts(&self) -> Result<Counts> {
        self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        self.cdp("Performance.enable", json!({})).await?;
        let answer = self.cdp("Performance.getMetrics", json!({})).await?;
        let named = |name: &str| {
            let metrics = answer["metrics"].as_array()?;
            metrics.iter().find(|metric| metric["name"] == name)?["value"].as_f64()
        };
        let wasm = self.eval("return memory.buffer.byteLength", Vec::new()).await?;
        Ok(Counts {
            heap: named("JSHeapUsedSize").context("the browser counts its heap")?,
            wasm: wasm.as_f64().context("a module has memory")?,
            nodes: named("Nodes").context("the browser counts nodes")?,
            listeners: named("JSEventListeners").context("the browser counts listeners")?,
        })
    }

    /// The calls to the API whose answers were there when the first form was drawn, but for the challenge: it is solved
    /// ahead, and no form waits for it. The page must have been opened with
    /// [`NOTE_FIRST_FORM`].
    pub async fn calls_before_the_form(&self) -> Result<Vec<Call>> {
        let body = "return performance.getEntriesByType('resource')\
            .filter(entry => entry.initiatorType === 'fetch' && entry.responseEnd <= window.formDrawn\
                && !/\\.(wasm|js)$|\\/captcha\\//.test(entry.name))\
            .map(entry => [new URL(entry.name).pathname, entry.startTime, entry.responseEnd])";
        let answer = self.eval(body, Vec::new()).await?;
        let calls = answer.as_array().into_iter().flatten().filter_map(Call::read);
        Ok(calls.collect())
    }
}

/// What the browser counts of a page.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// Bytes that JavaScript uses.
    pub heap: f64,
    /// Bytes of the module's memory, which never shrinks.
    pub wasm: f64,
    /// Nodes, also those that are in no document but kept.
    pub nodes: f64,
    /// Event listeners.
    pub listeners: f64,
}

/// A call to the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Where it went.
    pub path: String,
    /// When it was sent, in milliseconds.
    pub begin: f64,
    /// When its answer was there, in milliseconds.
    pub end: f64,
}

impl Call {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            path: value[0].as_str()?.to_owned(),
            begin: value[1].as_f64()?,
            end: value[2].as_f64()?,
        })
    }
}

/// How many of the calls stand in the longest row in which each waited for the one before it.
pub fn in_series(calls: &[Call]) -> usize {
    let mut calls = calls.to_vec();
    calls.sort_by(|one, other| one.end.total_cmp(&other.end));
    let mut rows: Vec<usize> = Vec::new();
    for (at, call) in calls.iter().enumerate() {
        let before = (0..at).filter(|&before| calls[before].end <= call.begin);
        rows.push(1 + before.map(|before| rows[before]).max().unwrap_or(0));
    }
    rows.into_iter().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Call, in_series};

    fn calls(times: &[(f64, f64)]) -> Vec<Call> {
        let call = |&(begin, end): &(f64, f64)| Call {
            path: String::new(),
            begin,
            end,
        };
        times.iter().map(call).collect()
    }

    #[test]
    fn only_what_waited_counts() {
        assert_eq!(in_series(&[]), 0);
        assert_eq!(in_series(&calls(&[(0.0, 10.0), (1.0, 11.0), (2.0, 5.0)])), 1);
        assert_eq!(in_series(&calls(&[(0.0, 10.0), (10.0, 20.0)])), 2);
        assert_eq!(
            in_series(&calls(&[(10.0, 20.0), (0.0, 10.0), (25.0, 30.0), (5.0, 26.0)])),
            3
        );
    }
}
