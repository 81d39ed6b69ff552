//! What a deployment wants to know or to see proved before it lets somebody in.

use anyhow::{Result, ensure};
use e2e::{ADA, DOROTHY, KATHERINE, SignInPage, Stage, on_every_screen};
use serde_json::json;

const USERNAME: &str = "[data-wa-screen=\"sign-in/profile\"] input[name=username]";

on_every_screen! {
    a_missing_username_is_asked_for,
    an_address_is_verified_on_the_way,
}

async fn a_missing_username_is_asked_for(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.sign_in(KATHERINE).await?;
    page.survives_reload("profile").await?;
    stage.header().shows_nobody().await?;
    stage.browser.fill(USERNAME, "katherine").await?;
    page.survives_reload("profile").await?;
    ensure!(
        stage.browser.value(USERNAME).await? == "katherine",
        "the typed name is gone"
    );
    page.submit().await?;
    stage.header().shows(KATHERINE).await?;
    stage.browser.is_at("/").await
}

async fn an_address_is_verified_on_the_way(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.sign_in(DOROTHY).await?;
    page.survives_reload("code").await?;
    stage.browser.says(SignInPage::IDENTITY, DOROTHY.email).await?;
    let messages = stage.demo.messages(DOROTHY.email).await?;
    ensure!(messages.len() == 1, "the reload sent another code: {messages:?}");
    page.type_code(&messages[0].code).await?;
    stage.header().shows(DOROTHY).await
}

#[tokio::test]
async fn a_name_that_is_taken_or_too_short_is_told_in_place() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    page.reach(KATHERINE, "profile").await?;
    page.submit().await?;
    stage
        .browser
        .says(SignInPage::FIELD_ERROR, "Enter your username.")
        .await?;
    stage.browser.fill(USERNAME, "k").await?;
    page.submit().await?;
    stage.browser.reads("3 to 30 characters").await?;
    stage.browser.fill(USERNAME, "ada").await?;
    page.submit().await?;
    stage.browser.reads("Somebody uses this name already.").await?;
    stage.browser.focuses(&format!("{USERNAME}[aria-invalid=true]")).await?;
    stage.browser.fill(USERNAME, "katherine").await?;
    page.submit().await?;
    stage.header().shows(KATHERINE).await?;
    stage.close().await
}

#[tokio::test]
async fn a_phone_that_the_profile_lacks_is_asked_for() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    let required = json!({ "phone_number": { "required": true } });
    stage.demo.settings(json!({ "auth_settings": required })).await?;
    page.sign_in(ADA).await?;
    page.survives_reload("profile").await?;
    stage.browser.fill(SignInPage::PHONE, "+49 1512 3456789").await?;
    page.survives_reload("profile").await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code("+4915123456789").await?).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_server_that_does_not_verify_addresses_this_way_is_no_dead_end() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    stage.demo.faults(json!({ "strict_steps": true })).await?;
    page.sign_in(DOROTHY).await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.browser.click("[data-wa-part=identity] button").await?;
    page.is_on("identifier").await?;
    page.go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_server_that_never_takes_the_phone_says_so_and_others_still_get_in() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    stage.demo.faults(json!({ "profile_phone_gap": true })).await?;
    let required = |required: bool| json!({ "auth_settings": { "phone_number": { "required": required } } });
    stage.demo.settings(required(true)).await?;
    page.reach(ADA, "profile").await?;
    stage.browser.fill(SignInPage::PHONE, "+49 1512 3456789").await?;
    page.submit().await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    ensure!(
        stage.browser.value(SignInPage::PHONE).await?.contains("1512"),
        "the number is gone"
    );
    page.survives_reload("profile").await?;
    // Its people mend the server.
    stage.demo.settings(required(false)).await?;
    stage.demo.heal().await?;
    stage.browser.press_button("Use another account").await?;
    page.is_on("identifier").await?;
    page.go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_profile_that_is_given_up_does_not_come_back() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().reach(KATHERINE, "profile").await?;
    stage.browser.fill(USERNAME, "katherine").await?;
    stage.browser.press_button("Use another account").await?;
    stage.sign_in().survives_reload("identifier").await?;
    stage.sign_in().reach(KATHERINE, "profile").await?;
    ensure!(
        stage.browser.value(USERNAME).await?.is_empty(),
        "what was typed into the old attempt is there"
    );
    stage.close().await
}
