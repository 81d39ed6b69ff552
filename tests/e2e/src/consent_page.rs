//! The page of the local identity providers, on which a tester says who somebody is.

use anyhow::Result;

use crate::{Browser, Person};

/// The consent page of a social or enterprise provider.
#[derive(Clone, Copy, Debug)]
pub struct ConsentPage<'a>(pub &'a Browser);

impl ConsentPage<'_> {
    /// Waits for the page of a provider, such as `Google`.
    pub async fn is_of(&self, provider: &str) -> Result<()> {
        self.0.says("header h1", provider).await
    }

    /// Goes on as one of the people.
    pub async fn pick(&self, person: Person) -> Result<()> {
        self.0
            .click(&format!("button[name=person][value=\"{}\"]", person.email))
            .await
    }

    /// Goes on as somebody who is not on the list.
    pub async fn go_on_as(&self, email: &str, first_name: &str, last_name: &str) -> Result<()> {
        self.0.fill("input[name=email]", email).await?;
        self.0.fill("input[name=first_name]", first_name).await?;
        self.0.fill("input[name=last_name]", last_name).await?;
        self.0.click("button.main").await
    }

    /// Does not want to.
    pub async fn deny(&self) -> Result<()> {
        self.0.click("button[name=deny]").await
    }
}
