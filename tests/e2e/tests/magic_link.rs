//! Links by mail, opened here and elsewhere.

use anyhow::{Result, ensure};
use e2e::{ADA, Browser, GRACE, Header, Person, SignInPage, Stage, TOTP_SECRET, on_every_screen};
use serde_json::json;

on_every_screen! {
    a_link_opened_in_another_tab_signs_in_both,
    a_link_opened_in_the_same_tab_signs_in,
}

/// Asks for a link and returns it.
async fn ask(stage: &Stage, person: Person) -> Result<String> {
    stage.sign_in().open_method("email_link").await?;
    stage.sign_in().submit_identifier(person.email).await?;
    stage.sign_in().is_on("link-sent").await?;
    Ok(stage.demo.message(person.email, 1).await?.link)
}

async fn a_link_opened_in_another_tab_signs_in_both(stage: &Stage) -> Result<()> {
    let first = stage.browser.tab().await?;
    let link = ask(stage, ADA).await?;
    stage.sign_in().survives_reload("link-sent").await?;
    ensure!(
        stage.demo.messages(ADA.email).await?.len() == 1,
        "the reload sent another link"
    );
    stage.browser.open_tab().await?;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await
}

async fn a_link_opened_in_the_same_tab_signs_in(stage: &Stage) -> Result<()> {
    let link = ask(stage, ADA).await?;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reload().await?;
    stage.header().shows(ADA).await
}

#[tokio::test]
async fn a_link_opened_in_another_browser_signs_in_there() -> Result<()> {
    let stage = Stage::set().await?;
    let link = ask(&stage, ADA).await?;
    let other = Browser::start(&stage.demo.origin()).await?;
    other.open(&link).await?;
    Header(&other).shows(ADA).await?;
    other.close().await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn a_link_for_this_browser_only_does_not_sign_in_elsewhere() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .demo
        .settings(json!({ "auth_settings": { "magic_link": { "require_same_device": true } } }))
        .await?;
    let link = ask(&stage, ADA).await?;
    stage.browser.reads("in this browser").await?;
    let other = Browser::start(&stage.demo.origin()).await?;
    other.expect_complaint("status of 40");
    other.open(&link).await?;
    other.on_screen("magic-link/failed").await?;
    other.reads("in which you asked for it").await?;
    Header(&other).shows_nobody().await?;
    other.close().await?;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_link_does_not_replace_the_second_factor() -> Result<()> {
    let stage = Stage::set().await?;
    let link = ask(&stage, GRACE).await?;
    stage.browser.open(&link).await?;
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
async fn a_link_works_once() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    let link = ask(&stage, ADA).await?;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("magic-link/failed").await?;
    stage.browser.reads("used before, or it is too old").await?;
    ensure!(
        !stage.browser.address().await?.contains("token"),
        "the token stays in the address"
    );
    stage.browser.press_button("Back to sign-in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.close().await
}

#[tokio::test]
async fn a_link_that_grew_old_says_so() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    let link = ask(&stage, ADA).await?;
    stage.demo.advance_clock(6 * 60_000).await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("magic-link/failed").await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn half_a_link_says_so_without_asking() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/magic?token=half").await?;
    stage.browser.on_screen("magic-link/failed").await?;
    stage.browser.focuses("h1").await?;
    ensure!(
        stage.browser.requests_to("/auth/verify-magic-link").await? == 0,
        "half a link was sent"
    );
    stage.close().await
}

#[tokio::test]
async fn a_link_that_cannot_be_checked_now_can_be_checked_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("net::ERR_");
    let link = ask(&stage, ADA).await?;
    stage.demo.drop_requests("/auth/verify-magic-link").await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("magic-link/failed").await?;
    stage.demo.heal().await?;
    stage.browser.press_button("Try again").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_new_link_can_be_sent_after_a_minute() -> Result<()> {
    let stage = Stage::set().await?;
    ask(&stage, ADA).await?;
    stage.browser.sees(SignInPage::COUNTDOWN).await?;
    stage.sign_in().advance_page_clock(61_000).await?;
    stage.demo.advance_clock(61_000).await?;
    stage.browser.click(SignInPage::RESEND).await?;
    let link = stage.demo.message(ADA.email, 2).await?.link;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_link_leads_to_where_the_sign_in_was_wanted() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/account").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().ask_for_another_method().await?;
    stage.sign_in().choose_method("email_link").await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    stage.sign_in().is_on("link-sent").await?;
    let link = stage.demo.message(ADA.email, 1).await?.link;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/account").await?;
    stage.close().await
}
