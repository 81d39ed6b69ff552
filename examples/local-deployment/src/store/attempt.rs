//! Attempts of a session, and what the deployment knows of them beyond what it shows.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{AttemptId, SecondFactor, SignInAttempt, Timestamp, UserId};

use super::SessionRecord;

/// A session keeps so many attempts of each kind; beyond it finished ones go first, then the oldest.
const AT_MOST: usize = 50;

/// A phone number, proved or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PhoneContact {
    /// Dial code such as `+1`.
    pub(crate) country_code: Box<str>,
    /// National part, digits only.
    pub(crate) number: Box<str>,
}

/// What a sign-in attempt keeps to itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct AttemptNote {
    pub(crate) attempt: AttemptId,
    /// The account that a code or link will prove; none when the identifier is nobody's.
    pub(crate) user: Option<UserId>,
    /// Where mails of the attempt go: an address to prove, or one proved before.
    pub(crate) email: Option<Box<str>>,
    /// Where text messages of the first factor or of a completed profile go.
    pub(crate) phone: Option<PhoneContact>,
    /// The second factor chosen last, and when.
    pub(crate) second_factor: Option<(SecondFactor, Timestamp)>,
    /// The secret of an authenticator app that is being enrolled.
    pub(crate) totp_secret: Option<String>,
}

impl PhoneContact {
    /// Dial code and number as text messages are addressed.
    pub(crate) fn dialled(&self) -> String {
        format!("{}{}", self.country_code, self.number)
    }

    /// The dial code, a star per hidden digit and the last four digits.
    pub(crate) fn masked(&self) -> String {
        let hidden = self.number.len().saturating_sub(4);
        let shown: String = self.number.chars().skip(hidden).collect();
        format!("{}{}{shown}", self.country_code, "*".repeat(hidden))
    }
}

impl SessionRecord {
    /// The sign-in attempt of this id.
    pub(crate) fn attempt(&self, id: &str) -> Option<&SignInAttempt> {
        self.attempts.iter().find(|attempt| attempt.id.as_str() == id)
    }

    /// What is known of the attempt of this id.
    pub(crate) fn note(&self, id: &AttemptId) -> AttemptNote {
        let note = self.notes.iter().find(|note| note.attempt == *id);
        note.cloned().unwrap_or_default()
    }

    /// Changes what is known of the attempt of this id.
    pub(crate) fn annotate(&mut self, id: &AttemptId, change: impl FnOnce(&mut AttemptNote)) {
        if !self.notes.iter().any(|note| note.attempt == *id) {
            self.notes.push(AttemptNote {
                attempt: id.clone(),
                ..AttemptNote::default()
            });
        }
        if let Some(note) = self.notes.iter_mut().find(|note| note.attempt == *id) {
            change(note);
        }
    }

    /// Puts an attempt in the place of the one with its id, or behind all others.
    pub(crate) fn put_attempt(&mut self, attempt: SignInAttempt) {
        match self.attempts.iter_mut().find(|other| other.id == attempt.id) {
            Some(place) => *place = attempt,
            None => self.attempts.push(attempt),
        }
        make_room(&mut self.attempts, |attempt| attempt.completed);
        let kept = &self.attempts;
        self.notes.retain(|note| {
            kept.iter()
                .any(|attempt| attempt.id == note.attempt && !attempt.completed)
        });
    }
}

/// Forgets attempts beyond the limit.
pub(super) fn make_room<T>(attempts: &mut Vec<T>, is_finished: impl Fn(&T) -> bool) {
    while attempts.len() > AT_MOST {
        let victim = attempts.iter().position(&is_finished).unwrap_or_default();
        attempts.remove(victim);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finished_attempts_give_way_before_open_ones_and_the_newest_stays() {
        let mut numbers: Vec<u32> = (0..52).collect();
        make_room(&mut numbers, |number| *number == 7);
        assert_eq!((numbers.len(), numbers[0], numbers[49]), (AT_MOST, 1, 51));
        assert!(!numbers.contains(&7));
    }

    #[test]
    fn a_masked_number_shows_its_last_four_digits() {
        let masked = |number: &str| {
            let phone = PhoneContact {
                country_code: "+1".into(),
                number: number.into(),
            };
            phone.masked()
        };
        assert_eq!(masked("5550100199"), "+1******0199");
        assert_eq!(masked("199"), "+1199");
    }
}
