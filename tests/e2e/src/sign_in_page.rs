//! The sign-in page as people use it.

use anyhow::Result;
use serde_json::json;

use crate::{Browser, Person};

/// The sign-in page.
#[derive(Clone, Copy, Debug)]
pub struct SignInPage<'a>(pub &'a Browser);

impl SignInPage<'_> {
    /// The identifier's field.
    pub const IDENTIFIER: &'static str = "input[name=username]:not([readonly])";
    /// The password's field.
    pub const PASSWORD: &'static str = "input[name=password]";
    /// The button that goes on.
    pub const SUBMIT: &'static str = ".wa-root button[type=submit]";
    /// The message of a field.
    pub const FIELD_ERROR: &'static str = ".wa-field-error";
    /// The message of a form.
    pub const BANNER: &'static str = ".wa-banner[data-state=shown]";

    /// Loads it and waits for the identifier's field.
    pub async fn open(&self) -> Result<()> {
        self.0.open("/sign-in").await?;
        self.is_on("identifier").await
    }

    /// Waits for a screen of the flow, such as `password`.
    pub async fn is_on(&self, screen: &str) -> Result<()> {
        self.0.on_screen(&format!("sign-in/{screen}")).await
    }

    /// Types the identifier and goes on to the password.
    pub async fn identify(&self, identifier: &str) -> Result<()> {
        self.submit_identifier(identifier).await?;
        self.is_on("password").await
    }

    /// Types the identifier and submits it.
    pub async fn submit_identifier(&self, identifier: &str) -> Result<()> {
        self.0.fill(Self::IDENTIFIER, identifier).await?;
        self.submit().await
    }

    /// Types the password and submits it.
    pub async fn submit_password(&self, password: &str) -> Result<()> {
        self.0.fill(Self::PASSWORD, password).await?;
        self.submit().await
    }

    /// Clicks the button of the form.
    pub async fn submit(&self) -> Result<()> {
        self.0.click(Self::SUBMIT).await
    }

    /// Loads the page and gives identifier and password.
    pub async fn sign_in(&self, person: Person) -> Result<()> {
        self.open().await?;
        self.go_through(person).await
    }

    /// Gives identifier and password.
    pub async fn go_through(&self, person: Person) -> Result<()> {
        self.identify(person.email).await?;
        self.submit_password(person.password).await
    }

    /// Chooses an account of the list by its address.
    pub async fn choose_account(&self, person: Person) -> Result<()> {
        self.is_on("accounts").await?;
        self.pick_account(person).await
    }

    /// The same on a page of accounts.
    pub async fn pick_account(&self, person: Person) -> Result<()> {
        let body = "const rows = [...document.querySelectorAll('[data-wa-part=account]')];\
            const row = rows.find(row => row.innerText.includes(arguments[0]));\
            if (row) row.click(); return row !== undefined";
        self.0
            .until(&format!("{} in the list", person.name), body, vec![json!(person.name)])
            .await
            .map(drop)
    }

    /// Asks for an account that is not in the list.
    pub async fn use_another_account(&self) -> Result<()> {
        self.is_on("accounts").await?;
        self.0.click("[data-wa-part=account][data-key=another]").await?;
        self.is_on("identifier").await
    }

    /// The message in place, of a field or of the form, once there is one.
    pub async fn message(&self) -> Result<String> {
        let selector = format!("{}, {}", Self::FIELD_ERROR, Self::BANNER);
        self.0.sees(&selector).await?;
        self.0.text(&selector).await
    }
}
