//! Every way in, with nothing but a keyboard.

use anyhow::{Result, ensure};
use e2e::{ADA, ALAN, EDSGER, GRACE, KATHERINE, Key, PHONE, Person, SignInPage, Stage, TOTP_SECRET};

const FIELD: &str = "main form input:not([aria-hidden])";

/// Types into a field that Tab reaches, and presses Enter.
async fn enter(stage: &Stage, field: &str, text: &str) -> Result<()> {
    stage.browser.tab_to(field).await?;
    stage.browser.type_text(text).await?;
    stage.browser.press(Key::Enter).await
}

/// Waits for a screen, on whose heading the focus then is.
async fn arrive(stage: &Stage, screen: &str) -> Result<()> {
    stage.sign_in().is_on(screen).await?;
    stage.browser.focuses("main h1").await
}

/// From the start of the sign-in to the form of another way in.
async fn choose(stage: &Stage, method: &str) -> Result<()> {
    stage.sign_in().open().await?;
    stage.browser.tab_and_press("Use another method").await?;
    arrive(stage, "methods").await?;
    choose_line(stage, method).await
}

async fn choose_line(stage: &Stage, key: &str) -> Result<()> {
    stage.browser.tab_to(&SignInPage::method(key)).await?;
    stage.browser.press(Key::Enter).await
}

/// Identifier and password.
async fn go_through(stage: &Stage, person: Person) -> Result<()> {
    stage.sign_in().open().await?;
    enter(stage, SignInPage::IDENTIFIER, person.email).await?;
    arrive(stage, "password").await?;
    enter(stage, SignInPage::PASSWORD, person.password).await
}

/// Six digits, of which the last one submits.
async fn give_code(stage: &Stage, code: &str) -> Result<()> {
    stage.browser.tab_to(SignInPage::CODE).await?;
    stage.browser.type_text(code).await
}

#[tokio::test]
async fn a_mailed_code_needs_no_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    choose(&stage, "email_code").await?;
    arrive(&stage, "identifier").await?;
    enter(&stage, SignInPage::IDENTIFIER, EDSGER.email).await?;
    arrive(&stage, "code").await?;
    give_code(&stage, &stage.demo.code(EDSGER.email).await?).await?;
    stage.header().shows(EDSGER).await?;
    stage.close().await
}

#[tokio::test]
async fn a_texted_code_needs_no_mouse_nor_does_the_choice_of_a_country() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    choose(&stage, "phone_code").await?;
    arrive(&stage, "identifier").await?;
    browser.tab_to("[data-wa-part=phone-country]").await?;
    browser.press(Key::Enter).await?;
    browser.focuses("[role=combobox]").await?;
    browser.shows_focus().await?;
    browser.type_text("austr").await?;
    let says = |country: &str, dial: &str| {
        let (country, dial) = (country.to_owned(), dial.to_owned());
        async move {
            let shown = browser.text("[data-wa-part=phone-country]").await?;
            ensure!(shown.contains(&country) && shown.contains(&dial), "{shown:?} is chosen");
            anyhow::Ok(())
        }
    };
    // Australia stands above Austria.
    browser.press(Key::Down).await?;
    browser.press(Key::Enter).await?;
    browser.focuses("[data-wa-part=phone-country]").await?;
    says("AT", "+43").await?;
    browser.press(Key::Down).await?;
    browser.focuses("[role=combobox]").await?;
    browser.type_text("united states").await?;
    browser.press(Key::Escape).await?;
    browser.focuses("[data-wa-part=phone-country]").await?;
    says("AT", "+43").await?;
    browser.press(Key::Enter).await?;
    browser.focuses("[role=combobox]").await?;
    browser.type_text("+1").await?;
    browser.press(Key::Home).await?;
    browser.press(Key::Escape).await?;
    browser.press(Key::Enter).await?;
    browser.focuses("[role=combobox]").await?;
    browser.type_text("united states").await?;
    browser.press(Key::Enter).await?;
    says("US", "+1").await?;
    enter(&stage, SignInPage::PHONE, "5550100199").await?;
    arrive(&stage, "code").await?;
    give_code(&stage, &stage.demo.code(PHONE).await?).await?;
    // Alan's second factor is the same phone.
    arrive(&stage, "last-digits").await?;
    enter(&stage, SignInPage::LAST_DIGITS, "0199").await?;
    arrive(&stage, "second-factor-code").await?;
    give_code(&stage, &stage.demo.message(PHONE, 2).await?.code).await?;
    stage.header().shows(ALAN).await?;
    stage.close().await
}

