//! Signing up: every mode, every combination of proofs, invitations and providers, with a reload wherever there is something
//! to lose.

use anyhow::{Result, ensure};
use e2e::{ADA, HEDY, HEDYS_PHONE, SignUpPage, Stage, on_every_screen};
use serde_json::{Value, json};

on_every_screen! {
    a_mailed_code_makes_an_account,
    an_invitation_by_mail_is_used_up,
    who_has_an_account_signs_in_with_the_same_address,
    a_waitlist_leads_to_its_page,
}

fn proving(email: bool, phone: bool) -> Value {
    json!({ "auth_settings": {
        "email_address": { "verify_signup": email },
        "phone_number": { "verify_signup": phone },
    } })
}

async fn a_mailed_code_makes_an_account(stage: &Stage) -> Result<()> {
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(false).await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    stage.header().shows_nobody().await?;
    let messages = stage.demo.messages(HEDY.email).await?;
    ensure!(messages.len() == 1, "the reload sent another code: {messages:?}");
    page.type_code(&messages[0].code).await?;
    stage.header().shows(HEDY).await?;
    stage.browser.is_at("/").await
}

async fn an_invitation_by_mail_is_used_up(stage: &Stage) -> Result<()> {
    let page = stage.sign_up();
    let waitlist = json!({ "restrictions": { "sign_up_mode": "waitlist" } });
    stage.demo.settings(waitlist).await?;
    let link = stage.demo.invite(HEDY).await?;
    stage.browser.open(&link).await?;
    page.survives_reload("form").await?;
    let email = stage.browser.value(&SignUpPage::field("email")).await?;
    ensure!(email == HEDY.email, "{email} is filled in");
    stage.browser.fill(&SignUpPage::field("username"), "hedy").await?;
    stage
        .browser
        .fill(&SignUpPage::field("password"), HEDY.password)
        .await?;
    stage.browser.click(SignUpPage::TERMS).await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.message(HEDY.email, 2).await?.code).await?;
    stage.header().shows(HEDY).await?;
    stage.browser.open(&link).await?;
    page.is_on("waitlist").await?;
    stage.browser.reads("This invitation was used before").await
}

async fn who_has_an_account_signs_in_with_the_same_address(stage: &Stage) -> Result<()> {
    let page = stage.sign_up();
    stage.browser.open("/sign-up?redirect_uri=%2Faccount").await?;
    page.is_on("form").await?;
    stage.browser.fill(&SignUpPage::field("email"), ADA.email).await?;
    page.note("email", "There is an account with this address.").await?;
    stage.browser.press_button("Sign in instead").await?;
    stage.sign_in().is_on("identifier").await?;
    let identifier = stage.browser.value("input[name=username]").await?;
    ensure!(identifier == ADA.email, "{identifier} is filled in");
    stage.sign_in().submit().await?;
    stage.sign_in().is_on("password").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/account").await
}

async fn a_waitlist_leads_to_its_page(stage: &Stage) -> Result<()> {
    let waitlist = json!({ "restrictions": { "sign_up_mode": "waitlist" } });
    stage.demo.settings(waitlist).await?;
    stage.browser.open("/sign-up").await?;
    stage.sign_up().survives_reload("waitlist").await?;
    stage.browser.press_button("Join the waitlist").await?;
    stage.browser.is_at("/waitlist").await
}

#[tokio::test]
async fn nothing_to_prove_signs_in_at_once() -> Result<()> {
    let stage = Stage::set().await?;
    stage.demo.settings(proving(false, false)).await?;
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(true).await?;
    page.survives_reload("form").await?;
    stage
        .browser
        .fill(&SignUpPage::field("password"), HEDY.password)
        .await?;
    page.submit().await?;
    stage.header().shows(HEDY).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reload().await?;
    stage.header().shows(HEDY).await?;
    stage.close().await
}

#[tokio::test]
async fn a_texted_code_alone_makes_an_account() -> Result<()> {
    let stage = Stage::set().await?;
    stage.demo.settings(proving(false, true)).await?;
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(true).await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(HEDYS_PHONE).await?).await?;
    stage.header().shows(HEDY).await?;
    stage.close().await
}

