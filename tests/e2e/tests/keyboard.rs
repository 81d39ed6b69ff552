//! Everything by keyboard.

use anyhow::{Result, ensure};
use e2e::{ADA, BARBARA, Header, Key, SignInPage, Stage};

#[tokio::test]
async fn the_whole_sign_in_needs_no_mouse() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    browser.open("/").await?;
    stage.header().shows_nobody().await?;
    browser.tab_to(Header::SIGN_IN).await?;
    browser.press(Key::Enter).await?;
    stage.sign_in().is_on("identifier").await?;
    browser.tab_to(SignInPage::IDENTIFIER).await?;
    browser.type_text(ADA.email).await?;
    browser.press(Key::Enter).await?;
    stage.sign_in().is_on("password").await?;
    browser.focuses("h1").await?;
    browser.tab_to(SignInPage::PASSWORD).await?;
    browser.type_text(ADA.password).await?;
    browser.press(Key::Enter).await?;
    stage.header().shows(ADA).await?;
    stage.close().await
}

#[tokio::test]
async fn the_password_can_be_shown_and_the_identifier_changed() -> Result<()> {
    let stage = Stage::set().await?;
    let browser = &stage.browser;
    stage.sign_in().open().await?;
    stage.sign_in().identify(BARBARA.email).await?;
    browser.tab_to("[data-wa-part=password-toggle]").await?;
    browser.press(Key::Space).await?;
    browser.sees("input[name=password][type=text]").await?;
    browser.press(Key::Space).await?;
    browser.sees("input[name=password][type=password]").await?;
    browser.press_with_shift(Key::Tab).await?;
    browser.focuses(SignInPage::PASSWORD).await?;
    browser.press_with_shift(Key::Tab).await?;
    browser.focuses("[data-wa-part=identity] button").await?;
    browser.press(Key::Enter).await?;
    stage.sign_in().is_on("identifier").await?;
    ensure!(
        browser.value(SignInPage::IDENTIFIER).await? == BARBARA.email,
        "the identifier is to be typed again"
    );
    stage.close().await
}

#[tokio::test]
async fn the_menu_opens_with_every_key_that_opens_menus() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let browser = &stage.browser;
    browser.tab_to(Header::BUTTON).await?;
    for (key, first) in [
        (Key::Enter, true),
        (Key::Space, true),
        (Key::Down, true),
        (Key::Up, false),
    ] {
        browser.press(key).await?;
        let item = Header::item(if first { "manage" } else { "add" });
        browser.focuses(&item).await?;
        ensure!(
            browser.attribute(Header::BUTTON, "aria-expanded").await?.as_deref() == Some("true"),
            "not expanded"
        );
        browser.press(Key::Escape).await?;
        browser.sees_no(Header::MENU).await?;
        browser.focuses(Header::BUTTON).await?;
        ensure!(
            browser.attribute(Header::BUTTON, "aria-expanded").await?.as_deref() == Some("false"),
            "expanded"
        );
    }
    stage.close().await
}

#[tokio::test]
async fn keys_move_through_the_menu() -> Result<()> {
    let stage = Stage::with_both(BARBARA, ADA).await?;
    let browser = &stage.browser;
    browser.tab_to(Header::BUTTON).await?;
    browser.press(Key::Enter).await?;
    browser.focuses(&Header::item("manage")).await?;
    let switch = Header::other_account(BARBARA);
    let (out, add, all) = (
        Header::item("sign-out"),
        Header::item("add"),
        Header::item("sign-out-all"),
    );
    for (key, item) in [
        (Key::Down, &Header::item("extra-0")),
        (Key::Down, &out),
        (Key::Down, &switch),
        (Key::End, &all),
        (Key::Down, &Header::item("manage")),
        (Key::Up, &all),
        (Key::Up, &add),
        (Key::Home, &Header::item("manage")),
    ] {
        browser.press(key).await?;
        browser.focuses(item).await?;
        browser.shows_focus().await?;
    }
    for (letter, item) in [
        ("s", &out),
        ("s", &all),
        ("s", &out),
        ("B", &switch),
        ("A", &add),
        ("x", &add),
    ] {
        browser.type_text(letter).await?;
        browser.focuses(item).await?;
    }
    stage.close().await
}

#[tokio::test]
async fn accounts_are_switched_and_left_by_keyboard() -> Result<()> {
    let stage = Stage::with_both(BARBARA, ADA).await?;
    let browser = &stage.browser;
    browser.tab_to(Header::BUTTON).await?;
    browser.press(Key::Down).await?;
    browser.focuses(&Header::item("manage")).await?;
    for _ in 0..3 {
        browser.press(Key::Down).await?;
    }
    browser.press(Key::Enter).await?;
    stage.header().shows(BARBARA).await?;
    browser.sees_no(Header::MENU).await?;
    // Where the menu was opened, people go on.
    browser.focuses(Header::BUTTON).await?;
    browser.press(Key::Down).await?;
    browser.focuses(&Header::item("manage")).await?;
    browser.press(Key::End).await?;
    browser.focuses(&Header::item("sign-out-all")).await?;
    browser.press(Key::Space).await?;
    stage.header().shows_nobody().await?;
    stage.close().await
}

#[tokio::test]
async fn tab_and_a_click_outside_close_the_menu() -> Result<()> {
    let stage = Stage::with(ADA).await?;
    let browser = &stage.browser;
    stage.header().open_menu().await?;
    browser.focuses(&Header::item("manage")).await?;
    browser.press(Key::Tab).await?;
    browser.sees_no(Header::MENU).await?;
    stage.header().open_menu().await?;
    browser.click("main h1").await?;
    browser.sees_no(Header::MENU).await?;
    stage.header().open_menu().await?;
    browser.click(Header::BUTTON).await?;
    browser.sees_no(Header::MENU).await?;
    stage.close().await
}

#[tokio::test]
async fn an_account_is_chosen_by_keyboard() -> Result<()> {
    let stage = Stage::with_both(BARBARA, ADA).await?;
    stage.browser.open("/sign-in").await?;
    stage.sign_in().is_on("accounts").await?;
    stage.browser.tab_to("li:first-child [data-wa-part=account]").await?;
    stage.browser.press(Key::Enter).await?;
    stage.header().shows(BARBARA).await?;
    stage.close().await
}
