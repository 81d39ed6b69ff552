//! The example `custom-screens`: slots, a screen of the app's own, and callbacks that lead on by the app's router, under the
//! strict policy with which every app is served here.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, Scheme, Screen, SignInPage, Stage, axe};

const OWN_HEADING: &str = "[data-wa-part=own-screen] h1";

/// At the door, with the form of the kit.
async fn at_the_door() -> Result<Stage> {
    let stage = Stage::of_example("custom-screens").await?;
    stage.browser.open("/").await?;
    stage.sign_in().is_on("identifier").await?;
    Ok(stage)
}

#[tokio::test]
async fn an_own_screen_takes_somebody_in_and_the_apps_router_leads_on() -> Result<()> {
    let stage = at_the_door().await?;
    let browser = &stage.browser;
    browser.expect_complaint("the server responded with a status of");
    browser
        .says(
            "[data-slot=header]",
            "Open today until ten. Last books are lent at nine.",
        )
        .await?;
    browser.sees("[data-slot=before-submit] .house-rule").await?;

    stage.sign_in().identify(ADA.email).await?;
    browser.says(OWN_HEADING, "Your reader’s card, please").await?;
    browser.focuses(OWN_HEADING).await?;
    stage.sign_in().submit_password("wrong").await?;
    browser.sees(SignInPage::BANNER).await?;
    browser.focuses(SignInPage::PASSWORD).await?;

    browser.reload().await?;
    browser.says(OWN_HEADING, "Your reader’s card, please").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    browser.is_at("/room").await?;
    browser.reads("Good to see you, Ada.").await?;

    browser.click("[data-wa-part=menu-button]").await?;
    browser.click("[role=menuitem][data-key=sign-out]").await?;
    browser.is_at("/goodbye").await?;
    browser.reads("Until next time.").await?;
    stage.close().await
}

#[tokio::test]
async fn the_way_back_stays_and_help_comes_when_it_is_needed() -> Result<()> {
    let stage = at_the_door().await?;
    let browser = &stage.browser;
    stage.sign_in().submit().await?;
    browser.reads("Ask the desk").await?;
    stage.sign_in().identify(BARBARA.email).await?;
    browser.sees_no("[data-slot=after-form]").await?;
    browser.click(".wa-card-footer button").await?;
    stage.sign_in().is_on("identifier").await?;
    browser.focuses(".wa-card-title").await?;
    stage.sign_in().identify(BARBARA.email).await?;
    browser.click(".reader .quiet").await?;
    stage.sign_in().is_on("recovery").await?;
    stage.close().await
}

#[tokio::test]
async fn nobody_is_kept_out_by_what_the_app_added() -> Result<()> {
    for (screen, scheme) in Screen::ALL
        .into_iter()
        .flat_map(|screen| Scheme::ALL.map(|scheme| (screen, scheme)))
    {
        let stage = at_the_door().await?;
        let browser = &stage.browser;
        browser.show_on(screen).await?;
        browser.prefer(scheme).await?;
        stage.sign_in().submit().await?;
        browser.reads("Ask the desk").await?;
        let door = axe::findings(browser, true).await?;
        stage.sign_in().identify(ADA.email).await?;
        stage.sign_in().submit_password("").await?;
        browser.sees(SignInPage::BANNER).await?;
        let own = axe::findings(browser, true).await?;
        ensure!(door.is_empty() && own.is_empty(), "{screen:?} {scheme:?}\n{door}{own}");
        stage.close().await?;
    }
    Ok(())
}
