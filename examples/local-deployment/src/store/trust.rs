//! Whom the deployment trusts to say who somebody is: enterprise connections bound to a verified domain.

use wacht_yew::wire::{EnterpriseProtocol, OrganizationId};

use super::{Connection, Directory};

/// What counts of an enterprise connection when somebody signs in through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trust {
    pub(crate) organization: OrganizationId,
    /// The verified domain: the connection speaks for addresses of this domain only.
    pub(crate) domain: Box<str>,
    /// SAML instead of OpenID Connect.
    pub(crate) saml: bool,
    /// Whether people without an account get one.
    pub(crate) jit_enabled: bool,
    /// OpenID Connect: the name under which the deployment is known to the provider.
    pub(crate) client: Box<str>,
    /// OpenID Connect: what the deployment asks for.
    pub(crate) scopes: Box<str>,
    /// SAML: the provider's name, if it is not the one of the local provider.
    pub(crate) entity_id: Option<Box<str>>,
    /// SAML: attributes in which the provider tells the names.
    pub(crate) first_name_attribute: Option<Box<str>>,
    pub(crate) last_name_attribute: Option<Box<str>>,
}

impl Directory {
    /// What counts of the connection of this id, if it is bound to a proved domain.
    pub(crate) fn trust(&self, connection: &str) -> Option<Trust> {
        let public = &self.connections.get(&connection.into())?.public;
        let domain = self
            .domains
            .get(public.domain_id.as_ref()?)
            .filter(|domain| domain.verified)?;
        let attribute = |name: &str| public.attribute_mapping.get(name).and_then(|text| text.as_str());
        let or_else = |text: &Option<Box<str>>, other: &str| text.clone().unwrap_or_else(|| other.into());
        Some(Trust {
            organization: public.organization_id.clone(),
            domain: domain.fqdn.clone(),
            saml: public.protocol == EnterpriseProtocol::Saml,
            jit_enabled: public.jit_enabled,
            client: or_else(&public.oidc_client_id, "wacht-local"),
            scopes: or_else(&public.oidc_scopes, Connection::DEFAULT_SCOPES),
            entity_id: public.idp_entity_id.clone(),
            first_name_attribute: attribute("first_name").map(Into::into),
            last_name_attribute: attribute("last_name").map(Into::into),
        })
    }
}
