//! The user's button and its menu as people use them.

use wacht_yew::i18n::UserButtonMessages;

use super::control::Control;
use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// A `UserButton` on a page, in the words of its language.
///
/// ```no_run
/// use wacht_local::testing::{TestPage, UserButtonMenu};
///
/// async fn the_way_out(page: &TestPage) {
///     let menu = UserButtonMenu::on(page);
///     assert_eq!(menu.items().await, ["Manage account", "Sign out"]);
///     menu.sign_out().await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct UserButtonMenu {
    page: TestPage,
}

impl UserButtonMenu {
    /// The button on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static UserButtonMessages {
        &self.page.messages().user_button
    }

    /// Waits for the button, which is there for people who are signed in.
    pub async fn button(&self) -> Control {
        self.page.get(Role::Button, Name::made_by(self.words().open)).await
    }

    /// Waits until nobody is signed in, so that there is no button.
    pub async fn is_gone(&self) {
        self.page.loses(Role::Button, Name::made_by(self.words().open)).await;
    }

    /// Opens the menu unless it is open, and returns it.
    pub async fn open(&self) -> Control {
        let button = self.button().await;
        if !button.is_on() {
            button.click();
        }
        self.page.get(Role::Menu, self.words().menu).await
    }

    /// Opens the menu, and returns the names of its entries.
    pub async fn items(&self) -> Vec<String> {
        let menu = self.open().await;
        self.page.within(&menu).names(Role::MenuItem)
    }

    /// Opens the menu, and chooses an entry by its name.
    pub async fn choose(&self, name: impl Into<Name>) {
        let menu = self.open().await;
        self.page.within(&menu).click_on(Role::MenuItem, name).await;
    }

    /// Goes to the profile.
    pub async fn manage_account(&self) {
        self.choose(self.words().manage_account).await;
    }

    /// Signs the active account out.
    pub async fn sign_out(&self) {
        self.choose(self.words().sign_out).await;
    }

    /// Goes on with another account, by the person's name.
    pub async fn switch_to(&self, name: &str) {
        let item = (self.words().switch_to)(name);
        self.choose(Name::starting_with(&item)).await;
    }
}
