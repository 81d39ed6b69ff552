//! Enterprise connections: an organization's own identity provider.

use std::collections::BTreeMap;

use super::{ConnectionId, DeploymentId, DomainId, OrganizationDomain, OrganizationId, Timestamp};

open_enum! {
    /// How an identity provider is spoken to.
    pub enum EnterpriseProtocol {
        /// SAML 2.0.
        Saml = "saml",
        /// OpenID Connect.
        Oidc = "oidc",
    }
}

wire! {
    /// An enterprise connection. The client secret is write-only and no part of it.
    pub struct EnterpriseConnection {
        /// Identifies the connection.
        pub id: ConnectionId,
        /// The organization.
        pub organization_id: OrganizationId,
        /// The deployment.
        pub deployment_id: DeploymentId,
        /// The domain whose people it signs in.
        pub domain_id: Option<DomainId>,
        /// That domain.
        pub domain: Option<OrganizationDomain>,
        /// How the provider is spoken to.
        pub protocol: EnterpriseProtocol,
        /// SAML: the provider's entity id.
        pub idp_entity_id: Option<Box<str>>,
        /// SAML: the provider's sign-in address.
        pub idp_sso_url: Option<Box<str>>,
        /// SAML: the provider's certificate.
        pub idp_certificate: Option<Box<str>>,
        /// OpenID Connect: client id.
        pub oidc_client_id: Option<Box<str>>,
        /// OpenID Connect: issuer.
        pub oidc_issuer_url: Option<Box<str>>,
        /// OpenID Connect: scopes, separated by spaces.
        pub oidc_scopes: Option<Box<str>>,
        /// People unknown so far get an account when they first sign in.
        pub jit_enabled: bool,
        /// Which attribute of the provider holds what.
        pub attribute_mapping: serde_json::Map<String, serde_json::Value>,
        /// When it was made.
        pub created_at: Option<Timestamp>,
        /// When it last changed.
        pub updated_at: Option<Timestamp>,
    }

    /// What came of testing a connection.
    pub struct ConnectionTest {
        /// Every check passed.
        pub success: bool,
        /// The protocol tested.
        pub protocol: EnterpriseProtocol,
        /// Each check by its name, such as `sso_url_reachable`.
        pub checks: BTreeMap<Box<str>, bool>,
        /// The server's English text for checks that failed.
        pub errors: BTreeMap<Box<str>, Box<str>>,
    }
}
