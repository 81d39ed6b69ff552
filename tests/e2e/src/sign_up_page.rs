//! The sign-up page as people use it.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::sign_in_steps::GIST;
use crate::{Browser, Person};

/// Somebody who has no account yet.
pub const HEDY: Person = Person {
    email: "hedy@example.com",
    password: "Frequency-Hop-1942!",
    name: "Hedy Lamarr",
};
/// Hedy's phone, as text messages are addressed.
pub const HEDYS_PHONE: &str = "+15550100142";

/// The sign-up page.
#[derive(Clone, Copy, Debug)]
pub struct SignUpPage<'a>(pub &'a Browser);

impl SignUpPage<'_> {
    /// The button that goes on.
    pub const SUBMIT: &'static str = "main .wa-root button[type=submit]";
    /// The field for six digits.
    pub const CODE: &'static str = "input[name=code]";
    /// The box that accepts the terms.
    pub const TERMS: &'static str = "input[name=terms]";
    /// What was found out about an identifier.
    pub const AVAILABILITY: &'static str = "[data-wa-part=availability]";

    /// The selector of a field by its name.
    pub fn field(name: &str) -> String {
        format!("main .wa-root form input[name={name}]:not([aria-hidden])")
    }

    /// Loads it and waits for the form.
    pub async fn open(&self) -> Result<()> {
        self.0.open("/sign-up").await?;
        self.is_on("form").await
    }

    /// Waits for a screen of the flow, such as `code`.
    pub async fn is_on(&self, screen: &str) -> Result<()> {
        self.0.on_screen(&format!("sign-up/{screen}")).await
    }

    /// Fills in what Hedy gives, the phone only if asked to.
    pub async fn fill_in(&self, with_phone: bool) -> Result<()> {
        self.0.fill(&Self::field("first-name"), "Hedy").await?;
        self.0.fill(&Self::field("last-name"), "Lamarr").await?;
        self.0.fill(&Self::field("email"), HEDY.email).await?;
        if with_phone {
            self.0.fill(&Self::field("phone"), "+1 555 010 0142").await?;
        }
        self.0.fill(&Self::field("username"), "hedy").await?;
        self.0.fill(&Self::field("password"), HEDY.password).await?;
        self.0.click(Self::TERMS).await
    }

    /// Clicks the button of the form.
    pub async fn submit(&self) -> Result<()> {
        self.0.click(Self::SUBMIT).await
    }

    /// Types six digits; the last one submits.
    pub async fn type_code(&self, code: &str) -> Result<()> {
        self.0.fill(Self::CODE, code).await
    }

    /// Waits for a screen, loads the page anew, and waits for the same screen with the same things on it.
    pub async fn survives_reload(&self, screen: &str) -> Result<()> {
        self.is_on(screen).await?;
        let before = self.gist().await?;
        self.0.reload().await?;
        self.is_on(screen).await?;
        let after = self.gist().await?;
        ensure!(after == before, "a reload on {screen} made {before}\ninto {after}");
        Ok(())
    }

    async fn gist(&self) -> Result<Value> {
        self.0.until("the screen to be at rest", GIST, Vec::new()).await
    }

    /// Waits until a field's note begins with these words.
    pub async fn note(&self, name: &str, text: &str) -> Result<()> {
        let body = "const field = document.querySelector(arguments[0]);\
            const note = field && document.getElementById(field.getAttribute('aria-describedby').split(' ')[0]);\
            return note !== null && note.innerText.trim().startsWith(arguments[1])";
        let args = vec![json!(Self::field(name)), json!(text)];
        self.0
            .until(&format!("{name} to note {text:?}"), body, args)
            .await
            .map(drop)
    }
}
