//! Invitations: from the mail to the member, whoever is signed in.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, HEDY, Person, SignInPage, SignUpPage, Stage, on_every_screen};
use serde_json::json;

const ACCEPT: &str = "Accept invitation";
const NEWCOMER: &str = "mary@example.com";

on_every_screen! {
    whoever_is_signed_in_accepts_and_is_there,
    whoever_is_not_signs_in_first_and_is_there,
    somebody_new_signs_up_first_and_is_there,
}

async fn is_at_engines(stage: &Stage, person: Person) -> Result<()> {
    stage.browser.is_at("/").await?;
    stage.header().shows(person).await?;
    stage.browser.reads("Analytical Engines").await?;
    let says =
        "return [...document.querySelectorAll('.facts dd')].some(node => node.innerText === 'Analytical Engines')";
    stage
        .browser
        .until("the organization to be in use", says, Vec::new())
        .await
        .map(drop)
}

async fn has_no_token(stage: &Stage) -> Result<()> {
    let address = stage.browser.address().await?;
    ensure!(!address.contains("token"), "the token stays in the address: {address}");
    Ok(())
}

async fn whoever_is_signed_in_accepts_and_is_there(stage: &Stage) -> Result<()> {
    let link = stage.invite(BARBARA.email, None).await?;
    stage.sign_in().sign_in(BARBARA).await?;
    stage.header().shows(BARBARA).await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("invitation/offer").await?;
    has_no_token(stage).await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("invitation/offer").await?;
    stage.browser.press_button(ACCEPT).await?;
    is_at_engines(stage, BARBARA).await?;
    stage.browser.reload().await?;
    is_at_engines(stage, BARBARA).await
}

async fn whoever_is_not_signs_in_first_and_is_there(stage: &Stage) -> Result<()> {
    let link = stage.invite(BARBARA.email, None).await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("invitation/sign-in").await?;
    stage.browser.reads(BARBARA.email).await?;
    has_no_token(stage).await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("invitation/sign-in").await?;
    stage.browser.press_button("Sign in").await?;
    stage.sign_in().is_on("identifier").await?;
    ensure!(
        stage.browser.value(SignInPage::IDENTIFIER).await? == BARBARA.email,
        "the invited address is not filled in"
    );
    stage.sign_in().submit().await?;
    stage.sign_in().is_on("password").await?;
    stage.browser.reload().await?;
    stage.sign_in().submit_password(BARBARA.password).await?;
    is_at_engines(stage, BARBARA).await
}

async fn somebody_new_signs_up_first_and_is_there(stage: &Stage) -> Result<()> {
    let link = stage.invite(HEDY.email, None).await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("invitation/sign-up").await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("invitation/sign-up").await?;
    stage.browser.press_button("Create account").await?;
    let page = stage.sign_up();
    page.survives_reload("form").await?;
    let email = stage.browser.value(&SignUpPage::field("email")).await?;
    ensure!(email == HEDY.email, "{email} is filled in");
    page.fill_in(false).await?;
    page.submit().await?;
    page.survives_reload("code").await?;
    page.type_code(&stage.demo.message(HEDY.email, 2).await?.code).await?;
    // The account was made in order to accept: nothing is asked again.
    is_at_engines(stage, HEDY).await?;
    stage.browser.reload().await?;
    is_at_engines(stage, HEDY).await
}

#[tokio::test]
async fn somebody_new_is_led_to_the_sign_up_page_with_the_way_back() -> Result<()> {
    let stage = Stage::set().await?;
    let link = stage.invite(NEWCOMER, None).await?;
    let token = link.split("token=").nth(1).unwrap_or_default().to_owned();
    stage.browser.open(&link).await?;
    stage.browser.on_screen("invitation/sign-up").await?;
    stage.browser.press_button("Create account").await?;
    let handed_over = "return location.pathname === '/sign-up' && new URL(location).searchParams.get('redirect_uri') === \
        `/invite?token=${arguments[0]}`";
    stage
        .browser
        .until("the sign-up page", handed_over, vec![json!(token)])
        .await?;
    stage.close().await
}

