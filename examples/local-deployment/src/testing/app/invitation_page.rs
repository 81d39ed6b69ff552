//! The page of an invitation as people use it.

use wacht_yew::i18n::InvitationMessages;

use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// An `AcceptInvitation` on a page, in the words of its language.
///
/// ```no_run
/// use wacht_local::testing::{InvitationPage, TestPage};
///
/// async fn ada_joins(page: &TestPage) {
///     let invitation = InvitationPage::on(page);
///     invitation.accept().await;
///     invitation.is_joined("Royal Society").await;
///     invitation.go_on().await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct InvitationPage {
    page: TestPage,
}

impl InvitationPage {
    /// The invitation on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static InvitationMessages {
        &self.page.messages().invitation
    }

    /// Accepts, as somebody who is signed in with the address that is invited.
    pub async fn accept(&self) {
        self.page.get(Role::Heading, self.words().offer_title).await;
        self.page.click_on(Role::Button, self.words().accept).await;
    }

    /// Goes to the sign-in, as somebody who has an account and is not signed in.
    pub async fn sign_in(&self) {
        self.page.get(Role::Heading, self.words().sign_in_title).await;
        self.page.click(self.words().sign_in).await;
    }

    /// Goes to the sign-up, as somebody who has no account.
    pub async fn sign_up(&self) {
        self.page.get(Role::Heading, self.words().sign_up_title).await;
        self.page.click(self.words().sign_up).await;
    }

    /// Waits until the organization or workspace of this name was joined.
    pub async fn is_joined(&self, place: &str) {
        let title = Name::made_by(self.words().joined_title);
        self.page
            .until(&format!("that {place} was joined"), |page| {
                let heading = page.find(Role::Heading, title.clone());
                heading.is_some_and(|heading| heading.name().contains(place))
            })
            .await;
    }

    /// Goes on, once it was joined or has been before.
    pub async fn go_on(&self) {
        self.page.click_on(Role::Button, self.words().continue_).await;
    }

    /// Waits until the invitation cannot be accepted, or not now, and returns why.
    pub async fn error(&self) -> String {
        self.page.error().await
    }
}
