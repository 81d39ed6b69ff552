//! The second factor: authenticator, backup code, text message, and none to be had.

use anyhow::{Result, ensure};
use e2e::{ADA, ALAN, GRACE, PHONE, SignInPage, Stage, TOTP_SECRET, on_every_screen};
use serde_json::json;

on_every_screen! {
    an_authenticator_code_signs_in,
    a_backup_code_signs_in,
    a_texted_code_signs_in_after_the_last_digits,
}

async fn an_authenticator_code_signs_in(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.sign_in(GRACE).await?;
    page.survives_reload("second-factor").await?;
    page.choose_method("authenticator").await?;
    page.survives_reload("second-factor-code").await?;
    stage.header().shows_nobody().await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    stage.browser.is_at("/").await
}

async fn a_backup_code_signs_in(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.reach(GRACE, "second-factor").await?;
    page.choose_method("backup_code").await?;
    page.survives_reload("backup-code").await?;
    page.submit_backup_code("aaaa0003").await?;
    stage.header().shows(GRACE).await
}

async fn a_texted_code_signs_in_after_the_last_digits(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.sign_in(ALAN).await?;
    page.survives_reload("last-digits").await?;
    page.submit_last_digits("0199").await?;
    page.survives_reload("second-factor-code").await?;
    let messages = stage.demo.messages(PHONE).await?;
    ensure!(messages.len() == 1, "the reload sent another code: {messages:?}");
    let shown = stage.browser.text(SignInPage::IDENTITY).await?;
    ensure!(shown.contains("99"), "the phone is not named: {shown:?}");
    page.type_code(&messages[0].code).await?;
    stage.header().shows(ALAN).await
}

#[tokio::test]
async fn a_wrong_authenticator_code_keeps_the_attempt() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    page.reach(GRACE, "second-factor").await?;
    page.choose_method("authenticator").await?;
    page.is_on("second-factor-code").await?;
    let right = stage.demo.totp(TOTP_SECRET).await?;
    // Codes of the periods before and after are right as well.
    let wrong = if right.starts_with('0') { "111111" } else { "000000" };
    page.type_code(wrong).await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    page.survives_reload("second-factor-code").await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    stage.close().await
}

#[tokio::test]
async fn a_backup_code_works_once() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    page.reach(GRACE, "second-factor").await?;
    page.choose_method("backup_code").await?;
    page.submit_backup_code("AAAA-0001").await?;
    stage.header().shows(GRACE).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    page.reach(GRACE, "second-factor").await?;
    page.choose_method("backup_code").await?;
    page.submit_backup_code("AAAA-0001").await?;
    let message = page.message().await?;
    ensure!(message.contains("used before"), "{message}");
    page.submit_backup_code("AAAA-0002").await?;
    stage.header().shows(GRACE).await?;
    stage.close().await
}

#[tokio::test]
async fn factors_can_be_changed_on_the_way() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    page.reach(GRACE, "second-factor").await?;
    page.choose_method("authenticator").await?;
    page.is_on("second-factor-code").await?;
    page.ask_for_another_method().await?;
    page.survives_reload("second-factor").await?;
    page.choose_method("backup_code").await?;
    page.is_on("backup-code").await?;
    page.ask_for_another_method().await?;
    page.choose_method("authenticator").await?;
    page.is_on("second-factor-code").await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    stage.close().await
}

#[tokio::test]
async fn wrong_last_digits_are_told_in_place() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    page.reach(ALAN, "last-digits").await?;
    page.submit_last_digits("12").await?;
    stage
        .browser
        .says(SignInPage::FIELD_ERROR, "Enter four digits.")
        .await?;
    page.submit_last_digits("1234").await?;
    stage
        .browser
        .says(SignInPage::FIELD_ERROR, "These are not the last digits of your phone.")
        .await?;
    stage.browser.focuses(SignInPage::LAST_DIGITS).await?;
    page.submit_last_digits("0199").await?;
    page.is_on("second-factor-code").await?;
    page.type_code(&stage.demo.code(PHONE).await?).await?;
    stage.header().shows(ALAN).await?;
    stage.close().await
}

#[tokio::test]
async fn a_texted_code_can_be_sent_again_even_after_a_reload() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    page.reach(ALAN, "last-digits").await?;
    page.submit_last_digits("0199").await?;
    page.is_on("second-factor-code").await?;
    stage.browser.sees(SignInPage::COUNTDOWN).await?;
    page.advance_page_clock(61_000).await?;
    stage.demo.advance_clock(61_000).await?;
    stage.browser.click(SignInPage::RESEND).await?;
    stage.demo.message(PHONE, 2).await?;
    stage.browser.sees(SignInPage::COUNTDOWN).await?;
    stage.browser.reload().await?;
    stage.browser.sees(SignInPage::COUNTDOWN).await?;
    page.advance_page_clock(61_000).await?;
    stage.demo.advance_clock(61_000).await?;
    stage.browser.click(SignInPage::RESEND).await?;
    // The digits are no longer known.
    page.is_on("last-digits").await?;
    page.submit_last_digits("0199").await?;
    let code = stage.demo.message(PHONE, 3).await?.code;
    page.is_on("second-factor-code").await?;
    page.type_code(&code).await?;
    stage.header().shows(ALAN).await?;
    stage.close().await
}

#[tokio::test]
async fn who_has_no_second_factor_is_told_so_and_can_use_another_account() -> Result<()> {
    let stage = Stage::set().await?;
    let none = json!({ "authenticator": false, "backup_code": false });
    stage
        .demo
        .settings(json!({ "auth_settings": { "auth_factors_enabled": none } }))
        .await?;
    stage.sign_in().sign_in(GRACE).await?;
    stage.sign_in().survives_reload("no-second-factor").await?;
    stage.header().shows_nobody().await?;
    stage.browser.press_button("Use another account").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn who_would_have_to_enrol_first_is_led_out() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .demo
        .settings(json!({ "auth_settings": { "auth_factors_enabled": { "phone_otp": false } } }))
        .await?;
    stage.demo.faults(json!({ "add_second_factor": true })).await?;
    stage.sign_in().sign_in(ALAN).await?;
    stage.sign_in().survives_reload("add-second-factor").await?;
    stage.browser.press_button("Use another account").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.close().await
}
