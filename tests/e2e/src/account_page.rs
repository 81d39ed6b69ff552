//! The account page as people use it.

use anyhow::{Result, ensure};

use crate::{Browser, Demo};

/// The user's profile on a page of the demo, with an address for each section.
#[derive(Clone, Copy, Debug)]
pub struct AccountPage<'a>(pub &'a Browser);

impl AccountPage<'_> {
    /// The section that is shown.
    pub const SECTION: &'static str = "main [data-wa-part=section]:not([data-state=loading])";
    /// An open dialog.
    pub const DIALOG: &'static str = "main dialog[open]";
    /// The button of an open dialog that does what it is about.
    pub const SUBMIT: &'static str = "main dialog[open] button[type=submit]";
    /// What went well last.
    pub const OUTCOME: &'static str = "main .wa-outcome[data-state=shown]";
    /// A row of a list.
    pub const ROW: &'static str = "main [data-wa-part=row]";
    /// The backup codes that are shown.
    pub const CODES: &'static str = "main [data-wa-part=backup-codes]";

    /// Loads a section by its slug, such as `passkeys`.
    pub async fn open(&self, slug: &str) -> Result<()> {
        self.0.open(&format!("/account/{slug}")).await?;
        self.shows(slug).await
    }

    /// Waits for a section.
    pub async fn shows(&self, slug: &str) -> Result<()> {
        self.0.sees(&format!("{}[data-section={slug}]", Self::SECTION)).await
    }

    /// Presses a button by its words and waits for a dialog.
    pub async fn ask(&self, words: &str) -> Result<()> {
        self.0.press_button(words).await?;
        self.0.sees(Self::DIALOG).await
    }

    /// Presses the button of the open dialog that does what it is about.
    pub async fn submit(&self) -> Result<()> {
        self.0.click(Self::SUBMIT).await
    }

    /// Waits until no dialog is open, and this is told.
    pub async fn tells(&self, outcome: &str) -> Result<()> {
        self.0.sees_no(Self::DIALOG).await?;
        self.0.says(Self::OUTCOME, outcome).await
    }

    /// Replaces what a field of the open dialog holds.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let selector = format!("{} input[name={name}]:not([aria-hidden])", Self::DIALOG);
        self.0.fill(&selector, text).await
    }

    /// Opens the set-up of an authenticator app and reads its key.
    pub async fn scan(&self) -> Result<String> {
        self.ask("Set up").await?;
        self.0.sees(".wa-key-text").await?;
        let key = self.0.text(".wa-key-text").await?.replace(' ', "");
        ensure!(!key.is_empty(), "there is no key");
        Ok(key)
    }

    /// Gives a first code and is asked for the next.
    pub async fn give_first_code(&self, code: &str) -> Result<()> {
        self.submit().await?;
        self.fill("code", code).await?;
        self.0.reads("enter the next code").await
    }

    /// Sets an app up until the backup codes are shown; tells its key.
    pub async fn set_app_up(&self, demo: &Demo) -> Result<String> {
        let key = self.scan().await?;
        // As if the app had been looked at a moment earlier: nobody has to wait for the next code.
        let [first, second] = demo.totp_pair(&key).await?;
        self.give_first_code(&first).await?;
        self.fill("code", &second).await?;
        self.0.sees(Self::CODES).await?;
        Ok(key)
    }

    /// Confirms that the backup codes are saved, and puts them away.
    pub async fn put_codes_away(&self) -> Result<()> {
        self.0.click("input[name=saved]").await?;
        self.submit().await?;
        self.0.sees_no(Self::DIALOG).await
    }
}
