//! Who belongs where.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wacht_yew::wire::{MembershipId, OrganizationId, RoleId, Timestamp, UserId, WorkspaceId};

use crate::store::table::{Record, Table};

/// A user's belonging to an organization or a workspace.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Membership<Place> {
    pub(crate) id: MembershipId,
    pub(crate) place: Place,
    pub(crate) user: UserId,
    pub(crate) roles: Vec<RoleId>,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
}

/// What people can belong to.
pub(crate) trait Place: Ord + Clone + for<'a> From<&'a str> {}

impl Place for OrganizationId {}
impl Place for WorkspaceId {}

impl<P: Place> Record for Membership<P> {
    type Id = MembershipId;
    type Owner = P;

    fn id(&self) -> &MembershipId {
        &self.id
    }

    fn owner(&self) -> &P {
        &self.place
    }
}

/// All memberships of one kind, found by id, by place, and by user. A user belongs to a place once.
pub(crate) struct Memberships<P: Place> {
    table: Table<Membership<P>>,
    by_user: BTreeMap<UserId, BTreeMap<P, MembershipId>>,
}

impl<P: Place> Memberships<P> {
    /// Adds a membership; one that the user already has there is left as it is.
    pub(crate) fn add(&mut self, membership: Membership<P>) {
        let places = self.by_user.entry(membership.user.clone()).or_default();
        if !places.contains_key(&membership.place) {
            places.insert(membership.place.clone(), membership.id.clone());
            self.table.add(membership);
        }
    }

    pub(crate) fn get(&self, id: &MembershipId) -> Option<&Membership<P>> {
        self.table.get(id)
    }

    /// The membership whose roles are to change.
    pub(crate) fn roles_mut(&mut self, id: &MembershipId, now: Timestamp) -> Option<&mut Vec<RoleId>> {
        let membership = self.table.get_mut(id)?;
        membership.updated_at = now;
        Some(&mut membership.roles)
    }

    /// This user's membership of a place.
    pub(crate) fn of_both(&self, user: &UserId, place: &str) -> Option<&Membership<P>> {
        self.get(self.by_user.get(user)?.get(&P::from(place))?)
    }

    /// The members of a place, who came first first.
    pub(crate) fn of_place<'a>(&'a self, place: &P) -> impl DoubleEndedIterator<Item = &'a Membership<P>> + use<'a, P> {
        self.table.of(place)
    }

    pub(crate) fn count_of_place(&self, place: &P) -> usize {
        self.table.count_of(place)
    }

    /// What a user belongs to, the newest first.
    pub(crate) fn of_user(&self, user: &UserId) -> Vec<&Membership<P>> {
        let ids = self.by_user.get(user).into_iter().flat_map(BTreeMap::values);
        let mut memberships: Vec<_> = ids.filter_map(|id| self.get(id)).collect();
        // Ids grow with time, and so, once in a lifetime, does their length.
        memberships.sort_by_key(|membership| {
            let id = membership.id.as_str();
            std::cmp::Reverse((id.len(), id))
        });
        memberships
    }

    pub(crate) fn remove(&mut self, id: &MembershipId) -> Option<Membership<P>> {
        let membership = self.table.remove(id)?;
        self.forget(&membership);
        Some(membership)
    }

    /// Everybody leaves a place.
    pub(crate) fn remove_of_place(&mut self, place: &P) -> Vec<Membership<P>> {
        let memberships = self.table.remove_of(place);
        for membership in &memberships {
            self.forget(membership);
        }
        memberships
    }

    fn forget(&mut self, membership: &Membership<P>) {
        if let Some(places) = self.by_user.get_mut(&membership.user) {
            places.remove(&membership.place);
            if places.is_empty() {
                self.by_user.remove(&membership.user);
            }
        }
    }
}

impl<P: Place> Default for Memberships<P> {
    fn default() -> Self {
        Self {
            table: Table::default(),
            by_user: BTreeMap::new(),
        }
    }
}

impl<P: Place + Serialize> Serialize for Memberships<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.table.serialize(serializer)
    }
}

impl<'de, P: Place + DeserializeOwned> Deserialize<'de> for Memberships<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut memberships = Self::default();
        for membership in Vec::deserialize(deserializer)? {
            memberships.add(membership);
        }
        Ok(memberships)
    }
}
