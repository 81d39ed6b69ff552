//! The session at work: tokens of the context, tabs that agree, and an end that shows.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, SessionPage, Stage};
use serde_json::Value;

const NONE: &Value = &Value::Null;

#[tokio::test]
async fn tokens_say_at_every_step_where_one_is() -> Result<()> {
    let stage = Stage::with_both(BARBARA, ADA).await?;
    let page = stage.session();
    page.open().await?;
    page.is_in("personal account", "none").await?;
    let alone = page.claims().await?;
    ensure!((&alone["organization"], &alone["workspace"]) == (NONE, NONE), "{alone}");

    page.choose("Difference").await?;
    page.is_in("Analytical Engines", "Difference").await?;
    stage.browser.says(SessionPage::MAY_MANAGE, "yes").await?;
    let inside = page.claims().await?;
    ensure!(inside["sub"] == alone["sub"], "{inside}");
    ensure!(
        inside["organization"].is_string() && inside["workspace"].is_string(),
        "{inside}"
    );
    let permissions = inside["permissions"]["organization"].to_string();
    ensure!(permissions.contains("organization:admin"), "{inside}");

    page.choose("Royal Society").await?;
    page.is_in("Royal Society", "none").await?;
    stage.browser.says(SessionPage::MAY_MANAGE, "no").await?;
    let member = page.claims().await?;
    ensure!(member["organization"] != inside["organization"], "{member}");
    ensure!(&member["workspace"] == NONE, "{member}");

    page.choose(BARBARA.name).await?;
    page.is_in("personal account", "none").await?;
    let other = page.claims().await?;
    ensure!(
        other["sub"] != alone["sub"] && &other["organization"] == NONE,
        "{other}"
    );
    stage.browser.sees_no(".line[data-name=\"Royal Society\"]").await?;

    page.choose(ADA.name).await?;
    page.is_in("Royal Society", "none").await?;
    ensure!(
        page.claims().await?["organization"] == member["organization"],
        "each account keeps its place"
    );
    page.choose("Personal account").await?;
    ensure!(
        &page.claims().await?["organization"] == NONE,
        "there is no organization"
    );
    stage.close().await
}

#[tokio::test]
async fn a_switch_in_one_tab_changes_the_tokens_of_the_other() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let page = stage.session();
    page.open().await?;
    ensure!(
        &page.claims().await?["organization"] == NONE,
        "there is no organization"
    );
    let first = stage.browser.tab().await?;
    stage.browser.open_tab().await?;
    page.open().await?;
    page.choose("Analytical Engines").await?;
    let there = page.claims().await?;
    stage.browser.switch_to(&first).await?;
    page.is_in("Analytical Engines", "none").await?;
    let here = page.claims().await?;
    ensure!(here["organization"] == there["organization"], "{here} is not {there}");
    stage.close().await
}

#[tokio::test]
async fn two_accounts_in_two_tabs_are_one_session() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    let page = stage.session();
    page.open().await?;
    let before = page.claims().await?;
    let first = stage.browser.tab().await?;
    stage.browser.open_tab().await?;
    page.open().await?;
    page.choose(ADA.name).await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows(ADA).await?;
    let after = page.claims().await?;
    ensure!(
        after["sub"] != before["sub"] && after["sid"] == before["sid"],
        "{before} and {after}"
    );
    stage.close().await
}

#[tokio::test]
async fn an_end_in_another_tab_shows_at_once() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.session().open().await?;
    let first = stage.browser.tab().await?;
    stage.browser.open_tab().await?;
    stage.browser.open("/").await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.browser.switch_to(&first).await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.browser.sees_no(&SessionPage::account(ADA)).await?;
    stage.close().await
}

#[tokio::test]
async fn an_end_on_another_device_shows_when_a_token_is_asked_for() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.expect_complaint("status of 400");
    stage.session().open().await?;
    // Every session is gone, and no tab of this browser had a part in it.
    stage.demo.reset().await?;
    stage.browser.click("#claims-button").await?;
    stage.header().shows_nobody().await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.close().await
}
