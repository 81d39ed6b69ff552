//! The organization switcher in the demo's header as people use it.

use anyhow::Result;
use serde_json::json;

use crate::Browser;

/// The switcher.
#[derive(Clone, Copy, Debug)]
pub struct Switcher<'a>(pub &'a Browser);

impl Switcher<'_> {
    /// The button.
    pub const BUTTON: &'static str = ".header [data-wa-part=popover-button]";
    /// The open panel.
    pub const PANEL: &'static str = ".header [data-wa-part=popover]";
    /// A row of the list.
    pub const ROW: &'static str = ".header [role=option]";
    /// The search field.
    pub const SEARCH: &'static str = ".header [role=combobox]";
    /// Why a place may not be entered.
    pub const REASON: &'static str = ".header [data-wa-part=popover] [data-wa-part=notice]";
    /// The dialog that it opens.
    pub const DIALOG: &'static str = ".header dialog.wa-dialog";

    /// Waits until it says where somebody works.
    pub async fn shows(&self, place: &str) -> Result<()> {
        self.0.says(".header .wa-place-here", place).await
    }

    /// Opens it with the mouse.
    pub async fn open(&self) -> Result<()> {
        self.0.click(Self::BUTTON).await?;
        self.0.sees(Self::PANEL).await
    }

    /// Opens it, and waits until a place is listed.
    pub async fn open_with(&self, place: &str) -> Result<()> {
        self.open().await?;
        self.lists(place).await
    }

    /// Waits until a place is listed.
    pub async fn lists(&self, place: &str) -> Result<()> {
        self.mark(place).await
    }

    /// Clicks a row of the open list by its name.
    pub async fn choose(&self, place: &str) -> Result<()> {
        self.mark(place).await?;
        self.0.click("[data-wanted]").await
    }

    /// Goes to another place.
    pub async fn switch_to(&self, place: &str) -> Result<()> {
        self.open().await?;
        self.choose(place).await?;
        self.0.sees_no(Self::PANEL).await
    }

    /// Clicks a button or link of the panel, or of its dialog, by its words.
    pub async fn press(&self, words: &str) -> Result<()> {
        let mark = "document.querySelectorAll('[data-wanted]').forEach(node => delete node.dataset.wanted);\
            const found = [...document.querySelectorAll('.header .wa-root button, .header .wa-root a')]\
                .find(node => node.innerText.trim() === arguments[0] && node.checkVisibility());\
            if (found) found.dataset.wanted = ''; return found !== undefined";
        self.0
            .until(&format!("a button {words:?}"), mark, vec![json!(words)])
            .await?;
        self.0.click("[data-wanted]").await
    }

    /// Waits until a row is there, and marks it.
    async fn mark(&self, place: &str) -> Result<()> {
        let mark = "document.querySelectorAll('[data-wanted]').forEach(node => delete node.dataset.wanted);\
            const found = [...document.querySelectorAll(arguments[0])]\
                .find(node => node.querySelector('.wa-account-name')?.innerText === arguments[1]);\
            if (found) found.dataset.wanted = ''; return found !== undefined";
        let args = vec![json!(Self::ROW), json!(place)];
        self.0.until(&format!("the row {place:?}"), mark, args).await.map(drop)
    }
}
