//! How each state of a screen comes about.

mod account;
mod code;
mod end;
mod first;
mod home;
mod identity;
mod invitation;
mod link;
mod second;
mod sign_up;
mod tenancy;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::{ADA, BARBARA, Scene, SignInPage, Stage};

impl Stage {
    /// Brings a new stage into a state that stays.
    pub async fn play(&self, scene: Scene) -> Result<()> {
        // Scenes that show a refusal make the browser note the refused request.
        self.browser.expect_complaint("the server responded with a status of");
        self.browser.expect_complaint("net::ERR_EMPTY_RESPONSE");
        self.perform(scene)
            .await
            .with_context(|| format!("the scene {} does not come about", scene.name()))
    }

    async fn perform(&self, scene: Scene) -> Result<()> {
        let parts = scene.name().split('-').collect::<Vec<_>>();
        match parts[..] {
            [
                "account",
                "profile" | "picture" | "emails" | "email" | "phones" | "phone" | "connections" | "connection",
                ..,
            ] => self.play_identity(scene).await,
            ["account", ..] => self.play_account(scene).await,
            ["switcher", ..] => self.play_switcher(scene).await,
            ["create", ..] => self.play_create(scene).await,
            ["sign", "up", ..] => self.play_sign_up(scene).await,
            ["home" | "playground", ..] => self.play_home(scene).await,
            ["picker", ..] => self.play_picker(scene).await,
            ["menu", ..] => self.play_menu(scene).await,
            ["loading" | "session" | "failure", ..] => self.play_start(scene).await,
            ["identifier" | "methods" | "leaving", ..] => self.play_identifier(scene).await,
            ["refused" | "expired" | "limited"] => self.play_refusal(scene).await,
            ["password", ..] => self.play_password(scene).await,
            ["recovery" | "new", ..] => self.play_recovery(scene).await,
            ["code", ..] | ["link", "sent"] => self.play_code(scene).await,
            ["link" | "social", ..] => self.play_link(scene).await,
            ["invitation", ..] => self.play_invitation(scene).await,
            ["waitlist", ..] => self.play_waitlist(scene).await,
            ["second" | "last" | "backup" | "no" | "add", ..] => self.play_second_factor(scene).await,
            ["profile" | "passkey", ..] => self.play_profile(scene).await,
            _ => self.play_end(scene).await,
        }
    }

    /// Changes what signing in asks for.
    async fn auth(&self, settings: Value) -> Result<()> {
        self.demo
            .settings(serde_json::json!({ "auth_settings": settings }))
            .await
    }

    async fn is_wrong(&self) -> Result<()> {
        self.browser.sees(SignInPage::FIELD_ERROR).await
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
