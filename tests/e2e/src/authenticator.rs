//! A passkey device that nobody has to touch.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::Browser;
use crate::browser::{DEADLINE, PAUSE};

/// A device that keeps passkeys and proves who uses it. Belongs to one tab; pages have to be opened at `localhost`,
/// because passkeys belong to names.
#[derive(Debug)]
pub struct Authenticator<'a> {
    browser: &'a Browser,
    id: String,
}

impl Browser {
    /// Builds one into the tab in front; it answers at once and says that it is its owner.
    pub async fn authenticator(&self) -> Result<Authenticator<'_>> {
        self.cdp("WebAuthn.enable", json!({ "enableUI": false })).await?;
        let options = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
            "automaticPresenceSimulation": true,
        });
        let answer = self
            .cdp("WebAuthn.addVirtualAuthenticator", json!({ "options": options }))
            .await?;
        let id = answer["authenticatorId"].as_str().context("the device has no id")?;
        Ok(Authenticator {
            browser: self,
            id: id.to_owned(),
        })
    }
}

impl Authenticator<'_> {
    /// The passkeys on it.
    pub async fn passkeys(&self) -> Result<usize> {
        let answer = self.ask("WebAuthn.getCredentials", json!({})).await?;
        Ok(answer["credentials"].as_array().map_or(0, Vec::len))
    }

    /// Waits until there is no passkey on it: the page told that the server knows none of them.
    pub async fn loses_its_passkeys(&self) -> Result<()> {
        let begun = Instant::now();
        while self.passkeys().await? > 0 {
            ensure!(
                begun.elapsed() < DEADLINE,
                "the device keeps a passkey that nobody knows"
            );
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Its owner is there and touches it, or does not.
    pub async fn is_touched(&self, enabled: bool) -> Result<()> {
        self.ask("WebAuthn.setAutomaticPresenceSimulation", json!({ "enabled": enabled }))
            .await
            .map(drop)
    }

    async fn ask(&self, command: &str, mut params: Value) -> Result<Value> {
        params["authenticatorId"] = json!(self.id);
        self.browser.cdp(command, params).await
    }
}
