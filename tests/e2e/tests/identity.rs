//! The account's sections about who somebody is: each act does what it says, for the page and for the server.

use anyhow::{Result, ensure};
use e2e::{ADA, AccountPage, BARBARA, Stage};
use serde_json::json;

const NEW: &str = "countess@example.com";
const NUMBER: &str = "+15550100155";

/// Ada on a section of the account page.
async fn at(slug: &str) -> Result<Stage> {
    let stage = Stage::with(ADA).await?;
    stage.account().open(slug).await?;
    Ok(stage)
}

#[tokio::test]
async fn names_are_saved_and_the_header_knows() -> Result<()> {
    let stage = at("profile").await?;
    stage.browser.fill("main input[name=first-name]", "Augusta").await?;
    stage.browser.click("main .wa-names button[type=submit]").await?;
    stage.account().tells("Your profile is saved.").await?;
    stage
        .browser
        .says(".header .wa-menu-button-name", "Augusta Lovelace")
        .await?;
    stage.browser.reload().await?;
    stage.account().shows("profile").await?;
    ensure!(stage.browser.value("main input[name=first-name]").await? == "Augusta");
    stage.close().await
}

#[tokio::test]
async fn a_username_that_is_taken_is_told_at_its_field() -> Result<()> {
    let stage = at("profile").await?;
    stage.browser.expect_complaint("status of 500");
    stage.browser.fill("main input[name=username]", "barbara").await?;
    stage.browser.click("main .wa-names button[type=submit]").await?;
    stage
        .browser
        .sees("main .wa-field[data-invalid] input[name=username]")
        .await?;
    stage.browser.focuses("input[name=username]").await?;
    stage.close().await
}

#[tokio::test]
async fn a_real_picture_is_cut_uploaded_shown_and_removed_under_the_strict_policy() -> Result<()> {
    let stage = at("profile").await?;
    let page = stage.account();
    page.choose_picture().await?;
    page.submit().await?;
    page.tells("Your picture is saved.").await?;
    let loaded = "const picture = document.querySelector(arguments[0]);\
        return picture !== null && picture.complete && picture.naturalWidth === 512 && picture.naturalHeight === 512";
    for place in ["main .wa-profile-picture img", ".header .wa-avatar img"] {
        stage
            .browser
            .until("the uploaded square", loaded, vec![json!(place)])
            .await?;
    }
    page.ask("Remove picture").await?;
    page.submit().await?;
    page.tells("Your picture is removed.").await?;
    stage.browser.sees_no(".header .wa-avatar img").await?;
    stage.close().await
}

#[tokio::test]
async fn an_address_is_added_proved_made_primary_and_the_old_one_removed() -> Result<()> {
    let stage = at("email-addresses").await?;
    let page = stage.account();
    page.add_email(&stage.demo, NEW).await?;
    stage.browser.press_button("Make primary").await?;
    page.tells(&format!("{NEW} is your primary address now.")).await?;
    page.ask("Remove").await?;
    stage
        .browser
        .says(
            &format!("{} h2", AccountPage::DIALOG),
            &format!("Remove {}?", ADA.email),
        )
        .await?;
    page.submit().await?;
    page.tells(&format!("{} is removed.", ADA.email)).await?;
    stage.browser.reload().await?;
    page.shows("email-addresses").await?;
    ensure!(stage.browser.count(AccountPage::ROW).await? == 1);
    // The new address signs in.
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify(NEW).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_pending_address_survives_a_reload_and_is_proved_later() -> Result<()> {
    let stage = at("email-addresses").await?;
    let page = stage.account();
    page.ask("Add email address").await?;
    page.fill("email", NEW).await?;
    page.submit().await?;
    stage.demo.code(NEW).await?;
    stage.browser.reload().await?;
    page.shows("email-addresses").await?;
    page.ask("Verify").await?;
    let code = stage.demo.message(NEW, 2).await?.code;
    page.fill("code", &code).await?;
    page.tells(&format!("{NEW} is verified.")).await?;
    stage.close().await
}

#[tokio::test]
async fn a_number_is_added_and_proved() -> Result<()> {
    let stage = at("phone-numbers").await?;
    let page = stage.account();
    page.ask("Add phone number").await?;
    page.fill("phone", NUMBER).await?;
    page.submit().await?;
    let code = stage.demo.code(NUMBER).await?;
    page.fill("code", &code).await?;
    page.tells("+1 5550100155 is verified.").await?;
    stage.close().await
}

#[tokio::test]
async fn an_account_is_connected_in_the_same_tab_and_disconnected() -> Result<()> {
    let stage = at("connected-accounts").await?;
    let page = stage.account();
    page.connect("github").await?;
    stage.consent().is_of("GitHub").await?;
    stage.consent().pick(ADA).await?;
    stage.browser.is_at("/account/connected-accounts").await?;
    page.shows("connected-accounts").await?;
    stage.browser.reads(ADA.email).await?;
    page.ask("Disconnect").await?;
    page.submit().await?;
    page.tells("The GitHub account is disconnected.").await?;
    stage.close().await
}

#[tokio::test]
async fn somebody_elses_account_is_not_connected_and_there_is_a_way_back() -> Result<()> {
    let stage = at("connected-accounts").await?;
    stage.browser.expect_complaint("status of 400");
    stage.account().connect("github").await?;
    stage.consent().is_of("GitHub").await?;
    stage.consent().pick(BARBARA).await?;
    stage.browser.on_screen("social-callback/failed").await?;
    stage.browser.press_button("Back").await?;
    stage.browser.is_at("/account").await?;
    stage.close().await
}
