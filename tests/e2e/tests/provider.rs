//! Social and enterprise providers: there, back again, and what can go wrong on the way.

use anyhow::{Result, ensure};
use e2e::{ADA, EDSGER, GRACE, SOMEONE, SignInPage, Stage, TOTP_SECRET, on_every_screen};
use serde_json::json;

on_every_screen! {
    a_social_provider_signs_in,
    a_denied_provider_is_told_and_another_way_works,
    an_enterprise_provider_signs_in,
    somebody_new_completes_the_profile_and_is_in,
}

async fn a_social_provider_signs_in(stage: &Stage) -> Result<()> {
    stage.sign_in().open().await?;
    stage.sign_in().choose_provider("google").await?;
    stage.consent().is_of("Google").await?;
    stage.consent().pick(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reload().await?;
    stage.header().shows(ADA).await
}

async fn a_denied_provider_is_told_and_another_way_works(stage: &Stage) -> Result<()> {
    stage.sign_in().open().await?;
    stage.sign_in().choose_provider("github").await?;
    stage.consent().is_of("GitHub").await?;
    stage.consent().deny().await?;
    stage.browser.on_screen("social-callback/failed").await?;
    stage.browser.reads("was cancelled").await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("social-callback/failed").await?;
    stage.browser.press_button("Back to sign-in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await
}

async fn an_enterprise_provider_signs_in(stage: &Stage) -> Result<()> {
    stage.sign_in().open().await?;
    stage.sign_in().submit_identifier(SOMEONE.email).await?;
    stage.consent().is_of("Enterprise sign-on").await?;
    stage.consent().pick(SOMEONE).await?;
    stage.header().shows(SOMEONE).await
}

async fn somebody_new_completes_the_profile_and_is_in(stage: &Stage) -> Result<()> {
    stage.sign_in().open().await?;
    stage.sign_in().choose_provider("google").await?;
    stage
        .consent()
        .go_on_as("mary@example.net", "Mary", "Somerville")
        .await?;
    stage.sign_in().survives_reload("profile").await?;
    stage
        .browser
        .fill("[data-wa-screen=\"sign-in/profile\"] input[name=username]", "mary")
        .await?;
    stage.sign_in().submit().await?;
    stage.browser.says("#session-name", "Mary Somerville").await
}

#[tokio::test]
async fn a_provider_does_not_replace_the_second_factor() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().choose_provider("google").await?;
    stage.consent().pick(GRACE).await?;
    stage.sign_in().survives_reload("second-factor").await?;
    stage.header().shows_nobody().await?;
    stage.sign_in().choose_method("authenticator").await?;
    stage.sign_in().is_on("second-factor-code").await?;
    let code = stage.demo.totp(TOTP_SECRET).await?;
    stage.sign_in().type_code(&code).await?;
    stage.header().shows(GRACE).await?;
    stage.close().await
}

#[tokio::test]
async fn the_back_button_leads_from_the_provider_to_the_form() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().choose_provider("google").await?;
    stage.consent().is_of("Google").await?;
    stage.browser.back().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_provider_leads_back_to_where_the_sign_in_was_wanted() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/account").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().choose_provider("google").await?;
    stage.consent().pick(EDSGER).await?;
    stage.header().shows(EDSGER).await?;
    stage.browser.is_at("/account").await?;
    stage.close().await
}

#[tokio::test]
async fn a_denied_enterprise_sign_on_is_told_on_the_sign_in_page() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().submit_identifier(SOMEONE.email).await?;
    stage.consent().deny().await?;
    let refusal = stage.sign_in().refusal().await?;
    ensure!(refusal.contains("cancelled"), "{refusal}");
    stage.sign_in().is_on("identifier").await?;
    stage.browser.click(".wa-refusal-close").await?;
    stage.browser.sees_no(SignInPage::REFUSAL).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_refusal_that_anybody_can_write_is_a_quotation() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .browser
        .open("/sign-in?error=server_error&error_description=%3Cb%3ECall%20555%3C/b%3E")
        .await?;
    let refusal = stage.sign_in().refusal().await?;
    ensure!(refusal.contains("It says: “<b>Call 555</b>”"), "{refusal}");
    stage.browser.is_at("/sign-in").await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.sees_no(SignInPage::REFUSAL).await?;
    stage.close().await
}

#[tokio::test]
async fn a_provider_without_an_answer_is_told() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 503");
    stage.sign_in().open().await?;
    stage.demo.fail("/auth/oauth2", 503).await?;
    stage.sign_in().choose_provider("google").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.demo.heal().await?;
    stage.sign_in().choose_provider("google").await?;
    stage.consent().pick(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn an_answer_counts_once() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    let watch =
        "if (location.pathname === '/social/callback' && !sessionStorage.answer) sessionStorage.answer = location.href";
    stage.browser.on_every_page(watch).await?;
    stage.sign_in().open().await?;
    stage.sign_in().choose_provider("google").await?;
    stage.consent().pick(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    let answer = stage.browser.eval("return sessionStorage.answer", Vec::new()).await?;
    stage.browser.open(answer.as_str().unwrap_or_default()).await?;
    stage.browser.on_screen("social-callback/failed").await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn a_callback_without_an_answer_says_so() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/social/callback").await?;
    stage.browser.on_screen("social-callback/failed").await?;
    stage.browser.press_button("Back to sign-in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.close().await
}

#[tokio::test]
async fn a_provider_that_is_switched_off_is_not_offered() -> Result<()> {
    let stage = Stage::set().await?;
    stage.demo.settings(json!({ "social_connections": [] })).await?;
    stage.sign_in().open().await?;
    stage.browser.sees_no("[data-wa-part=social-button]").await?;
    stage.close().await
}
