//! Several tabs of one browser know the same.

use anyhow::Result;
use e2e::{ADA, BARBARA, SignInPage, Stage, Tab};

/// A second tab, in front, on the same page; returns both.
async fn second_tab(stage: &Stage, path: &str) -> Result<(Tab, Tab)> {
    let first = stage.browser.tab().await?;
    let second = stage.browser.open_tab().await?;
    stage.browser.open(path).await?;
    Ok((first, second))
}

#[tokio::test]
async fn signing_out_in_one_tab_shows_in_the_other() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let (first, second) = second_tab(&stage, "/").await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows_nobody().await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.browser.switch_to(&second).await?;
    stage.close().await
}

#[tokio::test]
async fn signing_in_in_one_tab_shows_in_the_other() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/").await?;
    stage.header().shows_nobody().await?;
    let (first, _) = second_tab(&stage, "/sign-in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_form_that_waits_in_another_tab_goes_on_by_itself() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.browser.fill(SignInPage::IDENTIFIER, "half an addr").await?;
    let (first, _) = second_tab(&stage, "/sign-in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_switch_of_accounts_shows_in_the_other_tab() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    let (first, _) = second_tab(&stage, "/").await?;
    stage.header().shows(BARBARA).await?;
    stage.header().switch_to(ADA).await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows(ADA).await?;
    stage.browser.says("#session-name", ADA.name).await?;
    stage.close().await
}

#[tokio::test]
async fn each_tab_has_a_sign_in_of_its_own() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    let (first, _) = second_tab(&stage, "/sign-in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.switch_to(&first).await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("password").await?;
    stage.close().await
}
