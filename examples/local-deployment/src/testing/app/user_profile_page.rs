//! The user's profile as people use it.

use wacht_yew::i18n::UserProfileMessages;

use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// A `UserProfile` on a page, in the words of its language.
///
/// ```no_run
/// use wacht_local::testing::{TestPage, UserProfilePage};
///
/// async fn ada_changes_her_password(page: &TestPage) {
///     let profile = UserProfilePage::on(page);
///     profile.change_password("Lovelace-1843!", "Analytical-1837!").await;
///     page.sees(page.messages().user_profile.password.was_changed).await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct UserProfilePage {
    page: TestPage,
}

impl UserProfilePage {
    /// The profile on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static UserProfileMessages {
        &self.page.messages().user_profile
    }

    /// The names of the sections, once they are there.
    pub async fn sections(&self) -> Vec<String> {
        let navigation = self.page.get(Role::Navigation, self.words().sections).await;
        let list = self.page.within(&navigation);
        [Role::Link, Role::Button]
            .into_iter()
            .flat_map(|role| list.names(role))
            .collect()
    }

    /// Goes to a section by its name, such as `password.name` of the catalogue, and returns that part of the page.
    pub async fn open_section(&self, name: &str) -> TestPage {
        let navigation = self.page.get(Role::Navigation, self.words().sections).await;
        self.page.within(&navigation).click(name).await;
        let section = self.page.get(Role::Region, name).await;
        self.page.within(&section)
    }

    /// Changes first and last name.
    pub async fn change_names(&self, first: &str, last: &str) {
        let section = self.open_section(self.words().details.name).await;
        let words = &self.page.messages().sign_in;
        section.type_into(Name::starting_with(words.first_name), first).await;
        section.type_into(Name::starting_with(words.last_name), last).await;
        section.click_on(Role::Button, self.words().details.save).await;
        self.page.sees(self.words().details.were_saved).await;
    }

    /// Asks for another password; what comes of it, the page says.
    pub async fn change_password(&self, current: &str, new: &str) {
        let words = &self.words().password;
        let section = self.open_section(words.name).await;
        section.click_on(Role::Button, words.change_title).await;
        self.page.type_into(words.current, current).await;
        self.page.type_into(words.new, new).await;
        self.page.click_on(Role::Button, words.save).await;
    }
}
