//! Organizations and workspaces from a browser's point of view.

#![allow(dead_code, reason = "each test binary uses its own part")]

use serde_json::Value;
use wacht_local::{Fixtures, LocalDeployment, Person};
use wacht_yew::client::{Body, Method, Request};

use crate::common::{Browser, NOON, get, post, post_json, request};

pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";
pub(crate) const MFA_TEXT: &str = "Multi-Factor Authentication is required to access this organization or workspace.";
pub(crate) const IP_TEXT: &str = "Access denied: IP address not allowed";

/// A form as the vendor's kit sends it: multipart, perhaps with a picture.
pub(crate) fn multipart(target: &str, fields: &[(&str, &str)], image: Option<&[u8]>) -> Request {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some(image) = image {
        let head = "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(image);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    let mut request = request(Method::Post, target, Body::Empty);
    let content_type = "multipart/form-data; boundary=b".to_owned();
    request.headers.push(("content-type".to_owned(), content_type));
    request.body = body;
    request
}

pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("a text instead of {value}"))
        .to_owned()
}

pub(crate) fn list(value: &Value) -> Vec<Value> {
    value
        .as_array()
        .unwrap_or_else(|| panic!("a list instead of {value}"))
        .clone()
}

/// The one of a list whose value at this pointer, such as `/user/username`, is this text.
pub(crate) fn pick(value: &Value, pointer: &str, wanted: &str) -> Value {
    let found = list(value)
        .into_iter()
        .find(|one| one.pointer(pointer).is_some_and(|text| text == wanted));
    found.unwrap_or_else(|| panic!("no {pointer} {wanted} in {value}"))
}

impl Browser {
    /// A browser with Ada signed in, in a deployment that knows Emmy and Sofia too.
    pub(crate) fn ada_among_more() -> Self {
        let mut fixtures = Fixtures::default();
        fixtures.people.extend([
            Person::new("emmy@example.com", "Emmy", "Noether").with_password("Noether-1882!"),
            Person::new("sofia@example.com", "Sofia", "Kovalevskaya").with_password("Kovalevskaya-1850!"),
        ]);
        let browser = Self {
            deployment: LocalDeployment::new(fixtures, 1),
            token: String::new(),
        };
        browser.signed_in_as("ada")
    }

    /// The same deployment from a browser of its own, with somebody signed in.
    pub(crate) fn signed_in_as(self, name: &str) -> Self {
        let password = match name {
            "ada" => "Lovelace-1843!",
            "barbara" => "Liskov-1939!",
            "emmy" => "Noether-1882!",
            "sofia" => "Kovalevskaya-1850!",
            other => panic!("no password of {other} here"),
        };
        let mut browser = self.fresh();
        browser.sign_in(&format!("{name}@example.com"), password);
        browser
    }

    /// The id of an organization or workspace that the active user belongs to.
    pub(crate) fn place(&mut self, kind: &str, name: &str) -> String {
        let memberships = self.data(get(&format!("/me/{kind}-memberships")));
        text(&pick(&memberships, &format!("/{kind}/name"), name)[kind]["id"])
    }

    pub(crate) fn organization(&mut self, name: &str) -> String {
        self.place("organization", name)
    }

    pub(crate) fn workspace(&mut self, name: &str) -> String {
        self.place("workspace", name)
    }

    pub(crate) fn create_organization(&mut self, name: &str) -> String {
        let data = self.data(post("/organizations", &[("name", name)]));
        text(&data["organization"]["id"])
    }

    pub(crate) fn create_workspace(&mut self, organization: &str, name: &str) -> String {
        let data = self.data(post(
            "/workspaces",
            &[("organization_id", organization), ("name", name)],
        ));
        text(&data["workspace"]["id"])
    }

    /// The id of a role, of the organization's or workspace's list at this path.
    pub(crate) fn role(&mut self, place: &str, name: &str) -> String {
        let roles = self.data(get(&format!("{place}/roles")));
        text(&pick(&roles, "/name", name)["id"])
    }

    /// The id of somebody's membership, of the list at this path.
    pub(crate) fn member(&mut self, place: &str, username: &str) -> String {
        let page = self.data(get(&format!("{place}/members?limit=100")));
        text(&pick(&page["data"], "/user/username", username)["id"])
    }

    /// The token in the last mail to an address.
    pub(crate) fn mailed_token(&self, address: &str) -> String {
        let mail = self.deployment.inbox(Some(address)).into_iter().next().expect("a mail");
        let link = mail.link.expect("a link");
        link.split_once("token=").expect("a token").1.to_owned()
    }

    /// Invites somebody of the fixtures and lets them join; the browser is the inviter's again afterwards.
    pub(crate) fn let_join(mut self, organization: &str, name: &str, role: &str) -> Self {
        let role = self.role(&format!("/organizations/{organization}"), role);
        let email = format!("{name}@example.com");
        let target = format!("/organizations/{organization}/invitations");
        self.data(post(&target, &[("email", &email), ("role_id", &role)]));
        self.accept_as(name)
    }

    /// The same for a workspace.
    pub(crate) fn let_join_workspace(mut self, organization: &str, workspace: &str, name: &str) -> Self {
        let email = format!("{name}@example.com");
        let target = format!("/organizations/{organization}/invitations");
        self.data(post(&target, &[("email", &email), ("workspace_id", workspace)]));
        self.accept_as(name)
    }

    fn accept_as(self, name: &str) -> Self {
        let (inviter, token) = (self.token.clone(), self.mailed_token(&format!("{name}@example.com")));
        let mut other = self.signed_in_as(name);
        let accepted = other.data(post("/organizations/invitations/accept", &[("token", &token)]));
        assert_eq!(accepted["message"], "Invitation accepted successfully");
        Self {
            token: inviter,
            ..other
        }
    }

    pub(crate) fn control(&mut self, target: &str, body: &Value) {
        let reply = self.deployment.handle(post_json(target, body), NOON);
        let response = reply.response.expect("a response");
        assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
    }

    /// What a request answers without looking at it.
    pub(crate) fn status(&mut self, request: Request) -> u16 {
        self.send(request).status
    }
}
