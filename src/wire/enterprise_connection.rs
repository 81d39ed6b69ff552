//! Enterprise connections: an organization's own identity provider.

use std::collections::BTreeMap;

use super::{ConnectionId, DeploymentId, DomainId, OrganizationDomain, OrganizationId, Timestamp};

open_enum! {
    /// How an identity provider is spoken to.
    ///
    /// ```
    /// use wacht_yew::wire::EnterpriseProtocol;
    ///
    /// /// What an admin is told about a connection.
    /// fn name(protocol: &EnterpriseProtocol) -> &str {
    ///     match protocol {
    ///         EnterpriseProtocol::Saml => "SAML 2.0",
    ///         EnterpriseProtocol::Oidc => "OpenID Connect",
    ///         EnterpriseProtocol::Unknown(text) => text,
    ///     }
    /// }
    ///
    /// assert_eq!(name(&"oidc".into()), "OpenID Connect");
    /// assert_eq!(name(&"ws-fed".into()), "ws-fed");
    /// ```
    pub enum EnterpriseProtocol {
        /// SAML 2.0.
        Saml = "saml",
        /// OpenID Connect.
        Oidc = "oidc",
    }
}

wire! {
    /// An enterprise connection. The client secret is write-only and no part of it.
    ///
    /// ```
    /// use wacht_yew::wire::{EnterpriseConnection, EnterpriseProtocol};
    ///
    /// /// Where people are sent to sign in; empty as long as that is not set up.
    /// fn provider_address(connection: &EnterpriseConnection) -> &str {
    ///     let address = match connection.protocol {
    ///         EnterpriseProtocol::Saml => &connection.idp_sso_url,
    ///         _ => &connection.oidc_issuer_url,
    ///     };
    ///     address.as_deref().unwrap_or_default()
    /// }
    ///
    /// let connection = EnterpriseConnection {
    ///     protocol: EnterpriseProtocol::Saml,
    ///     idp_sso_url: Some("https://id.example.com/sso".into()),
    ///     ..EnterpriseConnection::default()
    /// };
    /// assert_eq!(provider_address(&connection), "https://id.example.com/sso");
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{ConnectionTest, read_success};
    ///
    /// let body = r#"{"data": {
    ///     "success": false,
    ///     "protocol": "saml",
    ///     "checks": {"certificate_valid": true, "sso_url_reachable": false},
    ///     "errors": {"sso_url_reachable": "timeout"}
    /// }}"#;
    /// let test: ConnectionTest = read_success(body)?;
    /// let failed: Vec<&str> = test
    ///     .checks
    ///     .iter()
    ///     .filter(|(_, passed)| !**passed)
    ///     .map(|(name, _)| &**name)
    ///     .collect();
    /// assert_eq!(failed, ["sso_url_reachable"]);
    /// assert_eq!(&*test.errors["sso_url_reachable"], "timeout");
    /// # Ok::<(), String>(())
    /// ```
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
