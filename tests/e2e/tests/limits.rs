//! What is too much, too late, or too often; and challenges.

use anyhow::{Result, ensure};
use e2e::{ADA, ALAN, GRACE, KATHERINE, PHONE, SignInPage, Stage, TOTP_SECRET};
use serde_json::json;

const LATER: u64 = 11 * 60_000;

#[tokio::test]
async fn an_attempt_that_grew_old_is_told_and_begun_anew() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    page.reach(GRACE, "second-factor").await?;
    page.choose_method("authenticator").await?;
    page.is_on("second-factor-code").await?;
    stage.demo.advance_clock(LATER).await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    page.is_on("identifier").await?;
    let message = page.message().await?;
    ensure!(message.contains("took too long"), "{message}");
    page.survives_reload("identifier").await?;
    page.submit_identifier(GRACE.email).await?;
    page.is_on("password").await?;
    page.submit_password(GRACE.password).await?;
    page.is_on("second-factor").await?;
    stage.close().await
}

#[tokio::test]
async fn a_profile_that_comes_too_late_begins_anew() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    stage.sign_in().reach(KATHERINE, "profile").await?;
    stage.demo.advance_clock(LATER).await?;
    stage
        .browser
        .fill("[data-wa-screen=\"sign-in/profile\"] input[name=username]", "katherine")
        .await?;
    stage.sign_in().submit().await?;
    stage.sign_in().is_on("identifier").await?;
    let message = stage.sign_in().message().await?;
    ensure!(message.contains("took too long"), "{message}");
    stage.close().await
}

#[tokio::test]
async fn too_many_requests_are_told_and_can_be_made_again_later() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 42");
    page.open().await?;
    page.identify(ADA.email).await?;
    stage.demo.fail("/auth/signin", 429).await?;
    page.submit_password(ADA.password).await?;
    stage.browser.reads("Too many requests").await?;
    stage.demo.heal().await?;
    page.advance_page_clock(120_000).await?;
    page.submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_limit_of_the_server_keeps_what_was_typed_and_ends() -> Result<()> {
    let stage = Stage::set().await?;
    let (page, browser) = (stage.sign_in(), &stage.browser);
    browser.expect_complaint("status of 429");
    page.open().await?;
    stage.demo.faults(json!({ "rate_limit": true })).await?;
    let answer = "if (document.querySelector('[data-wa-screen=\"sign-in/password\"]')) return 'password';\
        return document.querySelector(arguments[0]) ? 'limit' : null";
    let mut answered = 0;
    loop {
        page.submit_identifier(ADA.email).await?;
        let answer = browser
            .until("an answer", answer, vec![json!(SignInPage::BANNER)])
            .await?;
        if answer == "limit" {
            break;
        }
        answered += 1;
        ensure!(answered <= 20, "the server has no limit");
        browser.click("[data-wa-part=identity] button").await?;
        page.is_on("identifier").await?;
    }
    browser.reads("Too many requests").await?;
    browser
        .sees("[data-wa-part=banner] [data-wa-part=countdown][data-state=running]")
        .await?;
    ensure!(
        browser.value(SignInPage::IDENTIFIER).await? == ADA.email,
        "what was typed is gone"
    );
    stage.demo.advance_clock(61_000).await?;
    page.advance_page_clock(61_000).await?;
    browser.sees_no(SignInPage::BANNER).await?;
    page.submit().await?;
    page.is_on("password").await?;
    page.submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

/// Signs in by code and by password, each of which asks for a solved challenge.
async fn challenges_are_solved(mode: &str) -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.demo.faults(json!({ "challenge": mode })).await?;
    page.open_method("phone_code").await?;
    page.submit_phone("+1 555 010 0199").await?;
    page.is_on("code").await?;
    page.type_code(&stage.demo.code(PHONE).await?).await?;
    page.is_on("last-digits").await?;
    page.submit_last_digits("0199").await?;
    page.is_on("second-factor-code").await?;
    page.type_code(&stage.demo.message(PHONE, 2).await?.code).await?;
    stage.header().shows(ALAN).await?;
    stage.header().choose("add").await?;
    page.use_another_account().await?;
    page.go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn every_call_may_ask_for_a_challenge_of_its_own() -> Result<()> {
    challenges_are_solved("on").await
}

#[tokio::test]
async fn one_challenge_may_serve_for_many_calls() -> Result<()> {
    challenges_are_solved("reuse").await
}

#[tokio::test]
async fn a_challenge_is_solved_for_a_forgotten_password_too() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.demo.faults(json!({ "challenge": "on" })).await?;
    page.open().await?;
    page.identify(ADA.email).await?;
    stage.browser.press_button("Forgot your password?").await?;
    page.is_on("recovery").await?;
    page.submit().await?;
    page.is_on("recovery-code").await?;
    page.type_code(&stage.demo.code(ADA.email).await?).await?;
    page.is_on("new-password").await?;
    page.submit_password("Analytical-1837!").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}
