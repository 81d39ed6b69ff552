//! Authenticator apps on their way: a secret was shown, and no code has proved yet that an app knows it.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{Timestamp, UserId};

/// So many enrolments of one user wait at once.
const PER_USER: usize = 20;
/// How long an enrolment waits for its codes.
const LIFE_MS: i64 = 60 * 60_000;

/// A secret that was shown.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Enrolment {
    pub(crate) id: Box<str>,
    pub(crate) user: UserId,
    pub(crate) secret: String,
    pub(crate) created_at: Timestamp,
}

/// All enrolments that wait, oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Enrolments {
    waiting: Vec<Enrolment>,
}

impl Enrolments {
    /// Whether the user may begin another one.
    pub(crate) fn have_room(&mut self, user: &UserId, now: Timestamp) -> bool {
        self.waiting.retain(|one| one.created_at.plus_millis(LIFE_MS) > now);
        self.waiting.iter().filter(|one| one.user == *user).count() < PER_USER
    }

    pub(crate) fn begin(&mut self, enrolment: Enrolment) {
        self.waiting.push(enrolment);
    }

    /// The user's enrolment of this id, unless it waited too long.
    pub(crate) fn find(&self, user: &UserId, id: &str, now: Timestamp) -> Option<&Enrolment> {
        let is_it = |one: &&Enrolment| one.user == *user && *one.id == *id && one.created_at.plus_millis(LIFE_MS) > now;
        self.waiting.iter().find(is_it)
    }

    /// Ends whatever the user began.
    pub(crate) fn forget(&mut self, user: &UserId) {
        self.waiting.retain(|one| one.user != *user);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    fn enrolment(id: &str, user: &str) -> Enrolment {
        Enrolment {
            id: id.into(),
            user: user.into(),
            secret: "A".to_owned(),
            created_at: NOW,
        }
    }

    #[test]
    fn an_enrolment_is_its_users_and_waits_an_hour() {
        let mut enrolments = Enrolments::default();
        enrolments.begin(enrolment("1", "ada"));
        assert!(
            enrolments
                .find(&"ada".into(), "1", NOW.plus_millis(LIFE_MS - 1))
                .is_some()
        );
        assert!(enrolments.find(&"ada".into(), "1", NOW.plus_millis(LIFE_MS)).is_none());
        assert!(enrolments.find(&"grace".into(), "1", NOW).is_none());
    }

    #[test]
    fn twenty_wait_at_once_and_time_makes_room() {
        let mut enrolments = Enrolments::default();
        for number in 0..PER_USER {
            assert!(enrolments.have_room(&"ada".into(), NOW));
            enrolments.begin(enrolment(&number.to_string(), "ada"));
        }
        assert!(!enrolments.have_room(&"ada".into(), NOW));
        assert!(enrolments.have_room(&"grace".into(), NOW));
        assert!(enrolments.have_room(&"ada".into(), NOW.plus_millis(LIFE_MS)));
    }

    #[test]
    fn they_survive_being_written_down() {
        let mut enrolments = Enrolments::default();
        enrolments.begin(enrolment("1", "ada"));
        let text = serde_json::to_string(&enrolments).unwrap();
        let read: Enrolments = serde_json::from_str(&text).unwrap();
        assert!(read.find(&"ada".into(), "1", NOW).is_some_and(|one| one.secret == "A"));
    }
}
