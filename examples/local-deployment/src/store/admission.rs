//! Who may come in: invitations to the deployment, and the waitlist.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{Timestamp, WaitlistEntry};

const INVITATION_LIFE_MS: i64 = 10 * 86_400_000;
/// So many invitations are open at once; beyond it the oldest ends.
const INVITATIONS: usize = 2_000;
/// So many people wait; beyond it nobody joins.
const WAITING: usize = 5_000;

/// The right of one address to sign up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Admission {
    pub(crate) token: Box<str>,
    /// Normalised.
    pub(crate) email: Box<str>,
    pub(crate) first_name: Box<str>,
    pub(crate) last_name: Box<str>,
    pub(crate) expires_at: Timestamp,
}

/// Invitations, oldest first, and people who wait for one.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Admissions {
    invitations: Vec<Admission>,
    waiting: Vec<WaitlistEntry>,
}

impl Admissions {
    /// Invites an address; an earlier invitation of it ends.
    pub(crate) fn invite(&mut self, token: String, email: &str, names: (&str, &str), now: Timestamp) {
        self.invitations
            .retain(|invitation| invitation.expires_at > now && *invitation.email != *email);
        if self.invitations.len() >= INVITATIONS {
            self.invitations.remove(0);
        }
        self.invitations.push(Admission {
            token: token.into(),
            email: email.into(),
            first_name: names.0.into(),
            last_name: names.1.into(),
            expires_at: now.plus_millis(INVITATION_LIFE_MS),
        });
    }

    /// The open invitation of a token.
    pub(crate) fn invitation(&self, token: &str, now: Timestamp) -> Option<&Admission> {
        let is_it = |invitation: &&Admission| *invitation.token == *token && invitation.expires_at > now;
        self.invitations.iter().find(is_it)
    }

    /// Uses an invitation up, if it is this address's.
    pub(crate) fn consume(&mut self, token: &str, email: &str) {
        self.invitations
            .retain(|invitation| *invitation.token != *token || *invitation.email != *email);
    }

    /// All open invitations, newest first.
    pub(crate) fn open(&self, now: Timestamp) -> impl Iterator<Item = &Admission> {
        let newest_first = self.invitations.iter().rev();
        newest_first.filter(move |invitation| invitation.expires_at > now)
    }

    /// Everybody who waits, the one who waits longest first.
    pub(crate) fn all_waiting(&self) -> impl Iterator<Item = &WaitlistEntry> {
        self.waiting.iter()
    }

    /// Who waits under this address.
    pub(crate) fn waiting(&self, email: &str) -> Option<&WaitlistEntry> {
        self.waiting.iter().find(|entry| *entry.email == *email)
    }

    /// Adds somebody to the waitlist; `None` when it is full.
    pub(crate) fn wait(&mut self, entry: WaitlistEntry) -> Option<()> {
        if self.waiting.len() >= WAITING {
            return None;
        }
        self.waiting.push(entry);
        Some(())
    }

    /// Who has an account waits no longer.
    pub(crate) fn arrived(&mut self, email: &str) {
        self.waiting.retain(|entry| *entry.email != *email);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    #[test]
    fn an_invitation_ends_by_time_by_use_and_by_a_newer_one() {
        let mut admissions = Admissions::default();
        admissions.invite("1".to_owned(), "a@b.example", ("", ""), NOW);
        assert!(
            admissions
                .invitation("1", NOW.plus_millis(INVITATION_LIFE_MS - 1))
                .is_some()
        );
        assert!(
            admissions
                .invitation("1", NOW.plus_millis(INVITATION_LIFE_MS))
                .is_none()
        );
        admissions.consume("1", "other@b.example");
        assert!(admissions.invitation("1", NOW).is_some());
        admissions.invite("2".to_owned(), "a@b.example", ("", ""), NOW);
        assert!(admissions.invitation("1", NOW).is_none());
        admissions.consume("2", "a@b.example");
        assert!(admissions.invitation("2", NOW).is_none());
    }

    #[test]
    fn neither_list_grows_for_ever() {
        let mut admissions = Admissions::default();
        for number in 0..=INVITATIONS {
            admissions.invite(number.to_string(), &format!("{number}@b.example"), ("", ""), NOW);
        }
        assert!(admissions.invitation("0", NOW).is_none() && admissions.invitation("1", NOW).is_some());
        let joined = (0..=WAITING).filter_map(|_| admissions.wait(WaitlistEntry::default()));
        assert_eq!(joined.count(), WAITING);
    }
}
