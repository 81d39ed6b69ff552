//! Each flow from its beginning to its end by keyboard alone, as somebody hears it who does not see it. What is heard is
//! committed in `snapshots/walks`; read a change there before it is accepted.

use anyhow::Result;
use e2e::gate::Walk;
use e2e::{ADA, BARBARA, GRACE, HEDY, Header, Key, SignInPage, SignUpPage, Stage, Switcher, TOTP_SECRET};

#[tokio::test]
async fn walking_through_a_sign_in_with_two_factors() -> Result<()> {
    let stage = Stage::set().await?;
    stage.browser.expect_complaint("status of 40");
    let mut walk = Walk::begin(&stage, "sign-in", "/").await?;
    stage.header().shows_nobody().await?;
    walk.chooses(Header::SIGN_IN).await?;
    walk.arrives("sign-in/identifier").await?;
    walk.enters(SignInPage::IDENTIFIER, GRACE.email).await?;
    walk.arrives("sign-in/password").await?;
    walk.tell("The address").await?;
    walk.enters(SignInPage::PASSWORD, "wrong").await?;
    walk.hears("Wrong email address or password. Try again.").await?;
    walk.tell("A wrong password").await?;
    // What was typed stays: it is added to, and so is selected first.
    for _ in "wrong".chars() {
        walk.presses(Key::Backspace).await?;
    }
    walk.types(GRACE.password).await?;
    walk.presses(Key::Enter).await?;
    walk.arrives("sign-in/second-factor").await?;
    walk.tell("The password").await?;
    walk.chooses(&SignInPage::method("authenticator")).await?;
    walk.arrives("sign-in/second-factor-code").await?;
    walk.tabs_to(SignInPage::CODE).await?;
    walk.types(&stage.demo.totp(TOTP_SECRET).await?).await?;
    stage.header().shows(GRACE).await?;
    walk.tell("The second factor").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_through_a_sign_up() -> Result<()> {
    let stage = Stage::set().await?;
    let mut walk = Walk::begin(&stage, "sign-up", "/sign-up").await?;
    walk.arrives("sign-up/form").await?;
    let fields = [
        ("first-name", "Hedy"),
        ("last-name", "Lamarr"),
        ("email", HEDY.email),
        ("username", "hedy"),
        ("password", HEDY.password),
    ];
    for (name, text) in fields {
        walk.tabs_to(&SignUpPage::field(name)).await?;
        walk.types(text).await?;
    }
    walk.tell("The form").await?;
    walk.presses(Key::Enter).await?;
    walk.hears("Agree to the terms to sign up.").await?;
    walk.tell("Without the terms").await?;
    walk.presses(Key::Space).await?;
    walk.chooses(SignUpPage::SUBMIT).await?;
    walk.arrives("sign-up/code").await?;
    walk.hears("A code was sent.").await?;
    walk.tell("Sent").await?;
    walk.tabs_to(SignUpPage::CODE).await?;
    walk.types(&stage.demo.code(HEDY.email).await?).await?;
    stage.header().shows(HEDY).await?;
    walk.tell("The code").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_through_a_recovery() -> Result<()> {
    let stage = Stage::set().await?;
    let mut walk = Walk::begin(&stage, "recovery", "/sign-in").await?;
    walk.arrives("sign-in/identifier").await?;
    walk.enters(SignInPage::IDENTIFIER, ADA.email).await?;
    walk.arrives("sign-in/password").await?;
    stage.browser.tab_and_press("Forgot your password?").await?;
    walk.arrives("sign-in/recovery").await?;
    walk.tell("Forgotten").await?;
    walk.tabs_to("main form input:not([aria-hidden])").await?;
    walk.presses(Key::Enter).await?;
    walk.arrives("sign-in/recovery-code").await?;
    walk.tabs_to(SignInPage::CODE).await?;
    walk.types(&stage.demo.code(ADA.email).await?).await?;
    walk.arrives("sign-in/new-password").await?;
    walk.tell("The code").await?;
    walk.enters(SignInPage::PASSWORD, "lovelace").await?;
    walk.hears("Something on the list is still missing.").await?;
    walk.tell("A weak password").await?;
    walk.types("-Analytical!1837").await?;
    walk.presses(Key::Enter).await?;
    stage.header().shows(ADA).await?;
    walk.tell("A strong password").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_through_a_new_organization() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let mut walk = Walk::begin(&stage, "create-organization", "/create-organization").await?;
    walk.arrives("create-organization/details").await?;
    walk.enters("input[name=name]", "Royal Mint").await?;
    walk.arrives("create-organization/invitations").await?;
    walk.sees("select[name=role]").await?;
    walk.tell("The name").await?;
    walk.enters("input[name=emails]", "isaac@example.com").await?;
    walk.hears("isaac@example.com Not sent yet").await?;
    walk.tell("Somebody to invite").await?;
    walk.chooses(SignInPage::SUBMIT).await?;
    walk.arrives("create-organization/done").await?;
    walk.tell("Sent").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_to_another_organization() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let mut walk = Walk::begin(&stage, "switch", "/").await?;
    stage.header().shows(ADA).await?;
    walk.chooses(Switcher::BUTTON).await?;
    walk.is_on(".header [role=listbox]").await?;
    stage.switcher().lists("Notes").await?;
    walk.presses(Key::Down).await?;
    walk.presses(Key::Enter).await?;
    walk.hears("You are now in Analytical Engines").await?;
    walk.tell("Into an organization").await?;
    walk.presses(Key::Enter).await?;
    walk.is_on(".header [role=listbox]").await?;
    walk.presses(Key::Home).await?;
    walk.presses(Key::Enter).await?;
    walk.hears("You are now in Personal account").await?;
    walk.tell("And back").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_through_a_change_of_password() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let mut walk = Walk::begin(&stage, "password", "/account/password").await?;
    walk.sees("[data-section=password] [data-wa-part=row]").await?;
    walk.chooses("[data-section=password] [data-wa-part=row] button:first-child")
        .await?;
    walk.is_on("input[name=current-password]").await?;
    walk.types(ADA.password).await?;
    walk.enters("input[name=new-password]", "Diff3rence-engine!").await?;
    walk.hears("Your password is changed.").await?;
    walk.tell("Another password").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_through_the_addresses() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let mut walk = Walk::begin(&stage, "addresses", "/account/email-addresses").await?;
    walk.sees("[data-section=email-addresses] [data-wa-part=row]").await?;
    walk.chooses("[data-section=email-addresses] > .wa-section-actions button")
        .await?;
    walk.is_on("input[name=email]").await?;
    walk.types("king@example.com").await?;
    walk.presses(Key::Enter).await?;
    walk.hears("A code was sent.").await?;
    walk.tell("An address").await?;
    walk.tabs_to("input[name=code]").await?;
    walk.types(&stage.demo.code("king@example.com").await?).await?;
    walk.hears("king@example.com is verified.").await?;
    walk.tell("Its code").await?;
    walk.chooses("[aria-label=\"Remove king@example.com\"]").await?;
    walk.chooses("dialog[open] button[type=submit]").await?;
    walk.hears("king@example.com is removed.").await?;
    walk.tell("Removed").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_through_an_invitation() -> Result<()> {
    let stage = Stage::set().await?;
    let link = stage.invite(BARBARA.email, None).await?;
    stage.sign_in().sign_in(BARBARA).await?;
    stage.header().shows(BARBARA).await?;
    let mut walk = Walk::begin(&stage, "invitation", &link).await?;
    walk.arrives("invitation/offer").await?;
    walk.chooses("main .wa-root button").await?;
    stage.browser.is_at("/").await?;
    stage.header().shows(BARBARA).await?;
    walk.tell("Accepted").await?;
    walk.end()?;
    stage.close().await
}

#[tokio::test]
async fn walking_out() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let mut walk = Walk::begin(&stage, "sign-out", "/").await?;
    stage.header().shows(ADA).await?;
    walk.chooses(Header::BUTTON).await?;
    walk.is_on(&Header::item("manage")).await?;
    walk.types("s").await?;
    walk.is_on(&Header::item("sign-out")).await?;
    walk.presses(Key::Enter).await?;
    stage.header().shows_nobody().await?;
    walk.is_on(Header::SIGN_IN).await?;
    walk.tell("Out").await?;
    walk.end()?;
    stage.close().await
}
