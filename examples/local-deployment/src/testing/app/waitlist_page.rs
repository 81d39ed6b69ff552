//! The waitlist as people use it.

use wacht_yew::i18n::WaitlistMessages;

use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// A `Waitlist` on a page, in the words of its language. It asks for names where the deployment's settings want them.
///
/// ```no_run
/// use wacht_local::testing::{TestPage, WaitlistPage};
///
/// async fn hedy_waits(page: &TestPage) {
///     let waitlist = WaitlistPage::on(page);
///     waitlist.join("hedy@example.com").await;
///     waitlist.is_joined().await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct WaitlistPage {
    page: TestPage,
}

impl WaitlistPage {
    /// The waitlist on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static WaitlistMessages {
        &self.page.messages().waitlist
    }

    /// Types first and last name.
    pub async fn enter_name(&self, first: &str, last: &str) {
        let words = &self.page.messages().sign_in;
        self.page.type_into(Name::starting_with(words.first_name), first).await;
        self.page.type_into(Name::starting_with(words.last_name), last).await;
    }

    /// Types the address, and asks for a place.
    pub async fn join(&self, email: &str) {
        let label = self.page.messages().sign_in.email;
        self.page.type_into(Name::starting_with(label), email).await;
        self.page.click_on(Role::Button, self.words().submit).await;
    }

    /// Waits until the address is on the list.
    pub async fn is_joined(&self) {
        self.page.get(Role::Heading, self.words().joined_title).await;
    }

    /// Waits until it is said that the address has an account.
    pub async fn is_known(&self) {
        self.page.get(Role::Heading, self.words().known_title).await;
    }

    /// Goes back to the form for another address, from where one was joined.
    pub async fn use_another_address(&self) {
        self.page.click(self.words().another).await;
    }

    /// Waits until something is wrong, and returns what is said about it: below a field, or over the form.
    pub async fn error(&self) -> String {
        self.page.error().await
    }
}
