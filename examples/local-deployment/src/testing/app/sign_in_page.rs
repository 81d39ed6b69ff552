//! The sign-in as people use it.

use wacht_yew::i18n::SignInMessages;

use super::control::Control;
use super::name::Name;
use super::page::TestPage;
use super::role::Role;

/// A `SignIn` on a page, in the words of its language.
///
/// Each method waits for the screen it is for.
///
/// ```no_run
/// use wacht_local::testing::{SignInPage, TestDeployment};
/// use wacht_yew::prelude::*;
/// use yew::html;
///
/// async fn grace_needs_two_factors() {
///     let deployment = TestDeployment::start().await;
///     let page = deployment.mount(html! { <SignIn /> });
///     let sign_in = SignInPage::on(&page);
///     sign_in.sign_in("grace@example.com", "Hopper-1906!").await;
///     sign_in.choose_second_factor(page.messages().sign_in.factor_app).await;
///     sign_in.enter_code(&deployment.authenticator_code_of("grace@example.com")).await;
///     sign_in.is_finished().await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SignInPage {
    page: TestPage,
}

impl SignInPage {
    /// The sign-in on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    fn words(&self) -> &'static SignInMessages {
        &self.page.messages().sign_in
    }

    /// Waits for the first screen, and returns its field.
    pub async fn identifier(&self) -> Control {
        let words = self.words();
        let labels = [words.email, words.username, words.email_or_username].map(Name::from);
        self.page.get_any(&[Role::TextBox], &labels).await
    }

    /// Types who it is into the first screen, and goes on.
    pub async fn enter_identifier(&self, identifier: &str) {
        self.identifier().await.type_text(identifier);
        self.page.press("Enter").await;
    }

    /// Types the password, and goes on.
    pub async fn enter_password(&self, password: &str) {
        self.page.type_into(self.words().password, password).await;
        self.page.press("Enter").await;
    }

    /// Goes through both screens.
    pub async fn sign_in(&self, identifier: &str, password: &str) {
        self.enter_identifier(identifier).await;
        self.enter_password(password).await;
    }

    /// Opens the list of ways in from the first screen, and takes the one of this name, such as `by_email_code` of the
    /// catalogue.
    pub async fn choose_method(&self, name: &str) {
        self.page.click(self.words().another_method).await;
        self.page.get(Role::Heading, self.words().methods_title).await;
        self.page.click(Name::starting_with(name)).await;
    }

    /// Takes the second factor of this name, such as `factor_app` of the catalogue.
    pub async fn choose_second_factor(&self, name: &str) {
        self.page.get(Role::Heading, self.words().factor_title).await;
        self.page.click(Name::starting_with(name)).await;
    }

    /// Types a code of six digits, which goes on by itself.
    pub async fn enter_code(&self, code: &str) {
        self.page.type_into(self.words().code, code).await;
    }

    /// Types a backup code, and goes on.
    pub async fn enter_backup_code(&self, code: &str) {
        self.page.type_into(self.words().backup_code, code).await;
        self.page.press("Enter").await;
    }

    /// Goes on as somebody who is signed in here already, by name.
    pub async fn continue_as(&self, name: &str) {
        let account = (self.words().continue_as)(name);
        self.page.click(Name::starting_with(&account)).await;
    }

    /// Waits until something is wrong, and returns what is said about it: below a field, or over the form.
    pub async fn error(&self) -> String {
        self.page.error().await
    }

    /// Waits until somebody is signed in, where nothing else is shown then.
    pub async fn is_finished(&self) {
        self.page.get(Role::Heading, self.words().finished_title).await;
    }
}
