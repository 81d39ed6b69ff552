//! Whom the deployment trusts to say who somebody is: enterprise connections bound to a verified domain.

use wacht_yew::wire::{OrganizationId, Timestamp, UserId};

use super::{Directory, Membership};
use crate::random::Random;

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
    /// What counts of the connection of this id, if it is bound to a verified domain.
    pub(crate) fn trust(&self, connection: &str) -> Option<Trust> {
        let mut domains = self.domains.iter();
        let domain = domains.find(|domain| domain.connection.as_str() == connection)?;
        Some(Trust {
            organization: domain.organization.clone(),
            domain: domain.name.as_str().into(),
            saml: domain.saml,
            jit_enabled: !domain.known_people_only,
            client: "wacht-local".into(),
            scopes: "openid profile email".into(),
            entity_id: None,
            first_name_attribute: None,
            last_name_attribute: None,
        })
    }

    /// Makes somebody a plain member of an organization, unless they belong to it already.
    pub(crate) fn welcome(&mut self, user: &UserId, trust: &Trust, role: &str, random: &mut Random, now: Timestamp) {
        if self.in_organization(user, trust.organization.as_str()).is_some() {
            return;
        }
        self.organization_memberships.push(Membership {
            id: random.id(now).into(),
            place: trust.organization.clone(),
            user: user.clone(),
            roles: vec![role.into()],
            created_at: now,
        });
    }
}
