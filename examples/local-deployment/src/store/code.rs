//! One-time codes and link tokens on their way: several for one purpose are good at the same time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

/// What a code was sent for. Two purposes never accept each other's codes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Purpose {
    /// A step of a sign-in attempt, by attempt and strategy.
    SignIn(Box<str>, Box<str>),
    /// A step of a sign-up attempt, by attempt and strategy.
    SignUp(Box<str>, Box<str>),
    /// An address or number that a user adds, by its id.
    Contact(Box<str>),
    /// A forgotten password, by address.
    Recovery(Box<str>),
    /// The right to set a new password, by user.
    NewPassword(Box<str>),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Sent {
    secrets: Vec<Box<str>>,
    expires_at: Timestamp,
}

/// Secrets per purpose.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Codes {
    #[serde(with = "super::entries")]
    sent: BTreeMap<Purpose, Sent>,
}

/// So many secrets of one purpose are good at once; the oldest ends when another is sent.
const AT_ONCE: usize = 10;

/// So many purposes are remembered at once; beyond it the one that ends first goes.
const PURPOSES: usize = 5_000;

impl Codes {
    /// Remembers a secret that was sent. All secrets of the purpose live as long as the newest.
    pub(crate) fn remember(&mut self, purpose: Purpose, secret: &str, life_ms: i64, now: Timestamp) {
        self.sent.retain(|_, sent| sent.expires_at > now);
        let sent = self.sent.entry(purpose).or_default();
        if sent.secrets.len() >= AT_ONCE {
            sent.secrets.remove(0);
        }
        sent.secrets.push(secret.into());
        sent.expires_at = now.plus_millis(life_ms);
        if self.sent.len() > PURPOSES {
            self.forget_first();
        }
    }

    fn forget_first(&mut self) {
        let first = self.sent.iter().min_by_key(|(_, sent)| sent.expires_at);
        if let Some(purpose) = first.map(|(purpose, _)| purpose.clone()) {
            self.sent.remove(&purpose);
        }
    }

    /// Whether a secret of this purpose is still good.
    pub(crate) fn awaits(&self, purpose: &Purpose, now: Timestamp) -> bool {
        self.sent.get(purpose).is_some_and(|sent| sent.expires_at > now)
    }

    /// Whether the secret is one of those sent; a success ends all of the purpose.
    pub(crate) fn accept(&mut self, purpose: &Purpose, secret: &str, now: Timestamp) -> bool {
        self.sent.retain(|_, sent| sent.expires_at > now);
        let is_good = self
            .sent
            .get(purpose)
            .is_some_and(|sent| sent.secrets.iter().any(|good| **good == *secret));
        if is_good {
            self.sent.remove(purpose);
        }
        is_good
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    fn purpose() -> Purpose {
        Purpose::Contact("1".into())
    }

    #[test]
    fn every_code_sent_is_good_until_one_was_used() {
        let mut codes = Codes::default();
        codes.remember(purpose(), "111111", 1000, NOW);
        codes.remember(purpose(), "222222", 1000, NOW);
        assert!(!codes.accept(&Purpose::Contact("2".into()), "111111", NOW));
        assert!(codes.accept(&purpose(), "111111", NOW));
        assert!(!codes.accept(&purpose(), "222222", NOW));
    }

    #[test]
    fn another_one_renews_the_life_of_all() {
        let mut codes = Codes::default();
        codes.remember(purpose(), "111111", 1000, NOW);
        codes.remember(purpose(), "222222", 1000, NOW.plus_millis(900));
        assert!(!codes.accept(&purpose(), "111111", NOW.plus_millis(1900)));
        codes.remember(purpose(), "333333", 1000, NOW);
        codes.remember(purpose(), "444444", 1000, NOW.plus_millis(900));
        assert!(codes.accept(&purpose(), "333333", NOW.plus_millis(1899)));
    }

    #[test]
    fn an_expired_code_is_forgotten() {
        let mut codes = Codes::default();
        codes.remember(purpose(), "111111", 1000, NOW);
        assert!(!codes.accept(&purpose(), "111111", NOW.plus_millis(1000)));
        assert!(codes.sent.is_empty());
    }

    #[test]
    fn purposes_do_not_grow_for_ever() {
        let mut codes = Codes::default();
        codes.remember(purpose(), "111111", 1000, NOW);
        for number in 0..PURPOSES {
            codes.remember(Purpose::Recovery(number.to_string().into()), "222222", 2000, NOW);
        }
        assert_eq!(codes.sent.len(), PURPOSES);
        assert!(!codes.accept(&purpose(), "111111", NOW));
        assert!(codes.accept(&Purpose::Recovery("0".into()), "222222", NOW));
    }

    #[test]
    fn they_survive_being_written_down() {
        let mut codes = Codes::default();
        codes.remember(Purpose::SignIn("1".into(), "email_otp".into()), "111111", 1000, NOW);
        let text = serde_json::to_string(&codes).unwrap();
        let mut read: Codes = serde_json::from_str(&text).unwrap();
        assert!(read.accept(&Purpose::SignIn("1".into(), "email_otp".into()), "111111", NOW));
    }
}
