//! The demo built in parts: `cargo xtask test e2e --split`. That nothing breaks the content security policy, each test
//! tells when its stage closes.

use anyhow::{Result, ensure};
use e2e::{ADA, Stage};
use serde_json::json;

/// The parts that the page has fetched, in the order in which it did.
async fn fetched(stage: &Stage) -> Result<Vec<String>> {
    let body = "return performance.getEntriesByType('resource').map(entry => entry.name.split('/').pop())\
        .filter(name => /^(split|chunk)_.*wasm$/.test(name))";
    let names = stage.browser.eval(body, Vec::new()).await?;
    Ok(serde_json::from_value(names)?)
}

#[tokio::test]
async fn a_sign_in_page_fetches_no_part() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    let parts = fetched(&stage).await?;
    ensure!(parts.is_empty(), "{parts:?}");
    stage.close().await
}

#[tokio::test]
async fn parts_are_fetched_when_they_are_shown() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.switcher().switch_to("Analytical Engines").await?;
    let parts = fetched(&stage).await?;
    let has = |name: &str| parts.iter().any(|part| part.contains(name));
    ensure!(has("account") && has("organizations") && !has("sign_up"), "{parts:?}");
    stage.account().open("devices").await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn a_part_that_cannot_be_fetched_is_fetched_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.browser.expect_complaint("Failed to fetch");
    stage.browser.block(&["*split_sign_up*"]).await?;
    stage.browser.open("/sign-up").await?;
    stage.browser.reads("could not be loaded").await?;
    let again = ".fetching button";
    // In vain once more, and the page still says so.
    stage.browser.click(again).await?;
    stage.browser.sees(again).await?;
    stage.browser.block(&[]).await?;
    stage.browser.click(again).await?;
    stage.sign_up().is_on("form").await?;
    ensure!(
        stage
            .browser
            .eval("return document.querySelector('.fetching')", Vec::new())
            .await?
            == json!(null),
        "the failure is still told"
    );
    stage.close().await
}
