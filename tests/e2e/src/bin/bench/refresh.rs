//! What a refresh of the session costs that brings nothing new. That it renders nothing, `tests/web_renders.rs` proves.

use anyhow::{Context as _, Result};
use e2e::{ADA, Stage};

use crate::report::Report;
use crate::{LATENCY_MS, SLOWER, end};

const RUNS: usize = 5;

/// Asks for a refresh as the browser does that is online again; answers with how often the page was changed until half a
/// second after the answer, and with the longest the page was kept busy in one piece, in milliseconds.
const MEASURE: &str = "const done = arguments[arguments.length - 1];\
    let changes = 0, longest = 0, last = performance.now(), over = false;\
    const observer = new MutationObserver(records => changes += records.length);\
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });\
    const { port1, port2 } = new MessageChannel();\
    port1.onmessage = () => {\
        const now = performance.now(); longest = Math.max(longest, now - last); last = now;\
        if (over) done([changes, longest]); else port2.postMessage(0) };\
    const answered = () => performance.getEntriesByType('resource')\
        .filter(entry => new URL(entry.name).pathname === '/session').length;\
    const before = answered();\
    dispatchEvent(new Event('online'));\
    const wait = () => answered() > before ? setTimeout(() => over = true, 500) : setTimeout(wait, 20);\
    port2.postMessage(0); wait()";

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.slow_down(SLOWER, LATENCY_MS).await?;
    let (mut changes, mut busy) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let answer = stage.browser.eval_slowly(MEASURE, Vec::new()).await?;
        changes.push(answer[0].as_f64().context("the page counts changes")?);
        busy.push(answer[1].as_f64().context("the page takes times")?);
    }
    report.add("session refreshed, nothing new: changes of the page", "", &changes);
    report.add("session refreshed, nothing new: longest block", "ms", &busy);
    end(stage).await
}
