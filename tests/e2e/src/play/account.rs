//! The account, section by section.

use anyhow::Result;

use crate::{ADA, AccountPage, Scene, SignInPage, Stage};

impl Stage {
    pub(super) async fn play_account(&self, scene: Scene) -> Result<()> {
        self.sign_in().sign_in(ADA).await?;
        self.header().shows(ADA).await?;
        match scene {
            Scene::AccountLoading => {
                self.demo.hold("/me").await?;
                self.browser.open("/account").await?;
                self.browser
                    .sees("main [data-wa-part=section][data-state=loading]")
                    .await
            }
            Scene::AccountFailed => {
                self.demo.fail("/me", 503).await?;
                self.browser.open("/account").await?;
                self.browser.sees("main .wa-notice").await
            }
            Scene::Account => {
                self.browser.open("/account").await?;
                self.browser.sees("main [data-wa-part=profile-link]").await
            }
            Scene::AccountPassword
            | Scene::AccountPasswordEdit
            | Scene::AccountPasswordError
            | Scene::AccountPasswordDone
            | Scene::AccountPasswordRemove => self.play_account_password(scene).await,
            Scene::AccountPasskeys
            | Scene::AccountPasskeysNone
            | Scene::AccountPasskeyAdd
            | Scene::AccountPasskeyRemove => self.play_passkeys(scene).await,
            Scene::AccountDevices
            | Scene::AccountDeviceEnd
            | Scene::AccountDevicesLoading
            | Scene::AccountDevicesFailed => self.play_devices(scene).await,
            Scene::AccountDeleteError => {
                let page = self.account();
                page.open("delete-account").await?;
                page.ask("Delete account").await?;
                page.submit().await?;
                self.is_wrong().await
            }
            Scene::AccountDelete | Scene::AccountDeleteAsked => {
                self.account().open("delete-account").await?;
                if scene == Scene::AccountDeleteAsked {
                    self.account().ask("Delete account").await?;
                }
                Ok(())
            }
            _ => self.play_two_step(scene).await,
        }
    }

    async fn play_account_password(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("password").await?;
        match scene {
            Scene::AccountPassword => return Ok(()),
            Scene::AccountPasswordRemove => return page.ask("Remove").await,
            _ => page.ask("Change").await?,
        }
        if scene == Scene::AccountPasswordEdit {
            return Ok(());
        }
        page.fill("current-password", ADA.password).await?;
        let is_weak = scene == Scene::AccountPasswordError;
        page.fill("new-password", if is_weak { "lovelace" } else { "Diff3rence-engine!" })
            .await?;
        page.submit().await?;
        if is_weak {
            return self.browser.sees(SignInPage::FIELD_ERROR).await;
        }
        page.tells("Your password is changed.").await
    }

    async fn play_passkeys(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        if matches!(scene, Scene::AccountPasskeysNone | Scene::AccountPasskeyAdd) {
            page.open("passkeys").await?;
            if scene == Scene::AccountPasskeysNone {
                return Ok(());
            }
            return page.ask("Add passkey").await;
        }
        let _device = self.browser.authenticator().await?;
        page.open("passkeys").await?;
        page.ask("Add passkey").await?;
        page.fill("passkey-name", "Work laptop").await?;
        page.submit().await?;
        page.tells("Your passkey is added.").await?;
        if scene == Scene::AccountPasskeyRemove {
            return page.ask("Remove").await;
        }
        Ok(())
    }

    async fn play_devices(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        match scene {
            Scene::AccountDevicesLoading => {
                self.demo.hold("/me/signins").await?;
                self.browser.open("/account/devices").await?;
                return self.browser.sees("main [data-section=devices]").await;
            }
            Scene::AccountDevicesFailed => {
                self.demo.fail("/me/signins", 503).await?;
                self.browser.open("/account/devices").await?;
                return self.browser.reads("Try again").await;
            }
            _ => self.demo.sign_in_elsewhere(ADA).await?,
        }
        page.open("devices").await?;
        self.browser.sees(AccountPage::ROW).await?;
        if scene == Scene::AccountDeviceEnd {
            return page.ask("Sign out").await;
        }
        Ok(())
    }

    async fn play_two_step(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("two-step").await?;
        match scene {
            Scene::AccountTwoStep => Ok(()),
            Scene::AccountSetup => page.scan().await.map(drop),
            Scene::AccountSetupCode => {
                page.scan().await?;
                page.submit().await?;
                self.browser.sees(SignInPage::CODE).await
            }
            Scene::AccountSetupNext => {
                let key = page.scan().await?;
                // The next code never comes, however long one looks.
                let hold = "const now = Date.now(); Date.now = () => now;";
                self.browser.eval(hold, Vec::new()).await?;
                let code = self.demo.totp(&key).await?;
                page.give_first_code(&code).await
            }
            Scene::AccountSetupError => {
                page.scan().await?;
                page.give_first_code("000000").await?;
                page.fill("code", "111111").await?;
                self.browser.sees(SignInPage::FIELD_ERROR).await
            }
            Scene::AccountTwoStepOn => {
                page.set_app_up(&self.demo).await?;
                page.put_codes_away().await?;
                self.browser.click("main button[role=switch]").await?;
                self.browser
                    .sees("main button[role=switch][aria-checked=true]:not([aria-disabled])")
                    .await
            }
            _ => {
                page.set_app_up(&self.demo).await?;
                if scene == Scene::AccountCodesHeld {
                    page.submit().await?;
                    self.browser.sees(SignInPage::FIELD_ERROR).await?;
                }
                Ok(())
            }
        }
    }
}
