//! The way to an enterprise provider and back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use wacht_local::{DomainFixture, Fixtures, LocalDeployment, OrganizationFixture, Person};
use wacht_yew::client::Response;

use super::provider::{encoded, location, navigate, parameter, submit, text};
use super::{Browser, ORIGIN, body, get, post};

pub(crate) const SOMEONE: &[(&str, &str)] = &[("person", "someone@sso.example.com")];
pub(crate) const SOMEONE_NEW: &[(&str, &str)] = &[("email", "new@known.example.com")];
pub(crate) const SOMEONE_OF_SAML: &[(&str, &str)] = &[("person", "someone@saml.example.com")];
pub(crate) const INVALID_STATE: &str = "Invalid request state.";
pub(crate) const APP: &str = "http://127.0.0.1:9999/app?a=b#c";

pub(crate) fn domain(name: &str, saml: bool, known_people_only: bool) -> OrganizationFixture {
    OrganizationFixture {
        name: name.to_owned(),
        domains: vec![DomainFixture {
            name: name.to_owned(),
            saml,
            known_people_only,
            ..DomainFixture::default()
        }],
        ..OrganizationFixture::default()
    }
}

/// The usual people, and three more domains: one with SAML, and of each kind one for people already known.
pub(crate) fn browser() -> Browser {
    let mut fixtures = Fixtures::default();
    fixtures
        .people
        .push(Person::new("hedy@known.example.com", "Hedy", "Lamarr"));
    fixtures.people.push(Person {
        disabled: true,
        ..Person::new("gone@known.example.com", "Gone", "Girl")
    });
    fixtures.organizations.push(domain("known.example.com", false, true));
    fixtures.organizations.push(domain("saml.example.com", true, false));
    Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    }
}

pub(crate) fn connection(browser: &mut Browser, domain: &str) -> String {
    let identified = browser.data(post("/auth/identify", &[("identifier", &format!("a@{domain}"))]));
    assert_eq!(identified["strategy"], "sso");
    identified["connection_id"].as_str().expect("a connection").to_owned()
}

pub(crate) fn login(browser: &mut Browser, domain: &str, more: &[(&str, &str)]) -> String {
    let connection = connection(browser, domain);
    let pairs = [&[("connection_id", &*connection)], more].concat();
    let data = browser.data(post(&format!("/auth/sso/login?{}", encoded(&pairs)), &[]));
    data["sso_url"].as_str().expect("an address").to_owned()
}

/// Decides at the OpenID Connect provider and gives the address of the way back.
pub(crate) fn decided(browser: &mut Browser, address: &str, fields: &[(&'static str, &str)]) -> String {
    let back = location(&submit(browser, address, fields));
    assert!(back.starts_with(&format!("{ORIGIN}/auth/sso/oidc/callback?")), "{back}");
    back
}

/// The fields of the form that the SAML provider hands to the browser.
pub(crate) fn handed(
    browser: &mut Browser,
    address: &str,
    fields: &[(&'static str, &str)],
) -> [(&'static str, String); 2] {
    let page = submit(browser, address, fields);
    let html = text(&page);
    assert_eq!(page.status, 200, "{html}");
    assert!(
        html.contains(&format!("action=\"{ORIGIN}/auth/sso/callback\"")),
        "{html}"
    );
    ["SAMLResponse", "RelayState"].map(|name| {
        let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\"")).expect(name);
        (name, rest.split('"').next().expect("a value").to_owned())
    })
}

pub(crate) fn posted(browser: &mut Browser, fields: &[(&'static str, String)]) -> Response {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    navigate(browser, post("/auth/sso/callback", &fields))
}

/// The response with one part of it replaced.
pub(crate) fn tampered(fields: &[(&'static str, String); 2], part: &str, with: &str) -> [(&'static str, String); 2] {
    let xml = String::from_utf8(STANDARD.decode(&fields[0].1).unwrap()).unwrap();
    assert!(xml.contains(part), "{part} in {xml}");
    let xml = xml.replacen(part, with, 1);
    [("SAMLResponse", STANDARD.encode(xml)), fields[1].clone()]
}

pub(crate) fn invalid_state(response: &Response) {
    let body = body(response);
    assert_eq!(
        (response.status, &body["errors"][0]["code"]),
        (400, &json!("INVALID_STATE")),
        "{body}"
    );
    assert_eq!(body["message"], INVALID_STATE);
}

pub(crate) fn denied(response: &Response) -> (String, String) {
    let address = location(response);
    assert!(address.starts_with(&format!("{ORIGIN}/sign-in?error=")), "{address}");
    assert_eq!(parameter(&address, "__dev_session__"), None);
    (
        parameter(&address, "error").unwrap(),
        parameter(&address, "error_description").unwrap(),
    )
}

pub(crate) fn active(browser: &mut Browser) -> Value {
    browser.data(get("/session"))["active_signin"]["user"]["primary_email_address"]["email"].clone()
}
