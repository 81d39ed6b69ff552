//! Accounts to choose from, ways out, and the last screens.

use anyhow::Result;
use serde_json::json;

use crate::{ADA, Scene, SignInPage, Stage};

impl Stage {
    /// Switches off every way in.
    pub(super) async fn no_way_in(&self) -> Result<()> {
        let none = json!({ "auth_settings": { "password": { "enabled": false }, "passkey": { "enabled": false },
            "auth_factors_enabled": { "email_otp": false, "email_magic_link": false, "phone_otp": false } },
            "social_connections": [] });
        self.demo.settings(none).await
    }

    pub(super) async fn play_end(&self, scene: Scene) -> Result<()> {
        match scene {
            Scene::Accounts => {
                self.sign_in_both().await?;
                self.browser.open("/sign-in").await?;
                self.sign_in().is_on("accounts").await
            }
            Scene::ElsewhereNoMethod | Scene::ElsewhereHosted => {
                self.no_way_in().await?;
                if scene == Scene::ElsewhereHosted {
                    self.demo
                        .settings(json!({ "frontend_host": "accounts.example.com" }))
                        .await?;
                }
                self.browser.open("/sign-in").await?;
                self.sign_in().is_on("elsewhere").await
            }
            Scene::Finished => {
                // A target that answers "no content" keeps the last screen in view.
                let target = self.demo.origin().replace("127.0.0.1", "localhost");
                let address = format!("/sign-in?redirect_uri={target}/deployment");
                self.browser.open(&address).await?;
                self.sign_in().is_on("identifier").await?;
                self.demo.fail("/deployment", 204).await?;
                self.sign_in().go_through(ADA).await?;
                self.sign_in().is_on("finished").await
            }
            _ => {
                self.sign_in().open().await?;
                self.sign_in().identify(ADA.email).await?;
                if scene == Scene::Confirming {
                    self.demo.hold("/session").await?;
                } else {
                    self.demo.fail("/session", 503).await?;
                }
                self.sign_in().submit_password(ADA.password).await?;
                self.sign_in().is_on("confirming").await?;
                let failed = format!("[data-wa-screen=\"sign-in/confirming\"] {}", SignInPage::BANNER);
                if scene == Scene::ConfirmingFailed {
                    self.browser.sees(&failed).await
                } else {
                    Ok(())
                }
            }
        }
    }
}
