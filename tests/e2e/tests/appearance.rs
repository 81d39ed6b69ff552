//! Colour scheme, language, direction.

use anyhow::{Result, ensure};
use e2e::{ADA, Browser, Header, Language, Scene, Scheme, SignInPage, Stage};
use serde_json::{Value, json};

/// Colours of the kit's card, title and field.
async fn colours(browser: &Browser) -> Result<Value> {
    let body = "const colour = (selector, name) => getComputedStyle(document.querySelector(selector))[name];\
        return [colour('.wa-card-body', 'backgroundColor'), colour('.wa-card-title', 'color'), colour('.wa-input', 'color')]";
    browser.eval(body, Vec::new()).await
}

#[tokio::test]
async fn the_pages_theme_is_the_kits_theme() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    let light = colours(&stage.browser).await?;
    stage.browser.prefer(Scheme::Dark).await?;
    let dark = colours(&stage.browser).await?;
    ensure!(light != dark, "the system's scheme changes nothing");
    stage.header().choose_theme("light").await?;
    ensure!(colours(&stage.browser).await? == light, "a light page has a dark card");
    stage.browser.prefer(Scheme::Light).await?;
    stage.header().choose_theme("dark").await?;
    ensure!(colours(&stage.browser).await? == dark, "a dark page has a light card");
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    ensure!(colours(&stage.browser).await? == dark, "a reload forgets the theme");
    stage.close().await
}

#[tokio::test]
async fn the_menu_is_dark_on_a_dark_page() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let body = "const colour = getComputedStyle(document.querySelector('[data-wa-part=menu]')).backgroundColor;\
        const canvas = document.createElement('canvas').getContext('2d'); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);\
        return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3))";
    stage.header().open_menu().await?;
    let light = stage.browser.eval(body, Vec::new()).await?;
    stage.browser.prefer(Scheme::Dark).await?;
    let dark = stage.browser.eval(body, Vec::new()).await?;
    ensure!(
        light.as_u64() > Some(200) && dark.as_u64() < Some(60),
        "{light} became {dark}"
    );
    stage.close().await
}

#[tokio::test]
async fn german_words_come_at_once_and_stay() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.browser.fill(SignInPage::IDENTIFIER, ADA.email).await?;
    stage.header().choose_language(Language::German).await?;
    stage.browser.says("h1", "Bei Analytical Engines anmelden").await?;
    stage.browser.says(SignInPage::SUBMIT, "Weiter").await?;
    ensure!(
        stage.browser.value(SignInPage::IDENTIFIER).await? == ADA.email,
        "the language took what was typed"
    );
    stage.sign_in().submit().await?;
    stage.browser.says("h1", "Passwort eingeben").await?;
    stage.browser.reload().await?;
    stage.browser.says("h1", "Passwort eingeben").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.header().open_menu().await?;
    stage.browser.says(&Header::item("sign-out"), "Abmelden").await?;
    stage.close().await
}

#[tokio::test]
async fn an_error_changes_its_language_with_the_page() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().submit().await?;
    let english = stage.browser.text(SignInPage::FIELD_ERROR).await?;
    stage.header().choose_language(Language::German).await?;
    stage.browser.says("h1", "Bei Analytical Engines anmelden").await?;
    let german = stage.browser.text(SignInPage::FIELD_ERROR).await?;
    ensure!(!german.is_empty() && german != english, "{english} became {german}");
    stage.close().await
}

#[tokio::test]
async fn a_mirrored_page_has_mirrored_parts() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.header().choose_language(Language::Mirrored).await?;
    for selector in ["html", ".wa-root"] {
        let selector = format!("{selector}[dir=rtl]");
        stage.browser.sees(&selector).await?;
    }
    let body = "const middle = selector => { const box = document.querySelector(selector).getBoundingClientRect();\
        return box.left + box.width / 2 }; return middle('[data-wa-part=password-toggle]') < middle('input[name=password]')";
    ensure!(
        stage.browser.eval(body, Vec::new()).await? == true,
        "the toggle stayed on the right"
    );
    stage.sign_in().submit_password(ADA.password).await?;
    stage.header().shows(ADA).await?;
    stage.header().open_menu().await?;
    let body = "const menu = document.querySelector(arguments[0]).getBoundingClientRect();\
        const button = document.querySelector(arguments[1]).getBoundingClientRect();\
        return Math.abs(menu.left - button.left) < 2 && menu.right <= innerWidth";
    let args = vec![json!(Header::MENU), json!(Header::BUTTON)];
    ensure!(
        stage.browser.eval(body, args).await? == true,
        "the menu does not hang at its button's end"
    );
    stage.close().await
}

#[tokio::test]
async fn forced_colours_leave_nothing_without_an_edge_or_a_sign() -> Result<()> {
    let stage = Stage::set().await?;
    stage.play(Scene::Refused).await?;
    for scheme in Scheme::ALL {
        stage.browser.force_colours(scheme).await?;
        let body = "const is = selector => getComputedStyle(document.querySelector(selector));\
            const edged = ['.wa-card', '.wa-refusal', '.wa-input', '.wa-button[data-variant=secondary]'];\
            const edges = edged.filter(selector => is(selector).borderTopWidth === '0px' || is(selector).borderTopColor === is('.wa-card').backgroundColor);\
            const buttons = ['primary', 'secondary'].map(variant => is(`.wa-button[data-variant=${variant}]`).backgroundColor);\
            return { edges, buttons, link: is('.wa-button[data-variant=link]').textDecorationLine }";
        let seen = stage.browser.eval(body, Vec::new()).await?;
        ensure!(seen["edges"] == json!([]), "without an edge: {}", seen["edges"]);
        ensure!(
            seen["buttons"][0] != seen["buttons"][1],
            "all buttons look alike: {seen}"
        );
        ensure!(seen["link"] == "underline", "a link looks like a text: {seen}");
    }
    stage.close().await
}

#[tokio::test]
async fn reduced_motion_keeps_things_where_they_are() -> Result<()> {
    // The stage's browser wants less motion.
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    let body = "return [...document.querySelectorAll('.wa-root *')].filter(node => {\
        const is = getComputedStyle(node);\
        return is.transitionDuration.split(', ').some(time => parseFloat(time) > 0) \
            || is.animationName !== 'none' && parseFloat(is.animationDuration) > 0 && !node.closest('.wa-spinner')\
        }).map(node => node.className)";
    let moving = stage.browser.eval(body, Vec::new()).await?;
    ensure!(moving == json!([]), "still moving: {moving}");
    stage.close().await
}
