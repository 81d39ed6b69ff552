//! Organizations and workspaces: where somebody works, creating, inviting, leaving.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, Key, SignInPage, Stage, Switcher};
use serde_json::json;

#[tokio::test]
async fn an_organization_and_a_workspace_are_entered_and_a_reload_keeps_the_choice() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let switcher = stage.switcher();
    switcher.shows("Personal account").await?;
    switcher.switch_to("Royal Society").await?;
    switcher.shows("Royal Society").await?;
    stage.browser.reads("Royal Society").await?;
    switcher.switch_to("Notes").await?;
    switcher.shows("Analytical Engines / Notes").await?;
    stage.browser.reload().await?;
    switcher.shows("Analytical Engines / Notes").await?;
    switcher.switch_to("Personal account").await?;
    switcher.shows("Personal account").await?;
    stage.close().await
}

#[tokio::test]
async fn every_switch_is_in_the_next_token() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let (page, switcher) = (stage.session(), stage.switcher());
    page.open().await?;
    page.is_in("personal account", "none").await?;
    ensure!(page.claims().await?["organization"].is_null());
    switcher.switch_to("Royal Society").await?;
    page.is_in("Royal Society", "none").await?;
    let society = page.claims().await?;
    ensure!(
        society["organization"].is_string() && society["workspace"].is_null(),
        "{society}"
    );
    switcher.switch_to("Difference").await?;
    page.is_in("Analytical Engines", "Difference").await?;
    let difference = page.claims().await?;
    ensure!(difference["workspace"].is_string(), "{difference}");
    ensure!(difference["organization"] != society["organization"], "{difference}");
    switcher.switch_to("Personal account").await?;
    page.is_in("personal account", "none").await?;
    let personal = page.claims().await?;
    ensure!(
        personal["organization"].is_null() && personal["workspace"].is_null(),
        "{personal}"
    );
    stage.close().await
}

#[tokio::test]
async fn the_switcher_needs_no_mouse() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let browser = &stage.browser;
    browser
        .eval(
            "document.querySelector(arguments[0]).focus()",
            vec![json!(Switcher::BUTTON)],
        )
        .await?;
    browser.press(Key::Down).await?;
    browser.focuses(".header [role=listbox]").await?;
    browser.type_text("r").await?;
    browser
        .says(
            ".header [role=option][data-state=active] .wa-account-name",
            "Royal Society",
        )
        .await?;
    browser.press(Key::Enter).await?;
    stage.switcher().shows("Royal Society").await?;
    browser.focuses(Switcher::BUTTON).await?;
    browser.press(Key::Enter).await?;
    browser.sees(Switcher::PANEL).await?;
    browser.press(Key::Escape).await?;
    browser.sees_no(Switcher::PANEL).await?;
    browser.focuses(Switcher::BUTTON).await?;
    stage.close().await
}

#[tokio::test]
async fn escape_closes_the_dialog_before_anything_else() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let switcher = stage.switcher();
    switcher.switch_to("Royal Society").await?;
    switcher.shows("Royal Society").await?;
    switcher.open_with("Royal Society").await?;
    switcher.press("Leave").await?;
    stage.browser.sees(Switcher::DIALOG).await?;
    stage.browser.press(Key::Escape).await?;
    stage.browser.sees_no(Switcher::DIALOG).await?;
    stage.browser.focuses(Switcher::BUTTON).await?;
    switcher.shows("Royal Society").await?;
    stage.close().await
}

#[tokio::test]
async fn who_leaves_is_in_the_personal_account_and_the_list_is_shorter() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let switcher = stage.switcher();
    switcher.switch_to("Royal Society").await?;
    switcher.shows("Royal Society").await?;
    switcher.open_with("Royal Society").await?;
    switcher.press("Leave").await?;
    switcher.press("Leave Royal Society").await?;
    switcher.shows("Personal account").await?;
    switcher.open_with("Notes").await?;
    ensure!(!stage.browser.text(Switcher::PANEL).await?.contains("Royal Society"));
    stage.close().await
}

#[tokio::test]
async fn what_is_shut_leads_to_the_remedy() -> Result<()> {
    let stage = Stage::with(BARBARA).await?;
    let switcher = stage.switcher();
    switcher.open().await?;
    switcher.choose("Bletchley Park").await?;
    stage.browser.sees(Switcher::REASON).await?;
    switcher.press("Set up a second factor").await?;
    stage.browser.is_at("/account").await?;
    stage.close().await
}

#[tokio::test]
async fn an_organization_is_created_with_a_logo_and_people_are_invited() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let (browser, switcher) = (&stage.browser, stage.switcher());
    switcher.open_with("Notes").await?;
    switcher.press("New organization").await?;
    browser.is_at("/create-organization").await?;
    browser.on_screen("create-organization/details").await?;
    browser.choose_picture("input[name=logo]").await?;
    // The page's policy allows no other address of a picture.
    browser.sees(".wa-logo-preview img[src^='data:image/png']").await?;
    browser.fill("input[name=name]", "Royal Mint").await?;
    browser.click(SignInPage::SUBMIT).await?;
    browser.on_screen("create-organization/invitations").await?;
    switcher.shows("Royal Mint").await?;
    browser
        .sees(".header [data-wa-part=popover-button] img[src*='/uploads/']")
        .await?;
    browser.reload().await?;
    browser.on_screen("create-organization/invitations").await?;
    browser.fill("input[name=emails]", "isaac@example.com").await?;
    browser.click(SignInPage::SUBMIT).await?;
    browser.on_screen("create-organization/done").await?;
    browser.reads("1 person is invited.").await?;
    let mails = stage.demo.messages("isaac@example.com").await?;
    ensure!(mails.len() == 1, "{} mails were sent", mails.len());
    browser.press_button("Go to Royal Mint").await?;
    browser.is_at("/").await?;
    browser.open("/create-organization").await?;
    browser.on_screen("create-organization/details").await?;
    stage.close().await
}

#[tokio::test]
async fn a_workspace_is_created_in_the_active_organization_from_the_switcher() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let (browser, switcher) = (&stage.browser, stage.switcher());
    switcher.switch_to("Analytical Engines").await?;
    switcher.shows("Analytical Engines").await?;
    switcher.open_with("Notes").await?;
    switcher.press("New workspace").await?;
    browser.sees(Switcher::DIALOG).await?;
    browser.fill(".header input[name=name]", "Coins").await?;
    switcher.press("Create workspace").await?;
    switcher.shows("Analytical Engines / Coins").await?;
    switcher.press("Skip for now").await?;
    switcher.press("Go to Coins").await?;
    browser.sees_no(Switcher::DIALOG).await?;
    browser.focuses(Switcher::BUTTON).await?;
    stage.close().await
}

#[tokio::test]
async fn five_thousand_organizations_open_like_fifty() -> Result<()> {
    let stage = Stage::set().await?;
    stage.make_organizations(5_000).await?;
    stage.sign_in().sign_in(ADA).await?;
    stage.header().shows(ADA).await?;
    let (browser, switcher) = (&stage.browser, stage.switcher());
    switcher.open_with("Notes").await?;
    let rows = browser.count(Switcher::ROW).await?;
    ensure!(rows <= 24, "{rows} rows are in the page");
    browser.focuses(Switcher::SEARCH).await?;
    browser.type_text("04321").await?;
    switcher.choose("Organization 04321").await?;
    switcher.shows("Organization 04321").await?;
    stage.close().await
}
