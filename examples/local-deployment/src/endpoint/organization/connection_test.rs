//! `POST …/enterprise-connections/test` and `…/{id}/test`: whether a configuration can work. Nothing is asked over a
//! network: the identity providers of this deployment are reachable, all others are not.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use wacht_yew::wire::{ConnectionTest, EnterpriseConnection, EnterpriseProtocol, OrganizationId};

use super::super::{Answer, Call, Outcome};
use super::connection;
use super::connection_form::Form;
use crate::deployment::LocalDeployment;
use crate::store::Connection;
use crate::view::{tree, without_blanks};

/// Tests what the form says, without keeping it.
pub(super) fn form(deployment: &LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Outcome {
    let mut candidate = Connection {
        public: EnterpriseConnection::default(),
        client_secret: None,
        scim: None,
    };
    Form::read(deployment, call, place)?.fill(&mut candidate);
    Ok(answer(deployment, &candidate.public))
}

/// Tests a connection as it is.
pub(super) fn stored(deployment: &LocalDeployment, place: &OrganizationId, id: &str) -> Outcome {
    let connection = connection::find(deployment, place, id)?;
    Ok(answer(deployment, &connection.public))
}

/// What each protocol cannot do without, by the name of the form's field.
pub(super) fn required(connection: &EnterpriseConnection) -> Vec<(&'static str, Option<&str>)> {
    match connection.protocol {
        EnterpriseProtocol::Saml => vec![
            ("idp_entity_id", connection.idp_entity_id.as_deref()),
            ("idp_sso_url", connection.idp_sso_url.as_deref()),
            ("idp_certificate", connection.idp_certificate.as_deref()),
        ],
        EnterpriseProtocol::Oidc => vec![
            ("oidc_client_id", connection.oidc_client_id.as_deref()),
            ("oidc_issuer_url", connection.oidc_issuer_url.as_deref()),
        ],
        EnterpriseProtocol::Unknown(_) => vec![("protocol", None)],
    }
}

fn answer(deployment: &LocalDeployment, connection: &EnterpriseConnection) -> Answer {
    let checks = match connection.protocol {
        EnterpriseProtocol::Saml => saml(deployment, connection),
        EnterpriseProtocol::Oidc => oidc(deployment, connection),
        EnterpriseProtocol::Unknown(_) => vec![("protocol_valid", false, "Protocol must be saml or oidc")],
    };
    let failed = checks.iter().filter(|(_, passed, _)| !passed);
    let test = ConnectionTest {
        success: checks.iter().all(|(_, passed, _)| *passed),
        protocol: connection.protocol.clone(),
        checks: checks
            .iter()
            .map(|(name, passed, _)| ((*name).into(), *passed))
            .collect(),
        errors: failed.map(|(name, _, text)| ((*name).into(), (*text).into())).collect(),
    };
    let mut document = without_blanks(tree(&test));
    if test.success
        && let Some(object) = document.as_object_mut()
    {
        object.remove("errors");
    }
    Answer::Data(document)
}

/// A check's name, whether it passed, and what is said if not.
type Check = (&'static str, bool, &'static str);

fn saml(deployment: &LocalDeployment, connection: &EnterpriseConnection) -> Vec<Check> {
    let certificate = connection.idp_certificate.as_deref().unwrap_or_default();
    let address = connection.idp_sso_url.as_deref().unwrap_or_default();
    vec![
        (
            "entity_id_valid",
            connection.idp_entity_id.is_some(),
            "Entity ID is required",
        ),
        ("sso_url_valid", is_address(address), "SSO URL is not a valid URL"),
        (
            "certificate_provided",
            !certificate.is_empty(),
            "Certificate is required",
        ),
        (
            "certificate_valid",
            is_certificate(certificate),
            "Certificate is not a valid X.509 certificate",
        ),
        (
            "sso_url_reachable",
            is_reachable(deployment, address),
            "SSO URL could not be reached",
        ),
    ]
}

fn oidc(deployment: &LocalDeployment, connection: &EnterpriseConnection) -> Vec<Check> {
    let issuer = connection.oidc_issuer_url.as_deref().unwrap_or_default();
    let is_found = is_reachable(deployment, issuer);
    vec![
        ("issuer_url_valid", is_address(issuer), "Issuer URL is not a valid URL"),
        (
            "client_id_valid",
            connection.oidc_client_id.is_some(),
            "Client ID is required",
        ),
        (
            "discovery_reachable",
            is_found,
            "Discovery document could not be reached",
        ),
        ("discovery_valid", is_found, "Discovery document is not valid"),
        ("authorization_endpoint", is_found, "Authorization endpoint is missing"),
        ("token_endpoint", is_found, "Token endpoint is missing"),
        ("issuer_valid", is_found, "Issuer does not match the discovery document"),
    ]
}

/// An absolute address with a host.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty() && !host.contains(|character: char| character.is_whitespace()))
}

fn is_reachable(deployment: &LocalDeployment, address: &str) -> bool {
    let rest = address.strip_prefix(deployment.origin());
    rest.and_then(|rest| rest.strip_prefix("/__local/idp/"))
        .is_some_and(|name| !name.is_empty())
}

/// Base64, with or without the lines around it, of something that begins like a certificate.
fn is_certificate(text: &str) -> bool {
    let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("-----"));
    let text: String = lines.collect();
    let bytes = STANDARD.decode(text).unwrap_or_default();
    // An ASN.1 sequence that is longer than its one-byte lengths can tell.
    matches!(bytes[..], [0x30, 0x81..=0x84, _, ..])
}
