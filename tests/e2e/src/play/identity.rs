//! The account's sections about who somebody is.

use anyhow::Result;

use crate::{ADA, AccountPage, Scene, SignInPage, Stage};

const NEW: &str = "countess@example.com";
const NUMBER: &str = "+15550100155";

impl Stage {
    pub(super) async fn play_identity(&self, scene: Scene) -> Result<()> {
        self.sign_in().sign_in(ADA).await?;
        self.header().shows(ADA).await?;
        match scene {
            Scene::AccountProfile
            | Scene::AccountProfileError
            | Scene::AccountProfileDone
            | Scene::AccountProfileBusy => self.play_names(scene).await,
            Scene::AccountPicture | Scene::AccountPictureDone | Scene::AccountPictureError => {
                self.play_picture(scene).await
            }
            Scene::AccountPhones
            | Scene::AccountPhonesNone
            | Scene::AccountPhoneAdd
            | Scene::AccountPhoneError
            | Scene::AccountPhoneCode => self.play_phones(scene).await,
            Scene::AccountConnections | Scene::AccountConnectionsNone | Scene::AccountConnectionEnd => {
                self.play_connections(scene).await
            }
            _ => self.play_emails(scene).await,
        }
    }

    async fn play_names(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("profile").await?;
        match scene {
            Scene::AccountProfileError => {
                self.browser.fill("main input[name=username]", "a b").await?;
                self.browser.click("main .wa-names button[type=submit]").await?;
                self.browser.sees(SignInPage::FIELD_ERROR).await
            }
            Scene::AccountProfileBusy => {
                self.demo.hold("/me").await?;
                self.browser.fill("main input[name=username]", "countess").await?;
                self.browser.click("main .wa-names button[type=submit]").await?;
                self.browser
                    .sees("main .wa-names button[type=submit][data-state=busy]")
                    .await
            }
            Scene::AccountProfileDone => {
                self.browser.fill("main input[name=username]", "countess").await?;
                self.browser.click("main .wa-names button[type=submit]").await?;
                page.tells("Your profile is saved.").await
            }
            _ => Ok(()),
        }
    }

    async fn play_picture(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("profile").await?;
        if scene == Scene::AccountPictureError {
            page.choose_text_as_picture().await?;
            return self.browser.sees(SignInPage::BANNER).await;
        }
        page.choose_picture().await?;
        if scene == Scene::AccountPictureDone {
            page.submit().await?;
            return page.tells("Your picture is saved.").await;
        }
        Ok(())
    }

    async fn play_emails(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("email-addresses").await?;
        if scene != Scene::AccountEmailAdd {
            page.add_email(&self.demo, "king@example.com").await?;
        }
        if matches!(scene, Scene::AccountEmailRemove | Scene::AccountEmailRemoveFailed) {
            page.ask("Remove").await?;
            if scene == Scene::AccountEmailRemoveFailed {
                self.demo.fail("/me/email-addresses", 503).await?;
                page.submit().await?;
                self.browser
                    .sees(&format!("{} {}", AccountPage::DIALOG, SignInPage::BANNER))
                    .await?;
            }
            return Ok(());
        }
        page.ask("Add email address").await?;
        if scene == Scene::AccountEmailAdd {
            return Ok(());
        }
        page.fill(
            "email",
            if scene == Scene::AccountEmailError {
                ADA.email
            } else {
                NEW
            },
        )
        .await?;
        page.submit().await?;
        if scene == Scene::AccountEmailError {
            return self.browser.sees(SignInPage::FIELD_ERROR).await;
        }
        self.demo.code(NEW).await?;
        self.browser.sees(SignInPage::CODE).await?;
        if scene == Scene::AccountEmails {
            self.browser.press_button("Cancel").await?;
            return self.browser.sees_no(AccountPage::DIALOG).await;
        }
        Ok(())
    }

    async fn play_phones(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("phone-numbers").await?;
        if scene == Scene::AccountPhonesNone {
            return Ok(());
        }
        page.ask("Add phone number").await?;
        if scene == Scene::AccountPhoneAdd {
            return Ok(());
        }
        page.fill(
            "phone",
            if scene == Scene::AccountPhoneError {
                "12"
            } else {
                NUMBER
            },
        )
        .await?;
        page.submit().await?;
        if scene == Scene::AccountPhoneError {
            return self.is_wrong().await;
        }
        let code = self.demo.code(NUMBER).await?;
        if scene == Scene::AccountPhoneCode {
            return self.browser.sees(SignInPage::CODE).await;
        }
        page.fill("code", &code).await?;
        page.tells("+1 5550100155 is verified.").await
    }

    async fn play_connections(&self, scene: Scene) -> Result<()> {
        let page = self.account();
        page.open("connected-accounts").await?;
        if scene == Scene::AccountConnectionsNone {
            return Ok(());
        }
        page.connect("github").await?;
        self.consent().is_of("GitHub").await?;
        self.consent().pick(ADA).await?;
        page.shows("connected-accounts").await?;
        self.browser.reads(ADA.email).await?;
        if scene == Scene::AccountConnectionEnd {
            return page.ask("Disconnect").await;
        }
        Ok(())
    }
}
