//! The organization switcher as people use it.

use wacht_yew::i18n::OrgSwitcherMessages;

use super::control::Control;
use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// An `OrgSwitcher` on a page, in the words of its language.
///
/// ```no_run
/// use wacht_local::testing::{OrgSwitcherMenu, TestPage};
///
/// async fn ada_goes_to_the_royal_society(page: &TestPage) {
///     let switcher = OrgSwitcherMenu::on(page);
///     switcher.switch_to("Royal Society").await;
///     switcher.is_in("Royal Society").await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct OrgSwitcherMenu {
    page: TestPage,
}

impl OrgSwitcherMenu {
    /// The switcher on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static OrgSwitcherMessages {
        &self.page.messages().org_switcher
    }

    /// Waits for the button, whose name tells where somebody works.
    pub async fn button(&self) -> Control {
        self.page.get(Role::Button, Name::made_by(self.words().open)).await
    }

    /// Waits until the button tells that this is where somebody works: an organization, or a workspace by its own name.
    pub async fn is_in(&self, place: &str) {
        let open = self.words().open;
        let what = format!("that the switcher is in {place:?}");
        self.page
            .until(&what, |page| {
                let button = page.find(Role::Button, Name::made_by(open));
                button.is_some_and(|button| button.name().contains(place))
            })
            .await;
    }

    /// Opens the list unless it is open, and returns what opened once its entries are there.
    pub async fn open(&self) -> Control {
        let button = self.button().await;
        if !button.is_on() {
            button.click();
        }
        let panel = self.page.get(Role::Dialog, self.words().title).await;
        self.page.within(&panel).get(Role::ListBox, self.words().list).await;
        panel
    }

    /// Opens the list, and returns the names of its entries, with what each says besides.
    pub async fn places(&self) -> Vec<String> {
        let panel = self.open().await;
        self.page.within(&panel).names(Role::Option)
    }

    /// Opens the list, and goes to the organization or workspace of this name.
    pub async fn switch_to(&self, name: &str) {
        let panel = self.open().await;
        self.page
            .within(&panel)
            .click_on(Role::Option, Name::starting_with(name))
            .await;
    }

    /// Goes to the personal account.
    pub async fn switch_to_personal(&self) {
        self.switch_to(self.words().personal).await;
    }
}