#[tokio::test]
async fn a_mailed_link_needs_no_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    choose(&stage, "email_link").await?;
    arrive(&stage, "identifier").await?;
    enter(&stage, SignInPage::IDENTIFIER, ADA.email).await?;
    arrive(&stage, "link-sent").await?;
    let first = stage.browser.tab().await?;
    let link = stage.demo.message(ADA.email, 1).await?.link;
    stage.browser.open_tab().await?;
    stage.browser.open(&link).await?;
    stage.header().shows(ADA).await?;
    stage.browser.switch_to(&first).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn every_second_factor_needs_no_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    go_through(&stage, GRACE).await?;
    arrive(&stage, "second-factor").await?;
    choose_line(&stage, "backup_code").await?;
    arrive(&stage, "backup-code").await?;
    stage.browser.tab_and_press("Use another method").await?;
    arrive(&stage, "second-factor").await?;
    choose_line(&stage, "authenticator").await?;
    arrive(&stage, "second-factor-code").await?;
    give_code(&stage, &stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    stage.demo.reset().await?;
    go_through(&stage, GRACE).await?;
    arrive(&stage, "second-factor").await?;
    choose_line(&stage, "backup_code").await?;
    arrive(&stage, "backup-code").await?;
    enter(&stage, SignInPage::BACKUP_CODE, "aaaa 0002").await?;
    stage.header().shows(GRACE).await?;
    stage.demo.reset().await?;
    go_through(&stage, ALAN).await?;
    arrive(&stage, "last-digits").await?;
    enter(&stage, SignInPage::LAST_DIGITS, "0199").await?;
    arrive(&stage, "second-factor-code").await?;
    give_code(&stage, &stage.demo.code(PHONE).await?).await?;
    stage.header().shows(ALAN).await?;
    stage.close().await
}

#[tokio::test]
async fn a_forgotten_password_needs_no_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    enter(&stage, SignInPage::IDENTIFIER, ADA.email).await?;
    arrive(&stage, "password").await?;
    stage.browser.tab_and_press("Forgot your password?").await?;
    arrive(&stage, "recovery").await?;
    stage.browser.tab_to(FIELD).await?;
    stage.browser.press(Key::Enter).await?;
    arrive(&stage, "recovery-code").await?;
    give_code(&stage, &stage.demo.code(ADA.email).await?).await?;
    arrive(&stage, "new-password").await?;
    enter(&stage, SignInPage::PASSWORD, "Analytical-1837!").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_profile_needs_no_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    go_through(&stage, KATHERINE).await?;
    arrive(&stage, "profile").await?;
    enter(&stage, FIELD, "k").await?;
    stage.browser.focuses(&format!("{FIELD}[aria-invalid=true]")).await?;
    stage.browser.type_text("atherine").await?;
    stage.browser.press(Key::Enter).await?;
    stage.header().shows(KATHERINE).await?;
    stage.close().await
}

#[tokio::test]
async fn a_provider_is_reached_without_a_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage
        .browser
        .tab_to("[data-wa-part=social-button][data-provider=google_oauth]")
        .await?;
    stage.browser.press(Key::Enter).await?;
    stage.consent().is_of("Google").await?;
    stage.consent().pick(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}
