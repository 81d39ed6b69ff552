//! How long the organization switcher takes to open: with 50 organizations, and with 5,000. Run with `cargo xtask bench`.

use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use e2e::{ADA, Stage, Switcher};
use serde_json::{Value, json};

/// Opens and closes the switcher; answers with milliseconds from each press to the picture, and the rows in the page.
const MEASURE: &str = "const done = arguments[arguments.length - 1];\
    const [button, row] = arguments;\
    const turn = () => new Promise(resolve => setTimeout(resolve));\
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));\
    const times = []; let rows = 0;\
    (async () => {\
        for (let at = 0; at < 9; at += 1) {\
            const begun = performance.now();\
            document.querySelector(button).click();\
            while (!document.querySelector(row)) await turn();\
            await frame();\
            times.push(performance.now() - begun);\
            rows = document.querySelectorAll(row).length;\
            document.querySelector(button).click();\
            while (document.querySelector(row)) await turn();\
            await new Promise(resolve => setTimeout(resolve, 700));\
        }\
        done([times.sort((a, b) => a - b), rows]);\
    })()";

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
    println!(
        "\n{:<44}{:>14}{:>14}{:>14}",
        "opening the switcher, in a browser", "median", "slowest", "rows drawn"
    );
    for count in [50, 5_000] {
        let stage = Stage::set().await?;
        stage.make_organizations(count).await?;
        stage.sign_in().sign_in(ADA).await?;
        stage.header().shows(ADA).await?;
        // What is measured is opening, not the network.
        stage.switcher().open_with("Analytical Engines").await?;
        stage.browser.click(Switcher::BUTTON).await?;
        stage.browser.sees_no(Switcher::PANEL).await?;
        let args = vec![json!(Switcher::BUTTON), json!(Switcher::ROW)];
        let answer = stage.browser.eval_slowly(MEASURE, args).await?;
        let times: Vec<f64> = answer[0]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        let rows = answer[1].as_u64().context("the page counts")?;
        ensure!(times.len() == 9 && rows > 0, "the page answered {answer}");
        let what = format!("{count} organizations");
        println!("{what:<44}{:>11.1} ms{:>11.1} ms{rows:>14}", times[4], times[8]);
        stage.close().await?;
    }
    Ok(())
}
