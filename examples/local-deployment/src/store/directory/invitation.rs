//! Invitations that nobody has accepted yet.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wacht_yew::wire::{InvitationId, OrganizationId, RoleId, Timestamp, UserId, WorkspaceId};

use crate::store::table::{Record, Table};

/// An invitation to an organization, and perhaps to one of its workspaces.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Invitation {
    pub(crate) id: InvitationId,
    pub(crate) organization: OrganizationId,
    /// Lower case.
    pub(crate) email: String,
    pub(crate) role: Option<RoleId>,
    pub(crate) workspace: Option<WorkspaceId>,
    pub(crate) workspace_role: Option<RoleId>,
    pub(crate) inviter: UserId,
    /// The secret of the link that was mailed last.
    pub(crate) token: String,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

impl Invitation {
    pub(crate) fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at <= now
    }
}

impl Record for Invitation {
    type Id = InvitationId;
    type Owner = OrganizationId;

    fn id(&self) -> &InvitationId {
        &self.id
    }

    fn owner(&self) -> &OrganizationId {
        &self.organization
    }
}

/// All invitations, found by id, by organization, by address and by token.
#[derive(Default)]
pub(crate) struct Invitations {
    table: Table<Invitation>,
    by_address: BTreeMap<(OrganizationId, String), Vec<InvitationId>>,
    by_token: BTreeMap<String, InvitationId>,
}

impl Invitations {
    pub(crate) fn add(&mut self, invitation: Invitation) {
        let id = invitation.id.clone();
        self.by_address
            .entry(address(&invitation))
            .or_default()
            .push(id.clone());
        self.by_token.insert(invitation.token.clone(), id);
        self.table.add(invitation);
    }

    pub(crate) fn get(&self, id: &InvitationId) -> Option<&Invitation> {
        self.table.get(id)
    }

    pub(crate) fn by_token(&self, token: &str) -> Option<&Invitation> {
        self.get(self.by_token.get(token)?)
    }

    /// The invitations of one organization to one address.
    pub(crate) fn to(&self, organization: &OrganizationId, email: &str) -> impl Iterator<Item = &Invitation> {
        let ids = self.by_address.get(&(organization.clone(), email.to_owned()));
        ids.into_iter().flatten().filter_map(|id| self.get(id))
    }

    /// All of an organization, the oldest first.
    pub(crate) fn of(&self, organization: &OrganizationId) -> impl DoubleEndedIterator<Item = &Invitation> {
        self.table.of(organization)
    }

    pub(crate) fn count_of(&self, organization: &OrganizationId) -> usize {
        self.table.count_of(organization)
    }

    /// Gives an invitation a new token and a new end.
    pub(crate) fn renew(
        &mut self,
        id: &InvitationId,
        token: String,
        expires_at: Timestamp,
        now: Timestamp,
    ) -> Option<&Invitation> {
        let invitation = self.table.get_mut(id)?;
        self.by_token.remove(&invitation.token);
        self.by_token.insert(token.clone(), id.clone());
        invitation.token = token;
        invitation.expires_at = expires_at;
        invitation.updated_at = now;
        Some(invitation)
    }

    pub(crate) fn remove(&mut self, id: &InvitationId) {
        if let Some(invitation) = self.table.remove(id) {
            self.forget(&invitation);
        }
    }

    pub(crate) fn remove_of(&mut self, organization: &OrganizationId) {
        for invitation in self.table.remove_of(organization) {
            self.forget(&invitation);
        }
    }

    fn forget(&mut self, invitation: &Invitation) {
        self.by_token.remove(&invitation.token);
        let address = address(invitation);
        if let Some(ids) = self.by_address.get_mut(&address) {
            ids.retain(|id| *id != invitation.id);
            if ids.is_empty() {
                self.by_address.remove(&address);
            }
        }
    }
}

fn address(invitation: &Invitation) -> (OrganizationId, String) {
    (invitation.organization.clone(), invitation.email.clone())
}

impl Serialize for Invitations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.table.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Invitations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut invitations = Self::default();
        for invitation in Vec::deserialize(deserializer)? {
            invitations.add(invitation);
        }
        Ok(invitations)
    }
}
