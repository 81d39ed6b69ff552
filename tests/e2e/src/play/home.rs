//! The demo's own pages, and the page before anything is known.

use anyhow::Result;

use crate::{ADA, Header, Scene, SignInPage, Stage};

impl Stage {
    pub(super) async fn play_start(&self, scene: Scene) -> Result<()> {
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

    pub(super) async fn play_home(&self, scene: Scene) -> Result<()> {
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
            Scene::Playground => self.playground().open("").await,
            Scene::PlaygroundShared => {
                let ui = "%7B%22color_scheme%22%3A%22dark%22%2C%22theme_tokens%22%3A%7B%22dark%22%3A%7B%22primary%22%3A%22%23ffb86b%22%7D%7D%7D";
                let fragment = format!("#theme=harbour&ui={ui}");
                self.playground().open(&fragment).await
            }
            Scene::HomeSession => {
                self.sign_in_both().await?;
                let page = self.session();
                page.open().await?;
                page.choose("Difference").await?;
                page.claims().await.map(drop)
            }
            _ => {
                self.sign_in().sign_in(ADA).await?;
                self.header().shows(ADA).await
            }
        }
    }

    pub(super) async fn play_menu(&self, scene: Scene) -> Result<()> {
        if scene == Scene::MenuAccounts {
            self.sign_in_both().await?;
        } else {
            self.sign_in().sign_in(ADA).await?;
            self.header().shows(ADA).await?;
        }
        if scene == Scene::MenuWorkspace {
            self.work_in_first_workspace().await?;
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

    pub(super) async fn play_picker(&self, scene: Scene) -> Result<()> {
        let alone = match scene {
            Scene::PickerNobody => Some("nobody"),
            Scene::PickerLoading => {
                self.demo.hold("/session").await?;
                Some("loading")
            }
            Scene::PickerLost => {
                self.demo.fail("/session", 503).await?;
                Some("failed")
            }
            _ => None,
        };
        if let Some(screen) = alone {
            self.browser.open("/accounts").await?;
            return self.browser.on_screen(&format!("account-picker/{screen}")).await;
        }
        self.sign_in_both().await?;
        match scene {
            Scene::PickerBusy => self.demo.hold("/session/sign-out").await?,
            Scene::PickerFailed => self.demo.fail("/session/sign-out", 503).await?,
            _ => {}
        }
        self.browser.open("/accounts").await?;
        self.browser.on_screen("account-picker/accounts").await?;
        let way_out = "main [data-wa-part=account-end]";
        match scene {
            Scene::PickerBusy => {
                self.browser.click(way_out).await?;
                self.browser.sees(&format!("{way_out}[data-state=busy]")).await
            }
            Scene::PickerFailed => {
                self.browser.click(way_out).await?;
                self.browser.sees(SignInPage::BANNER).await
            }
            _ => Ok(()),
        }
    }

    /// Enters the first workspace there is, as another tab would, and looks again.
    async fn work_in_first_workspace(&self) -> Result<()> {
        let enter = "const key = Object.keys(localStorage).find(key => key.startsWith('__dev_session__'));\
            const token = '__dev_session__=' + encodeURIComponent(localStorage[key]);\
            const list = await (await fetch('/me/workspace-memberships?' + token)).json();\
            const id = list.data[0].workspace.id;\
            await fetch(`/session/switch-workspace?workspace_id=${id}&${token}`, { method: 'POST' })";
        self.browser
            .eval(&format!("return (async () => {{ {enter} }})()"), Vec::new())
            .await?;
        self.browser.reload().await?;
        self.header().shows(ADA).await
    }
}
