//! Solving a challenge ahead of the form: how long it takes, and how long it keeps the page from anything else.

use anyhow::{Context as _, Result};
use e2e::NOTE_FIRST_FORM;
use serde_json::json;

use crate::report::Report;
use crate::{end, slow_stage};

const RUNS: usize = 3;

/// Takes the time between turns of the page from the first moment on.
const NOTE_TURNS: &str = "const { port1, port2 } = new MessageChannel();\
    let last = performance.now(); window.turns = [];\
    port1.onmessage = () => {\
        const now = performance.now(); if (now - last > 4) turns.push([last, now]); last = now;\
        port2.postMessage(0) };\
    port2.postMessage(0)";

/// Answers with the milliseconds between the puzzles' arrival and the sending of the solutions, the longest turn between, which
/// may be one in which the page was drawn, and the one that 95 of 100 are not longer than; nothing before they were sent.
const SOLVED: &str = "const call = path => performance.getEntriesByType('resource')\
        .find(entry => new URL(entry.name).pathname === path);\
    const asked = call('/captcha/challenge'), redeemed = call('/captcha/redeem');\
    if (!asked || !redeemed) return null;\
    const during = turns.filter(([begin, end]) => begin >= asked.responseEnd && end <= redeemed.startTime)\
        .map(([begin, end]) => end - begin).sort((one, other) => one - other);\
    const at = part => during[Math.floor(part * (during.length - 1))] ?? 0;\
    return [redeemed.startTime - asked.responseEnd, at(1), at(0.95)]";

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    // The local deployment's own, and what servers usually ask: 50 puzzles of 4 digits, three million hashes.
    for (what, puzzles, digits) in [("8 puzzles of 3 digits", 8, 3), ("50 puzzles of 4 digits", 50, 4)] {
        let (mut times, mut blocks, mut most) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..RUNS {
            let stage = slow_stage().await?;
            stage
                .demo
                .faults(json!({ "challenge": "on", "challenge_puzzles": puzzles, "challenge_digits": digits }))
                .await?;
            stage.browser.on_every_page(NOTE_FIRST_FORM).await?;
            stage.browser.on_every_page(NOTE_TURNS).await?;
            stage.browser.open("/sign-in").await?;
            let answer = stage.browser.until_slowly("the challenge to be solved", SOLVED).await?;
            times.push(answer[0].as_f64().context("solving takes time")?);
            blocks.push(answer[1].as_f64().context("turns take time")?);
            most.push(answer[2].as_f64().context("turns take time")?);
            end(stage).await?;
        }
        report.add(&format!("challenge of {what}: solved after"), "ms", &times);
        report.add(&format!("challenge of {what}: longest block"), "ms", &blocks);
        report.add(&format!("challenge of {what}: 95 of 100 blocks"), "ms", &most);
    }
    Ok(())
}
