//! The example apps: each does what its first line says, and a person can sign in.

use anyhow::{Result, ensure};
use e2e::{ADA, Demo, Stage};
use serde_json::json;

/// Opens the app's only page and signs Ada in.
async fn sign_in(stage: &Stage) -> Result<()> {
    stage.browser.open("/").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.sign_in().go_through(ADA).await?;
    stage
        .browser
        .says("[data-wa-part=menu-button] .wa-menu-button-name", ADA.name)
        .await
}

/// A computed property of something.
async fn computed(stage: &Stage, selector: &str, property: &str) -> Result<String> {
    let body = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    let found = stage.browser.eval(body, vec![json!(selector), json!(property)]).await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn themed_wears_its_file_its_settings_and_its_scheme() -> Result<()> {
    let stage = Stage::of_example("themed").await?;
    stage.browser.open("/").await?;
    stage.sign_in().is_on("identifier").await?;
    stage.browser.says("h1", "Sign in to Meadow Mail").await?;
    ensure!(
        computed(&stage, ".wa-card-body", "backgroundColor").await? == "rgb(255, 253, 248)",
        "no theme"
    );
    ensure!(
        computed(&stage, ".wa-button", "minHeight").await? == "48px",
        "no layout"
    );
    let button = "button[type=submit]";
    ensure!(
        computed(&stage, button, "backgroundColor").await? == "rgb(138, 59, 18)",
        "no token"
    );
    stage.browser.click(".lamp").await?;
    let dark = "return getComputedStyle(document.querySelector('.wa-card-body')).backgroundColor === 'rgb(27, 33, 26)'";
    stage.browser.until("the night", dark, Vec::new()).await?;
    ensure!(
        computed(&stage, button, "backgroundColor").await? == "rgb(242, 179, 138)",
        "no dark token"
    );
    sign_in(&stage).await?;
    stage.close().await
}

#[tokio::test]
async fn stylist_parts_dresses_the_kit_without_an_inline_style() -> Result<()> {
    let stage = Stage::of_example("stylist-parts").await?;
    stage.browser.open("/").await?;
    stage.sign_in().is_on("identifier").await?;
    let button = "button[type=submit]";
    ensure!(
        computed(&stage, button, "textTransform").await? == "uppercase",
        "the button is the kit's own"
    );
    ensure!(
        computed(&stage, ".wa-card", "borderTopWidth").await? == "3px",
        "the card is the kit's own"
    );
    ensure!(
        stage.browser.count("style").await? == 0,
        "a style element is in the page"
    );
    sign_in(&stage).await?;
    stage.close().await
}

#[tokio::test]
async fn strict_csp_blocks_nothing_of_the_kit_and_tells_what_it_blocks() -> Result<()> {
    let stage = Stage::of_example("strict-csp").await?;
    sign_in(&stage).await?;
    stage.browser.says("#blocked", "Blocked by the policy: 0").await?;
    // Both policies, the server's and the page's own, say so. Without a router the page that somebody signed in on makes way
    // for another one, which gets the sheet, too.
    let body = "if (!document.querySelector('#theirs')) {\
            const sheet = document.createElement('style'); sheet.id = 'theirs'; sheet.textContent = 'p { color: red }';\
            document.head.append(sheet)\
        }\
        return document.querySelector('#blocked')?.textContent.includes('Blocked by the policy: 2')";
    stage
        .browser
        .until("what is blocked to be counted", body, Vec::new())
        .await?;
    stage.browser.expect_complaint("style-src");
    stage.close().await
}

#[tokio::test]
async fn without_a_router_the_settings_lead_to_pages_too() -> Result<()> {
    let other = Demo::start()?;
    let elsewhere = format!("{}/welcome?from=app", other.origin());
    let stage = Stage::of_example("strict-csp").await?;
    for (setting, key, target) in [
        ("after_signin_redirect_url", None, "/welcome?from=sign-in#top"),
        ("user_profile_url", Some("manage"), "/profile?tab=names"),
        ("after_sign_out_one_page_url", Some("sign-out"), "/bye"),
        ("after_signin_redirect_url", None, &*elsewhere),
    ] {
        stage
            .demo
            .settings(json!({ "ui_settings": { setting: target } }))
            .await?;
        match key {
            None => {
                stage.browser.open("/").await?;
                stage.sign_in().is_on("identifier").await?;
                stage.sign_in().go_through(ADA).await?;
            }
            Some(key) => {
                stage.browser.open("/").await?;
                stage.browser.click("[data-wa-part=menu-button]").await?;
                stage
                    .browser
                    .click(&format!("[role=menuitem][data-key=\"{key}\"]"))
                    .await?;
            }
        }
        let whole = if target.starts_with('/') {
            stage.demo.origin() + target
        } else {
            target.to_owned()
        };
        let body = "return location.href === arguments[0]";
        stage
            .browser
            .until(&format!("{setting} to lead to {target}"), body, vec![json!(whole)])
            .await?;
    }
    stage.close().await
}
