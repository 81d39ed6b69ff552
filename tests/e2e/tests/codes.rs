//! Codes by mail and by text message: the ways in without a password.

use anyhow::{Result, ensure};
use e2e::{ADA, ALAN, EDSGER, PHONE, SignInPage, Stage, on_every_screen};
use serde_json::json;

on_every_screen! {
    a_mailed_code_signs_in,
    a_mailed_code_replaces_the_password,
    a_texted_code_signs_in,
}

async fn a_mailed_code_signs_in(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.open().await?;
    page.survives_reload("identifier").await?;
    page.ask_for_another_method().await?;
    page.survives_reload("methods").await?;
    page.choose_method("email_code").await?;
    page.survives_reload("identifier").await?;
    page.submit_identifier(EDSGER.email).await?;
    page.survives_reload("code").await?;
    stage.browser.says(SignInPage::IDENTITY, EDSGER.email).await?;
    let messages = stage.demo.messages(EDSGER.email).await?;
    ensure!(messages.len() == 1, "the reload sent another code: {messages:?}");
    page.type_code(&messages[0].code).await?;
    stage.header().shows(EDSGER).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reload().await?;
    stage.header().shows(EDSGER).await
}

async fn a_mailed_code_replaces_the_password(stage: &Stage) -> Result<()> {
    let page = stage.sign_in();
    page.open().await?;
    page.identify(ADA.email).await?;
    page.survives_reload("password").await?;
    stage.browser.press_button("Get a code by email").await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(ADA.email).await?).await?;
    stage.header().shows(ADA).await
}

async fn a_texted_code_signs_in(stage: &Stage) -> Result<()> {
    // Alan's second factor is the same phone.
    let page = stage.sign_in();
    page.open_method("phone_code").await?;
    page.survives_reload("identifier").await?;
    page.submit_phone("+1 (555) 010-0199").await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(PHONE).await?).await?;
    page.survives_reload("last-digits").await?;
    page.submit_last_digits("0199").await?;
    page.survives_reload("second-factor-code").await?;
    page.type_code(&stage.demo.message(PHONE, 2).await?.code).await?;
    stage.header().shows(ALAN).await
}

