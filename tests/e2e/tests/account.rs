//! The account page: each section does what it says, for the person in front of it and for the server.

use anyhow::{Result, ensure};
use e2e::{ADA, AccountPage, BARBARA, Person, Screen, Stage};
use serde_json::json;

/// Somebody on a section of the account page.
async fn at(person: Person, slug: &str) -> Result<Stage> {
    let stage = Stage::with(person).await?;
    stage.account().open(slug).await?;
    Ok(stage)
}

e2e::on_every_screen! {
    sections_have_addresses_and_the_back_button_works,
}

async fn sections_have_addresses_and_the_back_button_works(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    browser.open("/account").await?;
    browser
        .click("[data-wa-part=profile-link][data-section=devices]")
        .await?;
    browser.is_at("/account/devices").await?;
    stage.account().shows("devices").await?;
    browser.focuses(".wa-section-title").await?;
    browser.reload().await?;
    stage.account().shows("devices").await?;
    browser.back().await?;
    browser.is_at("/account").await?;
    browser.sees("[data-wa-part=profile][data-state=list]").await?;
    browser.sees("[data-wa-part=profile-link][data-section=devices]").await
}

#[tokio::test]
async fn the_menu_leads_to_the_account() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.header().choose("manage").await?;
    stage.browser.is_at("/account").await?;
    stage.browser.sees(AccountPage::SECTION).await?;
    stage.close().await
}

#[tokio::test]
async fn a_changed_password_signs_in_and_the_old_one_does_not() -> Result<()> {
    let stage = at(ADA, "password").await?;
    let page = stage.account();
    page.ask("Change").await?;
    page.fill("current-password", ADA.password).await?;
    page.fill("new-password", "Diff3rence-engine!").await?;
    page.submit().await?;
    page.tells("Your password is changed.").await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.browser.expect_complaint("401");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.sign_in().message().await?;
    stage.sign_in().submit_password("Diff3rence-engine!").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_removed_password_can_be_set_again() -> Result<()> {
    let stage = at(ADA, "password").await?;
    let page = stage.account();
    page.ask("Remove").await?;
    page.fill("current-password", ADA.password).await?;
    page.submit().await?;
    page.tells("Your password is removed.").await?;
    stage.browser.focuses(".wa-section-title").await?;
    stage.browser.reload().await?;
    page.shows("password").await?;
    page.ask("Set password").await?;
    page.fill("new-password", "Diff3rence-engine!").await?;
    page.submit().await?;
    page.tells("Your password is set.").await?;
    stage.close().await
}

#[tokio::test]
async fn an_app_that_was_set_up_is_asked_for_at_the_next_sign_in() -> Result<()> {
    let stage = at(ADA, "two-step").await?;
    let page = stage.account();
    let key = page.set_app_up(&stage.demo).await?;
    let codes = stage.browser.count(&format!("{} code", AccountPage::CODES)).await?;
    ensure!(codes == 12, "{codes} backup codes");
    page.put_codes_away().await?;
    stage.browser.click("main button[role=switch]").await?;
    page.tells("The second step is now asked for at every sign-in.").await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.sign_in().reach(ADA, "second-factor").await?;
    stage.sign_in().choose_method("authenticator").await?;
    stage.sign_in().is_on("second-factor-code").await?;
    stage.sign_in().type_code(&stage.demo.totp(&key).await?).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn escape_does_not_lose_backup_codes() -> Result<()> {
    let stage = at(ADA, "two-step").await?;
    stage.account().set_app_up(&stage.demo).await?;
    for _ in 0..3 {
        stage.browser.press(e2e::Key::Escape).await?;
    }
    stage.browser.focuses("input[name=saved]").await?;
    stage.browser.sees(AccountPage::CODES).await?;
    stage.account().put_codes_away().await?;
    stage.close().await
}

#[tokio::test]
async fn a_passkey_is_added_renamed_and_removed() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    let passkey = json!({ "allow_autofill": false });
    stage
        .demo
        .settings(json!({ "auth_settings": { "passkey": passkey } }))
        .await?;
    let device = stage.browser.authenticator().await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    let page = stage.account();
    page.open("passkeys").await?;
    page.ask("Add passkey").await?;
    page.fill("passkey-name", "Work laptop").await?;
    page.submit().await?;
    page.tells("Your passkey is added.").await?;
    stage
        .browser
        .says(&format!("{} bdi", AccountPage::ROW), "Work laptop")
        .await?;
    ensure!(device.passkeys().await? == 1, "there is no passkey on the device");
    page.ask("Rename").await?;
    page.fill("passkey-name", "Home laptop").await?;
    page.submit().await?;
    page.tells("The passkey has its new name.").await?;
    stage
        .browser
        .says(&format!("{} bdi", AccountPage::ROW), "Home laptop")
        .await?;

    // The one that is there is not made twice.
    page.ask("Add passkey").await?;
    page.fill("passkey-name", "Again").await?;
    page.submit().await?;
    stage.browser.reads("This device already has a passkey").await?;
    stage.browser.press_button("Cancel").await?;

    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.sign_in().open().await?;
    stage.browser.press_button("Use a passkey").await?;
    stage.header().shows(ADA).await?;
    page.open("passkeys").await?;
    page.ask("Remove").await?;
    page.submit().await?;
    page.tells("The passkey is removed.").await?;
    stage.browser.sees_no(AccountPage::ROW).await?;
    stage.close().await
}

#[tokio::test]
async fn another_device_is_signed_out() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.demo.sign_in_elsewhere(ADA).await?;
    stage.demo.sign_in_elsewhere(ADA).await?;
    let page = stage.account();
    page.open("devices").await?;
    stage.browser.sees(AccountPage::ROW).await?;
    ensure!(stage.browser.count(AccountPage::ROW).await? == 3, "three devices");
    page.ask("Sign out").await?;
    page.submit().await?;
    page.tells("The device is signed out.").await?;
    ensure!(stage.browser.count(AccountPage::ROW).await? == 2, "two are left");
    page.ask("Sign out all others").await?;
    page.submit().await?;
    page.tells("All other devices are signed out.").await?;
    ensure!(stage.browser.count(AccountPage::ROW).await? == 1, "one is left");
    stage.header().shows(ADA).await?;
    stage.close().await
}

async fn delete(stage: &Stage, person: Person) -> Result<()> {
    let page = stage.account();
    page.open("delete-account").await?;
    page.ask("Delete account").await?;
    page.fill("phrase", "delete this account").await?;
    page.fill("password", person.password).await?;
    page.submit().await
}

#[tokio::test]
async fn a_deleted_account_is_gone() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    delete(&stage, ADA).await?;
    stage.browser.is_at("/").await?;
    stage.header().shows_nobody().await?;
    stage.browser.expect_complaint("401");
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.sign_in().message().await?;
    stage.close().await
}

#[tokio::test]
async fn who_deletes_one_account_keeps_the_other() -> Result<()> {
    let stage = Stage::with_both(BARBARA, ADA).await?;
    delete(&stage, ADA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reads("1 account signed in").await?;
    stage.close().await
}

#[tokio::test]
async fn a_phone_shows_the_list_first_and_leads_back_to_it() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.show_on(Screen::Phone).await?;
    stage.browser.open("/account").await?;
    stage
        .browser
        .sees("[data-wa-part=profile-link][data-section=password]")
        .await?;
    stage
        .browser
        .click("[data-wa-part=profile-link][data-section=password]")
        .await?;
    stage.account().shows("password").await?;
    stage.browser.press_button("All sections").await?;
    stage.browser.is_at("/account").await?;
    stage.browser.focuses("[data-section=password]").await?;
    stage.close().await
}
