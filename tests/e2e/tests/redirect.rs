//! Where a sign-in leads, and where it never leads.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, Browser, Demo, Stage};
use serde_json::json;

/// Signs ada in on a sign-in page with this query.
async fn sign_in_with(stage: &Stage, query: &str) -> Result<()> {
    stage.browser.open(&format!("/sign-in?{query}")).await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await
}

#[tokio::test]
async fn a_path_of_the_app_is_gone_to() -> Result<()> {
    let stage = Stage::set().await?;
    sign_in_with(&stage, "redirect_uri=%2Faccount%3Ftab%3Dkeys%23new").await?;
    stage.browser.is_at("/account?tab=keys#new").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn an_address_of_the_app_is_gone_to_without_loading_a_page() -> Result<()> {
    let stage = Stage::set().await?;
    let origin = stage.demo.origin().replace(':', "%3A").replace('/', "%2F");
    stage
        .browser
        .open(&format!("/sign-in?redirect_uri={origin}%2Faccount"))
        .await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.eval("window.stayed = true", Vec::new()).await?;
    stage.sign_in().go_through(ADA).await?;
    stage.browser.is_at("/account").await?;
    ensure!(
        stage.browser.eval("return window.stayed === true", Vec::new()).await? == true,
        "the page was loaded anew"
    );
    stage.close().await
}

#[tokio::test]
async fn another_app_on_this_machine_is_gone_to_without_a_credential() -> Result<()> {
    let stage = Stage::set().await?;
    let other = Demo::start()?;
    let target = format!("{}/playground", other.origin());
    sign_in_with(
        &stage,
        &format!("redirect_uri={}", target.replace(':', "%3A").replace('/', "%2F")),
    )
    .await?;
    let body = "return location.href.startsWith(arguments[0])";
    stage.browser.until("the other app", body, vec![json!(target)]).await?;
    let address = stage.browser.address().await?;
    ensure!(address == target, "{address}");
    stage.close().await
}

#[tokio::test]
async fn a_hostile_target_is_never_gone_to() -> Result<()> {
    let stage = Stage::set().await?;
    // Whoever wants to leave in vain makes the browser complain; nobody does.
    for target in [
        "//evil.example",
        "https://evil.example/",
        "https:evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%09/evil.example",
        "javascript:alert(document.domain)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,hello",
        "http://127.0.0.1@evil.example/",
        "http://127.0.0.1.evil.example/",
    ] {
        stage.demo.reset().await?;
        let body = "const address = new URL('/sign-in', arguments[0]); address.searchParams.set('redirect_uri', arguments[1]);\
            return address.pathname + address.search";
        let args = vec![json!(stage.browser.origin()), json!(target)];
        let address = stage.browser.eval(body, args).await?;
        stage.browser.open(address.as_str().unwrap_or_default()).await?;
        stage.sign_in().is_on("identifier").await?;
        stage.sign_in().go_through(ADA).await?;
        stage.header().shows(ADA).await?;
        stage.browser.is_at("/").await?;
    }
    stage.close().await
}

#[tokio::test]
async fn a_hostile_target_is_not_passed_on_to_other_pages() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .browser
        .open("/sign-in?redirect_uri=https%3A%2F%2Fevil.example%2F")
        .await?;
    stage.sign_in().is_on("identifier").await?;
    let links = "return [...document.querySelectorAll('.wa-root a')].map(link => link.href)";
    let links = stage.browser.eval(links, Vec::new()).await?.to_string();
    ensure!(links.contains("/sign-up") && !links.contains("evil"), "{links}");
    stage.close().await
}

#[tokio::test]
async fn an_allowed_target_is_passed_on_to_the_sign_up_page() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/sign-in?redirect_uri=%2Faccount").await?;
    stage.sign_in().is_on("identifier").await?;
    let link = stage.browser.attribute(".wa-footer-line a", "href").await?;
    ensure!(link.as_deref() == Some("/sign-up?redirect_uri=%2Faccount"), "{link:?}");
    stage.close().await
}

#[tokio::test]
async fn a_protected_page_asks_to_sign_in_and_is_come_back_to() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/account?tab=keys").await?;
    stage.sign_in().is_on("identifier").await?;
    stage
        .browser
        .is_at("/sign-in?redirect_uri=%2Faccount%3Ftab%3Dkeys")
        .await?;
    stage.sign_in().go_through(ADA).await?;
    stage.browser.is_at("/account?tab=keys").await?;
    stage.browser.says("main h1", "Account").await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_reload_on_the_way_keeps_the_target() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.open("/account").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().identify(ADA.email).await?;
    stage.browser.reload().await?;
    stage.sign_in().is_on("password").await?;
    stage.sign_in().submit_password(ADA.password).await?;
    stage.browser.is_at("/account").await?;
    stage.close().await
}

#[tokio::test]
async fn signing_out_on_a_protected_page_leads_to_the_start() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    stage.header().choose("manage").await?;
    stage.browser.is_at("/account").await?;
    stage.header().choose("sign-out").await?;
    stage.header().shows_nobody().await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn a_credential_in_the_address_is_kept_and_taken_out() -> Result<()> {
    let stage = Stage::with(BARBARA).await?;
    let body = "return Object.entries(localStorage).find(([key]) => key.startsWith('__dev_session___'))[1]";
    let credential = stage.browser.eval(body, Vec::new()).await?;
    let credential = credential.as_str().unwrap_or_default();
    ensure!(!credential.is_empty(), "there is no credential");

    let other = Browser::start(&stage.demo.origin()).await?;
    other
        .open(&format!("/account?tab=keys&__dev_session__={credential}&page=2#new"))
        .await?;
    e2e::Header(&other).shows(BARBARA).await?;
    other.is_at("/account?tab=keys&page=2#new").await?;
    other.reload().await?;
    e2e::Header(&other).shows(BARBARA).await?;
    other.close().await?;
    stage.close().await
}

#[tokio::test]
async fn a_forged_credential_in_the_address_signs_nobody_in_and_is_taken_out() -> Result<()> {
    let stage = Stage::set().await?;
    stage
        .browser
        .open("/?__dev_session__=forged.token.text&tab=keys")
        .await?;
    stage.header().shows_nobody().await?;
    stage.browser.is_at("/?tab=keys").await?;
    stage.close().await
}
