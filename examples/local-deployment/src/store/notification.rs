//! Notifications of all users, oldest first.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{
    Notification, NotificationId, NotificationSeverity, OrganizationId, Timestamp, UserId, WorkspaceId,
};

/// So many notifications are kept for each user; beyond it the oldest go.
const PER_USER: usize = 500;

/// All notifications.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Notifications {
    all: Vec<Notification>,
}

/// Which of a user's notifications are meant. A list of ids that is empty means any place.
#[derive(Clone, Debug, Default)]
pub(crate) struct NotificationFilter {
    pub(crate) personal: bool,
    pub(crate) organizations: Option<Vec<OrganizationId>>,
    pub(crate) workspaces: Option<Vec<WorkspaceId>>,
    /// What is active now counts too: personal ones, and those of these two places.
    pub(crate) current: bool,
    pub(crate) is_read: Option<bool>,
    pub(crate) is_archived: Option<bool>,
    pub(crate) is_starred: Option<bool>,
    pub(crate) severity: Option<NotificationSeverity>,
}

/// Who asks, and where they are.
#[derive(Clone, Debug)]
pub(crate) struct Addressee {
    pub(crate) user: UserId,
    pub(crate) organization: Option<OrganizationId>,
    pub(crate) workspace: Option<WorkspaceId>,
}

impl Notifications {
    /// Adds a notification, which must have the greatest id so far.
    pub(crate) fn add(&mut self, notification: Notification, now: Timestamp) {
        self.all.retain(|other| is_alive(other, now));
        let of_user = |other: &Notification| other.user_id == notification.user_id;
        if self.all.iter().filter(|other| of_user(other)).count() >= PER_USER
            && let Some(oldest) = self.all.iter().position(of_user)
        {
            self.all.remove(oldest);
        }
        self.all.push(notification);
    }

    /// What the addressee gets to see, newest first.
    pub(crate) fn list<'a>(
        &'a self,
        addressee: &'a Addressee,
        filter: &'a NotificationFilter,
        now: Timestamp,
    ) -> impl Iterator<Item = &'a Notification> {
        let mine = self.all.iter().rev();
        mine.filter(move |one| is_alive(one, now) && filter.admits(one, addressee))
    }

    /// Changes all that the addressee gets to see and that `change` finds worth it; the number of those.
    pub(crate) fn update(
        &mut self,
        addressee: &Addressee,
        filter: &NotificationFilter,
        now: Timestamp,
        mut change: impl FnMut(&mut Notification) -> bool,
    ) -> usize {
        let mine = self.all.iter_mut();
        mine.filter(|one| is_alive(one, now) && filter.admits(one, addressee))
            .filter_map(|one| change(one).then(|| one.updated_at = Some(now)))
            .count()
    }

    /// The number of the newest notification; 0 when there is none.
    pub(crate) fn newest(&self) -> u64 {
        self.all.last().map_or(0, |one| notification_number(&one.id))
    }

    /// One notification of a user.
    pub(crate) fn of_user(&mut self, user: &UserId, id: &str, now: Timestamp) -> Option<&mut Notification> {
        self.all
            .iter_mut()
            .find(|one| one.id.as_str() == id && one.user_id.as_ref() == Some(user) && is_alive(one, now))
    }
}

impl NotificationFilter {
    fn admits(&self, one: &Notification, addressee: &Addressee) -> bool {
        let agrees = |wanted: Option<bool>, flag| wanted.is_none_or(|wanted| wanted == flag);
        one.user_id.as_ref() == Some(&addressee.user)
            && self.admits_place(one, addressee)
            && agrees(self.is_read, one.is_read)
            && agrees(self.is_archived, one.is_archived)
            && agrees(self.is_starred, one.is_starred)
            && self.severity.as_ref().is_none_or(|wanted| *wanted == one.severity)
    }

    fn admits_place(&self, one: &Notification, addressee: &Addressee) -> bool {
        match (&one.organization_id, &one.workspace_id) {
            (_, Some(id)) => {
                is_listed(self.workspaces.as_deref(), id) || self.current && addressee.workspace.as_ref() == Some(id)
            }
            (Some(id), None) => {
                is_listed(self.organizations.as_deref(), id)
                    || self.current && addressee.organization.as_ref() == Some(id)
            }
            (None, None) => self.personal || self.current,
        }
    }
}

fn is_listed<Id: PartialEq>(list: Option<&[Id]>, id: &Id) -> bool {
    list.is_some_and(|list| list.is_empty() || list.contains(id))
}

fn is_alive(one: &Notification, now: Timestamp) -> bool {
    one.expires_at.is_none_or(|end| end > now)
}

/// The number in an id, for comparing. Ids of this deployment always have one.
pub(crate) fn notification_number(id: &NotificationId) -> u64 {
    id.as_str().parse().unwrap_or_default()
}