#[tokio::test]
async fn address_then_number_are_proved_each_with_its_own_code() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(true).await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(HEDY.email).await?).await?;
    stage.browser.reads("Check your phone").await?;
    page.survives_reload("code").await?;
    stage.header().shows_nobody().await?;
    let texts = stage.demo.messages(HEDYS_PHONE).await?;
    ensure!(texts.len() == 1, "the reload sent another code: {texts:?}");
    page.type_code(&texts[0].code).await?;
    stage.header().shows(HEDY).await?;
    stage.close().await
}

#[tokio::test]
async fn a_mistyped_address_is_changed_without_losing_the_rest() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(false).await?;
    stage
        .browser
        .fill(&SignUpPage::field("email"), "heyd@example.com")
        .await?;
    page.submit().await?;
    page.is_on("code").await?;
    stage.browser.click("[data-wa-part=identity] button").await?;
    page.survives_reload("form").await?;
    let username = stage.browser.value(&SignUpPage::field("username")).await?;
    ensure!(username == "hedy", "{username} is there");
    stage.browser.fill(&SignUpPage::field("email"), HEDY.email).await?;
    stage
        .browser
        .fill(&SignUpPage::field("password"), HEDY.password)
        .await?;
    page.submit().await?;
    page.is_on("code").await?;
    page.type_code(&stage.demo.code(HEDY.email).await?).await?;
    stage.header().shows(HEDY).await?;
    stage.close().await
}

#[tokio::test]
async fn all_that_is_taken_is_told_at_once() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 400");
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(false).await?;
    stage.browser.fill(&SignUpPage::field("email"), ADA.email).await?;
    stage.browser.fill(&SignUpPage::field("username"), "ada").await?;
    page.submit().await?;
    page.note("email", "There is an account with this address.").await?;
    page.note("username", "Somebody uses this name already.").await?;
    stage.browser.focuses("input[name=email][aria-invalid=true]").await?;
    stage.close().await
}

#[tokio::test]
async fn a_provider_signs_somebody_new_up() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_up();
    page.open().await?;
    stage.browser.click(SignUpPage::TERMS).await?;
    stage.sign_in().choose_provider("google").await?;
    stage
        .consent()
        .go_on_as("mary@example.net", "Mary", "Somerville")
        .await?;
    stage.sign_in().is_on("profile").await?;
    stage
        .browser
        .fill("[data-wa-screen=\"sign-in/profile\"] input[name=username]", "mary")
        .await?;
    stage.sign_in().submit().await?;
    stage.browser.says("#session-name", "Mary Somerville").await?;
    stage.close().await
}

#[tokio::test]
async fn a_closed_deployment_says_so_and_leads_to_the_sign_in() -> Result<()> {
    let stage = Stage::set().await?;
    let restricted = json!({ "restrictions": { "sign_up_mode": "restricted" } });
    stage.demo.settings(restricted).await?;
    stage.browser.open("/sign-up").await?;
    stage.sign_up().survives_reload("restricted").await?;
    stage.browser.press_button("Sign in").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.close().await
}

#[tokio::test]
async fn an_attempt_that_grew_old_leads_back_to_the_form() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_up();
    page.open().await?;
    page.fill_in(false).await?;
    page.submit().await?;
    page.is_on("code").await?;
    // Before the code is sent, the page would hear of the end by its answer.
    stage.browser.reads("Send a new one in").await?;
    stage.demo.advance_clock(11 * 60_000).await?;
    stage
        .browser
        .on_every_page("{ const now = Date.now; Date.now = () => now.call(Date) + 11 * 60000 }")
        .await?;
    stage.browser.reload().await?;
    page.is_on("form").await?;
    stage.browser.reads("That took too long.").await?;
    let email = stage.browser.value(&SignUpPage::field("email")).await?;
    ensure!(email == HEDY.email, "{email} is there");
    stage.close().await
}
