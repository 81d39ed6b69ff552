//! How the demo feels on a slow device with a slow network. Run with `cargo xtask bench`, which builds it as it ships.
//!
//! Nothing here is asserted: the numbers depend on the machine. They are compared with those of a baseline that was
//! measured on the same machine, and what matters is their ratio.

mod challenge;
mod form;
mod keys;
mod memory;
mod refresh;
mod report;
mod switcher;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use e2e::Stage;

use report::Report;

/// How many times slower the processor is than this machine's.
const SLOWER: u32 = 4;
/// How much later each answer of the network comes, in milliseconds.
const LATENCY_MS: u32 = 100;

/// What can be measured by itself: `cargo xtask bench --only NAME`.
const PARTS: [&str; 6] = ["form", "keys", "switcher", "refresh", "challenge", "memory"];

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let only: Vec<String> = env::args().skip(1).collect();
    if let Some(unknown) = only.iter().find(|name| !PARTS.contains(&name.as_str())) {
        bail!("there is no part `{unknown}`; there are {}", PARTS.join(", "));
    }
    e2e::measure_speed();
    let mut report = Report::begin()?;
    let mut failed = Vec::new();
    for part in PARTS {
        if !only.is_empty() && !only.iter().any(|name| name == part) {
            continue;
        }
        println!("   {part}");
        let measured = match part {
            "form" => form::measure(&mut report).await,
            "keys" => keys::measure(&mut report).await,
            "switcher" => switcher::measure(&mut report).await,
            "refresh" => refresh::measure(&mut report).await,
            "challenge" => challenge::measure(&mut report).await,
            _ => memory::measure(&mut report).await,
        };
        if let Err(error) = measured {
            eprintln!("bench: {part}: {error:#}");
            failed.push(part);
        }
    }
    // What was measured is worth having all the same.
    report.end()?;
    ensure!(failed.is_empty(), "not measured: {}", failed.join(", "));
    Ok(())
}

/// A new browser on a slow device with a slow network.
async fn slow_stage() -> Result<Stage> {
    let stage = Stage::set().await?;
    stage.browser.slow_down(SLOWER, LATENCY_MS).await?;
    Ok(stage)
}

/// Ends a stage, and with it what made it slow.
async fn end(stage: Stage) -> Result<()> {
    stage.browser.slow_down(1, 0).await?;
    stage.close().await
}
