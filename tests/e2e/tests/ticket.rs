//! Links with a ticket, which sign in by themselves.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, EDSGER, Stage, on_every_screen};

on_every_screen! {
    a_ticket_signs_in,
}

async fn a_ticket_signs_in(stage: &Stage) -> Result<()> {
    let link = stage.demo.ticket(EDSGER).await?;
    stage.browser.open(&link).await?;
    stage.header().shows(EDSGER).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reload().await?;
    stage.header().shows(EDSGER).await
}

#[tokio::test]
async fn a_ticket_works_once_and_then_the_form_is_there() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    let link = stage.demo.ticket(ADA).await?;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.browser.open(&link).await?;
    stage.sign_in().is_on("identifier").await?;
    let message = stage.sign_in().message().await?;
    ensure!(message.contains("used before"), "{message}");
    ensure!(
        !stage.browser.address().await?.contains("ticket"),
        "the ticket stays in the address"
    );
    stage.sign_in().survives_reload("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_ticket_adds_an_account() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let link = stage.demo.ticket(BARBARA).await?;
    stage.browser.open(&link).await?;
    stage.header().shows(BARBARA).await?;
    stage.browser.reads("2 accounts").await?;
    stage.close().await
}
