//! The page of an invitation.

use anyhow::Result;
use serde_json::json;

use crate::{ADA, BARBARA, Person, Scene, SignInPage, Stage};

/// Nobody has this address.
const NEWCOMER: &str = "mary@example.com";

impl Stage {
    pub(super) async fn play_invitation(&self, scene: Scene) -> Result<()> {
        let screen = match scene {
            Scene::InvitationLoading => {
                self.demo.hold("/deployment").await?;
                self.browser.open("/invite?token=org.any").await?;
                "loading"
            }
            Scene::InvitationWorking => {
                let link = self.invite(BARBARA.email, None).await?;
                self.demo.hold("/organizations/invitations/accept").await?;
                self.browser.open(&link).await?;
                "working"
            }
            Scene::InvitationFailed => self.play_no_invitation().await?,
            Scene::InvitationSignIn | Scene::InvitationSignUp | Scene::InvitationRetry => {
                self.play_alone(scene).await?
            }
            Scene::InvitationOtherAccount | Scene::InvitationOtherAddress => self.play_other(scene).await?,
            _ => self.play_invited(scene).await?,
        };
        self.browser.on_screen(&format!("invitation/{screen}")).await
    }

    async fn play_no_invitation(&self) -> Result<&'static str> {
        self.browser.open("/invite?token=org.forged").await?;
        Ok("failed")
    }

    async fn play_alone(&self, scene: Scene) -> Result<&'static str> {
        let is_new = scene == Scene::InvitationSignUp;
        let link = self.invite(if is_new { NEWCOMER } else { BARBARA.email }, None).await?;
        if scene == Scene::InvitationRetry {
            self.demo.fail("/organizations/invitations/accept", 503).await?;
        }
        self.browser.open(&link).await?;
        Ok(match scene {
            Scene::InvitationSignIn => "sign-in",
            Scene::InvitationSignUp => "sign-up",
            _ => "failed",
        })
    }

    async fn play_other(&self, scene: Scene) -> Result<&'static str> {
        let is_new = scene == Scene::InvitationOtherAddress;
        if is_new {
            let single = json!({ "auth_settings": { "multi_session_support": { "enabled": false } } });
            self.demo.settings(single).await?;
        }
        let link = self.invite(if is_new { NEWCOMER } else { BARBARA.email }, None).await?;
        self.play_offer(&link, ADA).await?;
        self.browser.press_button("Accept invitation").await?;
        Ok(if is_new { "other-address" } else { "other-account" })
    }

    async fn play_offer(&self, link: &str, person: Person) -> Result<()> {
        self.sign_in().sign_in(person).await?;
        self.header().shows(person).await?;
        // A target that answers "no content" keeps the last screen in view.
        let target = format!("{}/session/nothing", self.demo.named_origin());
        self.browser.open(&format!("{link}&redirect_uri={target}")).await?;
        self.browser.on_screen("invitation/offer").await
    }

    async fn play_invited(&self, scene: Scene) -> Result<&'static str> {
        let link = self.invite(BARBARA.email, None).await?;
        if scene == Scene::InvitationMember {
            let other = self.invite(BARBARA.email, Some("Notes")).await?;
            self.play_offer(&other, BARBARA).await?;
            self.demo.fail("/session/nothing", 204).await?;
            self.browser.press_button("Accept invitation").await?;
            self.browser.on_screen("invitation/joined").await?;
            self.browser.open(&link).await?;
            self.browser.on_screen("invitation/offer").await?;
        } else {
            self.play_offer(&link, BARBARA).await?;
        }
        match scene {
            Scene::InvitationOffer => return Ok("offer"),
            Scene::InvitationBusy => self.demo.hold("/organizations/invitations/accept").await?,
            Scene::InvitationShutOut => self.demo.fail("/session/switch-organization", 403).await?,
            _ => self.demo.fail("/session/nothing", 204).await?,
        }
        self.browser.press_button("Accept invitation").await?;
        Ok(match scene {
            Scene::InvitationBusy => {
                self.browser.sees(".wa-button[data-state=busy]").await?;
                "offer"
            }
            Scene::InvitationMember => "member",
            _ => "joined",
        })
    }

    pub(super) async fn play_waitlist(&self, scene: Scene) -> Result<()> {
        self.open_slowly(scene == Scene::WaitlistNamesError).await?;
        let mode = match scene {
            Scene::WaitlistOpen => "public",
            Scene::WaitlistClosed => "restricted",
            _ => "waitlist",
        };
        self.demo
            .settings(json!({ "restrictions": { "sign_up_mode": mode } }))
            .await?;
        if scene == Scene::WaitlistSignedIn {
            self.sign_in().sign_in(ADA).await?;
            self.header().shows(ADA).await?;
        }
        if scene == Scene::WaitlistLoading {
            self.demo.hold("/deployment").await?;
        }
        let is_invited = scene == Scene::WaitlistInvited;
        self.browser
            .open(if is_invited {
                "/waitlist?invite_token=t"
            } else {
                "/waitlist"
            })
            .await?;
        let screen = scene.name().trim_start_matches("waitlist-");
        let screen = if matches!(scene, Scene::WaitlistNamesError | Scene::WaitlistBusy) {
            "form"
        } else {
            screen
        };
        if scene == Scene::WaitlistBusy {
            self.demo.hold("/waitlist/join").await?;
        }
        if matches!(
            scene,
            Scene::WaitlistJoined | Scene::WaitlistKnown | Scene::WaitlistBusy
        ) {
            let address = if scene == Scene::WaitlistKnown {
                ADA.email
            } else {
                NEWCOMER
            };
            self.browser.fill("input[name=email]", address).await?;
        }
        if matches!(
            scene,
            Scene::WaitlistJoined | Scene::WaitlistKnown | Scene::WaitlistNamesError | Scene::WaitlistBusy
        ) {
            self.browser.click(SignInPage::SUBMIT).await?;
        }
        match scene {
            Scene::WaitlistNamesError => self.is_wrong().await?,
            Scene::WaitlistBusy => self.is_busy().await?,
            _ => {}
        }
        self.browser.on_screen(&format!("waitlist/{screen}")).await
    }
}
