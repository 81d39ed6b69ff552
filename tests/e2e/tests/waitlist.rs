//! The waitlist: from the address to the invitation.

use anyhow::{Result, ensure};
use e2e::{ADA, SignInPage, Stage, on_every_screen};
use serde_json::json;

const EMAIL: &str = "input[name=email]";
const NEWCOMER: &str = "mary@example.com";

on_every_screen! {
    who_joins_waits_and_is_let_in,
}

async fn who_joins_waits_and_is_let_in(stage: &Stage) -> Result<()> {
    stage.open_slowly(true).await?;
    stage.browser.open("/waitlist").await?;
    stage.browser.on_screen("waitlist/form").await?;
    stage.browser.click(SignInPage::SUBMIT).await?;
    stage.browser.focuses("input[name=first-name]").await?;
    stage.browser.fill("input[name=first-name]", "Mary").await?;
    stage.browser.fill("input[name=last-name]", "Somerville").await?;
    stage.browser.fill(EMAIL, NEWCOMER).await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("waitlist/form").await?;
    ensure!(
        stage.browser.value(EMAIL).await? == NEWCOMER,
        "the reload lost the address"
    );
    stage.browser.click(SignInPage::SUBMIT).await?;
    stage.browser.on_screen("waitlist/joined").await?;
    stage.browser.focuses("h1").await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("waitlist/joined").await?;
    let link = stage.let_in(NEWCOMER).await?;
    ensure!(link.contains("/sign-up?invite_token="), "{link}");
    // Whoever opens the waitlist with the invitation is led to the same page.
    stage.browser.open(&link.replace("/sign-up", "/waitlist")).await?;
    stage.browser.on_screen("waitlist/invited").await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("waitlist/invited").await?;
    stage.browser.press_button("Create account").await?;
    let is_there = "return location.href === arguments[0] || location.pathname === '/sign-up'";
    stage
        .browser
        .until("the sign-up page", is_there, vec![json!(link)])
        .await
        .map(drop)
}

#[tokio::test]
async fn who_is_known_signs_in() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 400");
    stage.open_slowly(false).await?;
    stage.browser.open("/waitlist").await?;
    stage.browser.fill(EMAIL, ADA.email).await?;
    stage.browser.click(SignInPage::SUBMIT).await?;
    stage.browser.on_screen("waitlist/known").await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("waitlist/known").await?;
    stage.browser.press_button("Sign in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.open("/waitlist").await?;
    stage.browser.on_screen("waitlist/signed-in").await?;
    stage.close().await
}

#[tokio::test]
async fn without_a_waitlist_nobody_waits() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/waitlist").await?;
    stage.browser.on_screen("waitlist/open").await?;
    stage
        .demo
        .settings(json!({ "restrictions": { "sign_up_mode": "restricted" } }))
        .await?;
    stage.browser.open("/waitlist").await?;
    stage.browser.on_screen("waitlist/closed").await?;
    stage.close().await
}
