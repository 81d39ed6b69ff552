//! The second factor, the profile, the passkey.

use anyhow::Result;
use serde_json::json;

use crate::{ADA, ALAN, GRACE, KATHERINE, Scene, SignInPage, Stage};

impl Stage {
    pub(super) async fn play_second_factor(&self, scene: Scene) -> Result<()> {
        let page = self.sign_in();
        match scene {
            Scene::SecondFactorText | Scene::LastDigits | Scene::LastDigitsError => {
                page.reach(ALAN, "last-digits").await?;
                match scene {
                    Scene::LastDigits => Ok(()),
                    Scene::LastDigitsError => {
                        page.submit_last_digits("1234").await?;
                        self.is_wrong().await
                    }
                    _ => {
                        page.submit_last_digits("0199").await?;
                        page.is_on("second-factor-code").await?;
                        self.browser.sees(SignInPage::COUNTDOWN).await
                    }
                }
            }
            Scene::NoSecondFactor | Scene::AddSecondFactor => {
                self.auth(json!({ "auth_factors_enabled": { "phone_otp": false } }))
                    .await?;
                let can_add = scene == Scene::AddSecondFactor;
                self.demo.faults(json!({ "add_second_factor": can_add })).await?;
                page.reach(ALAN, scene.name()).await
            }
            Scene::BackupCode | Scene::BackupCodeError => {
                page.reach(GRACE, "second-factor").await?;
                page.choose_method("backup_code").await?;
                page.is_on("backup-code").await?;
                if scene == Scene::BackupCodeError {
                    page.submit_backup_code("ZZZZ-0000").await?;
                    self.is_wrong().await?;
                }
                Ok(())
            }
            _ => {
                page.reach(GRACE, "second-factor").await?;
                if scene == Scene::SecondFactorCode {
                    page.choose_method("authenticator").await?;
                    page.is_on("second-factor-code").await?;
                }
                Ok(())
            }
        }
    }

    /// Who has no passkey is offered one.
    pub(super) async fn offer_passkeys(&self) -> Result<()> {
        self.auth(json!({ "passkey": { "prompt_registration_on_auth": true } }))
            .await
    }

    pub(super) async fn play_profile(&self, scene: Scene) -> Result<()> {
        if scene == Scene::Passkey {
            self.offer_passkeys().await?;
            return self.sign_in().reach(ADA, "passkey").await;
        }
        self.auth(json!({ "phone_number": { "required": true } })).await?;
        self.sign_in().reach(KATHERINE, "profile").await?;
        if scene == Scene::ProfileError {
            self.browser.fill(SignInPage::PHONE, "+1 555 010 0142").await?;
            self.browser.fill("main input[name=username]", "ada").await?;
            self.sign_in().submit().await?;
            self.is_wrong().await?;
        }
        Ok(())
    }
}
