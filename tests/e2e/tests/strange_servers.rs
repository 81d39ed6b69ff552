//! Servers that answer in ways the contract allows but nobody expects.

use anyhow::Result;
use e2e::{ADA, ALAN, BARBARA, DOROTHY, GRACE, KATHERINE, PHONE, Stage, TOTP_SECRET};
use serde_json::{Value, json};

const USERNAME: &str = "[data-wa-screen=\"sign-in/profile\"] input[name=username]";

/// Several people sign in one after the other in one browser, each by another way, with a reload at every step.
async fn everybody_gets_in(faults: Value) -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.demo.faults(faults).await?;
    page.sign_in(GRACE).await?;
    page.survives_reload("second-factor").await?;
    page.choose_method("authenticator").await?;
    page.survives_reload("second-factor-code").await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;

    stage.header().choose("add").await?;
    page.use_another_account().await?;
    page.go_through(ALAN).await?;
    page.survives_reload("last-digits").await?;
    page.submit_last_digits("0199").await?;
    page.survives_reload("second-factor-code").await?;
    page.type_code(&stage.demo.code(PHONE).await?).await?;
    stage.header().shows(ALAN).await?;

    stage.header().choose("add").await?;
    page.use_another_account().await?;
    page.go_through(KATHERINE).await?;
    page.survives_reload("profile").await?;
    stage.browser.fill(USERNAME, "katherine").await?;
    page.submit().await?;
    stage.header().shows(KATHERINE).await?;

    stage.header().choose("add").await?;
    page.use_another_account().await?;
    page.go_through(DOROTHY).await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(DOROTHY.email).await?).await?;
    stage.header().shows(DOROTHY).await?;
    stage.close().await
}

#[tokio::test]
async fn the_newest_attempt_may_be_first() -> Result<()> {
    everybody_gets_in(json!({ "attempt_order": "newest_first" })).await
}

#[tokio::test]
async fn replies_may_tell_what_was_before() -> Result<()> {
    everybody_gets_in(json!({ "stale_replies": true })).await
}

#[tokio::test]
async fn ids_may_be_numbers() -> Result<()> {
    everybody_gets_in(json!({ "numeric_ids": true })).await
}

#[tokio::test]
async fn everything_may_be_strange_at_once() -> Result<()> {
    let faults = json!({
        "attempt_order": "newest_first",
        "stale_replies": true,
        "numeric_ids": true,
        "profile_stalls": true,
        "generic_errors": true,
    });
    everybody_gets_in(faults).await
}

#[tokio::test]
async fn all_steps_may_be_told_at_once() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.demo.faults(json!({ "steps_at_once": true })).await?;
    page.open_method("email_code").await?;
    page.submit_identifier(GRACE.email).await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(GRACE.email).await?).await?;
    page.survives_reload("second-factor").await?;
    page.choose_method("authenticator").await?;
    page.is_on("second-factor-code").await?;
    page.type_code(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    stage.close().await
}

#[tokio::test]
async fn a_profile_may_stall_although_it_is_complete() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    let required = json!({ "phone_number": { "enabled": true, "required": true } });
    stage.demo.settings(json!({ "auth_settings": required })).await?;
    stage.demo.faults(json!({ "profile_stalls": true })).await?;
    page.sign_in(BARBARA).await?;
    page.survives_reload("profile").await?;
    stage.browser.fill("input[name=phone]", "+1 555 010 0142").await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code("+15550100142").await?).await?;
    stage.header().shows(BARBARA).await?;
    stage.close().await
}

#[tokio::test]
async fn codes_may_be_good_for_a_minute_and_a_half() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 40");
    stage.demo.faults(json!({ "code_life_s": 90 })).await?;
    page.open_method("email_code").await?;
    page.submit_identifier(ADA.email).await?;
    page.is_on("code").await?;
    let old = stage.demo.code(ADA.email).await?;
    stage.demo.advance_clock(95_000).await?;
    page.advance_page_clock(95_000).await?;
    stage.browser.reads("The code may have expired.").await?;
    page.type_code(&old).await?;
    stage.browser.sees(".wa-field-error").await?;
    stage.browser.press_button("Send a new code").await?;
    page.type_code(&stage.demo.message(ADA.email, 2).await?.code).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}
