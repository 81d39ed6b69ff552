//! The list of those who are to be invited.

use super::InviteProblem;
use crate::wire::{Role, RoleId};

/// What became of one invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RowStatus {
    /// Not sent yet.
    #[default]
    Waiting,
    /// Being sent.
    Sending,
    /// Sent: this stays, whatever becomes of the others.
    Sent,
    /// Refused.
    Failed(InviteProblem),
}

/// Somebody to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteRow {
    /// Unique in the list, and never used again.
    pub id: u32,
    /// The address, in lower case.
    pub email: Box<str>,
    /// The role to come; the deployment's default one when `None`.
    pub role: Option<RoleId>,
    /// What became of it.
    pub status: RowStatus,
}

/// The roles to choose from.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Roles {
    /// Being asked for.
    #[default]
    Loading,
    /// The roles there are.
    Known(Vec<Role>),
    /// Not to be had: invitations get the deployment's default role.
    Unknown,
}

/// The invitations of a new organization or workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitations {
    /// What is typed and not in the list yet.
    pub typed: Box<str>,
    /// That is no address.
    pub is_malformed: bool,
    /// Nothing was there to send.
    pub is_missing: bool,
    /// The role for those who are added next; the deployment's default one when `None`.
    pub role: Option<RoleId>,
    /// The roles to choose from.
    pub roles: Roles,
    /// Who is to be invited, in the order of typing.
    pub rows: Vec<InviteRow>,
    /// What stopped the sending of all that were left.
    pub stopped: Option<InviteProblem>,
    pub(super) next_id: u32,
}

impl Invitations {
    /// Whether one is being sent.
    pub fn is_sending(&self) -> bool {
        self.rows.iter().any(|row| row.status == RowStatus::Sending)
    }

    /// How many were sent.
    pub fn sent(&self) -> usize {
        self.rows.iter().filter(|row| row.status == RowStatus::Sent).count()
    }

    /// Whether some were refused.
    pub fn has_failures(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.status, RowStatus::Failed(_)))
    }

    /// Takes what stands before the last comma into the list; behind it somebody may still be typing.
    pub(super) fn type_in(&mut self, typed: &str) {
        self.is_malformed = false;
        self.is_missing = false;
        let Some(at) = typed.rfind([',', ';', '\n']) else {
            self.typed = typed.into();
            return;
        };
        let (whole, begun) = (&typed[..at], &typed[at + 1..]);
        self.typed = whole.into();
        self.add_typed();
        let parts = [&*self.typed, begun.trim_start()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.typed = parts.join(", ").into();
    }

    /// Takes what is typed into the list; what is no address stays typed.
    pub(super) fn add_typed(&mut self) {
        let read = super::read_addresses(&self.typed);
        for email in read.addresses {
            if self.rows.iter().any(|row| row.email == email) {
                continue;
            }
            self.rows.push(InviteRow {
                id: self.next_id,
                email,
                role: self.role.clone(),
                status: RowStatus::Waiting,
            });
            self.next_id += 1;
        }
        self.is_malformed = !read.rest.is_empty();
        self.is_missing = false;
        self.typed = read.rest.join(", ").into();
    }

    /// Marks the next row that waits as being sent.
    pub(super) fn send_next(&mut self) -> Option<&InviteRow> {
        let next = self.rows.iter_mut().find(|row| row.status == RowStatus::Waiting)?;
        next.status = RowStatus::Sending;
        Some(next)
    }
}
