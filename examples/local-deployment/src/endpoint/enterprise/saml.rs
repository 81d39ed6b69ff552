//! `POST /auth/sso/callback`: back from a SAML provider. And the way there.
//!
//! What a response says is checked (status, issuer, destination, audience, times); who wrote it is not, for it bears no
//! signature. The sealed state that comes with it ties it to its session and attempt, so it serves once.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node};
use wacht_yew::client::Response;
use wacht_yew::wire::Timestamp;

use super::arrival::{Arrival, Denial};
use super::{Journey, entity_id, saml_address};
use crate::control::{Provider, escape};
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, with_query};
use crate::store::{Identity, Trust};

const ASSERTION: &str = "urn:oasis:names:tc:SAML:2.0:assertion";
const PROTOCOL: &str = "urn:oasis:names:tc:SAML:2.0:protocol";
const SUCCESS: &str = "urn:oasis:names:tc:SAML:2.0:status:Success";
/// Longer responses are not read.
const LONGEST: usize = 256 * 1024;

/// What a response has to agree with.
struct Expected<'a> {
    issuer: String,
    destination: String,
    audience: String,
    trust: &'a Trust,
    now: Timestamp,
}

/// Where the browser goes: the provider's sign-on address with an unsigned request.
pub(super) fn address(deployment: &LocalDeployment, journey: &Journey) -> String {
    let provider = Provider::Enterprise(journey.provider.clone()).issuer(deployment);
    let request = format!(
        "<samlp:AuthnRequest xmlns:samlp=\"{PROTOCOL}\" xmlns:saml=\"{ASSERTION}\" ID=\"_{}\" Version=\"2.0\" \
         IssueInstant=\"{}\" Destination=\"{}\" AssertionConsumerServiceURL=\"{}\">\
         <saml:Issuer>{}</saml:Issuer></samlp:AuthnRequest>",
        escape(&journey.subject),
        journey.begun_at,
        escape(&format!("{provider}/saml")),
        escape(&saml_address(deployment)),
        escape(&entity_id(deployment)),
    );
    let request = STANDARD.encode(stored(request.as_bytes()));
    let state = journey.state(deployment);
    with_query(
        &format!("{provider}/saml"),
        &[("SAMLRequest", &request), ("RelayState", &state)],
    )
}

/// The DEFLATE form that the binding asks for, as one block that is stored as it is.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
    let bytes = &bytes[..usize::from(length)];
    [&[1][..], &length.to_le_bytes(), &(!length).to_le_bytes(), bytes].concat()
}

pub(super) fn callback(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    match Arrival::read(deployment, request, request.form("RelayState"), now) {
        Ok(arrival) => {
            let provider = Provider::Enterprise(arrival.connection().into());
            let issuer = arrival.trust.entity_id.as_deref().map(str::to_owned);
            let expected = Expected {
                issuer: issuer.unwrap_or_else(|| provider.issuer(deployment)),
                destination: saml_address(deployment),
                audience: entity_id(deployment),
                trust: &arrival.trust,
                now,
            };
            let response = request.form("SAMLResponse").unwrap_or_default();
            let identified = expected.read(response);
            arrival.finish(deployment, identified)
        }
        Err(response) => response,
    }
}

impl Expected<'_> {
    fn read(&self, response: &str) -> Result<Identity, Denial> {
        let wrong = |what: &str| Denial::new("invalid_response", &format!("The SAML response {what}."));
        let response: String = response.split_ascii_whitespace().collect();
        if response.is_empty() || response.len() > LONGEST {
            return Err(wrong("is missing or too long"));
        }
        let xml = STANDARD
            .decode(response)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let xml = xml.ok_or_else(|| wrong("is not XML in base64"))?;
        let document = Document::parse(&xml).map_err(|_| wrong("is not XML in base64"))?;
        let root = document.root_element();
        if !root.has_tag_name((PROTOCOL, "Response")) {
            return Err(wrong("is no response"));
        }
        if root
            .attribute("Destination")
            .is_some_and(|address| address != self.destination)
        {
            return Err(wrong("is meant for another address"));
        }
        refuse_failure(root)?;
        let assertion = child(root, ASSERTION, "Assertion").ok_or_else(|| wrong("has no assertion"))?;
        if text(child(assertion, ASSERTION, "Issuer")) != self.issuer {
            return Err(wrong("comes from another provider"));
        }
        let conditions = child(assertion, ASSERTION, "Conditions").ok_or_else(|| wrong("has no conditions"))?;
        if !self.is_time(conditions) {
            return Err(wrong("has expired or is not valid yet"));
        }
        if !all(conditions, "Audience").any(|audience| text(Some(audience)) == self.audience) {
            return Err(wrong("is meant for somebody else"));
        }
        self.identity(assertion).ok_or_else(|| wrong("names nobody"))
    }

    fn is_time(&self, conditions: Node<'_, '_>) -> bool {
        let time = |name| conditions.attribute(name).map(Timestamp::parse);
        let begun = time("NotBefore").is_none_or(|time| time.is_some_and(|time| time <= self.now));
        let ended = time("NotOnOrAfter").is_none_or(|time| time.is_none_or(|time| time <= self.now));
        begun && !ended
    }

    fn identity(&self, assertion: Node<'_, '_>) -> Option<Identity> {
        let subject = child(assertion, ASSERTION, "Subject");
        let name = text(subject.and_then(|subject| child(subject, ASSERTION, "NameID")));
        let email = if name.contains('@') {
            name
        } else {
            attribute(assertion, &["email", "mail"])
        };
        let first = self.trust.first_name_attribute.as_deref();
        let last = self.trust.last_name_attribute.as_deref();
        let names = |mapped: Option<&str>, usual: [&str; 3]| {
            let mapped = mapped.map(|mapped| attribute(assertion, &[mapped]));
            let name = mapped.filter(|name| !name.is_empty());
            name.unwrap_or_else(|| attribute(assertion, &usual))
        };
        let identity = Identity {
            email: email.trim().to_lowercase().into(),
            first_name: names(first, ["first_name", "firstName", "givenName"]).into(),
            last_name: names(last, ["last_name", "lastName", "sn"]).into(),
        };
        identity.is_sound().then_some(identity)
    }
}

/// A provider that refused says so in the status.
fn refuse_failure(root: Node<'_, '_>) -> Result<(), Denial> {
    let status = child(root, PROTOCOL, "Status");
    let code = status.and_then(|status| child(status, PROTOCOL, "StatusCode"));
    if code.and_then(|code| code.attribute("Value")) == Some(SUCCESS) {
        return Ok(());
    }
    let message = text(status.and_then(|status| child(status, PROTOCOL, "StatusMessage")));
    let message = if message.is_empty() {
        "The identity provider refused."
    } else {
        message
    };
    Err(Denial::new("access_denied", message))
}

fn child<'a, 'i>(node: Node<'a, 'i>, space: &str, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.has_tag_name((space, name)))
}

fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants()
        .filter(move |node| node.has_tag_name((ASSERTION, name)))
}

fn text<'a>(node: Option<Node<'a, '_>>) -> &'a str {
    node.and_then(|node| node.text()).unwrap_or_default().trim()
}

/// The first value of an attribute that goes by one of these names.
fn attribute<'a>(assertion: Node<'a, '_>, names: &[&str]) -> &'a str {
    let mut attributes = all(assertion, "Attribute");
    let found = attributes.find(|node| node.attribute("Name").is_some_and(|name| names.contains(&name)));
    text(found.and_then(|node| child(node, ASSERTION, "AttributeValue")))
}
