//! Who is signed in, and where they work.

use serde_json::json;
use wacht_yew::client::{CallError, Credentials, Invitee, Method, Request, Secret, SignInRequest};
use wacht_yew::wire::{OrganizationId, SecondFactorPolicy, WorkspaceMembership};

use super::browser::origin;
use super::deployment::TestDeployment;
use crate::Person;

impl TestDeployment {
    /// Signs somebody in, as an earlier visit of this browser would have: before the app is mounted. Nobody is asked for a
    /// second factor or a profile.
    ///
    /// # Panics
    /// When nobody has this address, or may not sign in.
    pub async fn sign_in(&self, email: &str) {
        let client = self.client();
        let done = match self.plain_password_of(email) {
            Some(password) => {
                let request = SignInRequest::Email {
                    email: email.into(),
                    password: Secret::from(password),
                };
                client.sign_in(&request, "").await.map(drop)
            }
            None => {
                let answer = self.order("tickets", &json!({ "email": email }));
                let ticket = answer["ticket"].as_str().unwrap_or_default();
                client.exchange_ticket(&Secret::from(ticket)).await
            }
        };
        done.unwrap_or_else(|error| panic!("{email} cannot sign in: {error}"));
        self.0.line.forget();
    }

    /// Ends every account of this browser, as another tab would: the app learns of it with its next request.
    ///
    /// # Panics
    /// When the deployment refuses, as faults make it do.
    pub async fn sign_out(&self) {
        let done = self.client().sign_out(None).await;
        done.unwrap_or_else(|error| panic!("signing out failed: {error}"));
    }

    /// Makes an organization, and perhaps one of its workspaces, the one that the active account works in; by name.
    ///
    /// # Panics
    /// When the active account is no member of it.
    pub async fn work_in(&self, organization: &str, workspace: Option<&str>) {
        let done = match workspace {
            Some(workspace) => self.enter_workspace(organization, workspace).await,
            None => self.enter_organization(organization).await,
        };
        done.unwrap_or_else(|error| panic!("{organization} cannot be entered: {error}"));
        self.0.line.forget();
    }

    /// Lets the active account invite an address to an organization, by name; returns path and query of the link that is
    /// mailed.
    ///
    /// # Panics
    /// When the active account is no member of it, or may not invite.
    pub async fn invite_to(&self, organization: &str, email: &str) -> String {
        let invitee = Invitee {
            email: email.into(),
            ..Invitee::default()
        };
        let done = async {
            let id = self.organization(organization).await?;
            self.client().invite(&id, &invitee).await
        };
        if let Err(error) = done.await {
            panic!("{email} cannot be invited to {organization}: {error}");
        }
        self.0.line.forget();
        self.link_for(email).await
    }

    async fn organization(&self, name: &str) -> Result<OrganizationId, CallError> {
        let list = self.client().organization_memberships().await?;
        let found = list.iter().find(|one| &*one.organization.name == name);
        let found = found.unwrap_or_else(|| panic!("nobody here is a member of {name}"));
        Ok(found.organization.id.clone())
    }

    async fn enter_organization(&self, name: &str) -> Result<(), CallError> {
        let id = self.organization(name).await?;
        self.client().switch_organization(Some(&id)).await.map(drop)
    }

    async fn enter_workspace(&self, organization: &str, name: &str) -> Result<(), CallError> {
        let client = self.client();
        let list = client.workspace_memberships(None).await?;
        let is_meant =
            |one: &&WorkspaceMembership| &*one.workspace.name == name && &*one.organization.name == organization;
        let found = list.iter().find(is_meant);
        let found = found.unwrap_or_else(|| panic!("nobody here is a member of {name} in {organization}"));
        client.switch_workspace(Some(&found.workspace.id)).await.map(drop)
    }

    /// The password of somebody of the fixtures.
    ///
    /// # Panics
    /// When nobody has this address, or has no password.
    pub fn password_of(&self, email: &str) -> String {
        let password = self.person(email).password;
        password.unwrap_or_else(|| panic!("{email} has no password"))
    }

    pub(super) fn person(&self, email: &str) -> Person {
        let deployment = self.0.deployment.borrow();
        let found = deployment.fixtures().people.iter().find(|person| person.email == email);
        found
            .unwrap_or_else(|| panic!("nobody has the address {email}"))
            .clone()
    }

    /// The password of somebody who needs nothing else.
    fn plain_password_of(&self, email: &str) -> Option<String> {
        let person = self.person(email);
        let is_plain = person.second_factor_policy == SecondFactorPolicy::None;
        let is_complete = person.email_verified && !person.username.is_empty();
        person.password.filter(|_| is_plain && is_complete)
    }

    /// Answers the page of a social or company's provider at this address, as the person there does: with
    /// `person=ada@example.com`, or with `deny=true`. Returns where that leads: path and query of a page of the app.
    ///
    /// ```no_run
    /// use wacht_local::testing::TestPage;
    ///
    /// async fn ada_comes_back_from_her_provider(page: &TestPage) {
    ///     page.click("Continue with Google").await;
    ///     page.until("the way to the provider", |page| !page.deployment().visits().is_empty()).await;
    ///     let visits = page.deployment().visits();
    ///     let back = page.deployment().consent(visits[0].target(), "person=ada@example.com").await;
    ///     page.go(&back);
    /// }
    /// ```
    ///
    /// # Panics
    /// When there is no provider, or it refuses.
    pub async fn consent(&self, address: &str, answer: &str) -> String {
        let headers = [
            ("accept", "text/html"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        let mut request = Request {
            method: Method::Post,
            url: address.to_owned(),
            headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            body: answer.as_bytes().to_vec(),
            credentials: Credentials::Include,
        };
        loop {
            let response = self.send(request.clone()).await;
            let Some(location) = response.header("location") else {
                panic!(
                    "the provider leads nowhere: {}",
                    String::from_utf8_lossy(&response.body)
                )
            };
            let path = location.strip_prefix(&origin()).unwrap_or(location).to_owned();
            // What leads over the deployment's own pages is followed.
            if !path.starts_with("/auth/") {
                return path;
            }
            request = Request {
                method: Method::Get,
                url: format!("{}{path}", origin()),
                body: Vec::new(),
                ..request
            };
        }
    }
}
