//! The first moments of a page.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, Call, Header, NOTE_FIRST_FORM, SignInPage, Stage, in_series};
use serde_json::json;

/// Remembers whether signed-in or signed-out content was ever in the page.
const WATCH: &str = "window.seen = { signedIn: false, signedOut: false };\
    const look = () => {\
        seen.signedIn ||= document.querySelector('[data-wa-part=menu-button], .facts') !== null;\
        seen.signedOut ||= document.querySelector('.sign-in-link, .panel .button') !== null };\
    new MutationObserver(look).observe(document, { subtree: true, childList: true })";

#[tokio::test]
async fn nothing_flashes_for_somebody_who_is_signed_in() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.on_every_page(WATCH).await?;
    stage.browser.keep_first_answers(&["/session"]).await?;
    stage.browser.open("/").await?;
    stage.browser.reads("Looking up the session").await?;
    stage.browser.let_answers_through().await?;
    stage.header().shows(ADA).await?;
    let seen = stage.browser.eval("return seen", Vec::new()).await?;
    ensure!(seen == json!({ "signedIn": true, "signedOut": false }), "seen: {seen}");
    stage.close().await
}

#[tokio::test]
async fn nothing_flashes_for_somebody_who_is_not() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.on_every_page(WATCH).await?;
    stage.browser.keep_first_answers(&["/session"]).await?;
    stage.browser.open("/").await?;
    stage.browser.reads("Looking up the session").await?;
    stage.browser.let_answers_through().await?;
    stage.header().shows_nobody().await?;
    let seen = stage.browser.eval("return seen", Vec::new()).await?;
    ensure!(seen == json!({ "signedIn": false, "signedOut": true }), "seen: {seen}");
    stage.close().await
}

#[tokio::test]
async fn a_page_without_its_api_says_so_and_recovers() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.browser.expect_complaint("The Frontend API cannot be reached");
    stage.demo.drop_requests("").await?;
    stage.browser.open("/sign-in").await?;
    stage.browser.on_screen("provider/failed").await?;
    stage.browser.reads("Signing in is not available").await?;
    // Trying again in vain says the same once more.
    stage.browser.click("[data-wa-part=notice] button").await?;
    stage.browser.sees("[data-wa-part=notice]").await?;
    // Nobody has to ask for what can be had again.
    stage.demo.heal().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.sees_no("[data-wa-part=notice]").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_session_that_cannot_be_read_is_told_and_read_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 503");
    stage.demo.fail("/session", 503).await?;
    stage.browser.open("/sign-in").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.browser.click(".wa-root button").await?;
    stage.browser.sees(SignInPage::BANNER).await?;
    stage.demo.heal().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn somebody_signed_in_stays_so_while_the_server_is_away() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.browser.expect_complaint("net::ERR_");
    stage.demo.drop_requests("/session").await?;
    stage
        .browser
        .eval("dispatchEvent(new Event('online'))", Vec::new())
        .await?;
    stage.browser.reads("As last known").await?;
    stage.header().shows(ADA).await?;
    stage.demo.heal().await?;
    stage
        .browser
        .eval("dispatchEvent(new Event('online'))", Vec::new())
        .await?;
    let body = "return !document.body.innerText.includes('As last known')";
    stage
        .browser
        .until("the session to be certain again", body, Vec::new())
        .await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_known_deployment_paints_before_it_answers_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.demo.hold("/deployment").await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.says("h1", "Sign in to Analytical Engines").await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_known_deployment_that_changed_is_painted_anew() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage
        .demo
        .settings(json!({ "ui_settings": { "app_name": "Difference Engines" } }))
        .await?;
    stage.browser.reload().await?;
    stage.browser.says("h1", "Sign in to Difference Engines").await?;
    stage.close().await
}

#[tokio::test]
async fn a_challenge_stands_in_nobodys_way() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .demo
        .faults(json!({ "challenge": "on", "challenge_puzzles": 12 }))
        .await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.header().choose("add").await?;
    stage.sign_in().use_another_account().await?;
    stage.sign_in().go_through(BARBARA).await?;
    stage.header().shows(BARBARA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_challenge_that_grew_old_is_solved_again() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .demo
        .faults(json!({ "challenge": "on", "challenge_listed": true }))
        .await?;
    stage.browser.expect_complaint("status of 403");
    stage.sign_in().open().await?;
    let solved = "return requested.some(address => new URL(address).pathname === '/captcha/redeem')";
    stage
        .browser
        .until("the challenge to be solved ahead", solved, Vec::new())
        .await?;
    stage.demo.advance_clock(30 * 60_000).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_page_talks_to_nobody_but_its_deployment() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.header().open_menu().await?;
    stage.browser.sees(Header::MENU).await?;
    let body = "return performance.getEntriesByType('resource').map(entry => entry.name)\
        .filter(address => new URL(address).origin !== location.origin)";
    let foreign = stage.browser.eval(body, Vec::new()).await?;
    ensure!(foreign == json!([]), "{foreign}");
    stage.close().await
}

/// The calls that the page made until its first form was painted.
async fn calls_before_the_form(stage: &Stage) -> Result<Vec<Call>> {
    stage
        .browser
        .until("the first form", "return window.firstForm ?? 0", Vec::new())
        .await?;
    stage.browser.calls_before_the_form().await
}

#[tokio::test]
async fn the_first_form_needs_one_round_trip() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.on_every_page(NOTE_FIRST_FORM).await?;
    stage.browser.open("/sign-in").await?;
    // In staging the very first answer brings the credential, without which the session would be another one.
    let calls = calls_before_the_form(&stage).await?;
    ensure!(in_series(&calls) == 2 && calls.len() == 2, "at first: {calls:?}");
    // From then on, as always in production, both are asked for together: nothing else is known of this deployment.
    let forget =
        "for (const key of Object.keys(localStorage)) if (localStorage[key].startsWith('{')) delete localStorage[key]";
    stage.browser.eval(forget, Vec::new()).await?;
    let both = ["/deployment", "/session"];
    stage.browser.keep_first_answers(&both).await?;
    stage.browser.reload().await?;
    stage.browser.asks(&both).await?;
    stage.browser.let_answers_through().await?;
    let calls = calls_before_the_form(&stage).await?;
    ensure!(in_series(&calls) == 1 && calls.len() == 2, "then: {calls:?}");
    stage.close().await
}
