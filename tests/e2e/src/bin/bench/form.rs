//! From the address to a form that can be used: the first time ever, and when everything is known.

use anyhow::{Context as _, Result};
use e2e::{Call, NOTE_FIRST_FORM, Stage, in_series};

use crate::report::Report;
use crate::{end, slow_stage};

const RUNS: usize = 5;

pub(crate) async fn measure(report: &mut Report) -> Result<()> {
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    let (mut cold_calls, mut warm_calls) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        // Each deployment has an address of its own, for which the browser has cached nothing.
        let stage = slow_stage().await?;
        stage.browser.on_every_page(NOTE_FIRST_FORM).await?;
        stage.browser.open("/sign-in").await?;
        let (time, calls) = first_form(&stage).await?;
        cold.push(time);
        cold_calls.push(in_series(&calls) as f64);
        // The browser keeps what it compiled once it has seen it twice.
        for _ in 0..3 {
            stage.browser.reload().await?;
            first_form(&stage).await?;
        }
        stage.browser.reload().await?;
        let (time, calls) = first_form(&stage).await?;
        warm.push(time);
        warm_calls.push(in_series(&calls) as f64);
        end(stage).await?;
    }
    report.add("first form, never seen before", "ms", &cold);
    report.add("first form, everything known", "ms", &warm);
    report.add("calls in series before the form, never seen before", "", &cold_calls);
    report.add("calls in series before the form, everything known", "", &warm_calls);
    Ok(())
}

async fn first_form(stage: &Stage) -> Result<(f64, Vec<Call>)> {
    let body = "return window.firstForm ?? 0";
    let time = stage.browser.until("the first form", body, Vec::new()).await?;
    let time = time.as_f64().context("a time is a number")?;
    Ok((time, stage.browser.calls_before_the_form().await?))
}
