//! Several accounts in one browser.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, Header, SignInPage, Stage};
use serde_json::json;

#[tokio::test]
async fn a_second_account_is_added_and_becomes_the_active_one() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reads("2 accounts").await?;
    stage.header().open_menu().await?;
    stage.browser.reads("Other accounts").await?;
    stage.browser.sees(&Header::other_account(ADA)).await?;
    stage.close().await
}

#[tokio::test]
async fn the_menu_switches_accounts_and_a_reload_keeps_the_choice() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.header().switch_to(ADA).await?;
    stage.browser.says("#session-name", ADA.name).await?;
    stage.browser.sees_no(Header::MENU).await?;
    stage.browser.reload().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn after_signing_out_of_one_account_the_other_can_be_chosen() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.header().choose("sign-out").await?;
    stage.browser.reads("1 account signed in, none of them in use.").await?;
    stage.browser.is_at("/").await?;
    stage.header().shows_nobody().await?;
    stage.browser.open("/sign-in").await?;
    stage.sign_in().is_on("accounts").await?;
    ensure!(
        !stage.browser.text("main").await?.contains(BARBARA.name),
        "the account that signed out is still offered"
    );
    stage.sign_in().choose_account(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn signing_out_of_all_leaves_nobody() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.header().choose("sign-out-all").await?;
    stage.header().shows_nobody().await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.sign_in().open().await?;
    stage.close().await
}

#[tokio::test]
async fn the_picker_goes_on_with_the_active_account() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.browser.open("/sign-in").await?;
    stage.sign_in().choose_account(BARBARA).await?;
    stage.browser.is_at("/").await?;
    stage.header().shows(BARBARA).await?;
    stage.close().await
}

#[tokio::test]
async fn the_picker_switches_accounts() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.browser.open("/sign-in").await?;
    stage.sign_in().choose_account(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn there_is_a_way_back_from_adding_an_account() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.header().choose("add").await?;
    stage.sign_in().use_another_account().await?;
    stage.browser.press_button("Back to your accounts").await?;
    stage.sign_in().choose_account(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn an_account_that_is_signed_in_already_is_offered_instead() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.expect_complaint("status of 400");
    stage.header().choose("add").await?;
    stage.sign_in().use_another_account().await?;
    stage.sign_in().go_through(ADA).await?;
    stage.sign_in().is_on("accounts").await?;
    let message = stage.sign_in().message().await?;
    ensure!(message.contains("already signed in"), "{message}");
    stage.sign_in().choose_account(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn adding_an_account_from_the_sign_in_page_itself_works() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.open("/sign-in").await?;
    stage.sign_in().is_on("accounts").await?;
    stage.header().choose("add").await?;
    stage.sign_in().use_another_account().await?;
    stage.sign_in().go_through(BARBARA).await?;
    stage.header().shows(BARBARA).await?;
    // Its own page is no place to lead anybody back to.
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_deployment_for_one_account_offers_no_second_one() -> Result<()> {
    let stage = Stage::set().await?;
    let one = json!({ "auth_settings": { "multi_session_support": { "enabled": false } } });
    stage.demo.settings(one).await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.header().open_menu().await?;
    stage.browser.sees_no(&Header::item("add")).await?;
    stage.browser.open("/sign-in").await?;
    stage.browser.is_at("/").await?;
    stage.browser.sees_no(SignInPage::IDENTIFIER).await?;
    stage.close().await
}

#[tokio::test]
async fn a_failed_sign_out_is_told_in_the_menu_and_can_be_tried_again() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.demo.drop_requests("/session/sign-out").await?;
    stage.header().choose("sign-out").await?;
    stage
        .browser
        .sees(&format!("{} {}", Header::MENU, SignInPage::BANNER))
        .await?;
    stage.header().shows(ADA).await?;
    stage.browser.focuses(&Header::item("sign-out")).await?;
    stage.demo.heal().await?;
    stage.browser.click(&Header::item("sign-out")).await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn the_page_of_accounts_switches_and_goes_on() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.header().choose("extra-0").await?;
    stage.browser.is_at("/accounts").await?;
    stage.browser.on_screen("account-picker/accounts").await?;
    stage.sign_in().pick_account(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn on_the_page_of_accounts_one_goes_and_the_other_goes_on() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.browser.open("/accounts").await?;
    stage
        .browser
        .click("main button[aria-label=\"Sign out of Barbara Liskov\"]")
        .await?;
    stage
        .browser
        .sees_no("main button[aria-label=\"Sign out of Barbara Liskov\"]")
        .await?;
    stage.header().shows_nobody().await?;
    stage.browser.focuses("h1").await?;
    stage.browser.is_at("/accounts").await?;
    stage.browser.reload().await?;
    stage.sign_in().pick_account(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn on_the_page_of_accounts_all_go() -> Result<()> {
    let stage = Stage::with_both(ADA, BARBARA).await?;
    stage.browser.open("/accounts").await?;
    stage.browser.press_button("Sign out of all accounts").await?;
    stage.browser.is_at("/").await?;
    stage.browser.reads("Nobody is signed in.").await?;
    stage.browser.open("/accounts").await?;
    stage.browser.on_screen("account-picker/nobody").await?;
    stage.close().await
}
