//! The strict content security policy. Every test ends by asking whether it was broken; these ask whether it is there,
//! and whether anybody would notice.

use anyhow::{Result, ensure};
use e2e::{Scene, Stage};

#[tokio::test]
async fn a_foreign_picture_would_be_noticed() -> Result<()> {
    let stage = Stage::set().await?;
    stage.sign_in().open().await?;
    stage.browser.check_console().await?;
    let body = "const noticed = new Promise(done => addEventListener('securitypolicyviolation', () => done(true)));\
        document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' })); return noticed";
    stage.browser.eval(body, Vec::new()).await?;
    let complaint = stage
        .browser
        .close()
        .await
        .err()
        .map(|error| error.to_string())
        .unwrap_or_default();
    ensure!(complaint.contains("img-src"), "nobody noticed: {complaint}");
    Ok(())
}

#[tokio::test]
async fn inline_styles_are_forbidden_and_none_are_needed() -> Result<()> {
    let stage = Stage::set().await?;
    stage.play(Scene::Password).await?;
    let inline = "return document.querySelectorAll('style, [style]').length";
    let count = stage.browser.eval(inline, Vec::new()).await?;
    ensure!(count == 0, "{count} inline styles");
    let body = "const sheet = document.createElement('style'); sheet.textContent = 'body { margin: 7px }';\
        document.head.append(sheet); return getComputedStyle(document.body).marginTop";
    let margin = stage.browser.eval(body, Vec::new()).await?;
    ensure!(margin == "0px", "the page is served without its policy");
    stage.browser.expect_complaint("style-src");
    stage.close().await
}

#[tokio::test]
async fn the_layout_survives_the_policy() -> Result<()> {
    let stage = Stage::set().await?;
    stage.play(Scene::Identifier).await?;
    let body = "const card = getComputedStyle(document.querySelector('.wa-card'));\
        return [card.maxWidth, card.getPropertyValue('--wa-primary') !== '', document.adoptedStyleSheets.length > 0]";
    let styled = stage.browser.eval(body, Vec::new()).await?;
    ensure!(styled == serde_json::json!(["400px", true, true]), "{styled}");
    stage.close().await
}
