//! The pages that links and providers lead to.

use anyhow::Result;

use crate::{ADA, GRACE, Scene, Stage};

impl Stage {
    pub(super) async fn play_link(&self, scene: Scene) -> Result<()> {
        if matches!(scene, Scene::LinkPasskey | Scene::SocialPasskey) {
            self.offer_passkeys().await?;
        }
        match scene {
            Scene::LinkFailed => self.browser.open("/magic?token=half").await?,
            Scene::SocialFailed => self.browser.open("/social/callback").await?,
            Scene::SocialRefused => self.play_refused_provider().await?,
            Scene::SocialFinished | Scene::SocialPasskey | Scene::SocialContinuing => self.play_answer(scene).await?,
            Scene::LinkContinuing => {
                self.stay_on("/magic").await?;
                self.play_mailed_link(scene).await?;
            }
            Scene::SocialWorking => {
                self.sign_in().open().await?;
                self.demo.hold("/auth/oauth2/callback").await?;
                self.sign_in().choose_provider("google").await?;
                self.consent().pick(ADA).await?;
            }
            _ => self.play_mailed_link(scene).await?,
        }
        let page = if scene.name().starts_with("link") {
            "magic-link"
        } else {
            "social-callback"
        };
        let state = match scene {
            Scene::LinkWorking | Scene::SocialWorking => "working",
            Scene::LinkPasskey | Scene::SocialPasskey => "passkey",
            Scene::LinkFinished | Scene::SocialFinished => "finished",
            Scene::LinkContinuing | Scene::SocialContinuing => "continuing",
            _ => "failed",
        };
        self.browser.on_screen(&format!("{page}/{state}")).await
    }

    /// Nothing leads away from a page that is still to come.
    async fn stay_on(&self, path: &str) -> Result<()> {
        let stay = format!(
            "if (location.pathname.startsWith('{path}')) navigation.addEventListener('navigate', event => event.preventDefault())"
        );
        self.browser.on_every_page(&stay).await
    }

    async fn play_answer(&self, scene: Scene) -> Result<()> {
        let person = if scene == Scene::SocialContinuing { GRACE } else { ADA };
        // A target that answers "no content" keeps the last screen in view.
        let target = format!("{}/session/nothing", self.demo.named_origin());
        self.browser.open(&format!("/sign-in?redirect_uri={target}")).await?;
        self.sign_in().is_on("identifier").await?;
        self.demo.fail("/session/nothing", 204).await?;
        self.stay_on("/social").await?;
        self.sign_in().choose_provider("google").await?;
        self.consent().pick(person).await
    }

    async fn play_refused_provider(&self) -> Result<()> {
        self.sign_in().open().await?;
        self.sign_in().choose_provider("google").await?;
        self.consent().deny().await
    }

    async fn play_mailed_link(&self, scene: Scene) -> Result<()> {
        // A target that answers "no content" keeps the last screen in view.
        let target = format!("{}/session/nothing", self.demo.named_origin());
        self.browser.open(&format!("/sign-in?redirect_uri={target}")).await?;
        let page = self.sign_in();
        page.is_on("identifier").await?;
        page.ask_for_another_method().await?;
        page.choose_method("email_link").await?;
        let person = if scene == Scene::LinkContinuing { GRACE } else { ADA };
        page.submit_identifier(person.email).await?;
        page.is_on("link-sent").await?;
        let link = self.demo.message(person.email, 1).await?.link;
        match scene {
            Scene::LinkWorking => self.demo.hold("/auth/verify-magic-link").await?,
            Scene::LinkRetry => self.demo.fail("/auth/verify-magic-link", 503).await?,
            _ => self.demo.fail("/session/nothing", 204).await?,
        }
        self.browser.open(&link).await
    }
}
