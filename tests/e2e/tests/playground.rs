//! The playground: what is changed there is seen at once, told as code, and comes back with a link.

use anyhow::{Result, ensure};
use e2e::{ADA, Language, Playground, Scheme, Screen, Stage};

const SUBMIT: &str = "button[type=submit]";
const CARD: &str = ".wa-card-body";

#[tokio::test]
async fn a_token_changes_every_pane_and_nothing_around_them() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let playground = stage.playground();
    playground.open("").await?;
    let around = "return getComputedStyle(document.querySelector('.header [data-wa-part=menu-button]')).color";
    let before = stage.browser.eval(around, Vec::new()).await?;
    playground.set_token("primary", "#0a7d55").await?;
    for pane in ["identifier", "password", "code", "sign-up"] {
        playground
            .looks(pane, SUBMIT, "backgroundColor", "rgb(10, 125, 85)")
            .await?;
    }
    playground.set_token("text", "#401010").await?;
    playground
        .looks("header", "[data-wa-part=menu-button]", "color", "rgb(64, 16, 16)")
        .await?;
    ensure!(
        stage.browser.eval(around, Vec::new()).await? == before,
        "the page around changed"
    );
    stage.close().await
}

#[tokio::test]
async fn layout_scheme_direction_and_theme_change_the_panes() -> Result<()> {
    let stage = Stage::set().await?;
    let playground = stage.playground();
    playground.open("").await?;
    playground.choose("Scheme", "dark").await?;
    playground
        .looks("identifier", CARD, "backgroundColor", "rgb(19, 19, 24)")
        .await?;
    playground.choose("Theme", "ink").await?;
    playground
        .looks("identifier", CARD, "backgroundColor", "rgb(11, 11, 11)")
        .await?;
    playground.choose("Density", "spacious").await?;
    playground.looks("password", SUBMIT, "minHeight", "48px").await?;
    playground.choose("Card", "plain").await?;
    playground
        .looks("code", CARD, "backgroundColor", "rgba(0, 0, 0, 0)")
        .await?;
    playground.choose("Logo", "hidden").await?;
    playground
        .looks("identifier", ".wa-card-logo", "display", "none")
        .await?;
    playground.choose("Direction", "right to left").await?;
    playground.looks("sign-up", ".wa-root", "direction", "rtl").await?;
    playground.choose("Providers", "below").await?;
    let is_below = "const at = selector => document.querySelector(`[data-pane=identifier] ${selector}`).getBoundingClientRect().top;\
        return at('[data-wa-part=social]') > at('button[type=submit]')";
    stage
        .browser
        .until("the providers to go below", is_below, Vec::new())
        .await?;
    // Leaving takes the theme off.
    stage.browser.click(".brand").await?;
    stage.browser.is_at("/").await?;
    let sheets = "return document.adoptedStyleSheets.length";
    stage
        .browser
        .until("the theme to be gone", &format!("{sheets} === 1"), Vec::new())
        .await?;
    stage.close().await
}

#[tokio::test]
async fn the_screens_are_alive_and_the_visitors_own_session_is_not_theirs() -> Result<()> {
    let stage = Stage::set().await?;
    let playground = stage.playground();
    playground.open("").await?;
    let said = playground.remark("code").await?;
    let code: String = said.chars().filter(char::is_ascii_digit).collect();
    ensure!(code.len() == 6, "the code is told: {said}");
    stage
        .browser
        .fill(&Playground::within("code", "input[autocomplete=one-time-code]"), &code)
        .await?;
    let gone =
        "return document.querySelector('[data-pane=code] .pane-remark').innerText === 'The app would go to / now.'";
    stage.browser.until("the sign-in to be done", gone, Vec::new()).await?;
    stage.browser.is_at("/playground").await?;
    stage.header().shows_nobody().await?;
    stage
        .browser
        .click(&Playground::within("code", ".small-button"))
        .await?;
    stage
        .browser
        .sees(&Playground::within("code", "[data-wa-screen=\"sign-in/code\"]"))
        .await?;

    stage
        .browser
        .fill(&Playground::within("password", "input[type=password]"), "wrong")
        .await?;
    stage.browser.click(&Playground::within("password", SUBMIT)).await?;
    stage
        .browser
        .sees(&Playground::within("password", "[aria-invalid=true]"))
        .await?;

    stage.browser.reload().await?;
    playground.is_set().await?;
    stage.close().await
}