#[tokio::test]
async fn another_account_signs_in_beside_and_joins() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let link = stage.invite(BARBARA.email, None).await?;
    stage.browser.open(&link).await?;
    stage.browser.press_button(ACCEPT).await?;
    stage.browser.on_screen("invitation/other-account").await?;
    stage.browser.focuses("h1").await?;
    stage.browser.reads(BARBARA.email).await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("invitation/other-account").await?;
    stage.browser.press_button("Sign in with that address").await?;
    stage.sign_in().use_another_account().await?;
    stage.sign_in().go_through(BARBARA).await?;
    is_at_engines(&stage, BARBARA).await?;
    stage.browser.reads("2 accounts").await?;
    stage.close().await
}

#[tokio::test]
async fn the_invited_account_joins_although_another_is_in_use() -> Result<()> {
    let stage = Stage::with_both(BARBARA, ADA).await?;
    let link = stage.invite(BARBARA.email, None).await?;
    stage.browser.open(&link).await?;
    stage.browser.press_button(ACCEPT).await?;
    is_at_engines(&stage, BARBARA).await?;
    stage.close().await
}

#[tokio::test]
async fn a_spent_link_and_a_member_are_told_apart() -> Result<()> {
    let stage = Stage::with(BARBARA).await?;
    stage.browser.expect_complaint("status of 400");
    let first = stage.invite(BARBARA.email, None).await?;
    let second = stage.invite(BARBARA.email, Some("Notes")).await?;
    stage.browser.open(&second).await?;
    stage.browser.press_button(ACCEPT).await?;
    is_at_engines(&stage, BARBARA).await?;
    stage.browser.open(&first).await?;
    stage.browser.press_button(ACCEPT).await?;
    stage.browser.on_screen("invitation/member").await?;
    stage.browser.reload().await?;
    stage.browser.on_screen("invitation/member").await?;
    stage.browser.press_button("Continue").await?;
    is_at_engines(&stage, BARBARA).await?;
    // Another tab does not know that it was this browser that spent the link.
    stage.browser.open_tab().await?;
    stage.browser.open(&second).await?;
    stage.browser.press_button(ACCEPT).await?;
    stage.browser.on_screen("invitation/failed").await?;
    stage.browser.press_button("Go to Analytical Engines").await?;
    stage.browser.is_at("/").await?;
    stage.close().await
}

#[tokio::test]
async fn an_old_invitation_and_half_a_link_say_so() -> Result<()> {
    let stage = Stage::set().await?;
    let link = stage.invite(BARBARA.email, None).await?;
    stage.demo.advance_clock(11 * 86_400_000).await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("invitation/failed").await?;
    stage.browser.reads("too old").await?;
    stage.browser.open_tab().await?;
    stage.browser.open("/invite").await?;
    stage.browser.on_screen("invitation/failed").await?;
    stage.browser.reads("incomplete").await?;
    ensure!(
        stage.browser.requests_to("/organizations/invitations/accept").await? == 0,
        "half a link was sent"
    );
    stage.close().await
}

#[tokio::test]
async fn a_reload_while_the_server_accepts_ends_at_the_same_place() -> Result<()> {
    let stage = Stage::with(BARBARA).await?;
    stage.browser.expect_complaint("status of 400");
    let link = stage.invite(BARBARA.email, None).await?;
    stage.browser.open(&link).await?;
    stage.browser.on_screen("invitation/offer").await?;
    stage.demo.hold("/organizations/invitations/accept").await?;
    stage.browser.press_button(ACCEPT).await?;
    stage.browser.sees(".wa-button[data-state=busy]").await?;
    stage.demo.heal().await?;
    stage.browser.reload().await?;
    is_at_engines(&stage, BARBARA).await?;
    stage.close().await
}
