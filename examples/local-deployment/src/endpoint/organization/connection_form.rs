//! What a form says about an enterprise connection.

use serde_json::{Map, Value};
use wacht_yew::wire::{DomainId, EnterpriseProtocol, OrganizationId};

use super::super::Call;
use super::super::field::text_within;
use super::domain;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Connection;

/// Longest text, in characters; certificates and mappings may have more.
const LONGEST_TEXT: usize = 2_000;
const LONGEST_DOCUMENT: usize = 20_000;

/// What the form says about the domain.
enum Binding {
    Unchanged,
    None,
    To(DomainId),
}

/// The fields that were sent; those left out or empty change nothing.
pub(super) struct Form {
    protocol: Option<EnterpriseProtocol>,
    domain: Binding,
    entity_id: Option<Box<str>>,
    sso_url: Option<Box<str>>,
    certificate: Option<Box<str>>,
    client_id: Option<Box<str>>,
    client_secret: Option<String>,
    issuer: Option<Box<str>>,
    scopes: Option<Box<str>>,
    jit_enabled: Option<bool>,
    attribute_mapping: Option<Map<String, Value>>,
}

impl Form {
    /// Reads a form; a domain must be the organization's and proved.
    pub(super) fn read(deployment: &LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Result<Self, Refusal> {
        let text = |name, longest| -> Result<Option<Box<str>>, Refusal> {
            let text = call.request.form(name).map(str::trim).filter(|text| !text.is_empty());
            text.map(|text| text_within(text, name, longest).map(|()| text.into()))
                .transpose()
        };
        Ok(Self {
            protocol: call.request.form("protocol").map(protocol).transpose()?,
            domain: binding(deployment, call, place)?,
            entity_id: text("idp_entity_id", LONGEST_TEXT)?,
            sso_url: text("idp_sso_url", LONGEST_TEXT)?,
            certificate: text("idp_certificate", LONGEST_DOCUMENT)?,
            client_id: text("oidc_client_id", LONGEST_TEXT)?,
            client_secret: text("oidc_client_secret", LONGEST_TEXT)?.map(String::from),
            issuer: text("oidc_issuer_url", LONGEST_TEXT)?,
            scopes: text("oidc_scopes", LONGEST_TEXT)?,
            jit_enabled: call.request.form_flag("jit_enabled"),
            attribute_mapping: text("attribute_mapping", LONGEST_DOCUMENT)?.map(mapping).transpose()?,
        })
    }

    /// Writes the fields into a connection.
    pub(super) fn fill(self, connection: &mut Connection) {
        let public = &mut connection.public;
        if let Some(protocol) = self.protocol {
            public.protocol = protocol;
        }
        match self.domain {
            Binding::Unchanged => {}
            Binding::None => public.domain_id = None,
            Binding::To(domain) => public.domain_id = Some(domain),
        }
        if let Some(flag) = self.jit_enabled {
            public.jit_enabled = flag;
        }
        if let Some(mapping) = self.attribute_mapping {
            public.attribute_mapping = mapping;
        }
        let texts = [
            (&mut public.idp_entity_id, self.entity_id),
            (&mut public.idp_sso_url, self.sso_url),
            (&mut public.idp_certificate, self.certificate),
            (&mut public.oidc_client_id, self.client_id),
            (&mut public.oidc_issuer_url, self.issuer),
            (&mut public.oidc_scopes, self.scopes),
        ];
        for (old, new) in texts {
            if new.is_some() {
                *old = new;
            }
        }
        if public.protocol == EnterpriseProtocol::Oidc && public.oidc_scopes.is_none() {
            public.oidc_scopes = Some(Connection::DEFAULT_SCOPES.into());
        }
        if self.client_secret.is_some() {
            connection.client_secret = self.client_secret;
        }
    }
}

fn protocol(text: &str) -> Result<EnterpriseProtocol, Refusal> {
    match EnterpriseProtocol::from(text) {
        EnterpriseProtocol::Unknown(_) => Err(Refusal::plain(400, "Invalid protocol. Must be saml or oidc")),
        known => Ok(known),
    }
}

fn binding(deployment: &LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Result<Binding, Refusal> {
    match call.request.form("domain_id") {
        None => Ok(Binding::Unchanged),
        Some("0") => Ok(Binding::None),
        Some(id) => {
            let domain = domain::find(deployment, place, id)?;
            if !domain.verified {
                return Err(Refusal::plain(400, "Domain must be verified before configuring SSO"));
            }
            Ok(Binding::To(domain.id.clone()))
        }
    }
}

/// A JSON object that names the attributes.
fn mapping(text: Box<str>) -> Result<Map<String, Value>, Refusal> {
    let wrong = || Refusal::plain(400, "Invalid attribute mapping");
    let mapping: Map<String, Value> = serde_json::from_str(&text).map_err(|_| wrong())?;
    if mapping.values().all(Value::is_string) {
        Ok(mapping)
    } else {
        Err(wrong())
    }
}
