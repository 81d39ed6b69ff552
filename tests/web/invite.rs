//! Somebody who invites people, from a browser of their own.

use form_urlencoded::Serializer;
use serde_json::{Value, json};
use wacht_yew::client::{Credentials, Method, Request};
use wacht_yew::wire::Timestamp;

use super::Site;
use super::browser::origin;

const ADA: &str = "ada@example.com";

/// A browser that is not this one.
struct Elsewhere<'a> {
    site: &'a Site,
    credential: String,
}

impl Elsewhere<'_> {
    /// Sends a request and returns `data` of the answer.
    fn ask(&mut self, method: Method, path: &str, form: &[(&str, &str)]) -> Value {
        let mut body = Serializer::new(String::new());
        body.extend_pairs(form);
        let query = Serializer::new(String::new())
            .append_pair("__dev_session__", &self.credential)
            .finish();
        let separator = if path.contains('?') { '&' } else { '?' };
        let request = Request {
            method,
            url: format!("{}{path}{separator}{query}", origin()),
            headers: vec![(
                "content-type".to_owned(),
                "application/x-www-form-urlencoded".to_owned(),
            )],
            body: body.finish().into_bytes(),
            credentials: Credentials::SameOrigin,
        };
        let now = Timestamp::from_millis(js_sys::Date::now() as i64);
        let response = self.site.handle(request, now);
        if let Some(credential) = response.header("x-development-session") {
            self.credential = credential.to_owned();
        }
        let answer: Value = serde_json::from_slice(&response.body).expect("JSON");
        assert!(response.is_success(), "{path}: {answer}");
        answer["data"].clone()
    }
}

impl Site {
    /// Ada invites an address to Analytical Engines, or to one of its workspaces; path and query of the link that is mailed.
    pub(crate) fn invite(&self, email: &str, workspace: Option<&str>) -> String {
        let mut ada = Elsewhere {
            site: self,
            credential: String::new(),
        };
        let password = self.password_of(ADA);
        let form = [("strategy", "plain_email"), ("email", ADA), ("password", &password)];
        ada.ask(Method::Post, "/auth/signin", &form);
        let organizations = ada.ask(Method::Get, "/me/organization-memberships", &[]);
        let organization = found(&organizations, "organization", "Analytical Engines");
        let workspaces = ada.ask(Method::Get, "/me/workspace-memberships", &[]);
        let workspace = workspace.map(|name| found(&workspaces, "workspace", name));
        let mut form = vec![("email", email)];
        form.extend(workspace.as_deref().map(|id| ("workspace_id", id)));
        ada.ask(
            Method::Post,
            &format!("/organizations/{organization}/invitations"),
            &form,
        );
        self.link_for(email)
    }

    /// Lets somebody in from the waitlist; path and query of the link that is mailed.
    pub(crate) fn approve(&self, email: &str) -> String {
        self.order("waitlist/approve", &json!({ "email": email }));
        self.link_for(email)
    }
}

fn found(memberships: &Value, kind: &str, name: &str) -> String {
    let mut memberships = memberships.as_array().into_iter().flatten();
    let found = memberships.find(|membership| membership[kind]["name"] == name);
    let id = found.and_then(|membership| membership[kind]["id"].as_str());
    id.unwrap_or_else(|| panic!("Ada has no {kind} {name}")).to_owned()
}
