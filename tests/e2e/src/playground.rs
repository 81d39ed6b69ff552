//! The demo's playground as people use it.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Browser;

/// The panel of choices and the panes.
#[derive(Clone, Copy, Debug)]
pub struct Playground<'a>(pub &'a Browser);

impl Playground<'_> {
    /// What is written to take along.
    pub const OUTCOME: &'static str = "textarea[name=outcome]";
    /// What is wrong with it.
    pub const WRONG: &'static str = ".outcome-wrong";

    /// Opens it at a fragment, empty for none, and waits until every pane shows its screen.
    pub async fn open(&self, fragment: &str) -> Result<()> {
        self.0.open(&format!("/playground{fragment}")).await?;
        self.is_set().await
    }

    /// Waits until every pane shows its screen.
    pub async fn is_set(&self) -> Result<()> {
        for (pane, sign) in [
            ("identifier", "[data-wa-screen=\"sign-in/identifier\"]"),
            ("password", "[data-wa-screen=\"sign-in/password\"]"),
            ("code", "[data-wa-screen=\"sign-in/code\"]"),
            ("sign-up", "[data-wa-screen^=\"sign-up/\"] input"),
            ("header", "[data-wa-part=menu-button]"),
            ("profile", "[data-wa-part=profile-link]"),
        ] {
            self.0.sees(&Self::within(pane, sign)).await?;
        }
        Ok(())
    }

    /// The selector of something in a pane.
    pub fn within(pane: &str, selector: &str) -> String {
        format!("[data-pane={pane}] {selector}")
    }

    /// What a pane says to people who look at it.
    pub async fn remark(&self, pane: &str) -> Result<String> {
        self.0.text(&Self::within(pane, ".pane-remark")).await
    }

    /// Chooses a segment by its row and its words.
    pub async fn choose(&self, row: &str, option: &str) -> Result<()> {
        let body = "const input = document.querySelector(`.segments input[name='${arguments[0]}'][value='${arguments[1]}']`);\
            if (input) input.click(); return input !== null";
        let args = vec![json!(row), json!(option)];
        self.0.until(&format!("{row}: {option}"), body, args).await.map(drop)
    }

    /// Types the value of a token of the scheme that is shown.
    pub async fn set_token(&self, token: &str, value: &str) -> Result<()> {
        self.0.fill(&format!(".token-value[name={token}]"), value).await
    }

    /// A computed property of something in a pane.
    pub async fn computed(&self, pane: &str, selector: &str, property: &str) -> Result<Value> {
        let body = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
        let args = vec![json!(Self::within(pane, selector)), json!(property)];
        self.0.eval(body, args).await
    }

    /// Waits until a computed property of something in a pane is this.
    pub async fn looks(&self, pane: &str, selector: &str, property: &str, value: &str) -> Result<()> {
        let body = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]] === arguments[2]";
        let args = vec![json!(Self::within(pane, selector)), json!(property), json!(value)];
        let what = format!("{property} of {selector} in {pane} to be {value}");
        self.0.until(&what, body, args).await.map(drop)
    }
}
