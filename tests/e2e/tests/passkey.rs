//! Passkeys, with a device that answers by itself.

use anyhow::{Result, ensure};
use e2e::{ADA, Authenticator, Screen, SignInPage, Stage};
use serde_json::json;

/// Offers passkeys to people without one; the field does not suggest any.
async fn prompt(stage: &Stage) -> Result<()> {
    let passkey = json!({ "prompt_registration_on_auth": true, "allow_autofill": false });
    stage
        .demo
        .settings(json!({ "auth_settings": { "passkey": passkey } }))
        .await
}

/// Signs Ada in, with a passkey of hers on the device, and out again.
async fn register(stage: &Stage) -> Result<Authenticator<'_>> {
    let device = stage.browser.authenticator().await?;
    prompt(stage).await?;
    stage.sign_in().reach(ADA, "passkey").await?;
    stage.browser.press_button("Create a passkey").await?;
    stage.browser.is_at("/").await?;
    ensure!(device.passkeys().await? == 1, "there is no passkey on the device");
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    Ok(device)
}

async fn a_passkey_is_made_and_then_signs_in(screen: Screen) -> Result<()> {
    let stage = Stage::at_localhost().await?;
    stage.browser.show_on(screen).await?;
    register(&stage).await?;
    stage.sign_in().open().await?;
    stage.browser.press_button("Use a passkey").await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.browser.reload().await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_passkey_signs_in_on_a_desktop() -> Result<()> {
    a_passkey_is_made_and_then_signs_in(Screen::Desktop).await
}

#[tokio::test]
async fn a_passkey_signs_in_on_a_phone() -> Result<()> {
    a_passkey_is_made_and_then_signs_in(Screen::Phone).await
}

#[tokio::test]
async fn a_passkey_of_the_list_of_methods_signs_in() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    register(&stage).await?;
    stage.sign_in().open().await?;
    stage.sign_in().ask_for_another_method().await?;
    stage.sign_in().is_on("methods").await?;
    stage.sign_in().choose_method("passkey").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn the_offer_of_a_passkey_survives_a_reload_and_can_be_declined() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    prompt(&stage).await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.sign_in().survives_reload("passkey").await?;
    stage.browser.press_button("Not now").await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn who_has_a_passkey_is_not_offered_another_one() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    register(&stage).await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn who_signed_in_with_a_code_is_offered_a_passkey_too() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    prompt(&stage).await?;
    stage.sign_in().open_method("email_code").await?;
    stage.sign_in().submit_identifier(ADA.email).await?;
    stage.sign_in().is_on("code").await?;
    let code = stage.demo.code(ADA.email).await?;
    stage.sign_in().type_code(&code).await?;
    stage.sign_in().is_on("passkey").await?;
    stage.browser.press_button("Not now").await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

/// Makes the server forget all passkeys, while the device keeps what it has.
async fn forget(stage: &Stage, suggests: bool) -> Result<Authenticator<'_>> {
    let device = register(stage).await?;
    stage.demo.reset().await?;
    let passkey = json!({ "allow_autofill": suggests });
    stage
        .demo
        .settings(json!({ "auth_settings": { "passkey": passkey } }))
        .await?;
    Ok(device)
}

#[tokio::test]
async fn a_passkey_that_nobody_knows_is_refused_and_a_password_works() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    stage.browser.expect_complaint("status of 40");
    let device = forget(&stage, false).await?;
    stage.sign_in().open().await?;
    stage.browser.press_button("Use a passkey").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    let message = stage.sign_in().message().await?;
    ensure!(message.contains("does not sign in here"), "{message}");
    device.loses_its_passkeys().await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_passkey_that_the_field_suggests_signs_in() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    register(&stage).await?;
    // This device takes the first suggestion at once.
    stage
        .demo
        .settings(json!({ "auth_settings": { "passkey": { "allow_autofill": true } } }))
        .await?;
    stage.browser.open("/sign-in").await?;
    stage.header().shows(ADA).await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_suggested_passkey_that_nobody_knows_is_tried_once() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    stage.browser.expect_complaint("status of 40");
    forget(&stage, true).await?;
    stage.sign_in().open().await?;
    let refused = "return requested.some(address => new URL(address).pathname === '/auth/passkey/login/finish')";
    stage
        .browser
        .until("the passkey to be refused", refused, Vec::new())
        .await?;
    // Reaching the password takes longer than another try would.
    stage.sign_in().identify(ADA.email).await?;
    ensure!(
        stage.browser.requests_to("/auth/passkey/login/finish").await? == 1,
        "the refused passkey was sent again"
    );
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_device_without_passkeys_leaves_the_form_as_it_was() -> Result<()> {
    let stage = Stage::at_localhost().await?;
    stage.browser.authenticator().await?;
    stage
        .demo
        .settings(json!({ "auth_settings": { "passkey": { "allow_autofill": false } } }))
        .await?;
    stage.sign_in().open().await?;
    stage.browser.press_button("Use a passkey").await?;
    stage
        .browser
        .sees("[data-wa-part=button][data-variant=secondary][data-state=idle]")
        .await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_passkey_cannot_be_used_at_an_address_and_that_is_told() -> Result<()> {
    // 127.0.0.1 is no name.
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    stage.sign_in().open().await?;
    stage.browser.press_button("Use a passkey").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}
