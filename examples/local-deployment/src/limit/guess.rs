//! Slows down who guesses passwords: ten failures in a quarter of an hour close an identifier, known or not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

const WINDOW_MS: i64 = 15 * 60_000;
const FAILURES: usize = 10;

/// So many identifiers are watched at once; beyond it the one whose last failure is oldest is forgiven.
const IDENTIFIERS: usize = 10_000;

/// Failures per identifier.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct GuessLimiter {
    failures: BTreeMap<String, Vec<Timestamp>>,
}

impl GuessLimiter {
    pub(crate) fn is_closed(&self, identifier: &str, now: Timestamp) -> bool {
        let recent = |failures: &Vec<Timestamp>| failures.iter().filter(|time| is_recent(**time, now)).count();
        self.failures.get(identifier).map_or(0, recent) >= FAILURES
    }

    pub(crate) fn record_failure(&mut self, identifier: &str, now: Timestamp) {
        let failures = self.failures.entry(identifier.to_owned()).or_default();
        failures.retain(|time| is_recent(*time, now));
        failures.push(now);
        if self.failures.len() > IDENTIFIERS {
            self.make_room(now);
        }
    }

    fn make_room(&mut self, now: Timestamp) {
        let last = |failures: &Vec<Timestamp>| failures.last().copied();
        self.failures
            .retain(|_, failures| last(failures).is_some_and(|time| is_recent(time, now)));
        let oldest = self.failures.iter().min_by_key(|(_, failures)| last(failures));
        if let Some(identifier) = oldest.map(|(identifier, _)| identifier.clone())
            && self.failures.len() > IDENTIFIERS
        {
            self.failures.remove(&identifier);
        }
    }

    pub(crate) fn record_success(&mut self, identifier: &str) {
        self.failures.remove(identifier);
    }
}

fn is_recent(time: Timestamp, now: Timestamp) -> bool {
    time.plus_millis(WINDOW_MS) > now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_failure_closes_and_a_quarter_of_an_hour_opens() {
        let mut limiter = GuessLimiter::default();
        for second in 0..10 {
            let now = Timestamp::from_millis(second * 1000);
            assert!(!limiter.is_closed("ada", now));
            limiter.record_failure("ada", now);
        }
        assert!(limiter.is_closed("ada", Timestamp::from_millis(9_000)));
        assert!(!limiter.is_closed("grace", Timestamp::from_millis(9_000)));
        assert!(limiter.is_closed("ada", Timestamp::from_millis(WINDOW_MS - 1)));
        assert!(!limiter.is_closed("ada", Timestamp::from_millis(WINDOW_MS)));
    }

    #[test]
    fn a_success_forgives_everything() {
        let mut limiter = GuessLimiter::default();
        for _ in 0..10 {
            limiter.record_failure("ada", Timestamp::from_millis(0));
        }
        limiter.record_success("ada");
        assert!(!limiter.is_closed("ada", Timestamp::from_millis(0)));
    }

    #[test]
    fn identifiers_do_not_grow_for_ever_and_the_oldest_is_forgiven() {
        let mut limiter = GuessLimiter::default();
        for _ in 0..10 {
            limiter.record_failure("ada", Timestamp::from_millis(0));
        }
        for number in 0..IDENTIFIERS {
            limiter.record_failure(&number.to_string(), Timestamp::from_millis(1));
        }
        assert_eq!(limiter.failures.len(), IDENTIFIERS);
        assert!(!limiter.is_closed("ada", Timestamp::from_millis(1)));
        limiter.record_failure("grace", Timestamp::from_millis(WINDOW_MS + 1));
        assert_eq!(limiter.failures.len(), 1);
    }
}
