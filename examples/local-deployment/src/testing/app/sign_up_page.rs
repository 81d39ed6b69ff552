//! The sign-up as people use it.

use super::name::Name;
use super::page::TestPage;

/// A `SignUp` on a page, in the words of its language. Which fields there are depends on the deployment's settings.
///
/// ```no_run
/// use wacht_local::testing::{SignUpPage, TestDeployment};
/// use wacht_yew::prelude::*;
/// use yew::html;
///
/// async fn emmy_signs_up() {
///     let deployment = TestDeployment::start().await;
///     let page = deployment.mount(html! { <SignUp /> });
///     let sign_up = SignUpPage::on(&page);
///     sign_up.enter_name("Emmy", "Noether").await;
///     sign_up.enter_username("emmy").await;
///     sign_up.enter_email("emmy@example.com").await;
///     sign_up.enter_password("Noether-1882!").await;
///     sign_up.submit().await;
///     sign_up.enter_code(&deployment.code_for("emmy@example.com").await).await;
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SignUpPage {
    page: TestPage,
}

impl SignUpPage {
    /// The sign-up on this page.
    pub fn on(page: &TestPage) -> Self {
        Self { page: page.clone() }
    }

    /// Types first and last name.
    pub async fn enter_name(&self, first: &str, last: &str) {
        let words = &self.page.messages().sign_in;
        self.enter(words.first_name, first).await;
        self.enter(words.last_name, last).await;
    }

    /// Types the username.
    pub async fn enter_username(&self, username: &str) {
        self.enter(self.page.messages().sign_in.username, username).await;
    }

    /// Types the e-mail address.
    pub async fn enter_email(&self, email: &str) {
        self.enter(self.page.messages().sign_in.email, email).await;
    }

    /// Types the phone number, with its dial code.
    pub async fn enter_phone(&self, number: &str) {
        self.enter(self.page.messages().sign_in.phone, number).await;
    }

    /// Types the password.
    pub async fn enter_password(&self, password: &str) {
        self.enter(self.page.messages().sign_in.password, password).await;
    }

    /// Behind the label of a field that may be left empty stands a word that says so.
    async fn enter(&self, label: &str, text: &str) {
        self.page.type_into(Name::starting_with(label), text).await;
    }

    /// Agrees to the terms, in the kit's words or the deployment's.
    pub async fn accept_terms(&self, statement: Option<&str>) {
        let statement = statement.unwrap_or(self.page.messages().sign_up.terms);
        self.page.tick(Name::starting_with(statement)).await;
    }

    /// Sends the form.
    pub async fn submit(&self) {
        self.page.click_on("button", self.page.messages().sign_up.submit).await;
    }

    /// Types the code of six digits that was sent, which goes on by itself.
    pub async fn enter_code(&self, code: &str) {
        self.page.type_into(self.page.messages().sign_in.code, code).await;
    }

    /// Waits until something is wrong, and returns what is said about it: below a field, or over the form.
    pub async fn error(&self) -> String {
        self.page.error().await
    }
}
