//! A reload lands on the same screen with nothing lost but secrets. What each way in does after a reload is told where that way
//! is; here is what belongs to none of them.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, GRACE, SignInPage, Stage};

const IDENTITY: &str = "[data-wa-part=identity] .wa-identity-name";

#[tokio::test]
async fn a_reload_on_the_password_keeps_the_identifier() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.browser.fill(SignInPage::PASSWORD, "half a pass").await?;
    stage.browser.reload().await?;
    stage.browser.says(IDENTITY, ADA.email).await?;
    ensure!(
        stage.browser.value(SignInPage::PASSWORD).await?.is_empty(),
        "the password survived"
    );
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_after_a_wrong_password_asks_for_it_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 401");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.sign_in().submit_password("Wrong-1843!").await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    stage.browser.reload().await?;
    stage.browser.says(IDENTITY, ADA.email).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_while_an_account_is_added_still_adds_it() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.header().choose("add").await?;
    stage.sign_in().use_another_account().await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().identify(BARBARA.email).await?;
    stage.browser.reload().await?;
    stage.browser.says(IDENTITY, BARBARA.email).await?;
    stage.sign_in().submit_password(BARBARA.password).await?;
    stage.header().shows(BARBARA).await?;
    stage.browser.reads("2 accounts").await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_while_the_session_is_read_ends_signed_in() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.demo.hold("/session").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.sign_in().is_on("confirming").await?;
    stage.demo.heal().await?;
    stage.browser.reload().await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_after_the_attempt_grew_old_says_so_and_starts_over() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().sign_in(GRACE).await?;
    stage.sign_in().is_on("second-factor").await?;
    stage.demo.advance_clock(11 * 60_000).await?;
    stage
        .browser
        .on_every_page("const now = Date.now; Date.now = () => now.call(Date) + 11 * 60000")
        .await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_given_up_attempt_does_not_come_back() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().sign_in(GRACE).await?;
    stage.sign_in().is_on("second-factor").await?;
    stage.browser.press_button("Use another account").await?;
    stage.sign_in().is_on("identifier").await?;
    ensure!(
        stage.browser.value(SignInPage::IDENTIFIER).await?.is_empty(),
        "the identifier of the old attempt is there"
    );
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.sees_no(SignInPage::BANNER).await?;
    stage.close().await
}
