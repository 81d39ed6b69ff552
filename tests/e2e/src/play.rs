//! How each state of a screen comes about.

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::{ADA, BARBARA, DISABLED, DOROTHY, GRACE, Header, KATHERINE, Scene, SignInPage, Stage};

impl Stage {
    /// Brings a new stage into a state that stays.
    pub async fn play(&self, scene: Scene) -> Result<()> {
        // Scenes that show a refusal make the browser note the refused request.
        self.browser.expect_complaint("the server responded with a status of");
        self.browser.expect_complaint("net::ERR_EMPTY_RESPONSE");
        let played = match scene {
            Scene::HomeUnknown | Scene::HomeSignedOut | Scene::HomeSignedIn => self.play_home(scene).await,
            Scene::Menu | Scene::MenuAccounts | Scene::MenuBusy | Scene::MenuFailed => self.play_menu(scene).await,
            Scene::Loading | Scene::SessionFailed | Scene::Failure => self.play_start(scene).await,
            Scene::Accounts | Scene::Confirming | Scene::ConfirmingFailed | Scene::Finished => {
                self.play_end(scene).await
            }
            Scene::Identifier | Scene::IdentifierError | Scene::IdentifierBusy => self.play_identifier(scene).await,
            Scene::Password
            | Scene::PasswordShown
            | Scene::PasswordError
            | Scene::PasswordRefused
            | Scene::PasswordBusy => self.play_password(scene).await,
            _ => self.play_elsewhere(scene).await,
        };
        played.with_context(|| format!("the scene {} does not come about", scene.name()))
    }

    async fn play_start(&self, scene: Scene) -> Result<()> {
        match scene {
            Scene::Loading => self.demo.hold("/deployment").await?,
            Scene::SessionFailed => self.demo.fail("/session", 503).await?,
            _ => {
                self.browser.expect_complaint("The Frontend API cannot be reached");
                self.demo.fail("/deployment", 503).await?;
            }
        }
        self.browser.open("/sign-in").await?;
        match scene {
            Scene::Loading => self.sign_in().is_on("loading").await,
            Scene::SessionFailed => self.browser.sees(SignInPage::BANNER).await,
            _ => self.browser.on_screen("provider/failed").await,
        }
    }

    async fn play_identifier(&self, scene: Scene) -> Result<()> {
        self.sign_in().open().await?;
        match scene {
            Scene::Identifier => Ok(()),
            Scene::IdentifierError => {
                self.sign_in().submit().await?;
                self.browser.sees(SignInPage::FIELD_ERROR).await
            }
            _ => {
                self.demo.hold("/auth/identify").await?;
                self.sign_in().submit_identifier(ADA.email).await?;
                self.is_busy().await
            }
        }
    }

    async fn play_password(&self, scene: Scene) -> Result<()> {
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

    async fn play_elsewhere(&self, scene: Scene) -> Result<()> {
        match scene {
            Scene::ElsewhereNoPassword => {
                self.demo
                    .settings(json!({ "auth_settings": { "password": { "enabled": false } } }))
                    .await?;
                self.browser.open("/sign-in").await?;
            }
            Scene::ElsewhereProvider => {
                self.sign_in().open().await?;
                self.sign_in().submit_identifier("someone@sso.example.com").await?;
            }
            _ => {
                if scene == Scene::ElsewhereHosted {
                    self.demo
                        .settings(json!({ "frontend_host": "accounts.example.com" }))
                        .await?;
                }
                self.sign_in()
                    .sign_in(match scene {
                        Scene::ElsewhereProfile => KATHERINE,
                        Scene::ElsewhereVerify => DOROTHY,
                        _ => GRACE,
                    })
                    .await?;
            }
        }
        self.sign_in().is_on("elsewhere").await
    }

    async fn play_end(&self, scene: Scene) -> Result<()> {
        match scene {
            Scene::Accounts => {
                self.sign_in_both().await?;
                self.browser.open("/sign-in").await?;
                self.sign_in().is_on("accounts").await
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

    async fn play_home(&self, scene: Scene) -> Result<()> {
        match scene {
            Scene::HomeUnknown => {
                self.demo.hold("/session").await?;
                self.browser.open("/").await?;
                self.browser.sees(".header .avatar-place").await
            }
            Scene::HomeSignedOut => {
                self.browser.open("/").await?;
                self.header().shows_nobody().await
            }
            _ => {
                self.sign_in().sign_in(ADA).await?;
                self.header().shows(ADA).await
            }
        }
    }

    async fn play_menu(&self, scene: Scene) -> Result<()> {
        if scene == Scene::MenuAccounts {
            self.sign_in_both().await?;
        } else {
            self.sign_in().sign_in(ADA).await?;
            self.header().shows(ADA).await?;
        }
        self.header().open_menu().await?;
        match scene {
            Scene::MenuBusy => {
                self.demo.hold("/session/sign-out").await?;
                self.browser.click(&Header::item("sign-out")).await?;
                self.browser
                    .sees(&format!("{}[data-state=busy]", Header::item("sign-out")))
                    .await
            }
            Scene::MenuFailed => {
                self.demo.fail("/session/sign-out", 503).await?;
                self.browser.click(&Header::item("sign-out")).await?;
                self.browser
                    .sees(&format!("{} {}", Header::MENU, SignInPage::BANNER))
                    .await
            }
            _ => Ok(()),
        }
    }

    async fn sign_in_both(&self) -> Result<()> {
        self.sign_in().sign_in(BARBARA).await?;
        self.header().shows(BARBARA).await?;
        self.header().choose("add").await?;
        self.sign_in().use_another_account().await?;
        self.sign_in().go_through(ADA).await?;
        self.header().shows(ADA).await
    }

    async fn is_busy(&self) -> Result<()> {
        self.browser
            .sees(&format!("{}[data-state=busy][aria-disabled=true]", SignInPage::SUBMIT))
            .await
    }
}
