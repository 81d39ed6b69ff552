//! The account picker as people use it.

use wacht_yew::i18n::AccountPickerMessages;

use super::control::Control;
use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// An `AccountPicker` on a page, in the words of its language.
///
/// ```no_run
/// use wacht_local::testing::{AccountPickerPage, TestDeployment};
/// use wacht_yew::prelude::*;
/// use yew::html;
///
/// async fn two_people_share_a_browser() {
///     let deployment = TestDeployment::start().await;
///     deployment.sign_in("ada@example.com").await;
///     deployment.sign_in("barbara@example.com").await;
///     let page = deployment.mount(html! { <AccountPicker /> });
///     let picker = AccountPickerPage::on(&page);
///     assert_eq!(picker.accounts().await.len(), 2);
///     picker.sign_out_of("Barbara Liskov").await;
///     picker.choose("Ada Lovelace").await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct AccountPickerPage {
    page: TestPage,
}

impl AccountPickerPage {
    /// The picker on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static AccountPickerMessages {
        &self.page.messages().account_picker
    }

    /// Waits for the list, and returns what the rows of the accounts are called: the name and what stands behind it.
    pub async fn accounts(&self) -> Vec<String> {
        let words = &self.page.messages().sign_in;
        self.page.get(Role::Heading, words.accounts_title).await;
        let row = Name::made_by(words.continue_as);
        let mut names = self.page.names(Role::Button);
        names.retain(|name| row.begins(name));
        names
    }

    /// Goes on with an account, by the person's name.
    pub async fn choose(&self, name: &str) {
        let row = (self.page.messages().sign_in.continue_as)(name);
        self.page.click_on(Role::Button, Name::starting_with(&row)).await;
    }

    /// Goes to the sign-in for another account. Offered as long as the deployment has room for one more.
    pub async fn add_account(&self) {
        let words = &self.page.messages().sign_in;
        self.page.click_on(Role::Button, words.another_account).await;
    }

    /// Signs out of one account, by the person's name, and waits until its row is gone.
    pub async fn sign_out_of(&self, name: &str) {
        let way_out = (self.words().sign_out_of)(name);
        self.page.click_on(Role::Button, &way_out).await;
        self.page.loses(Role::Button, &way_out).await;
    }

    /// Signs out of all accounts. Offered for two and more.
    pub async fn sign_out_of_all(&self) {
        let words = &self.page.messages().user_button;
        self.page.click_on(Role::Button, words.sign_out_all).await;
    }

    /// Waits until nobody is signed in, and returns the way to the sign-in.
    pub async fn sign_in_link(&self) -> Control {
        self.page.get(Role::Heading, self.words().nobody_title).await;
        self.page.get(Role::Link, self.page.messages().sign_in.submit).await
    }

    /// Waits until something is wrong, and returns what is said about it.
    pub async fn error(&self) -> String {
        self.page.error().await
    }
}
