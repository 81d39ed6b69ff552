//! The pages of mailed links and of providers as people meet them.

use wacht_yew::i18n::SignInMessages;

use super::control::Control;
use super::page::TestPage;
use super::role::Role;

/// A `MagicLinkVerification` or a `SocialCallback` on a page, in the words of its language. Both do their work by
/// themselves; people see how it ends.
///
/// ```no_run
/// use wacht_local::testing::{LinkPage, TestDeployment};
/// use wacht_yew::prelude::*;
/// use yew::html;
///
/// async fn a_link_that_was_cut_off() {
///     let deployment = TestDeployment::builder().at("/magic-link?token=x").start().await;
///     let page = deployment.mount(html! { <MagicLinkVerification /> });
///     let link = LinkPage::on(&page);
///     assert!(!link.error().await.is_empty());
///     assert_eq!(link.way_back().await.name(), page.messages().sign_in.back_to_sign_in);
/// }
/// ```
#[derive(Clone, Debug)]
pub struct LinkPage {
    page: TestPage,
}

impl LinkPage {
    /// The page of a link or a provider on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static SignInMessages {
        &self.page.messages().sign_in
    }

    /// Waits until somebody is signed in, where nothing else is shown then.
    pub async fn is_finished(&self) {
        self.page.get(Role::Heading, self.words().finished_title).await;
    }

    /// Waits until it has failed, and returns why.
    pub async fn error(&self) -> String {
        self.page.error().await
    }

    /// Waits for the link that leads back to the sign-in, where it has failed.
    pub async fn way_back(&self) -> Control {
        self.page.get(Role::Link, self.words().back_to_sign_in).await
    }

    /// Tries again, where that can help.
    pub async fn try_again(&self) {
        self.page
            .click_on(Role::Button, self.page.messages().common.try_again)
            .await;
    }
}
