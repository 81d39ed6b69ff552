//! Signing in with a password.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, DISABLED, EDSGER, Header, SignInPage, Stage};
use serde_json::{Value, json};

const WRONG: &str = "Wrong-1843!";

#[tokio::test]
async fn ada_signs_in_from_the_header_and_sees_her_name_there() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/").await?;
    stage.browser.click(Header::SIGN_IN).await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_stays_signed_in() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.reload().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_wrong_password_is_told_in_place_and_the_right_one_then_works() -> Result<()> {
    let stage = Stage::set().await?;
    let (page, browser) = (stage.sign_in(), &stage.browser);
    browser.expect_complaint("status of 401");
    page.open().await?;
    page.identify(ADA.email).await?;
    page.submit_password(WRONG).await?;
    browser.sees(SignInPage::FIELD_ERROR).await?;
    browser
        .focuses(&format!("{}[aria-invalid=true]", SignInPage::PASSWORD))
        .await?;
    ensure!(
        browser.value(SignInPage::PASSWORD).await? == WRONG,
        "the typed password is gone"
    );
    ensure!(
        browser.text("[data-wa-part=identity] .wa-identity-name").await? == ADA.email,
        "the identifier is gone"
    );
    let note = browser
        .attribute(SignInPage::PASSWORD, "aria-describedby")
        .await?
        .unwrap_or_default();
    ensure!(
        browser.text(&format!("#{note}")).await? == page.message().await?,
        "the field does not name its message"
    );

    page.submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn the_message_goes_away_with_the_next_key() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 401");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.sign_in().submit_password(WRONG).await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    stage.browser.focuses(SignInPage::PASSWORD).await?;
    stage.browser.type_text("x").await?;
    stage.browser.sees_no(SignInPage::FIELD_ERROR).await?;
    stage.close().await
}

#[tokio::test]
async fn an_unknown_user_looks_exactly_like_a_wrong_password() -> Result<()> {
    let mut seen = Vec::new();
    for identifier in [ADA.email, "nobody@example.com", EDSGER.email] {
        let stage = Stage::set().await?;
        stage.browser.expect_complaint("status of 401");
        stage.sign_in().open().await?;
        stage.sign_in().identify(identifier).await?;
        stage.browser.focuses("h1").await?;
        let asked = look(&stage, identifier).await?;
        stage.sign_in().submit_password(WRONG).await?;
        stage.browser.sees(SignInPage::FIELD_ERROR).await?;
        stage.browser.focuses(SignInPage::PASSWORD).await?;
        seen.push((asked, look(&stage, identifier).await?));
        stage.close().await?;
    }
    assert_eq!(seen[0], seen[1], "nobody differs from somebody");
    assert_eq!(seen[0], seen[2], "somebody without a password differs");
    Ok(())
}

/// Everything that somebody who guesses can see: markup, text and focus, without the guess itself.
async fn look(stage: &Stage, identifier: &str) -> Result<String> {
    let body = "const main = document.querySelector('main');\
        return [location.pathname, document.activeElement.outerHTML, main.innerText, main.outerHTML].join('\\n')";
    let all = stage.browser.eval(body, Vec::new()).await?;
    Ok(all
        .as_str()
        .unwrap_or_default()
        .replace(identifier, "IDENTIFIER")
        .replace(stage.browser.origin(), "ORIGIN"))
}

#[tokio::test]
async fn a_disabled_account_is_told_so_and_another_one_can_be_used() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 403");
    stage.sign_in().sign_in(DISABLED).await?;
    let message = stage.sign_in().message().await?;
    ensure!(message.contains("disabled"), "{message}");
    stage.browser.click("[data-wa-part=identity] button").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.sees_no(SignInPage::BANNER).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_username_signs_in() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify("ada").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_deployment_without_usernames_asks_for_an_address() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .demo
        .settings(json!({ "auth_settings": { "username": { "enabled": false } } }))
        .await?;
    stage.sign_in().open().await?;
    stage.sign_in().submit_identifier("ada").await?;
    stage
        .browser
        .focuses(&format!("{}[type=email][aria-invalid=true]", SignInPage::IDENTIFIER))
        .await?;
    ensure!(
        stage.browser.requests_to("/auth/identify").await? == 0,
        "the server was asked about no address"
    );
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn what_is_missing_is_asked_for_without_a_request() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().submit().await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    stage.browser.focuses(SignInPage::IDENTIFIER).await?;
    ensure!(
        stage.browser.requests_to("/auth/identify").await? == 0,
        "an empty identifier was sent"
    );
    stage.sign_in().identify(ADA.email).await?;
    stage.sign_in().submit().await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    stage.browser.focuses(SignInPage::PASSWORD).await?;
    ensure!(
        stage.browser.requests_to("/auth/signin").await? == 0,
        "an empty password was sent"
    );
    stage.close().await
}

#[tokio::test]
async fn what_a_password_manager_fills_without_a_key_is_what_is_sent() -> Result<()> {
    let stage = Stage::set().await?;
    let set = "document.querySelector(arguments[0]).value = arguments[1]";
    stage.sign_in().open().await?;
    stage
        .browser
        .eval(set, vec![json!(SignInPage::IDENTIFIER), json!(ADA.email)])
        .await?;
    stage.sign_in().submit().await?;
    stage.sign_in().is_on("password").await?;
    ensure!(
        stage.browser.value("input[autocomplete=username]").await? == ADA.email,
        "the hidden username is missing"
    );
    stage
        .browser
        .eval(set, vec![json!(SignInPage::PASSWORD), json!(ADA.password)])
        .await?;
    stage.sign_in().submit().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn too_many_guesses_are_told_and_time_heals() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    browser.expect_complaint("status of 40");
    stage.sign_in().open().await?;
    stage.sign_in().identify(BARBARA.email).await?;
    for guess in 1..=10 {
        browser.fill(SignInPage::PASSWORD, WRONG).await?;
        stage.sign_in().submit().await?;
        let answered = "return requested.filter(address => new URL(address).pathname === '/auth/signin').length === arguments[0] \
            && document.querySelector('.wa-field-error') !== null";
        browser.until("the next refusal", answered, vec![json!(guess)]).await?;
    }
    stage.sign_in().submit_password(BARBARA.password).await?;
    browser.reads("Wait a few minutes").await?;
    stage.demo.advance_clock(16 * 60_000).await?;
    stage.sign_in().submit_password(BARBARA.password).await?;
    stage.header().shows(BARBARA).await?;
    stage.close().await
}

#[tokio::test]
async fn the_password_leaves_no_trace() -> Result<()> {
    let stage = Stage::set().await?;
    let traces = "return [document.documentElement.outerHTML, document.cookie, location.href, JSON.stringify(localStorage),\
        JSON.stringify(sessionStorage), JSON.stringify(history.state)].filter(text => text && text.includes(arguments[0]))";
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.browser.fill(SignInPage::PASSWORD, ADA.password).await?;
    let before = stage.browser.eval(traces, vec![json!(ADA.password)]).await?;
    ensure!(before == Value::Array(Vec::new()), "while it is typed: {before}");
    stage.sign_in().submit().await?;
    stage.header().shows(ADA).await?;
    let after = stage.browser.eval(traces, vec![json!(ADA.password)]).await?;
    ensure!(after == Value::Array(Vec::new()), "afterwards: {after}");
    stage.close().await
}
