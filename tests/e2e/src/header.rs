//! The demo's header as people use it.

use anyhow::Result;
use serde_json::json;

use crate::{Browser, Language, Person};

/// The header with the sign-in link or the user's button.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(pub &'a Browser);

impl Header<'_> {
    /// The link to the sign-in page.
    pub const SIGN_IN: &'static str = ".header .sign-in-link";
    /// The user's button.
    pub const BUTTON: &'static str = ".header [data-wa-part=menu-button]";
    /// The open menu.
    pub const MENU: &'static str = ".header [data-wa-part=menu]";

    /// Waits until it says that somebody is signed in.
    pub async fn shows(&self, person: Person) -> Result<()> {
        self.0
            .says(&format!("{} .wa-menu-button-name", Self::BUTTON), person.name)
            .await
    }

    /// Waits until it offers to sign in.
    pub async fn shows_nobody(&self) -> Result<()> {
        self.0.sees(Self::SIGN_IN).await
    }

    /// Opens the menu with the mouse.
    pub async fn open_menu(&self) -> Result<()> {
        self.0.click(Self::BUTTON).await?;
        self.0.sees(Self::MENU).await
    }

    /// The selector of a line of the menu by its key, such as `sign-out`.
    pub fn item(key: &str) -> String {
        format!("{} [role=menuitem][data-key=\"{key}\"]", Self::MENU)
    }

    /// The selector of another account's line.
    pub fn other_account(person: Person) -> String {
        format!("{} [role=menuitem][data-text=\"{}\"]", Self::MENU, person.name)
    }

    /// Clicks a line of the menu by its key, such as `sign-out`.
    pub async fn choose(&self, key: &str) -> Result<()> {
        self.open_menu().await?;
        self.0.click(&Self::item(key)).await
    }

    /// Makes another account the active one.
    pub async fn switch_to(&self, person: Person) -> Result<()> {
        self.open_menu().await?;
        self.0.click(&Self::other_account(person)).await?;
        self.shows(person).await
    }

    /// Chooses a language in the header.
    pub async fn choose_language(&self, language: Language) -> Result<()> {
        self.choose_option("Language", language.name()).await
    }

    /// Chooses the page's colour scheme in the header: `system`, `light` or `dark`.
    pub async fn choose_theme(&self, theme: &str) -> Result<()> {
        self.choose_option("Theme", theme).await
    }

    async fn choose_option(&self, label: &str, option: &str) -> Result<()> {
        let selector = format!("select[aria-label={label}]");
        self.0.find(&selector).await?.select_by_label(option).await?;
        let body = "const node = document.querySelector(arguments[0]);\
            return node.options[node.selectedIndex].text === arguments[1]";
        self.0
            .until(
                &format!("{label} to be {option}"),
                body,
                vec![json!(selector), json!(option)],
            )
            .await
            .map(drop)
    }
}
