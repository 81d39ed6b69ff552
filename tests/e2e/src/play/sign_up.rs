//! The sign-up, from the form to the code, and its closed doors.

use anyhow::Result;
use serde_json::json;

use crate::{ADA, HEDY, Scene, SignInPage, SignUpPage, Stage};

impl Stage {
    pub(super) async fn play_sign_up(&self, scene: Scene) -> Result<()> {
        let page = self.sign_up();
        let pages = json!({ "tos_page_url": "/terms", "privacy_policy_url": "/privacy" });
        self.demo.settings(json!({ "ui_settings": pages })).await?;
        match scene {
            Scene::SignUpRestricted | Scene::SignUpWaitlist | Scene::SignUpBadInvitation => {
                let mode = if scene == Scene::SignUpRestricted {
                    "restricted"
                } else {
                    "waitlist"
                };
                self.demo
                    .settings(json!({ "restrictions": { "sign_up_mode": mode } }))
                    .await?;
                let is_invited = scene == Scene::SignUpBadInvitation;
                let query = if is_invited { "?invite_token=spent" } else { "" };
                self.browser.open(&format!("/sign-up{query}")).await?;
                return page.is_on(mode).await;
            }
            Scene::SignUpInvited => {
                let link = self.demo.invite(HEDY).await?;
                self.browser.open(&link).await?;
                return page.is_on("form").await;
            }
            Scene::SignUpLoading => {
                self.demo.hold("/deployment").await?;
                self.browser.open("/sign-up").await?;
                return page.is_on("loading").await;
            }
            Scene::SignUpNoMethod => {
                self.no_way_in().await?;
                let none = json!({ "enabled": false });
                self.auth(
                    json!({ "email_address": &none, "phone_number": &none, "username": &none,
                    "first_name": &none, "last_name": &none }),
                )
                .await?;
                self.browser.open("/sign-up").await?;
                return page.is_on("elsewhere").await;
            }
            Scene::SignUpFinished => return self.play_sign_up_end("finished").await,
            Scene::SignUpPasskey => {
                self.offer_passkeys().await?;
                return self.play_sign_up_end("passkey").await;
            }
            _ => page.open().await?,
        }
        match scene {
            Scene::SignUp => Ok(()),
            Scene::SignUpLeaving => {
                self.browser.click(SignUpPage::TERMS).await?;
                self.stay().await?;
                self.sign_in().choose_provider("google").await?;
                page.is_on("leaving").await
            }
            Scene::SignUpErrors => {
                self.browser.fill(&SignUpPage::field("email"), "hedy").await?;
                self.browser.fill(&SignUpPage::field("password"), "Hedy1").await?;
                page.submit().await?;
                self.is_wrong().await
            }
            Scene::SignUpTaken => {
                page.fill_in(false).await?;
                // The answer to the first name is heard, however soon the second one is typed.
                self.finds_the_name_free().await?;
                self.browser.fill(&SignUpPage::field("email"), ADA.email).await?;
                self.browser.fill(&SignUpPage::field("username"), "ada").await?;
                // What is found out grows the page: the way to the button, and back to the field, begins at its full height.
                let both = "return document.querySelectorAll(arguments[0]).length === 2";
                let taken = format!("{}[data-state=taken]", SignUpPage::AVAILABILITY);
                let what = "address and name to be found taken";
                self.browser.until(what, both, vec![json!(taken)]).await?;
                page.submit().await?;
                self.is_wrong().await
            }
            Scene::SignUpFilled => {
                page.fill_in(true).await?;
                self.finds_the_name_free().await
            }
            Scene::SignUpBusy => {
                self.demo.hold("/auth/signup").await?;
                page.fill_in(false).await?;
                page.submit().await?;
                self.is_busy().await
            }
            _ => self.play_sign_up_code(scene).await,
        }
    }

    async fn finds_the_name_free(&self) -> Result<()> {
        let free = format!("{}[data-state=free]", SignUpPage::AVAILABILITY);
        self.browser.sees(&free).await
    }

    /// Signs up as somebody who belongs to nothing yet, and is on the start page then.
    pub(super) async fn sign_up_newcomer(&self) -> Result<()> {
        let page = self.sign_up();
        page.open().await?;
        page.fill_in(false).await?;
        page.submit().await?;
        page.is_on("code").await?;
        page.type_code(&self.demo.code(HEDY.email).await?).await?;
        self.header().shows(HEDY).await
    }

    async fn play_sign_up_end(&self, end: &str) -> Result<()> {
        let page = self.sign_up();
        // A target that answers "no content" keeps the last screen in view.
        let target = format!("{}/session/nothing", self.demo.named_origin());
        self.browser.open(&format!("/sign-up?redirect_uri={target}")).await?;
        page.is_on("form").await?;
        page.fill_in(false).await?;
        page.submit().await?;
        page.is_on("code").await?;
        self.demo.fail("/session/nothing", 204).await?;
        page.type_code(&self.demo.code(HEDY.email).await?).await?;
        page.is_on(end).await
    }

    async fn play_sign_up_code(&self, scene: Scene) -> Result<()> {
        let page = self.sign_up();
        let is_phone = scene == Scene::SignUpCodePhone;
        if is_phone {
            self.auth(json!({ "email_address": { "verify_signup": false } }))
                .await?;
            self.browser.reload().await?;
            page.is_on("form").await?;
        }
        page.fill_in(is_phone).await?;
        if scene == Scene::SignUpConfirming {
            self.demo.hold("/session").await?;
            page.submit().await?;
            return page.is_on("confirming").await;
        }
        page.submit().await?;
        page.is_on("code").await?;
        self.browser.sees(SignInPage::COUNTDOWN).await
    }
}
