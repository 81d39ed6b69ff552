//! The browser's back and forward buttons.

use anyhow::{Result, ensure};
use e2e::{ADA, Header, SignInPage, Stage};

#[tokio::test]
async fn back_leaves_the_sign_in_and_forward_returns_to_its_step() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/").await?;
    stage.browser.click(Header::SIGN_IN).await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.browser.back().await?;
    stage.browser.is_at("/").await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.browser.forward().await?;
    stage.browser.is_at("/sign-in").await?;
    stage.sign_in().is_on("password").await?;
    ensure!(
        stage.browser.text(".wa-identity-name").await? == ADA.email,
        "the identifier is gone"
    );
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn back_after_signing_in_shows_no_form() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/organization").await?;
    stage.browser.click(Header::SIGN_IN).await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.back().await?;
    stage.browser.is_at("/organization").await?;
    stage.header().shows(ADA).await?;
    stage.browser.sees_no("[data-wa-screen]").await?;
    stage.close().await
}

#[tokio::test]
async fn back_after_a_redirect_to_sign_in_is_no_trap() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/").await?;
    stage.header().shows_nobody().await?;
    stage.browser.open("/account").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.back().await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn another_persons_back_button_finds_no_identifier() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.sign_in().open().await?;
    ensure!(
        stage.browser.value(SignInPage::IDENTIFIER).await?.is_empty(),
        "the identifier survived the sign-out"
    );
    stage.browser.back().await?;
    stage.header().shows_nobody().await?;
    ensure!(
        !stage.browser.text("body").await?.contains(ADA.email),
        "the address is still shown"
    );
    stage.close().await
}
