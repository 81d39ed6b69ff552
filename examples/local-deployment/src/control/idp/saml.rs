//! The SAML sign-on address of an enterprise provider: asks the same question, and answers with a form to post on.
//!
//! There is no script to post it, so one more press of a button does. The request itself is not read: the answer goes to
//! the deployment, whoever asked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use wacht_yew::client::Response;
use wacht_yew::wire::Timestamp;

use super::consent::{self, Consent};
use super::{Provider, identity};
use crate::control::escape;
use crate::deployment::LocalDeployment;
use crate::endpoint::destinations;
use crate::http::{Address, Incoming};
use crate::store::{Identity, Trust};

const LIFE_MS: i64 = 5 * 60_000;
const LONGEST_STATE: usize = 4_096;
const STATUS: &str = "urn:oasis:names:tc:SAML:2.0:status";

/// Shows the page.
pub(super) fn ask(deployment: &LocalDeployment, request: &Incoming, provider: &Provider) -> Response {
    match read(deployment, request, provider) {
        Ok(_) => page(deployment, request, provider, &Identity::default(), None),
        Err(refusal) => refusal,
    }
}

/// Takes the answer.
pub(super) fn decide(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    provider: &Provider,
    now: Timestamp,
) -> Response {
    let (trust, state) = match read(deployment, request, provider) {
        Ok(read) => read,
        Err(refusal) => return refusal,
    };
    let is_denied = request.form("deny").is_some();
    match identity::chosen(request, &identity::people(deployment, provider)) {
        Err(alert) if !is_denied => {
            let typed = identity::typed(request);
            page(deployment, request, provider, &typed, Some(alert))
        }
        chosen => {
            let issuer = trust.entity_id.as_deref().map(str::to_owned);
            let message = Message {
                id: deployment.random.hex::<16>(),
                issuer: issuer.unwrap_or_else(|| provider.issuer(deployment)),
                destination: format!("{}/auth/sso/callback", deployment.origin()),
                audience: format!("https://{}", deployment.settings.backend_host),
                trust: &trust,
                now,
            };
            let identity = chosen.ok().filter(|_| !is_denied);
            let xml = message.xml(identity.as_ref());
            forward(deployment, provider, &message.destination, &xml, state, now)
        }
    }
}

fn read<'a>(
    deployment: &LocalDeployment,
    request: &'a Incoming,
    provider: &Provider,
) -> Result<(Trust, &'a str), Response> {
    let trust = match provider {
        Provider::Enterprise(connection) => deployment.directory.trust(connection),
        Provider::Social(_) => None,
    };
    let trust = trust.ok_or_else(|| consent::problem("There is no such connection."))?;
    match request.query("RelayState") {
        Some(state) if state.len() <= LONGEST_STATE => Ok((trust, state)),
        _ => Err(consent::problem("RelayState is missing or too long.")),
    }
}

fn page(
    deployment: &LocalDeployment,
    request: &Incoming,
    provider: &Provider,
    typed: &Identity,
    alert: Option<&str>,
) -> Response {
    let destination = format!("{}/auth/sso/callback", deployment.origin());
    let Some(destination) = Address::parse(&destination) else {
        return consent::problem("The deployment has no address.");
    };
    Consent {
        provider,
        app: &deployment.settings.ui_settings.app_name,
        destination,
        action: &request.target(),
        people: &identity::people(deployment, provider),
        typed,
        alert,
    }
    .response(&[])
}

/// A response in the making.
struct Message<'a> {
    id: String,
    issuer: String,
    destination: String,
    audience: String,
    trust: &'a Trust,
    now: Timestamp,
}

impl Message<'_> {
    fn xml(&self, identity: Option<&Identity>) -> String {
        let status = match identity {
            Some(_) => format!("<samlp:StatusCode Value=\"{STATUS}:Success\"/>"),
            None => format!(
                "<samlp:StatusCode Value=\"{STATUS}:Responder\"><samlp:StatusCode Value=\"{STATUS}:RequestDenied\"/>\
                 </samlp:StatusCode><samlp:StatusMessage>The user denied the request.</samlp:StatusMessage>"
            ),
        };
        format!(
            "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" \
             xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_r{id}\" Version=\"2.0\" IssueInstant=\"{now}\" \
             Destination=\"{destination}\"><saml:Issuer>{issuer}</saml:Issuer><samlp:Status>{status}</samlp:Status>\
             {assertion}</samlp:Response>",
            id = self.id,
            now = self.now,
            destination = escape(&self.destination),
            issuer = escape(&self.issuer),
            assertion = identity.map(|identity| self.assertion(identity)).unwrap_or_default(),
        )
    }

    fn assertion(&self, identity: &Identity) -> String {
        let first_name = self.trust.first_name_attribute.as_deref().unwrap_or("first_name");
        let last_name = self.trust.last_name_attribute.as_deref().unwrap_or("last_name");
        let attributes: String = [
            ("email", &identity.email),
            (first_name, &identity.first_name),
            (last_name, &identity.last_name),
        ]
        .into_iter()
        .map(|(name, value)| {
            let (name, value) = (escape(name), escape(value));
            format!(
                "<saml:Attribute Name=\"{name}\"><saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>"
            )
        })
        .collect();
        format!(
            "<saml:Assertion ID=\"_a{id}\" Version=\"2.0\" IssueInstant=\"{now}\"><saml:Issuer>{issuer}</saml:Issuer>\
             <saml:Subject><saml:NameID Format=\"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress\">{email}\
             </saml:NameID></saml:Subject><saml:Conditions NotBefore=\"{now}\" NotOnOrAfter=\"{end}\">\
             <saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction>\
             </saml:Conditions><saml:AuthnStatement AuthnInstant=\"{now}\"/>\
             <saml:AttributeStatement>{attributes}</saml:AttributeStatement></saml:Assertion>",
            id = self.id,
            now = self.now,
            end = self.now.plus_millis(LIFE_MS),
            issuer = escape(&self.issuer),
            audience = escape(&self.audience),
            email = escape(&identity.email),
        )
    }
}

/// The page whose one button posts the response on.
fn forward(
    deployment: &LocalDeployment,
    provider: &Provider,
    destination: &str,
    xml: &str,
    state: &str,
    now: Timestamp,
) -> Response {
    let body = format!(
        "<section aria-labelledby=\"go\"><h2 id=\"go\">Done here</h2><p>The answer is on its way to {name}.</p>\
         <form method=\"post\" action=\"{action}\"><input type=\"hidden\" name=\"SAMLResponse\" value=\"{response}\">\
         <input type=\"hidden\" name=\"RelayState\" value=\"{state}\">\
         <button class=\"main\" autofocus>Continue</button></form></section>\n",
        name = escape(&deployment.settings.ui_settings.app_name),
        action = escape(destination),
        response = STANDARD.encode(xml),
        state = escape(state),
    );
    consent::html(
        200,
        &provider.name(),
        &body,
        &destinations(deployment, state, now).join(" "),
    )
}
