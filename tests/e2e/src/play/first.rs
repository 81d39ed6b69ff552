//! Who it is, and the password.

use anyhow::Result;
use serde_json::json;

use crate::{ADA, DISABLED, KATHERINE, Scene, SignInPage, Stage};

impl Stage {
    pub(super) async fn play_identifier(&self, scene: Scene) -> Result<()> {
        let page = self.sign_in();
        match scene {
            Scene::IdentifierEmail => return page.open_method("email_code").await,
            Scene::IdentifierLink => return page.open_method("email_link").await,
            Scene::IdentifierPhone => return page.open_method("phone_code").await,
            Scene::IdentifierPhoneError => {
                page.open_method("phone_code").await?;
                page.submit_phone("12").await?;
                return self.is_wrong().await;
            }
            Scene::IdentifierUsername => {
                self.auth(json!({ "auth_factors_enabled": { "email_password": false } }))
                    .await?;
            }
            _ => {}
        }
        page.open().await?;
        match scene {
            Scene::IdentifierError => {
                page.submit().await?;
                self.is_wrong().await
            }
            Scene::IdentifierBusy => {
                self.demo.hold("/auth/identify").await?;
                page.submit_identifier(ADA.email).await?;
                self.is_busy().await
            }
            Scene::Methods => {
                page.ask_for_another_method().await?;
                page.is_on("methods").await
            }
            Scene::Leaving => {
                self.stay().await?;
                page.choose_provider("google").await?;
                page.is_on("leaving").await
            }
            _ => Ok(()),
        }
    }

    /// Nothing leads away from the page any more: a driver waits for a page that is on its way.
    pub(super) async fn stay(&self) -> Result<()> {
        let stay = "navigation.addEventListener('navigate', event => event.preventDefault())";
        self.browser.eval(stay, Vec::new()).await.map(drop)
    }

    pub(super) async fn play_refusal(&self, scene: Scene) -> Result<()> {
        let page = self.sign_in();
        match scene {
            Scene::Refused => {
                let address = "/sign-in?error=access_denied&error_description=The%20user%20denied%20the%20request.";
                self.browser.open(address).await?;
                self.browser.sees(SignInPage::REFUSAL).await
            }
            Scene::Expired => {
                page.reach(KATHERINE, "profile").await?;
                self.demo.advance_clock(11 * 60_000).await?;
                self.browser.fill("main input[name=username]", "katherine").await?;
                page.submit().await?;
                page.is_on("identifier").await?;
                self.browser.sees(SignInPage::BANNER).await
            }
            _ => {
                page.open().await?;
                self.demo.fail("/auth/identify", 429).await?;
                page.submit_identifier(ADA.email).await?;
                self.browser
                    .sees("[data-wa-part=banner] [data-wa-part=countdown]")
                    .await
            }
        }
    }

    pub(super) async fn play_password(&self, scene: Scene) -> Result<()> {
        let person = if scene == Scene::PasswordRefused { DISABLED } else { ADA };
        self.sign_in().open().await?;
        self.sign_in().identify(person.email).await?;
        match scene {
            Scene::Password => Ok(()),
            Scene::PasswordShown => {
                self.browser.fill(SignInPage::PASSWORD, person.password).await?;
                self.browser.click("[data-wa-part=password-toggle]").await?;
                self.browser.sees("input[name=password][type=text]").await
            }
            Scene::PasswordError => {
                self.sign_in().submit_password("wrong").await?;
                self.browser.sees(SignInPage::FIELD_ERROR).await
            }
            Scene::PasswordRefused => {
                self.sign_in().submit_password(person.password).await?;
                self.browser.sees(SignInPage::BANNER).await
            }
            _ => {
                self.demo.hold("/auth/signin").await?;
                self.sign_in().submit_password(person.password).await?;
                self.is_busy().await
            }
        }
    }

    pub(super) async fn play_recovery(&self, scene: Scene) -> Result<()> {
        let page = self.sign_in();
        page.open().await?;
        page.identify(ADA.email).await?;
        self.browser.press_button("Forgot your password?").await?;
        page.is_on("recovery").await?;
        if scene == Scene::Recovery {
            return Ok(());
        }
        page.submit().await?;
        page.is_on("recovery-code").await?;
        if scene == Scene::RecoveryCode {
            return self.browser.sees(SignInPage::COUNTDOWN).await;
        }
        page.type_code(&self.demo.code(ADA.email).await?).await?;
        page.is_on("new-password").await?;
        if scene == Scene::NewPasswordError {
            page.submit_password("analytical").await?;
            self.is_wrong().await?;
        }
        Ok(())
    }
}
