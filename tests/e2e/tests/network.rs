//! Slow, broken and restarted servers while somebody signs in.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, GRACE, Header, Key, SignInPage, Stage};
use serde_json::json;

const BUSY: &str = ".wa-root button[type=submit][data-state=busy][aria-disabled=true]";
const IDLE: &str = ".wa-root button[type=submit][data-state=idle]:not([aria-disabled])";

#[tokio::test]
async fn a_slow_answer_shows_and_the_focus_stays() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    browser.keep_answers(&["/auth/signin"]).await?;
    browser.fill(SignInPage::PASSWORD, ADA.password).await?;
    browser.press(Key::Enter).await?;
    browser.sees(BUSY).await?;
    browser.focuses(SignInPage::PASSWORD).await?;
    ensure!(
        browser.value(SignInPage::PASSWORD).await? == ADA.password,
        "the password is gone before the answer"
    );
    ensure!(
        browser.count(".wa-root :disabled").await? == 0,
        "something is disabled, which loses the focus"
    );
    browser.sees(&format!("{BUSY} .wa-spinner")).await?;
    browser.let_answers_through().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_button_that_was_clicked_keeps_the_focus_while_it_is_busy() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.browser.keep_answers(&["/auth/identify"]).await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    stage.browser.focuses(BUSY).await?;
    stage.browser.let_answers_through().await?;
    stage.sign_in().is_on("password").await?;
    stage.browser.focuses("h1").await?;
    stage.close().await
}

#[tokio::test]
async fn an_impatient_person_sends_one_request_per_step() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    stage.sign_in().open().await?;
    browser.keep_answers(&["/auth"]).await?;
    browser.fill(SignInPage::IDENTIFIER, ADA.email).await?;
    for _ in 0..3 {
        browser.press(Key::Enter).await?;
        stage.sign_in().submit().await?;
    }
    browser.let_answers_through().await?;
    stage.sign_in().is_on("password").await?;
    browser.keep_answers(&["/auth"]).await?;
    browser.fill(SignInPage::PASSWORD, ADA.password).await?;
    for _ in 0..3 {
        stage.sign_in().submit().await?;
        browser.press(Key::Enter).await?;
    }
    browser.let_answers_through().await?;
    stage.header().shows(ADA).await?;
    for path in ["/auth/identify", "/auth/signin"] {
        let count = browser.requests_to(path).await?;
        ensure!(count == 1, "{count} requests to {path}");
    }
    stage.close().await
}

#[tokio::test]
async fn a_broken_connection_is_told_and_what_was_typed_can_be_sent_again() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    browser.expect_complaint("net::ERR_");
    stage.sign_in().open().await?;
    stage.demo.drop_requests("/auth").await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    ensure!(
        stage.sign_in().message().await?.contains("connection"),
        "no word of the connection"
    );
    browser.sees(IDLE).await?;
    ensure!(
        browser.value(SignInPage::IDENTIFIER).await? == ADA.email,
        "the identifier is gone"
    );
    stage.demo.heal().await?;
    stage.sign_in().submit().await?;
    stage.sign_in().is_on("password").await?;

    stage.demo.drop_requests("/auth").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    ensure!(
        stage.sign_in().message().await?.contains("connection"),
        "no word of the connection"
    );
    browser.focuses(SignInPage::PASSWORD).await?;
    ensure!(
        browser.value(SignInPage::PASSWORD).await? == ADA.password,
        "the password is gone"
    );
    stage.demo.heal().await?;
    stage.sign_in().submit().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_failing_server_is_told_and_the_next_try_works() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 500");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.demo.fail("/auth/signin", 500).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    ensure!(
        stage.sign_in().message().await?.contains("on the server"),
        "no word of the server"
    );
    stage.demo.heal().await?;
    stage.sign_in().submit().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_limit_on_requests_is_told() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 429");
    stage.sign_in().open().await?;
    stage.demo.fail("/auth/identify", 429).await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    ensure!(
        stage.sign_in().message().await?.contains("Wait a minute"),
        "no word of waiting"
    );
    stage.browser.sees(IDLE).await?;
    stage.close().await
}

#[tokio::test]
async fn a_session_that_cannot_be_read_after_the_password_is_read_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 503");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.demo.fail("/session", 503).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.sign_in().is_on("confirming").await?;
    stage.demo.heal().await?;
    stage.browser.click(".wa-root button").await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_server_that_forgot_everybody_leaves_a_page_that_can_sign_in_again() -> Result<()> {
    let mut stage = Stage::with(ADA).await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.demo.restart()?;
    // What a browser tells a page whose connection is back.
    stage
        .browser
        .eval("dispatchEvent(new Event('online'))", Vec::new())
        .await?;
    stage.header().shows_nobody().await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.browser.click(Header::SIGN_IN).await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(BARBARA).await?;
    stage.header().shows(BARBARA).await?;
    stage.close().await
}

#[tokio::test]
async fn signing_out_of_a_server_that_forgot_everybody_works() -> Result<()> {
    let mut stage = Stage::with(ADA).await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.browser.expect_complaint("status of 400");
    stage.demo.restart()?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_password_typed_before_a_restart_still_signs_in() -> Result<()> {
    let mut stage = Stage::set().await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.browser.fill(SignInPage::PASSWORD, ADA.password).await?;
    stage.demo.restart()?;
    stage.sign_in().submit().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn an_attempt_that_the_server_forgot_starts_over() -> Result<()> {
    let mut stage = Stage::set().await?;
    stage.sign_in().sign_in(GRACE).await?;
    stage.sign_in().is_on("second-factor").await?;
    stage.demo.restart()?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn replies_from_before_the_act_do_not_confuse() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .demo
        .faults(json!({ "stale_replies": true, "attempt_order": "newest_first", "numeric_ids": true }))
        .await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("add").await?;
    stage.sign_in().use_another_account().await?;
    stage.sign_in().go_through(BARBARA).await?;
    stage.header().shows(BARBARA).await?;
    stage.header().switch_to(ADA).await?;
    stage.header().choose("sign-out-all").await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn a_server_that_hides_its_reasons_is_still_understood() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 401");
    stage.demo.faults(json!({ "generic_errors": true })).await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.sign_in().submit_password("Wrong-1843!").await?;
    stage.sign_in().message().await?;
    stage.browser.focuses(SignInPage::PASSWORD).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}
