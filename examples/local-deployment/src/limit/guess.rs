//! Slows down who guesses passwords: ten failures in a quarter of an hour close an identifier, known or not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

const WINDOW_MS: i64 = 15 * 60_000;
const FAILURES: usize = 10;

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
}