#[tokio::test]
async fn a_deployment_can_begin_with_a_mailed_code() -> Result<()> {
    let stage = Stage::set().await?;
    let first = json!({ "auth_settings": { "first_factor": "email_otp" } });
    stage.demo.settings(first).await?;
    stage.sign_in().open().await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    stage.sign_in().is_on("code").await?;
    stage.sign_in().type_code(&stage.demo.code(ADA.email).await?).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_wrong_code_is_told_in_place_and_the_right_one_then_works() -> Result<()> {
    let stage = Stage::set().await?;
    let (page, browser) = (stage.sign_in(), &stage.browser);
    browser.expect_complaint("status of 40");
    page.open_method("email_code").await?;
    page.submit_identifier(ADA.email).await?;
    page.is_on("code").await?;
    let right = stage.demo.code(ADA.email).await?;
    page.type_code(if right == "000000" { "111111" } else { "000000" })
        .await?;
    let message = page.message().await?;
    ensure!(message.contains("wrong or too old"), "{message}");
    browser
        .focuses(&format!("{}[aria-invalid=true]", SignInPage::CODE))
        .await?;
    ensure!(
        browser.value(SignInPage::CODE).await?.is_empty(),
        "the wrong code stays"
    );
    page.survives_reload("code").await?;
    page.type_code(&right).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_short_code_is_not_sent() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open_method("email_code").await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    stage.sign_in().is_on("code").await?;
    stage.sign_in().type_code("12345").await?;
    stage.sign_in().submit().await?;
    let message = stage.sign_in().message().await?;
    ensure!(message.contains("six digits"), "{message}");
    ensure!(
        stage.browser.requests_to("/auth/attempt-verification").await? == 0,
        "five digits were sent"
    );
    stage.close().await
}

#[tokio::test]
async fn a_new_code_can_be_sent_after_a_minute_and_is_the_one_that_counts() -> Result<()> {
    let stage = Stage::set().await?;
    let (page, browser) = (stage.sign_in(), &stage.browser);
    browser.expect_complaint("status of 40");
    page.open_method("email_code").await?;
    page.submit_identifier(ADA.email).await?;
    browser.sees(SignInPage::COUNTDOWN).await?;
    browser.sees_no(SignInPage::RESEND).await?;
    browser.reload().await?;
    browser.sees(SignInPage::COUNTDOWN).await?;
    page.advance_page_clock(61_000).await?;
    stage.demo.advance_clock(61_000).await?;
    browser.click(SignInPage::RESEND).await?;
    browser.sees(SignInPage::COUNTDOWN).await?;
    let new = stage.demo.message(ADA.email, 2).await?.code;
    page.type_code(&new).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_code_that_grew_old_is_refused_and_another_one_works() -> Result<()> {
    let stage = Stage::set().await?;
    let (page, browser) = (stage.sign_in(), &stage.browser);
    browser.expect_complaint("status of 40");
    page.open_method("email_code").await?;
    page.submit_identifier(ADA.email).await?;
    page.is_on("code").await?;
    let old = stage.demo.code(ADA.email).await?;
    stage.demo.advance_clock(6 * 60_000).await?;
    page.advance_page_clock(6 * 60_000).await?;
    browser.reads("The code may have expired.").await?;
    page.type_code(&old).await?;
    browser.sees(SignInPage::FIELD_ERROR).await?;
    browser.click(SignInPage::RESEND).await?;
    let new = stage.demo.message(ADA.email, 2).await?.code;
    page.type_code(&new).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_somebodys() -> Result<()> {
    let mut seen = Vec::new();
    for email in [ADA.email, "nobody@example.com"] {
        let stage = Stage::set().await?;
        stage.browser.expect_complaint("status of 40");
        stage.sign_in().open_method("email_code").await?;
        stage.sign_in().submit_identifier(email).await?;
        stage.sign_in().is_on("code").await?;
        stage.browser.sees(SignInPage::COUNTDOWN).await?;
        stage.sign_in().type_code("000000").await?;
        stage.browser.sees(SignInPage::FIELD_ERROR).await?;
        let text = stage.browser.text("main .wa-card").await?.replace(email, "IDENTIFIER");
        // The seconds that are left tell nothing.
        seen.push(text.replace(|character: char| character.is_ascii_digit(), "0"));
        stage.close().await?;
    }
    assert_eq!(seen[0], seen[1]);
    Ok(())
}

#[tokio::test]
async fn another_address_can_be_given_after_a_code_was_sent() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    page.open_method("email_code").await?;
    page.submit_identifier("edgser@example.com").await?;
    page.is_on("code").await?;
    stage.browser.click("[data-wa-part=identity] button").await?;
    page.survives_reload("identifier").await?;
    page.submit_identifier(EDSGER.email).await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.code(EDSGER.email).await?).await?;
    stage.header().shows(EDSGER).await?;
    stage.close().await
}

#[tokio::test]
async fn a_code_that_is_pasted_signs_in_at_once() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open_method("email_code").await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    stage.sign_in().is_on("code").await?;
    let code = stage.demo.code(ADA.email).await?;
    let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);\
        const init = { clipboardData: data, data: arguments[1], dataType: 'text/plain', bubbles: true, cancelable: true };\
        document.querySelector(arguments[0]).dispatchEvent(new ClipboardEvent('paste', init))";
    let spaced = format!("Your code: {} {}", &code[..3], &code[3..]);
    stage
        .browser
        .eval(paste, vec![json!(SignInPage::CODE), json!(spaced)])
        .await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_text_message_that_cannot_be_sent_is_told_and_can_be_asked_for_again() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    stage.browser.expect_complaint("status of 500");
    page.open_method("phone_code").await?;
    stage.demo.fail("/auth/prepare-verification", 500).await?;
    page.submit_phone("+1 (555) 010-0199").await?;
    page.is_on("code").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.demo.faults(json!({ "status": null })).await?;
    stage.browser.click(SignInPage::RESEND).await?;
    page.type_code(&stage.demo.code(PHONE).await?).await?;
    page.is_on("last-digits").await?;
    stage.close().await
}

#[tokio::test]
async fn a_code_typed_while_another_one_is_sent_signs_in() -> Result<()> {
    let stage = Stage::set().await?;
    let page = stage.sign_in();
    page.open_method("email_code").await?;
    page.submit_identifier(ADA.email).await?;
    page.is_on("code").await?;
    stage.demo.code(ADA.email).await?;
    page.advance_page_clock(61_000).await?;
    stage.demo.advance_clock(61_000).await?;
    stage.browser.keep_answers(&["/auth/prepare-verification"]).await?;
    stage.browser.click(SignInPage::RESEND).await?;
    // The mail is faster than the answer.
    page.type_code(&stage.demo.message(ADA.email, 2).await?.code).await?;
    stage.browser.sees("[data-wa-part=resend][data-state=busy]").await?;
    stage.browser.let_answers_through().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}
