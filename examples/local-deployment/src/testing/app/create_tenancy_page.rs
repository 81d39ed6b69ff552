//! Founding an organization or a workspace as people do it.

use wacht_yew::i18n::CreateTenancyMessages;

use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// A `CreateOrganization` or a `CreateWorkspace` on a page or in a dialog, in the words of its language.
///
/// ```no_run
/// use wacht_local::testing::{CreateTenancyPage, TestDeployment};
/// use wacht_yew::prelude::*;
/// use yew::html;
///
/// async fn ada_founds_a_society() {
///     let deployment = TestDeployment::start().await;
///     deployment.sign_in("ada@example.com").await;
///     let page = deployment.mount(html! { <CreateOrganization /> });
///     let founding = CreateTenancyPage::of_organization(&page);
///     founding.create("Bernoulli Society").await;
///     founding.add("emmy@example.com").await;
///     founding.send().await;
///     founding.is_done("Bernoulli Society").await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct CreateTenancyPage {
    page: TestPage,
    words: &'static CreateTenancyMessages,
}

impl CreateTenancyPage {
    /// The `CreateOrganization` on this page.
    pub fn of_organization(page: &TestPage) -> Self {
        Self {
            page: page.clone(),
            words: &page.messages().create_organization,
        }
    }

    /// The `CreateWorkspace` on this page.
    pub fn of_workspace(page: &TestPage) -> Self {
        Self {
            page: page.clone(),
            words: &page.messages().create_workspace,
        }
    }

    /// Chooses the organization that a workspace is to be part of.
    pub async fn choose_organization(&self, name: &str) {
        let label = Name::starting_with(self.words.organization);
        self.page.choose(label, name).await;
    }

    /// Types the name, and sends the form.
    pub async fn create(&self, name: &str) {
        self.page.type_into(Name::starting_with(self.words.name), name).await;
        self.page.click_on(Role::Button, self.words.submit).await;
    }

    /// Adds an address to the list of those who are to be invited.
    pub async fn add(&self, email: &str) {
        self.page.get(Role::Heading, self.words.invite_title).await;
        self.page.type_into(Name::starting_with(self.words.email), email).await;
        self.page.click_on(Role::Button, self.words.add).await;
    }

    /// Sends the invitations.
    pub async fn send(&self) {
        self.page.click_on(Role::Button, self.words.send).await;
    }

    /// Invites nobody.
    pub async fn skip(&self) {
        self.page.click_on(Role::Button, self.words.skip).await;
    }

    /// Waits until it is done.
    pub async fn is_done(&self, name: &str) {
        self.page.get(Role::Heading, (self.words.done_title)(name)).await;
    }

    /// Waits until something is wrong, and returns what is said about it: below a field, or over the form.
    pub async fn error(&self) -> String {
        self.page.error().await
    }
}
