//! Phones, desktops, zoom, and fingers.

use anyhow::{Result, ensure};
use e2e::{ADA, Language, Scene, Screen, SignInPage, Stage};
use serde_json::json;

const OVERFLOW: &str = "const page = document.scrollingElement; return page.scrollWidth > page.clientWidth \
    ? [...document.querySelectorAll('body *')].filter(node => { const box = node.getBoundingClientRect();\
        return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5) }).map(node => node.outerHTML.slice(0, 120)) : []";

/// Controls that are smaller than 24 by 24 pixels; links within a sentence may be.
const SMALL: &str = "const controls = 'button, input, select, a';\
    return [...document.querySelectorAll(controls)].filter(node => {\
        const box = node.getBoundingClientRect();\
        return node.checkVisibility() && !node.matches('.wa-hidden, p a') && (box.width < 24 || box.height < 24)\
    }).map(node => node.outerHTML.slice(0, 160))";

/// Fails when something reaches beyond the page's sides.
async fn fits(stage: &Stage, what: &str) -> Result<()> {
    let wide = stage.browser.eval(OVERFLOW, Vec::new()).await?;
    ensure!(wide == json!([]), "{what} scrolls sideways because of {wide:#}");
    Ok(())
}

/// Shows a scene on both screens, in every language.
async fn fits_everywhere(scene: Scene) -> Result<()> {
    let stage = Stage::set().await?;
    stage.play(scene).await?;
    for screen in Screen::ALL {
        stage.browser.show_on(screen).await?;
        for language in [Language::English, Language::Mirrored, Language::German] {
            stage.browser.speak(language).await?;
            let what = format!("{} ({}, {})", scene.name(), screen.name(), language.name());
            fits(&stage, &what).await?;
            let small = stage.browser.eval(SMALL, Vec::new()).await?;
            ensure!(small == json!([]), "{what}: too small for fingers: {small:#}");
        }
    }
    stage.browser.show_at(320, 256, false).await?;
    fits(&stage, &format!("{} at 400 %", scene.name())).await?;
    stage.close().await
}

#[tokio::test]
async fn the_identifier_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::IdentifierError).await
}

#[tokio::test]
async fn the_password_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::PasswordError).await
}

#[tokio::test]
async fn the_accounts_fit_every_screen() -> Result<()> {
    fits_everywhere(Scene::Accounts).await
}

#[tokio::test]
async fn the_phone_number_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::IdentifierPhoneError).await
}

#[tokio::test]
async fn the_refusal_of_a_provider_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::Refused).await
}

#[tokio::test]
async fn the_countdown_of_a_limit_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::Limited).await
}

#[tokio::test]
async fn the_methods_fit_every_screen() -> Result<()> {
    fits_everywhere(Scene::Methods).await
}

#[tokio::test]
async fn the_code_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::CodeError).await
}

#[tokio::test]
async fn the_mailed_link_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::LinkSent).await
}

#[tokio::test]
async fn the_second_factors_fit_every_screen() -> Result<()> {
    fits_everywhere(Scene::SecondFactor).await
}

#[tokio::test]
async fn the_backup_code_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::BackupCodeError).await
}

#[tokio::test]
async fn the_profile_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::ProfileError).await
}

#[tokio::test]
async fn the_new_password_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::NewPasswordError).await
}

#[tokio::test]
async fn the_offer_of_a_passkey_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::Passkey).await
}

#[tokio::test]
async fn a_bad_link_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::LinkRetry).await
}

#[tokio::test]
async fn the_way_elsewhere_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::ElsewhereHosted).await
}

#[tokio::test]
async fn the_open_menu_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::MenuAccounts).await
}

#[tokio::test]
async fn the_failure_notice_fits_every_screen() -> Result<()> {
    fits_everywhere(Scene::Failure).await
}

#[tokio::test]
async fn the_card_goes_from_edge_to_edge_on_phones_only() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    let card = "const box = document.querySelector('[data-wa-part=card]').getBoundingClientRect(); return [box.left, box.width]";
    let place = stage.browser.eval(card, Vec::new()).await?;
    ensure!(place == json!([400, 400]), "on a desktop: {place}");
    stage.browser.show_on(Screen::Phone).await?;
    let place = stage.browser.eval(card, Vec::new()).await?;
    ensure!(place == json!([0, 390]), "on a phone: {place}");
    stage.close().await
}

#[tokio::test]
async fn the_card_keeps_its_width_from_step_to_step() -> Result<()> {
    let stage = Stage::set().await?;
    let width = "return document.querySelector('[data-wa-part=card]').getBoundingClientRect().width";
    stage.sign_in().open().await?;
    let before = stage.browser.eval(width, Vec::new()).await?;
    stage.sign_in().identify(ADA.email).await?;
    let after = stage.browser.eval(width, Vec::new()).await?;
    ensure!(before == after, "{before} became {after}");
    stage.close().await
}

#[tokio::test]
async fn an_error_pushes_nothing() -> Result<()> {
    let stage = Stage::set().await?;
    let top = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
    stage.sign_in().open().await?;
    let before = stage.browser.eval(top, vec![json!(SignInPage::SUBMIT)]).await?;
    stage.sign_in().submit().await?;
    stage.browser.sees(SignInPage::FIELD_ERROR).await?;
    let after = stage.browser.eval(top, vec![json!(SignInPage::SUBMIT)]).await?;
    ensure!(before == after, "the button moved from {before} to {after}");
    stage.close().await
}

#[tokio::test]
async fn fields_do_not_make_phones_zoom() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.show_on(Screen::Phone).await?;
    stage.sign_in().open().await?;
    let body = "const style = getComputedStyle(document.querySelector(arguments[0]));\
        return [parseFloat(style.fontSize), parseFloat(style.height)]";
    let size = stage.browser.eval(body, vec![json!(SignInPage::IDENTIFIER)]).await?;
    ensure!(size[0].as_f64() >= Some(16.0), "letters of {} px", size[0]);
    ensure!(size[1].as_f64() >= Some(44.0), "a field of {} px", size[1]);
    stage.close().await
}

#[tokio::test]
async fn a_skeleton_has_the_place_of_what_it_stands_for() -> Result<()> {
    let stage = Stage::set().await?;
    stage.demo.hold("/deployment").await?;
    stage.browser.open("/sign-in").await?;
    stage.sign_in().is_on("loading").await?;
    let body = "const box = document.querySelector('[data-wa-part=card]').getBoundingClientRect(); return [box.left, box.top, box.width]";
    let before = stage.browser.eval(body, Vec::new()).await?;
    stage.demo.heal().await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    let after = stage.browser.eval(body, Vec::new()).await?;
    ensure!(before == after, "the card moved from {before} to {after}");
    stage.close().await
}
