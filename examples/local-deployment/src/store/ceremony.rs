//! Questions that browsers took to their authenticators and have not answered yet.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{SessionId, Timestamp, UserId};

/// How long a question waits.
pub(crate) const LIFE_MS: i64 = 5 * 60_000;
/// So many questions of one session wait at once: the dialog's, and those that pages keep open for autofill.
const PER_SESSION: usize = 10;
/// So many wait in all; the oldest give way.
const CAPACITY: usize = 5_000;

/// One question.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Ceremony {
    pub(crate) session: SessionId,
    /// Who registers a passkey; nobody when one signs in.
    pub(crate) registers: Option<UserId>,
    #[serde(with = "super::bytes")]
    pub(crate) challenge: Vec<u8>,
    /// Whom the key is for, if that was said.
    pub(crate) relying_party: Option<String>,
    pub(crate) verifies_user: bool,
    pub(crate) expires_at: Timestamp,
}

/// All questions, oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Ceremonies {
    waiting: Vec<Ceremony>,
}

impl Ceremonies {
    pub(crate) fn begin(&mut self, ceremony: Ceremony, now: Timestamp) {
        self.waiting.retain(|one| one.expires_at > now);
        let of_session = self.waiting.iter().filter(|one| one.session == ceremony.session);
        if of_session.count() >= PER_SESSION {
            self.drop_oldest(|one| one.session == ceremony.session);
        }
        if self.waiting.len() >= CAPACITY {
            self.drop_oldest(|_| true);
        }
        self.waiting.push(ceremony);
    }

    fn drop_oldest(&mut self, among: impl Fn(&Ceremony) -> bool) {
        if let Some(oldest) = self.waiting.iter().position(among) {
            self.waiting.remove(oldest);
        }
    }

    /// Whether the session has a question of this kind open.
    pub(crate) fn waits(&self, session: &SessionId, registers: Option<&UserId>, now: Timestamp) -> bool {
        self.waiting.iter().any(|one| one.is_of(session, registers, now))
    }

    /// Takes the session's question of this kind and challenge: an answer is looked at once.
    pub(crate) fn take(
        &mut self,
        session: &SessionId,
        registers: Option<&UserId>,
        challenge: &[u8],
        now: Timestamp,
    ) -> Option<Ceremony> {
        let is_it = |one: &Ceremony| one.is_of(session, registers, now) && one.challenge == challenge;
        let place = self.waiting.iter().position(is_it)?;
        Some(self.waiting.remove(place))
    }

    /// Ends what a user began.
    pub(crate) fn forget(&mut self, user: &UserId) {
        self.waiting.retain(|one| one.registers.as_ref() != Some(user));
    }
}

impl Ceremony {
    fn is_of(&self, session: &SessionId, registers: Option<&UserId>, now: Timestamp) -> bool {
        self.session == *session && self.registers.as_ref() == registers && self.expires_at > now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    fn ceremony(session: &str, challenge: usize) -> Ceremony {
        Ceremony {
            session: session.into(),
            registers: None,
            challenge: challenge.to_be_bytes().to_vec(),
            relying_party: None,
            verifies_user: false,
            expires_at: NOW.plus_millis(LIFE_MS),
        }
    }

    #[test]
    fn a_question_is_answered_once_in_time_by_the_session_that_was_asked() {
        let mut ceremonies = Ceremonies::default();
        ceremonies.begin(ceremony("1", 7), NOW);
        let challenge = 7_usize.to_be_bytes();
        let ada = UserId::from("ada");
        assert!(ceremonies.take(&"2".into(), None, &challenge, NOW).is_none());
        assert!(ceremonies.take(&"1".into(), Some(&ada), &challenge, NOW).is_none());
        assert!(ceremonies.take(&"1".into(), None, b"other", NOW).is_none());
        assert!(!ceremonies.waits(&"1".into(), None, NOW.plus_millis(LIFE_MS)));
        assert!(
            ceremonies
                .take(&"1".into(), None, &challenge, NOW.plus_millis(LIFE_MS - 1))
                .is_some()
        );
        assert!(ceremonies.take(&"1".into(), None, &challenge, NOW).is_none());
    }

    #[test]
    fn old_questions_give_way() {
        let mut ceremonies = Ceremonies::default();
        for number in 0..PER_SESSION + 1 {
            ceremonies.begin(ceremony("1", number), NOW);
        }
        assert!(
            ceremonies
                .take(&"1".into(), None, &0_usize.to_be_bytes(), NOW)
                .is_none()
        );
        for number in 0..CAPACITY {
            ceremonies.begin(ceremony(&format!("s{number}"), number), NOW);
        }
        assert_eq!(ceremonies.waiting.len(), CAPACITY);
        assert!(!ceremonies.waits(&"1".into(), None, NOW));
        ceremonies.begin(ceremony("1", 1), NOW.plus_millis(LIFE_MS));
        assert_eq!(ceremonies.waiting.len(), 1);
    }

    #[test]
    fn they_survive_being_written_down() {
        let mut ceremonies = Ceremonies::default();
        ceremonies.begin(ceremony("1", 7), NOW);
        let text = serde_json::to_string(&ceremonies).unwrap();
        let mut read: Ceremonies = serde_json::from_str(&text).unwrap();
        let taken = read.take(&"1".into(), None, &7_usize.to_be_bytes(), NOW).unwrap();
        assert_eq!(taken.expires_at, NOW.plus_millis(LIFE_MS));
    }
}
