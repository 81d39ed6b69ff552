//! Opening the organization switcher: with 50 organizations, and with 5,000.

use anyhow::{Context as _, Result, ensure};
use e2e::{ADA, Stage, Switcher};
use serde_json::{Value, json};

use crate::report::Report;
use crate::{LATENCY_MS, SLOWER, end};

const TIMES: usize = 9;

/// Opens and closes the switcher; answers with milliseconds from each press to the picture, and the rows in the page.
const MEASURE: &str = "const done = arguments[arguments.length - 1];\
    const [button, row, count] = arguments;\
    const turn = () => new Promise(resolve => setTimeout(resolve));\
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));\
    const times = []; let rows = 0;\
    (async () => {\
        for (let at = 0; at < count; at += 1) {\
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
        done([times, rows]);\
    })()";

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    for count in [50, 5_000] {
        let stage = Stage::set().await?;
        stage.make_organizations(count).await?;
        stage.sign_in().sign_in(ADA).await?;
        stage.header().shows(ADA).await?;
        // What is measured is opening, not the network.
        stage.switcher().open_with("Analytical Engines").await?;
        stage.browser.click(Switcher::BUTTON).await?;
        stage.browser.sees_no(Switcher::PANEL).await?;
        stage.browser.slow_down(SLOWER, LATENCY_MS).await?;
        let args = vec![json!(Switcher::BUTTON), json!(Switcher::ROW), json!(TIMES)];
        let answer = stage.browser.eval_slowly(MEASURE, args).await?;
        let times: Vec<f64> = answer[0]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        let rows = answer[1].as_f64().context("the page counts")?;
        ensure!(times.len() == TIMES && rows > 0.0, "the page answered {answer}");
        report.add(
            &format!("opening the switcher with {count} organizations"),
            "ms",
            &times,
        );
        report.add(&format!("rows in the page with {count} organizations"), "", &[rows]);
        end(stage).await?;
    }
    Ok(())
}
