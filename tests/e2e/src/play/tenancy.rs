//! The organization switcher, and the pages that create.

use anyhow::Result;
use serde_json::json;

use crate::{ADA, BARBARA, Scene, SignInPage, Stage, Switcher};

impl Stage {
    /// Makes so many organizations for Ada.
    pub async fn make_organizations(&self, count: u32) -> Result<()> {
        self.demo
            .ask(move |controls| controls.make_organizations(count, ADA.email))
            .await
    }

    pub(super) async fn play_switcher(&self, scene: Scene) -> Result<()> {
        let person = if scene == Scene::SwitcherShut { BARBARA } else { ADA };
        if scene == Scene::SwitcherSearch {
            self.make_organizations(60).await?;
        }
        if scene == Scene::SwitcherEmpty {
            self.sign_up_newcomer().await?;
        } else {
            self.sign_in().sign_in(person).await?;
            self.header().shows(person).await?;
        }
        let switcher = self.switcher();
        match scene {
            Scene::Switcher | Scene::SwitcherLeave | Scene::SwitcherLeaveRefused => {
                switcher.switch_to("Analytical Engines").await?;
                switcher.shows("Analytical Engines").await?;
                switcher.open_with("Notes").await?;
                if scene == Scene::Switcher {
                    return Ok(());
                }
                switcher.press("Leave").await?;
                self.browser.sees(Switcher::DIALOG).await?;
                if scene == Scene::SwitcherLeaveRefused {
                    switcher.press("Leave Analytical Engines").await?;
                    self.browser
                        .sees(&format!("{} {}", Switcher::DIALOG, SignInPage::BANNER))
                        .await?;
                }
                Ok(())
            }
            Scene::SwitcherShut => {
                switcher.open().await?;
                switcher.choose("Bletchley Park").await?;
                self.browser.sees(Switcher::REASON).await
            }
            Scene::SwitcherSearch => {
                switcher.open_with("Notes").await?;
                self.browser.focuses(Switcher::SEARCH).await?;
                self.browser.type_text("organization 0002").await?;
                switcher.lists("Organization 00024").await
            }
            Scene::SwitcherEmpty => {
                switcher.open().await?;
                self.browser.sees_no(".wa-switcher-loading").await
            }
            Scene::SwitcherLoading => {
                self.demo.hold("/me/organization-memberships").await?;
                switcher.open().await?;
                self.browser.sees(".wa-switcher-loading").await
            }
            _ => {
                self.demo.fail("/me/organization-memberships", 503).await?;
                switcher.open().await?;
                self.browser.reads("could not be loaded").await
            }
        }
    }

    pub(super) async fn play_create(&self, scene: Scene) -> Result<()> {
        let browser = &self.browser;
        if scene.name().starts_with("create-workspace") {
            return self.play_create_workspace(scene).await;
        }
        match scene {
            Scene::CreateLoading => self.demo.hold("/deployment").await?,
            Scene::CreateFailed => self.demo.fail("/session", 503).await?,
            _ => {}
        }
        if let Some(screen) = beginning(scene) {
            browser.open("/create-organization").await?;
            return browser.on_screen(&format!("create-organization/{screen}")).await;
        }
        if scene == Scene::CreateBarrier {
            let settings = json!({ "b2b_settings": { "allow_users_to_create_orgs": false } });
            self.demo.settings(settings).await?;
        }
        self.sign_in().sign_in(ADA).await?;
        self.header().shows(ADA).await?;
        browser.open("/create-organization").await?;
        if scene == Scene::CreateBarrier {
            return browser.on_screen("create-organization/barrier").await;
        }
        browser.on_screen("create-organization/details").await?;
        match scene {
            Scene::CreateOrganization => {
                browser.choose_picture("input[name=logo]").await?;
                browser.fill("input[name=name]", "Royal Mint").await?;
                browser.sees(".wa-logo-preview img").await
            }
            Scene::CreateBusy => {
                self.demo.hold("/organizations").await?;
                browser.fill("input[name=name]", "Royal Mint").await?;
                browser.click(SignInPage::SUBMIT).await?;
                self.is_busy().await
            }
            Scene::CreateOrganizationError => {
                browser.choose_text("input[name=logo]").await?;
                browser.click(SignInPage::SUBMIT).await?;
                browser.sees("[data-wa-part=logo] .wa-field-error").await
            }
            _ => self.found("Royal Mint", scene).await,
        }
    }

    async fn found(&self, name: &str, scene: Scene) -> Result<()> {
        let browser = &self.browser;
        browser.fill("input[name=name]", name).await?;
        browser.click(SignInPage::SUBMIT).await?;
        browser.on_screen("create-organization/invitations").await?;
        browser.sees("select[name=role]").await?;
        if scene == Scene::CreateInvite {
            return Ok(());
        }
        let addresses = if scene == Scene::CreateInviteResults {
            "isaac@example.com, ada@example.com, john@example.com"
        } else {
            "isaac@example.com, john@example.com"
        };
        browser.fill("input[name=emails]", addresses).await?;
        browser.click(SignInPage::SUBMIT).await?;
        if scene == Scene::CreateInviteResults {
            browser
                .sees("[data-wa-part=invitee][data-state=sent]:nth-child(3)")
                .await
        } else {
            browser.on_screen("create-organization/done").await
        }
    }
    async fn play_create_workspace(&self, scene: Scene) -> Result<()> {
        let browser = &self.browser;
        if scene == Scene::CreateWorkspaceSignedOut {
            browser.open("/create-workspace").await?;
            return browser.on_screen("create-workspace/signed-out").await;
        }
        if scene == Scene::CreateWorkspaceBarrier {
            self.sign_up_newcomer().await?;
        } else {
            self.sign_in().sign_in(ADA).await?;
            self.header().shows(ADA).await?;
        }
        match scene {
            Scene::CreateWorkspaceLoading => self.demo.hold("/me/organization-memberships").await?,
            Scene::CreateWorkspaceFailed => self.demo.fail("/me/organization-memberships", 503).await?,
            _ => {}
        }
        let goes_on = matches!(scene, Scene::CreateWorkspaceInvite | Scene::CreateWorkspaceDone);
        if goes_on {
            self.switcher().switch_to("Analytical Engines").await?;
            self.switcher().shows("Analytical Engines").await?;
        }
        browser.open("/create-workspace").await?;
        let screen = match scene {
            Scene::CreateWorkspaceLoading => "loading",
            Scene::CreateWorkspaceFailed => "failed",
            Scene::CreateWorkspaceBarrier => "barrier",
            _ => "details",
        };
        browser.on_screen(&format!("create-workspace/{screen}")).await?;
        if !goes_on {
            return Ok(());
        }
        browser.fill("input[name=name]", "Royal Mint").await?;
        browser.click(SignInPage::SUBMIT).await?;
        browser.on_screen("create-workspace/invitations").await?;
        browser.sees("select[name=role]").await?;
        if scene == Scene::CreateWorkspaceDone {
            browser.press_button("Skip for now").await?;
            return browser.on_screen("create-workspace/done").await;
        }
        Ok(())
    }
}

/// What is shown before anything can be typed, by somebody who is not signed in.
fn beginning(scene: Scene) -> Option<&'static str> {
    match scene {
        Scene::CreateLoading => Some("loading"),
        Scene::CreateFailed => Some("failed"),
        Scene::CreateSignedOut => Some("signed-out"),
        _ => None,
    }
}
