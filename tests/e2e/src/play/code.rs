//! Codes and links that were sent.

use anyhow::Result;

use crate::{ADA, Scene, SignInPage, Stage};

impl Stage {
    pub(super) async fn play_code(&self, scene: Scene) -> Result<()> {
        let page = self.sign_in();
        match scene {
            Scene::CodePhone => {
                page.open_method("phone_code").await?;
                page.submit_phone("+1 555 010 0199").await?;
                page.is_on("code").await?;
            }
            Scene::LinkSent => {
                page.open_method("email_link").await?;
                page.submit_identifier(ADA.email).await?;
                page.is_on("link-sent").await?;
            }
            _ => {
                page.open_method("email_code").await?;
                page.submit_identifier(ADA.email).await?;
                page.is_on("code").await?;
            }
        }
        self.browser.sees(SignInPage::COUNTDOWN).await?;
        match scene {
            Scene::CodeError => {
                page.type_code("000000").await?;
                self.is_wrong().await
            }
            Scene::CodeAgain => {
                page.advance_page_clock(91_000).await?;
                self.browser.sees(SignInPage::RESEND).await
            }
            Scene::CodeBusy => {
                self.demo.hold("/auth/attempt-verification").await?;
                page.type_code("000000").await?;
                self.is_busy().await
            }
            _ => Ok(()),
        }
    }
}