#[tokio::test]
async fn a_link_brings_the_same_look_back() -> Result<()> {
    let stage = Stage::set().await?;
    let playground = stage.playground();
    playground.open("").await?;
    playground.choose("Theme", "meadow").await?;
    playground.choose("Density", "compact").await?;
    playground.set_token("radius_lg", "3px").await?;
    playground
        .looks("identifier", CARD, "borderTopLeftRadius", "3px")
        .await?;
    playground.choose("Outcome", "Link").await?;
    let link = stage.browser.value(Playground::OUTCOME).await?;
    ensure!(link == stage.browser.address().await?, "{link} is not the address");
    stage.browser.open("/").await?;
    stage.browser.open(&link).await?;
    playground.is_set().await?;
    playground
        .looks("identifier", CARD, "borderTopLeftRadius", "3px")
        .await?;
    playground.looks("password", SUBMIT, "minHeight", "36px").await?;
    playground.choose("Outcome", "Rust").await?;
    let code = stage.browser.value(Playground::OUTCOME).await?;
    for line in [
        "styles/themes/meadow.css",
        "density: Some(Density::Compact)",
        "light_token(TokenName::RadiusLg, \"3px\")",
    ] {
        ensure!(code.contains(line), "{line} is missing in\n{code}");
    }
    stage.close().await
}

#[tokio::test]
async fn settings_that_are_none_are_refused_by_name() -> Result<()> {
    let stage = Stage::set().await?;
    let playground = stage.playground();
    playground
        .open("#ui=%7B%22theme_tokens%22%3A%7B%22light%22%3A%7B%22primry%22%3A%22red%22%7D%7D%7D")
        .await?;
    stage
        .browser
        .reads("there is no setting theme_tokens.light.primry")
        .await?;
    playground.choose("Outcome", "JSON").await?;
    stage
        .browser
        .fill(Playground::OUTCOME, "{ \"layout\": { \"card\": \"round\" } }")
        .await?;
    stage
        .browser
        .says(
            Playground::WRONG,
            "the setting layout.card takes \"raised\" or \"plain\"",
        )
        .await?;
    let typed = "{ \"layout\": { \"card\": \"plain\" } }";
    stage.browser.fill(Playground::OUTCOME, typed).await?;
    stage.browser.says(Playground::WRONG, "").await?;
    playground
        .looks("identifier", CARD, "backgroundColor", "rgba(0, 0, 0, 0)")
        .await?;
    ensure!(
        stage.browser.value(Playground::OUTCOME).await? == typed,
        "what was typed was rewritten"
    );
    // Another control changes the text too.
    playground.choose("Density", "compact").await?;
    let body = "return document.querySelector('textarea[name=outcome]').value.includes('compact')";
    stage.browser.until("the text to follow", body, Vec::new()).await?;
    stage.close().await
}

#[tokio::test]
async fn the_text_is_copied_or_can_be_selected() -> Result<()> {
    let stage = Stage::set().await?;
    let playground = stage.playground();
    playground.open("").await?;
    playground.choose("Scheme", "light").await?;
    stage
        .browser
        .eval(
            "navigator.clipboard.writeText = async text => { window.copied = text }",
            Vec::new(),
        )
        .await?;
    stage.browser.click(".outcome-acts .button").await?;
    stage.browser.says(".outcome-acts [role=status]", "Copied.").await?;
    let copied = stage.browser.eval("return window.copied", Vec::new()).await?;
    ensure!(
        copied == "UiOverwrites::new()\n    .color_scheme(ColorScheme::Light)",
        "{copied}"
    );
    stage
        .browser
        .eval(
            "navigator.clipboard.writeText = async () => { throw new Error('no') }",
            Vec::new(),
        )
        .await?;
    stage.browser.click(".outcome-acts .button").await?;
    stage.browser.reads("Select the text and copy it").await?;
    stage.close().await
}

#[tokio::test]
async fn it_fits_a_phone_in_every_language() -> Result<()> {
    let stage = Stage::on(Screen::Phone).await?;
    stage.playground().open("").await?;
    for language in [Language::English, Language::German, Language::Mirrored] {
        stage.browser.speak(language).await?;
        for scheme in Scheme::ALL {
            stage.browser.prefer(scheme).await?;
            let body = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let over = stage.browser.eval(body, Vec::new()).await?;
            ensure!(over == 0, "{over} px too wide in {}", language.name());
        }
    }
    stage.close().await
}
