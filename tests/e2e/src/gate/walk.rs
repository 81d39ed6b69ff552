//! Walks through whole flows by keyboard alone, and what is heard on them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::inspection::rest;
use super::snapshot::{difference, is_accepting};
use super::transcript::{heard, or_silence};
use crate::{Browser, Key, Stage};

/// A walk: every step by a key, every sound written down. What it sounds like is committed below `snapshots/walks`.
#[derive(Debug)]
pub struct Walk<'a> {
    stage: &'a Stage,
    browser: &'a Browser,
    name: &'static str,
    parts: Vec<String>,
}

impl<'a> Walk<'a> {
    /// Begins a walk on the page at an address, as somebody who has just opened it.
    ///
    /// # Errors
    /// When the page does not open.
    pub async fn begin(stage: &'a Stage, name: &'static str, address: &str) -> Result<Self> {
        let browser = &stage.browser;
        browser.watch().await?;
        browser.open(address).await?;
        let walk = Self {
            stage,
            browser,
            name,
            parts: Vec::new(),
        };
        Ok(walk)
    }

    /// Waits for a screen of the kit, such as `sign-in/password`.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn arrives(&self, screen: &str) -> Result<()> {
        self.browser.on_screen(screen).await?;
        self.rest().await
    }

    /// Waits for something on the page.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn sees(&self, selector: &str) -> Result<()> {
        self.browser.sees(selector).await?;
        self.rest().await
    }

    /// Waits until the focus is somewhere.
    ///
    /// # Errors
    /// When it does not go there.
    pub async fn is_on(&self, selector: &str) -> Result<()> {
        self.browser.focuses(selector).await?;
        self.rest().await
    }

    /// Waits until a live region has said this.
    ///
    /// # Errors
    /// When it is not said.
    pub async fn hears(&self, text: &str) -> Result<()> {
        let body = "return window.heard.some(([kind, said]) => ['polite', 'assertive'].includes(kind) && said === arguments[0])";
        self.browser
            .until(&format!("{text:?} to be told"), body, vec![json!(text)])
            .await?;
        self.rest().await
    }

    /// Presses Tab until the focus is on what a selector finds.
    ///
    /// # Errors
    /// When it does not come there, or nobody would see it.
    pub async fn tabs_to(&self, selector: &str) -> Result<()> {
        self.browser.tab_to(selector).await?;
        self.rest().await
    }

    /// Presses a key.
    ///
    /// # Errors
    /// When the keyboard does not work.
    pub async fn presses(&self, key: Key) -> Result<()> {
        self.browser.press(key).await?;
        self.rest().await
    }

    /// Types text where the focus is.
    ///
    /// # Errors
    /// When the keyboard does not work.
    pub async fn types(&self, text: &str) -> Result<()> {
        self.browser.type_text(text).await?;
        self.rest().await
    }

    /// Tabs to a field, types into it, and presses Enter.
    ///
    /// # Errors
    /// When one of these does not work.
    pub async fn enters(&self, selector: &str, text: &str) -> Result<()> {
        self.tabs_to(selector).await?;
        self.types(text).await?;
        self.presses(Key::Enter).await
    }

    /// Tabs to a button or link, and presses Enter.
    ///
    /// # Errors
    /// When one of these does not work.
    pub async fn chooses(&self, selector: &str) -> Result<()> {
        self.tabs_to(selector).await?;
        self.presses(Key::Enter).await
    }

    /// Writes down what was heard since the last part, under a title.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn tell(&mut self, title: &str) -> Result<()> {
        self.rest().await?;
        let heard = or_silence(&heard(self.browser).await?);
        self.parts.push(format!("# {title}\n{heard}\n"));
        self.browser.eval("window.heard.length = 0", Vec::new()).await?;
        Ok(())
    }

    /// Compares the walk with the committed one, or makes it the committed one.
    ///
    /// # Errors
    /// When it sounded otherwise.
    pub fn end(self) -> Result<()> {
        let told = self.parts.join("\n");
        let path = walk_path(self.name);
        let committed = fs::read_to_string(&path).unwrap_or_default();
        if is_accepting() {
            fs::create_dir_all(path.parent().context("a path with a folder")?)?;
            return fs::write(&path, told).with_context(|| format!("{} cannot be written", path.display()));
        }
        let found = difference(committed.trim(), told.trim());
        ensure!(
            found.is_empty(),
            "the walk {} sounds otherwise:\n{found}\nA change that is wanted is accepted by `cargo xtask test e2e --accept`.",
            self.name
        );
        Ok(())
    }

    async fn rest(&self) -> Result<()> {
        rest(self.stage).await
    }
}

fn walk_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("snapshots/walks/{name}.txt"))
}
