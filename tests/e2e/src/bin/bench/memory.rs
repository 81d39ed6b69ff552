//! What is left in memory after the sign-in was shown and left a hundred times.

use anyhow::Result;
use e2e::{Header, NOTE_MEMORY, SignInPage, Stage};
use serde_json::json;

use crate::report::Report;
use crate::{SLOWER, end};

const TIMES: u32 = 100;

/// Goes to the sign-in and back so many times without loading a page; calls back when it is done.
///
/// Chromium ignores changes of the address beyond 200 in ten seconds: each has 60 milliseconds to itself.
const GO: &str = "const [link, field, count, done] = arguments;\
    const turn = () => new Promise(resolve => setTimeout(resolve, 60));\
    (async () => {\
        for (let at = 0; at < count; at += 1) {\
            while (!document.querySelector(link)) await turn();\
            document.querySelector(link).click();\
            while (!document.querySelector(field)) await turn();\
            document.querySelector('.header .brand').click();\
            while (document.querySelector(field)) await turn();\
        }\
        done();\
    })()";

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.on_every_page(NOTE_MEMORY).await?;
    stage.browser.open("/").await?;
    stage.header().shows_nobody().await?;
    stage.browser.slow_down(SLOWER, 0).await?;
    // What is made once and kept is made.
    go(&stage, 10).await?;
    let before = stage.browser.counts().await?;
    for _ in 0..TIMES / 10 {
        go(&stage, 10).await?;
    }
    let after = stage.browser.counts().await?;
    let what = |counted: &str| format!("after {TIMES} times sign-in and back: {counted}");
    let kilobytes = |bytes: f64| bytes / 1000.0;
    report.add(&what("JavaScript"), "KB", &[kilobytes(after.heap)]);
    report.add(&what("JavaScript more"), "KB", &[kilobytes(after.heap - before.heap)]);
    report.add(&what("wasm"), "KB", &[kilobytes(after.wasm)]);
    report.add(&what("wasm more"), "KB", &[kilobytes(after.wasm - before.wasm)]);
    report.add(&what("nodes more"), "", &[after.nodes - before.nodes]);
    report.add(&what("listeners more"), "", &[after.listeners - before.listeners]);
    end(stage).await
}

async fn go(stage: &Stage, times: u32) -> Result<()> {
    let args = vec![json!(Header::SIGN_IN), json!(SignInPage::IDENTIFIER), json!(times)];
    stage.browser.eval_slowly(GO, args).await.map(drop)
}
