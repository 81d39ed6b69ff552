//! The identity providers of organizations.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{ConnectionId, EnterpriseConnection, EnterpriseProtocol, OrganizationId, Timestamp};

use crate::store::table::Record;

/// An enterprise connection with what its document does not show.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Connection {
    /// What everybody may see; the domain stands in it by id only.
    pub(crate) public: EnterpriseConnection,
    /// The client secret of OpenID Connect.
    pub(crate) client_secret: Option<String>,
    pub(crate) scim: Option<ScimAccess>,
}

impl Connection {
    /// What OpenID Connect asks for unless told otherwise.
    pub(crate) const DEFAULT_SCOPES: &str = "openid profile email";

    /// Where its people are sent to sign in.
    pub(crate) fn address(&self) -> Option<&str> {
        let address = match self.public.protocol {
            EnterpriseProtocol::Saml => &self.public.idp_sso_url,
            EnterpriseProtocol::Oidc | EnterpriseProtocol::Unknown(_) => &self.public.oidc_issuer_url,
        };
        address.as_deref()
    }
}

/// A SCIM token of which only the beginning is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ScimAccess {
    pub(crate) prefix: String,
    pub(crate) created_at: Timestamp,
}

impl Record for Connection {
    type Id = ConnectionId;
    type Owner = OrganizationId;

    fn id(&self) -> &ConnectionId {
        &self.public.id
    }

    fn owner(&self) -> &OrganizationId {
        &self.public.organization_id
    }
}
