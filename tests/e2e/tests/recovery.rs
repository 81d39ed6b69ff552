//! Forgotten passwords.

use anyhow::{Result, ensure};
use e2e::{ADA, GRACE, Person, SignInPage, Stage, TOTP_SECRET, on_every_screen};

const NEW: &str = "Analytical-1837!";
const FORGOT: &str = "Forgot your password?";

on_every_screen! {
    a_forgotten_password_is_set_anew,
}

/// Up to the form for the new password.
async fn reach_new_password(stage: &Stage, person: Person) -> Result<()> {
    let page = stage.sign_in();
    page.open().await?;
    page.identify(person.email).await?;
    stage.browser.press_button(FORGOT).await?;
    page.is_on("recovery").await?;
    page.submit().await?;
    page.is_on("recovery-code").await?;
    page.type_code(&stage.demo.code(person.email).await?).await?;
    page.is_on("new-password").await
}

async fn a_forgotten_password_is_set_anew(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.open().await?;
    page.identify(ADA.email).await?;
    stage.browser.press_button(FORGOT).await?;
    page.survives_reload("recovery").await?;
    ensure!(
        stage.browser.value(SignInPage::IDENTIFIER).await? == ADA.email,
        "the address is to be typed again"
    );
    page.submit().await?;
    page.survives_reload("recovery-code").await?;
    let messages = stage.demo.messages(ADA.email).await?;
    ensure!(messages.len() == 1, "the reload sent another code: {messages:?}");
    page.type_code(&messages[0].code).await?;
    page.is_on("new-password").await?;
    page.submit_password(NEW).await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    page.sign_in(Person { password: NEW, ..ADA }).await?;
    stage.header().shows(ADA).await
}

#[tokio::test]
async fn a_new_password_does_not_replace_the_second_factor() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    reach_new_password(&stage, GRACE).await?;
    page.submit_password(NEW).await?;
    page.survives_reload("second-factor").await?;
    stage.header().shows_nobody().await?;
    page.choose_method("authenticator").await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    stage.close().await
}

#[tokio::test]
async fn a_weak_password_is_not_sent() -> Result<()> {
    let stage = Stage::set().await?;
    reach_new_password(&stage, ADA).await?;
    stage.sign_in().submit_password("analytical").await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    stage.browser.focuses(SignInPage::PASSWORD).await?;
    ensure!(
        stage.browser.requests_to("/auth/reset-password").await? == 0,
        "a password that breaks the rules was sent"
    );
    stage.sign_in().submit_password(NEW).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_at_the_new_password_begins_the_recovery_anew() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    reach_new_password(&stage, ADA).await?;
    // The proof that the code was right is a secret, and secrets do not survive.
    stage.browser.reload().await?;
    page.is_on("recovery").await?;
    ensure!(
        stage.browser.value(SignInPage::IDENTIFIER).await? == ADA.email,
        "the address is to be typed again"
    );
    page.submit().await?;
    page.is_on("recovery-code").await?;
    page.type_code(&stage.demo.message(ADA.email, 2).await?.code).await?;
    page.is_on("new-password").await?;
    page.submit_password(NEW).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_wrong_recovery_code_is_told_in_place() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    page.open().await?;
    page.identify(ADA.email).await?;
    stage.browser.press_button(FORGOT).await?;
    page.is_on("recovery").await?;
    page.submit().await?;
    page.is_on("recovery-code").await?;
    let right = stage.demo.code(ADA.email).await?;
    page.type_code(if right == "000000" { "111111" } else { "000000" })
        .await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    page.type_code(&right).await?;
    page.is_on("new-password").await?;
    stage.close().await
}

#[tokio::test]
async fn a_stranger_learns_nothing_from_a_recovery() -> Result<()> {
    let mut seen = Vec::new();
    for email in [ADA.email, "nobody@example.com"] {
        let stage = Stage::set().await?;
        stage.browser.expect_complaint("status of 40");
        stage.sign_in().open().await?;
        stage.sign_in().identify(email).await?;
        stage.browser.press_button(FORGOT).await?;
        stage.sign_in().is_on("recovery").await?;
        stage.sign_in().submit().await?;
        stage.sign_in().is_on("recovery-code").await?;
        stage.sign_in().type_code("000000").await?;
        stage.browser.sees(SignInPage::FIELD_ERROR).await?;
        let text = stage.browser.text("main .wa-card").await?.replace(email, "IDENTIFIER");
        seen.push(text.replace(|character: char| character.is_ascii_digit(), "0"));
        stage.close().await?;
    }
    assert_eq!(seen[0], seen[1]);
    Ok(())
}
